"""Quarters, halves and first months of a year: Q3 2024, 1H26, "third quarter of 2024", 9M24.

Months and days are read in `dates`, years in `years`.
"""

from nameplate.extracting.calendar_words import (
    FISCAL,
    MONTHS,
    NO_YEAR,
    QUARTER_WORDS,
    Span,
    full_year,
    months_span,
)
from nameplate.extracting.candidates import Precision
from nameplate.extracting.date_parts import read_day, year_after
from nameplate.extracting.number_words import SMALL
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

# Months of a quarter and of a half.
LENGTHS = {"q": 3, "h": 6}
_OF_A_YEAR = word_set("year this next last fiscal fy")
_ORDINALS = {"1": "st", "2": "nd", "3": "rd", "4": "th"}
_BEFORE_HALF = word_set("in by for of since during until from to this next last through ( after")


def read_quarter(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "Q3 2024", "1H26", "9M 2024", "third quarter of 2024" or "March 2024 quarter"."""
    if len(tokens[at].text) > 1 and tokens.is_number(at):
        return None
    return (
        _turned_quarter(tokens, at)
        or _first_months_in_digits(tokens, at)
        or _short_quarter(tokens, at)
        or _lettered_quarter(tokens, at)
        or _worded_quarter(tokens, at)
        or _first_months(tokens, at)
        or _quarter_of_month(tokens, at)
    )


def _lettered_quarter(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "Q3 2024", "H1/2024", "Q1-Q3 2024", "Q2 FY24" or "in Q4", the last two undated."""
    kind, digit, after = tokens[at].text.removesuffix("Y"), tokens[at + 1].text, at + 2
    if kind not in ("Q", "H") or not tokens[at + 1].glued or digit not in _ORDINALS:
        return None
    last = int(digit)
    if tokens[after].text in ("-", "–", "to", "and") and tokens[after + 1].text == kind:
        ends = tokens[after + 2].text
        if ends in _ORDINALS and tokens[after + 2].glued and int(ends) > last:
            last, after = int(ends), after + 3
    if tokens[after].text in ("/", "-") and tokens[after].glued and tokens.is_number(after + 1):
        after += 1
    year = year_after(tokens, after)
    if year and _is_business_year(tokens, year):
        return year[1] + 2, Span(None, None, "part of a year", (FISCAL,))
    if year:
        return _part(int(digit), kind.lower(), year, last)
    if tokens[after].glued and (tokens.is_word(after) or tokens.is_number(after)):
        return _undated(tokens, kind, after) if tokens[after].text == "FY" else None
    hydrogen = kind == "H" and digit == "2" and tokens[at - 1].low not in _BEFORE_HALF
    return None if hydrogen else _undated(tokens, kind, after)


def _is_business_year(tokens: Tokens, year: tuple[int, int]) -> bool:
    """Return whether the 2011 of "Q2 2011-12" is the first part of a business year."""
    joined = tokens[year[1]].text in ("-", "–", "/") and tokens[year[1]].glued
    return joined and full_year(tokens[year[1] + 1].text, year[0]) == year[0] + 1


def _undated(tokens: Tokens, kind: str, after: int) -> tuple[int, Span]:
    """Return a quarter or half whose year is not said, or is a business year."""
    precision: Precision = "quarter" if kind.lower() in ("q", "quarter") else "part of a year"
    if tokens[after].text == "FY" and tokens.is_number(after + 1):
        return after + 2, Span(None, None, precision, (FISCAL,))
    return after, Span(None, None, precision, (NO_YEAR,))


def _worded_quarter(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "third quarter of 2024", "first-half 2024" or "the 4th quarter", the last undated."""
    number, then = QUARTER_WORDS.get(tokens[at].low), at + 1
    if tokens[at + 1].low == _ORDINALS.get(tokens[at].text) and tokens[at + 1].glued:
        number, then = int(tokens[at].text), at + 2
    if number is None:
        return None
    if tokens[then].text == "-" and tokens[then].glued:
        then += 1
    word, after = tokens[then].low, then + 1
    if word not in ("quarter", "half"):
        return None
    number = 2 if word == "half" and number == 4 else number
    year = year_after(tokens, after)
    if year:
        return _part(number, word[0], year)
    bare = tokens[at].low in ("last", "final") or (tokens[at].low == "a")
    of_things = tokens[after].low == "of" and not _OF_A_YEAR.intersection(
        tokens.lows(after + 1, after + 3)
    )
    if tokens[after].low == "of" and tokens[after + 1].low in ("fiscal", "fy"):
        after = _behind_business_year(tokens, after + 2)
    return None if bare or of_things else _undated(tokens, word, after)


def _behind_business_year(tokens: Tokens, at: int) -> int:
    """Return the token behind the number of a business year, "year" allowed before it."""
    at = at + 1 if tokens[at].low == "year" else at
    return at + 1 if tokens.is_number(at) else at


def _first_months(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "first nine months of 2023" or "last 6 months of 2023"."""
    low, word = tokens[at].low, tokens[at + 1].low
    if low not in ("first", "last"):
        return None
    months = SMALL.get(word) or (int(tokens[at + 1].text) if read_day(tokens, at + 1) else 0)
    year = year_after(tokens, at + 3) if tokens[at + 2].low == "months" else None
    if year is None or not 1 <= months <= 12:
        return None
    ends = (1, months) if low == "first" else (13 - months, 12)
    return year[1], months_span(year[0], *ends, "part of a year")


def _first_months_in_digits(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return 9M 2024 or 9M24."""
    text = tokens[at + 2].text
    if tokens[at].text not in ("6", "9") or tokens[at + 1].text != "M" or not tokens[at + 1].glued:
        return None
    year = year_after(tokens, at + 2)
    if year is None and tokens[at + 2].glued and text.isdecimal() and len(text) == 2:
        year = 2000 + int(text), at + 3
    if year is None:
        return None
    return year[1], months_span(year[0], 1, int(tokens[at].text), "part of a year")


def _quarter_of_month(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "December quarter of 2023" or "March 2024 quarter": the three months to its end."""
    month = MONTHS.get(tokens[at].low, 0) if tokens[at].text.istitle() else 0
    if month < LENGTHS["q"]:
        return None
    if tokens[at + 1].low == "quarter":
        year = year_after(tokens, at + 2)
    else:
        year = year_after(tokens, at + 1)
        ends = year is not None and tokens[year[1]].low == "quarter"
        year = (year[0], year[1] + 1) if year and ends else None
    if year is None:
        return None
    return year[1], months_span(year[0], month - LENGTHS["q"] + 1, month, "quarter")


def _short_quarter(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return Q1'22 or Q3/26."""
    kind, (number, _, year), after = tokens[at].low, tokens[at + 1].text.partition("'"), at + 2
    if tokens[after].text == "/" and tokens[after].glued and tokens[after + 1].glued:
        year, after = tokens[after + 1].text, after + 2
    if kind not in ("q", "h") or not tokens[at + 1].glued or number not in ("1", "2", "3", "4"):
        return None
    short = len(year) == 2 and year.isdecimal()
    return _part(int(number), kind, (2000 + int(year), after)) if short else None


def _turned_quarter(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return 1H26, 4Q24 or 1H 2026."""
    kind, text = tokens[at + 1].low, tokens[at + 2].text
    lettered = tokens[at + 1].glued and tokens[at + 1].text in ("Q", "H")
    if tokens[at].text not in ("1", "2", "3", "4") or not lettered:
        return None
    year = year_after(tokens, at + 2)
    if year is None and tokens[at + 2].glued and text.isdecimal() and len(text) == 2:
        year = 2000 + int(text), at + 3
    if year is None and not tokens[at + 2].glued and int(tokens[at].text) * LENGTHS[kind] <= 12:
        return _undated(tokens, kind, at + 2)
    return _part(int(tokens[at].text), kind, year) if year else None


def _part(
    number: int, kind: str, year: tuple[int, int], last: int | None = None
) -> tuple[int, Span] | None:
    """Return a quarter or half of a year, or several up to the last one."""
    length, last = LENGTHS[kind], last or number
    if last * length > 12:
        return None
    precision: Precision = "quarter" if kind == "q" and last == number else "part of a year"
    ends = (number * length - length + 1, last * length)
    return year[1], months_span(year[0], *ends, precision)
