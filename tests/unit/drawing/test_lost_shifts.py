"""Spells of lost shifts: their share, their lengths, and what chance has to do with them."""

import math

import numpy as np
import pytest

from nameplate.drawing.lost_shifts import shifts_lost, spell_means
from nameplate.kernels.arrays import RunKey

N = 200_000


def lost(left: float, bad_spell: float | None = None, n: int = N, stream: int = 7) -> np.ndarray:
    """Return which shifts of one run are lost."""
    return shifts_lost(RunKey(1, 2, 3), stream, n, left, bad_spell)


def spells(is_lost: np.ndarray) -> np.ndarray:
    """Return the lengths of the spells of lost shifts, the first and last spell left out."""
    edges = np.flatnonzero(np.diff(is_lost.astype(int)))
    lengths = np.diff(edges)
    return lengths[int(is_lost[0]) :: 2]


@pytest.mark.parametrize("left", [0.2, 0.5, 0.92])
def test_single_shifts_are_lost_independently(left: float) -> None:
    """The share left is the one asked for, and a shift knows nothing of the one before it."""
    is_lost = lost(left)
    error = math.sqrt(left * (1 - left) / N)
    assert is_lost.mean() == pytest.approx(1 - left, abs=4 * error)
    after_lost = is_lost[1:][is_lost[:-1]]
    own_error = math.sqrt(left * (1 - left) / len(after_lost))
    assert after_lost.mean() == pytest.approx(1 - left, abs=4 * own_error)


@pytest.mark.parametrize(("left", "bad_spell"), [(0.9, 6.0), (0.5, 3.0), (0.95, 1.0)])
def test_bad_shifts_cluster_by_the_mean_length_of_their_spells(
    left: float, bad_spell: float
) -> None:
    """Spells are as long on average as the file says, and the share left is kept."""
    is_lost = lost(left, bad_spell)
    lengths = spells(is_lost)
    error = math.sqrt(bad_spell * (bad_spell - 1) / len(lengths)) + 1e-9
    assert lengths.mean() == pytest.approx(bad_spell, abs=4 * error)
    # Shifts of one spell go together, so the mean is as uncertain as that of fewer shifts.
    error = math.sqrt(2 * bad_spell * left * (1 - left) / N)
    assert is_lost.mean() == pytest.approx(1 - left, abs=4 * error)


def test_spells_are_longer_where_the_share_asks_for_it() -> None:
    """If four of five shifts are lost and good ones come singly, bad spells are four long."""
    assert spell_means(0.2, 1.0) == pytest.approx((1.0, 4.0))
    assert spell_means(0.8, 3.0) == pytest.approx((12.0, 3.0))
    assert spell_means(0.75, None) == pytest.approx((4.0, 4 / 3))


@pytest.mark.parametrize("bad_spell", [None, 5.0])
def test_all_or_nothing_is_left_of_the_ends(bad_spell: float | None) -> None:
    """A share of 0 % leaves no shift and one of 100 % every shift."""
    assert lost(0.0, bad_spell, 50).all()
    assert not lost(1.0, bad_spell, 50).any()


@pytest.mark.parametrize("bad_spell", [None, 5.0])
def test_the_first_shift_is_as_likely_lost_as_any(bad_spell: float | None) -> None:
    """The plant begins in the middle of good and bad times, not at the start of a good one."""
    first = [lost(0.7, bad_spell, 1, stream)[0] for stream in range(4000)]
    assert np.mean(first) == pytest.approx(0.3, abs=4 * math.sqrt(0.21 / 4000))


def test_more_shifts_begin_with_the_same_ones() -> None:
    """How long a plant is followed does not change what it lost before."""
    assert lost(0.8, 3.0, 5000)[:100].tolist() == lost(0.8, 3.0, 100).tolist()
