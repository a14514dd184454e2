"""Months, quarters and parts of a year by their words, and the days that they span.

It knows the calendar and no grammar.
"""

from datetime import date, timedelta
from typing import NamedTuple

from nameplate.extracting.candidates import Precision
from nameplate.extracting.word_sets import word_list

FIRST_YEAR, LAST_YEAR = 1800, 2100

_MONTH_NAMES = word_list(
    "january february march april may june july august september october november december"
)
MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, start=1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
QUARTER_WORDS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
NO_YEAR = "no year is said"
FISCAL = "a business year need not be the calendar year"
ROUGH = "how far the word reaches is a convention"
# First and last month of a year that the words stand for.
PARTS_OF_YEAR = {
    "early": (1, 4),
    "mid": (5, 8),
    "middle": (5, 8),
    "late": (9, 12),
    "end": (10, 12),
    "close": (10, 12),
    "beginning": (1, 3),
    "start": (1, 3),
}


class Span(NamedTuple):
    """The days that a date can be; both None where no year is known."""

    first: date | None
    last: date | None
    precision: Precision
    doubts: tuple[str, ...] = ()


def is_year(text: str) -> bool:
    """Return whether digits may be a year."""
    return len(text) == 4 and text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR


def day_span(year: int, month: int, day: int) -> Span | None:
    """Return one day, or None where the calendar has no such day."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return Span(found, found, "day")


def months_span(year: int, first_month: int, last_month: int, precision: Precision) -> Span:
    """Return the days from one month to another of the same year."""
    return Span(date(year, first_month, 1), last_of_month(year, last_month), precision)


def last_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def years_span(first_year: int, last_year: int, precision: Precision) -> Span:
    """Return whole years."""
    return Span(date(first_year, 1, 1), date(last_year, 12, 31), precision)


def part_span(word: str, year: int, last_year: int | None = None) -> Span:
    """Return a part of a year, or of a decade, by its word."""
    first_month, last_month = PARTS_OF_YEAR[word]
    if last_year is not None:
        ends = {"early": (0, 3), "mid": (3, 6), "middle": (3, 6), "late": (7, 9), "end": (8, 9)}
        low, high = ends.get(word, (0, 3))
        return Span(date(year + low, 1, 1), date(year + high, 12, 31), "years", (ROUGH,))
    span = months_span(year, first_month, last_month, "part of a year")
    return span._replace(doubts=(ROUGH,))


def full_year(text: str, century_of: int) -> int | None:
    """Return the second year of a pair such as 2019-23, or None where it is none."""
    if is_year(text):
        return int(text)
    if len(text) == 2 and text.isdecimal():
        return century_of - century_of % 100 + int(text)
    return None
