"""Runs whose balances do not close are refused."""

import numpy as np
import pytest

from nameplate.errors import SimulationError
from nameplate.kernels.arrays import EXPONENTIAL, RunKey
from nameplate.simulating.auditing import audit
from nameplate.simulating.running import run_line
from random_lines import Mode, line_arrays

SECOND = 1_000_000
HORIZON = 1_000 * SECOND
KEY = RunKey(seed=5, draw=7, replication=1)
LINE = line_arrays(
    [SECOND, 2 * SECOND], [3], [[Mode((EXPONENTIAL, 50.0 * SECOND), 9 * SECOND)], ()]
)
EDGES = np.array([0, HORIZON // 2, HORIZON], np.int64)

BROKEN = [
    ("busy", 0, 1, "the time of a station"),
    ("down", 0, -1, "the time of a station"),
    ("loaded", 0, 2, "the parts of a station"),
    ("waiting", 0, 1, "Little's law"),
    ("load_times", 1, -1, "Little's law"),
    ("leave_times", 0, 1, "Little's law"),
    ("counts", 1, 1, "the counts of departures"),
    ("counts", 1, -1, "the counts of departures"),
]


def test_a_sound_run_passes():
    """A run as the engines give it closes all balances."""
    audit(LINE, run_line(LINE, KEY, HORIZON, EDGES).sums, KEY, HORIZON, EDGES, "events")


@pytest.mark.parametrize(("field", "index", "change", "what"), BROKEN)
def test_a_broken_sum_is_told_with_the_address_of_the_run(field, index, change, what):
    """One wrong sum ends the program, and the message says how to run that very run again."""
    sums = run_line(LINE, KEY, HORIZON, EDGES).sums
    getattr(sums, field)[index] += change
    with pytest.raises(SimulationError, match=what) as caught:
        audit(LINE, sums, KEY, HORIZON, EDGES, "events")
    assert "engine events, seed 5, draw 7, replication 1" in str(caught.value)


def test_more_parts_than_places_are_told():
    """Parts between two stations are at most as many as there are places."""
    sums = run_line(LINE, KEY, HORIZON, EDGES).sums
    inside = int(sums.departed[0] - sums.loaded[1])
    sums.loaded[0] += 4 - inside
    sums.departed[0] += 4 - inside
    with pytest.raises(SimulationError, match="the parts of a buffer"):
        audit(LINE, sums, KEY, HORIZON, EDGES, "events")
