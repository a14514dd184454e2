"""Tests of what all results of checks share."""

import pytest

from nameplate.judging.outcome import by_cases, not_checkable, outcome_of
from nameplate.model.checks import IndependenceCheck, JudgedCheck

CHECK = IndependenceCheck(asks="who says so", independent=("a",), note="two outlets")


def test_a_result_carries_what_the_check_says() -> None:
    """Question, note and kind come from the check, and each statement stands once."""
    found = outcome_of("who", CHECK, "consistent", "two", ("a", "b", "a"))
    assert (found.name, found.asks, found.note) == ("who", "who says so", "two outlets")
    assert (found.kind, found.statements, found.condition) == (
        "source independence",
        ("a", "b"),
        "",
    )


def test_only_a_judged_check_is_not_computed() -> None:
    """A check without an answer was still computed."""
    judged = JudgedCheck(asks="?", judged="conflict", because="so it reads")
    assert not outcome_of("x", judged, "conflict", "").computed
    assert not_checkable("x", CHECK, "no figure").computed


@pytest.mark.parametrize(
    ("holding", "result", "condition"),
    [
        ({"a": True, "b": True}, "consistent", ""),
        ({"a": False, "b": False}, "conflict", ""),
        ({"a": True, "b": False, "c": True}, "consistent if", "counted as a or c"),
    ],
)
def test_cases_that_hold_make_the_condition(
    holding: dict[str, bool], result: str, condition: str
) -> None:
    """All cases make it consistent, none a conflict, and some are its condition."""
    found = by_cases("x", CHECK, holding, "told", (), "counted as ")
    assert (found.result, found.condition) == (result, condition)
