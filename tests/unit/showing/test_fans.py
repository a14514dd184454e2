"""Fan charts as SVG; looks at numbers in the drawing, not at how it looks."""

import math
import re

import pytest
from example_flow import fan, share_fan

from nameplate.answer import Fan
from nameplate.showing.fans import FLOOR, HEIGHT, LEFT, TOP, WIDTH, Mark, Point, fan_chart

UNKNOWN = Fan(math.nan, math.nan, math.nan, math.nan)


def chart(*fans: Fan, mark: Mark | None = None) -> str:
    """Return the chart of a quantity at times 1, 2 and so on."""
    points = [Point(str(number), item) for number, item in enumerate(fans, 1)]
    return fan_chart(points, "{:g}".format, "title", mark)


def corners(drawing: str, name: str) -> list[list[tuple[float, float]]]:
    """Return the corners of every path of a class."""
    paths = re.findall(rf'<path d="([^"]*)" class="{name}"', drawing)
    return [
        [(float(x), float(y)) for x, y in re.findall(r"([-\d.]+) ([-\d.]+)", path)]
        for path in paths
    ]


def test_heights_are_in_proportion() -> None:
    """Twice the quantity stands twice as high above the floor."""
    (line,) = corners(chart(fan(10.0), fan(20.0)), "median")
    (_, first), (_, second) = line
    assert (FLOOR - second) / (FLOOR - first) == pytest.approx(2, rel=0.02)


@pytest.mark.parametrize("middle", [0.0, 0.004, 1.0, 3e7, 1e14])
@pytest.mark.parametrize("count", [1, 2, 50])
def test_all_of_it_is_inside_the_chart(middle: float, count: int) -> None:
    """Whatever the quantity and the number of years, nothing stands outside the chart."""
    drawing = chart(*[fan(middle)] * count, mark=Mark(3 * middle, "claimed"))
    for x, y in [corner for name in ("band", "median") for corner in corners(drawing, name)[0]]:
        assert LEFT <= x <= WIDTH
        assert TOP <= y <= FLOOR
    heights = [float(y) for y in re.findall(r' y[12]?="([-\d.]+)"', drawing)]
    assert 0 < min(heights) <= max(heights) <= HEIGHT
    assert "nan" not in drawing


def test_the_axis_has_few_round_steps() -> None:
    """The axis begins at zero and has at most five values, from which the step can be read."""
    drawing = chart(share_fan(0.1, 0.5, 1.0))
    values = re.findall(r'text-anchor="end" class="tick">([^<]*)<', drawing)
    assert values == ["0", "0.25", "0.5", "0.75", "1"]


def test_the_claim_is_drawn_across() -> None:
    """A claim above all of the quantity raises the axis and stands on it with its words."""
    drawing = chart(fan(10.0), mark=Mark(400.0, "400 <claimed>"))
    assert "400 &lt;claimed&gt;" in drawing
    assert re.search(r'<line x1="56" x2="430" y1="24" y2="24" class="claim"/>', drawing)


def test_a_gap_stays_a_gap() -> None:
    """A year of which nothing is known is not bridged by the band."""
    drawing = chart(fan(1.0), fan(2.0), UNKNOWN, fan(4.0))
    assert [len(line) for line in corners(drawing, "median")] == [2, 2]
    assert chart(UNKNOWN) == ""
    assert chart() == ""


def test_labels_are_thinned_out() -> None:
    """Of fifty years at most ten are named, evenly."""
    drawing = chart(*[fan(1.0)] * 50)
    assert re.findall(r'middle" class="tick">(\d+)<', drawing) == [
        str(year) for year in range(1, 51, 5)
    ]
