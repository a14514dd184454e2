"""What a check adds, compares or shows together is of one unit."""

import pytest

from nameplate.errors import PlantFileError
from nameplate.plantfile.reading import read_plant_text
from plant_text import edited

SPOKEN = "in: paper, by: [maker], quote: so many, modality: projection"
MORE = f"  daily: {{{SPOKEN}, figure: 9 cars/day}}\n  crews: {{{SPOKEN}, figure: 2 crews}}\n"


def problems(check):
    """Return all that is wrong with a check."""
    text = edited("checks:\n", f'checks:\n  new: {{asks: "So?", {check}}}\n')
    try:
        read_plant_text(text.replace("branches:\n", f"{MORE}branches:\n", 1), "plant.yaml")
    except PlantFileError as error:
        return error.problems
    return ()


@pytest.mark.parametrize(
    ("check", "path", "found"),
    [
        ("sum: [output, 5 cars], total: 9 cars/h", "sum.1", '"5 cars", which is cars'),
        ("sum: [crews, output, speed], total: 9 cars/h", "sum.0", '"crews", which is crews'),
        ("sum: [output, speed], total: crews", "total", '"crews", which is crews'),
        ("earlier: output, later: crews", "later", '"crews", which is crews'),
        ("overlap: {a: output, b: crews}", "overlap.b", '"crews", which is crews'),
        ("overlap: {a: output + crews, b: output}", "overlap.a", "cannot add cars per unit of"),
        ("arithmetic: output - crews", "arithmetic", "cannot subtract cars per unit of time and"),
        ("arithmetic: output / crews, agrees_with: speed", "agrees_with", '"speed", which is cars'),
        ("break_even: speed + n, given: {n: 1 car}", "break_even", "cannot add cars per hour and"),
        ("reference_class: x, cases: {a: 5 cars}, figure: speed", "cases.a", '"5 cars", which is'),
        ("reference_class: x, quantiles: {5 %: 1 car/h, 9 %: 2 h}, figure: speed",
         "quantiles.9 %", '"2 h", which is a time'),
        ("sum: [output, speed], total: 9 cars/h, shown_in: car", "shown_in", '"car", which is'),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_at_its_place(check, path, found):
    """The one that differs from most is told, with its unit; or the later of two."""
    (told,) = problems(check)
    assert (told.code, told.path) == ("unlike-units", f"checks.new.{path}")
    assert told.found.startswith(found)


def test_what_it_should_be_like_is_told():
    """The unit that is expected is shown with a figure that has it."""
    (told,) = problems("sum: [output, crews], total: speed")
    assert told.expected == 'cars per unit of time, like "output"'


@pytest.mark.parametrize(
    "check",
    [
        "sum: [daily, output], total: 9 cars/h",
        "sum: [daily, 9 cars/working day], total: 18 cars/working day",
        "overlap: {a: daily, b: output}",
        "earlier: daily, later: output",
        "arithmetic: daily, agrees_with: output, shown_in: cars/day",
    ],
)
def test_a_day_of_no_kind_is_a_question_and_no_mistake(check):
    """Per day may be per calendar day or per working day; the run asks which."""
    assert not problems(check)


@pytest.mark.parametrize(
    "check",
    [
        "overlap: {a: output, b: speed}",
        "earlier: output, later: speed",
        "arithmetic: output, shown_in: cars/h",
        "sum: [speed, 9 cars/shift], total: 18 cars/shift",
        "arithmetic: speed, agrees_with: daily",
    ],
)
def test_hours_that_nobody_gives_are_a_question_and_no_mistake(check):
    """Per hour may be any part of a shift, a day or a year; the run asks for the hours."""
    assert not problems(check)


def test_measures_of_one_kind_fit_and_others_do_not():
    """GWh and MWh add up; GWh and tonnes do not, and are told by their names."""
    assert not problems("sum: [2 GWh, 500 MWh], total: 2500 MWh, shown_in: kWh")
    (told,) = problems("sum: [2 GWh, 5 tonnes], total: 3 GWh")
    assert told.path == "checks.new.sum.1"


def test_no_kind_of_day_makes_cars_a_day_of_lines():
    """What fits whichever day is meant is no question."""
    told = problems("sum: [daily, crews], total: 9 cars/h")
    assert {problem.code for problem in told} == {"unlike-units"}


@pytest.mark.parametrize(
    "check",
    [
        "sum: [output, 3 vehicles/h], total: 9 cars/calendar day, shown_in: cars/year",
        "overlap: {a: output / crews, b: n}, given: {n: 5 cars/crew/h}",
        "arithmetic: 1 - n, given: {n: 30 %}",
        "arithmetic: up / down, given: {up: up to 5 cars, down: at least 5 cars}, agrees_with: 2 %",
        "reference_class: x, cases: {a: 40 %, b: 50 %}, share_of: output",
        "convert: output, to: crates/year",
    ],
)
def test_what_fits_is_not_told(check):
    """Other words for the unit, other lengths of time and products of units fit."""
    assert not problems(check)


CASES = "overlap: {a: output, b: n}, cases: {one: {n: %s}, two: {n: %s}}"


def test_a_case_is_told_where_it_alone_does_not_fit():
    """With two cases the one that does not fit is the place, and the field if none does."""
    (told,) = problems(CASES % ("5 cars/h", "5 cars"))
    assert told.path == "checks.new.cases.two"
    (told,) = problems(CASES % ("5 h", "5 cars"))
    assert told.path == "checks.new.overlap.b"


def test_a_figure_that_cannot_be_read_is_told_once():
    """A name that is not there, or a text that is no figure, is one problem alone."""
    for figure, code in (("outptu", "unknown-statement"), ("5 cars/mo", "unit-refused")):
        told = problems(f"sum: [output, {figure}], total: speed")
        assert [problem.code for problem in told] == [code]
