"""Tests of checks that show simulated probabilities."""

from found import found
from small_plant import small_plant

from nameplate.judging.feasibility import judge_feasibility
from nameplate.model.checks import FeasibilityCheck

CHECK = FeasibilityCheck(asks="is it met", simulated="output", by_branch="reading")
PER_LINE = {"sustained capacity": 0.24, "actual output": 0.04}
PER_PLANT = {"sustained capacity": 0.0004, "actual output": 0.0}


def test_probabilities_stand_option_by_option() -> None:
    """Each reading of the claim is shown under each reading of the source."""
    probabilities = {
        ("output", "reading", "per-line"): PER_LINE,
        ("output", "reading", "per-plant"): PER_PLANT,
    }
    outcome = judge_feasibility("x", CHECK, small_plant(), found(by_option=probabilities))
    assert outcome.result == "derived"
    assert outcome.outcome == (
        "per-line: sustained capacity 24 %, actual output 4 %; "
        "per-plant: sustained capacity under 1 %, actual output under 1 %"
    )
    assert outcome.statements == ("capacity", "capacity-post")


def test_without_a_branch_all_draws_are_shown() -> None:
    """A plant whose file has no branch, or a check that names none, gets one probability."""
    check = FeasibilityCheck(asks="is it met", simulated="output")
    outcome = judge_feasibility(
        "x", check, small_plant(), found(by_option={("output", "", ""): PER_LINE})
    )
    assert outcome.result == "derived"
    assert outcome.outcome == "sustained capacity 24 %, actual output 4 %"
    assert judge_feasibility("x", check, small_plant(), found()).result == "not checkable"


def test_an_option_without_draws_is_named() -> None:
    """Nothing is shown for part of a branch alone."""
    half = found(by_option={("output", "reading", "per-line"): PER_LINE})
    outcome = judge_feasibility("x", CHECK, small_plant(), half)
    assert (outcome.result, outcome.outcome) == ("not checkable", "no draws under per-plant")


def test_an_unknown_claim_cannot_be_shown() -> None:
    """The claim and the branch are named."""
    check = FeasibilityCheck(asks="is it met", simulated="nothing", by_branch="reading")
    outcome = judge_feasibility("x", check, small_plant(), found())
    assert outcome.outcome == "no claim nothing or branch reading"
