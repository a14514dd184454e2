"""Charts as SVG: the distribution on a logarithmic axis, and the bars of the waterfall.

Says nothing in words but numbers and labels; colours come from the style of the page.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nameplate.showing import words
from nameplate.showing.markup import Markup, element

WIDTH = 640.0
MARGIN = 14.0
TOP, FLOOR = 64.0, 236.0
"""Between these two heights the bars of the histogram stand."""
HEIGHT = 314.0
BINS = 48
MOST_TICKS = 5
CLAIM_LINES = ("halo", "claim")
"""Two lines, so that the mark of the claim stands out from bars and from the paper."""
LETTER_WIDTH = 10.0
"""Room that a letter takes in the widest style; labels are kept apart by it."""


@dataclass(frozen=True)
class LogAxis:
    """A logarithmic axis across the chart."""

    low: float
    high: float

    def x(self, value: float) -> float:
        """Return where a value stands, kept within the axis."""
        inside = min(max(value, self.low), self.high)
        part = math.log(inside / self.low) / math.log(self.high / self.low)
        return MARGIN + part * (WIDTH - 2 * MARGIN)

    def ticks(self) -> list[float]:
        """Return round values on the axis, thinned out until they are few enough."""
        for steps in ((1, 2, 5), (1, 3), (1,)):
            first, last = math.floor(math.log10(self.low)), math.ceil(math.log10(self.high))
            decades = range(first, last + 1)
            found = [step * 10.0**decade for decade in decades for step in steps]
            inside = [value for value in found if self.low <= value <= self.high]
            if len(inside) <= MOST_TICKS:
                break
        return inside[:: max(1, math.ceil(len(inside) / MOST_TICKS))]


def histogram(
    by_draw: NDArray[np.int64], marks: tuple[float, float, float], claimed: float | None, title: str
) -> Markup:
    """Return the distribution of a quantity over the draws.

    Args:
        by_draw: (D,) the quantity in every draw [parts].
        marks: P5, P50 and P95 [parts].
        claimed: The claimed figure, which becomes the edge of a bar [parts].
        title: What the chart shows, in words, for those who do not see it.
    """
    positive = by_draw[by_draw > 0]
    if positive.size == 0:
        return Markup("")
    axis = _axis(positive, claimed)
    drawn = [element("title", title), *_bars(positive, axis, claimed), *_ticks(axis)]
    drawn += _interval(axis, marks)
    if claimed:
        drawn += _flag(axis.x(claimed), 18, f"▲ {words.rounded(claimed)} claimed", "claim")
    return _svg(drawn, WIDTH, HEIGHT, "chart histogram", title)


def _axis(positive: NDArray[np.int64], claimed: float | None) -> LogAxis:
    """Return an axis that holds all draws and the claim, with some air at both ends."""
    values = [float(positive.min()), float(positive.max()), *([claimed] if claimed else [])]
    air = (max(values) / min(values)) ** 0.03
    return LogAxis(min(values) / max(air, 1.02), max(values) * max(air, 1.02))


def _bars(positive: NDArray[np.int64], axis: LogAxis, claimed: float | None) -> list[Markup]:
    """Return the bars; those whose draws reach the claim are told apart."""
    step = math.log(axis.high / axis.low) / BINS
    anchor = math.log(claimed or axis.low)
    below = math.ceil((anchor - math.log(axis.low)) / step)
    edges = np.exp(anchor + step * np.arange(-below, BINS - below + 2))
    # Without this a draw that equals the claim could fall below its own edge by rounding.
    edges[below] = claimed or edges[below]
    counts = np.histogram(positive, edges)[0]
    tallest = max(1, int(counts.max()))
    bars = []
    for left, right, count in zip(edges[:-1], edges[1:], counts, strict=True):
        if count:
            height = (FLOOR - TOP) * int(count) / tallest
            first, last = axis.x(float(left)), axis.x(float(right))
            reaches = claimed is not None and float(left) >= claimed
            bars.append(
                element(
                    "rect",
                    x=first + 0.5,
                    y=FLOOR - height,
                    width=max(0.5, last - first - 1),
                    height=height,
                    class_="reaches" if reaches else "draws",
                )
            )
    return bars


def _ticks(axis: LogAxis) -> list[Markup]:
    """Return the floor of the chart with its numbers."""
    drawn = [element("line", x1=MARGIN, x2=WIDTH - MARGIN, y1=FLOOR, y2=FLOOR, class_="axis")]
    free_from = 0.0
    for value in axis.ticks():
        x, text = axis.x(value), words.rounded(value)
        drawn.append(element("line", x1=x, x2=x, y1=FLOOR, y2=FLOOR + 6, class_="axis"))
        middle, half = _inside(x, text), LETTER_WIDTH * len(text) / 2
        if middle - half >= free_from:
            drawn.append(_label(x, FLOOR + 23, text, "tick"))
            free_from = middle + half
    return drawn


def _interval(axis: LogAxis, marks: tuple[float, float, float]) -> list[Markup]:
    """Return P5 and P95 as the ends of a bar below the axis, and the median as a line."""
    p5, p50, p95 = marks
    first, last, y = axis.x(p5), axis.x(p95), FLOOR + 41
    ends = [
        element("line", x1=x, x2=x, y1=y - 6, y2=y + 6, class_="interval") for x in (first, last)
    ]
    return [
        element("line", x1=first, x2=last, y1=y, y2=y, class_="interval"),
        *ends,
        *_named_ends(first, last, f"P5 {words.rounded(p5)}", f"P95 {words.rounded(p95)}"),
        *_flag(axis.x(p50), 44, f"P50 {words.rounded(p50)}", "median"),
    ]


def _named_ends(first: float, last: float, low: str, high: str) -> list[Markup]:
    """Return the names of the ends of the interval, one text where two would meet."""
    y, room = HEIGHT - 6, LETTER_WIDTH * (len(low) + len(high)) / 2
    if _inside(last, high) - _inside(first, low) < room:
        return [_label((first + last) / 2, y, f"{low} – {high}", "mark")]
    return [_label(first, y, low, "mark"), _label(last, y, high, "mark")]


def _flag(x: float, y: float, text: str, name: str) -> list[Markup]:
    """Return a line from a label above the bars down to the floor."""
    return [
        element("line", x1=x, x2=x, y1=y + 5, y2=FLOOR, class_=name),
        _label(x, y, text, name),
    ]


def _label(x: float, y: float, text: str, name: str) -> Markup:
    """Return a text centred on a place, moved inwards near the ends."""
    return element("text", text, x=_inside(x, text), y=y, text_anchor="middle", class_=name)


def _inside(x: float, text: str) -> float:
    """Return the middle of a text near a place, so that all of it is inside the chart."""
    half = LETTER_WIDTH * len(text) / 2
    return min(max(x, half), WIDTH - half)


def _svg(drawn: list[Markup], width: float, height: float, name: str, title: str) -> Markup:
    """Return a drawing that scales with the page."""
    box = f"0 0 {width:g} {height:g}"
    return element("svg", drawn, viewBox=box, class_=name, role="img", aria_label=title)


def waterfall_bar(start: int, end: int, most: int, claimed: float | None, title: str) -> Markup:
    """Return one bar of the waterfall, from one quantity to another [parts].

    A bar from 0 is a level. The bar stretches with its cell, so it holds no text.
    """
    low, high = sorted((start, end))
    name = "level" if start == 0 else "gain" if end > start else "loss"
    scale = 1000 / most
    width = max(2.0, (high - low) * scale)
    drawn = [
        element("title", title),
        element("rect", x=low * scale, y=3, width=width, height=14, class_=name),
    ]
    if claimed is not None and claimed <= most:
        x = claimed * scale
        drawn += [element("line", x1=x, x2=x, y1=0, y2=20, class_=name) for name in CLAIM_LINES]
    return element(
        "svg",
        drawn,
        viewBox="0 0 1000 20",
        preserveAspectRatio="none",
        class_="waterfall",
        role="img",
        aria_label=title,
    )
