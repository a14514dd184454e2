"""What limits the plant by year as SVG: one column a year, divided by what limits it.

Draws what it is given; the words beside it stand elsewhere.
"""

import math

from nameplate.answer import PlantLimit
from nameplate.showing import words
from nameplate.showing.markup import Markup, element

WIDTH, HEIGHT = 640.0, 146.0
LEFT, FLOOR, TOP = 78.0, 118.0, 14.0
WIDEST, GAP_SHARE = 56.0, 0.12
MOST_LABELS = 20
ORDER = ("lines", "material", "tests", "stores", "demand")
"""From the floor up, the same in every year."""


def limit_bands(limits: tuple[PlantLimit, ...]) -> Markup:
    """Return the columns of the years; nothing where there is only one year, or none."""
    n_years = max((len(limit.by_year) for limit in limits), default=0)
    if n_years < 2:
        return Markup("")
    title = "What limits the plant, share of the open time of its lines by year"
    step = min((WIDTH - LEFT) / n_years, WIDEST)
    drawn = [element("title", title), *_scale(LEFT + n_years * step)]
    every = math.ceil(n_years / MOST_LABELS)
    for year in range(n_years):
        x = LEFT + year * step
        drawn += _column(limits, year, x, step * (1 - GAP_SHARE))
        if year % every == 0:
            middle = x + step * (1 - GAP_SHARE) / 2
            label = element("text", str(year + 1), x=middle, y=FLOOR + 20, text_anchor="middle")
            drawn.append(label)
    box = f"0 0 {WIDTH:g} {HEIGHT:g}"
    return element("svg", drawn, viewBox=box, class_="limits-by-year", role="img", aria_label=title)


def legend(limits: tuple[PlantLimit, ...]) -> Markup:
    """Return what the colours of the columns mean."""
    ordered = sorted(limits, key=lambda limit: ORDER.index(limit.resource))
    keys = [element("li", item.name, class_=f"key limit-{item.resource}") for item in ordered]
    return element("ul", keys, class_="legend", aria_label="What limits the plant")


def _scale(right: float) -> list[Markup]:
    """Return the ends and the middle of the scale."""
    drawn = []
    for share in (0.0, 0.5, 1.0):
        y = FLOOR - share * (FLOOR - TOP)
        drawn.append(element("line", x1=LEFT - 6, x2=right, y1=y, y2=y, class_="grid"))
        text = words.share(share)
        drawn.append(element("text", text, x=LEFT - 12, y=y + 5, text_anchor="end"))
    return drawn


def _column(limits: tuple[PlantLimit, ...], year: int, x: float, width: float) -> list[Markup]:
    """Return the column of one year, from the floor up; nothing where its shares are not known."""
    drawn, y = [], FLOOR
    for limit in sorted(limits, key=lambda item: ORDER.index(item.resource)):
        share = limit.by_year[year]
        height = share * (FLOOR - TOP) if math.isfinite(share) else 0.0
        if height > 0:
            told = element("title", f"year {year + 1}: {limit.name} {words.share(share)}")
            y -= height
            place = {"x": round(x, 1), "y": round(y, 2), "width": round(width, 1)}
            name = f"limit-{limit.resource}"
            drawn.append(element("rect", told, **place, height=round(height, 2), class_=name))
    return drawn
