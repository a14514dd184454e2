"""Tests of units as checks compare them."""

import pytest

from nameplate.comparable_units import comparable, question_of_hours
from nameplate.units import describe_units, parse_units


@pytest.mark.parametrize(
    ("many", "times", "one"),
    [
        ("GWh", 1e6, "kWh"),
        ("TWh/year", 1e6, "MWh/year"),
        ("MW", 1e6, "Wh/h"),
        ("gigawatts", 1e3, "MW"),
        ("tonnes", 1e3, "kg"),
        ("kt/year", 1e3, "tonnes/year"),
        ("kg/bottle", 1e3, "grams/bottle"),
        ("bottle/kg", 1e-3, "bottles/gram"),
        ("bottles/min", 60.0, "bottles/h"),
        ("cells/calendar day", 365.0, "cells/year"),
    ],
)
def test_multiples_and_lengths_of_time_are_one_unit(many: str, times: float, one: str) -> None:
    """What is so many of another by definition needs no factor."""
    first, second = comparable(parse_units(many)), comparable(parse_units(one))
    assert first[1] == second[1]
    assert first[0] / second[0] == pytest.approx(times)


@pytest.mark.parametrize("pair", ["t/h t/year", "cells/h cells/day", "tons kg", "Mt tonnes"])
def test_what_no_definition_links_stays_apart(pair: str) -> None:
    """Hours may be worked or not, and a ton or an Mt may be several masses."""
    first, second = pair.replace("t/", "tonnes/").split()
    assert comparable(parse_units(first))[1] != comparable(parse_units(second))[1]


@pytest.mark.parametrize(
    ("left", "asked"),
    [
        ({"hour": -1, "time": 1}, "how many hours are worked?"),
        ({"hour": 1, "working_day": -1}, "how many hours are worked?"),
        ({"hour": -1, "shift": 1}, "how long is a shift?"),
        ({"hour": -1, "shift": -1}, ""),
        ({"time": 1, "shift": -1}, ""),
    ],
)
def test_hours_are_asked_for_where_they_are_missing(left: dict[str, int], asked: str) -> None:
    """Between an hour and a year lies how many are worked; between a shift and a year does not."""
    assert question_of_hours(left) == asked


def test_units_of_measure_keep_their_capital_letters() -> None:
    """GWh are never gwhs, and one line is no lines."""
    assert describe_units(parse_units("GWh/year")) == "GWh per year"
    assert describe_units(parse_units("cells/kWh")) == "cells per kWh"
    assert describe_units(parse_units("lines"), is_one=True) == "line"
