"""One run of one line, from arrays to sums."""

import numpy as np
import pytest

from nameplate.kernels.arrays import ENDLESS, EXPONENTIAL, RunKey
from nameplate.simulating.running import run_line
from random_lines import Mode, line_arrays

SECOND = 1_000_000
KEY = RunKey(1, 0, 0)
EDGES = np.array([0, 10 * SECOND, 100 * SECOND], np.int64)


@pytest.mark.parametrize("engine", ["windows", "departures", "events", None])
def test_a_straight_line_makes_what_can_be_counted_by_hand(engine):
    """Two stations of 1 s and 2 s: the first part leaves after 3 s, and one every 2 s after it."""
    run = run_line(line_arrays([SECOND, 2 * SECOND], [3]), KEY, 100 * SECOND, EDGES, engine=engine)
    assert run.good.tolist() == [4, 45]  # at 3, 5, 7, 9 s and from 11 to 99 s
    assert run.sums.busy[1] == 99 * SECOND
    assert run.sums.starved[1] == SECOND


def test_scrap_at_the_last_station_is_taken_from_the_counts_alone():
    """What leaves the last station stays as it is; the bad parts among it are not counted good."""
    line = line_arrays([SECOND])
    whole = run_line(line, KEY, 100 * SECOND, EDGES)
    run = run_line(line, KEY, 100 * SECOND, EDGES, last_scrap=0.3)
    assert run.sums.departed.tolist() == whole.sums.departed.tolist()
    assert 0 < run.good.sum() < whole.good.sum()


def test_all_engines_give_one_answer():
    """Whatever engine runs a line with failures, it gives the same sums to the tick."""
    mode = Mode((EXPONENTIAL, 20.0 * SECOND), (EXPONENTIAL, 3.0 * SECOND))
    line = line_arrays([SECOND, SECOND], [2], [[mode], [mode]])
    runs = [
        run_line(line, KEY, 100 * SECOND, EDGES, engine=engine)
        for engine in ("windows", "departures", "events")
    ]
    assert runs[0].sums.failures.sum() > 0
    for run in runs[1:]:
        for first, other in zip(runs[0].sums, run.sums, strict=True):
            assert first.tolist() == other.tolist()


def test_a_horizon_past_what_time_can_hold_is_refused():
    """No run begins that 64 bits of ticks cannot end."""
    with pytest.raises(ValueError, match="past what time can hold"):
        run_line(line_arrays([SECOND]), KEY, ENDLESS, EDGES)
