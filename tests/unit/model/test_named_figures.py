"""Figures of a plant file by name."""

import pytest
from small_plant import small_plant

from nameplate.expressions import CannotComputeError
from nameplate.model.named_figures import read_figure, split_day

PLANT = small_plant()


def test_a_name_stands_for_the_figure_of_its_statement():
    """The statement that a figure comes from is kept with it; its unit is that of the plant."""
    named = read_figure("capacity", PLANT)
    assert named.statement == "capacity"
    assert named.stated.text == "up to 70 million cartridges/year"
    assert named.stated.dims == (("round", 1), ("time", -1))
    assert read_figure("4 lines", PLANT).statement is None


def test_a_statement_without_a_figure_is_said_to_have_none():
    """Nothing is made up for a statement without a figure."""
    with pytest.raises(CannotComputeError, match="no-figure gives no figure"):
        read_figure("no-figure", PLANT)


def test_a_kind_of_day_is_said_only_where_it_is_open():
    """A figure per year has no day to read."""
    with pytest.raises(CannotComputeError, match="leaves no kind of day open"):
        read_figure("capacity read per calendar day", PLANT)


@pytest.mark.parametrize(
    ("text", "core", "day"),
    [
        ("5 cars/day read per working day", "5 cars/day", "working"),
        (" output  read per calendar day ", "output", "calendar"),
        (" output ", "output", ""),
    ],
)
def test_the_kind_of_day_stands_behind_a_figure_or_a_name(text, core, day):
    """What is read is told apart from how it is read."""
    assert split_day(text) == (core, day)
