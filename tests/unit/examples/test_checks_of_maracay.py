"""The thirty-two checks of the first plant that were made by hand, computed where they can be."""

import re
from functools import cache
from pathlib import Path

import pytest

from nameplate.judging.checks import RULES, RULES_OF_RUNS
from nameplate.model.checks import KINDS, kind_of
from nameplate.model.plant import Plant
from nameplate.plantfile.reading import read_plant

DOCS = Path(__file__).parents[3] / "docs"
ROW = r"^\| (\d+) \| `([\w-]+)` \| ([\w -]+) \| `([\w ]+)` \| (\w+) \| (.*?) ?\|$"
ROWS = re.findall(ROW, (DOCS / "maracay.md").read_text(encoding="utf-8"), re.MULTILINE)
WORDS = dict(
    re.findall(
        r"^\| (\w+) \| `([\w ]+)` \|",
        (DOCS / "checks.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
)
BY_PERSON = {"8", "15", "16", "21", "24", "26", "28", "29"}


@cache
def maracay() -> Plant:
    """Return the first plant."""
    return read_plant("maracay")


def test_all_checks_made_by_hand_have_their_row() -> None:
    """The rows are numbered from 1 to 32, each with another check of the file."""
    assert [number for number, *_ in ROWS] == [str(number) for number in range(1, 33)]
    assert len({name for _, name, *_ in ROWS}) == 32


@pytest.mark.parametrize(("name", "kind", "result"), [row[1:4] for row in ROWS])
def test_a_check_made_by_hand_comes_to_what_its_row_says(name: str, kind: str, result: str) -> None:
    """Kind and result of the program are those of the table, as far as no run is needed."""
    check = maracay().checks[name]
    assert kind_of(check) == kind
    if type(check) not in RULES_OF_RUNS:
        assert RULES[type(check)](name, check, maracay()).result == result


@pytest.mark.parametrize(
    ("result", "by_hand", "why"), [row[3:] for row in ROWS], ids=[row[1] for row in ROWS]
)
def test_a_result_that_differs_from_the_one_by_hand_has_its_reason(
    result: str, by_hand: str, why: str
) -> None:
    """Words of others are read by the table of words; another result than theirs says why."""
    assert WORDS.get(by_hand) == result or why


def test_what_a_person_judges_is_told_with_its_reason() -> None:
    """Eight of the checks are readings, and each row says why nothing can be computed."""
    judged = {row[0]: row[5] for row in ROWS if row[2] == "judged"}
    assert judged.keys() == BY_PERSON
    assert all(judged.values())


def test_the_first_plant_uses_every_kind_of_check() -> None:
    """No kind is there that the first plant has no use for."""
    assert {kind_of(check) for check in maracay().checks.values()} == set(KINDS.values())


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("per-day", ("191,781",)),
        ("per-working-day", ("233,333", "280,000")),
        ("per-line", ("17.5 million",)),
        ("needed-per-shift", ("70,000", "35,000", "23,333", "19,444")),
        ("counted-products", ("35 million",)),
        ("helicopter-delay", ("17.0", "11.0")),
        ("plant-delay", ("19.0", "14.5")),
        ("treaties-a-year", ("1.46",)),
        ("per-rifle", ("700 ",)),
        ("per-member", ("569 ",)),
        ("same-figure-since-2010", ("+40 %",)),
        ("earlier-dates-kept", ("6 announced", "0 met", "lowers plausibility")),
        ("independent-sources", ("1 independent source",)),
        ("at-average-use", ("32.1 million",)),
    ],
)
def test_the_figures_made_by_hand_are_found_again(name: str, figures: tuple[str, ...]) -> None:
    """Each figure that was worked out by hand stands in what the program worked out."""
    check = maracay().checks[name]
    outcome = RULES[type(check)](name, check, maracay()).outcome
    assert [figure for figure in figures if figure not in outcome] == []
