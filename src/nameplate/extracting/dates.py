"""Dates of a report as intervals of days, each as fine as it is said and no finer.

A day that nobody names is never made up; a month without a year stays without one.
"""

from datetime import date
from typing import NamedTuple

from nameplate.extracting.business_years import with_its_months
from nameplate.extracting.calendar_words import (
    MONTHS,
    NO_YEAR,
    PARTS_OF_YEAR,
    QUARTER_WORDS,
    ROUGH,
    SEASONS,
    Span,
    day_span,
    full_year,
    is_year,
    last_of_month,
    months_span,
    part_span,
    years_span,
)
from nameplate.extracting.date_parts import read_day, read_month_word, year_after
from nameplate.extracting.numeric_dates import SHORT_YEARS_FROM, read_numeric_date
from nameplate.extracting.quarters import read_quarter
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set
from nameplate.extracting.years import read_fiscal_years, read_years

DAY_OR_YEAR = "may be a day or a year"
_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
# Digits of a year; only points divide more of them.
LONGEST_IN_DATE = 4
DATE_OPENINGS = word_set("q qy h hy fy fiscal cy").union(
    MONTHS, SEASONS, PARTS_OF_YEAR, QUARTER_WORDS
)
"""The words with which a date can begin, in small letters."""
_BEFORE_MONTH = word_set(
    "in since until till by of last this next late early mid from before after during through and"
    " to between on end start beginning each every"
)


class Dated(NamedTuple):
    """A date from token `first` up to `after`; `month` where one stands without its year."""

    first: int
    after: int
    span: Span
    month: int | None = None


def read_date(tokens: Tokens, at: int) -> Dated | None:
    """Return the date that begins at a token, or None."""
    found = _in_digits(tokens, at) if tokens.is_number(at) else _in_words(tokens, at)
    if found is None:
        return None
    named = MONTHS.get(tokens[at].low) if found[1].first is None else None
    return Dated(at, *with_its_months(tokens, found), month=named)


def _in_digits(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return the token behind a date that begins with digits, and its days."""
    text = tokens[at].text
    if len(text) > LONGEST_IN_DATE and "." not in text:
        return None
    return (
        read_numeric_date(tokens, at)
        or read_quarter(tokens, at)
        or _day_month(tokens, at)
        or read_years(tokens, at)
    )


def _in_words(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return the token behind a date that begins with a word, and its days."""
    if tokens[at].low not in DATE_OPENINGS:
        return None
    return (
        read_quarter(tokens, at)
        or _month(tokens, at)
        or _part_of_year(tokens, at)
        or read_fiscal_years(tokens, at)
    )


def _day_month(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "3 May 2024", "3rd of May", "3-5 May 2024" or "3, 9 and 17 May"."""
    day = read_day(tokens, at)
    if day is None or (tokens[at - 1].low in ("-", ".", "/") and tokens[at].glued):
        return None
    first_day, after = day
    last_day = first_day
    while tokens[after].low == "," and read_day(tokens, after + 1):
        later, then = read_day(tokens, after + 1) or day
        if later <= last_day or tokens[then].low not in (",", "and", "or"):
            return None
        last_day, after = later, then
    if tokens[after].low in ("-", "–", "to", "and") and read_day(tokens, after + 1):
        last_day, after = read_day(tokens, after + 1) or day
    dashed = tokens[after].text == "-" and tokens[after].glued and tokens.is_word(after + 1)
    if tokens[after].low == "of" or dashed:
        after += 1
    month = read_month_word(tokens, after)
    if month is None or last_day < first_day:
        return None
    if dashed and tokens[month[1]].text == "-" and tokens[month[1]].glued:
        return _dashed_day(tokens, first_day, month[0], month[1] + 1)
    return _with_year(tokens, first_day, last_day, month[0], month[1])


def _dashed_day(tokens: Tokens, day: int, month: int, at: int) -> tuple[int, Span] | None:
    """Return 3-Jun-2025 or 3-Jun-25."""
    text = tokens[at].text
    year = full_year(text, SHORT_YEARS_FROM) if tokens.is_number(at) else None
    span = day_span(year, month, day) if year else None
    return (at + 1, span) if span else None


def _with_year(
    tokens: Tokens, first_day: int, last_day: int, month: int, after: int
) -> tuple[int, Span] | None:
    """Return days of a month, with their year where one follows."""
    year = year_after(tokens, after)
    if year is None:
        ending = _year_of_end(tokens, month, after)
        if ending is None:
            return after, Span(None, None, "day", (NO_YEAR,))
        year = ending, after
    first, last = day_span(year[0], month, first_day), day_span(year[0], month, last_day)
    if first is None or last is None:
        return None
    span = first if first == last else Span(first.first, last.last, "range")
    return year[1], span


def _year_of_end(tokens: Tokens, month: int, after: int) -> int | None:
    """Return the year of "17 February to 4 June 2022" for its first day, if the end is later."""
    if tokens[after].low not in ("to", "-", "–", "until", "through"):
        return None
    found = _day_month(tokens, after + 1) or _month(tokens, after + 1)
    end = found[1].first if found else None
    return end.year if end and end.month > month else None


def _month(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "May 3, 2024", "May 2024", "January to June 2022" or "In May"."""
    month = read_month_word(tokens, at)
    if month is None:
        return None
    number, after = month
    day = read_day(tokens, after)
    if day and not _counts(tokens, after):
        last_day, then = day
        if tokens[then].low in ("-", "–") and read_day(tokens, then + 1):
            last_day, then = read_day(tokens, then + 1) or day
        found = _with_year(tokens, day[0], last_day, number, then)
        if found:
            return found
    if tokens[after].text == "-" and tokens[after].glued and tokens.is_number(after + 1):
        return _dashed_month(tokens, number, after + 1)
    year = year_after(tokens, after)
    if year:
        return year[1], months_span(year[0], number, number, "month")
    return _months(tokens, at, number, after)


def _dashed_month(tokens: Tokens, month: int, at: int) -> tuple[int, Span] | None:
    """Return June-2025; in Jun-25 the number may be a day as well as a year."""
    text = tokens[at].text
    if is_year(text):
        return at + 1, months_span(int(text), month, month, "month")
    return (at + 1, Span(None, None, "month", (DAY_OR_YEAR,))) if text.isdecimal() else None


def _counts(tokens: Tokens, at: int) -> bool:
    """Return whether digits behind a month count something: "In May 3 million", "May 5%"."""
    follower = tokens[at + 1]
    if follower.low in ("%", "percent", "per", "million", "billion", "°"):
        return True
    joined = follower.text == "-" and tokens[at + 1].glued and tokens.is_word(at + 2)
    lettered = follower.kind == "word" and tokens[at + 1].glued
    return joined or (lettered and follower.low not in ("st", "nd", "rd", "th"))


def _months(tokens: Tokens, at: int, number: int, after: int) -> tuple[int, Span] | None:
    """Return a month up to another one of a year, or a month without a year."""
    if tokens[after].low in ("to", "-", "–", "and", "through"):
        other = read_month_word(tokens, after + 1)
        year = year_after(tokens, other[1]) if other else None
        if other and year and other[0] >= number:
            first = months_span(year[0], number, number, "month").first
            return year[1], Span(first, last_of_month(year[0], other[0]), "range")
    name_alone = len(tokens[at].text) > 3 and tokens[at].low not in ("may", "march")
    if not name_alone and tokens[at - 1].low not in _BEFORE_MONTH:
        return None
    return after, Span(None, None, "month", (NO_YEAR,))


def _season_year(tokens: Tokens, at: int) -> tuple[int, int, int] | None:
    """Return the year of a season, or the two of "winter 2021-22", and the token behind."""
    year = year_after(tokens, at)
    if year is None:
        return None
    first, after = year
    joined = tokens[after].text in ("-", "–", "/") and tokens[after].glued
    if joined and full_year(tokens[after + 1].text, first) == first + 1:
        return first, first + 1, after + 2
    return first, first, after


def _part_of_year(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "mid-2024", "end of 2017", "late 2020s" or "spring of 2025"."""
    low, then = tokens[at].low, at + 1
    if low in SEASONS:
        year = _season_year(tokens, then)
        doubts = ("the season is not cut out of its year",)
        return (
            (year[2], years_span(year[0], year[1], "year")._replace(doubts=doubts))
            if year
            else None
        )
    if low not in PARTS_OF_YEAR:
        return None
    third = _part_of_month(tokens, at)
    if third:
        return third
    if tokens[then].low == "-" and tokens[then].glued:
        then += 1
    # "Beginning in 2027" tells from when on, not in which part of the year.
    if tokens[then].low == "of" or (tokens[then].low == "in" and low in _THIRDS):
        then += 1
    if tokens[then].low == "the":
        then += 1
    text = tokens[then].text
    if not tokens.is_number(then) or not is_year(text):
        return None
    if tokens[then + 1].low == "s" and tokens[then + 1].glued and text.endswith("0"):
        return then + 2, part_span(low, int(text), int(text) + 9)
    return then + 1, part_span(low, int(text))


def _part_of_month(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "late August 2024" or "mid-March" as a third of the month."""
    then = at + 2 if tokens[at + 1].text == "-" and tokens[at + 1].glued else at + 1
    month = read_month_word(tokens, then)
    ends = _THIRDS.get(tokens[at].low)
    if month is None or ends is None:
        return None
    year = year_after(tokens, month[1])
    if year is None:
        dayless = read_day(tokens, month[1]) is None
        return (month[1], Span(None, None, "month", (NO_YEAR,))) if dayless else None
    last = min(ends[1], last_of_month(year[0], month[0]).day)
    first = date(year[0], month[0], ends[0])
    return year[1], Span(first, first.replace(day=last), "range", (ROUGH,))
