"""How good probabilities were: Brier score, logarithmic score, coverage, each with its interval.

Smaller scores are better. Knows numbers only.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from nameplate.kernels.arrays import Floats

CLIP = 0.01
"""Probabilities are moved into 1 to 99 % before a logarithm is taken of them."""
RESAMPLES = 10_000
RESAMPLING_SEED = 1
Z_95 = 1.96


class Interval(NamedTuple):
    """A figure with its 95 % interval."""

    value: float
    low: float
    high: float


def brier_terms(probabilities: Sequence[float], events: Sequence[bool]) -> Floats:
    """Return the squared distance of each probability from what happened, 0 to 1.

    Source: Brier, Monthly Weather Review 78(1), 1950, halved as is usual for two outcomes.
    """
    terms: Floats = (np.array(probabilities, float) - np.array(events, float)) ** 2
    return terms


def log_terms(probabilities: Sequence[float], events: Sequence[bool]) -> Floats:
    """Return minus the natural logarithm of the probability given to what happened, clipped.

    Source: Good, Journal of the Royal Statistical Society B 14(1), 1952.
    """
    kept = np.clip(np.array(probabilities, float), CLIP, 1.0 - CLIP)
    terms: Floats = -np.log(np.where(np.array(events, bool), kept, 1.0 - kept))
    return terms


def mean_with_interval(terms: Floats) -> Interval:
    """Return the mean of some terms with its percentile bootstrap interval over the terms.

    With few terms such an interval is too narrow rather than too wide. The resamples are the same
    in every call, so that intervals of terms of the same cases can be compared.
    """
    indices = np.random.default_rng(RESAMPLING_SEED).integers(
        len(terms), size=(RESAMPLES, len(terms))
    )
    low, high = np.percentile(terms[indices].mean(axis=1), [2.5, 97.5])
    return Interval(float(terms.mean()), float(low), float(high))


def share_with_interval(count: float, n: int) -> Interval:
    """Return a share with its score interval.

    Source: Wilson, Journal of the American Statistical Association 22, 1927.
    """
    share = count / n
    spread = Z_95 * Z_95 / n
    middle = (share + spread / 2) / (1 + spread)
    half = Z_95 * math.sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread)
    return Interval(share, max(0.0, middle - half), min(1.0, middle + half))
