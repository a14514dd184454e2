"""Sentences that deny what they say, and who says them."""

import pytest

from nameplate.extracting.denials import DENIED
from nameplate.extracting.extraction import extract


@pytest.mark.parametrize(
    "text",
    [
        *("It did not reach 20 GWh.", "It failed to make 15 GWh.", "It hasn't built 20 ships."),
        *("Musk denied that 500 jobs would go.", "20 GWh were never made."),
        *("Analysts doubt that it will exceed 30 GWh.", "The 30 GWh were overstated."),
        *("It no longer makes 300 vans.", "It closed without making 300 vans."),
    ],
)
def test_what_is_denied_carries_a_doubt(text: str) -> None:
    """A number in a clause that is negated, or in a sentence that is denied, says so."""
    (found,) = extract(text).figures
    assert DENIED in found.doubts


@pytest.mark.parametrize(
    "text",
    [
        *("It makes not more than 50 cars.", "It makes not only 20 vans.", "It failed 20 times."),
        *("It did not open until 2024.", "Some 20 vials were rejected."),
        *("Sales fell 63% and did not recover.", "It was not new, but it made 20 GWh."),
        "There is no doubt that it makes 20 vans.",
    ],
)
def test_what_is_said_beside_a_negation_carries_none(text: str) -> None:
    """Bounds, other clauses and failures of things deny no number."""
    (found,) = extract(text).figures
    assert DENIED not in found.doubts


def test_a_unit_never_speaks() -> None:
    """The speaker stands before the clause that describes it; a unit behind a number is no name."""
    found = extract("Bosch, which supplies 60% of them, said the 30 GWh were new.")
    assert {each.speakers for each in found.figures} == {("Bosch",)}
    assert [mention.text for mention in found.mentions] == ["Bosch"]
