"""Scales that stand elsewhere: over a column, before a row, in brackets, beside a comparison."""

import pytest

from nameplate.extracting.context import COLUMN_UNCLEAR
from nameplate.extracting.extraction import extract


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("| Product ('000 t) | 2024 |\n| --- | --- |\n| Rebar | 910 |", [910_000]),
        ("Region\tJobs (000)\nNorth\t12.4", [12_400]),
        ("€ thousand | 2024 | 2023\nRevenue | 512 | 498", [512_000, 498_000]),
        ("| Sales (USD m) | 2,310 | 2,105 |", [2.31e9, 2.105e9]),
        ("(Rs crore): revenue 4,512; EBITDA 812", [4.512e10, 8.12e9]),
        ("Steel, thousand tonnes: Jan 612, Feb 588", [612_000, 588_000]),
        ("Net sales, MEUR 327.3 304.9", [327.3e6, 304.9e6]),
        ("It sold 557.2 (526.8) million litres.", [557.2e6, 526.8e6]),
        ("Sales rose to 4.2 million from 3.9 a year earlier.", [4.2e6, 3.9e6]),
        ("Net sales were SEK 42,118 million (39,622).", [42.118e9, 39.622e9]),
        ("It fetched 6 M€ and 8 mEUR.", [6e6, 8e6]),
    ],
)
def test_a_scale_said_once_holds_for_its_numbers(text: str, values: list[float]) -> None:
    """A scale over, before or behind numbers is theirs as well."""
    amounts = [each.low for each in extract(text).figures if each.kind == "quantity"]
    assert amounts == [pytest.approx(value) for value in values]


def test_a_scale_is_not_meant_for_changes_and_shares() -> None:
    """In a row of millions, what has a plus or is per share keeps its own size."""
    text = "in millions, per 2024\nEarnings per share 1.34\nNet sales 912 +7.3\n"
    amounts = [each.low for each in extract(text).figures if each.kind == "quantity"]
    assert amounts == [1.34, 912e6, 7.3]


def test_a_column_of_codes_counts_nothing() -> None:
    """Numbers under a head such as IMO name ships."""
    found = extract("| Vessel | IMO |\n| --- | --- |\n| Aria | 9812345 |")
    assert not found.figures
    assert not found.uncovered


def test_a_blank_between_two_figures_is_doubted() -> None:
    """Two groups of three digits in a row may be two figures, and have no value."""
    found = extract("EBITDA 813 726 +12%").figures[0]
    assert (found.low, bool(found.doubts)) == (None, True)


@pytest.mark.parametrize(
    "text",
    [
        "The value (in millions of euros) is given. It rose to 312 then.",
        "It made 11.02 million tonnes (mn t). Later came 312 then.",
    ],
)
def test_a_note_in_prose_ends_with_its_sentence(text: str) -> None:
    """A scale in brackets scales nothing in the sentences behind its own."""
    assert extract(text).figures[-1].low == 312


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "| Year | 155mm shells | Staff | Capex (€m) |\n| --- | --- | --- | --- |\n"
            "| 2025 | 25 | 300 | 400 |",
            [25, 300, 400e6],
        ),
        (
            "| Year | Capex (€m) |\n| --- | --- |\n| 2025 | 25 |\n\n"
            "| Year | Staff |\n| --- | --- |\n| 2025 | 300 |",
            [25e6, 300],
        ),
        ("Output (thousand)\tVans\n40\t300", [40_000, 300]),
        (
            "Steel (thousand tonnes)\n\n| Works | 2023 |\n| Linz | 40 |\n\nIt has 300 people.",
            [40_000, 300],
        ),
        ("| Plant | 2024 (thousand) | Staff |\n| Essen | 40 | 300 |", [40_000, 300]),
    ],
)
def test_a_scale_in_the_head_of_a_column_is_its_own(text: str, values: list[float]) -> None:
    """A scale in the head of one column does not spread to the others, nor to the next table."""
    found = [each.low for each in extract(text).figures if each.kind == "quantity"]
    assert found == [pytest.approx(value) for value in values]


@pytest.mark.parametrize(
    "text",
    [
        "Year   Output (thousand)   Staff\n2024   40   300\n- 14 -",
        "Output (thousand) Staff\nBern: 40; 300\n- 14 -",
        "Year | Output | Capex (€m) | Staff\n2024 | 40 | 300\n- 14 -",
    ],
)
def test_a_column_that_cannot_be_told_gives_a_doubt(text: str) -> None:
    """Where columns cannot be matched nothing is scaled and a doubt says so; a page is no count."""
    found = [each for each in extract(text).figures if each.kind == "quantity"]
    assert [each.low for each in found] == [40, 300]
    assert all(COLUMN_UNCLEAR in each.doubts for each in found)
