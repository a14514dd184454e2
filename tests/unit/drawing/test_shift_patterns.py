"""Working days of a calendar that changes, worked out by hand."""

import numpy as np
import pytest

from nameplate.drawing.shift_patterns import ShiftPatterns, days_of_a_year, shift_patterns
from nameplate.drawing.unknowns import Unknowns
from nameplate.model.line import DAY_TICKS
from short_plants import short_plant

HOUR = DAY_TICKS // 24
CALENDAR = """{days_per_year: 365, shifts_per_day: 1, shift_length: 8 h, assumed: x,
  later: [{after: 400 days, days_per_year: 73}, {after: 500 days, shifts_per_day: 1.5}]}"""


def patterns_of(calendar: str, n_draws: int = 1) -> ShiftPatterns:
    """Return the shift patterns of a calendar."""
    plant = short_plant(calendar=calendar)
    return shift_patterns(Unknowns(plant, 1, 0, n_draws).numbers, plant.calendar, "calendar")


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
