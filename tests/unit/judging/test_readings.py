"""Tests of what a stated figure means in each reading."""

import pytest

from nameplate.judging.readings import threshold
from nameplate.model.evidence import Reading

CEILING, SUSTAINED, ACTUAL = "literal ceiling", "sustained capacity", "actual output"


@pytest.mark.parametrize(
    ("figure", "reading", "estimand", "at_least", "parts"),
    [
        ("up to 70 million rounds/year", CEILING, "sustained capacity", False, 70_000_000),
        ("up to 70 million rounds/year", SUSTAINED, "sustained capacity", True, 70_000_000),
        ("up to 70 million rounds/year", ACTUAL, "first-year output", True, 70_000_000),
        ("less than 70 million rounds/year", CEILING, "sustained capacity", False, 69_999_999),
        ("more than 50 million rounds/year", CEILING, "sustained capacity", True, 50_000_001),
        ("more than 50 million rounds/year", SUSTAINED, "sustained capacity", True, 50_000_001),
        ("at least 50 million rounds/year", ACTUAL, "first-year output", True, 50_000_000),
        (
            "nearly 200,000 rounds per calendar day",
            SUSTAINED,
            "sustained capacity",
            True,
            65_700_000,
        ),
        ("about 50 million rounds/year", SUSTAINED, "sustained capacity", True, 45_000_000),
        ("191,781 rounds per calendar day", SUSTAINED, "sustained capacity", True, 70_000_065),
        ("10 to 12 rounds/h", SUSTAINED, "sustained capacity", True, 87_600),
    ],
)
def test_a_figure_becomes_a_comparison_in_parts_a_year(
    figure: str, reading: Reading, estimand: str, at_least: bool, parts: float
) -> None:
    """A ceiling is kept or reached; every other figure is reached from its low end on."""
    found = threshold(figure, reading)
    assert (found.estimand, found.at_least, found.parts) == (estimand, at_least, parts)


def test_the_comparison_is_said_in_words() -> None:
    """Readers see which quantity was compared with what."""
    found = threshold("up to 70 million rounds/year", CEILING)
    assert found.meaning == "sustained capacity is at most 70 million rounds per 365-day year"


@pytest.mark.parametrize(
    "figure",
    [
        "nearly 200,000 rounds/day",
        "20,000 rounds per working day",
        "20,000 rounds per shift",
        "tens of thousands of rounds/line/shift",
        "70 million rounds",
        "7 years",
        "17 rounds/line/year",
    ],
)
def test_figures_on_another_basis_are_refused(figure: str) -> None:
    """Shifts, working days and lines are not quietly turned into a plant's year."""
    with pytest.raises(ValueError, match="cannot be compared with parts a year"):
        threshold(figure, SUSTAINED)


def test_a_claim_about_something_else_is_refused() -> None:
    """Millions of dollars are not rounds."""
    assert threshold("5 cartridges/year", SUSTAINED, {"round", "cartridge"}).parts == 5
    with pytest.raises(
        ValueError, match="counts dollars, and the plant makes cartridges or rounds"
    ):
        threshold("70 million dollars/year", SUSTAINED, {"round", "cartridge"})
