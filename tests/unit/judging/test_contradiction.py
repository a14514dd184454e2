"""Tests of checks of what statements say of one thing."""

from typing import Any

import pytest
from pydantic import ValidationError
from small_plant import small_plant

from nameplate.answer import CheckOutcome
from nameplate.judging.contradiction import judge_contradiction
from nameplate.model.checks import ContradictionCheck

PLANT = small_plant()


def judge(*statements: str, **fields: Any) -> CheckOutcome:
    check = ContradictionCheck(asks="what is its status", contradiction=statements, **fields)
    return judge_contradiction("status", check, PLANT)


def test_two_phases_are_a_conflict_even_where_it_dissolves() -> None:
    """Producing and commissioning at once is shown as a conflict, with its way out."""
    found = judge(
        *("opened", "manufacturing", "nearly-completed"),
        resolved_by="four lines run, the rest is pending",
        note="all in one report",
    )
    assert found.result == "conflict"
    assert found.outcome == "producing (opened, manufacturing); commissioning (nearly-completed)"
    assert found.note == "resolved: four lines run, the rest is pending; all in one report"


def test_one_phase_said_twice_is_consistent() -> None:
    """Statements that give the same status agree."""
    found = judge("opened", "manufacturing")
    assert (found.result, found.note) == ("consistent", "")


def test_a_statement_without_a_phase_cannot_be_compared() -> None:
    """The statement that gives none is named."""
    found = judge("opened", "capacity")
    assert (found.result, found.outcome) == ("not checkable", "no phase in capacity")


@pytest.mark.parametrize(
    ("statements", "result"),
    [
        (("report-date", "opened"), "undetermined"),
        (("report-date", "promise"), "undetermined"),
        (("report-date", "report-month"), "conflict"),
    ],
)
def test_two_guests_contradict_each_other_only_on_one_occasion(
    statements: tuple[str, str], result: str
) -> None:
    """Where a date is missing or the dates lie apart, there may have been two visits."""
    raw = {"in": "report", "by": ["paper"], "paraphrase": "said", "modality": "reported fact"}
    known = {name: raw | {"dates": "2025-07-02"} for name in ("report-date", "report-month")}
    known |= {"promise": raw | {"dates": "2010-12-31"}, "opened": raw}
    says = dict(zip(statements, ("the minister", "his deputy"), strict=True))
    check = ContradictionCheck(asks="who came", contradiction=statements, says=says)
    plant = small_plant(statements={name: dict(said) for name, said in known.items()}, claims={})
    assert judge_contradiction("guests", check, plant).result == result


@pytest.mark.parametrize(
    "says", [{"opened": "two"}, {"opened": "two", "manufacturing": "two", "capacity": "two"}]
)
def test_words_are_given_for_the_statements_compared_and_no_others(says: dict[str, str]) -> None:
    """A statement without a word, or a word without a statement, is refused."""
    with pytest.raises(ValidationError):
        judge("opened", "manufacturing", says=says)
