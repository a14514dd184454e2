"""Tests of computing the expressions of checks."""

import pytest
from small_plant import small_plant

from nameplate.expressions import CannotComputeError, Figure
from nameplate.judging.computing import compute, named_in, overlap

PLANT = small_plant()


def test_a_figure_of_the_check_goes_before_a_statement() -> None:
    """Names are looked up in the check first; only statements that were used are told."""
    found = compute("rifles * all-lines", {"rifles": "2 rifles"}, PLANT)
    assert (found.figure.low, found.statements) == (8.0, ("all-lines",))


def test_a_figure_may_be_named_by_the_check_and_stand_in_a_statement() -> None:
    """A name of the check that leads to a statement rests on that statement."""
    assert compute("n + n", {"n": "steel-lines"}, PLANT).statements == ("steel-lines",)


def test_days_of_no_kind_say_what_is_missing() -> None:
    """A figure per day is compared only once it says which day."""
    day = Figure(1.0, 1.0, (("day_unstated", -1),))
    with pytest.raises(CannotComputeError, match="read per working day"):
        overlap(day, Figure(1.0, 1.0, (("working_day", -1),)))


def test_statements_are_found_in_texts() -> None:
    """Whatever a text names of statements is told, once for each place."""
    texts = ("capacity / days", None, "per-day-post read per calendar day")
    assert named_in(PLANT, *texts) == ("capacity", "per-day-post")
