"""Words for numbers."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nameplate.showing import words

TIED = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("probability", "said"),
    [
        (0.0, "under 1 %"),
        (0.0099, "under 1 %"),
        (0.01, "1 %"),
        (0.194, "19 %"),
        (0.99, "99 %"),
        (0.991, "over 99 %"),
        (1.0, "over 99 %"),
        (math.nan, "unknown"),
    ],
)
def test_percent(probability: float, said: str) -> None:
    """A probability is said in whole per cent, and at its ends in words."""
    assert words.percent(probability).replace(TIED, " ") == said


@given(st.floats(0, 1))
def test_nothing_is_certain(probability: float) -> None:
    """No probability is said to be 0 % or 100 %."""
    said = words.percent(probability).replace(TIED, " ")
    assert said not in ("0 %", "100 %")


def test_ranges_say_per_cent_once() -> None:
    """A range names its unit once, and a range of one value is that value."""
    assert words.percent_range(0.0, 0.56).replace(TIED, " ") == "under 1 to 56 %"
    assert words.percent_range(0.98, 1.0).replace(TIED, " ") == "98 to over 99 %"
    assert words.percent_range(0.5, 0.5).replace(TIED, " ") == "50 %"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (0.02, "± 2 points"),
        (0.01, "± 1 point"),
        (0.012, "± 1.2 points"),
        (0.0, "± under 0.1 points"),
        (math.nan, "± unknown"),
    ],
)
def test_points(error: float, said: str) -> None:
    """The error of a probability is said in points of per cent, and never as nothing."""
    assert words.points(error) == said


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("parameters.line-rate", "line rate"),
        ("calendar.shifts_per_day", "shifts per day"),
        (
            "lines.steel-core.stations.feed.failures.jam.time_to_failure.mean",
            "steel core, feed, jam, time to failure, mean",
        ),
        ("calendar", "calendar"),
    ],
)
def test_number_name(path: str, said: str) -> None:
    """A number is named by what tells it apart, not by where it stands."""
    assert words.number_name(path) == said


def test_small_shares_are_not_nothing() -> None:
    """A small share is told from none."""
    assert words.share(0.0).replace(TIED, " ") == "0 %"
    assert words.share(0.001).replace(TIED, " ") == "<1 %"
