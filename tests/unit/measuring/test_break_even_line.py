"""The break-even against a second number, where it can be worked out."""

import pytest

from nameplate.drawing.block import run_block
from nameplate.measuring.break_even import question
from nameplate.measuring.break_even_line import POINTS, break_even_line
from short_plants import CALENDAR, claim, short_plant

RATE = "parameters: {rate: {uniform: [50/h, 70/h], assumed: x}}\n"
STATIONS = "{make: {speed: 100 % of rate}}"
DAYS = CALENDAR.replace("days_per_year: 250", "days_per_year: {uniform: [200, 300]}")
BRANCH = "branches: {reading: {weights: {one: 0.3, two: 0.7}, because: x}}\n"


def line_of(
    asked, parts=200_000, parameters=RATE, calendar=CALENDAR, more="", tries=None, beside=None
):
    """Return the line of a plant that is asked for its break-even against a second number."""
    more = parameters + more + f"break_even: {asked}\n" + claim("1000 parts/year")
    plant = short_plant(STATIONS, calendar=calendar, more=more)
    outcomes = run_block(plant, 1, 0, 64)

    def run(held, branches):
        if tries is not None:
            tries.append(held)
        return run_block(plant, 1, 0, 1, held=held, branches=branches)

    return break_even_line(question(plant, outcomes, parts, run), outcomes, beside)


def test_a_hyperbola_is_found():
    """On days of 8 h the rate times the days is what the year asks for, at every point."""
    tries = []
    line = line_of(
        "{solve_for: rate, against: calendar.days_per_year}", 200_000, RATE, DAYS, "", tries
    )
    assert len(line.points) == POINTS
    for days, rate in line.points:
        # A year has whole days, so that the last of them is worked or is not.
        assert rate * days * 8 == pytest.approx(200_000, rel=0.005)
    assert (line.parameter, line.unit) == ("rate", "parts per hour")
    assert (line.against, line.against_unit) == ("calendar.days_per_year", "")
    assert line.conditions == "all other numbers at their medians"
    assert len(tries) <= 8 * POINTS


def test_the_line_spans_what_is_drawn():
    """It runs from P5 to P95 of the second number, and tells where both stand."""
    line = line_of("{solve_for: rate, against: calendar.days_per_year}", calendar=DAYS)
    seconds = [second for second, _ in line.points]
    assert seconds == sorted(seconds)
    assert seconds[0] == pytest.approx(line.against_drawn[0], abs=6)
    assert seconds[-1] == pytest.approx(line.against_drawn[2], abs=6)
    assert 200 <= seconds[0] < 220 < 280 < seconds[-1] <= 300
    assert 50 <= line.drawn[0] < line.drawn[1] < line.drawn[2] <= 70


def test_a_choice_is_solved_at_its_values():
    """Against one, two or three shifts there are three points, and the median is one of them."""
    choice = "{choice: {3: 0.3, 1: 0.3, 2: 0.4}}"
    shifts = CALENDAR.replace("shifts_per_day: 1", f"shifts_per_day: {choice}")
    line = line_of("{solve_for: rate, against: calendar.shifts_per_day}", calendar=shifts)
    assert [second for second, _ in line.points] == [1, 2, 3]
    assert [first for _, first in line.points] == pytest.approx([100, 50, 100 / 3], rel=1e-3)
    assert line.against_drawn[1] in (1, 2, 3)


def test_beside_another_line_it_is_solved_at_the_values_of_that_one():
    """Of the values of the other line those are taken that can be drawn here, and none is new."""
    asked = "{solve_for: rate, against: calendar.shifts_per_day}"
    shifts = [
        CALENDAR.replace("shifts_per_day: 1", f"shifts_per_day: {choice}")
        for choice in ("{choice: {1: 0.4, 2: 0.3, 3: 0.3}}", "{choice: {2: 0.5, 3: 0.5}}")
    ]
    three = line_of(asked, calendar=shifts[0])
    two = line_of(asked, calendar=shifts[1], beside=three).points
    assert [value for value, _ in two] == [2, 3]
    assert [rate for _, rate in two] == pytest.approx([50, 100 / 3], rel=1e-3)
    asked = "{solve_for: rate, against: calendar.days_per_year}"
    days = line_of(asked, calendar=DAYS)
    later = DAYS.replace("[200, 300]", "[250, 350]")
    shared = line_of(asked, calendar=later, beside=days)
    assert [value for value, _ in shared.points] == [v for v, _ in days.points if v > 250]


def test_the_second_number_is_that_of_the_branches_taken():
    """Of a number that hangs on a branch, the one that is taken is varied."""
    calendar = CALENDAR.replace(
        "days_per_year: 250",
        "days_per_year: {when: {reading: "
        "{one: {uniform: [100, 110]}, two: {uniform: [200, 300]}}}}",
    )
    asked = "{solve_for: rate, against: calendar.days_per_year, branches: {reading: one}}"
    line = line_of(asked, calendar=calendar, more=BRANCH)
    assert all(100 <= second <= 110 for second, _ in line.points)
    assert line.points[0][1] * line.points[0][0] * 8 == pytest.approx(200_000, rel=0.01)
    assert line.conditions.startswith("reading one")


@pytest.mark.parametrize(
    ("calendar", "against", "unit", "low", "high"),
    [
        (CALENDAR.replace("8 h", "{uniform: [6 h, 9 h]}"), "calendar.shift_length", "h", 6, 9),
        (CALENDAR, "factors.supply.share_of_time", "%", 50, 90),
        (CALENDAR, "parameters.other", "parts per hour", 500, 900),
    ],
)
def test_the_second_number_is_said_in_its_own_unit(calendar, against, unit, low, high):
    """A time is in hours, a share in per cent, and a rate by the clock per hour."""
    parameters = RATE[:-2] + ", other: {uniform: [500/h, 900/h], assumed: x}}\n"
    more = "factors: {supply: {label: short, share_of_time: {uniform: [50 %, 90 %]}, assumed: x}}\n"
    stations = "{make: {speed: 100 % of rate}, pack: {speed: 100 % of other}}"
    asked = f"break_even: {{solve_for: rate, against: {against}}}\n"
    plant = short_plant(
        stations,
        "{make-pack: 10}",
        calendar=calendar,
        more=parameters + more + asked + claim("1000 parts/year"),
    )
    outcomes = run_block(plant, 1, 0, 16)
    run = lambda held, branches: run_block(plant, 1, 0, 1, held=held, branches=branches)  # noqa: E731
    line = break_even_line(question(plant, outcomes, 100_000, run), outcomes)
    assert line.against_unit == unit
    assert all(low <= second <= high for second, _ in line.points)


def test_where_no_value_does_it_the_line_has_a_gap():
    """What no rate can make is no point, and the next is looked for all the same."""
    line = line_of("{solve_for: rate, against: calendar.days_per_year}", 10**12, calendar=DAYS)
    assert [first for _, first in line.points] == [None] * POINTS


def test_a_plant_that_asks_for_one_number_has_no_line():
    """Without `against` there are rows alone."""
    assert line_of("{solve_for: rate}", calendar=DAYS) is None


def test_a_parameter_that_is_known_has_no_range():
    """What is not drawn has no P5 and no P95."""
    known = "parameters: {rate: {value: 60/h, assumed: x}}\n"
    line = line_of("{solve_for: rate, against: calendar.days_per_year}", 200_000, known, DAYS)
    assert line.drawn is None
