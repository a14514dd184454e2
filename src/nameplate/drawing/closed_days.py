"""Which days of a plant are open by date, and which are closed for planned maintenance.

Holds weekdays, holidays and maintenance as days since the start of the plant. Knows no shifts.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

import numpy as np

from nameplate.drawing.unknowns import half_up
from nameplate.kernels.arrays import Bools, Floats, Ints
from nameplate.model.closed_days import WEEKDAYS, DatedDays, Maintenance
from nameplate.model.durations import DAY_TICKS
from nameplate.model.values import Number


def days_by_date(
    first_day: date, n_days: int, weekdays: Iterable[str], holidays: Iterable[DatedDays]
) -> Bools:
    """Return which days from the first one on are worked, (n_days,).

    Args:
        first_day: The first day of the plant.
        n_days: How many days there are.
        weekdays: The weekdays that are worked.
        holidays: Days on which nothing is worked all the same.
    """
    of_week = np.isin(np.arange(7), [WEEKDAYS.index(name) for name in weekdays])
    day = np.arange(n_days)
    is_open = of_week[(first_day.weekday() + day) % 7]
    for days in holidays:
        is_open &= ~is_among(days, first_day, day)
    return is_open


def is_among(days: DatedDays, first_day: date, day: Ints) -> Bools:
    """Return which days are among the dated ones.

    Args:
        days: The dates.
        first_day: The first day of the plant.
        day: (N,) days since then.
    """
    dates = np.datetime64(first_day) + day
    if not days.every_year:
        once: Bools = (dates >= np.datetime64(days.first)) & (dates <= np.datetime64(days.last))
        return once
    months = dates.astype("datetime64[M]")
    # 100 x month + day: larger the later in the year.
    place = 100 * (months.astype(int) % 12 + 1) + (dates - months).astype(int) + 1
    first, last = (100 * it.month + it.day for it in (days.first, days.last))
    is_from, is_until = place >= first, place <= last
    every: Bools = is_from | is_until if last < first else is_from & is_until
    return every


class _Stop(NamedTuple):
    """Maintenance that comes back, over D draws."""

    every_days: Ints  # (D,) open days between two
    lasting_days: Ints  # (D,) closed days of one


class ClosedForMaintenance:
    """The planned maintenance of one line or facility over D draws."""

    def __init__(
        self,
        numbers: Callable[[Number, str], Floats],
        maintenance: Mapping[str, Maintenance],
        path: str,
        first_day: date,
    ) -> None:
        """Draw what is not known of it.

        Args:
            numbers: Gives the (D,) values of a number by its path.
            maintenance: The maintenance by name.
            path: Where it stands in the plant file.
            first_day: The first day of the plant.
        """
        self._first_day = first_day
        self._dated = [it.on for it in maintenance.values() if it.on is not None]
        self._coming_back = []
        for name, it in maintenance.items():
            if it.every is not None and it.lasting is not None:
                ticks = (
                    numbers(it.every, f"{path}.{name}.every"),
                    numbers(it.lasting, f"{path}.{name}.lasting"),
                )
                days = (np.maximum(half_up(value / DAY_TICKS), 1) for value in ticks)
                self._coming_back.append(_Stop(*days))

    def is_open(self, d: int, day: Ints, with_once: bool = True) -> Bools:
        """Return on which days nothing is maintained, (N,), in draw d.

        Args:
            d: The draw.
            day: (N,) days since the start of the plant.
            with_once: Whether what comes once counts, too.
        """
        is_open = np.ones(len(day), np.bool_)
        for days in self._dated:
            if days.every_year or with_once:
                is_open &= ~is_among(days, self._first_day, day)
        for stop in self._coming_back:
            every, lasting = int(stop.every_days[d]), int(stop.lasting_days[d])
            is_open &= day % (every + lasting) < every
        return is_open
