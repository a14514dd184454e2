"""The axis that one line of a whole plant lives on: its open time, or the calendar itself.

Holds the line as arrays with the days that lead to its axis. Knows no lots.
"""

from typing import NamedTuple

import numpy as np

from nameplate.drawing.calendar_axis import CalendarAxis
from nameplate.drawing.lines import LineBatch
from nameplate.drawing.working_days import WorkingDays, calendar_from
from nameplate.kernels.arrays import LineArrays


class ClockedLine(NamedTuple):
    """A line with its axis."""

    arrays: LineArrays
    horizon_ticks: int
    """End of the run on the line's axis."""
    days: np.ndarray
    """(N,) DAY: from the calendar to the axis and back."""
    shifts: np.ndarray
    """(M,) DAY: its working days, by which time without a lot is counted."""


def clocked_line(
    batch: LineBatch, d: int, copy: int, days: WorkingDays, horizon_ticks: int
) -> ClockedLine:
    """Return one copy of a line in draw d.

    Args:
        batch: The kind of line.
        d: The draw within the batch.
        copy: Number of the copy, from 1.
        days: Its working days.
        horizon_ticks: End of the run on the calendar.
    """
    shifts = days.records()
    if batch.sees_calendar(d):
        axis = CalendarAxis(days.begin, days.open_ticks, horizon_ticks)
        arrays = batch.arrays(d, copy, days.total_ticks, axis)
        return ClockedLine(arrays, horizon_ticks, calendar_from(days, horizon_ticks), shifts)
    # What happens as the last day closes happens on that day.
    end = days.total_ticks + (days.end_ticks < horizon_ticks)
    return ClockedLine(batch.arrays(d, copy, end), max(end, 1), shifts, shifts)
