"""What the faces say of an answer in a phrase."""

import dataclasses

import pytest
from example_answer import answer, break_even, without_claim

from nameplate.answer import Bar
from nameplate.showing import sentences


@pytest.mark.parametrize(
    ("says", "parts_a_year"),
    [
        ("up to 70 million rounds/year", 70e6),
        ("nearly 200,000 rounds/year", 200e3),
        ("more than 50 million rounds/year", 50e6),
        ("about 30 million rounds/year", 30e6),
        ("tens of thousands of rounds/year", 20e3),
        ("35,000 rounds/shift", None),
        ("70 million rounds", None),
    ],
)
def test_the_claimed_figure_a_year(says: str, parts_a_year: float | None) -> None:
    """The claimed figure is the one that was written, where it is per year."""
    whole = answer("")
    claim = whole.claims[0].claim.model_copy(update={"says": says})
    changed = dataclasses.replace(
        whole, claims=(dataclasses.replace(whole.claims[0], claim=claim),)
    )
    found = sentences.claimed_per_year(changed)
    assert found == (None if parts_a_year is None else pytest.approx(parts_a_year))


def test_no_claim_has_no_figure() -> None:
    """A plant without claims has no claimed figure."""
    assert sentences.claimed_per_year(without_claim()) is None


def test_the_leading_reading_is_sustained_capacity() -> None:
    """The answer leads with sustained capacity, or with the first reading there is."""
    claim = answer("").claims[0]
    leading = sentences.leading(claim)
    assert leading is not None
    assert leading.reading == "sustained capacity"
    first = dataclasses.replace(claim, readings=claim.readings[:1])
    assert sentences.leading(first) == claim.readings[0]
    assert sentences.leading(dataclasses.replace(claim, readings=())) is None


def test_break_even_says_when_no_value_does_it() -> None:
    """A case that no value can meet is said to be one."""
    met, unmet = break_even()
    assert sentences.would_hold_if(met).startswith("line rate is 35,000 rounds/shift (2 shifts")
    assert sentences.would_hold_if(unmet) == "no value of line rate does it (1 hour)"


@pytest.mark.parametrize(
    ("bar", "figure", "ends"),
    [
        (Bar("level", "x", 1200, 1.0, 2.0), "1,200", "1.0 to 2.0"),
        (Bar("loss", "x", 1200, 1.0, 2.0), "−1,200", "−1.0 to −2.0"),
        (Bar("loss", "x", -1200, -2.0, 0.0), "+1,200", "+2.0 to 0.0"),
    ],
)
def test_losses_and_gains_are_signed(bar: Bar, figure: str, ends: str) -> None:
    """A loss has a minus and a gain a plus, in its mean and in its interval."""
    assert sentences.signed(bar) == figure
    assert sentences.bar_range(bar, str) == ends
