"""The calendar worked out by hand."""

import math

import numpy as np
import pytest

from nameplate.drawing.open_time import DAYS_A_YEAR, WEEKS_A_YEAR, _days_before, open_time
from nameplate.drawing.unknowns import Unknowns
from short_plants import CALENDAR, short_plant

HOUR = 3_600_000_000
FACTORS = """\
factors:
  supply: {share_of_time: 90 %, assumed: x}
  power: {share_of_time: 50 %, assumed: x}
"""
RAMP_UP = "ramp_up: {start_share: 40 %, time_to_90_percent: 100 days, assumed: x}\n"


def times_of(plant, n=1):
    """Return the open time of a plant, with its draws."""
    unknowns = Unknowns(plant, 1, 0, n)
    return open_time(unknowns), unknowns


@pytest.mark.parametrize("days", [1, 52, 250, 364, 365])
def test_working_days_are_spread_evenly_over_the_year(days):
    """A working day is in the middle of its share of the year: one a year is in mid-year."""
    before = [int(_days_before(np.array([days]), week)[0]) for week in range(WEEKS_A_YEAR + 1)]
    assert before[0] == 0
    assert before[-1] == days
    for week, worked in enumerate(before):
        middles = [(day + 0.5) * DAYS_A_YEAR / days for day in range(days)]
        assert worked == sum(middle <= min(7 * week, DAYS_A_YEAR) for middle in middles)
    assert np.ptp(np.diff(before[:-1])) <= 1


def test_a_year_is_days_times_shifts_times_hours():
    """250 days of 2 shifts of 7.5 h are 3,750 h; nothing else takes time."""
    calendar = "{days_per_year: 250, shifts_per_day: 2, shift_length: 7.5 h, assumed: x}"
    times, unknowns = times_of(short_plant(calendar=calendar))
    assert times.horizon_ticks(0) == 3_750 * HOUR
    assert times.first_year_ticks.tolist() == [3_750 * HOUR]
    assert unknowns.periods_ticks["shift"].tolist() == [7.5 * HOUR]
    assert unknowns.periods_ticks["working_day"].tolist() == [15.0 * HOUR]
    assert times.edges(0).tolist() == [day * 15 * HOUR for day in range(251)]


def test_factors_take_their_share_one_after_the_other():
    """Of 8 h, 90 % and then half are left, on every working day."""
    times, _ = times_of(short_plant(more=FACTORS))
    assert times.planned_day_ticks.tolist() == [8 * HOUR]
    assert times.after_factor_ticks.tolist() == [[1_800 * HOUR, 900 * HOUR]]
    assert times.worked_day_ticks.tolist() == [int(3.6 * HOUR)]
    assert times.horizon_ticks(0) == 900 * HOUR


def test_a_factor_that_leaves_nothing_leaves_one_tick():
    """A plant that never works has a year all the same, so that it can be simulated."""
    more = "factors: {supply: {share_of_time: 0 %, assumed: x}}\n"
    times, _ = times_of(short_plant(more=more))
    assert times.horizon_ticks(0) == 250


def test_ramp_up_is_constant_within_a_week():
    """The first year is the sum over its weeks of the share that their middle gives."""
    times, _ = times_of(short_plant(more=RAMP_UP))
    by_hand = 0
    for week in range(53):
        ends = (7 * week, min(7 * week + 7, 365))
        days = sum(ends[0] < (day + 0.5) * 365 / 250 <= ends[1] for day in range(250))
        share = 1 - 0.6 * math.exp(-math.log(10) * (7 * week + 3.5) / 100)
        by_hand += days * math.floor(8 * HOUR * share + 0.5)
    assert times.first_year_ticks.tolist() == [by_hand]
    assert times.horizon_ticks(0) == 2_000 * HOUR
    assert by_hand in times.edges(0)


def test_ninety_percent_are_gained_when_the_file_says_so():
    """After the time to 90 % a tenth of what was missing is missing still."""
    more = RAMP_UP.replace("100 days", "3.5 days").replace("40 %", "0 %")
    calendar = CALENDAR.replace("250", "365")
    times, _ = times_of(short_plant(calendar=calendar, more=more))
    # The middle of week one is 3.5 days after the start; the weeks after it miss 0.1 ** 3, 5, ...
    missing = 7 * 8 * (0.1 + 0.1**3 + 0.1**5 + 0.1**7)
    assert times.horizon_ticks(0) - times.first_year_ticks[0] == pytest.approx(
        missing * HOUR, rel=1e-6
    )


def test_the_first_year_is_never_more_than_a_year():
    """Whatever is drawn, ramp-up takes time and gives none."""
    more = """ramp_up:
  {start_share: {uniform: [0 %, 100 %]}, time_to_90_percent: {loguniform: [1 h, 100 years]},
   assumed: x}
"""
    calendar = """{days_per_year: {uniform: [1, 365]}, shifts_per_day: {uniform: [0.1, 3]},
  shift_length: {uniform: [1 h, 8 h]}, assumed: x}"""
    times, _ = times_of(short_plant(calendar=calendar, more=more), n=500)
    year = times.days * times.worked_day_ticks
    assert (times.first_year_ticks <= year).all()
    assert (times.first_year_ticks > 0).all()
    assert (times.first_year_ticks < year).any()
    for d in range(500):
        edges = times.edges(d)
        assert (np.diff(edges) > 0).all()
        assert edges[0] == 0
        assert edges[-1] == year[d]
