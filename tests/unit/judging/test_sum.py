"""Tests of checks of parts against a total."""

import pytest
from pydantic import ValidationError
from small_plant import small_plant

from nameplate.answer import CheckOutcome
from nameplate.judging.sum import judge_sum
from nameplate.model.checks import SumCheck

PLANT = small_plant()


def judge(parts: tuple[str, ...], total: str, shown_in: str | None = None) -> CheckOutcome:
    check = SumCheck(asks="do they add up", sum=parts, total=total, shown_in=shown_in)
    return judge_sum("sum", check, PLANT)


@pytest.mark.parametrize(
    ("total", "result"), [("all-lines", "consistent"), ("5 lines", "conflict")]
)
def test_two_lines_and_two_lines_are_four(total: str, result: str) -> None:
    """A stated total is right or wrong, and both sides are shown."""
    found = judge(("steel-lines", "other-lines"), total)
    assert found.result == result
    assert found.outcome.startswith("2 lines + 2 lines = 4 lines; stated")
    assert found.statements[:2] == ("steel-lines", "other-lines")


@pytest.mark.parametrize(
    ("total", "result"),
    [
        ("20 million rounds", "consistent"),
        ("20.2 million rounds", "consistent"),
        ("20.0 million rounds", "conflict"),
        ("exactly 20 million rounds", "conflict"),
        ("21 million rounds", "conflict"),
    ],
)
def test_a_total_without_a_bound_word_may_be_rounded(total: str, result: str) -> None:
    """12.4 and 7.8 million are 20 million in round figures, and not 21 million."""
    assert judge(("12.4 million rounds", "7.8 million rounds"), total).result == result


@pytest.mark.parametrize(
    ("total", "result"),
    [
        ("60 rounds", "consistent"),
        ("80 rounds", "conflict"),
        ("at least 70 rounds", "consistent"),
        ("more than 70 rounds", "conflict"),
    ],
)
def test_bound_words_of_parts_reach_into_the_sum(total: str, result: str) -> None:
    """Up to 40 and up to 30 make up to 70: less is possible, more is not."""
    assert judge(("up to 40 rounds", "up to 30 rounds"), total).result == result


def test_ranges_add_end_by_end() -> None:
    """10 to 20 and about 33, which reaches a tenth either way, make 39.7 to 56.3."""
    found = judge(("10 to 20 rounds", "about 33 rounds"), "37 rounds")
    assert found.outcome.startswith("10 to 20 rounds + 29.7 to 36.3 rounds = 39.7 to 56.3 rounds")
    assert found.result == "conflict"


@pytest.mark.parametrize(
    ("parts", "total", "result"),
    [
        (("1.3 million", "0.8 million"), "2.14 million", "consistent"),
        (("1.3 million", "0.8 million"), "exactly 2.14 million", "consistent"),
        (("1.3 million", "0.8 million"), "at least 2.15 million", "consistent"),
        (("1.3 million", "0.8 million"), "2.21 million", "conflict"),
        (("1.3 million", "0.8 million"), "at least 2.2 million", "conflict"),
        (("1.30 million", "0.80 million"), "2.14 million", "conflict"),
        (("exactly 1.3 million", "exactly 0.8 million"), "2.14 million", "conflict"),
        (("up to 1.3 million", "up to 0.8 million"), "2.14 million", "conflict"),
        (("70 million", "70 million"), "141 million", "consistent"),
        (("70 million", "70 million"), "142 million", "conflict"),
        (("70 million", "30 million"), "110 million", "conflict"),
        (("12", "12"), "25", "conflict"),
        (("40", "30"), "71", "conflict"),
        (("4", "4", "4", "4"), "17", "conflict"),
    ],
)
def test_parts_may_be_rounded_and_counts_may_not(
    parts: tuple[str, ...], total: str, result: str
) -> None:
    """1.3 and 0.8 are 2.0 to 2.2 million; 70 million is no 71; 12 and 12 are 24."""
    found = judge(tuple(f"{part} rounds" for part in parts), f"{total} rounds")
    assert found.result == result


def test_it_is_told_that_parts_were_rounded_only_where_that_decides() -> None:
    """The exact sum stands first, then how far rounding takes it, then the total."""
    parts = ("1.3 million rounds", "0.8 million rounds")
    told = judge(parts, "2.14 million rounds").outcome
    assert told == (
        "1.3 million rounds + 800,000 rounds = 2.1 million rounds, "
        "or 2 million to 2.2 million rounds as its parts are rounded; stated 2.14 million rounds"
    )
    for total in ("2.1 million rounds", "3 million rounds"):
        assert "as its parts" not in judge(parts, total).outcome


def test_unlike_units_do_not_add() -> None:
    """Lines and rifles have no sum."""
    found = judge(("steel-lines", "rifles"), "all-lines")
    assert found.result == "not checkable"
    assert "cannot add lines and rifles" in found.outcome


def test_a_total_is_no_part_of_itself() -> None:
    """A total among its own parts is refused."""
    with pytest.raises(ValidationError):
        judge(("steel-lines", "all-lines"), "all-lines")


def test_one_line_is_told_in_the_singular() -> None:
    """Two lines and one line are three lines."""
    assert judge(("2 lines", "1 line"), "3 lines").outcome.startswith("2 lines + 1 line = 3 lines;")


def test_gigawatt_hours_and_megawatt_hours_add_up() -> None:
    """Each part is shown as it is written."""
    found = judge(("20 GWh/year", "15,000 MWh/year"), "35 GWh/year")
    assert found.result == "consistent"
    assert found.outcome.startswith("20 GWh per year + 15,000 MWh per year = 35 GWh per year")
