"""The random numbers: published answers, independence of neighbours, and naming of streams."""

import os
import subprocess
import sys

import numpy as np
import pytest
from scipy import stats

from nameplate.kernels.streams import philox, stream_of, streams_of, uniforms

ONES = 0xFFFFFFFF
PRINT_WORDS_AND_UNIFORMS = """
from nameplate.kernels.streams import philox, uniforms
for i in range(300):
    part = i * 14316557 % 2**32
    print([int(word) for word in philox(i, part, 7, 2**32 - 1 - i, part, 3)])
    print([number.hex() for number in uniforms(part, i, 3, 2**32 - 1 - i, i << 33)])
"""


def printed(script: str, disable_jit: str) -> str:
    """Return what a script prints in a process of its own, where every warning is an error."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        env=os.environ | {"NUMBA_DISABLE_JIT": disable_jit},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("counter", "key", "words"),
    [
        ((0, 0, 0, 0), (0, 0), (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8)),
        ((ONES,) * 4, (ONES,) * 2, (0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD)),
        (
            (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
            (0xA4093822, 0x299F31D0),
            (0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1),
        ),
    ],
    ids=["zeros", "ones", "digits of pi"],
)
def test_known_answers(counter, key, words):
    """The generator gives the answers that its authors published for Philox-4x32-10."""
    assert philox(*counter, *key) == words
    assert getattr(philox, "py_func", philox)(*counter, *key) == words


def test_uncompiled_equals_compiled():
    """The plain Python of the generator runs without warnings and gives the compiled numbers."""
    compiled = printed(PRINT_WORDS_AND_UNIFORMS, "0")
    assert compiled.count("\n") == 600
    assert printed(PRINT_WORDS_AND_UNIFORMS, "1") == compiled


@pytest.mark.parametrize(
    ("replication", "stream", "count", "number"),
    [
        (3656490212, 3645024730, 6403399909606280398, 2.0**-54),
        (2548224848, 3123488921, 5694731382283759197, 1 - 2.0**-53),
    ],
    ids=["all bits 0", "all bits 1"],
)
def test_extreme_bits_stay_inside(replication, stream, count, number):
    """The addresses whose bits are all 0 or all 1 give numbers strictly between 0 and 1."""
    assert uniforms(0, 0, replication, stream, count) == (number, number)


def test_uniforms_hold_53_bits_each():
    """Both numbers are whole multiples of 2**-53 in which each of the 53 bits is set half the time.

    A sound generator strays by more than 5 standard deviations in one of the 106 bits for one seed
    in 16 000.
    """
    numbers = np.array([uniforms(1, 2, 3, 4, i) for i in range(4000)]) * 2.0**53
    whole = numbers.astype(np.int64)
    assert (whole == numbers).all()
    shares = (whole[:, :, None] >> np.arange(53) & 1).mean(axis=0)
    assert np.abs(shares - 0.5).max() < 5 * 0.5 / np.sqrt(4000)


@pytest.mark.parametrize("part", range(5), ids=["seed", "draw", "replication", "stream", "count"])
def test_neighbours_are_uniform_and_uncorrelated(part):
    """Addresses that differ by 1 in one part give uniform numbers without correlation.

    A sound generator fails one of the seven checks for one seed in 1 400.
    """
    address = np.array([11, 12, 13, 14, 15]) + np.arange(20_001)[:, None] * (np.arange(5) == part)
    u1, u2 = np.array([uniforms(*row) for row in address.tolist()]).T
    assert stats.kstest(u1, "uniform").pvalue > 1e-4
    assert stats.kstest(u2, "uniform").pvalue > 1e-4
    for first, second in ((u1, u2), (u1[1:], u1[:-1]), (u2[1:], u2[:-1]), (u1[1:], u2[:-1])):
        assert stats.pearsonr(first, second).pvalue > 1e-4
    assert stats.pearsonr(u1[1:] ** 2, (1 - u1[:-1]) ** 2).pvalue > 1e-4


@pytest.mark.parametrize("part", range(5), ids=["seed", "draw", "replication", "stream", "count"])
@pytest.mark.parametrize("bit", [0, 31])
def test_every_part_of_the_address_counts(part, bit):
    """A change of the lowest or highest bit in any part of the address changes both numbers."""
    address = [1, 2, 3, 4, 5]
    before = uniforms(*address)
    address[part] ^= 1 << bit
    after = uniforms(*address)
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_counts_beyond_32_bits_are_new_numbers():
    """A count above 2**32 does not come back to the numbers of the small counts."""
    assert uniforms(1, 2, 3, 4, 5 + 2**32) != uniforms(1, 2, 3, 4, 5)
    assert uniforms(1, 2, 3, 4, 2**62) != uniforms(1, 2, 3, 4, 0)


def test_stream_of_is_fixed_for_good():
    """The stream of a name is its hash, so that old results can be computed again."""
    assert stream_of("steel-core-1/assemble/cycle") == 1366283588


def test_streams_of_gives_every_name_its_stream():
    """Every name has its own stream, and a name that comes twice has one."""
    names = [f"station-{i}/cycle" for i in range(1000)]
    streams = streams_of([*names, names[0]])
    assert streams == {name: stream_of(name) for name in names}
    assert len(set(streams.values())) == 1000


def test_streams_of_refuses_a_collision():
    """Two names with one stream are refused by an error that names both."""
    names = ["line-16/station-355/cycle", "line-25/station-399/scrap"]
    with pytest.raises(ValueError, match=f"'{names[0]}' and '{names[1]}'"):
        streams_of(names)
