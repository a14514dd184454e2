"""The operating characteristic: how likely a lot is accepted, by how good it is.

Holds the binomial law for a continuing series, the hypergeometric law for one lot by itself, and
the way back from a probability to a quality. No switching and no cost of inspection.
"""

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

from nameplate.acceptance.plans import SamplingPlan

Floats = NDArray[np.float64]

HALVINGS = 60  # of the interval from 0 to 1: as fine as a float near 1

_log_gamma = np.vectorize(math.lgamma, otypes=[np.float64])


def _log_choose(items: ArrayLike, chosen: ArrayLike) -> Floats:
    """Return the logarithm of the number of ways to choose, minus infinity where there is none."""
    n, k = np.asarray(items), np.asarray(chosen)
    possible = (k >= 0) & (k <= n)
    kept = np.where(possible, k, 0)
    ways: Floats = _log_gamma(n + 1) - _log_gamma(kept + 1) - _log_gamma(n - kept + 1)
    return np.where(possible, ways, -np.inf)


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


def hypergeometric_at_most(limit: int, sample: int, lot_size: int, bad_in_lot: ArrayLike) -> Floats:
    """Return the probability of at most `limit` bad items in a sample from one lot.

    Args:
        limit: Count of bad items; below 0 the probability is 0.
        sample: Items in the sample.
        lot_size: Items in the lot.
        bad_in_lot: Bad items among them, whole numbers of any shape.

    Raises:
        ValueError: If the lot is smaller than the sample or than its bad items.
    """
    bad = np.asarray(bad_in_lot, dtype=np.int64)
    if sample > lot_size:
        raise ValueError(f"the sample of {sample} items is more than the lot of {lot_size}")
    if np.any((bad < 0) | (bad > lot_size)):
        raise ValueError(f"bad items must be from 0 to {lot_size}, the size of the lot")
    if limit >= sample:
        return np.ones(bad.shape)
    counts = np.arange(limit + 1)
    bad = bad[..., None]
    chances = np.exp(
        _log_choose(bad, counts)
        + _log_choose(lot_size - bad, sample - counts)
        - _log_choose(lot_size, sample)
    )
    return _at_most_one(chances.sum(axis=-1))


def acceptance_probability(plan: SamplingPlan, fraction_bad: ArrayLike) -> Floats:
    """Return how likely a lot of a continuing series is accepted, by its share of bad items."""
    return binomial_at_most(plan.reject - 1, plan.sample, fraction_bad)


def lot_acceptance_probability(plan: SamplingPlan, lot_size: int, bad_in_lot: ArrayLike) -> Floats:
    """Return how likely one lot by itself is accepted, by the bad items in it."""
    return hypergeometric_at_most(plan.reject - 1, plan.sample, lot_size, bad_in_lot)


def fraction_bad_accepted(plan: SamplingPlan, probability: float) -> float:
    """Return the share of bad items with which a lot is accepted with a probability.

    Raises:
        ValueError: If the probability is not between 0 and 1, or the plan accepts every lot.
    """
    if not 0.0 < probability < 1.0:
        raise ValueError(f"a probability of {probability:g} is not between 0 and 1")
    if plan.reject > plan.sample:
        raise ValueError("the plan accepts every lot, whatever its quality")
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if acceptance_probability(plan, middle) > probability:
            low = middle
        else:
            high = middle
    return high


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
