"""Marks and turns of phrase that texts by other hands brought: m, years, ages, items, towns."""

from datetime import date

import pytest

from nameplate.extracting.ages import PERHAPS_AN_AGE
from nameplate.extracting.extraction import extract


@pytest.mark.parametrize(
    ("text", "low", "high", "noun", "period"),
    [
        ("Sales came to EUR 1.5-2.0 m per quarter.", 1.5e6, 2e6, "EUR", "quarter"),
        ("It now sees 700m-1bn doses.", 7e8, 1e9, "dose", None),
        ("Output was 1.02m b/d in all.", 1.02e6, 1.02e6, "barrel", "day"),
        ("They sent 1.5m large-calibre rounds.", 1.5e6, 1.5e6, "round", None),
        ("The price is Rmb35-37/kg now.", 35, 37, "RMB", "kg"),
        ("The yard launches one a month.", 1, 1, None, "month"),
        ("The fleet has 97,399 EVs.", 97_399, 97_399, "ev", None),
        ("It bakes 12,000 loaves a night.", 12_000, 12_000, "loaf", "night"),
    ],
)
def test_scale_and_unit_follow_from_what_stands_around(
    text: str, low: float, high: float, noun: str | None, period: str | None
) -> None:
    """Money, rates and nouns behind a hyphen make a million of an m."""
    (found,) = extract(text).figures
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))
    assert (found.noun, found.period) == (noun, period)


def test_a_range_whose_scale_is_open_has_no_value() -> None:
    """Where the m of "100-110m" may be metre, the 100 is not stated as one hundred."""
    for text in ("It will be 100-110m from July.", "It shipped 450k, then 1.5-2.0 m in 2025."):
        amounts = [each for each in extract(text).figures if each.kind == "quantity"]
        assert [each.low for each in amounts if each.low != 450e3] in ([None], [None, None])


def test_lengths_side_by_side_are_no_millions() -> None:
    """Metres by metres are lengths, and so is the draught behind them."""
    found = extract("It is 76.5m by 11.4m and draws 2.8m laden.").figures
    assert [(each.low, each.noun) for each in found] == [(76.5, "m"), (11.4, "m"), (2.8, "m")]


def test_a_decade_ago_is_one_decade() -> None:
    """What lies a decade back is read as one decade."""
    (found,) = extract("It was small a decade ago.").figures
    assert (found.low, found.noun) == (1, "decade")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in late August 2024", date(2024, 8, 21), date(2024, 8, 31)),
        ("in mid-February 2023", date(2023, 2, 11), date(2023, 2, 20)),
        ("in late February 2023", date(2023, 2, 21), date(2023, 2, 28)),
        ("in the winter of 2021-22", date(2021, 1, 1), date(2022, 12, 31)),
        ("on 14 July '09", date(2009, 7, 14), date(2009, 7, 14)),
        ("in 1H26", date(2026, 1, 1), date(2026, 6, 30)),
        ("in 4Q 2024", date(2024, 10, 1), date(2024, 12, 31)),
        ("in Q1'22", date(2022, 1, 1), date(2022, 3, 31)),
        ("in Q3/26", date(2026, 7, 1), date(2026, 9, 30)),
        ("on 3, 9 and 17 June 2024", date(2024, 6, 3), date(2024, 6, 17)),
        ("in FY25/26", date(2025, 1, 1), date(2026, 12, 31)),
        ("in 2025-26E", date(2025, 1, 1), date(2026, 12, 31)),
        ("(in '23: none)", date(2023, 1, 1), date(2023, 12, 31)),
        ("after a standing start in 2016", date(2016, 1, 1), date(2016, 12, 31)),
    ],
)
def test_short_and_rough_dates_are_intervals(text: str, first: date, last: date) -> None:
    """Thirds of months, years in two digits, turned quarters and forecasts are dates."""
    (found,) = extract(f"It stood still {text}.").figures
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "at 1530 BST",
            "at 1940 GMT",
            "a 3-in-1 shot",
            "the two-in-one pen",
            "its 1-millionth car",
        ),
        *("Article 5(2)", "Unit 1 & 2", "footnote 4", "day 1,102", "tax number 525-000-11-22"),
        *("a model of 27+3 countries", "P.O. Box 1183", "SE-151 87 Lund", "Rue Weg, 12345 Berlin"),
        "Biologics' Plant 5 brings it",
    ],
)
def test_numbers_of_items_towns_and_clocks_state_nothing(text: str) -> None:
    """Clock times of a zone, items of laws, codes of towns and numbers in names have no value."""
    found = extract(f"They wrote of {text} and left.")
    assert not found.figures
    assert not found.uncovered


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It has EUR 5, said Lena Holm, 52, on a call.", 52, 52),
        ("They pay EUR 5 and hire women aged 18 to 35.", 18, 35),
    ],
)
def test_an_age_counts_years(text: str, low: float, high: float) -> None:
    """The age of a person takes no noun from the numbers beside it."""
    found = extract(text).figures[-1]
    assert (found.low, found.high, found.noun) == (low, high, "year")
    assert PERHAPS_AN_AGE in found.doubts


@pytest.mark.parametrize(("words", "bound"), [("less", "ge"), ("more", "le")])
def test_never_turns_a_bound_round(words: str, bound: str) -> None:
    """What is "never less than" is at least."""
    (found,) = extract(f"It makes never {words} than 350 t.").figures
    assert found.bound == bound


def test_pounds_always_carry_a_doubt() -> None:
    """Whether pounds are money or mass is doubted, for millions as well."""
    (found,) = extract("Cheese output was 1.19 billion pounds.").figures
    assert found.doubts
