"""Random numbers by address: every number is a pure function of where it is asked for.

Holds the counter-based generator and the numbering of streams. No laws and no state.

The generator is Philox-4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy
as 1, 2, 3", SC 2011). Its key is (seed, draw) and its counter is (count, stream, replication), so
two runs that share an address share the number, whatever else they asked for before.
"""

import hashlib
from collections.abc import Iterable

import numpy as np

from nameplate.kernels.jit import kernel

# Words stay below 2**32 in 64 bits: no product or sum of two wraps, compiled or not.
LOW_BITS = np.uint64(0xFFFFFFFF)
WORD_BITS = np.uint64(32)
MULTIPLIER_0 = np.uint64(0xD2511F53)
MULTIPLIER_1 = np.uint64(0xCD9E8D57)
KEY_STEP_0 = np.uint64(0x9E3779B9)
KEY_STEP_1 = np.uint64(0xBB67AE85)

# 53 bits are one word shifted up by 21 and the upper 21 bits of another.
UP = np.uint64(21)
DOWN = np.uint64(11)
UNIT = 2.0**-53


@kernel
def philox(
    c0: int, c1: int, c2: int, c3: int, k0: int, k1: int
) -> tuple[np.uint64, np.uint64, np.uint64, np.uint64]:
    """Return the four words of Philox-4x32-10 for a counter and a key.

    Args:
        c0: First word of the counter; it and all the others are at least 0 and below 2**32.
        c1: Second word of the counter.
        c2: Third word of the counter.
        c3: Fourth word of the counter.
        k0: First word of the key.
        k1: Second word of the key.

    Returns:
        Four words below 2**32.
    """
    x0, x1, x2, x3 = np.uint64(c0), np.uint64(c1), np.uint64(c2), np.uint64(c3)
    key0, key1 = np.uint64(k0), np.uint64(k1)
    for _ in range(10):
        product0 = MULTIPLIER_0 * x0
        product1 = MULTIPLIER_1 * x2
        x0 = (product1 >> WORD_BITS) ^ x1 ^ key0
        x1 = product1 & LOW_BITS
        x2 = (product0 >> WORD_BITS) ^ x3 ^ key1
        x3 = product0 & LOW_BITS
        key0 = (key0 + KEY_STEP_0) & LOW_BITS
        key1 = (key1 + KEY_STEP_1) & LOW_BITS
    return x0, x1, x2, x3


@kernel
def uniforms(
    seed: int, draw: int, replication: int, stream: int, count: int
) -> tuple[float, float]:
    """Return the two uniform numbers that stand at an address.

    Each is a multiple of 2**-53 from 53 random bits; 2**-54 stands in for 0, so that both lie
    strictly inside (0, 1) and their logarithms are finite and negative.

    Args:
        seed: Seed of the study, below 2**32.
        draw: Number of the parameter draw, below 2**32.
        replication: Number of the replication, below 2**32.
        stream: Number from `stream_of`, below 2**32.
        count: How many numbers of this stream came before, below 2**63.
    """
    w0, w1, w2, w3 = philox(count & 0xFFFFFFFF, count >> 32, stream, replication, seed, draw)
    first = float((w0 << UP) | (w1 >> DOWN))
    second = float((w2 << UP) | (w3 >> DOWN))
    return max(first, 0.5) * UNIT, max(second, 0.5) * UNIT


def stream_of(name: str) -> int:
    """Return the stream of a name, below 2**32: its BLAKE2s hash of 32 bits.

    Args:
        name: Element and purpose, such as "steel-core-1/assemble/cycle".
    """
    return int.from_bytes(hashlib.blake2s(name.encode(), digest_size=4).digest(), "little")


def streams_of(names: Iterable[str]) -> dict[str, int]:
    """Return the stream of every name; a name that comes twice has one stream.

    Raises:
        ValueError: Two different names have the same stream.
    """
    owners: dict[int, str] = {}
    for name in names:
        owner = owners.setdefault(stream_of(name), name)
        if owner != name:
            raise ValueError(
                f"{owner!r} and {name!r} would share their random numbers; rename one of them"
            )
    return {name: stream for stream, name in owners.items()}
