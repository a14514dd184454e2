"""Words for numbers."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nameplate.judging.ranges import error_of
from nameplate.model.frozen import read_dates
from nameplate.showing import words


def test_ranges_say_per_cent_once() -> None:
    """A range names its unit once, and a range of one value is that value."""
    assert words.percent_range(0.0, 0.56) == "under 1 to 56 %"
    assert words.percent_range(0.98, 1.0) == "98 to over 99 %"
    assert words.percent_range(0.5, 0.5) == "50 %"


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
    ("probability", "error", "draws", "said"),
    [
        (0.21, 0.05, 256, "21 % ± 5 points"),
        (0.04, 0.026, 256, "4 % ± 2.6 points"),
        (0.02, 0.03, 100, "2 % (at most 7)"),
        (1.0, 0.011, 256, "over 99 % (at least 98)"),
        (0.0, 0.011, 256, "under 1 % (at most 2)"),
        (0.0, 0.0007, 4000, "under 1 % (at most 0.2)"),
        (0.992, 0.003, 4000, "over 99 % (98.8 to 99.5)"),
        (0.5, math.nan, 0, "50 % ± unknown"),
    ],
)
def test_likelihood(probability: float, error: float, draws: int, said: str) -> None:
    """A probability has its error on both sides; near 0 and 1 an interval within 0 to 100."""
    assert words.likelihood(probability, error, draws) == said


@given(st.integers(0, 4096), st.integers(1, 4096))
def test_no_likelihood_leaves_its_bounds(held: int, draws: int) -> None:
    """Whatever share of the draws holds, what is printed stays within 0 to 100 and holds it.

    Neither 0 nor 100 is ever printed, not as an end of an interval either.
    """
    share = min(held, draws) / draws
    said = words.likelihood(share, error_of(share, draws), draws)
    assert not re.search(r"(?<![\d.])(0|100)(?![\d.])", said)
    if interval := re.search(r"\((\S+) to (\S+)\)", said):
        low, high = map(float, interval.groups())
    elif end := re.search(r"\(at (most|least) (\S+)\)", said):
        ends = (0.0, float(end[2])) if end[1] == "most" else (float(end[2]), 100.0)
        low, high = ends
    else:
        step = float(said.split("± ")[1].split()[0])
        low, high = 100 * share - step, 100 * share + step
    assert -0.051 <= low <= 100 * share <= high <= 100.051


@pytest.mark.parametrize(
    ("values", "scale"),
    [
        ([749e3, 199e6], (1e6, "million")),
        ([2e6, 1.4e9], (1e9, "billion")),
        ([450e3, 0.0], (1e3, "thousand")),
        ([0.5, 70e6], (1.0, "")),
        ([999.0, 12.0], (1.0, "")),
        ([], (1.0, "")),
        ([math.inf, math.nan, 3e6], (1e6, "million")),
    ],
)
def test_figures_in_one_column_share_a_scale(values: list[float], scale: tuple[float, str]) -> None:
    """Figures share the largest scale in which none of them shrinks to thousandths."""
    assert words.common_scale(values) == scale


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("parameters.line-rate", "line rate"),
        ("calendar.shifts_per_day", "shifts per day"),
        (
            "lines.steel-core.stations.feed.failures.jam.time_to_failure.mean",
            "steel core, feed, jam, time to failure, mean",
        ),
        ("factors.supply.share_of_time", "supply"),
        ("calendar", "calendar"),
    ],
)
def test_number_name(path: str, said: str) -> None:
    """A number is named by what tells it apart, not by where it stands."""
    assert words.number_name(path) == said


def test_small_shares_are_not_nothing() -> None:
    """A small share is told from none."""
    assert words.share(0.0) == "0 %"
    assert words.share(0.001) == "<1 %"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (89_197.4, "89,200"),
        (191_749_338, "192 million"),
        (91_012_158_622, "91 billion"),
        (249.0, "249"),
        (0.0, "0"),
        (math.nan, "unknown"),
    ],
)
def test_what_was_simulated_has_three_digits(value: float, said: str) -> None:
    """A simulated quantity has three significant digits, however small or large it is."""
    assert words.rounded(value) == said


def test_an_interval_says_its_scale_once() -> None:
    """A scale that both ends have is said once; ends of two scales keep theirs."""
    assert words.spread(8.134e6, 115.2e6) == "8.13 to 115 million"
    assert words.spread(786_172.0, 42.6e6) == "786,000 to 42.6 million"
    assert words.spread(1.0, 2.0) == "1 to 2"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2025-07-04 .. 2025-07-31", "July 2025"),
        ("2010-05", "May 2010"),
        ("2025", "2025"),
        ("2024-12 .. 2025-01", "2024 to 2025"),
    ],
)
def test_month(text: str, said: str) -> None:
    """A date is told by its month, or by its year where the month is not known."""
    assert words.month(read_dates(text)) == said


@pytest.mark.parametrize(
    ("value", "scale", "text"),
    [(1.55, 1e6, "0"), (499, 1e6, "0"), (501, 1e6, "0.000501"), (1.55, 1.0, "1.55"), (0, 1e6, "0")],
)
def test_what_is_nothing_in_a_scale_is_said_as_nothing(value, scale, text):
    """A part or two among millions is 0 million; without a scale it stays what it is."""
    assert words.in_scale(value, scale) == text
