"""Tests of checks that convert figures."""

from typing import Any

import pytest
from small_plant import small_plant

from nameplate.answer import CheckOutcome
from nameplate.judging.unit_conversion import QUESTIONS_OF_BASES, judge_conversion
from nameplate.model.checks import ConversionCheck

PLANT = small_plant()
LINES, SHIFTS, DAYS = "4 lines", "2 shifts/working day", "250 working days/year"


def judge(figure: str, to: str, **fields: Any) -> CheckOutcome:
    check = ConversionCheck(asks="how many is that", convert=figure, to=to, **fields)
    return judge_conversion("x", check, PLANT)


@pytest.mark.parametrize(
    ("figure", "to", "factor", "outcome"),
    [
        ("1.2 billion doses/year", "vials/year", "10 doses/vial", "120 million vials per year"),
        ("120 million vials/year", "doses/year", "10 doses/vial", "1.2 billion doses per year"),
        ("8 million projectiles/year", "shells/year", "1 projectile/shell", "8 million shells"),
        ("35 GWh/year", "cells/year", "0.0000000175 GWh/cell", "2 billion cells per year"),
        ("up to 60 rounds/h", "boxes/h", "20 rounds/box", "up to 3 boxes"),
    ],
)
def test_a_content_leads_from_one_unit_to_another(
    figure: str, to: str, factor: str, outcome: str
) -> None:
    """Doses per vial, projectiles per shell and energy per cell work in either direction."""
    found = judge(figure, to, by={"content": factor})
    assert found.result == "derived"
    assert found.outcome.startswith(outcome)


def test_lines_shifts_and_days_lead_to_a_year() -> None:
    """20,000 to 99,999 a line and shift are 40 to 200 million on four lines, 2 shifts, 250 days."""
    by = {"lines": "all-lines", "shifts": SHIFTS, "days": DAYS}
    found = judge("per-shift", "rounds/year", by=by, agrees_with="capacity")
    assert found.outcome.startswith("40 million to 200 million rounds per year; stated up to 70")
    assert found.result == "consistent"
    assert found.statements == ("per-shift", "all-lines", "capacity")
    assert judge("per-shift", "rounds/year", by=by, agrees_with="9 million rounds/year").result == (
        "conflict"
    )


@pytest.mark.parametrize(
    ("stated", "result"),
    [("25,000", "consistent"), ("24,700", "consistent"), ("24,000", "conflict")],
)
def test_a_conversion_agrees_with_a_round_figure(stated: str, result: str) -> None:
    """296,296 rounds in boxes of 12 are 24,691 boxes, 25,000 in round figures and not 24,000."""
    by = {"content": "12 rounds/box"}
    found = judge("296,296 rounds/year", "boxes/year", by=by, agrees_with=f"{stated} boxes/year")
    assert found.result == result


@pytest.mark.parametrize(
    ("figure", "by", "stated", "result"),
    [
        ("1.2 billion doses", {"content": "10 doses/vial"}, "124 million", "consistent"),
        ("1.2 billion doses", {"content": "10 doses/vial"}, "126 million", "conflict"),
        ("1.20 billion doses", {"content": "10 doses/vial"}, "124 million", "conflict"),
        ("1 billion doses", {"content": "12.5 doses/vial"}, "80.3 million", "consistent"),
        ("exactly 1 billion doses", {"content": "12.5 doses/vial"}, "80.3 million", "conflict"),
    ],
)
def test_a_converted_figure_may_be_rounded_and_a_given_factor_may_not(
    figure: str, by: dict[str, str], stated: str, result: str
) -> None:
    """1.2 billion doses are 115 to 125 million vials of ten."""
    found = judge(figure, "vials", by=by, agrees_with=f"{stated} vials")
    assert found.result == result
    assert ("as its parts are rounded; stated" in found.outcome) == (result == "consistent")


def test_a_stated_factor_and_a_stated_share_may_be_rounded() -> None:
    """45.8 % is 45.75 to 45.85 %, and 100,000 rifles are 95,000 to 105,000."""
    on_use = {"capacity to output": "use-of-capacity"}
    assert judge(
        "exactly 1,000 rounds", "rounds", basis=on_use, agrees_with="458.4 rounds"
    ).result == ("consistent")
    assert judge(
        "exactly 1,000 rounds", "rounds", basis=on_use, agrees_with="458.6 rounds"
    ).result == ("conflict")
    each = {"men": "rifles"}
    for stated, result in (("192.0", "consistent"), ("180.0", "conflict")):
        figure, aim = "exactly 20 million rounds", "rounds/rifle"
        assert judge(figure, aim, by=each, agrees_with=f"{stated} {aim}").result == result


@pytest.mark.parametrize(
    ("by", "asked"),
    [
        ({}, "how many lines does the figure stand for? how many shifts are worked?"),
        ({"lines": LINES, "days": DAYS}, "how many shifts are worked?"),
        ({"lines": LINES, "shifts": SHIFTS}, "how many days of the year are worked?"),
    ],
)
def test_a_missing_factor_is_asked_for(by: dict[str, str], asked: str) -> None:
    """Per line, per shift and per working day are never turned into a year by an assumption."""
    found = judge("per-shift", "rounds/year", by=by)
    assert found.result == "not checkable"
    assert found.outcome.startswith(f"ask: {asked}")


@pytest.mark.parametrize(
    ("figure", "to", "asked"),
    [
        ("5 doses", "vials", "how many doses are there to one vial?"),
        ("35 GWh/year", "cells/year", "how many GWh are there to one cell?"),
        ("per-day-post", "rounds/year", "is a calendar day meant, or a working day?"),
        ("5 rounds", "rounds/year", "by what is it converted?"),
    ],
)
def test_unlike_units_ask_for_what_leads_between_them(figure: str, to: str, asked: str) -> None:
    """The dimensions that are left over tell which number nobody gave."""
    found = judge(figure, to)
    assert (found.result, found.outcome[:5]) == ("not checkable", "ask: ")
    assert asked in found.outcome


@pytest.mark.parametrize(
    ("basis", "outcome"),
    [
        ({"gross to good": "95 %"}, "95 rounds per year"),
        ({"good to gross": "50 %"}, "200 rounds per year"),
        ({"capacity to output": "40 to 50 %"}, "40 to 50 rounds per year"),
        ({"burst to sustained": "50 %", "gross to good": "90 %"}, "45 rounds per year"),
    ],
)
def test_a_basis_changes_by_a_stated_share(basis: dict[str, str], outcome: str) -> None:
    """Good is a share of gross, output of capacity, sustained of burst; backwards it is divided."""
    assert judge("100 rounds/year", "rounds/year", basis=basis).outcome == outcome


@pytest.mark.parametrize("change", ["gross to good", "output to capacity", "sustained to burst"])
def test_a_share_that_nobody_states_is_asked_for(change: str) -> None:
    """A change of basis without its share is refused with the question to ask."""
    found = judge("100 rounds/year", "rounds/year", basis={change: "unstated"})
    assert found.result == "not checkable"
    assert found.outcome == f"ask: {QUESTIONS_OF_BASES[frozenset(change.split(' to '))]}"


@pytest.mark.parametrize("share", ["120 %", "5 rounds", "up to 20 %"])
def test_a_share_lies_above_nothing_and_up_to_all(share: str) -> None:
    """What is no share of the larger is not applied."""
    found = judge("100 rounds/year", "rounds/year", basis={"gross to good": share})
    assert found.result == "not checkable"
    assert "is no share" in found.outcome


@pytest.mark.parametrize("idle", ["95 %", "3 boxes/crate"])
def test_a_factor_that_leads_nowhere_is_refused(idle: str) -> None:
    """What is written and not used would look as if it had been taken into account."""
    found = judge("40 doses", "vials", by={"content": "10 doses/vial", "extra": idle})
    assert found.result == "not checkable"
    assert found.outcome == "extra does not lead to vials; leave it out"


@pytest.mark.parametrize(
    ("figure", "to", "asked"),
    [
        ("60 rounds/h", "rounds/year", "how many hours are worked?"),
        ("1 round/s", "rounds/week", "how many hours are worked?"),
        ("70 million rounds/year", "rounds/h", "how many hours are worked?"),
        ("60 rounds/h", "rounds/calendar day", "how many hours are worked?"),
        ("60 rounds/h", "rounds/working day", "how many hours are worked?"),
        ("60 rounds/min", "rounds/shift", "how long is a shift?"),
        ("60 rounds/h", "rounds/day", "is a calendar day meant, or a working day?"),
        ("100 MW", "GWh/year", "how many hours are worked?"),
    ],
)
def test_worked_hours_are_asked_for_and_never_taken_as_all(
    figure: str, to: str, asked: str
) -> None:
    """A rate per hour is none of 8,760 hours a year until somebody says so."""
    found = judge(figure, to)
    assert (found.result, found.outcome) == ("not checkable", f"ask: {asked}")


@pytest.mark.parametrize(
    ("to", "by", "outcome"),
    [
        ("rounds/year", {"hours": "4000 h/year"}, "240,000 rounds per year"),
        ("rounds/year", {"len": "8 h/shift", "s": SHIFTS, "d": DAYS}, "240,000 rounds per year"),
        ("rounds/shift", {"len": "8 h/shift"}, "480 rounds per shift"),
        ("rounds/calendar day", {"open": "20 h/calendar day"}, "1,200 rounds per calendar day"),
        ("rounds/min", {}, "1 round per min"),
    ],
)
def test_given_hours_lead_from_an_hour_to_a_year(to: str, by: dict[str, str], outcome: str) -> None:
    """60 an hour on 4,000 hours are 240,000, as they are on 2 shifts of 8 hours on 250 days."""
    assert judge("60 rounds/h", to, by=by).outcome == outcome


@pytest.mark.parametrize(
    ("figure", "to", "by", "outcome"),
    [
        ("40 GWh/year", "cells/year", {"c": "0.25 kWh/cell"}, "160 million cells per year"),
        ("40 GWh/year", "MWh/year", {}, "40,000 MWh per year"),
        ("5 tonnes/year", "cans/year", {"c": "20 grams/can"}, "250,000 cans per year"),
        ("100 MW", "GWh/year", {"h": "4000 h/year"}, "400 GWh per year"),
        ("48 h", "days", {}, "2 days"),
    ],
)
def test_multiples_of_a_measure_need_no_factor(
    figure: str, to: str, by: dict[str, str], outcome: str
) -> None:
    """A GWh is a million kWh and a tonne a million grams, by definition."""
    assert judge(figure, to, by=by).outcome == outcome
