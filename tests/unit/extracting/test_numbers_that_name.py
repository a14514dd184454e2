"""Labels, models, grades, ordinals and clock times: numbers that count nothing."""

import pytest

from nameplate.extracting.extraction import extract


@pytest.mark.parametrize(
    "text",
    [
        *("pp. 41-57", "sec. 3.4", "note 14 to it", "Scope 1 and 2 there", "days 0, 21 and 180"),
        *("Section 301 tariffs", "in year two", "Year 3: none", "grant 948211", "booster 12 was"),
        *("the S&P 500 gained", "new Leopard 2 tanks", "the Big Four and", "net zero", "UN 1202"),
        *("9M113", "10W-40", "API 5L", "a 4K film", "NXE:3800E", "EF-2000", "his mid-50s"),
        *("316L steel", "6061 aluminium", "60 mm, 81 mm and 120 mm bombs", "invoice no. 2024/117"),
        *("ISBN 978-3-16-148410-0", "doi:10.1038/s41586", "0800 555 0199", "212 Elm Grove"),
        *("Vision 2030 calls", "PCIe 4.0 cards", "two-for-one", "fifty-fifty", "the 2-2 draw"),
        *("its twenty-first ship", "the hundred-and-first tank", "the one hundred millionth tonne"),
        *(
            "at 1:59:40",
            "at 14h30",
            "7 o'clock",
            "half past six",
            "9.00-17.00",
            "from 8 to 10 p.m.",
        ),
        *("from 0600 to 1800 hrs", "23.15 CET", "EU 2019/947", "a one-off", "Lot 15-17"),
    ],
)
def test_a_number_beside_its_label_states_nothing(text: str) -> None:
    """What numbers, names or times something is covered, and has no value."""
    found = extract(f"They spoke of {text} then.")
    assert [each.quote for each in found.figures] == []
    assert not found.uncovered


@pytest.mark.parametrize(
    ("text", "low", "noun"),
    [
        ("The 528 handed over were old.", None, None),
        ("It was less than the 528 handed over.", 528, None),
        ("It costs 30p.", 30, "penny"),
        ("It reached 49.1C.", 49.1, "degree"),
        ("It sold 250K.", 250_000, None),
        ("That is 2000 every minute.", 2000, None),
        ("It was down from June's 60.", 60, None),
        ("It has 37 737 Max jets.", None, None),
        ("The fleet moved 20.6m TEUs.", 20.6e6, "teu"),
        ("It fetched $4.12½.", 4.125, "USD"),
        ("It took two-and-a-half months.", 2.5, "month"),
        ("It cost R12bn.", 12e9, "ZAR"),
        ("It cost $US75.", 75, "USD"),
        ("It lost minus £45 million.", -45e6, "GBP"),
        ("It sold a half-dozen firms.", 6, "firm"),
        ("It made twice last year's.", 2, "time"),
        ("Sales: 4.1m then.", 4.1e6, None),
    ],
)
def test_what_counts_is_told_from_what_names(
    text: str, low: float | None, noun: str | None
) -> None:
    """Letters, signs and words beside a number decide whether and what it counts."""
    amounts = [(each.low, each.noun) for each in extract(text).figures if each.low is not None]
    assert amounts == ([] if low is None else [(pytest.approx(low), noun)])


def test_a_product_is_two_counts() -> None:
    """In "2x400 MW" there are two units and their size; a size in millimetres is a name."""
    assert [each.low for each in extract("It has 2x400 MW.").figures] == [2, 400]
    assert not extract("It has 12.7 x 99 mm.").figures


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("not fewer than six", "ge"),
        ("north of 70", "gt"),
        ("max. 40", "le"),
        ("50-some", "approx"),
        ("60ish", "approx"),
        ("c.21%", "approx"),
    ],
)
def test_more_words_that_bound(text: str, bound: str) -> None:
    """Short and spoken bound words are read."""
    (found,) = extract(f"It has {text}.").figures
    assert found.bound == bound
