"""The least value that is enough, of functions whose answer is known."""

import math

import pytest

from nameplate.measuring.solving import solve


@pytest.mark.parametrize(
    ("surplus", "answer"),
    [
        (lambda v: math.log(v / 7), 7.0),
        (lambda v: math.log(min(v, 9) / 7), 7.0),
        (lambda v: 3 * math.log(v / 7), 7.0),
        (lambda v: 0.2 * math.log(v / 7), 7.0),
        (lambda v: -1.0 if v < 300 else 0.0, 300.0),
        (lambda v: -0.01 if v < 0.4 else 2.0, 0.4),
    ],
)
def test_the_least_value_that_does_it_is_found(surplus, answer):
    """Straight, bent, steep, flat or in one step: the value does it, hardly less does not."""
    tried = []

    def counted(value):
        tried.append(value)
        return surplus(value)

    found = solve(counted, 1.0)
    assert found == pytest.approx(answer, rel=3e-5)
    assert surplus(found) >= 0
    assert len(tried) < 70


def test_what_a_straight_line_answers_takes_a_few_tries():
    """Where output grows as the value does, five runs are enough."""
    tried = []
    solve(lambda value: tried.append(value) or math.log(value / 3), 1.0)
    assert len(tried) <= 5


@pytest.mark.parametrize("level", [-0.3, 0.3])
def test_what_no_value_changes_has_no_answer(level):
    """Too little everywhere, or enough everywhere: there is no value at which it turns."""
    assert solve(lambda value: level, 1.0) is None


def test_a_looser_answer_takes_fewer_tries():
    """Solved to a part in a thousand, a step is found in fewer runs, and the value still does."""
    tries = {}
    for close in (2e-5, 1e-3):
        tried = []

        def surplus(value, tried=tried):
            tried.append(value)
            return -1.0 if value < 300 else 0.0

        found = solve(surplus, 1.0, close)
        assert 300 <= found <= 300 * math.exp(close)
        tries[close] = len(tried)
    assert tries[1e-3] < tries[2e-5]
