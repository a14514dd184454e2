"""Reference classes on a terminal: all in one table, or one with its figures and sources.

Computes nothing; what a class says stands in its file.
"""

from collections.abc import Mapping

from nameplate.reference_classes.reading import ReferenceClass
from nameplate.showing.screen import Screen, pad, safe

NAME_COLUMNS = 21
ANSWERS_COLUMNS = 19
MARK_COLUMNS = 12


def render_classes(classes: Mapping[str, ReferenceClass], width: int = 80) -> str:
    """Return all classes, one a line."""
    screen = Screen(width)
    range_columns = screen.width - NAME_COLUMNS - ANSWERS_COLUMNS - MARK_COLUMNS
    widths = (NAME_COLUMNS, ANSWERS_COLUMNS, MARK_COLUMNS, range_columns)
    screen.line((_row(("class", "for", "basis", "range"), widths), "quiet"))
    for name, each in classes.items():
        screen.line((_row((name, each.answers, each.mark, each.range), widths), "plain"))
    screen.blank()
    screen.paragraph(
        "published: the range follows from figures; chosen: the law between published figures is "
        "our choice; judgement: so is the range. nameplate classes NAME shows figures and sources.",
        "quiet",
    )
    return screen.text(color=False)


def render_class(name: str, each: ReferenceClass, width: int = 80) -> str:
    """Return one class: its range, how that was chosen, and every figure with its source."""
    screen = Screen(width)
    screen.paragraph(f"{name}: {each.what}", "strong")
    screen.labelled("for", each.answers + (f", of {', '.join(each.makes)}" if each.makes else ""))
    screen.labelled("figures of", each.of)
    screen.labelled("range", each.range)
    screen.labelled("basis", f"{each.mark}: {each.chosen}")
    if not each.figures:
        screen.labelled("figures", "none")
    for figure in each.figures:
        screen.labelled("figure", figure.says)
        memory = "; from memory" if figure.from_memory else ""
        screen.labelled("", f"n {figure.n}; {figure.source}; date {figure.date}{memory}", "quiet")
    return screen.text(color=False)


def _row(cells: tuple[str, ...], widths: tuple[int, ...]) -> str:
    """Return cells in their columns."""
    pairs = zip(cells, widths, strict=True)
    return "".join(pad(safe(cell), width - 1) + " " for cell, width in pairs)
