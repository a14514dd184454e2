"""The break-even of two numbers as SVG: above the line the claim is met, below it falls short.

Draws what it is given; what was drawn of each number lies behind the line as a band.
"""

import math
from dataclasses import dataclass
from itertools import groupby

from nameplate.answer import BreakEvenLine
from nameplate.showing import words
from nameplate.showing.markup import Markup, element

WIDTH, HEIGHT = 560.0, 316.0
RIGHT = 14.0
TOP, FLOOR = 30.0, 258.0
AIR = 0.08
"""Room on both sides of the line, as a share of its width."""
MOST_STEPS = 5
ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)
HIGHEST = 3.0
"""Times the P95 of the parameter: what is needed beyond it leaves the chart at the top."""
NEARLY = 1e-9
LETTER_WIDTH = 10.0
"""Room that a letter takes in the widest style; the figures of the parameter stand in it."""
DOT, MEDIANS = 3.5, 6.0
"""Radii of a point that was solved for, and of the mark of the medians."""


@dataclass(frozen=True)
class Axes:
    """The second number to the right, the parameter from zero up."""

    low: float
    high: float
    top: float
    step: float
    """From one written value of the parameter to the next."""
    left: float
    """Where the chart begins, right of the figures."""

    def x(self, value: float) -> float:
        """Return how far to the right a value of the second number stands."""
        return self.left + (value - self.low) / (self.high - self.low) * self.width

    @property
    def width(self) -> float:
        """Return the room for the second number."""
        return WIDTH - RIGHT - self.left

    def y(self, value: float) -> float:
        """Return how high a value of the parameter stands, kept within the chart."""
        return FLOOR - min(max(value / self.top, 0.0), 1.0) * (FLOOR - TOP)


def line_chart(line: BreakEvenLine, title: str) -> Markup:
    """Return the chart of a break-even line; nothing where it has no point.

    Args:
        line: The line.
        title: What the chart shows, in words, for those who do not see it.
    """
    known = [(second, first) for second, first in line.points if first is not None]
    if not known:
        return Markup("")
    axes = _axes(line, [first for _, first in known])
    drawn = [element("title", title), *_bands(line, axes)]
    drawn += [_region(axes, run) for run in _runs(line)]
    drawn += [*_steps(axes), *_names(line, axes)]
    drawn += [mark for run in _runs(line) for mark in _line(axes, run)]
    drawn += [*_sides(axes, known), *_medians(line, axes)]
    box = f"0 0 {WIDTH:g} {HEIGHT:g}"
    return element("svg", drawn, viewBox=box, class_="two-numbers", role="img", aria_label=title)


def _axes(line: BreakEvenLine, needed: list[float]) -> Axes:
    """Return axes that hold the line and what was drawn of both numbers."""
    ends = [second for second, _ in line.points]
    air = AIR * (ends[-1] - ends[0]) or AIR * abs(ends[0]) or 1.0
    most = max(needed)
    if line.drawn is not None:
        most = max(line.drawn[2], min(most, HIGHEST * line.drawn[2]))
    step = _step(most)
    top = step * math.ceil(most / step - NEARLY)
    figures = (words.rounded(number * step) for number in range(round(top / step) + 1))
    left = 12 + LETTER_WIDTH * max(map(len, figures))
    return Axes(ends[0] - air, ends[-1] + air, top, step, left)


def _step(width: float) -> float:
    """Return a round step of which a few fill a width."""
    least = width / MOST_STEPS
    decade = 10.0 ** math.floor(math.log10(least))
    return next(decade * part for part in ROUND if decade * part >= least * (1 - NEARLY))


def _runs(line: BreakEvenLine) -> list[list[tuple[float, float]]]:
    """Return the points that stand without a gap, from left to right."""
    return [
        [(second, first) for second, first in run if first is not None]
        for solved, run in groupby(line.points, key=lambda point: point[1] is not None)
        if solved
    ]


def _bands(line: BreakEvenLine, axes: Axes) -> list[Markup]:
    """Return where 90 % of the draws of each number lie."""
    first, _, last = line.against_drawn
    left, right = max(axes.left, axes.x(first)), min(WIDTH - RIGHT, axes.x(last))
    size = {"width": max(right - left, 1.0), "height": FLOOR - TOP}
    bands = [element("rect", x=left, y=TOP, **size, class_="drawn")]
    if line.drawn is not None:
        high, low = axes.y(line.drawn[2]), axes.y(line.drawn[0])
        size = {"width": axes.width, "height": max(low - high, 1.0)}
        bands.append(element("rect", x=axes.left, y=high, **size, class_="drawn"))
    return bands


def _region(axes: Axes, run: list[tuple[float, float]]) -> Markup:
    """Return the region above a run of points, in which the median meets the claim."""
    path = _path(axes, run)
    return element(
        "path",
        d=f"{path}L{axes.x(run[-1][0]):.1f} {TOP:g}L{axes.x(run[0][0]):.1f} {TOP:g}Z",
        class_="holds",
    )


def _line(axes: Axes, run: list[tuple[float, float]]) -> list[Markup]:
    """Return a run of points, joined."""
    dots = [
        element("circle", cx=axes.x(second), cy=axes.y(first), r=DOT, class_="point")
        for second, first in run
        if first <= axes.top
    ]
    return [element("path", d=_path(axes, run), class_="needed"), *dots]


def _path(axes: Axes, run: list[tuple[float, float]]) -> str:
    """Return the corners of a run of points, one after the other."""
    return "M" + "L".join(f"{axes.x(second):.1f} {axes.y(first):.1f}" for second, first in run)


def _steps(axes: Axes) -> list[Markup]:
    """Return round values along both axes, those of the parameter with thin lines."""
    drawn = []
    for number in range(round(axes.top / axes.step) + 1):
        y, text = axes.y(number * axes.step), words.rounded(number * axes.step)
        name = "grid" if number else "axis"
        drawn.append(element("line", x1=axes.left, x2=WIDTH - RIGHT, y1=y, y2=y, class_=name))
        drawn.append(
            element("text", text, x=axes.left - 8, y=y + 4.5, text_anchor="end", class_="tick")
        )
    step = _step(axes.high - axes.low)
    first, last = math.ceil(axes.low / step), math.floor(axes.high / step)
    for number in range(first, last + 1):
        x, text = axes.x(number * step), words.rounded(number * step)
        drawn.append(element("line", x1=x, x2=x, y1=FLOOR, y2=FLOOR + 5, class_="axis"))
        drawn.append(element("text", text, x=x, y=FLOOR + 21, text_anchor="middle", class_="tick"))
    return drawn


def _names(line: BreakEvenLine, axes: Axes) -> list[Markup]:
    """Return what stands along the axes."""
    first, second = named(line)
    return [
        element("text", first, x=axes.left, y=TOP - 12, class_="name"),
        element("text", second, x=WIDTH - RIGHT, y=HEIGHT - 10, text_anchor="end", class_="name"),
    ]


def named(line: BreakEvenLine) -> tuple[str, str]:
    """Return both numbers with their units."""
    second = words.number_name(line.against)
    unit = f", {line.against_unit}" if line.against_unit else ""
    return f"{words.number_name(line.parameter)}, {line.unit}", f"{second}{unit}"


def _sides(axes: Axes, known: list[tuple[float, float]]) -> list[Markup]:
    """Return what is true above the line and below it, where there is most room for it."""
    lowest = min(known, key=lambda point: point[1])
    highest = max(known, key=lambda point: point[1])
    above = (axes.y(lowest[1]) + TOP) / 2
    below = (axes.y(highest[1]) + FLOOR) / 2
    return [
        _side(axes, lowest[0], above, "meets the claim"),
        _side(axes, highest[0], below, "falls short"),
    ]


def _side(axes: Axes, second: float, y: float, text: str) -> Markup:
    """Return the name of one side of the line, inside the chart."""
    x = axes.x(second)
    is_right = x > axes.left + axes.width / 2
    anchor, shift = ("end", -8.0) if is_right else ("start", 8.0)
    return element("text", text, x=x + shift, y=y + 4.5, text_anchor=anchor, class_="side")


def _medians(line: BreakEvenLine, axes: Axes) -> list[Markup]:
    """Return where both numbers stand at their medians, or that of the second alone."""
    x = axes.x(line.against_drawn[1])
    if line.drawn is None:
        return [element("line", x1=x, x2=x, y1=TOP, y2=FLOOR, class_="median")]
    y = axes.y(line.drawn[1])
    label = element("text", "medians", x=x + 11, y=y + 4.5, class_="median")
    return [element("circle", cx=x, cy=y, r=MEDIANS, class_="median"), label]
