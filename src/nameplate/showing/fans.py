"""Quantities over time as SVG: a band from P5 to P95, the median as a line, the claim across.

Draws what it is given, from zero up; texts are numbers and labels alone.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nameplate.answer import Fan
from nameplate.showing.charts import CLAIM_LINES
from nameplate.showing.markup import Markup, element

WIDTH, HEIGHT = 440.0, 226.0
LEFT, RIGHT = 56.0, 10.0
TOP, FLOOR = 24.0, 196.0
MOST_STEPS = 4
MOST_LABELS = 10
ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)
LONE_HALF = 14.0
"""Half the width of a band that has one point only."""
NEARLY = 1e-9


@dataclass(frozen=True)
class Point:
    """A quantity at one time."""

    label: str
    """What stands under it; empty where nothing does."""
    fan: Fan


@dataclass(frozen=True)
class Mark:
    """A figure to compare with, drawn across the chart."""

    value: float
    text: str


@dataclass(frozen=True)
class Axes:
    """Evenly spaced times to the right, a quantity from zero up."""

    count: int
    step: float
    """From one written value to the next."""
    top: float

    def x(self, place: int) -> float:
        """Return where a time stands, counted from 0."""
        return LEFT + (place + 0.5) / self.count * (WIDTH - LEFT - RIGHT)

    def y(self, value: float) -> float:
        """Return how high a value stands, kept within the chart."""
        return FLOOR - min(max(value / self.top, 0.0), 1.0) * (FLOOR - TOP)


def fan_chart(
    points: Sequence[Point], figure: Callable[[float], str], title: str, mark: Mark | None = None
) -> Markup:
    """Return the chart of a quantity over time; nothing where none of it is known.

    Args:
        points: The quantity, in the order of time; one that is not finite leaves a gap.
        figure: What is written for a value of the axis.
        title: What the chart shows, in words, for those who do not see it.
        mark: A figure to compare with.
    """
    highest = [point.fan.p95 for point in points if _is_known(point)]
    if not highest:
        return Markup("")
    axes = _axes(len(points), max([*highest, *([mark.value] if mark else [])]))
    drawn = [element("title", title), *_floor(axes, figure), *_times(axes, points)]
    for first, last in _runs(points):
        drawn += _band(axes, points, first, last)
    if mark is not None:
        y = axes.y(mark.value)
        ends = {"x1": LEFT, "x2": WIDTH - RIGHT, "y1": y, "y2": y}
        drawn += [element("line", **ends, class_=name) for name in CLAIM_LINES]
        drawn.append(element("text", mark.text, x=LEFT + 6, y=y - 7, class_="claim"))
    box = f"0 0 {WIDTH:g} {HEIGHT:g}"
    return element("svg", drawn, viewBox=box, class_="fan", role="img", aria_label=title)


def _is_known(point: Point) -> bool:
    """Tell whether a point can be drawn."""
    return all(map(math.isfinite, (point.fan.p5, point.fan.p50, point.fan.p95)))


def _axes(count: int, most: float) -> Axes:
    """Return axes that hold a value, with a few round steps."""
    if most <= 0:
        return Axes(count, 1.0, 1.0)
    least = most / MOST_STEPS
    decade = 10.0 ** math.floor(math.log10(least))
    step = next(decade * part for part in ROUND if decade * part >= least * (1 - NEARLY))
    return Axes(count, step, step * math.ceil(most / step - NEARLY))


def _floor(axes: Axes, figure: Callable[[float], str]) -> list[Markup]:
    """Return the steps of the quantity as thin lines with their figures."""
    drawn = []
    for number in range(round(axes.top / axes.step) + 1):
        y = axes.y(number * axes.step)
        name = "grid" if number else "axis"
        drawn.append(element("line", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y, class_=name))
        text = figure(number * axes.step)
        drawn.append(element("text", text, x=LEFT - 8, y=y + 4.5, text_anchor="end", class_="tick"))
    return drawn


def _times(axes: Axes, points: Sequence[Point]) -> list[Markup]:
    """Return the labels of the times, thinned out until they are few enough."""
    named = [(place, point.label) for place, point in enumerate(points) if point.label]
    return [
        element("text", text, x=axes.x(place), y=FLOOR + 20, text_anchor="middle", class_="tick")
        for place, text in named[:: max(1, math.ceil(len(named) / MOST_LABELS))]
    ]


def _runs(points: Sequence[Point]) -> list[tuple[int, int]]:
    """Return the first and last places of points that stand without a gap."""
    runs: list[tuple[int, int]] = []
    for place, point in enumerate(points):
        if _is_known(point) and runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        elif _is_known(point):
            runs.append((place, place))
    return runs


def _band(axes: Axes, points: Sequence[Point], first: int, last: int) -> list[Markup]:
    """Return the band of a run of points with its median."""
    places = range(first, last + 1)
    across = [axes.x(place) for place in places]
    fans = [points[place].fan for place in places]
    if first == last:
        across, fans = [across[0] - LONE_HALF, across[0] + LONE_HALF], fans * 2
    upper = _path(across, [axes.y(fan.p95) for fan in fans])
    lower = _path(across[::-1], [axes.y(fan.p5) for fan in reversed(fans)])
    middle = _path(across, [axes.y(fan.p50) for fan in fans])
    return [
        element("path", d=f"M{upper}L{lower}Z", class_="band"),
        element("path", d=f"M{middle}", class_="median"),
    ]


def _path(across: Sequence[float], heights: Sequence[float]) -> str:
    """Return the corners of a path, one after the other."""
    return "L".join(f"{x:.1f} {y:.1f}" for x, y in zip(across, heights, strict=True))
