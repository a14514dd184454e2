"""Checks on a terminal: what came out is read whole, and what is very long is cut visibly."""

import dataclasses
from typing import get_args

import pytest
from example_answer import answer, checks

from nameplate.answer import CheckOutcome
from nameplate.model.checks import KINDS, Result
from nameplate.showing.checks_in_words import MARKS
from nameplate.showing.page_grounds import GROUPS_OF_CHECKS
from nameplate.showing.page_grounds import checks as checks_of_page
from nameplate.showing.screen import columns
from nameplate.showing.terminal import render

FIRST = checks()[0]


def lines_of(check: CheckOutcome, width: int = 80) -> list[str]:
    """Return the lines of one check in the table of checks."""
    screen = render(dataclasses.replace(answer(""), checks=(check,)), width)
    lines = screen[screen.index("Checks (") :].splitlines()[1:]
    return lines[: lines.index("")]


def test_a_long_outcome_goes_on_below_its_beginning() -> None:
    """At 80 columns an outcome of 130 letters takes three lines, and no word is lost."""
    outcome = "one shift: 70,000 rounds per line; two shifts: 35,000 rounds per line; " * 2
    lines = lines_of(dataclasses.replace(FIRST, outcome=outcome.strip()))
    assert len(lines) == 3
    assert max(map(columns, lines)) <= 80
    assert " ".join(line[28:].strip() for line in lines) == outcome.strip()
    assert all(line.startswith(" " * 28) for line in lines[1:])


@pytest.mark.parametrize("width", [48, 80, 200])
def test_an_endless_outcome_ends_in_an_ellipsis(width: int) -> None:
    """An outcome beyond four lines is cut there; the page has it whole."""
    lines = lines_of(dataclasses.replace(FIRST, outcome="far " * 500), width)
    assert len(lines) == 4
    assert lines[-1].endswith("…")
    assert max(map(columns, lines)) <= width


def test_every_result_has_a_mark_and_a_group() -> None:
    """No result of a check is shown without its sign, or left out of the page."""
    results = set(get_args(Result))
    assert MARKS.keys() == results == {result for result, _ in GROUPS_OF_CHECKS}


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind != "judged"])
def test_the_page_names_the_kind_of_a_computed_check(kind: str) -> None:
    """Behind its result stands how a check was computed."""
    shown = dataclasses.replace(answer(""), checks=(dataclasses.replace(FIRST, kind=kind),))
    assert f"computed ({kind})" in str(checks_of_page(shown))
