"""Quarters, halves, business years and years beside other digits."""

from datetime import date

import pytest

from nameplate.extracting.extraction import extract


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("first-quarter 2024 revenue", date(2024, 1, 1), date(2024, 3, 31)),
        ("the 4th quarter of 2023", date(2023, 10, 1), date(2023, 12, 31)),
        ("Q1-Q3 2024", date(2024, 1, 1), date(2024, 9, 30)),
        ("H1/2024", date(2024, 1, 1), date(2024, 6, 30)),
        ("9M24", date(2024, 1, 1), date(2024, 9, 30)),
        ("the December quarter of 2023", date(2023, 10, 1), date(2023, 12, 31)),
        ("the March 2024 quarter", date(2024, 1, 1), date(2024, 3, 31)),
        ("FY2024-25", date(2024, 1, 1), date(2025, 12, 31)),
        ("1-12/2013", date(2013, 1, 1), date(2013, 12, 31)),
        ("30/09/24", date(2024, 9, 30), date(2024, 9, 30)),
        ("3-Jun-2025", date(2025, 6, 3), date(2025, 6, 3)),
        ("June-2025", date(2025, 6, 1), date(2025, 6, 30)),
        ("in 1743", date(1743, 1, 1), date(1743, 12, 31)),
        ("CY'22", date(2022, 1, 1), date(2022, 12, 31)),
        ("2025e", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_parts_of_years_are_dated(text: str, first: date, last: date) -> None:
    """Quarters, first months and years are read in the ways that reports write them."""
    (found,) = extract(f"It was so: {text}.").figures
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    "text", ["the third quarter", "in Q4", "in the first half of the year", "in Q2 FY24", "in FY25"]
)
def test_what_has_no_calendar_year_has_no_days(text: str) -> None:
    """A quarter without a year and a business year are found, and no day is made up."""
    (found,) = extract(f"Output fell {text}.").figures
    assert (found.kind, found.first, bool(found.doubts)) == ("date", None, True)


def test_a_spaced_dash_behind_a_year_is_no_range() -> None:
    """In "2022 – 31 a day" there are a year and a count."""
    year, count = extract("Thefts: 2022 – 31 a day.").figures
    assert (year.first, count.low) == (date(2022, 1, 1), 31)


def test_a_year_before_a_verb_is_a_year() -> None:
    """A verb that ends in s is no plural that a year could count."""
    year, money = extract("The budget for 2025 comes to €7.68bn.").figures
    assert (year.first, money.low) == (date(2025, 1, 1), 7.68e9)


def test_half_of_a_decade_is_no_share() -> None:
    """The first half of a decade is neither a share nor a part of a year."""
    assert not extract("It grew during the first half of the decade.").figures


def test_over_a_year_compares_and_does_not_bound() -> None:
    """Behind a percentage, "over 2017" names the year; elsewhere it bounds a count."""
    share, year = extract("It showed a growth of 4.94% over 2017.").figures
    (count,) = extract("It made over 2000 in all.").figures
    assert (share.low, year.first, count.low) == (4.94, date(2017, 1, 1), 2000)
