"""Operating characteristics: their ends, their order, their way back, and what is refused."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nameplate.acceptance.operating import (
    acceptance_probability,
    binomial_at_most,
    fraction_bad_accepted,
    hypergeometric_at_most,
    lot_acceptance_probability,
)
from nameplate.acceptance.plans import SamplingPlan

ROUNDING = 1e-11
shares = st.floats(0.0, 1.0)


@st.composite
def plans(draw: st.DrawFn) -> SamplingPlan:
    """Return a plan that rejects some lots."""
    sample = draw(st.integers(1, 500))
    reject = draw(st.integers(1, sample))
    return SamplingPlan(sample, draw(st.integers(0, reject - 1)), reject)


@given(plans(), st.tuples(shares, shares).map(sorted))
def test_worse_lots_are_accepted_less_often(plan: SamplingPlan, pair: list[float]) -> None:
    """The probability of acceptance is 1 for perfect lots, 0 for hopeless ones, and falls."""
    perfect, better, worse, hopeless = acceptance_probability(plan, [0.0, *pair, 1.0])
    assert (perfect, hopeless) == (1.0, 0.0)
    assert better >= worse - ROUNDING


@settings(max_examples=40)
@given(st.integers(1, 300), shares)
def test_a_larger_limit_accepts_more_often(sample: int, fraction_bad: float) -> None:
    """The probability of at most so many rises with the number, from 0 to 1."""
    chances = [float(binomial_at_most(k, sample, fraction_bad)) for k in range(-1, sample + 1)]
    assert (chances[0], chances[-1]) == (0.0, 1.0)
    assert np.all(np.diff(chances) >= -ROUNDING)


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


def test_the_gap_of_a_reduced_plan_accepts() -> None:
    """A lot is accepted up to the reject number: the gap is a part of the probability."""
    assert acceptance_probability(SamplingPlan(20, 1, 4), 0.1) == binomial_at_most(3, 20, 0.1)


@given(plans(), st.floats(0.001, 0.999))
def test_the_way_back_finds_the_quality(plan: SamplingPlan, probability: float) -> None:
    """A lot of the quality that is found is accepted with the probability that was asked for."""
    quality = fraction_bad_accepted(plan, probability)
    assert acceptance_probability(plan, quality) == pytest.approx(probability, abs=1e-8)


def test_shapes_are_kept() -> None:
    """Probabilities come back in the shape of the qualities, a single one as well."""
    assert acceptance_probability(SamplingPlan(5, 0, 1), np.full((2, 3), 0.5)).shape == (2, 3)
    assert acceptance_probability(SamplingPlan(5, 1, 2), 0.5).shape == ()
    assert hypergeometric_at_most(1, 5, 10, [[3, 4]]).shape == (1, 2)


@pytest.mark.parametrize(
    ("act", "complaint"),
    [
        (lambda: binomial_at_most(1, 5, 1.5), "from 0 to 1"),
        (lambda: binomial_at_most(1, 5, float("nan")), "from 0 to 1"),
        (lambda: hypergeometric_at_most(1, 11, 10, 3), "sample of 11 items is more than the lot"),
        (lambda: hypergeometric_at_most(1, 5, 10, [3, 11]), "from 0 to 10, the size of the lot"),
        (lambda: fraction_bad_accepted(SamplingPlan(5, 0, 1), 1.0), "not between 0 and 1"),
        (lambda: fraction_bad_accepted(SamplingPlan(5, 5, 6), 0.5), "accepts every lot"),
    ],
)
def test_what_has_no_probability_is_refused(act: object, complaint: str) -> None:
    """Qualities, lots and probabilities that cannot be are named in the error."""
    with pytest.raises(ValueError, match=complaint):
        act()
