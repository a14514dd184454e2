"""The working days of one line or facility, and what is worked on them.

Holds convention 22: where days begin and how long each is worked. Knows no lots.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from nameplate.drawing.ramping import WEEK_DAYS
from nameplate.drawing.unknowns import half_up
from nameplate.kernels.arrays import Floats, Ints
from nameplate.kernels.plant_records import DAY
from nameplate.model.durations import DAY_TICKS


class WorkingDays(NamedTuple):
    """Days [ticks of the calendar since the plant's first day] and what is worked on them."""

    begin: Ints  # (N,)
    open_ticks: Ints  # (N,)

    @property
    def total_ticks(self) -> int:
        """Return the open time of all days."""
        return int(self.open_ticks.sum())

    @property
    def end_ticks(self) -> int:
        """Return when the last day closes, 0 where there is none."""
        return int(self.begin[-1] + self.open_ticks[-1]) if len(self.begin) else 0

    def records(self) -> np.ndarray:
        """Return them as the plant kernel takes them."""
        days = np.zeros(len(self.begin), DAY)
        days["begin"], days["open"] = self.begin, self.open_ticks
        days["open_before"] = np.concatenate([[0], np.cumsum(self.open_ticks)])[:-1]
        return days


def calendar_from(days: WorkingDays, horizon_ticks: int) -> np.ndarray:
    """Return the calendar from the first working day on as one day that is open to the horizon.

    Open ticks are then ticks of the calendar, as lines with a clock of the calendar need them, and
    nothing is released before the first day.
    """
    begin = days.begin[:1]
    whole = np.zeros(len(begin), DAY)
    whole["begin"], whole["open"], whole["open_before"] = begin, horizon_ticks - begin, begin
    return whole


def working_days(
    day: Ints,
    planned_ticks: Ints,
    start_ticks: int = 0,
    shares_of: Callable[[Ints], Floats] | None = None,
) -> WorkingDays:
    """Return the working days of a line from its start on.

    Args:
        day: (N,) working days since the start of the plant, counted from 0.
        planned_ticks: (N,) what is worked on each in steady work.
        start_ticks: The first day is the first that begins then or later.
        shares_of: Gives the share of it that is worked in each week since the start, (W,), from
            what is planned in each, (W,) [ticks]; None where all of it is worked.
    """
    is_there = day * DAY_TICKS >= start_ticks
    day, worked = day[is_there], planned_ticks[is_there]
    if shares_of is not None and len(day):
        week = (day - start_ticks // DAY_TICKS) // WEEK_DAYS
        share = shares_of(np.bincount(week, worked).astype(np.int64))[week]
        worked = np.minimum(half_up(worked * share), worked)
    return WorkingDays(day * DAY_TICKS, worked)
