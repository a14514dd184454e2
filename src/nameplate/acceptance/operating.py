"""The operating characteristic: how likely a lot is accepted, by how good it is.

Holds the binomial law for a continuing series. No switching and no cost of inspection.
"""

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

from nameplate.acceptance.plans import SamplingPlan

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_log_gamma = np.vectorize(math.lgamma, otypes=[np.float64])


def _log_choose(items: int, chosen: Ints) -> Floats:
    """Return the logarithm of the number of ways to choose from `items`, at most all of them."""
    ways: Floats = math.lgamma(items + 1) - _log_gamma(chosen + 1) - _log_gamma(items - chosen + 1)
    return ways


def binomial_at_most(limit: int, sample: int, fraction_bad: ArrayLike) -> Floats:
    """Return the probability of at most `limit` bad items in a sample from an endless stream.

    Args:
        limit: Count of bad items; below 0 the probability is 0.
        sample: Items in the sample.
        fraction_bad: Share of bad items in the stream, any shape.
    """
    p = _fractions(fraction_bad)
    if limit >= sample:
        return np.ones_like(p)
    if limit < 0:
        return np.zeros_like(p)
    counts = np.arange(1, limit + 1)
    with np.errstate(divide="ignore"):  # the logarithm of 0 is minus infinity, which is right here
        log_bad, log_good = np.log(p)[..., None], np.log1p(-p)[..., None]
    chances = np.exp(_log_choose(sample, counts) + counts * log_bad + (sample - counts) * log_good)
    none_bad = np.exp(sample * log_good[..., 0])
    return _at_most_one(none_bad + chances.sum(axis=-1))


def acceptance_probability(plan: SamplingPlan, fraction_bad: ArrayLike) -> Floats:
    """Return how likely a lot of a continuing series is accepted, by its share of bad items."""
    return binomial_at_most(plan.reject - 1, plan.sample, fraction_bad)


def _at_most_one(probability: Floats) -> Floats:
    """Return a sum of probabilities without what rounding adds above 1."""
    found: Floats = np.minimum(probability, 1.0)
    return found


def _fractions(fraction_bad: ArrayLike) -> Floats:
    """Return shares as an array, if all of them are shares."""
    p = np.asarray(fraction_bad, dtype=np.float64)
    if not np.all((p >= 0.0) & (p <= 1.0)):
        raise ValueError("a share of bad items must be from 0 to 1")
    return p
