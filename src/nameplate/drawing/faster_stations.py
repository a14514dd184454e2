"""A year of one line as drawn, and once more with each of its stations a little faster.

Holds runs of one draw and no statistics. All random numbers stay at their addresses.
"""

from dataclasses import replace

import numpy as np

from nameplate.drawing.calendar_axis import YEAR_TICKS, calendar_axis
from nameplate.drawing.lines import LineBatch
from nameplate.drawing.open_time import LineTime
from nameplate.drawing.unknowns import half_up
from nameplate.kernels.arrays import Ints, RunKey
from nameplate.simulating.laws import scaled_row
from nameplate.simulating.running import run_line


def good_if_faster(
    batch: LineBatch, times: LineTime, d: int, key: RunKey, speed_times: float
) -> Ints:
    """Return the good parts of a year of copy 1, (S + 1,): as drawn, then by faster station.

    Args:
        batch: The kind of line.
        times: Its open time.
        d: The draw within the batch.
        key: Seed, draw and replication.
        speed_times: How many times as fast the station works.

    Raises:
        SimulationError: a balance does not close.
    """
    faster = [_with_faster(batch, d, s, speed_times) for s in range(len(batch.stations))]
    return np.array([_good(each, times, d, key) for each in (batch, *faster)], np.int64)


def _with_faster(batch: LineBatch, d: int, s: int, speed_times: float) -> LineBatch:
    """Return a line of which one station is faster in one draw."""
    ticks, rows = batch.cycle_ticks.copy(), batch.cycle_rows.copy()
    rows[d, s] = scaled_row(int(batch.cycle_law[s]), rows[d, s], 1 / speed_times)
    if ticks[d, s] > 0:
        ticks[d, s] = max(int(half_up(ticks[d, s] / speed_times)), 1)
    return replace(batch, cycle_ticks=ticks, cycle_rows=rows)


def _good(batch: LineBatch, times: LineTime, d: int, key: RunKey) -> int:
    """Return the good parts of a year of copy 1."""
    horizon, axis, open_ticks = times.horizon_ticks(d), None, times.horizon_ticks(d)
    if batch.sees_calendar(d):
        axis = calendar_axis(times, d, ramping=False)
        horizon, open_ticks = YEAR_TICKS, int(axis.open_ticks.sum())
    line = batch.arrays(d, 1, open_ticks, axis)
    edges = np.array([0, horizon], np.int64)
    return int(run_line(line, key, horizon, edges, float(batch.scrap[d, -1])).good.sum())
