"""Dates of a report as intervals of days, each as fine as it is said and no finer.

A day that nobody names is never made up; a month without a year stays without one.
"""

from datetime import date
from typing import NamedTuple

from nameplate.extracting.calendar_words import (
    MONTHS,
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
from nameplate.extracting.number_words import SMALL
from nameplate.extracting.numeric_dates import read_numeric_date
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set
from nameplate.extracting.years import read_years

NO_YEAR = "no year is said"
_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
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
    if not (tokens.is_number(at) or tokens.is_word(at)):
        return None
    found = (
        read_numeric_date(tokens, at)
        or _day_month(tokens, at)
        or _month(tokens, at)
        or _quarter(tokens, at)
        or _part_of_year(tokens, at)
        or read_years(tokens, at)
    )
    if found is None:
        return None
    named = MONTHS.get(tokens.low(at)) if found[1].first is None else None
    return Dated(at, *found, month=named)


def _day(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return a day of a month in digits and the token behind it, 3 or 3rd."""
    text = tokens[at].text
    if not tokens.is_number(at) or not text.isdigit() or len(text) > 2 or not 1 <= int(text) <= 31:
        return None
    if tokens.low(at + 1) in ("st", "nd", "rd", "th") and tokens.glued(at + 1):
        return int(text), at + 2
    return int(text), at + 1


def _month_word(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return a month and the token behind its name; a point may follow a short name."""
    token = tokens[at]
    month = MONTHS.get(token.low)
    if month is None or not token.text[0].isupper():
        return None
    short = len(token.text) <= 4 and token.low not in ("may", "june", "july")
    stop = short and tokens.low(at + 1) == "." and tokens.glued(at + 1)
    follows = tokens.is_number(at + 2) or tokens[at + 2].text == ","
    return month, at + 2 if stop and follows else at + 1


def _year_after(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return a year behind a month or day, over a comma or "of"; '22 is one, too."""
    if tokens.low(at) in (",", "of"):
        at += 1
    if tokens.is_number(at) and is_year(tokens[at].text) and not _counts(tokens, at):
        return int(tokens[at].text), at + 1
    short = tokens[at + 1].text
    marked = tokens[at].text == "'" and tokens.glued(at + 1) and tokens.is_number(at + 1)
    if marked and len(short) == 2 and short.isdigit() and not _counts(tokens, at + 1):
        return int(short) + (2000 if int(short) <= 50 else 1900), at + 2
    return None


def _counts(tokens: Tokens, at: int) -> bool:
    """Return whether digits that look like a year go on as a figure."""
    glued_letter = tokens.is_word(at + 1) and tokens.glued(at + 1)
    return glued_letter or tokens[at + 1].text in ("%", "°")


def _day_month(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "3 May 2024", "3rd of May", "3-5 May 2024" or "3, 9 and 17 May"."""
    day = _day(tokens, at)
    if day is None or (tokens.low(at - 1) in ("-", ".", "/") and tokens.glued(at)):
        return None
    first_day, after = day
    last_day = first_day
    while tokens.low(after) == "," and _day(tokens, after + 1):
        later, then = _day(tokens, after + 1) or day
        if later <= last_day or tokens.low(then) not in (",", "and", "or"):
            return None
        last_day, after = later, then
    if tokens.low(after) in ("-", "–", "to", "and") and _day(tokens, after + 1):
        last_day, after = _day(tokens, after + 1) or day
    if tokens.low(after) == "of":
        after += 1
    month = _month_word(tokens, after)
    if month is None or last_day < first_day:
        return None
    return _with_year(tokens, first_day, last_day, month[0], month[1])


def _with_year(
    tokens: Tokens, first_day: int, last_day: int, month: int, after: int
) -> tuple[int, Span] | None:
    """Return days of a month, with their year where one follows."""
    year = _year_after(tokens, after)
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
    if tokens.low(after) not in ("to", "-", "–", "until", "through"):
        return None
    found = _day_month(tokens, after + 1) or _month(tokens, after + 1)
    end = found[1].first if found else None
    return end.year if end and end.month > month else None


def _month(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "May 3, 2024", "May 2024", "January to June 2022" or "In May"."""
    month = _month_word(tokens, at)
    if month is None:
        return None
    number, after = month
    day = _day(tokens, after)
    unlike_day = tokens.low(after + 1) in ("%", "percent", "per", "million") or tokens.glued(
        after + 2
    )
    if day and not (unlike_day and tokens.low(after + 1) not in ("st", "nd", "rd", "th", "-", "–")):
        last_day, then = day
        if tokens.low(then) in ("-", "–") and _day(tokens, then + 1):
            last_day, then = _day(tokens, then + 1) or day
        found = _with_year(tokens, day[0], last_day, number, then)
        if found:
            return found
    year = _year_after(tokens, after)
    if year:
        return year[1], months_span(year[0], number, number, "month")
    return _months(tokens, at, number, after)


def _months(tokens: Tokens, at: int, number: int, after: int) -> tuple[int, Span] | None:
    """Return a month up to another one of a year, or a month without a year."""
    if tokens.low(after) in ("to", "-", "–", "and", "through"):
        other = _month_word(tokens, after + 1)
        year = _year_after(tokens, other[1]) if other else None
        if other and year and other[0] >= number:
            first = months_span(year[0], number, number, "month").first
            return year[1], Span(first, last_of_month(year[0], other[0]), "range")
    name_alone = len(tokens[at].text) > 3 and tokens.low(at) not in ("may", "march")
    if not name_alone and tokens.low(at - 1) not in _BEFORE_MONTH:
        return None
    return after, Span(None, None, "month", (NO_YEAR,))


def _quarter(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "Q3 2024", "H1 2024", "third quarter of 2024" or "first nine months of 2023"."""
    low = tokens.low(at)
    turned = _turned_quarter(tokens, at)
    if turned:
        return turned
    short = _short_quarter(tokens, at)
    if short:
        return short
    if low in ("q", "h") and tokens.glued(at + 1) and tokens[at + 1].text in ("1", "2", "3", "4"):
        year = _year_after(tokens, at + 2)
        return _part(int(tokens[at + 1].text), low, year) if year else None
    number = QUARTER_WORDS.get(low)
    if number is None:
        return None
    word = tokens.low(at + 1)
    if word in ("quarter", "half"):
        year = _year_after(tokens, at + 2)
        number = 2 if word == "half" and number == 4 else number
        return _part(number, "q" if word == "quarter" else "h", year) if year else None
    months = SMALL.get(word) or (int(tokens[at + 1].text) if _day(tokens, at + 1) else 0)
    if 1 <= months <= 12 and tokens.low(at + 2) == "months" and low in ("first", "last"):
        year = _year_after(tokens, at + 3)
        if year:
            ends = (1, months) if low == "first" else (13 - months, 12)
            return year[1], months_span(year[0], *ends, "part of a year")
    return None


def _short_quarter(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return Q1'22 or Q3/26."""
    kind, (number, _, year), after = tokens.low(at), tokens[at + 1].text.partition("'"), at + 2
    if tokens[after].text == "/" and tokens.glued(after) and tokens.glued(after + 1):
        year, after = tokens[after + 1].text, after + 2
    if kind not in ("q", "h") or not tokens.glued(at + 1) or number not in ("1", "2", "3", "4"):
        return None
    short = len(year) == 2 and year.isdigit()
    return _part(int(number), kind, (2000 + int(year), after)) if short else None


def _turned_quarter(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return 1H26, 4Q24 or 1H 2026."""
    kind, text = tokens.low(at + 1), tokens[at + 2].text
    lettered = tokens.glued(at + 1) and tokens[at + 1].text in ("Q", "H")
    if tokens[at].text not in ("1", "2", "3", "4") or not lettered:
        return None
    year = _year_after(tokens, at + 2)
    if year is None and tokens.glued(at + 2) and text.isdigit() and len(text) == 2:
        year = 2000 + int(text), at + 3
    return _part(int(tokens[at].text), kind, year) if year else None


def _part(number: int, kind: str, year: tuple[int, int]) -> tuple[int, Span] | None:
    """Return a quarter or half of a year."""
    length = 3 if kind == "q" else 6
    if number * length > 12:
        return None
    precision = "quarter" if kind == "q" else "part of a year"
    ends = (number * length - length + 1, number * length)
    return year[1], months_span(year[0], *ends, precision)  # type: ignore[arg-type]


def _season_year(tokens: Tokens, at: int) -> tuple[int, int, int] | None:
    """Return the year of a season, or the two of "winter 2021-22", and the token behind."""
    year = _year_after(tokens, at)
    if year is None:
        return None
    first, after = year
    joined = tokens[after].text in ("-", "–", "/") and tokens.glued(after)
    if joined and full_year(tokens[after + 1].text, first) == first + 1:
        return first, first + 1, after + 2
    return first, first, after


def _part_of_year(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "mid-2024", "end of 2017", "late 2020s" or "spring of 2025"."""
    low, then = tokens.low(at), at + 1
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
    if tokens.low(then) == "-" and tokens.glued(then):
        then += 1
    # "Beginning in 2027" tells from when on, not in which part of the year.
    if tokens.low(then) == "of" or (tokens.low(then) == "in" and low in _THIRDS):
        then += 1
    if tokens.low(then) == "the":
        then += 1
    text = tokens[then].text
    if not tokens.is_number(then) or not is_year(text):
        return None
    if tokens.low(then + 1) == "s" and tokens.glued(then + 1) and text.endswith("0"):
        return then + 2, part_span(low, int(text), int(text) + 9)
    return then + 1, part_span(low, int(text))


def _part_of_month(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "late August 2024" or "mid-March" as a third of the month."""
    then = at + 2 if tokens[at + 1].text == "-" and tokens.glued(at + 1) else at + 1
    month = _month_word(tokens, then)
    ends = _THIRDS.get(tokens.low(at))
    if month is None or ends is None:
        return None
    year = _year_after(tokens, month[1])
    if year is None:
        dayless = _day(tokens, month[1]) is None
        return (month[1], Span(None, None, "month", (NO_YEAR,))) if dayless else None
    last = min(ends[1], last_of_month(year[0], month[0]).day)
    first = date(year[0], month[0], ends[0])
    return year[1], Span(first, first.replace(day=last), "range", (ROUGH,))
