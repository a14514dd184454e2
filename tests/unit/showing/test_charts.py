"""Charts as SVG; looks at numbers in the drawing, not at how it looks."""

import re

import numpy as np
import pytest

from nameplate.answer import Gradient, LineResult, StationResult
from nameplate.showing.charts import WIDTH, LogAxis, histogram, waterfall_bar
from nameplate.showing.flow import line_diagram

EXACT = Gradient(0.5, 0.0, 6)
HEIGHTS = re.compile(r'height="([\d.]+)" class="(draws|reaches)"')


def test_the_claim_is_the_edge_of_a_bar() -> None:
    """Draws that reach the claim, also exactly, stand in bars of their own."""
    by_draw = np.array([10, 20, 50, 99, 100, 101, 400], dtype=np.int64)
    drawing = histogram(by_draw, (10.0, 99.0, 400.0), 100.0, "title")
    heights = dict.fromkeys(("draws", "reaches"), 0.0)
    for height, kind in HEIGHTS.findall(drawing):
        heights[kind] += float(height)
    assert heights["draws"] / heights["reaches"] == pytest.approx(4 / 3, rel=1e-3)


@pytest.mark.parametrize("claimed", [None, 1.0, 70e6, 1e15])
@pytest.mark.parametrize("value", [1, 33_000_000, 10**15])
def test_draws_that_are_all_one_value_make_a_chart(value: int, claimed: float | None) -> None:
    """A plant without unknowns has one bar, inside the chart, wherever the claim lies."""
    by_draw = np.full(100, value, dtype=np.int64)
    drawing = histogram(by_draw, (float(value),) * 3, claimed, "title")
    assert len(HEIGHTS.findall(drawing)) == 1
    assert "nan" not in drawing
    places = [float(x) for x in re.findall(r' x[12]?="([-\d.]+)"', drawing)]
    assert 0 <= min(places) <= max(places) <= WIDTH


def test_ends_that_meet_are_named_in_one_text() -> None:
    """P5 and P95 stand apart below the chart, or together where one would cover the other."""
    by_draw = np.array([10, 99, 400], dtype=np.int64)
    apart = histogram(by_draw, (10.0, 99.0, 400.0), None, "title")
    assert ">P5 10<" in apart
    assert ">P95 400<" in apart
    assert ">P5 99 – P95 99<" in histogram(by_draw, (99.0, 99.0, 99.0), None, "title")


def test_ticks_are_round_and_few() -> None:
    """An axis over any number of decades has a few round ticks."""
    for decades in (0.4, 1, 2, 5, 12):
        ticks = LogAxis(3.0, 3.0 * 10**decades).ticks()
        assert 0 < len(ticks) <= 5
        assert all(f"{tick:.0e}"[0] in "125" or f"{tick:.0e}"[0] == "3" for tick in ticks)


def test_a_gain_is_told_from_a_loss() -> None:
    """A bar says whether it is a level, a loss or a gain, and spans what it changes."""
    assert 'class="level"' in waterfall_bar(0, 50, 100, None, "t")
    loss = waterfall_bar(80, 50, 100, None, "t")
    assert 'x="500" y="3" width="300"' in loss
    assert 'class="loss"' in loss
    assert 'class="gain"' in waterfall_bar(50, 60, 100, None, "t")


def test_the_bar_of_states_is_as_long_as_its_shares() -> None:
    """The pieces of a station's bar add up to its width."""
    shares = (0.5, 0.125, 0.125, 0.125, 0.0625, 0.0625)
    station = StationResult("press", 300_000.0, *shares, 1.0, None, None, EXACT)
    drawing = line_diagram(LineResult("a", "b", 1, (station,), "engine", 1.0, 1.0, 1.0))
    pieces = re.findall(r'width="([\d.]+)" height="13"', drawing)
    assert sum(map(float, pieces)) == pytest.approx(114.0, abs=0.05)
    assert "press: busy 50" in drawing
    assert "▼ limits" in drawing


def test_a_line_without_buffers_shows_none() -> None:
    """A buffer of no places is drawn as one, and its level does not divide by zero."""
    rows = [("a", 0.0, 0.0), ("b", None, None)]
    stations = tuple(
        StationResult(name, 1000.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5, places, level, EXACT)
        for name, places, level in rows
    )
    drawing = line_diagram(LineResult("a", "b", 1, stations, "engine", 1.0, 1.0, 1.0))
    assert drawing.count('class="buffer"') == 1
