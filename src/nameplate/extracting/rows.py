"""The lines of a text and their cells, which bars and tabs divide.

What a row says of the numbers in it is read in `headings`.
"""

from typing import NamedTuple

from nameplate.extracting.tokens import CELL_ENDS, Tokens

Cell = tuple[int, int]
"""The first token of a cell and the one behind it."""


class Row(NamedTuple):
    """A line from token `first` up to `after`, and its cells without the empty ones at its ends."""

    first: int
    after: int
    cells: list[Cell]


def read_rows(tokens: Tokens) -> list[Row]:
    """Return the lines of a text; one without a bar or tab is one cell."""
    rows: list[Row] = []
    first, bars = 0, list[int]()
    for at, token in tokens.items():
        if token.kind != "break":
            continue
        if token.text in CELL_ENDS:
            bars.append(at)
        else:
            rows.append(Row(first, at, _cells(first, at, bars)))
            first, bars = at + 1, []
    return [*rows, Row(first, len(tokens), _cells(first, len(tokens), bars))]


def _cells(first: int, after: int, bars: list[int]) -> list[Cell]:
    """Return the cells between the bars of a line."""
    cells = list(zip([first, *(bar + 1 for bar in bars)], [*bars, after], strict=True))
    if len(cells) > 1 and cells[0][0] == cells[0][1]:
        cells = cells[1:]
    if len(cells) > 1 and cells[-1][0] == cells[-1][1]:
        cells = cells[:-1]
    return cells
