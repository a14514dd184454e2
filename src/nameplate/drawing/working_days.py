"""The working days of one line or facility over all years, for the plant on its calendar.

Holds convention 22: where days begin and how long each is worked. Knows no lots.
"""

from typing import NamedTuple

import numpy as np

from nameplate.drawing.calendar_axis import days_of_a_year
from nameplate.drawing.open_time import DAYS_A_YEAR
from nameplate.kernels.arrays import Floats, Ints
from nameplate.kernels.plant_records import DAY
from nameplate.model.line import DAY_TICKS

WEEK_DAYS = 7


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
    days_per_year: int, day_ticks: int, years: int, start_ticks: int, shares: Floats | None
) -> WorkingDays:
    """Return the working days of a line from its start on.

    Args:
        days_per_year: Working days of each year.
        day_ticks: What is worked on a day in steady work.
        years: How many years there are.
        start_ticks: The first day is the first that begins then or later.
        shares: Share of it that is worked in each week since the start, None for all of it; after
            the last week it stays as it is.
    """
    of_year = days_of_a_year(days_per_year)
    day = (np.arange(years)[:, None] * DAYS_A_YEAR + of_year[None, :]).ravel()
    day = day[day * DAY_TICKS >= start_ticks]
    worked = np.full(len(day), day_ticks, np.int64)
    if shares is not None:
        week = (day - start_ticks // DAY_TICKS) // WEEK_DAYS
        share = shares[np.minimum(week, len(shares) - 1)]
        worked = np.minimum(np.floor(day_ticks * share + 0.5).astype(np.int64), day_ticks)
    return WorkingDays(day * DAY_TICKS, worked)
