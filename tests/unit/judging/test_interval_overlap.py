"""Tests of checks of whether figures can all be true at once."""

from typing import Any

import pytest
from small_plant import small_plant

from nameplate.answer import CheckOutcome
from nameplate.judging.interval_overlap import judge_overlap
from nameplate.model.checks import OverlapCheck

PLANT = small_plant()


def judge(overlap: dict[str, str], **fields: Any) -> CheckOutcome:
    check = OverlapCheck(asks="can both be true", overlap=overlap, **fields)
    return judge_overlap("x", check, PLANT)


def test_what_all_figures_share_is_told() -> None:
    """10 to 20, 15 to 30 and 5 to 16 meet from 15 to 16."""
    given = {"a": "10 to 20 rounds", "b": "15 to 30 rounds", "c": "5 to 16 rounds"}
    found = judge({"one": "a", "two": "b", "three": "c"}, given=given)
    assert (found.result, found.outcome) == ("consistent", "meet at 15 to 16 rounds")


def test_the_first_two_that_lie_apart_are_named() -> None:
    """10 to 20 and 30 to 40 share nothing, whatever the third is."""
    given = {"a": "10 to 20 rounds", "b": "15 to 30 rounds", "c": "25 to 40 rounds"}
    found = judge({"one": "a", "two": "b", "three": "c"}, given=given)
    assert found.result == "conflict"
    assert found.outcome == "apart: one 10 to 20 rounds, three 25 to 40 rounds"


def test_what_lies_above_a_figure_never_meets_it() -> None:
    """More than 70 and up to 70 are never one figure, and more than 69 is one with 70."""
    for floor, result in (("70", "conflict"), ("69", "consistent")):
        given = {"a": f"more than {floor} rounds", "b": "up to 70 rounds"}
        assert judge({"one": "a", "two": "b"}, given=given).result == result


def test_a_figure_that_starts_above_another_is_shown_so() -> None:
    """From 150,000 to 190,000 and more than 190,000 do not seem to meet at 190,000."""
    given = {"a": "150,000 to 190,000 rounds", "b": "more than 190,000 rounds"}
    found = judge({"x": "a", "y": "b"}, given=given)
    assert found.outcome == "apart: x 150,000 to 190,000 rounds, y above 190,000 to 237,500 rounds"


def test_a_range_of_a_shift_meets_what_is_needed_per_line_and_not_per_plant() -> None:
    """Two shifts of 250 days need 35,000 a line: within 20,000 to 99,999, not within a quarter."""
    found = judge(
        {"published": "per-shift / sharing", "needed": "capacity / all-lines / year"},
        given={"year": "500 shifts/year"},
        cases={"per line": {"sharing": "1"}, "per plant": {"sharing": "4"}},
    )
    assert (found.result, found.condition) == ("consistent if", "per line")
    assert found.outcome.startswith("per line: meet at 35,000 rounds per line per shift; per plant")
    assert found.statements == ("per-shift", "capacity", "all-lines")


def test_a_vague_plural_meets_the_documented_count_in_one_coding_only() -> None:
    """200,000 and more are not 100,000, and 100,000 at the least are."""
    found = judge(
        {"said": "count * kind", "documented": "rifles"},
        given={"kind": "1 rifle/small arm"},
        cases={"literal": {"count": "arms"}, "conservative": {"count": "100,000 small arms"}},
    )
    assert (found.result, found.condition) == ("consistent if", "conservative")


@pytest.mark.parametrize(
    ("one", "other", "result"),
    [
        ("70 million", "70.4 million", "consistent"),
        ("70 million", "71 million", "conflict"),
        ("70.0 million", "70.4 million", "conflict"),
        ("exactly 70 million", "70.4 million", "conflict"),
        ("12", "13", "conflict"),
        ("70 million", "up to 69.6 million", "consistent"),
        ("70 million", "up to 69 million", "conflict"),
    ],
)
def test_figures_that_round_to_one_another_can_be_one(one: str, other: str, result: str) -> None:
    """70.4 million are 70 million in round figures, and 71 million are not."""
    given = {"a": f"{one} rounds", "b": f"{other} rounds"}
    found = judge({"one": "a", "two": "b"}, given=given)
    assert found.result == result
    assert found.outcome.endswith("as they are rounded") == (result == "consistent")


def test_a_statement_may_be_rounded_and_a_condition_is_exact() -> None:
    """100,000 rifles may be 104,000; one rifle to a man, given by the check, is one."""
    given = {"each": "1.0 rifle/man", "men": "104,000 men", "rifles-given": "100,000 rifles"}
    assert judge({"a": "rifles", "b": "men * each"}, given=given).result == "consistent"
    assert judge({"a": "rifles", "b": "men * each * 1.02"}, given=given).result == "conflict"
    assert judge({"a": "rifles-given * 1", "b": "men * each"}, given=given).result == "conflict"


def test_unlike_units_have_no_overlap() -> None:
    """Lines and rifles cannot be compared, and the case is named."""
    found = judge({"a": "steel-lines * n", "b": "rifles"}, cases={"odd": {"n": "1"}})
    assert found.result == "not checkable"
    assert found.outcome.startswith("odd: cannot compare lines and rifles")


def test_a_rate_per_hour_is_no_rate_per_year_of_8_760_hours() -> None:
    """36,000 an hour and 90 million a year meet on 2,500 hours; without hours they ask."""
    figures = {"a": "90 million bottles/year", "b": "36,000 bottles/h"}
    open_ = judge({"a": "a", "b": "b"}, given=figures)
    assert open_.result == "not checkable"
    assert open_.outcome.endswith("; ask: how many hours are worked?")
    worked = figures | {"hours": "2,500 h/year"}
    assert judge({"a": "a", "b": "b * hours"}, given=worked).result == "consistent"


def test_hours_and_days_are_both_durations() -> None:
    """A duration of 48 hours is one of two days, whoever works in it."""
    found = judge({"a": "a", "b": "b"}, given={"a": "48 h", "b": "2 days"})
    assert found.outcome == "meet at 2 days"
