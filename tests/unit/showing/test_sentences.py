"""What the faces say of an answer in a phrase."""

import dataclasses

import pytest
from example_answer import answer, break_even, without_claim

from nameplate.answer import Bar, Label
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
    assert sentences.would_hold_if(met).startswith("line rate is 35,000 rounds/shift: two sh")
    assert sentences.would_hold_if(met, "").startswith("line rate 35,000 rounds/shift: two sh")
    assert sentences.would_hold_if(unmet) == "no value of line rate does it: one hour a day"


@pytest.mark.parametrize(
    ("bar", "figure", "ends"),
    [
        (Bar("level", "x", 1_234_567, 1e6, 2e6), "1.23 million", "1 to 2 million"),
        (Bar("loss", "x", 1200, 999.6, 2e6), "−1,200", "−1,000 to −2 million"),
        (Bar("loss", "x", -1200, -2.0, 0.0), "+1,200", "+2 to 0"),
    ],
)
def test_losses_and_gains_are_signed(bar: Bar, figure: str, ends: str) -> None:
    """A loss has a minus and a gain a plus, in its mean and in its interval."""
    assert sentences.signed(bar) == figure
    assert sentences.bar_range(bar) == ends


def test_a_bar_is_known_to_the_last_part() -> None:
    """Beside its rounded figure a bar has the exact one, with the same sign."""
    bar = Bar("loss", "x", 1_234_567, 1.0, 2.0)
    assert sentences.signed_exactly(bar) == "−1,234,567"


def test_what_all_cases_share_is_said_once() -> None:
    """A clause that all cases of a break-even have is told apart from those of one case."""
    one, two = break_even()
    rows = (
        dataclasses.replace(one, conditions="2 shifts; net; rest at medians"),
        dataclasses.replace(two, conditions="3 shifts; net; rest at medians"),
    )
    shared = sentences.shared_conditions(rows)
    assert shared == ("net", "rest at medians")
    assert [sentences.own_conditions(row, shared) for row in rows] == ["2 shifts", "3 shifts"]
    assert sentences.shared_conditions(()) == ()


@pytest.mark.parametrize(
    ("probabilities", "said"),
    [
        ((("1", 0.03), ("2", 0.2)), "1: 3 %, 2: 20 %"),
        ((("lowest third", 0.0), ("highest third", 0.5)), "by third, rising: under 1 %, 50 %"),
        ((), ""),
    ],
)
def test_probabilities_by_value(probabilities: tuple[tuple[str, float], ...], said: str) -> None:
    """The thirds of a number are told in their order, values and options by their name."""
    item = dataclasses.replace(answer("").influences[0], probabilities=probabilities)
    assert sentences.by_value(item) == said


@pytest.mark.parametrize(
    ("label", "side"),
    [
        ("HOLDS", "good"),
        ("PLAUSIBLE", "good"),
        ("TOSS-UP", "unsure"),
        ("CANNOT TELL", "unsure"),
        ("HOLDS ONLY IF", "unsure"),
        ("NOT CHECKABLE", "unsure"),
        ("DOUBTFUL", "bad"),
        ("DOES NOT HOLD as stated", "bad"),
        ("DOES NOT ADD UP", "bad"),
    ],
)
def test_the_side_of_a_label(label: Label, side: str) -> None:
    """A label that settles nothing is on neither side."""
    assert sentences.side(label) == side


def test_a_claim_names_its_speaker_shortly() -> None:
    """Of a speaker the name is told without the description behind its comma."""
    whole = answer("")
    described = whole.plant.sources["rostec"].model_copy(update={"name": "Rostec, a corporation"})
    sources = {**whole.plant.sources, "rostec": described}
    plant = whole.plant.model_copy(update={"sources": sources})
    told = sentences.claim_in_short(dataclasses.replace(whole, plant=plant), whole.claims[0])
    assert told == "up to 70 million rounds/year (Rostec, July 2025)"


def test_a_claim_says_what_took_its_place() -> None:
    """Behind the words of a superseded claim stands the one that took its place."""
    whole = answer("")
    (capacity,) = whole.plant.claims.values()
    claims = {"capacity": capacity, "more": capacity.model_copy(update={"supersedes": "capacity"})}
    changed = dataclasses.replace(whole, plant=whole.plant.model_copy(update={"claims": claims}))
    told = sentences.claim_in_short(changed, whole.claims[0])
    assert told.endswith("July 2025, superseded by more)")
