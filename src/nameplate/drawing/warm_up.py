"""How much of a run to throw away before it speaks of steady work: MSER-5.

Source: White, An effective truncation heuristic for bias reduction in simulation output, Simulation
69(6), 1997; batches of five after White, Cobb and Spratt, WSC 2000.
"""

import numpy as np

from nameplate.kernels.arrays import Floats, Ints

BATCH = 5
LONGEST_SHARE = 10


def warm_up_days(daily: Ints | Floats) -> int:
    """Return how many days to delete from the front: a multiple of five, at most a tenth of them.

    Days are deleted only if they lie below the rest. An empty line fills within days; a longer cut,
    or one after good days, would take a rare breakdown for warm-up.

    Args:
        daily: (N,) counts of days.
    """
    n_batches = len(daily) // BATCH
    if n_batches < 4:
        return 0
    means = np.asarray(daily[: n_batches * BATCH], float).reshape(n_batches, BATCH).mean(axis=1)
    means -= means[-1]  # squares of large counts would lose their difference
    left = n_batches - np.arange(n_batches // LONGEST_SHARE + 1)
    sums = np.cumsum(means[::-1])[::-1][: len(left)]
    squares = np.cumsum((means * means)[::-1])[::-1][: len(left)]
    spread = np.maximum(squares - sums * sums / left, 0.0) / left.astype(float) ** 2
    # Where spreads differ by rounding alone, delete the least.
    best = np.flatnonzero(spread <= spread.min() * (1 + 1e-9) + 1e-9)[0]
    if best == 0 or means[:best].mean() >= means[best:].mean():
        return 0
    return int(best) * BATCH


def sustained(daily: Ints) -> int:
    """Return the parts of a year at the mean of the days that are left, a whole number."""
    if len(daily) == 0:
        return 0
    kept = daily[warm_up_days(daily) :]
    return int(np.rint(kept.mean() * len(daily)))
