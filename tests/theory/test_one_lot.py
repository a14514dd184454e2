"""One lot by itself, and the way back from a probability: ends, order, and what is refused."""

import numpy as np
import pytest
from designing import fraction_bad_accepted
from hypothesis import given, settings
from hypothesis import strategies as st
from one_lot import hypergeometric_at_most, lot_acceptance_probability

from nameplate.acceptance.operating import acceptance_probability
from nameplate.acceptance.plans import SamplingPlan

ROUNDING = 1e-11


@st.composite
def plans(draw: st.DrawFn) -> SamplingPlan:
    """Return a plan that rejects some lots."""
    sample = draw(st.integers(1, 500))
    reject = draw(st.integers(1, sample))
    return SamplingPlan(sample, draw(st.integers(0, reject - 1)), reject)


@settings(max_examples=25)
@given(plans(), st.integers(0, 500))
def test_worse_isolated_lots_are_accepted_less_often(plan: SamplingPlan, more: int) -> None:
    """Of two lots of one size, that with more bad items is not accepted more often."""
    lot_size = plan.sample + more
    chances = lot_acceptance_probability(plan, lot_size, np.arange(lot_size + 1))
    assert chances[0] == pytest.approx(1.0, abs=ROUNDING)
    assert chances[-1] == pytest.approx(0.0, abs=ROUNDING)
    assert np.all(np.diff(chances) <= 1e-9)


def test_a_huge_lot_is_like_a_series() -> None:
    """In a lot of ten million, the two laws differ by less than one in ten thousand."""
    plan = SamplingPlan(80, 2, 3)
    one_lot = lot_acceptance_probability(plan, 10_000_000, 200_000)
    assert one_lot == pytest.approx(acceptance_probability(plan, 0.02), rel=1e-4)


@given(plans(), st.floats(0.001, 0.999))
def test_the_way_back_finds_the_quality(plan: SamplingPlan, probability: float) -> None:
    """A lot of the quality that is found is accepted with the probability that was asked for."""
    quality = fraction_bad_accepted(plan, probability)
    assert acceptance_probability(plan, quality) == pytest.approx(probability, abs=1e-8)


@pytest.mark.parametrize(
    ("act", "complaint"),
    [
        (lambda: hypergeometric_at_most(1, 11, 10, 3), "sample of 11 items is more than the lot"),
        (lambda: hypergeometric_at_most(1, 5, 10, [3, 11]), "from 0 to 10, the size of the lot"),
        (lambda: fraction_bad_accepted(SamplingPlan(5, 0, 1), 1.0), "not between 0 and 1"),
        (lambda: fraction_bad_accepted(SamplingPlan(5, 5, 6), 0.5), "accepts every lot"),
    ],
)
def test_what_has_no_probability_is_refused(act: object, complaint: str) -> None:
    """Lots and probabilities that cannot be are named in the error."""
    with pytest.raises(ValueError, match=complaint):
        act()
