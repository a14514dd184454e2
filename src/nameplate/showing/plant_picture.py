"""The plant drawn as SVG: from suppliers over lines and tests to stores and customers, and imports.

Draws what it is given; what stands at a stage is collected in `plant_stages`.
"""

from collections.abc import Sequence

from nameplate.showing import words
from nameplate.showing.markup import Markup, element
from nameplate.showing.plant_stages import Stage

BOX_WIDTH, ARROW_WIDTH = 126.0, 23.0
EDGE, INSET = 4.0, 11.0
BOX_TOP, NAME_HEIGHT, ROW_HEIGHT = 44.0, 34.0, 36.0
FENCE_TOP, FENCE_AIR = 22.0, 10.0
IMPORTS_GAP = 38.0
MOST_LETTERS = 15
MOST_ROWS = 3


def plant_picture(stages: Sequence[Stage], imports: Stage | None) -> Markup:
    """Return the drawing of the plant; the stage that limits it most is marked."""
    most = max(stages, key=lambda stage: stage.limits, default=None)
    limiting = most if most is not None and most.limits > 0 else None
    height = NAME_HEIGHT + ROW_HEIGHT * max([1, *(_shown_rows(stage) for stage in stages)])
    lefts = [EDGE + place * (BOX_WIDTH + ARROW_WIDTH) for place in range(len(stages))]
    drawn = [_fence(stages, lefts, height)]
    for stage, x in zip(stages, lefts, strict=True):
        drawn.append(_box(stage, x, BOX_TOP, height, stage is limiting))
    drawn += [_arrow(x - ARROW_WIDTH, BOX_TOP + height / 2) for x in lefts[1:]]
    bottom = BOX_TOP + height + FENCE_AIR
    if imports is not None and lefts:
        drawn.append(_imports(imports, lefts[-1], BOX_TOP + height))
        bottom += IMPORTS_GAP - FENCE_AIR + _height(imports)
    title = _told(stages, imports, limiting)
    width = EDGE + (lefts[-1] + BOX_WIDTH if lefts else 0.0)
    return element(
        "svg",
        element("title", title),
        drawn,
        viewBox=f"0 0 {width:g} {bottom + EDGE:g}",
        width=width,
        height=bottom + EDGE,
        class_="flow plant",
        role="img",
        aria_label=title,
    )


def _shown_rows(stage: Stage) -> int:
    """Return how many rows of a stage are drawn."""
    return min(len(stage.rows), MOST_ROWS)


def _height(stage: Stage) -> float:
    """Return the height of the box of a stage that stands alone."""
    return NAME_HEIGHT + ROW_HEIGHT * _shown_rows(stage)


def _fence(stages: Sequence[Stage], lefts: Sequence[float], height: float) -> Markup | None:
    """Return the fence around the stages within the plant."""
    inside = [x for stage, x in zip(stages, lefts, strict=True) if stage.inside]
    if not inside:
        return None
    left = max(1.0, inside[0] - FENCE_AIR)
    right = inside[-1] + BOX_WIDTH + FENCE_AIR
    return element(
        "rect",
        x=left,
        y=FENCE_TOP,
        width=right - left,
        height=BOX_TOP - FENCE_TOP + height + FENCE_AIR,
        rx=8,
        class_="fence",
    )


def _box(stage: Stage, x: float, y: float, height: float, limiting: bool) -> Markup:
    """Return a stage as a box with its name and what stands there."""
    parts = [
        element("rect", x=x, y=y, width=BOX_WIDTH, height=height, rx=6, class_="box"),
        element("text", stage.name.capitalize(), x=x + INSET, y=y + 22, class_="name"),
    ]
    for number, (name, figure) in enumerate(_rows(stage)):
        top = y + NAME_HEIGHT + ROW_HEIGHT * number
        parts.append(element("text", _cut(name), x=x + INSET, y=top + 12, class_="state"))
        parts.append(element("text", _cut(figure), x=x + INSET, y=top + 26, class_="small"))
    if stage.limits > 0:
        told = f"{'▼ ' if limiting else ''}limits {words.share(stage.limits)}"
        middle = x + BOX_WIDTH / 2
        name = "limits" if limiting else "state"
        parts.append(element("text", told, x=middle, y=y - 8, text_anchor="middle", class_=name))
    return element("g", parts, class_="stage limiting" if limiting else "stage")


def _rows(stage: Stage) -> list[tuple[str, str]]:
    """Return what is drawn of a stage; the last row counts what is left out."""
    if len(stage.rows) <= MOST_ROWS:
        return list(stage.rows)
    kept = stage.rows[: MOST_ROWS - 1]
    return [*kept, (f"and {len(stage.rows) - len(kept)} more", "")]


def _imports(imports: Stage, x: float, floor: float) -> Markup:
    """Return imports below the customers, with an arrow up to them."""
    middle = x + BOX_WIDTH / 2
    tip = floor + 4
    up = f"M{middle:g} {floor + IMPORTS_GAP - 2:g}V{tip:g}m-4 5l4 -5l4 5"
    box = _box(imports, x, floor + IMPORTS_GAP, _height(imports), limiting=False)
    return element("g", element("path", d=up, class_="arrow"), box)


def _arrow(x: float, y: float) -> Markup:
    """Return an arrow to the right."""
    tip = x + ARROW_WIDTH - 3
    return element("path", d=f"M{x + 3:g} {y:g}H{tip:g}m-5 -4l5 4l-5 4", class_="arrow")


def _cut(text: str) -> str:
    """Return a text that fits its box."""
    return text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + "…"


def _told(stages: Sequence[Stage], imports: Stage | None, limiting: Stage | None) -> str:
    """Return the drawing in one sentence."""
    named = [*stages, *([imports] if imports else [])]
    told = "; ".join(
        f"{stage.name}: {', '.join(' '.join(row).strip() for row in stage.rows)}" for stage in named
    )
    mark = f"; limited by {limiting.name}" if limiting else ""
    return f"The plant: {told}{mark}"
