"""Ratios, parts, rates behind what is counted, months of a business year, columns of notes."""

from datetime import date

import pytest

from nameplate.extracting.extraction import extract


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Workers outnumber apprentices by nine to one.", [9]),
        ("The ratio was 3 to 1, it said.", [3]),
        ("Shifts were cut from three to one.", [3, 1]),
        ("Shifts were cut from about three to one.", [3, 1]),
        ("Prices were up a quarter, down a fifth on the year.", [0.25, 0.2]),
        ("They shut down a third furnace and set up a fourth.", []),
    ],
)
def test_ratios_and_parts_are_one_value(text: str, values: list[float]) -> None:
    """The one of "nine to one" is no value; a part behind "down" is one, an ordinal is none."""
    assert [each.low for each in extract(text).figures] == values


@pytest.mark.parametrize(
    ("text", "noun", "period"),
    [
        ("The 650,000-barrel-a-day refinery ran.", "barrel", "day"),
        ("It burns 0.62 kg of coal per kWh.", "kg", "kwh"),
        ("It emits 890 grams of CO2 per tonne.", "gram", "tonne"),
        ("It took out 4.4 million tonnes of annual capacity.", "tonne", "year"),
        ("They want 23,000 taka a month.", "taka", "month"),
        ("It shipped two cargoes.", "cargo", None),
    ],
)
def test_a_rate_may_stand_behind_what_is_counted(text: str, noun: str, period: str | None) -> None:
    """A rate is found behind a hyphen, behind what is weighed and in "annual capacity"."""
    (found,) = extract(text).figures
    assert (found.noun, found.period) == (noun, period)


def test_hourly_workers_are_no_rate() -> None:
    """Those paid by the hour are not so many an hour."""
    (found,) = extract("It has 46,000 hourly workers.").figures
    assert (found.low, found.period) == (46_000, None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in 2023-24 (April to March)", date(2023, 4, 1), date(2024, 3, 31)),
        ("in 2024/25 (October-September)", date(2024, 10, 1), date(2025, 9, 30)),
        ("in 2023/24 (April to June)", date(2023, 1, 1), date(2024, 12, 31)),
    ],
)
def test_a_business_year_has_the_months_behind_it(text: str, first: date, last: date) -> None:
    """Two years are the twelve months in brackets behind them, and whole years otherwise."""
    found = extract(text).figures[0]
    assert (found.first, found.last) == (first, last)


def test_a_column_of_notes_holds_names() -> None:
    """A bare number under "Note" leads to a note; in a remark it counts."""
    rows = "| US$ million | Note | 2024 |\n| --- | --- | --- |\n| Revenue | {} | 1,902.5 |\n"
    bare, remark = extract(rows.format("4")), extract(rows.format("12 plants shut"))
    assert [each.low for each in bare.figures if each.low] == [1902.5e6]
    assert [each.low for each in remark.figures if each.low] == [12, 1902.5e6]
