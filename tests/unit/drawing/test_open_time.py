"""The calendar worked out by hand."""

import math

import numpy as np
import pytest

from bare_plants import bare_plant
from nameplate.drawing.open_time import open_time
from nameplate.drawing.unknowns import Unknowns
from short_plants import CALENDAR, short_plant

HOUR = 3_600_000_000
FACTORS = """\
factors:
  supply: {share_of_time: 90 %, assumed: x}
  power: {share_of_time: 50 %, assumed: x}
"""
RAMP_UP = "ramp_up: {start_share: 40 %, time_to_90_percent: 100 days, assumed: x}\n"


def times_of(plant, n=1, copy=1, replication=0):
    """Return the open time of the line of a plant that makes a part a second, with its draws."""
    unknowns = Unknowns(plant, 1, 0, n)
    times = open_time(unknowns, replication)
    return times.of_line("line", copy, np.full(n, HOUR / 3600)), unknowns


def first_year_ticks(times):
    """Return the open time of the first year, (D,)."""
    return np.array([days.total_ticks for days in times.first_years])


def test_a_year_is_days_times_shifts_times_hours():
    """250 days of 2 shifts of 7.5 h are 3,750 h; nothing else takes time."""
    calendar = "{days_per_year: 250, shifts_per_day: 2, shift_length: 7.5 h, assumed: x}"
    times, unknowns = times_of(short_plant(calendar=calendar))
    assert times.horizon_ticks(0) == 3_750 * HOUR
    assert first_year_ticks(times).tolist() == [3_750 * HOUR]
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
    """A draw in which the plant never works has a year all the same, and can be simulated."""
    more = "factors: {supply: {share_of_time: {choice: {0 %: 1, 90 %: 0}}, assumed: x}}\n"
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
    assert first_year_ticks(times).tolist() == [by_hand]
    assert times.horizon_ticks(0) == 2_000 * HOUR
    assert by_hand in times.edges(0)


def test_ninety_percent_are_gained_when_the_file_says_so():
    """After the time to 90 % a tenth of what was missing is missing still."""
    more = RAMP_UP.replace("100 days", "3.5 days").replace("40 %", "0 %")
    calendar = CALENDAR.replace("250", "365")
    times, _ = times_of(short_plant(calendar=calendar, more=more))
    # The middle of week one is 3.5 days after the start; the weeks after it miss 0.1 ** 3, 5, ...
    missing = 7 * 8 * (0.1 + 0.1**3 + 0.1**5 + 0.1**7)
    assert times.horizon_ticks(0) - first_year_ticks(times)[0] == pytest.approx(
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
    assert (first_year_ticks(times) <= year).all()
    assert (first_year_ticks(times) > 0).all()
    assert (first_year_ticks(times) < year).any()
    for d in range(500):
        edges = times.edges(d)
        assert (np.diff(edges) > 0).all()
        assert edges[0] == 0
        assert edges[-1] == year[d]


LOST = "factors: {power: {share_of_time: 80 %, lost_in: whole shifts, assumed: x}}\n"
TWO_SHIFTS = "{days_per_year: 250, shifts_per_day: 2, shift_length: 8 h, assumed: x}"


def test_a_year_loses_as_many_whole_shifts_as_are_drawn():
    """Of 500 shifts about a fifth are lost, a whole number of them, spread evenly over the days."""
    times, _ = times_of(short_plant(calendar=TWO_SHIFTS, more=LOST), n=40)
    left = times.after_factor_ticks[:, 0] / (8 * HOUR)
    assert left == pytest.approx(np.rint(left), abs=1e-7)
    assert len(set(np.rint(left))) > 10
    assert left.mean() == pytest.approx(400, abs=4 * math.sqrt(500 * 0.16 / 40))
    assert (first_year_ticks(times) == times.days * times.worked_day_ticks).all()


def test_each_replication_has_its_own_lost_shifts():
    """Chance takes the shifts: a run that is repeated loses others, the same run the same ones."""
    plant = short_plant(calendar=TWO_SHIFTS, more=LOST)
    first, again, other = (times_of(plant, 9, replication=r)[0] for r in (0, 0, 1))
    assert first.worked_day_ticks.tolist() == again.worked_day_ticks.tolist()
    assert first.worked_day_ticks.tolist() != other.worked_day_ticks.tolist()


@pytest.mark.parametrize(("per", "are_alike"), [("plant", True), ("line", False)])
def test_shifts_are_lost_to_all_lines_or_to_each_by_itself(per, are_alike):
    """Power is lost to every line at once, staff to each line by its own chance."""
    more = LOST.replace("whole shifts", f"whole shifts, per: {per}")
    plant = short_plant(line="count: 2, losses: modelled", calendar=TWO_SHIFTS, more=more)
    one, other = (times_of(plant, 9, copy=copy)[0] for copy in (1, 2))
    assert (one.worked_day_ticks.tolist() == other.worked_day_ticks.tolist()) is are_alike


LATER = "{days_per_year: 365, shifts_per_day: 1, shift_length: 8 h, later: [%s], assumed: x}"


@pytest.mark.parametrize(
    ("changes", "day_h", "first_year_h"),
    [
        ("{after: 100 days, shifts_per_day: 2}", 16, 100 * 8 + 265 * 16),
        ("{after: 100 days, shift_length: 4 h}", 4, 100 * 8 + 265 * 4),
        ("{after: 2 years, shifts_per_day: 2}", 16, 365 * 8),
        ("{after: 36 h, shifts_per_day: 2}", 16, 2 * 8 + 363 * 16),
        (
            "{after: 10 days, shifts_per_day: 3}, {after: 20 days, shift_length: 1 h}",
            3,
            10 * 8 + 10 * 24 + 345 * 3,
        ),
        (
            "{after: {uniform: [30 days, 31 days]}, shifts_per_day: 2}, {after: 9 days, "
            "shifts_per_day: 3}",
            24,
            None,
        ),
    ],
)
def test_a_year_is_that_of_the_last_pattern_and_the_first_has_its_own(changes, day_h, first_year_h):
    """Sustained capacity counts the pattern that the plant ends up with, the first year its own."""
    times, _ = times_of(short_plant(calendar=LATER % changes))
    assert times.horizon_ticks(0) == 365 * day_h * HOUR
    if first_year_h is not None:
        assert first_year_ticks(times).tolist() == [first_year_h * HOUR]


def test_days_of_the_year_change_with_the_pattern():
    """From 365 days a year to 73: every day of the first half, then one in five."""
    change = LATER % "{after: 180 days, days_per_year: 73}"
    times, _ = times_of(short_plant(calendar=change))
    days = times.first_years[0].begin // (24 * HOUR)
    assert days.tolist() == [*range(180), *range(182, 365, 5)]
    assert times.days.tolist() == [73]


def test_a_change_after_all_years_is_not_reached():
    """A plant that is followed for five years does not get to a pattern of the sixth."""
    change = LATER % "{after: 5 years, shifts_per_day: 2}"
    assert times_of(short_plant(calendar=change))[0].horizon_ticks(0) == 365 * 16 * HOUR
    reached = bare_plant(years="5", calendar=change)
    unknowns = Unknowns(reached, 1, 0, 1)
    times = open_time(unknowns).of_line("make", 1, np.array([1.0]))
    assert times.horizon_ticks(0) == 365 * 8 * HOUR


def test_a_rate_per_shift_speaks_of_the_first_shifts():
    """What a machine makes in a shift was said of the shifts with which the plant begins."""
    change = LATER % "{after: 1 year, shift_length: 4 h, shifts_per_day: 2}"
    _, unknowns = times_of(short_plant(calendar=change))
    assert unknowns.periods_ticks["shift"].tolist() == [8.0 * HOUR]
    assert unknowns.periods_ticks["working_day"].tolist() == [8.0 * HOUR]


def test_a_line_learns_from_what_it_makes():
    """A slower line makes less in a week and so has learned less by the end of the year."""
    more = """ramp_up: {start_share: 10 %, shape: learning, learning_rate: 20 %,
      reference_output: "10,000 parts", assumed: x}\n"""
    unknowns = Unknowns(short_plant(more=more), 1, 0, 1)
    times = open_time(unknowns)
    first_years = [
        first_year_ticks(times.of_line("line", copy, np.array([seconds * HOUR / 3600])))[0]
        for copy, seconds in ((1, 1), (2, 10))
    ]
    assert 200 * HOUR < first_years[1] < first_years[0] < 2_000 * HOUR


def test_evenly_a_factor_leaves_what_it_leaves_on_average():
    """A break-even asks what has to be true on average, so no shift is lost by luck there."""
    unknowns = Unknowns(short_plant(calendar=TWO_SHIFTS, more=LOST), 1, 0, 3)
    times = open_time(unknowns, evenly=True).of_line("line", 1, np.ones(3))
    assert times.after_factor_ticks.tolist() == [[400 * 8 * HOUR]] * 3


def test_all_years_are_planned_by_their_patterns_and_lose_their_own_shifts():
    """Years of the whole plant add up day by day, line by line, in whole shifts."""
    change = LATER % "{after: 2 years, shifts_per_day: 2}"
    more = LOST.replace("whole shifts", "whole shifts, per: line")
    plant = short_plant(line="count: 2, losses: modelled", calendar=change, more=more)
    times = open_time(Unknowns(plant, 1, 0, 1))
    left = times.left_of_years([("line", 1), ("line", 2)], 3)
    assert left.shape == (1, 2, 2)
    assert left[0, :, 0].tolist() == [(730 * 8 + 365 * 16) * HOUR] * 2
    assert (left[0, :, 1] % (8 * HOUR) == 0).all()
    assert left[0, 0, 1] != left[0, 1, 1]
    assert left[0, :, 1] / left[0, :, 0] == pytest.approx([0.8, 0.8], abs=0.05)
