"""What stands over or before bare numbers: the heads of columns, notes such as "(million)".

It finds the words that belong to a number; it reads no number itself.
"""

from typing import NamedTuple

from nameplate.extracting.counted import looks_plural, one_of
from nameplate.extracting.figures import SCALE_WORDS
from nameplate.extracting.measures import read_measure
from nameplate.extracting.periods import read_period
from nameplate.extracting.tokens import Tokens

LONGEST_NOTE = 8


class Heading(NamedTuple):
    """What the words over a number say of it."""

    scale: float
    noun: str | None
    period: str | None


class ScaleNote(NamedTuple):
    """A scale word that speaks of other numbers, at a token, as far as token `until`."""

    at: int
    until: int
    heading: Heading


def scale_notes(tokens: Tokens) -> dict[int, ScaleNote]:
    """Return the notes "(thousand/month)", "in millions of euros", by the token of the scale."""
    notes: dict[int, ScaleNote] = {}
    line_end = len(tokens)
    for index in range(len(tokens) - 1, -1, -1):
        if tokens[index].kind == "break":
            line_end = index
        if tokens.low(index) not in SCALE_WORDS or tokens.is_number(index - 1):
            continue
        before = tokens.low(index - 1)
        if before == "(" or (before == "in" and tokens.low(index) != "dozen"):
            notes[index] = ScaleNote(index, line_end, _heading(tokens, index, line_end))
    return notes


def _heading(tokens: Tokens, first: int, after: int) -> Heading:
    """Return what some words say of the numbers that they stand over."""
    scale, noun, period = 1.0, None, None
    for index in range(first, min(after, first + LONGEST_NOTE)):
        if tokens.is_number(index):
            break
        scale *= SCALE_WORDS.get(tokens.low(index), 1.0)
        measure = read_measure(tokens, index)
        if noun is None and measure and (tokens.low(index - 1) in ("(", "in", ",", "of")):
            noun, period = measure.unit, period or measure.per
            found = read_period(tokens, measure.after)
            period = period or (found.per if found else None)
        elif (
            noun is None
            and looks_plural(tokens.low(index))
            and tokens.low(index) not in SCALE_WORDS
        ):
            noun = one_of(tokens.low(index))
        if tokens[index].text == "/" and period is None:
            found = read_period(tokens, index)
            period = found.per if found else None
    return Heading(scale, noun, period)


def column_heads(tokens: Tokens) -> dict[int, Heading]:
    """Return for every token in the body of a table what the head of its column says."""
    heads: dict[int, Heading] = {}
    columns: list[tuple[int, int]] = []
    for line in _lines(tokens):
        cells = _cells(tokens, line)
        if len(cells) < 2:
            columns = []
        elif not columns or len(columns) != len(cells):
            columns = cells if _is_head(tokens, cells) else []
        else:
            for (first, after), head in zip(cells, columns, strict=True):
                heading = _heading(tokens, *head)
                heads.update(dict.fromkeys(range(first, after), heading))
    return heads


def _is_head(tokens: Tokens, cells: list[tuple[int, int]]) -> bool:
    """Return whether a row has words in most cells and hardly a number."""
    numbers = sum(tokens.is_number(first) for first, _ in cells)
    return numbers == 0


def _lines(tokens: Tokens) -> list[tuple[int, int]]:
    """Return the tokens of each line."""
    ends = [i for i in range(len(tokens)) if tokens[i].text.startswith("\n")]
    begins = [0, *(end + 1 for end in ends)]
    return list(zip(begins, [*ends, len(tokens)], strict=True))


def _cells(tokens: Tokens, line: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the tokens of each cell of a line, without the empty ones at its ends."""
    first, after = line
    bars = [i for i in range(first, after) if tokens[i].text in ("|", "\t")]
    begins = [first, *(bar + 1 for bar in bars)]
    cells = list(zip(begins, [*bars, after], strict=True))
    if cells and cells[0][0] == cells[0][1] and len(cells) > 1:
        cells = cells[1:]
    if cells and cells[-1][0] == cells[-1][1] and len(cells) > 1:
        cells = cells[:-1]
    return cells
