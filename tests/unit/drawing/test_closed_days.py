"""Open days against a calendar that is walked day by day."""

from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nameplate.drawing.closed_days import ClosedForMaintenance, days_by_date
from nameplate.drawing.unknowns import Unknowns
from nameplate.model.closed_days import WEEKDAYS, DatedDays, read_days
from short_plants import short_plant

DATES = st.dates(date(2019, 1, 1), date(2032, 12, 31))
LEAP_DATES = st.dates(date(2000, 1, 1), date(2000, 12, 31))


@st.composite
def dated_days(draw: st.DrawFn) -> str:
    """Return days as a plant file writes them."""
    if draw(st.booleans()):
        return " .. ".join(draw(LEAP_DATES).strftime("%m-%d") for _ in range(2))
    return " .. ".join(str(day) for day in sorted(draw(DATES) for _ in range(2)))


def is_closed(day: date, text: str) -> bool:
    """Tell whether a day lies among dated ones, by their letters."""
    first, _, last = text.partition(" .. ")
    written = str(day)[-len(first) :]
    if first > last:
        return written >= first or written <= last
    return first <= written <= last


@given(
    first_day=DATES,
    weekdays=st.sets(st.sampled_from(WEEKDAYS)),
    holidays=st.lists(dated_days(), max_size=3),
)
def test_days_are_those_of_a_real_calendar(
    first_day: date, weekdays: set[str], holidays: list[str]
) -> None:
    """Three years from any day on, leap days, turns of the year and all."""
    found = days_by_date(first_day, 1100, weekdays, [read_days(text) for text in holidays])
    dates = [first_day + timedelta(days=i) for i in range(1100)]
    by_hand = [
        day.strftime("%a").lower() in weekdays and not any(is_closed(day, it) for it in holidays)
        for day in dates
    ]
    assert found.tolist() == by_hand


def maintained(text: str, n_draws: int = 1) -> ClosedForMaintenance:
    """Return the maintenance of the line of a short plant."""
    plant = short_plant(line=f"losses: modelled, maintenance: {text}")
    of_line = plant.lines["line"].maintenance
    numbers = Unknowns(plant, 1, 0, n_draws).numbers
    return ClosedForMaintenance(numbers, of_line, "lines.line.maintenance", date(2025, 1, 1))


def test_maintenance_comes_back_after_so_many_days() -> None:
    """Ten days open, three closed, and ten open again; half a day is rounded up."""
    closed = maintained("{clean: {every: 10 days, lasting: 2.5 days}}")
    day = np.arange(40)
    assert day[~closed.is_open(0, day)].tolist() == [10, 11, 12, 23, 24, 25, 36, 37, 38]


def test_maintenance_of_both_kinds_is_taken_together() -> None:
    """A day is closed for one or for the other."""
    closed = maintained("{a: {every: 4 days, lasting: 1 day}, b: {on: 01-01 .. 01-08}}")
    day = np.arange(20)
    assert day[~closed.is_open(0, day)].tolist() == [*range(8), 9, 14, 19]


def test_maintenance_that_is_not_known_differs_between_draws() -> None:
    """Its two lengths are drawn like any number."""
    closed = maintained("{a: {every: {uniform: [5 days, 50 days]}, lasting: 3 days}}", 50)
    day = np.arange(365)
    assert len({int(closed.is_open(d, day).sum()) for d in range(50)}) > 5


def test_days_of_one_year_come_once() -> None:
    """A date with its year closes that day alone."""
    days = DatedDays(date(2026, 1, 1), date(2026, 1, 2), every_year=False)
    found = days_by_date(date(2025, 1, 1), 800, WEEKDAYS, [days])
    assert np.flatnonzero(~found).tolist() == [365, 366]
