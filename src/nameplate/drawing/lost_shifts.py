"""Shifts that are lost whole, by chance: good and bad spells of shifts that take turns.

Holds the chance of one cause in one run; which shifts there are is for others to say.
"""

import math

import numpy as np

from nameplate.kernels.arrays import RunKey
from nameplate.kernels.streams import uniforms

NOTHING = 1e-12
"""A share of which no run is long enough to see one shift."""


def spell_means(left: float, bad_spell: float | None) -> tuple[float, float]:
    """Return the mean length of good and of bad spells [shifts], so that a share of shifts is left.

    Where single good shifts between the bad spells would be more than that share, bad spells are
    longer than they were asked to be.

    Args:
        left: Share of shifts that is left, above 0 and below 1.
        bad_spell: Mean number of shifts lost in a row; None if each is lost by itself, when both
            lengths are those of runs of independent trials.
    """
    if bad_spell is None:
        return 1.0 / (1.0 - left), 1.0 / left
    bad = max(bad_spell, (1.0 - left) / left)
    return bad * left / (1.0 - left), bad


def shifts_lost(
    key: RunKey, stream: int, n_shifts: int, left: float, bad_spell: float | None
) -> np.ndarray:
    """Return for each shift whether it is lost, (N,).

    The lengths of spells are geometric, so that a spell goes on whatever its age, and the first
    shift is in the middle of the process: the mean share left is the same for every shift.

    Args:
        key: Seed, draw and replication.
        stream: The random stream of the cause.
        n_shifts: How many shifts there are.
        left: Share of shifts that is left, from 0 to 1.
        bad_spell: Mean number of shifts lost in a row, None if each is lost by itself.
    """
    lost = np.zeros(n_shifts, np.bool_)
    if left >= 1.0:
        return lost
    if left <= NOTHING:
        return ~lost
    good_mean, bad_mean = spell_means(left, bad_spell)
    is_bad = uniforms(*key, stream, 0)[0] >= left
    at, spell = 0, 1
    while at < n_shifts:
        u_good, u_bad = uniforms(*key, stream, spell)
        if not is_bad:
            at += _length(u_good, good_mean, n_shifts)
        end = at + _length(u_bad, bad_mean, n_shifts)
        lost[at:end] = True
        at, spell, is_bad = end, spell + 1, False
    return lost


def _length(u: float, mean: float, most: int) -> int:
    """Return a geometric length of at least 1 and of a given mean, by inversion, up to `most`."""
    if mean <= 1.0:
        return 1
    return 1 + math.floor(min(math.log(u) / math.log1p(-1.0 / mean), float(most)))
