"""How well a share of draws is known, when draws come in blocks that fill their ranges evenly.

Holds how many independent draws would tell as much; the interval itself is for others to say.
"""

import numpy as np

from nameplate.drawing.strata import STRATA

FEWEST_BLOCKS = 24
"""With fewer, the scatter of blocks says too little of the scatter of their mean."""


def independent_draws(holds: np.ndarray) -> float:
    """Return how many independent draws would know the share as well as these.

    Blocks are independent of each other, so that the scatter of their shares tells how well the
    mean of them is known. That is never taken for worse than independent draws, nor for more than
    sixteen times as good. The scatter is itself known from few blocks, so a run that stops as soon
    as its error is small stops a little too early: its intervals hold in 94 of 100, not in 95.

    Args:
        holds: (D,) bool, of draws 0 .. D - 1.
    """
    n_draws, share = len(holds), float(holds.mean())
    n_blocks = n_draws // STRATA
    if n_blocks < FEWEST_BLOCKS or share in (0.0, 1.0):
        return float(n_draws)
    blocks = holds[: n_blocks * STRATA].reshape(n_blocks, STRATA).mean(axis=1)
    effect = float(blocks.var(ddof=1)) / (share * (1.0 - share) / STRATA)
    return n_draws / min(max(effect, 1.0 / STRATA), 1.0)


def halves(n_draws: int) -> tuple[np.ndarray, np.ndarray]:
    """Return two halves of the draws that are independent of each other, (D,) bool each.

    Whole blocks go by turns to either; of less than two blocks, draws do.
    """
    span = STRATA if n_draws >= 2 * STRATA else 1
    second = np.arange(n_draws) // span % 2 == 1
    return ~second, second
