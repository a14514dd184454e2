"""Tests of how figures of a plant file are read and shown."""

import pytest
from small_plant import small_plant

from nameplate.expressions import CannotComputeError, Figure
from nameplate.judging.figures import as_compared, as_operand, as_part, show, show_stated
from nameplate.model.named_figures import read_figure

PLANT = small_plant()
PER_YEAR = (("round", 1), ("time", -1))


def test_cartridges_are_shown_as_the_rounds_that_they_are() -> None:
    """A figure is shown in any word for the unit of the plant."""
    cartridges = as_operand(read_figure("70 million cartridges/year", PLANT).stated)
    assert show(cartridges, None, PLANT) == "70 million rounds per year"
    assert show(cartridges, "cartridges/year", PLANT) == "70 million cartridges per year"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("per-day-post read per calendar day", "65.7 million to 73 million rounds per year"),
        ("per-day-post read per working day", "180,000 to 200,000 rounds per working day"),
        ("per-day-post", "180,000 to 200,000 rounds per day"),
    ],
)
def test_a_figure_per_day_is_of_the_kind_of_day_that_is_said(text: str, shown: str) -> None:
    """Only a calendar day has a fixed share of the year; a bare day stays a bare day."""
    assert show(as_operand(read_figure(text, PLANT).stated), None, PLANT) == shown


def test_a_ceiling_is_computed_with_as_itself_and_compared_as_a_ceiling() -> None:
    """From `up to 70` follows what 70 would mean, and 60 agrees with it."""
    ceiling = read_figure("up to 70 rounds", PLANT).stated
    assert (as_operand(ceiling).low, as_operand(ceiling).high) == (70, 70)
    assert as_compared(ceiling).overlaps(Figure(60, 60, ceiling.dims))
    assert not as_compared(ceiling).overlaps(Figure(71, 71, ceiling.dims))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("70 million rounds", 69.5e6, 70.5e6),
        ("0.8 million rounds", 0.75e6, 0.85e6),
        ("12 lines", 12, 12),
        ("exactly 70 million rounds", 70e6, 70e6),
        ("about 70 million rounds", 63e6, 77e6),
        ("up to 70 million rounds", 70e6, 70e6),
    ],
)
def test_a_part_stands_for_what_rounds_to_it(text: str, low: float, high: float) -> None:
    """A count, a bound word and "exactly" say how far themselves; all else is just missed."""
    stated = read_figure(text, PLANT).stated
    part = as_part(as_operand(stated), stated)
    assert (part.low, part.high) == (pytest.approx(low), pytest.approx(high))
    assert low <= part.low
    assert part.high <= high


@pytest.mark.parametrize(
    ("one", "other", "can_be_one"),
    [
        ("70 million", "71 million", False),
        ("70.0 million", "70.1 million", False),
        ("1,234,567", "1,234,568", False),
        ("12,000", "13,000", False),
        ("70 million", "70.4 million", True),
    ],
)
def test_what_differs_in_the_last_digit_is_never_one(
    one: str, other: str, can_be_one: bool
) -> None:
    """What rounds to 70 does not round to 71, and 70.4 rounds to 70."""
    stated = [read_figure(f"{text} rounds/year", PLANT).stated for text in (one, other)]
    first, second = (as_part(as_operand(figure), figure) for figure in stated)
    assert first.overlaps(second) == can_be_one


@pytest.mark.parametrize("text", ["more than 50 rounds", "fewer than 50 rounds"])
def test_a_figure_beyond_another_does_not_agree_with_it(text: str) -> None:
    """Fifty is neither more nor fewer than fifty."""
    beyond = read_figure(text, PLANT).stated
    assert not as_compared(beyond).overlaps(Figure(50, 50, beyond.dims))


def test_open_ends_are_shown_as_such() -> None:
    """No infinite number is ever shown."""
    assert show(Figure(30, float("inf"), ()), None, PLANT) == "30 or more"
    assert show(Figure(0, 30, ()), None, PLANT) == "up to 30"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("30 h", "1.25 days"),
        ("10 to 20 h", "10 to 20 h"),
        ("300 ms", "300 ms"),
        ("548 days", "1.5 years"),
        ("at least 90 min", "1.5 or more h"),
    ],
)
def test_a_duration_is_shown_in_the_largest_unit_that_it_fills(text: str, shown: str) -> None:
    """Hours are no thousandths of a year."""
    assert show(as_compared(read_figure(text, PLANT).stated), None, PLANT) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("more than 40 rounds", "above 40 to 50 rounds"),
        ("fewer than 40 rounds", "below 40 rounds"),
        ("up to 40 rounds", "up to 40 rounds"),
    ],
)
def test_a_stated_bound_is_told(text: str, shown: str) -> None:
    """More than 40 is above 40, and up to 40 may be 40."""
    assert show_stated(read_figure(text, PLANT).stated, None, PLANT) == shown


def test_a_figure_is_shown_only_in_a_unit_of_its_kind() -> None:
    """Rounds a year are not shown in rifles."""
    with pytest.raises(CannotComputeError, match="cannot show rounds per unit of time in rifles"):
        show(Figure(1, 1, PER_YEAR), "rifle", PLANT)
