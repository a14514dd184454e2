"""The heads of columns, and what they say of the bare numbers under them.

Notes such as "(million)" are found in `scale_notes`; no number is read here.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from nameplate.extracting.calendar_words import is_year
from nameplate.extracting.counted import looks_plural, one_of
from nameplate.extracting.measures import (
    MONEY_SCALES,
    currency_before,
    read_measure,
    read_scaled_money,
)
from nameplate.extracting.periods import read_period
from nameplate.extracting.rows import Cell, Row
from nameplate.extracting.scale_letters import SCALE_WORDS
from nameplate.extracting.tokens import Token, Tokens
from nameplate.extracting.word_sets import word_set

LONGEST_NOTE = 8
# As in "('000 tonnes)".
THOUSAND = "000"
_NAMING_HEADS = word_set("imo id code hull serial flight tel phone zip isin postcode no. model sku")
# Under such a head a bare number leads to a note; in a remark it counts as elsewhere.
_NOTING_HEADS = word_set("note notes ref page")
WIDE_GAP = 2
_STOPS = (".", "!", "?", ":", ";")
_LETTERS = {"m": 1e6, "bn": 1e9, "k": 1e3}
_MAY_SCALE = {*_LETTERS, *MONEY_SCALES, THOUSAND}


class Heading(NamedTuple):
    """What the words over a number say of it.

    Attributes:
        scale: The scale that they give it.
        noun: What they say it counts.
        period: What they say it is taken per.
        names: Whether they say that it is a name.
        unmatched: Whether a scale stands over it in a column that cannot be told from others.
    """

    scale: float
    noun: str | None
    period: str | None
    names: bool = False
    unmatched: bool = False


def may_scale(token: Token) -> bool:
    """Return whether a token can be a scale, whatever stands around it; most cannot."""
    return token.low in SCALE_WORDS or token.text in _MAY_SCALE


def scale_at(tokens: Tokens, at: int) -> float:
    """Return the scale of a word at a token, or of a letter behind a currency, as in "USD m"."""
    if not may_scale(tokens[at]):
        return 1.0
    letter = _LETTERS.get(tokens[at].text)
    if tokens[at].text == THOUSAND and tokens[at - 1].text in ("'", "("):
        return 1e3
    if letter and currency_before(tokens, at):
        return letter
    money = read_scaled_money(tokens, at)
    return money.scale if money else SCALE_WORDS.get(tokens[at].low, 1.0)


def read_heading(tokens: Tokens, first: int, after: int) -> Heading:
    """Return what some words say of the numbers that they stand over."""
    scale, noun, period = 1.0, None, None
    for after_money in (first + 1, first + 2):
        money_before = currency_before(tokens, after_money)
        if money_before and money_before[1] == first:
            noun = money_before[0]
    for index in range(first, min(after, first + LONGEST_NOTE)):
        if tokens.is_number(index) and tokens[index].text != THOUSAND:
            if _is_joined(tokens, index) or (index == first and is_year(tokens[index].text)):
                continue
            break
        scale *= scale_at(tokens, index)
        money = read_scaled_money(tokens, index)
        noun = money.currency if money and noun is None else noun
        measure = read_measure(tokens, index)
        if noun is None and measure and (tokens[index - 1].low in ("(", "in", ",", "of")):
            noun, period = measure.unit, period or measure.per
            found = read_period(tokens, measure.after)
            period = period or (found.per if found else None)
        elif (
            noun is None
            and looks_plural(tokens[index].low)
            and tokens[index].low not in SCALE_WORDS
        ):
            noun = one_of(tokens[index].low)
        if tokens[index].text == "/" and period is None:
            found = read_period(tokens, index)
            period = found.per if found else None
    return Heading(scale, noun, period, names=tokens[first].low in _NAMING_HEADS)


def column_heads(tokens: Tokens, rows: Sequence[Row]) -> dict[int, Heading]:
    """Return for every token in the body of a table what the head of its column says."""
    heads: dict[int, Heading] = {}
    columns: list[Cell] = []
    cells_below = [*(row.cells for row in rows[1:]), []]
    for (_, _, cells), below in zip(rows, cells_below, strict=True):
        fits = len(columns) == len(cells)
        if len(cells) < 2:
            columns = []
        elif not fits or _begins_table(tokens, cells, below):
            columns = cells if _is_rule(tokens, below) or _is_head(tokens, cells) else []
        else:
            heads.update(_row_under(tokens, cells, columns))
    return heads


def _row_under(tokens: Tokens, cells: list[Cell], columns: list[Cell]) -> dict[int, Heading]:
    """Return for every token of a row what the head of its column says."""
    row: dict[int, Heading] = {}
    label = cells[0][0]
    counts = tokens.is_number(label) and not is_year(tokens[label].text)
    over_all = None if counts else read_heading(tokens, *columns[0])
    for (first, after), head in zip(cells, columns, strict=True):
        heading = read_heading(tokens, *head)
        if tokens[head[0]].low in _NOTING_HEADS:
            heading = _over_note(tokens, first, after)
        elif heading.scale == 1 and heading.noun is None and over_all and over_all.scale != 1:
            heading = over_all
        row.update(dict.fromkeys(range(first, after), heading))
    return row


def _begins_table(tokens: Tokens, cells: list[Cell], below: list[Cell]) -> bool:
    """Return whether a row is the head of a further table: over a rule, or behind an empty line."""
    apart = any(tokens[cells[0][0] - back].text.count("\n") > 1 for back in (1, 2))
    return _is_rule(tokens, below) or (apart and _is_head(tokens, cells))


def _is_rule(tokens: Tokens, cells: list[Cell]) -> bool:
    """Return whether a row is the rule under the heads of a table, | --- | --- |."""
    marks = [tokens[index].text for first, after in cells for index in range(first, after)]
    return len(cells) > 1 and "-" in marks and set(marks) <= {"-", ":"}


def _over_note(tokens: Tokens, first: int, after: int) -> Heading:
    """Return what the head "Note" says of a cell: that its numbers are names, if they are alone."""
    bare = not any(tokens.is_word(index) for index in range(first, after))
    return Heading(1.0, None, None, names=bare)


def _is_joined(tokens: Tokens, at: int) -> bool:
    """Return whether letters are glued to digits, so that they belong to a word of a head."""
    return tokens.is_word(at + 1) and tokens[at + 1].glued


def _is_head(tokens: Tokens, cells: list[Cell]) -> bool:
    """Return whether a row has words in most cells and hardly a number; 155mm is none."""
    numbers = [
        first for first, _ in cells if tokens.is_number(first) and not _is_joined(tokens, first)
    ]
    return all(is_year(tokens[first].text) for first in numbers) and len(numbers) < len(cells)


def one_column_heads(tokens: Tokens, rows: Iterable[Row]) -> frozenset[int]:
    """Return the tokens in lines of several heads that can speak of their own column alone.

    The first cell, which stands over the names of the rows, speaks of all where a note begins it.
    """
    alone: set[int] = set()
    for row in rows:
        cells = row.cells if len(row.cells) > 1 else _set_apart(tokens, row.first, row.after)
        if len(cells) < 2 or not _is_head(tokens, cells):
            continue
        worded = {place for place, (first, _) in enumerate(cells) if tokens.is_word(first)} - {0}
        for place, (first, after) in enumerate(cells):
            if worded - {place}:
                alone.update(range(first if place else first + 2, after))
    return frozenset(alone)


def _set_apart(tokens: Tokens, first: int, after: int) -> list[Cell]:
    """Return the cells of a line without values that wide gaps or closed brackets set apart."""
    numbers = (i for i in range(first, after) if tokens.is_number(i) and not _is_joined(tokens, i))
    if after == first or not all(is_year(tokens[number].text) for number in numbers):
        return []
    begins = [first]
    for index in range(first + 1, after):
        wide = tokens[index].begin - tokens[index - 1].end >= WIDE_GAP
        titled = tokens[index - 1].text == ")" and tokens[index].text.istitle()
        if titled or (wide and tokens[index - 1].text not in _STOPS):
            begins.append(index)
    return list(zip(begins, [*begins[1:], after], strict=True))
