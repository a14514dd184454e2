"""Numbers that count nothing, shares, and marks that would join or turn digits."""

from pathlib import Path

import pytest

from nameplate.errors import UnreadableFileError
from nameplate.extracting.building import SHOWN_BACKWARDS
from nameplate.extracting.extraction import extract
from nameplate.extracting.html_pages import DEEPEST_TAGS
from nameplate.extracting.reports import read_report


@pytest.mark.parametrize(
    "text",
    [
        *(
            "15 Canada Square",
            "Hauptstr. 12",
            "tel. (0049) 30 1234567",
            "MAKS-2019",
            "fax 202-555-0143",
        ),
        *("Directive 2009/28/EC", "Regulation (EU) 2023/1525", "case no. 24-1038"),
        *("EN 149:2001+A1:2009", "7-Eleven", "the Group of Seven", "a six-figure sum"),
        *("4680 cells", "the over-80s", "in week 14", "SCAMP Line 2 loads it"),
        *("runway 27L", "runway 09"),
    ],
)
def test_a_number_that_leads_somewhere_is_no_quantity(text: str) -> None:
    """Addresses, telephones, laws, standards, formats of cells and weeks state no value."""
    found = extract(f"They wrote of {text} and left.")
    assert not found.figures
    assert not found.uncovered


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("four out of ten masks", 0.4),
        ("one out of every five lots", 0.2),
        ("one loaf in eight is lost", 0.125),
    ],
)
def test_a_share_is_one_value(text: str, share: float) -> None:
    """A share such as "four out of ten" is one value, not two counts."""
    (found,) = extract(f"It says {text}.").figures
    assert (found.low, found.high) == (share, share)


@pytest.mark.parametrize("text", ["17 out of 27 lines", "one plant in eight countries"])
def test_two_counts_stay_two(text: str) -> None:
    """What may be two counts is not made a share."""
    assert len(extract(f"It runs {text}.").figures) == 2


@pytest.mark.parametrize(
    ("text", "low", "bound", "noun"),
    [
        ("A couple of turbines fell.", 2, "approx", "turbine"),
        ("A couple of hundred workers left.", 200, "approx", "worker"),
        ("It made twice as many as a year before.", 2, "eq", "time"),
        ("They shipped fewer than 100m.", 100e6, "lt", None),
        ("They made 2.3x the norm.", 2.3, "eq", "time"),
        ("They made 8 m lb of it.", 8e6, "eq", "lb"),
        ("They built 48.1m dwt.", 48.1e6, "eq", "dwt"),
        ("It is a 366m-long hull.", 366, "eq", "m"),
        ("Losses are 30 % or more.", 30, "ge", "%"),
        ("Airbus handed over 766 aircraft.", 766, "eq", "aircraft"),
    ],
)
def test_words_around_a_number_give_value_and_bound(
    text: str, low: float, bound: str, noun: str | None
) -> None:
    """Doublings, letters of scale and words of bounds are read by what stands around them."""
    (found,) = extract(text).figures
    assert (found.low, found.high, found.bound, found.noun) == (low, low, bound, noun)


def test_a_length_of_time_up_to_a_day_is_no_range() -> None:
    """In "nine months to 30 September 2024" there are nine months and a day."""
    span, day = extract("The nine months to 30 September 2024 were good.").figures
    assert (span.low, span.high, str(day.first)) == (9, 9, "2024-09-30")


def test_the_first_day_of_a_span_has_the_year_of_its_end() -> None:
    """A first day has the year of the end behind it, unless its month is later in the year."""
    first, _ = extract("It was shut from 17 February to 4 June 2022.").figures
    later, _ = extract("It was shut from 17 November to 4 June 2022.").figures
    assert (str(first.first), later.first) == ("2022-02-17", None)


def test_about_a_year_is_a_year() -> None:
    """What lasts until about 2038 is dated, with a doubt; about 2038 tonnes are a quantity."""
    (year,) = extract("It lasts until about 2038.").figures
    (mass,) = extract("It made about 2038 tonnes.").figures
    assert (year.kind, bool(year.doubts), mass.kind) == ("date", True, "quantity")


def test_money_before_both_ends_is_a_range() -> None:
    """A currency before each end of a range does not part them."""
    (found,) = extract("It lost NT$4.2bn-NT$4.5bn.").figures
    assert (found.low, found.high, found.noun) == (4.2e9, 4.5e9, "TWD")


def test_digits_shown_backwards_have_no_value() -> None:
    """Behind a mark that turns the text round, digits are found, and not valued."""
    (found,) = extract("It made \u202e521\u202c tonnes.").figures
    assert found.low is None
    assert SHOWN_BACKWARDS in found.doubts


def test_a_power_of_ten_is_not_read_as_ten() -> None:
    """What "10⁶ doses" states is left to a person."""
    (found,) = extract("It made 10⁶ doses.").figures
    assert (found.low, found.doubts[0]) == (None, "a power of ten")


def test_a_raised_note_does_not_join_its_number(tmp_path: Path) -> None:
    """The mark of a footnote in a page is no further digit of the number before it."""
    page = tmp_path / "page.html"
    page.write_text("<html><p>They made 412<sup><a href='#n'>3</a></sup> cars.</p></html>")
    first = extract(read_report(page).text).figures[0]
    assert first.low == 412


def test_a_page_nested_too_deep_is_refused(tmp_path: Path) -> None:
    """Tags inside one another without end are refused at once, with the way out."""
    page = tmp_path / "deep.html"
    page.write_text("<html>" + "<div>" * (DEEPEST_TAGS + 1) + "4,000 shells")
    with pytest.raises(UnreadableFileError, match="save the page as text"):
        read_report(page)
