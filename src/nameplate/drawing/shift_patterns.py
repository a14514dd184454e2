"""The shift patterns of a calendar over the draws: the first, and those that it changes to.

Holds which days are working days and how long they are planned; what is lost of them is for others.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from nameplate.drawing.unknowns import half_up
from nameplate.kernels.arrays import Floats, Ints
from nameplate.model.calendars import Calendar
from nameplate.model.line import DAY_TICKS
from nameplate.model.values import Number

DAYS_A_YEAR = 365


class PlannedDays(NamedTuple):
    """N working days of one draw, in their order."""

    day: Ints  # (N,) days since the start of the plant, counted from 0
    open_ticks: Ints  # (N,) planned time
    shift_ticks: Ints  # (N,) a whole shift; the last of a day may be shorter
    pattern: Ints  # (N,) which shift pattern holds


class ShiftPatterns(NamedTuple):
    """P shift patterns over D draws, each from its first day until the first day of the next."""

    from_day: Ints  # (P, D) days since the start of the plant
    days: Ints  # (P, D) working days of a year
    shift_ticks: Ints  # (P, D)
    day_ticks: Ints  # (P, D) planned time of a working day

    def steady(self, d: int, years: int | None) -> int:
        """Return the last pattern of a draw that is reached within so many years, or at all."""
        reached = self.from_day[:, d] < (np.inf if years is None else years * DAYS_A_YEAR)
        return int(np.flatnonzero(reached)[-1])

    def a_year_of(self, p: int, d: int) -> PlannedDays:
        """Return a whole year of one pattern."""
        return self._planned(days_of_a_year(int(self.days[p, d])), p, d)

    def days_of(self, d: int, years: int) -> PlannedDays:
        """Return the working days of a draw, each by the pattern that holds on it."""
        until = [*self.from_day[1:, d].tolist(), years * DAYS_A_YEAR]
        first_of_year = np.arange(years, dtype=np.int64)[:, None] * DAYS_A_YEAR
        parts = []
        for p, end in enumerate(until):
            day = (first_of_year + days_of_a_year(int(self.days[p, d]))[None, :]).ravel()
            day = day[(day >= self.from_day[p, d]) & (day < end)]
            parts.append(self._planned(day, p, d))
        return PlannedDays(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))

    def _planned(self, day: Ints, p: int, d: int) -> PlannedDays:
        """Return days of one pattern."""
        of_all = (self.day_ticks[p, d], self.shift_ticks[p, d], p)
        return PlannedDays(day, *(np.full(len(day), value, np.int64) for value in of_all))


def shift_patterns(
    numbers: Callable[[Number, str], Floats], calendar: Calendar, path: str
) -> ShiftPatterns:
    """Return the shift patterns of a calendar.

    Args:
        numbers: Gives the (D,) values of a number by its path.
        calendar: The calendar.
        path: Where it stands in the plant file.
    """
    stated = ("days_per_year", "shifts_per_day", "shift_length")
    now = {name: numbers(getattr(calendar, name), f"{path}.{name}") for name in stated}
    begin = np.zeros(len(now["days_per_year"]), np.int64)
    rows = [(begin, *_pattern(now))]
    for index, change in enumerate(calendar.later):
        at = f"{path}.later.{index}"
        after = half_up(numbers(change.after, f"{at}.after"))
        begin = np.maximum(begin, -(-after // DAY_TICKS))
        for name in stated:
            number = getattr(change, name)
            if number is not None:
                now[name] = numbers(number, f"{at}.{name}")
        rows.append((begin, *_pattern(now)))
    return ShiftPatterns(*(np.array(column) for column in zip(*rows, strict=True)))


def _pattern(stated: dict[str, Floats]) -> tuple[Ints, Ints, Ints]:
    """Return working days of a year, the length of a shift and that of a working day."""
    shift = half_up(stated["shift_length"])
    days = np.clip(half_up(stated["days_per_year"]), 1, DAYS_A_YEAR)
    day = np.clip(half_up(shift * stated["shifts_per_day"]), 1, DAY_TICKS)
    return days, np.maximum(shift, 1), day


def days_of_a_year(n_days: int) -> Ints:
    """Return on which days of the year the working days fall, (N,), counted from 0.

    Working day j lies in the middle of the j-th of N equal shares of the year.
    """
    days: Ints = -(-(2 * np.arange(n_days, dtype=np.int64) + 1) * DAYS_A_YEAR // (2 * n_days)) - 1
    return days
