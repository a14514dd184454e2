"""Tests of holding what would have to be true against what is stated."""

from found import found, needed
from small_plant import small_plant

from nameplate.answer import BreakEvenRow, CheckOutcome
from nameplate.judging.break_even import judge_break_even
from nameplate.model.checks import BreakEvenCheck

CHECK = BreakEvenCheck(
    asks="does it lie in the range", break_even="per-shift * each", given={"each": "1 line"}
)


def judge(*rows: BreakEvenRow, check: BreakEvenCheck = CHECK) -> CheckOutcome:
    return judge_break_even("x", check, small_plant(), found(break_even=rows))


def test_values_within_the_range_are_consistent() -> None:
    """35,000 and 70,000 a shift both lie within 20,000 to 99,999."""
    outcome = judge(needed("two shifts", 35_000.0), needed("one shift", 70_000.0))
    assert outcome.result == "consistent"
    assert outcome.outcome == (
        "two shifts: 35,000 rounds per shift; one shift: 70,000 rounds per shift; "
        "stated 20,000 to 99,999 rounds per shift"
    )
    assert outcome.statements == ("per-shift",)


def test_cases_beyond_the_range_make_a_condition() -> None:
    """A value out of range, and a case that no value meets, do not hold."""
    outcome = judge(needed("a", 35_000.0), needed("b", 164_000.0), needed("c", None))
    assert (outcome.result, outcome.condition) == ("consistent if", "a")
    assert "c: no value" in outcome.outcome
    assert judge(needed("b", 164_000.0)).result == "conflict"


def test_more_than_is_needed_is_no_conflict() -> None:
    """Who makes 20,000 to 99,999 a shift, or up to 9,000, can do with 7,240; 9,001 is too much."""
    outcome = judge(needed("a", 7_240.0))
    assert outcome.result == "consistent"
    assert outcome.outcome.endswith("20,000 to 99,999 rounds per shift, more than is needed")
    ceiling = BreakEvenCheck(asks="?", break_even="n", given={"n": "up to 9,000 rounds/shift"})
    assert judge(needed("a", 7_240.0), check=ceiling).result == "consistent"
    assert judge(needed("a", 9_001.0), check=ceiling).result == "conflict"


def test_of_cases_in_range_and_cases_that_need_less_those_in_range_are_the_condition() -> None:
    """Where one case meets what is published and one needs less, they agree in the first alone."""
    outcome = judge(needed("a", 35_000.0), needed("b", 7_240.0))
    assert (outcome.result, outcome.condition) == ("consistent if", "a")
    outcome = judge(needed("a", 164_000.0), needed("b", 7_240.0))
    assert (outcome.result, outcome.condition) == ("consistent if", "b")


def test_a_range_may_be_rounded_where_that_decides() -> None:
    """104,000 lies within 100,000 as that is rounded, and 106,000 does not; both are told."""
    check = BreakEvenCheck(
        asks="?", break_even="rifles * each", given={"each": "1 round/rifle/shift"}
    )
    outcome = judge(needed("a", 104_000.0), needed("b", 106_000.0), check=check)
    assert (outcome.result, outcome.condition) == ("consistent if", "a")
    assert outcome.outcome.endswith(
        "stated 100,000 rounds per shift, or 95,000 to 105,000 rounds per shift as its parts are "
        "rounded"
    )
    assert "rounded" not in judge(needed("b", 106_000.0), check=check).outcome


def test_without_a_solution_nothing_is_compared() -> None:
    """A run that was stopped, or had nothing to solve for, leaves the check unmade."""
    assert judge().result == "not checkable"


def test_a_range_in_another_unit_is_not_compared() -> None:
    """A range for each line is no range for the parameter of all."""
    check = BreakEvenCheck(asks="?", break_even="per-shift")
    outcome = judge(needed("a", 35_000.0), check=check)
    assert outcome.result == "not checkable"
    assert "the units are unlike" in outcome.outcome
