"""Rectifying inspection: what goes out is no worse than what comes in, and the ends."""

from typing import get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nameplate.acceptance.plans import SamplingPlan
from nameplate.acceptance.rectifying import (
    Found,
    average_outgoing_quality,
    average_total_inspection,
    worst_outgoing_quality,
)

plans = st.builds(
    lambda sample, accept: SamplingPlan(sample, min(accept, sample), min(accept, sample) + 1),
    st.integers(1, 300),
    st.integers(0, 20),
)


@given(plans, st.integers(0, 3000), st.floats(0.0, 1.0), st.sampled_from(get_args(Found)))
def test_what_goes_out_is_no_worse_than_what_comes_in(
    plan: SamplingPlan, more: int, fraction_bad: float, found: Found
) -> None:
    """AOQ is at most the incoming share and at most AOQL; ATI lies between sample and lot."""
    lot_size = plan.sample + more
    aoq = average_outgoing_quality(plan, lot_size, fraction_bad, found)
    assert 0.0 <= aoq <= fraction_bad * (1 + 1e-9)
    assert aoq <= worst_outgoing_quality(plan, lot_size, found).aoql * (1 + 1e-6) + 1e-15
    seen = average_total_inspection(plan, lot_size, fraction_bad)
    assert plan.sample <= seen <= lot_size * (1 + 1e-12)


def test_items_taken_out_leave_a_larger_share() -> None:
    """Replacing the bad items that were found dilutes those that were not."""
    plan = SamplingPlan(50, 1, 2)
    p = np.array([0.01, 0.05])
    out, replaced = (
        average_outgoing_quality(plan, 500, p, way) for way in ("taken out", "replaced")
    )
    assert np.all(out > replaced)


def test_of_a_huge_lot_it_does_not_matter_what_becomes_of_the_sample() -> None:
    """Taken out or destroyed, a small part of the lot makes no difference to the rest."""
    plan = SamplingPlan(50, 1, 2)
    kept, destroyed = (
        average_outgoing_quality(plan, 10**7, 0.03, way) for way in ("taken out", "destroyed")
    )
    assert kept == pytest.approx(destroyed, rel=1e-4)


def test_a_lot_that_is_looked_at_whole_lets_nothing_out() -> None:
    """Where the sample is the lot, every item is looked at and no bad one goes out."""
    plan = SamplingPlan(50, 1, 2)
    assert average_total_inspection(plan, 50, 0.2) == 50
    assert worst_outgoing_quality(plan, 50, "destroyed").aoql == 0.0


def test_where_every_item_is_taken_out_nothing_bad_goes_out() -> None:
    """Lots of bad items only are screened away to the last; no share of nothing is made up."""
    assert average_outgoing_quality(SamplingPlan(5, 0, 1), 20, 1.0, "taken out") == 0.0


def test_a_sample_larger_than_the_lot_is_refused() -> None:
    """A plan that asks for more items than a lot has cannot be carried out."""
    with pytest.raises(ValueError, match="the sample of 50 items is more than the lot of 40"):
        average_total_inspection(SamplingPlan(50, 1, 2), 40, 0.1)
