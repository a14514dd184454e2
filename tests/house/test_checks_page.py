"""The page on checks keeps what it says: its examples, results, questions and words."""

import re
from pathlib import Path
from typing import get_args

import pytest
from pages import ROOT, blocks

import nameplate
from nameplate.judging.checks import RULES, RULES_OF_RUNS
from nameplate.judging.unit_conversion import QUESTIONS_OF_BASES, QUESTIONS_OF_UNITS
from nameplate.model.checks import KINDS, Result, kind_of
from nameplate.model.plant import Plant

PAGE = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
TEXT = "\n".join(blocks("docs/checks.md", "yaml"))
SAID = re.findall(r"^  ([\w-]+):  # (.+)$", TEXT, re.MULTILINE)
WORDS_ELSEWHERE = {
    *("consistent", "consistent_if", "conflict", "undetermined", "derived"),
    *("not_checkable_as_worded", "lowers_plausibility", "imprecise", "incomplete"),
    "single_source",
}
RESULTS = set(get_args(Result))


@pytest.fixture(scope="module")
def plant(tmp_path_factory: pytest.TempPathFactory) -> Plant:
    """Return the plant of the page."""
    path: Path = tmp_path_factory.mktemp("page") / "checks.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return nameplate.read_plant(str(path))


def test_the_blocks_of_the_page_are_a_plant_with_every_kind_of_check(plant: Plant) -> None:
    """The page shows each kind once at least, in a file without a problem."""
    assert {kind_of(check) for check in plant.checks.values()} == set(KINDS.values())


@pytest.mark.parametrize(("name", "result"), SAID)
def test_a_check_of_the_page_comes_to_what_stands_behind_it(
    plant: Plant, name: str, result: str
) -> None:
    """The result behind the name of a check is the one that is computed."""
    check = plant.checks[name]
    assert RULES[type(check)](name, check, plant).result == result


def test_every_check_without_a_run_has_its_result_on_the_page(plant: Plant) -> None:
    """Only checks that take a run come without a result."""
    silent = plant.checks.keys() - {name for name, _ in SAID}
    assert {type(plant.checks[name]) for name in silent} == RULES_OF_RUNS.keys()


@pytest.mark.parametrize("kind", KINDS.values())
def test_every_kind_has_its_paragraph(kind: str) -> None:
    """A paragraph begins with the name of each kind."""
    assert f"\n**{kind.capitalize()}** " in PAGE


def test_words_of_other_lists_are_each_read_as_one_result() -> None:
    """The table of words leads from each of them to a result that there is."""
    rows = re.findall(r"^\| (\w+) \| `([\w ]+)` \|", PAGE, re.MULTILINE)
    assert {word for word, _ in rows} == WORDS_ELSEWHERE
    assert len(rows) == len(WORDS_ELSEWHERE)
    assert {result for _, result in rows} <= RESULTS


@pytest.mark.parametrize("result", sorted(RESULTS))
def test_every_result_is_explained(result: str) -> None:
    """The page has one table row for each result."""
    assert PAGE.count(f"\n| `{result}` |") == 1


@pytest.mark.parametrize("question", [*QUESTIONS_OF_UNITS.values(), *QUESTIONS_OF_BASES.values()])
def test_every_question_of_a_missing_factor_is_on_the_page(question: str) -> None:
    """The table of bases has what is asked where the file gives no factor."""
    assert f"| {question} |" in PAGE
