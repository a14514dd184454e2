"""Tests of how figures of a plant file are read and shown."""

import pytest
from small_plant import small_plant

from nameplate.expressions import CannotComputeError, Figure
from nameplate.judging.figures import (
    as_compared,
    as_operand,
    counted_nouns,
    read_figure,
    show,
    show_stated,
)

PLANT = small_plant()
PER_YEAR = (("round", 1), ("time", -1))


def test_other_words_for_the_unit_are_the_unit() -> None:
    """Cartridges are rounds in a plant that calls them so."""
    assert counted_nouns(PLANT) == {"round", "cartridge"}
    cartridges = read_figure("70 million cartridges/year", PLANT).stated
    assert cartridges.dims == PER_YEAR
    assert show(as_operand(cartridges), None, PLANT) == "70 million rounds per year"
    assert (
        show(as_operand(cartridges), "cartridges/year", PLANT) == "70 million cartridges per year"
    )


def test_a_name_stands_for_the_figure_of_its_statement() -> None:
    """The statement that a figure comes from is kept with it."""
    assert read_figure("capacity", PLANT).statement == "capacity"
    assert read_figure("4 lines", PLANT).statement is None


def test_a_statement_without_a_figure_is_said_to_have_none() -> None:
    """Nothing is made up for a statement without a figure."""
    with pytest.raises(CannotComputeError, match="no-figure gives no figure"):
        read_figure("no-figure", PLANT)


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


def test_a_kind_of_day_is_said_only_where_it_is_open() -> None:
    """A figure per year has no day to read."""
    with pytest.raises(CannotComputeError, match="leaves no kind of day open"):
        read_figure("capacity read per calendar day", PLANT)


def test_a_ceiling_is_computed_with_as_itself_and_compared_as_a_ceiling() -> None:
    """From `up to 70` follows what 70 would mean, and 60 agrees with it."""
    ceiling = read_figure("up to 70 rounds", PLANT).stated
    assert (as_operand(ceiling).low, as_operand(ceiling).high) == (70, 70)
    assert as_compared(ceiling).overlaps(Figure(60, 60, ceiling.dims))
    assert not as_compared(ceiling).overlaps(Figure(71, 71, ceiling.dims))


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
