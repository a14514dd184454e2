"""Designing plans: the promises are kept, by no smaller sample, and what is refused."""

import pytest
from designing import two_point_plan, zero_acceptance_plan
from hypothesis import given, settings
from hypothesis import strategies as st
from one_lot import lot_acceptance_probability

from nameplate.acceptance.operating import acceptance_probability
from nameplate.acceptance.plans import SamplingPlan

ROUNDING = 1 + 1e-8
risks = st.floats(0.01, 0.3)


@given(st.floats(0.001, 0.5), risks)
def test_a_zero_acceptance_plan_is_the_smallest_that_protects(share: float, risk: float) -> None:
    """The sample keeps the consumer's risk, and one item fewer would not."""
    plan = zero_acceptance_plan(share, risk)
    assert (plan.accept, plan.reject) == (0, 1)
    assert (1 - share) ** plan.sample <= risk * ROUNDING
    assert (1 - share) ** (plan.sample - 1) > risk / ROUNDING


@given(st.integers(2, 2000), st.floats(0.001, 0.5), risks)
def test_an_isolated_lot_needs_no_larger_sample_than_a_series(
    lot_size: int, share: float, risk: float
) -> None:
    """In a lot of its own a sample tells more, so it need not be larger; and it protects."""
    plan = zero_acceptance_plan(share, risk, lot_size)
    assert plan.sample <= min(zero_acceptance_plan(share, risk).sample, lot_size)
    bad = -int(-(lot_size * share - 1e-9) // 1)
    assert lot_acceptance_probability(plan, lot_size, bad) <= risk * ROUNDING


@settings(max_examples=30)
@given(st.floats(0.005, 0.05), st.floats(3.0, 8.0), risks, risks)
def test_a_plan_through_two_points_keeps_both_promises(
    good: float, times: float, producer_risk: float, consumer_risk: float
) -> None:
    """Both risks are kept, and with one item fewer no accept number would keep both."""
    bad = good * times
    plan = two_point_plan(good, producer_risk, bad, consumer_risk)
    assert acceptance_probability(plan, good) >= (1 - producer_risk) / ROUNDING
    assert acceptance_probability(plan, bad) <= consumer_risk * ROUNDING
    for accept in range(plan.sample - 1):
        fewer = SamplingPlan(plan.sample - 1, accept, accept + 1)
        if acceptance_probability(fewer, bad) > consumer_risk:
            break
        assert acceptance_probability(fewer, good) < 1 - producer_risk


@pytest.mark.parametrize(
    ("act", "complaint"),
    [
        (lambda: zero_acceptance_plan(0.0, 0.1), "fraction bad is 0; it must be between 0 and 1"),
        (lambda: zero_acceptance_plan(0.1, 1.0), "consumer risk is 1"),
        (lambda: two_point_plan(0.05, 0.05, 0.05, 0.1), "lots of 0.05 are not better"),
    ],
)
def test_promises_that_no_plan_can_keep_are_refused(act: object, complaint: str) -> None:
    """The error names the share that makes no sense."""
    with pytest.raises(ValueError, match=complaint):
        act()
