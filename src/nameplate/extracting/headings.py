"""The heads of columns, and what they say of the bare numbers under them.

Notes such as "(million)" are found in `scale_notes`; no number is read here.
"""

from typing import NamedTuple

from nameplate.extracting.calendar_words import is_year
from nameplate.extracting.counted import looks_plural, one_of
from nameplate.extracting.measures import (
    currency_before,
    read_measure,
    read_scaled_money,
)
from nameplate.extracting.periods import read_period
from nameplate.extracting.scale_letters import SCALE_WORDS
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

LONGEST_NOTE = 8
# As in "('000 tonnes)".
THOUSAND = "000"
_NAMING_HEADS = word_set("imo id code hull serial flight tel phone zip isin postcode no. model sku")
_LETTERS = {"m": 1e6, "bn": 1e9, "k": 1e3}


class Heading(NamedTuple):
    """What the words over a number say of it."""

    scale: float
    noun: str | None
    period: str | None
    names: bool = False


def scale_at(tokens: Tokens, at: int) -> float:
    """Return the scale of a word at a token, or of a letter behind a currency, as in "USD m"."""
    letter = _LETTERS.get(tokens[at].text)
    if tokens[at].text == THOUSAND and tokens[at - 1].text in ("'", "("):
        return 1e3
    if letter and currency_before(tokens, at):
        return letter
    money = read_scaled_money(tokens, at)
    return money.scale if money else SCALE_WORDS.get(tokens.low(at), 1.0)


def read_heading(tokens: Tokens, first: int, after: int) -> Heading:
    """Return what some words say of the numbers that they stand over."""
    scale, noun, period = 1.0, None, None
    for after_money in (first + 1, first + 2):
        money_before = currency_before(tokens, after_money)
        if money_before and money_before[1] == first:
            noun = money_before[0]
    for index in range(first, min(after, first + LONGEST_NOTE)):
        if tokens.is_number(index) and tokens[index].text != THOUSAND:
            break
        scale *= scale_at(tokens, index)
        money = read_scaled_money(tokens, index)
        noun = money.currency if money and noun is None else noun
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
    return Heading(scale, noun, period, names=tokens.low(first) in _NAMING_HEADS)


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
            over_all = read_heading(tokens, *columns[0])
            for (first, after), head in zip(cells, columns, strict=True):
                heading = read_heading(tokens, *head)
                if heading.scale == 1 and heading.noun is None and over_all.scale != 1:
                    heading = over_all
                heads.update(dict.fromkeys(range(first, after), heading))
    return heads


def _is_head(tokens: Tokens, cells: list[tuple[int, int]]) -> bool:
    """Return whether a row has words in most cells and hardly a number."""
    numbers = [first for first, _ in cells if tokens.is_number(first)]
    return all(is_year(tokens[first].text) for first in numbers) and len(numbers) < len(cells)


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
