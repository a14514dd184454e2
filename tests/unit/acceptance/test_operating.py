"""Operating characteristics: their ends, their order, and what is refused."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nameplate.acceptance.operating import acceptance_probability, binomial_at_most
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


def test_the_gap_of_a_reduced_plan_accepts() -> None:
    """A lot is accepted up to the reject number: the gap is a part of the probability."""
    assert acceptance_probability(SamplingPlan(20, 1, 4), 0.1) == binomial_at_most(3, 20, 0.1)


def test_shapes_are_kept() -> None:
    """Probabilities come back in the shape of the qualities, a single one as well."""
    assert acceptance_probability(SamplingPlan(5, 0, 1), np.full((2, 3), 0.5)).shape == (2, 3)
    assert acceptance_probability(SamplingPlan(5, 1, 2), 0.5).shape == ()


@pytest.mark.parametrize("fraction_bad", [1.5, -0.1, float("nan")])
def test_what_is_no_share_is_refused(fraction_bad: float) -> None:
    """A quality that cannot be is refused."""
    with pytest.raises(ValueError, match="from 0 to 1"):
        binomial_at_most(1, 5, fraction_bad)
