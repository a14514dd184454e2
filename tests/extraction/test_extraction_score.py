"""How well numbers are read out of sentences whose numbers are known: the floors that hold."""

import re
from datetime import date
from pathlib import Path

import pytest
from scoring import Score, read_sentences, score

PAGE = Path(__file__).parents[2] / "docs" / "extraction.md"
PARTS = ("open", "sealed", "blind")
LEAST_RECALL = 0.97
MOST_WRONG = 0.01


def _counted(part: str) -> Score:
    """Return the counts over a half of the sentences, or over those of another hand."""
    if part == "blind":
        return score(read_sentences("blind.yaml"))
    return score(sentence for sentence in read_sentences() if sentence.half == part)


@pytest.mark.parametrize("part", PARTS)
def test_all_parts_keep_recall_and_wrong_values(part: str) -> None:
    """At least 97 % of the numbers are found with their value; under 1 % of values are wrong."""
    counts = _counted(part)
    assert counts.recall >= LEAST_RECALL, counts.missed
    assert counts.wrong_rate < MOST_WRONG, counts.wrong + counts.wrong_doubted
    assert counts.bounds >= 0.97 * counts.right
    assert counts.nouns >= 0.95 * counts.right
    assert counts.periods >= 0.97 * counts.right
    assert counts.names_right >= 0.97 * counts.names


def test_there_are_300_sentences_of_seven_trades() -> None:
    """The sentences are 300 or more, from seven trades, and no number of theirs lacks an answer."""
    sentences = read_sentences()
    trades = {re.sub("-[0-9]+", "", sentence.name) for sentence in sentences}
    assert len(sentences) >= 300
    assert {"energy", "vaccines", "cars", "ships", "chips", "mining", "shells"} <= trades


def test_every_number_of_the_article_is_read() -> None:
    """All quantities, dates and names in the pieces of the article are read, none wrongly."""
    counts = score(read_sentences("article.yaml"), date(2025, 7, 31))
    assert (counts.right, counts.names_right) == (counts.gold, counts.names)
    assert counts.wrong + counts.wrong_doubted == []
    assert counts.uncovered == 0


def test_a_wrong_value_is_counted_as_wrong() -> None:
    """The count of wrong values would notice one: a sentence with false gold gives one of each."""
    sentence = next(each for each in read_sentences() if each.name == "energy-01")
    false = sentence.gold[0]._replace(readings=("63 eq turbine",))
    counts = score([sentence._replace(gold=(false, *sentence.gold[1:]))])
    assert len(counts.missed) == len(counts.wrong) == 1


@pytest.mark.parametrize("part", PARTS)
def test_the_page_gives_the_figures_that_are_measured(part: str) -> None:
    """The manual prints the figures of all parts as they are measured now."""
    counts = _counted(part)
    wrong = len(counts.wrong) + len(counts.wrong_doubted)
    row = f"| {counts.gold} | {counts.right} | {counts.recall:.3f} | {wrong} of {counts.stated} |"
    assert f"| {part} {row}" in PAGE.read_text(encoding="utf-8")
