"""What would have to be true, where it can be worked out."""

import pytest

from nameplate.drawing.block import run_block
from nameplate.measuring.break_even import break_even, question
from short_plants import CALENDAR, claim, short_plant

BRANCH = "branches: {reading: {weights: {one: 0.3, two: 0.7}, because: x}}\n"
BY_BRANCH = CALENDAR.replace(
    "shifts_per_day: 1", "shifts_per_day: {when: {reading: {one: 1, two: 2}}}"
)
RATE = "parameters: {rate: {uniform: [50/h, 70/h], assumed: x}}\n"
STATIONS = "{make: {speed: 100 % of rate}}"


def rows_of(asked, parts, parameters=RATE, stations=STATIONS, calendar=CALENDAR, more=""):
    """Return the rows of a plant that is asked for its break-even."""
    more = parameters + more + f"break_even: {asked}\n" + claim("1000 parts/year")
    plant = short_plant(stations, calendar=calendar, more=more)
    return break_even(question(plant, run_block(plant, 1, 0, 16), parts, runner(plant)))


def runner(plant):
    """Return what runs one draw of a plant with some of it held."""
    return lambda held, branches: run_block(plant, 1, 0, 1, held=held, branches=branches)


def test_a_straight_case_is_solved_exactly():
    """2,000 h a year: 200,000 parts take 100 an hour, up to the part that time ran out on."""
    (row,) = rows_of("{solve_for: rate}", 200_000)
    assert row.value == pytest.approx(100, rel=2e-5)
    assert (row.case, row.parameter, row.unit) == ("medians", "rate", "parts per hour")
    assert "all other numbers at their medians" in row.conditions


def test_a_case_holds_what_it_says():
    """On two shifts half the rate does it; the condition is told with the answer."""
    cases = "{one: {calendar.shifts_per_day: 1}, two: {calendar.shifts_per_day: 2}}"
    one, two = rows_of(f"{{solve_for: rate, cases: {cases}}}", 200_000)
    assert two.value == pytest.approx(one.value / 2, rel=2e-5)
    assert two.case == "two"
    assert two.conditions.startswith("shifts per day 2;")


def test_a_case_may_hold_a_number_that_hangs_on_a_branch():
    """Held as a whole, whatever the branches say."""
    asked = (
        "{solve_for: rate, branches: {reading: two}, cases: {three: {calendar.shifts_per_day: 3}}}"
    )
    (row,) = rows_of(asked, 600_000, calendar=BY_BRANCH, more=BRANCH)
    assert row.value == pytest.approx(100, rel=2e-5)
    assert "reading two" in row.conditions


def test_a_case_may_hold_a_rate_in_another_unit():
    """A speed that the file gives by the hour may be held by the shift."""
    parameters = RATE[:-2] + ", other: {value: 10/h, assumed: x}}\n"
    stations = "{make: {speed: 100 % of rate}, pack: {speed: 100 % of other}}"
    more = parameters + (
        "break_even: {solve_for: rate, cases: {fast: {parameters.other: 8000/shift}}}\n"
    )
    plant = short_plant(stations, "{make-pack: 10}", more=more + claim("1000 parts/year"))
    (row,) = break_even(question(plant, run_block(plant, 1, 0, 4), 200_000, runner(plant)))
    assert row.value == pytest.approx(100, rel=2e-4)


@pytest.mark.parametrize(("branch", "value"), [("one", 100), ("two", 50)])
def test_branches_stand_where_the_file_puts_them(branch, value):
    """The options of a case are those that the file names."""
    asked = f"{{solve_for: rate, branches: {{reading: {branch}}}}}"
    (row,) = rows_of(asked, 200_000, calendar=BY_BRANCH, more=BRANCH)
    assert row.value == pytest.approx(value, rel=2e-5)


def test_branches_left_out_take_their_likeliest():
    """Without a word of the file the option with the highest weight holds."""
    (row,) = rows_of("{solve_for: rate}", 200_000, calendar=BY_BRANCH, more=BRANCH)
    assert row.value == pytest.approx(50, rel=2e-5)
    assert "reading two" in row.conditions


def test_a_rate_by_the_shift_is_answered_by_the_shift():
    """The value is in the parameter's own unit."""
    (row,) = rows_of(
        "{solve_for: rate}",
        200_000,
        parameters="parameters: {rate: {value: 500/shift, assumed: x}}\n",
    )
    assert row.value == pytest.approx(800, rel=2e-5)
    assert row.unit == "parts per shift"


@pytest.mark.parametrize("parts", [1, 10**12])
def test_no_value_is_told_where_none_does_it(parts):
    """A figure that any rate meets, or none, has no break-even."""
    (row,) = rows_of("{solve_for: rate}", parts)
    assert row.value is None


def test_a_plant_that_asks_for_nothing_gets_nothing():
    """Without `break_even` there is no question."""
    plant = short_plant()
    assert question(plant, run_block(plant, 1, 0, 1), 1_000, runner(plant)) is None
