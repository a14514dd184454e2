"""Working days of a calendar that changes, worked out by hand."""

import numpy as np
import pytest

from nameplate.drawing.shift_patterns import ShiftPatterns, days_of_a_year, shift_patterns
from nameplate.drawing.unknowns import Unknowns
from nameplate.model.durations import DAY_TICKS
from short_plants import short_plant

HOUR = DAY_TICKS // 24
CALENDAR = """{days_per_year: 365, shifts_per_day: 1, shift_length: 8 h, assumed: x,
  later: [{after: 400 days, days_per_year: 73}, {after: 500 days, shifts_per_day: 1.5}]}"""


def patterns_of(calendar: str, n_draws: int = 1, years: int = 1) -> ShiftPatterns:
    """Return the shift patterns of a calendar."""
    plant = short_plant(calendar=calendar)
    first_day = plant.plant.start.first
    numbers = Unknowns(plant, 1, 0, n_draws).numbers
    return shift_patterns(numbers, plant.calendar, "calendar", first_day, years)


@pytest.mark.parametrize("days", [1, 52, 250, 364, 365])
def test_working_days_are_spread_evenly_over_the_year(days: int) -> None:
    """A working day is in the middle of its share of the year: one a year is in mid-year."""
    found = days_of_a_year(days)
    middles = (np.arange(days) + 0.5) * 365 / days
    assert len(found) == days
    assert (found < middles).all()
    assert (middles <= found + 1).all()


def test_a_pattern_holds_until_the_next_begins() -> None:
    """What a change does not say stays as it was; each day is worked by the pattern of its date."""
    planned = patterns_of(CALENDAR).days_of(0, 2)
    by_hand = [*range(400), *range(402, 500, 5), *range(502, 730, 5)]
    assert planned.day.tolist() == by_hand
    assert planned.pattern.tolist() == [0] * 400 + [1] * 20 + [2] * 46
    assert set(planned.open_ticks[:420].tolist()) == {8 * HOUR}
    assert set(planned.open_ticks[420:].tolist()) == {12 * HOUR}
    assert set(planned.shift_ticks.tolist()) == {8 * HOUR}


@pytest.mark.parametrize(("years", "steady"), [(1, 0), (2, 2), (None, 2)])
def test_steady_work_is_the_last_pattern_reached(years: int | None, steady: int) -> None:
    """A change after all years is not reached; where no years are given, every change is."""
    assert patterns_of(CALENDAR).steady(0, years) == steady


def test_a_change_that_is_drawn_too_early_comes_with_the_one_before() -> None:
    """The patterns of a file hold in its order, whatever times are drawn."""
    calendar = """{days_per_year: 365, shifts_per_day: 1, shift_length: 8 h, assumed: x,
      later: [{after: {uniform: [1 day, 100 days]}, shifts_per_day: 2},
              {after: {uniform: [1 day, 100 days]}, shifts_per_day: 3}]}"""
    patterns = patterns_of(calendar, 200)
    assert (np.diff(patterns.from_day, axis=0) >= 0).all()
    at_once = patterns.from_day[1] == patterns.from_day[2]
    assert 50 < at_once.sum() < 150
    d = int(np.flatnonzero(at_once)[0])
    assert set(patterns.days_of(d, 1).pattern.tolist()) == {0, 2}


def test_a_year_of_a_pattern_is_whole() -> None:
    """Whenever it begins, a pattern has a year of its own to speak of."""
    year = patterns_of(CALENDAR).a_year_of(1, 0)
    assert year.day.tolist() == list(range(2, 365, 5))


def test_weekdays_go_by_date_until_the_pattern_changes() -> None:
    """From 1 January 2025, a Wednesday: five weekdays, then days spread evenly over the year."""
    calendar = """{weekdays: [fri, mon, tue, wed, thu], holidays: {new-year: 01-01},
      shifts_per_day: 1, shift_length: 8 h, assumed: x,
      later: [{after: 1 year, days_per_year: 73}, {after: 2 years, weekdays: [sat, sun]}]}"""
    patterns = patterns_of(calendar, years=3)
    day = patterns.days_of(0, 3).day
    from_monday = [1, 2, *(monday + i for monday in range(5, 365, 7) for i in range(5))]
    weekend = [saturday + i for saturday in range(731, 1095, 7) for i in (0, 1)]
    assert day[day < 365].tolist() == [day for day in from_monday if day < 365]
    assert day[(day >= 365) & (day < 730)].tolist() == list(range(367, 730, 5))
    assert day[day >= 730].tolist() == [day for day in weekend if day < 1095]
    assert patterns.days[:, 0].tolist()[1:] == [73, 104]


def test_a_steady_year_has_the_mean_of_the_years_that_are_followed() -> None:
    """Two leap years in eight, and a holiday of one year alone, count as often as they come."""
    calendar = """{weekdays: [mon, tue, wed, thu, fri], shifts_per_day: 1, shift_length: 8 h,
      holidays: {strike: 2026-01-01 .. 2026-12-31}, assumed: x}"""
    assert patterns_of(calendar, years=1).days.tolist() == [[261]]
    assert patterns_of(calendar, years=2).days.tolist() == [[130.5]]
    assert patterns_of(calendar, years=8).days.tolist() == [[228.125]]


def test_a_weekday_may_have_shifts_of_its_own() -> None:
    """One shift on Saturdays and two else; from the second year on one and a half on Saturdays."""
    calendar = """{weekdays: [mon, sat], shifts_per_day: 2, shifts_on: {sat: 1}, shift_length: 8 h,
      assumed: x, later: [{after: 1 year, shifts_on: {sat: 1.5}}]}"""
    patterns = patterns_of(calendar, years=2)
    days = patterns.days_of(0, 2)
    is_monday = (days.day + 2) % 7 == 0
    assert set(days.open_ticks[is_monday].tolist()) == {16 * HOUR}
    assert set(days.open_ticks[~is_monday & (days.day < 365)].tolist()) == {8 * HOUR}
    assert set(days.open_ticks[~is_monday & (days.day >= 365)].tolist()) == {12 * HOUR}
    assert patterns.a_year_of(0, 0).open_ticks.sum() == (52 * 16 + 52 * 8) * HOUR


def test_a_year_in_which_nobody_works_has_days_of_the_usual_length() -> None:
    """A strike of the whole first year leaves a pattern that can still be spoken of."""
    calendar = """{weekdays: [mon], holidays: {strike: 2025-01-01 .. 2025-12-31}, shift_length: 8 h,
      shifts_per_day: 1, assumed: x}"""
    patterns = patterns_of(calendar)
    assert len(patterns.days_of(0, 1).day) == 0
    assert patterns.a_year_of(0, 0).open_ticks.tolist() == [8 * HOUR]
