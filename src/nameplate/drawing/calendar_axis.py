"""The calendar itself as the axis of a line: working days with the gaps between them.

Most lines see open time only. A line with a clock that runs while the plant is closed needs the
nights and days off as well; they become planned stops of all its stations. A working day begins at
the first tick of its calendar day.
"""

from typing import NamedTuple

import numpy as np

from nameplate.drawing.open_time import LineTime
from nameplate.drawing.shift_patterns import DAYS_A_YEAR, days_of_a_year
from nameplate.kernels.arrays import Ints
from nameplate.model.durations import DAY_TICKS

YEAR_TICKS = DAYS_A_YEAR * DAY_TICKS


class CalendarAxis(NamedTuple):
    """N working days of one year, or of more."""

    begin: Ints  # (N,) first tick of each working day
    open_ticks: Ints  # (N,) how long it is worked
    horizon_ticks: int = YEAR_TICKS

    @property
    def edges(self) -> Ints:
        """Return the edges of the count bins: a working day with the gap after it."""
        return np.append(self.begin, self.horizon_ticks)

    @property
    def gap_ticks(self) -> int:
        """Return how much of the time no day is worked."""
        return self.horizon_ticks - int(self.open_ticks.sum())

    def gaps(self) -> list[tuple[int, int]]:
        """Return the times at which no day is worked, in their order."""
        ends = [0, *(self.begin + self.open_ticks).tolist()]
        begins = [*self.begin.tolist(), self.horizon_ticks]
        return [(end, begin) for end, begin in zip(ends, begins, strict=True) if begin > end]

    def spans(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return where open time from `first` to `last` lies on the calendar, day by day."""
        before = np.concatenate([[0], np.cumsum(self.open_ticks)])
        day = int(np.searchsorted(before, first, side="right")) - 1
        found = []
        while first < last and day < len(self.begin):
            end = min(last, int(before[day + 1]))
            shift = int(self.begin[day] - before[day])
            if end > first:
                found.append((first + shift, end + shift))
            first, day = max(first, end), day + 1
        return found


def calendar_axis(times: LineTime, d: int, ramping: bool) -> CalendarAxis:
    """Return the calendar of one draw, in steady work or in the first year."""
    if ramping:
        return CalendarAxis(*times.first_years[d])
    n_days = int(times.days[d])
    worked = np.full(n_days, times.worked_day_ticks[d], np.int64)
    return CalendarAxis(days_of_a_year(n_days) * DAY_TICKS, worked)
