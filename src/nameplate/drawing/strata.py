"""Uniform numbers of consecutive draws that fill their range evenly, sixteen draws at a time.

Latin hypercube sampling (McKay, Beckman and Conover, Technometrics 21, 1979): of the draws of a
block each takes another sixteenth of the range, in an order of its own for every number. The
variance of a mean over draws is then at most 16/15 of that of independent ones (Owen, SIAM Journal
on Numerical Analysis 34, 1997), and holds hardly anything of what each number does by itself. Knows
no laws.
"""

import numpy as np

from nameplate.kernels.arrays import Floats
from nameplate.kernels.streams import uniforms

STRATA = 16
"""Draws of a block; draw 0 begins one."""

BELOW_ONE = 1.0 - 2.0**-53


def stratified_uniforms(seed: int, first_draw: int, n_draws: int, stream: int) -> Floats:
    """Return one uniform number per draw, (D,), above 0 and below 1; blocks are independent.

    Args:
        seed: Seed of the study, below 2**32.
        first_draw: The first draw, which may lie inside a block.
        n_draws: D.
        stream: Number of the stream, below 2**32.
    """
    skipped = first_draw % STRATA
    begin, end = first_draw - skipped, first_draw + n_draws
    n_blocks = -(-(end - begin) // STRATA)
    draws = range(begin, begin + n_blocks * STRATA)
    pairs = np.array([uniforms(seed, draw, 0, stream, 0) for draw in draws])
    within, order = pairs.reshape(n_blocks, STRATA, 2).transpose(2, 0, 1)
    stratum = np.argsort(np.argsort(order, axis=1, kind="stable"), axis=1)
    filled: Floats = np.minimum((stratum + within) / STRATA, BELOW_ONE).ravel()
    return filled[skipped : skipped + n_draws]
