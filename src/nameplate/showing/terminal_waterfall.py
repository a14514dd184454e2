"""A waterfall on a terminal: levels and losses, one to a line, with bars of blocks.

Adds to a screen that somebody else began; which losses there are is measured elsewhere.
"""

from collections.abc import Sequence

from nameplate.answer import Bar
from nameplate.showing import sentences
from nameplate.showing.screen import Screen, Style, columns, pad, safe

LABEL_COLUMNS = 24
"""The least room of a label; it has more where figures are short."""
NARROWEST_BAR = 8


def add_waterfall(screen: Screen, bars: Sequence[Bar], title: str, scale: float = 1.0) -> None:
    """Add the way from the first level down to the last; nothing where there are no bars.

    Args:
        screen: What it is added to.
        bars: Levels and losses.
        title: Its heading, which names the scale if there is one.
        scale: What all figures are divided by.
    """
    if not bars:
        return
    screen.heading(title)
    labels = [("" if bar.kind == "level" else "  ") + safe(bar.label) for bar in bars]
    means = [sentences.signed(bar, scale) for bar in bars]
    ranges = [sentences.bar_range(bar, scale) for bar in bars]
    number, interval = (max(map(columns, texts)) for texts in (means, ranges))
    room = screen.width - number - interval - 3
    label_room = max(LABEL_COLUMNS, min(max(map(columns, labels)), room - NARROWEST_BAR))
    bar_room = max(NARROWEST_BAR, room - label_room)
    drawn = _drawn(bars, bar_room)
    for bar, label, block, mean, spread in zip(bars, labels, drawn, means, ranges, strict=True):
        style: Style = "accent" if bar.kind == "level" else "plain"
        screen.line(
            (pad(label, label_room) + " ", "strong" if bar.kind == "level" else "plain"),
            (pad(block, bar_room) + " ", style),
            (pad(mean, number, right=True) + " ", style),
            (pad(spread, interval, right=True), "quiet"),
        )
    screen.paragraph("Means add before rounding; the intervals (P5 to P95) do not add.", "quiet")


def _drawn(bars: Sequence[Bar], width: int) -> list[str]:
    """Return the bars, each loss where the one before it ended."""
    most = max(1, *(bar.parts for bar in bars))
    drawn, before = [], 0
    for bar in bars:
        start, after = (0, bar.parts) if bar.kind == "level" else (before, before - bar.parts)
        drawn.append(block_bar(start, after, most, width))
        before = after
    return drawn


def block_bar(start: int, end: int, most: int, width: int) -> str:
    """Return a bar from one quantity to another: a level is full, a loss or a gain is hatched."""
    low, high = sorted((max(0, start), max(0, end)))
    first, last = round(low / most * width), round(high / most * width)
    if start == 0:
        return "█" * last if last else "▏"
    return " " * min(first, width - 1) + "░" * max(1, last - first)
