"""Tests of checks of which products a figure counts."""

from fractions import Fraction
from typing import Any

from small_plant import small_plant

from nameplate.answer import CheckOutcome
from nameplate.judging.scope import judge_scope, shares_of_lines
from nameplate.model.checks import ScopeCheck

LINE = {"losses": "modelled", "stations": {"pack": {"cycle_time": "300 ms"}}}
FOUR_LINES = {
    "core": {"product": "core", "count": "2", **LINE},
    "mixed": {"products": ["tracer", "blank"], "rule": "in turns", "count": "2", "like": "core"},
    "rifles": {"product": "rifle", "unit": "rifle", **LINE},
}


def judge(lines: dict[str, Any], *counts: str, scope: str = "capacity") -> CheckOutcome:
    check = ScopeCheck(asks="what does it count", scope=scope, counts=counts)
    return judge_scope("x", check, small_plant(lines=lines))


def test_lines_are_shared_out_among_their_products() -> None:
    """Two lines of one product and two in turns are two, one and one; rifles are counted apart."""
    shares = shares_of_lines(small_plant(lines=FOUR_LINES))
    assert shares == {"core": Fraction(2), "tracer": Fraction(1), "blank": Fraction(1)}


def test_a_figure_that_names_no_product_is_shown_under_each_reading() -> None:
    """Nobody says what 70 million counts: it may be all, or one product alone."""
    found = judge(FOUR_LINES)
    assert found.result == "undetermined"
    assert found.outcome == (
        "not said; if it counts all, lines alike: core 35 million rounds per year, "
        "tracer 17.5 million rounds per year, blank 17.5 million rounds per year; "
        "if one alone: 70 million rounds per year"
    )
    assert found.statements == ("capacity",)


def test_a_figure_that_names_its_products_is_split_among_them() -> None:
    """Counted for core and tracer, two lines to one share it."""
    found = judge(FOUR_LINES, "core", "tracer")
    assert found.result == "derived"
    assert found.outcome.startswith("lines alike: core 46.7 million rounds per year, tracer 23.3")


def test_with_one_product_there_is_nothing_to_tell_apart() -> None:
    """A plant of one product counts that."""
    found = judge({"core": FOUR_LINES["core"]})
    assert (found.result, found.outcome) == ("consistent", "core alone is made")


def test_a_figure_that_is_not_there_cannot_be_split() -> None:
    """A statement without a figure, or a product of no counted line, is told."""
    assert judge(FOUR_LINES, scope="no-figure").result == "not checkable"
    assert judge(FOUR_LINES, "rifle").outcome == "no line makes rifle"
