"""Gradients in words, and the columns of what limits the plant by year."""

import math
import re

import pytest
from example_answer import line
from example_flow import YEARS, flow

from nameplate.answer import Gradient, PlantLimit
from nameplate.showing.gradients import faster_stations, gained
from nameplate.showing.limit_bands import legend, limit_bands


@pytest.mark.parametrize(
    ("elasticity", "error", "told"),
    [
        (0.738, 0.291, "+0.74 ± 0.29 %"),
        (-0.05, 0.11, "-0.05 ± 0.11 %"),
        (0.0, 0.0, "0 %"),
        (0.001, 0.002, "0 %"),
        (0.001, 0.2, "0 ± 0.20 %"),
        (0.5, math.nan, "+0.50 %"),
        (math.nan, math.nan, ""),
    ],
)
def test_a_gradient_is_told_with_its_error(elasticity: float, error: float, told: str) -> None:
    """Two digits behind the point, an error where there is one, and nothing for nothing."""
    assert gained(Gradient(elasticity, error, 8)) == told


def test_what_is_not_known_is_not_told() -> None:
    """A limit without a gradient has an empty place."""
    assert gained(None) == ""


def test_stations_that_give_nothing_are_left_out() -> None:
    """The station that gives most stands first, those that give next to nothing not at all."""
    assert (
        faster_stations(line()) == "1 % faster gives: assemble +0.81 ± 0.04 %, feed +0.06 ± 0.04 %"
    )


def test_a_year_is_a_column_of_shares() -> None:
    """Every share above zero has its piece; those of a year are as high as the whole scale."""
    limits = flow().limits
    drawing = limit_bands(limits)
    pieces = re.findall(r'height="([\d.]+)" class="limit-(\w+)"', drawing)
    assert len(pieces) == 3 * YEARS
    assert sum(float(height) for height, _ in pieces) == pytest.approx(YEARS * 104.0, rel=0.01)
    assert [name for _, name in pieces[:3]] == ["lines", "material", "tests"]
    assert re.findall(r"limit-(\w+)", legend(limits)) == ["lines", "material", "tests"]


def test_one_year_has_no_columns_and_an_unknown_one_is_empty() -> None:
    """A single year is told by the table; a year without open time leaves a gap."""
    one = PlantLimit("the lines themselves", "lines", 1.0, (1.0,), None)
    assert limit_bands((one,)) == ""
    late = PlantLimit("the lines themselves", "lines", 1.0, (math.nan, 1.0), None)
    assert limit_bands((late,)).count("<rect") == 1
