"""Tests of checks of a stated status."""

from small_plant import small_plant

from nameplate.judging.phases import judge_phases
from nameplate.model.checks import PhasesCheck

PLANT = small_plant()


def test_two_phases_are_a_conflict_even_where_it_dissolves() -> None:
    """Producing and commissioning at once is shown as a conflict, with its way out."""
    check = PhasesCheck(
        asks="what is its status",
        same_phase=("opened", "manufacturing", "nearly-completed"),
        resolved_by="four lines run, the rest is pending",
        note="all in one report",
    )
    found = judge_phases("status", check, PLANT)
    assert found.result == "conflict"
    assert found.outcome == "producing (opened, manufacturing); commissioning (nearly-completed)"
    assert found.note == "resolved: four lines run, the rest is pending; all in one report"


def test_one_phase_said_twice_is_consistent() -> None:
    """Statements that give the same status agree."""
    check = PhasesCheck(asks="status", same_phase=("opened", "manufacturing"))
    found = judge_phases("status", check, PLANT)
    assert (found.result, found.note) == ("consistent", "")


def test_a_statement_without_a_phase_cannot_be_compared() -> None:
    """The statement that gives none is named."""
    check = PhasesCheck(asks="status", same_phase=("opened", "capacity"))
    found = judge_phases("status", check, PLANT)
    assert (found.result, found.outcome) == ("not checkable", "no phase in capacity")
