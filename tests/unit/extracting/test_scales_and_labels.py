"""Scales behind a plus or in short, halves of a million, labels before a verb, lone periods."""

import pytest

from nameplate.extracting.extraction import extract
from nameplate.extracting.figures import WHICH_OF_TEN
from nameplate.extracting.scale_letters import SCALE_OR_LENGTH


@pytest.mark.parametrize(
    ("text", "low", "high", "bound", "noun", "period"),
    [
        ("It sent 225+ million doses.", 225e6, 225e6, "ge", "dose", None),
        ("It cost $5 mil in all.", 5e6, 5e6, "eq", "USD", None),
        ("It costs $3-4,000 per unit.", 3000, 4000, "range", "USD", "unit"),
        ("A twenty-one-fold rise came.", 21, 21, "eq", "fold", None),
        ("A million and a half shells were made.", 1.5e6, 1.5e6, "eq", "shell", None),
        ("It made 1 million and a half shells.", 1.5e6, 1.5e6, "eq", "shell", None),
        ("A 10 to 1 ratio was seen.", 10, 10, "eq", None, None),
        ("A daily 20 tonnes came.", 20, 20, "eq", "tonne", "day"),
        ("An hourly 120 units came.", 120, 120, "eq", "unit", "hour"),
        ("It sold 7B doses.", 7e9, 7e9, "eq", "dose", None),
        ('He said: "We know." Roughly 1 in 200 vials fails.', 0.005, 0.005, "approx", None, None),
    ],
)
def test_a_number_is_read_with_all_its_words(
    text: str, low: float, high: float, bound: str, noun: str | None, period: str | None
) -> None:
    """Scales, halves, ratios and lone adjectives of time belong to their number."""
    (found,) = extract(text).figures
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))
    assert (found.bound, found.noun, found.period) == (bound, noun, period)


@pytest.mark.parametrize("text", ["5 mil cars", "6 MM barrels", "4 thou units"])
def test_a_short_scale_that_is_a_length_too_has_no_value(text: str) -> None:
    """What may be a million or a small length is not read, and says why."""
    (found,) = extract(f"It made {text}.").figures
    assert (found.low, found.doubts) == (None, (SCALE_OR_LENGTH,))


@pytest.mark.parametrize("label", ["Building 7 covers", "Hall 3 houses", "Line 4 fills"])
def test_a_label_before_a_verb_is_a_name(label: str) -> None:
    """A word in s before an object is a verb, so that the number before it counts nothing."""
    found = extract(f"{label} the yard and 40 presses.").figures
    assert [each.low for each in found] == [40]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It has 200 MW/400 MWh of cells.", [200, 400]),
        ("They beat the 620 of last year.", [620]),
        ("It topped the 512 of June.", [512, None]),
    ],
)
def test_a_number_beside_a_slash_or_a_date_is_no_name(
    text: str, values: list[float | None]
) -> None:
    """Figures joined by a slash and figures of another time are quantities."""
    assert [each.low for each in extract(text).figures] == values


def test_tens_of_per_cent_are_a_span() -> None:
    """In "the low 70s per cent" the ten is known and the part of it is not."""
    (found,) = extract("Yields were in the low 70s per cent.").figures
    assert (found.low, found.high, found.noun) == (70, 79, "%")
    assert WHICH_OF_TEN in found.doubts
