"""Text on a screen of fixed width, with or without colour.

Knows nothing of plants. Lines are kept as spans without escapes until the end, so that widths are
those a reader sees; texts are made safe for a terminal when they come in.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from nameplate.errors import visible

Style = Literal["plain", "strong", "quiet", "accent", "assumed", "good", "unsure", "bad"]
Span = tuple[str, Style]

ANSI = {
    "strong": "1",
    "quiet": "2",
    "accent": "36",
    "assumed": "33",
    "good": "32",
    "unsure": "33",
    "bad": "31",
}
LINE_BREAK = re.compile(" (?!%)")
"""Where a line may end: not between a figure and its per cent sign."""

LABEL_COLUMNS = 15
NARROWEST_COLUMNS = 48


def paint(text: str, style: Style) -> str:
    """Return a text between the escapes of its style."""
    return f"\x1b[{ANSI[style]}m{text}\x1b[0m" if style in ANSI and text.strip() else text


def safe(text: str) -> str:
    """Return a text on one line, with every character that does not show as its escape."""
    return visible(" ".join(text.split()))


def columns(text: str) -> int:
    """Return how many columns a text takes on a terminal."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    """Return the columns of one character: none for an accent on another, two for a wide one."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cut(text: str, width: int) -> str:
    """Return a text of at most `width` columns, ended with an ellipsis where it was longer."""
    return text if columns(text) <= width else _head(text, width - 1) + "…"


def pad(text: str, width: int, right: bool = False) -> str:
    """Return a text of exactly `width` columns, moved to the left or the right end."""
    text = cut(text, width)
    room = " " * (width - columns(text))
    return room + text if right else text + room


def wrap(text: str, width: int) -> list[str]:
    """Return a text broken into lines of at most `width` columns, at least one line."""
    lines, line = [], ""
    for word in _short_words(safe(text), width):
        longer = f"{line} {word}" if line else word
        if columns(longer) <= width:
            line = longer
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def _short_words(text: str, width: int) -> Iterator[str]:
    """Yield the words of a text, those that are wider than a line in pieces."""
    for word in LINE_BREAK.split(text):
        rest = word
        while columns(rest) > width:
            piece = _head(rest, width)
            yield piece
            rest = rest[len(piece) :]
        yield rest


def _head(text: str, width: int) -> str:
    """Return as much of the beginning of a text as fits."""
    taken = 0
    for index, character in enumerate(text):
        taken += _columns(character)
        if taken > width:
            return text[:index]
    return text


class Screen:
    """Lines of spans, none wider than the screen."""

    def __init__(self, width: int) -> None:
        self.width = max(width, NARROWEST_COLUMNS)
        self._lines: list[list[Span]] = []

    def line(self, *spans: Span) -> None:
        """Add a line; what goes beyond the width is cut."""
        kept, room = [], self.width
        for text, style in spans:
            shown = cut(text, room)
            kept.append((shown, style))
            room -= columns(shown)
            if room <= 0 or shown.endswith("…"):
                break
        self._lines.append(kept)

    def blank(self) -> None:
        """Add an empty line."""
        self._lines.append([])

    def heading(self, text: str) -> None:
        """Add a heading with a rule to the right end."""
        self.blank()
        shown = cut(safe(text), self.width - 4)
        self.line((shown, "strong"), (" " + "─" * (self.width - columns(shown) - 1), "quiet"))

    def labelled(self, label: str, text: str, style: Style = "plain") -> None:
        """Add a paragraph behind a label in the left column."""
        head = pad(label, LABEL_COLUMNS)
        for line in wrap(text, self.width - LABEL_COLUMNS):
            self.line((head, "quiet"), (line, style))
            head = " " * LABEL_COLUMNS

    def paragraph(self, text: str, style: Style = "plain", indent: int = 0) -> None:
        """Add a paragraph over the width of the screen."""
        for line in wrap(text, self.width - indent):
            self.line((" " * indent + line, style))

    def table(
        self,
        head: Sequence[str],
        rows: Iterable[Sequence[str]],
        styles: Sequence[Style] = (),
    ) -> None:
        """Add a table: the first column takes the room that the others leave, they stand right.

        Args:
            head: Titles of the columns.
            rows: Texts of the cells.
            styles: One per row; plain where none is given.
        """
        cells = [[safe(cell) for cell in row] for row in rows]
        widths = [max(columns(row[i]) for row in [head, *cells]) for i in range(1, len(head))]
        first = max(10, self.width - sum(widths) - 2 * len(widths))
        first = min(first, max(columns(row[0]) for row in [head, *cells]))
        painted = styles or ["plain"] * len(cells)
        for row, style in zip([head, *cells], ["quiet", *painted], strict=True):
            others = [pad(row[i + 1], width, right=True) for i, width in enumerate(widths)]
            self.line(("  ".join([pad(row[0], first), *others]).rstrip(), style))

    def text(self, color: bool) -> str:
        """Return the screen as text that ends with a line end."""
        return "".join(
            "".join(paint(text, style) if color else text for text, style in line).rstrip() + "\n"
            for line in self._lines
        )
