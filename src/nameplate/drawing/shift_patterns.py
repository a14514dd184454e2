"""The shift patterns of a calendar over the draws: the first, and those that it changes to.

Holds which days are working days and how long they are planned; what is lost of them is for others.
"""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import numpy as np

from nameplate.drawing.closed_days import days_by_date
from nameplate.drawing.unknowns import half_up
from nameplate.kernels.arrays import Bools, Floats, Ints
from nameplate.model.calendars import Calendar, CalendarChange
from nameplate.model.closed_days import WEEKDAYS
from nameplate.model.durations import DAY_TICKS
from nameplate.model.values import Number

DAYS_A_YEAR = 365
ROUND_DAYS = 28 * DAYS_A_YEAR
"""Years after which weekdays fall on the same dates again, but for the leap days in them."""


class PlannedDays(NamedTuple):
    """N working days of one draw, in their order."""

    day: Ints  # (N,) days since the start of the plant, counted from 0
    open_ticks: Ints  # (N,) planned time
    shift_ticks: Ints  # (N,) a whole shift; the last of a day may be shorter
    pattern: Ints  # (N,) which shift pattern holds


class ShiftPatterns(NamedTuple):
    """P shift patterns over D draws, each from its first day until the first day of the next."""

    from_day: Ints  # (P, D) days since the start of the plant
    days: Floats  # (P, D) working days of a year, whole; where they go by date, the mean
    shift_ticks: Ints  # (P, D)
    day_ticks: Ints  # (P, D) planned time of a working day, unless its weekday has another
    weekday_ticks: Ints  # (P, 7, D) planned time of a working day by its weekday, Monday first
    first_weekday: int  # of the first day of the plant
    by_date: tuple[Bools | None, ...]  # (P,) which days are worked; None: evenly spread ones

    def steady(self, d: int, years: int | None) -> int:
        """Return the last pattern of a draw that is reached within so many years, or at all."""
        reached = self.from_day[:, d] < (np.inf if years is None else years * DAYS_A_YEAR)
        return int(np.flatnonzero(reached)[-1])

    def a_year_of(self, p: int, d: int) -> PlannedDays:
        """Return a whole year of one pattern: its first, if any day of that is worked by date."""
        day, by_date = self._spread(p, d), self.by_date[p]
        if by_date is not None:
            first = int(self.from_day[p, d])
            dated = first + np.flatnonzero(by_date[first : first + DAYS_A_YEAR])
            day = dated if len(dated) else day
        return self._planned(day, p, d)

    def days_of(self, d: int, years: int) -> PlannedDays:
        """Return the working days of a draw, each by the pattern that holds on it."""
        until = np.minimum([*self.from_day[1:, d], years * DAYS_A_YEAR], years * DAYS_A_YEAR)
        parts = [self._planned(self._days(p, d, end), p, d) for p, end in enumerate(until.tolist())]
        return PlannedDays(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))

    def steady_days(self, p: int, d: int) -> PlannedDays:
        """Return the working days of one pattern over so many years that dates come round again."""
        return self._planned(self._days(p, d, int(self.from_day[p, d]) + ROUND_DAYS), p, d)

    def _days(self, p: int, d: int, end: int) -> Ints:
        """Return the working days of one pattern before a day."""
        by_date = self.by_date[p]
        if by_date is not None:
            day = np.flatnonzero(by_date[:end])
        else:
            first_of_year = np.arange(-(-end // DAYS_A_YEAR), dtype=np.int64) * DAYS_A_YEAR
            day = (first_of_year[:, None] + self._spread(p, d)[None, :]).ravel()
        found: Ints = day[(day >= self.from_day[p, d]) & (day < end)]
        return found

    def _spread(self, p: int, d: int) -> Ints:
        """Return the working days of a year of one pattern, spread evenly over it."""
        return days_of_a_year(max(int(half_up(self.days[p, d : d + 1])[0]), 1))

    def _planned(self, day: Ints, p: int, d: int) -> PlannedDays:
        """Return days of one pattern."""
        open_ticks = self.weekday_ticks[p, (self.first_weekday + day) % 7, d]
        of_all = (self.shift_ticks[p, d], p)
        alike = (np.full(len(day), value, np.int64) for value in of_all)
        return PlannedDays(day, open_ticks, *alike)


def shift_patterns(
    numbers: Callable[[Number, str], Floats],
    calendar: Calendar,
    path: str,
    first_day: date,
    years: int,
) -> ShiftPatterns:
    """Return the shift patterns of a calendar.

    Args:
        numbers: Gives the (D,) values of a number by its path.
        calendar: The calendar.
        path: Where it stands in the plant file.
        first_day: The first day of the plant.
        years: How many years it is followed for.
    """
    says: tuple[Calendar | CalendarChange, ...] = (calendar, *calendar.later)
    paths = (path, *(f"{path}.later.{index}" for index in range(len(calendar.later))))
    now: dict[str, Floats] = {}
    begin, weekdays = np.zeros(1, np.int64), calendar.weekdays
    rows, of_week = [], []
    for it, at in zip(says, paths, strict=True):
        for name in ("days_per_year", "shifts_per_day", "shift_length"):
            number = getattr(it, name)
            if number is not None:
                now[name] = numbers(number, f"{at}.{name}")
        for name, number in it.shifts_on.items():
            now[name] = numbers(number, f"{at}.shifts_on.{name}")
        if it.days_per_year is not None or it.weekdays:
            weekdays = it.weekdays
        if isinstance(it, CalendarChange):
            after = half_up(numbers(it.after, f"{at}.after"))
            begin = np.maximum(begin, -(-after // DAY_TICKS))
        rows.append((np.broadcast_to(begin, now["shift_length"].shape), *_pattern(now, weekdays)))
        of_week.append(weekdays)
    from_day, days, shift, day, by_weekday = (
        np.array(column) for column in zip(*rows, strict=True)
    )
    end = years * DAYS_A_YEAR
    n_days = max(end, int(from_day.max(initial=0)) + ROUND_DAYS)
    by_date = tuple(
        days_by_date(first_day, n_days, names, calendar.holidays.values()) if names else None
        for names in of_week
    )
    for p, is_open in enumerate(by_date):
        if is_open is not None:
            days[p] = _days_a_year(is_open, from_day[p], end)
    weekday = first_day.weekday()
    return ShiftPatterns(from_day, days, shift, day, by_weekday, weekday, by_date)


def _pattern(
    stated: dict[str, Floats], weekdays: tuple[str, ...]
) -> tuple[Floats, Ints, Ints, Ints]:
    """Return working days of a year, where they are stated, and the lengths of a pattern.

    These are a shift, a working day, and one by its weekday (7, D), where days go by date [ticks].
    """
    shift = half_up(stated["shift_length"])
    days = shift if weekdays else half_up(stated["days_per_year"])
    shifts = stated["shifts_per_day"]
    by_weekday = [stated.get(name, shifts) if weekdays else shifts for name in WEEKDAYS]
    whole, *single = (np.clip(half_up(shift * n), 1, DAY_TICKS) for n in (shifts, *by_weekday))
    whole_days = np.clip(days, 1, DAYS_A_YEAR).astype(np.float64)
    return whole_days, np.maximum(shift, 1), whole, np.array(single)


def _days_a_year(is_open: Bools, from_day: Ints, end: int) -> Floats:
    """Return the working days of a year, (D,), the mean from a day to the end, or over a year."""
    before = np.concatenate([[0], np.cumsum(is_open)])
    until = np.maximum(from_day + DAYS_A_YEAR, end)
    mean: Floats = (before[until] - before[from_day]) * DAYS_A_YEAR / (until - from_day)
    return mean


def days_of_a_year(n_days: int) -> Ints:
    """Return on which days of the year the working days fall, (N,), counted from 0.

    Working day j lies in the middle of the j-th of N equal shares of the year.
    """
    days: Ints = -(-(2 * np.arange(n_days, dtype=np.int64) + 1) * DAYS_A_YEAR // (2 * n_days)) - 1
    return days
