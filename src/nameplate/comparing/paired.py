"""Differences between two plants that were drawn with the same random numbers, with their errors.

Takes arrays of one entry per draw, of which entries with one index belong together. Knows no plant.
Pairs are taken for independent of each other; of draws that fill their range evenly the differences
are known at least as well, but for one part in thirty, so that the errors are rather too wide.
"""

import math

import numpy as np
from numpy.typing import NDArray

from nameplate.comparing.comparison import Paired
from nameplate.measuring.gradients import mean_error

Z_95 = 1.96
RESAMPLINGS = 400
QUANTILES = (("P5", 5.0), ("P50", 50.0), ("P95", 95.0))


def paired_quantiles(
    before: NDArray[np.int64], after: NDArray[np.int64]
) -> tuple[tuple[str, Paired], ...]:
    """Return P5, P50, P95 and the mean of two arrays, (D,) each, with the errors of differences.

    The error of a quantile is taken by drawing the pairs anew with putting back, always in the same
    way; a pair stays together, so what both plants share cancels.

    Source: Efron, The Annals of Statistics 7(1), 1979.
    """
    levels = [level for _, level in QUANTILES]
    ends = np.percentile(before, levels), np.percentile(after, levels)
    errors = _errors_of_quantiles(before, after, levels)
    found = [
        (name, _paired(float(ends[0][i]), float(ends[1][i]), float(errors[i])))
        for i, (name, _) in enumerate(QUANTILES)
    ]
    return (*found, ("mean", paired_mean(before, after)))


def _errors_of_quantiles(
    before: NDArray[np.int64], after: NDArray[np.int64], levels: list[float]
) -> NDArray[np.float64]:
    """Return half the width of the 95 % interval of the difference at each level."""
    n_draws = len(before)
    if n_draws < 2:
        return np.full(len(levels), np.nan)
    rng = np.random.default_rng(n_draws)
    differences = np.empty((RESAMPLINGS, len(levels)))
    for i in range(RESAMPLINGS):
        pairs = rng.integers(0, n_draws, n_draws)
        differences[i] = np.percentile(after[pairs], levels) - np.percentile(before[pairs], levels)
    errors: NDArray[np.float64] = Z_95 * differences.std(axis=0, ddof=1)
    return errors


def paired_mean(
    before: NDArray[np.int64] | NDArray[np.float64], after: NDArray[np.int64] | NDArray[np.float64]
) -> Paired:
    """Return the means of two arrays, (D,) each, with the error of the mean of the differences."""
    error = mean_error((after - before).astype(np.float64))
    return _paired(float(before.mean()), float(after.mean()), error)


def paired_probability(before: NDArray[np.bool_] | None, after: NDArray[np.bool_] | None) -> Paired:
    """Return the shares of draws in which something holds, (D,) each, with the error between them.

    Half a draw is added to each of the four ways in which a pair can turn out, so that pairs which
    all agree leave an error, too.

    Args:
        before: Of the first plant, None where nothing was asked of it.
        after: Of the second.

    Source: Agresti and Min, Statistics in Medicine 24(5), 2005.
    """
    if before is None or after is None:
        first, second = (None if held is None else float(held.mean()) for held in (before, after))
        return Paired(first, second, None, None)
    gained, lost = (int(only.sum()) + 0.5 for only in (after & ~before, before & ~after))
    total = len(before) + 2.0
    spread = (gained + lost) - (gained - lost) ** 2 / total
    return _paired(float(before.mean()), float(after.mean()), Z_95 * math.sqrt(spread) / total)


def _paired(before: float, after: float, error: float) -> Paired:
    """Return two figures with their difference."""
    return Paired(before, after, after - before, error)
