"""Candidates of single sentences: values, bounds, nouns, periods, dates, names, speakers."""

from datetime import date
from itertools import pairwise

import pytest

from nameplate.extracting.candidates import Candidate
from nameplate.extracting.extraction import extract


def only(text: str) -> Candidate:
    """Return the one quantity or date of a text."""
    (found,) = extract(text).figures
    return found


@pytest.mark.parametrize(
    ("text", "low", "high", "bound", "noun", "period"),
    [
        ("up to 70 million cartridges annually", 70e6, 70e6, "le", "cartridge", "year"),
        ("a $489.4-million order", 489.4e6, 489.4e6, "eq", "USD", None),
        ("half a million pumps", 5e5, 5e5, "eq", "pump", None),
        ("10 to 15 million doses a week", 10e6, 15e6, "range", "dose", "week"),
        ("between 80 and 90 units per hour", 80, 90, "range", "unit", "hour"),
        ("tens of thousands of rounds per shift", 2e4, 99_999, "vague", "round", "shift"),
        ("one hundred and fifty engineers", 150, 150, "eq", "engineer", None),
        ("1,50,000 vials", 150_000, 150_000, "eq", "vial", None),
        ("annual output of 5,000 t", 5000, 5000, "eq", "t", "year"),
        ("20-plus years", 20, 20, "ge", "year", None),
    ],
)
def test_a_quantity_is_read_whole(
    text: str, low: float, high: float, bound: str, noun: str, period: str | None
) -> None:
    """Value, bound word, noun and period of a quantity are read together."""
    found = only(text)
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))
    assert (found.bound, found.noun, found.period) == (bound, noun, period)
    assert not found.doubts


@pytest.mark.parametrize("text", ["from 16 GWh to 60 GWh", "grew from 16 to 60 GWh"])
def test_a_change_is_two_values(text: str) -> None:
    """What rises from one value to another is no range between them."""
    low, high = extract(f"Output rose {text}.").figures
    assert (low.low, high.low, low.noun, high.noun) == (16, 60, "GWh", "GWh")


def test_a_fall_in_one_scale_is_two_values() -> None:
    """The scale word behind the second figure of a fall holds for the first one too."""
    found = extract("The price was cut from 1.2 to 1.1 million won.").figures
    assert [each.low for each in found] == [1.2e6, 1.1e6]


@pytest.mark.parametrize(
    "text",
    [
        *("AK-103", "Mi-17", "7.62x39 mm", "7.62×39 mm", "B-52", "5G", "Model 3", "one of them"),
        *("Units 3 and 4", "phase two", "14:30", "24/7", "the third plant", "iPhone 15"),
    ],
)
def test_a_number_in_a_name_is_no_quantity(text: str) -> None:
    """A number that only names is covered and states nothing."""
    found = extract(f"They saw {text} there.")
    assert not found.figures
    assert not found.uncovered
    assert found.candidates


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on 14 February 2023", date(2023, 2, 14), date(2023, 2, 14)),
        ("in March 2021", date(2021, 3, 1), date(2021, 3, 31)),
        ("in the third quarter of 2024", date(2024, 7, 1), date(2024, 9, 30)),
        ("in the 1990s", date(1990, 1, 1), date(1999, 12, 31)),
        ("in 2014–2016", date(2014, 1, 1), date(2016, 12, 31)),
        ("on 03/05/2024", date(2024, 3, 5), date(2024, 5, 3)),
        ("since 2005", date(2005, 1, 1), date(2005, 12, 31)),
    ],
)
def test_a_date_is_as_fine_as_it_is_said(text: str, first: date, last: date) -> None:
    """A date becomes the days that it can be; no day is made up."""
    found = only(f"It opened {text}.")
    assert (found.first, found.last) == (first, last)


def test_a_month_gets_its_year_from_publication_alone() -> None:
    """A month without a year stays open, unless the day of publication is known."""
    assert only("It opened in May.").first is None
    found = extract("It opened in May.", date(2025, 7, 4)).figures[0]
    assert (found.first, found.last) == (date(2025, 5, 1), date(2025, 5, 31))
    assert found.doubts


@pytest.mark.parametrize("text", ["250.000 cartridges", "7,5 plants"])
def test_what_can_be_read_twice_is_not_read(text: str) -> None:
    """A number that two readers could read differently has no value and says why."""
    found = only(text)
    assert found.low is None
    assert found.doubts


@pytest.mark.parametrize("text", ["70\u200b million rounds", "7\u200e0 million rounds"])
def test_hidden_characters_do_not_change_a_number(text: str) -> None:
    """Zero-width characters and direction marks are skipped, named, and kept in the quote."""
    found = only(text)
    assert found.low == 70e6
    assert found.quote == text
    assert found.doubts


def test_offsets_and_quotes_fit_the_text() -> None:
    """Every quote stands at its offsets, and no candidate overlaps another."""
    text = "Up to 24,000\u00a0155\u200b mm shells a month, on 3\u00a0May 2023; 4 of 9 lines."
    found = extract(text).candidates
    assert [text[each.begin : each.end] for each in found] == [each.quote for each in found]
    assert all(one.end <= two.begin for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("text", "speakers", "modality"),
    [
        ("Rostec projects that 70 cars will come.", ("Rostec",), "projection"),
        ("It made 70 cars, according to Nammo.", ("Nammo",), "reported statement"),
        ("It makes 4 cars, as announced by the Russian firm, Rostec.", ("Rostec",), None),
        ("Officials said 70 cars were made.", ("officials",), "reported statement"),
        ("It is said to make 70 cars.", ("unnamed",), "reported statement"),
        ("It made 70 cars.", (), "reported fact"),
        ("Critics contend that 70 cars are few.", ("critics",), "opinion"),
    ],
)
def test_speaker_and_modality(text: str, speakers: tuple[str, ...], modality: str | None) -> None:
    """A candidate knows who says it and in what way."""
    found = only(text)
    assert found.speakers == speakers
    assert modality in (None, found.modality)


def test_what_nothing_covers_is_listed() -> None:
    """Digits of other scripts and number words that no rule reads are listed with their line."""
    left = extract("Good.\nIt made ٧٠ shells, a further thousand.").uncovered
    assert [(each.text, each.line) for each in left] == [("٧٠", 2), ("thousand", 2)]


def test_heads_of_columns_name_and_scale_their_numbers() -> None:
    """A bare number of a table gets noun and scale from the head of its column, with a doubt."""
    found = extract("| Year | Shells (thousand) |\n| --- | --- |\n| 2023 | 85 |\n").figures
    assert found[0].first == date(2023, 1, 1)
    assert (found[1].low, bool(found[1].doubts)) == (85_000, True)
