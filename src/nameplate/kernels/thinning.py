"""Scrap behind the last station: thins the counts of departures, bin by bin.

Holds no scrap inside a line; that changes what happens there and belongs to the engines.
"""

from nameplate.kernels.arrays import Ints
from nameplate.kernels.jit import kernel
from nameplate.kernels.samplers import binomial


@kernel
def thin_counts(
    counts: Ints, scrap: float, seed: int, draw: int, replication: int, stream: int
) -> int:
    """Take scrap out of the counts in place and return how many parts were scrapped.

    Args:
        counts: (C,) parts per bin; good parts afterwards.
        scrap: Probability that a part is scrapped.
        seed: Seed of the study.
        draw: Number of the draw.
        replication: Number of the replication.
        stream: The last station's stream of scrap.
    """
    scrapped = 0
    for c in range(counts.size):
        taken = binomial(counts[c], scrap, seed, draw, replication, stream, c)
        counts[c] -= taken
        scrapped += taken
    return scrapped
