"""Sampling plans: who is accepted, small lots, and plans that cannot be carried out."""

import pytest

from nameplate.acceptance.plans import SamplingPlan, stated_plan


def test_a_count_below_the_reject_number_accepts_the_lot() -> None:
    """A count up to the reject number less one accepts the lot, in the gap too."""
    plan = SamplingPlan(50, 2, 5)
    assert [plan.accepts(count) for count in (0, 2, 3, 4, 5, 50)] == [True] * 4 + [False] * 2


def test_a_lot_smaller_than_the_sample_is_looked_at_whole() -> None:
    """The sample is never more than the lot; what decides stays."""
    assert SamplingPlan(125, 1, 2).within(75) == (75, 1, 2)
    assert SamplingPlan(125, 1, 2).within(126) == (125, 1, 2)


def test_the_reject_number_follows_the_accept_number() -> None:
    """A plan that is stated without a reject number has no gap."""
    assert stated_plan(80, 0) == (80, 0, 1)
    assert stated_plan(80, 2, 5, lot_size=80) == (80, 2, 5)


@pytest.mark.parametrize(
    ("numbers", "complaint"),
    [
        ((0, 0), "a sample of 0 items shows nothing"),
        ((5, -1), "the accept number is -1"),
        ((5, 6), "the accept number 6 is more than the sample of 5 items"),
        ((5, 2, 2), "a count of 2 would accept and reject the lot"),
        ((5, 2, 3, 4), "the sample of 5 items is more than the lot of 4"),
    ],
)
def test_a_plan_that_contradicts_itself_is_refused(
    numbers: tuple[int, ...], complaint: str
) -> None:
    """The error says which two numbers do not fit together."""
    with pytest.raises(ValueError, match=complaint):
        stated_plan(*numbers)
