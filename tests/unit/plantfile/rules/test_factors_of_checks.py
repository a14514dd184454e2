"""What a check gives to compute with can be: hours, days and shares."""

import pytest

from nameplate.errors import PlantFileError
from nameplate.plantfile.reading import read_plant_text
from plant_text import edited


def problems(check):
    """Return all that is wrong with a check."""
    try:
        read_plant_text(edited("checks:\n", f'checks:\n  new: {{asks: "?", {check}}}\n'), "")
    except PlantFileError as error:
        return [
            (one.code, one.path.removeprefix("checks.new."), one.found) for one in error.problems
        ]
    return []


@pytest.mark.parametrize(
    ("check", "path", "found"),
    [
        ("convert: 9 cars/working day, to: cars/year, by: {d: 400 working days/year}",
         "by.d", '"400 working days/year"'),
        ("convert: speed, to: cars/shift, by: {l: 25 h/shift}", "by.l", '"25 h/shift"'),
        ("convert: speed, to: cars/year, by: {h: more than 9000 h/year}",
         "by.h", '"more than 9000 h/year"'),
        ("convert: speed, to: cars/working day, by: {s: 5 shifts/working day, l: 8 h/shift}",
         "by.l", '"5 shifts/working day" and "8 h/shift"'),
        ("arithmetic: speed * h, given: {h: 25 h/working day}", "given.h", '"25 h/working day"'),
        ("arithmetic: speed * l * s, given: {l: 8 h/shift}, cases: {three: {s: 3 shifts/day}, "
         "four: {s: 4 shifts/day}}", "cases.four.s", '"8 h/shift" and "4 shifts/day"'),
    ],
)  # fmt: skip
def test_more_hours_or_days_than_there_are_is_refused(check, path, found):
    """No day has 40 hours and no year 400 days, also where two factors make it."""
    assert problems(check) == [("more-than-there-is", path, found)]


@pytest.mark.parametrize(
    "check",
    [
        "convert: speed, to: cars/year, by: {h: 8760 h/year}",
        "convert: speed, to: cars/year, by: {h: 24 h/working day, d: 365 working days/year}",
        "convert: speed, to: cars/year, by: {s: 1095 shifts/year, l: 8 h/shift}",
        "convert: speed, to: cars/working day, by: {s: 6 shifts/working day, l: 4 h/shift}",
        "convert: output, to: cars/year, basis: {gross to good: 100 %}",
        "convert: output, to: cars/year, basis: {burst to sustained: unstated}",
    ],
)
def test_all_that_there_is_can_be(check):
    """Round the clock, every day of the year, and nothing lost is possible."""
    assert problems(check) == []


@pytest.mark.parametrize("share", ["130 %", "0 %", "up to 20 %", "5 cars"])
def test_a_change_of_basis_is_by_a_share(share):
    """The good are no more than all that is made."""
    check = f'convert: output, to: cars/year, basis: {{gross to good: "{share}"}}'
    told = problems(check)
    assert ("no-share", "basis.gross to good", f'"{share}"') in told


@pytest.mark.parametrize("day", ["2025-02-30", "1700", "2025-13"])
def test_a_day_that_does_not_exist_is_no_unknown_statement(day):
    """What begins with a digit is a date, and the advice is on how dates are written."""
    text = edited(
        "checks:\n", f'checks:\n  new: {{asks: "?", dates_from: {{a: {day}}}, dates_to: opening}}\n'
    )
    with pytest.raises(PlantFileError) as told:
        read_plant_text(text, "")
    (problem,) = told.value.problems
    assert (problem.code, problem.found) == ("not-a-date", f'"{day}"')
    assert "year-month-day" in problem.fix
