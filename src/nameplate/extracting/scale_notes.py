"""Notes of scale that speak of other numbers: "(million)", "in thousands of euros", "MEUR".

What such words say is read in `headings`; no number is read here.
"""

from collections.abc import Iterable
from typing import NamedTuple

from nameplate.extracting.calendar_words import is_year
from nameplate.extracting.counted import looks_plural
from nameplate.extracting.headings import (
    THOUSAND,
    Heading,
    may_scale,
    one_column_heads,
    read_heading,
    scale_at,
)
from nameplate.extracting.measures import currency_before, read_measure, read_scaled_money
from nameplate.extracting.rows import Row
from nameplate.extracting.scale_letters import SCALE_WORDS
from nameplate.extracting.tokens import CELL_ENDS, Tokens

OF_ONE_COLUMN = Heading(1.0, None, None, unmatched=True)


class ScaleNote(NamedTuple):
    """A scale word that speaks of other numbers, at a token, as far as token `until`."""

    at: int
    until: int
    heading: Heading


def scale_notes(tokens: Tokens, rows: Iterable[Row]) -> dict[int, ScaleNote]:
    """Return the notes "(thousand/month)", "in millions of euros", by the token of the scale."""
    notes: dict[int, ScaleNote] = {}
    alone = one_column_heads(tokens, rows)
    line_end = block_end = stop = len(tokens)
    values = False
    for index in range(len(tokens) - 1, -1, -1):
        kind, text = tokens[index].kind, tokens[index].text
        if kind == "word" and not may_scale(tokens[index]):
            continue
        if text.startswith("\n"):
            line_end, stop, values = index, index, False
            # A blank line between a caption and its table ends nothing.
            ends = text.count("\n") > 1 and tokens[index + 1].text != "|"
            block_end = index if ends else block_end
        stop = index if text == "." and not tokens[index + 1].glued else stop
        values = values or (text in CELL_ENDS and _divides(tokens, index))
        values = values or (kind == "number" and not is_year(text) and text != THOUSAND)
        first = _begins_note(tokens, index)
        if first in alone:
            notes[index] = ScaleNote(index, block_end, OF_ONE_COLUMN)
        elif first is not None:
            until = stop if values or stop < line_end else block_end
            notes[index] = ScaleNote(index, until, read_heading(tokens, first, line_end))
    return notes


def _divides(tokens: Tokens, at: int) -> bool:
    """Return whether a bar or tab stands between two cells, and not at an end of its line."""
    beside = (tokens[at - 1], tokens[at + 1])
    return all(token.kind != "break" or token.text in CELL_ENDS for token in beside)


def _begins_note(tokens: Tokens, at: int) -> int | None:
    """Return where a note begins whose scale stands at a token: at its currency or at the scale."""
    if scale_at(tokens, at) == 1 or tokens.is_number(at - 1):
        return None
    if tokens[at].text == THOUSAND:
        return at
    money = currency_before(tokens, at)
    first = money[1] if money else at
    if tokens.is_number(first - 1):
        return None
    before, follower = tokens[first - 1], tokens[at + 1].low
    spelled = SCALE_WORDS.keys() & {tokens[index].low for index in range(first - 4, first - 1)}
    if before.text == "(" and spelled:
        return None
    if before.text == "(" or (before.low == "in" and tokens[at].low != "dozen"):
        return first
    if money and (before.kind == "break" or before.text in (",", ":")):
        return None if tokens.is_number(at + 1) else first
    if before.text == "," and read_scaled_money(tokens, at) and tokens.is_number(at + 1):
        return first if _row_goes_on(tokens, at + 2) else None
    listed = before.text == "," and (looks_plural(follower) or read_measure(tokens, at + 1))
    return first if listed and tokens[at + 2].text == ":" else None


def _row_goes_on(tokens: Tokens, at: int) -> bool:
    """Return whether a number follows with nothing but signs before it, as in a row of figures."""
    at = next((index for index in range(at, at + 4) if tokens[index].kind != "sign"), at)
    return tokens.is_number(at)
