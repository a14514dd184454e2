"""The range of a probability over what is assumed, and its errors."""

import numpy as np
import pytest

from nameplate.judging.ranges import Slice, error_of, range_of


def part(name: str, probability: float, draws: int, within: str = "") -> Slice:
    """Return a slice of which both halves are alike."""
    half = draws // 2
    return Slice(name, (round(half * probability),) * 2, (half, half), within)


def test_the_error_of_a_share_of_draws_is_agresti_and_coulls() -> None:
    """Half of 96 draws is known to 9.8 points; all of them or none are not known for certain."""
    assert error_of(0.5, 96) == pytest.approx(0.098)
    assert [error_of(0.0, 96), error_of(1.0, 96)] == pytest.approx([1.96 * 0.014] * 2)
    assert error_of(0.5, 396) == pytest.approx(0.049)


def test_the_ends_are_the_lowest_and_the_highest_slice() -> None:
    """Each end is a share of the draws of its slice, with the error of that many draws."""
    found = range_of([part("a", 0.1, 400), part("b", 0.8, 200)], 0.4, 0.02)
    assert (found.low.probability, found.high.probability) == (0.1, 0.8)
    assert found.low.error == error_of(0.1, 400)
    assert found.high.error == error_of(0.8, 200)


def test_a_range_holds_the_probability_itself() -> None:
    """Where no slice lies above, all draws are the upper end; without slices they are both."""
    found = range_of([part("a", 0.1, 400), part("a", 0.3, 400)], 0.4, 0.02)
    assert found.high == (0.4, 0.02) or (found.high.probability, found.high.error) == (0.4, 0.02)
    assert found.low.probability == 0.1
    alone = range_of([], 0.4, 0.02)
    assert alone.low == alone.high == found.high
    assert alone.decided_by is None


def test_a_slice_without_draws_says_nothing() -> None:
    """Neither does one whose draws all lie in one half: it cannot be chosen and measured apart."""
    empty, lopsided = Slice("a", (0, 0), (0, 0)), Slice("a", (0, 3), (0, 3))
    found = range_of([empty, lopsided, part("a", 0.5, 100)], 0.5, 0.02)
    assert found.low.probability == found.high.probability == 0.5


def test_many_slices_that_say_nothing_do_not_widen_the_range() -> None:
    """The luckiest of 600 slices of 60 draws at P = 0.5 lies near 0.7; the range stays near 0.5."""
    rng = np.random.default_rng(1)
    ends = []
    for _ in range(40):
        halves = rng.binomial(30, 0.5, size=(600, 2))
        slices = [Slice(str(i), (int(a), int(b)), (30, 30)) for i, (a, b) in enumerate(halves)]
        found = range_of(slices, 0.5, 0.02)
        ends += [found.low.probability, found.high.probability]
    # Raw extremes would be 0.5 +- 0.2; what is left is the error of one slice of 60 draws, cut at
    # the probability itself.
    assert 0.44 < np.mean(ends[0::2]) <= 0.5 <= np.mean(ends[1::2]) < 0.56


def test_a_slice_that_differs_is_found_among_many_that_do_not() -> None:
    """Ends are measured where they were found: 0.9 comes out as 0.9."""
    rng = np.random.default_rng(2)
    highs = []
    for _ in range(40):
        slices = [
            Slice(str(i), (int(a), int(b)), (30, 30))
            for i, (a, b) in enumerate(rng.binomial(30, 0.5, size=(100, 2)))
        ]
        a, b = rng.binomial(30, 0.9, size=2)
        slices.append(Slice("telling", (int(a), int(b)), (30, 30)))
        highs.append(range_of(slices, 0.5, 0.02).high.probability)
    assert np.mean(highs) == pytest.approx(0.9, abs=0.02)


def test_what_moves_the_probability_most_decides() -> None:
    """An assumption is measured within one combination of branches, a branch over all draws."""
    slices = [
        part("reading", 0.6, 400),
        part("reading", 0.01, 100),
        part("days", 0.55, 130, within="per-line"),
        part("days", 0.65, 130, within="per-line"),
        part("days", 0.01, 130, within="per-plant"),
        part("days", 0.02, 130, within="per-plant"),
    ]
    assert range_of(slices, 0.5, 0.02).decided_by == "reading"


def test_what_moves_it_by_chance_does_not_decide() -> None:
    """A wide spread over six draws weighs less than a smaller one over hundreds."""
    slices = [
        part("rare", 0.0, 6),
        part("rare", 1.0, 6),
        part("shifts", 0.1, 400),
        part("shifts", 0.9, 400),
    ]
    assert range_of(slices, 0.5, 0.02).decided_by == "shifts"
