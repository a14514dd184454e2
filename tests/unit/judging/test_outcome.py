"""Tests of what all results of checks share."""

from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.model.checks import IndependenceCheck, JudgedCheck

CHECK = IndependenceCheck(asks="who says so", independent=("a",), note="two outlets")


def test_a_result_carries_what_the_check_says() -> None:
    """Question, note and kind come from the check, and each statement stands once."""
    found = outcome_of("who", CHECK, "consistent", "two", ("a", "b", "a"))
    assert (found.name, found.asks, found.note) == ("who", "who says so", "two outlets")
    assert (found.kind, found.statements, found.condition) == ("independence", ("a", "b"), "")


def test_only_a_judged_check_is_not_computed() -> None:
    """A check without an answer was still computed."""
    judged = JudgedCheck(asks="?", judged="conflict", because="so it reads")
    assert not outcome_of("x", judged, "conflict", "").computed
    assert not_checkable("x", CHECK, "no figure").computed
