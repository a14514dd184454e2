"""Tests of holding a figure or a promise against its class."""

from typing import Any

import pytest
from pydantic import ValidationError
from small_plant import small_plant

from nameplate.answer import CheckOutcome
from nameplate.judging.reference_class import judge_reference_class
from nameplate.model.checks import ReferenceClassCheck

PLANT = small_plant()
PROMISE = {"said": "2010-05", "by": "2010-12-31", "source": "a paper"}
LAUNCHES = {"one": "20 rounds/h", "two": "40 rounds/h", "three": "about 50 rounds/h"}


def judge(**fields: Any) -> CheckOutcome:
    raw = {"asks": "is it plausible", "reference_class": "others of its kind", **fields}
    return judge_reference_class("x", ReferenceClassCheck.model_validate(raw), PLANT)


@pytest.mark.parametrize(
    ("met", "result", "bearing"),
    [
        ("no no no no no no open", "undetermined", "lowers plausibility"),
        ("no no", "undetermined", "too few to tell"),
        ("open open open", "undetermined", "too few to tell"),
        ("no no yes", "undetermined", "leaves it open"),
        ("no yes yes", "consistent", "raises plausibility"),
    ],
)
def test_a_record_speaks_from_three_promises_on(met: str, result: str, bearing: str) -> None:
    """None met of three or more speaks against the next, half of them or more for it."""
    found = judge(promises=[{**PROMISE, "met": word} for word in met.split()])
    assert (found.result, found.outcome.rpartition(": ")[2]) == (result, bearing)


def test_open_promises_are_counted_apart() -> None:
    """Six announced dates passed unmet and a seventh is still to come."""
    found = judge(promises=[{**PROMISE, "met": "no"}] * 6 + [{**PROMISE, "met": "open"}])
    assert found.outcome == "6 announced dates fell due, 0 met; 1 open: lowers plausibility"


def test_quantiles_that_fall_are_refused() -> None:
    """A 95 % quantile below the 5 % quantile is a slip of the file and places no figure."""
    found = judge(quantiles={"5 %": "10 days", "95 %": "1 day"}, figure="5 days")
    assert found.result == "not checkable"
    assert "a higher quantile of the class lies below a lower one" in found.outcome


@pytest.mark.parametrize(
    ("reached", "result", "bearing"),
    [
        ("0 of 12", "undetermined", "lowers plausibility"),
        ("2 of 12", "undetermined", "leaves it open"),
        ("6 of 12", "consistent", "raises plausibility"),
        ("0 of 2", "undetermined", "too few to tell"),
    ],
)
def test_a_counted_class_speaks_like_promises(reached: str, result: str, bearing: str) -> None:
    """How many of how many came true is enough."""
    found = judge(reached=reached)
    assert (found.result, found.outcome) == (result, f"{reached} reached theirs: {bearing}")


@pytest.mark.parametrize(
    ("figure", "outcome"),
    [
        ("30 rounds/h", "2 of 3 reach “30 rounds/h”: raises plausibility"),
        ("up to 52 rounds/h", "1 of 3 reach “up to 52 rounds/h”: leaves it open"),
        ("80 rounds/h", "0 of 3 reach “80 rounds/h”: lowers plausibility"),
    ],
)
def test_a_figure_is_placed_among_cases(figure: str, outcome: str) -> None:
    """A case reaches a figure if the upper end of what it states does."""
    assert judge(cases=LAUNCHES, figure=figure).outcome == outcome


@pytest.mark.parametrize(
    ("figure", "told", "bearing"),
    [
        ("3 days", "lies from quantile 0 to 5 %", "raises plausibility"),
        ("30 days", "lies from quantile 5 to 50 %", "raises plausibility"),
        ("60 days", "lies from quantile 50 to 95 %", "leaves it open"),
        ("200 days", "lies from quantile 95 to 100 %", "lowers plausibility"),
    ],
)
def test_a_figure_is_placed_among_quantiles(figure: str, told: str, bearing: str) -> None:
    """Reached by at most one in twenty it is implausible, by half or more it is plausible."""
    found = judge(
        quantiles={"5 %": "10 days", "50 %": "40 days", "95 %": "100 days"}, figure=figure
    )
    assert told in found.outcome
    assert found.outcome.endswith(bearing)


def test_a_figure_is_taken_at_the_shares_of_a_class() -> None:
    """70 million at 45.8 % of capacity are 32 million."""
    found = judge(cases={"the country": "use-of-capacity"}, share_of="capacity")
    assert (found.result, found.outcome) == ("derived", "the country: 32.1 million rounds per year")
    assert found.statements == ("use-of-capacity", "capacity")


@pytest.mark.parametrize(
    "fields",
    [
        {"cases": LAUNCHES, "figure": "5 rifles"},
        {"cases": LAUNCHES, "share_of": "capacity"},
        {"quantiles": {"50 %": "4 days"}, "figure": "5 rifles"},
    ],
)
def test_unlike_units_are_not_held_against_each_other(fields: dict[str, Any]) -> None:
    """A figure and its class are in one unit, and a share has none."""
    assert judge(**fields).result == "not checkable"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"cases": LAUNCHES},
        {"cases": LAUNCHES, "figure": "1 round/h", "share_of": "capacity"},
        {"cases": LAUNCHES, "figure": "1 round/h", "reached": "1 of 2"},
        {"quantiles": {"50 %": "4 days"}, "share_of": "capacity"},
        {"reached": "1 of 2", "figure": "1 round/h"},
        {"reached": "3 of 2"},
        {"reached": "0 of 0"},
        {"reached": "half"},
    ],
)
def test_a_class_is_given_in_one_form_with_what_belongs_to_it(fields: dict[str, Any]) -> None:
    """Nothing is guessed where a class is given twice, or without the figure held against it."""
    with pytest.raises(ValidationError):
        judge(**fields)
