"""Ranges, changes and tolerances: which two numbers belong together, and what they share."""

import pytest

from nameplate.extracting.extraction import extract


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10-12,000 workers", 10_000, 12_000),
        ("four- to fivefold", 4, 5),
        ("two-to-three times", 2, 3),
        ("-20 °C to +55 °C", -20, 55),
        ("0.8-0.9 yuan", 0.8, 0.9),
        ("half a million", 5e5, 5e5),
    ],
)
def test_a_range_is_one_value(text: str, low: float, high: float) -> None:
    """Hanging hyphens, signs and thousands left out do not break a range."""
    (found,) = extract(f"It was {text}.").figures
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sales rose 6.3% to SEK 42,118 million.", [6.3, 42.118e9]),
        ("Tonnage slid 0.7% to 435.8m.", [0.7, 435.8e6]),
        ("It fell by almost 30,000 to 7.42 million.", [30_000, 7.42e6]),
        ("It was 4.1 units against 12.6 units.", [4.1, 12.6]),
        ("It slipped €15 to €555-565.", [15, 555]),
    ],
)
def test_a_change_lends_no_scale_to_its_percent(text: str, values: list[float]) -> None:
    """A change and its result are two values, each with its own unit."""
    assert [each.low for each in extract(text).figures] == [pytest.approx(v) for v in values]


def test_a_tolerance_is_no_value_of_its_own() -> None:
    """What stands behind plus or minus makes the number before it rough."""
    (found,) = extract("It uses 52 ± 1 kWh.").figures
    assert (found.low, found.bound, found.noun) == (52, "approx", "kWh")


def test_a_range_whose_scale_is_left_out_has_no_low_end() -> None:
    """In "between 800 and one billion" nobody says 800 of what."""
    low, high = extract("It made between 800 and one billion doses.").figures
    assert (low.low, high.low) == (None, 1e9)


@pytest.mark.parametrize(
    ("text", "share"), [("2 in 3", 2 / 3), ("one-in-five", 0.2), ("a third above it", 1 / 3)]
)
def test_shares_in_short_form(text: str, share: float) -> None:
    """Shares in digits, with hyphens and before a comparison are one value."""
    (found,) = extract(f"It was {text}.").figures
    assert found.low == pytest.approx(share)
