"""One lot by itself: how likely it is accepted, by the bad items in it.

Holds the hypergeometric law; a series of lots has the binomial one.
"""

import math

import numpy as np
from numpy.typing import ArrayLike

from nameplate.acceptance.operating import Floats
from nameplate.acceptance.plans import SamplingPlan

_log_gamma = np.vectorize(math.lgamma, otypes=[np.float64])


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
    chance: Floats = np.minimum(chances.sum(axis=-1), 1.0)
    return chance


def lot_acceptance_probability(plan: SamplingPlan, lot_size: int, bad_in_lot: ArrayLike) -> Floats:
    """Return how likely one lot by itself is accepted, by the bad items in it."""
    return hypergeometric_at_most(plan.reject - 1, plan.sample, lot_size, bad_in_lot)


def _log_choose(items: ArrayLike, chosen: ArrayLike) -> Floats:
    """Return the logarithm of the number of ways to choose, minus infinity where there is none."""
    n, k = np.asarray(items), np.asarray(chosen)
    possible = (k >= 0) & (k <= n)
    kept = np.where(possible, k, 0)
    ways: Floats = _log_gamma(n + 1) - _log_gamma(kept + 1) - _log_gamma(n - kept + 1)
    return np.where(possible, ways, -np.inf)
