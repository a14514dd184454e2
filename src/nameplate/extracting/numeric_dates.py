"""Dates that stand in digits alone: 2024-04-17, 17.4.2024, 17/06/2022, 10/2023, 2019-23.

Where day and month may change places, the interval holds both readings.
"""

from nameplate.extracting.calendar_words import (
    Span,
    day_span,
    full_year,
    is_year,
    months_span,
    years_span,
)
from nameplate.extracting.tokens import Tokens

DAY_OR_MONTH = "day and month may change places"
# A year in two digits is one of this century.
SHORT_YEARS_FROM, LATEST_SHORT_YEAR = 2000, 2050
YEARS_OR_MONTH = "may be two years or a month"
# The letters that mark a year as expected: 2026E, 2025-26F.
FORECAST = frozenset({"E", "F", "e", "f", "A"})


def read_numeric_date(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return the token behind a date in digits and its days, or None."""
    if not tokens.is_number(at):
        return None
    return _with_points(tokens, at) or _with_signs(tokens, at)


def _with_points(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return 17.4.2024; points always put the day first."""
    parts = tokens[at].text.split(".")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts) or not is_year(parts[2]):
        return None
    if len(parts[0]) > 2 or len(parts[1]) > 2:
        return None
    span = day_span(int(parts[2]), int(parts[1]), int(parts[0]))
    return (at + 1, span) if span else None


def _with_signs(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return a date whose parts are divided by slashes or dashes."""
    parts, after = [tokens[at].text], at + 1
    sign = tokens[after].text
    if tokens[at].glued and tokens.is_word(at - 1):
        return None
    if sign not in ("/", "-", "–") or not parts[0].isdecimal():
        return None
    while tokens[after].text == sign and len(parts) < 4:
        tight = tokens[after].glued and tokens[after + 1].glued
        years = sign == "–" and is_year(parts[0]) and is_year(tokens[after + 1].text)
        if not tokens.is_number(after + 1) or not (tight or years):
            break
        parts.append(tokens[after + 1].text)
        after += 2
    if not all(part.isdecimal() for part in parts):
        return None
    lettered = tokens.is_word(after) and tokens[after].glued and tokens[after].text not in FORECAST
    if lettered or tokens[after].text == "%":
        return None
    if len(parts) == 2 and sign in ("-", "–") and tokens[after].text == "/":
        return _months_of_year(tokens, parts, after + 1)
    if len(parts) == 3:
        span = _three(parts, sign)
    else:
        span = _two(parts, sign) if len(parts) == 2 else None
    return (after, span) if span else None


def _months_of_year(tokens: Tokens, parts: list[str], at: int) -> tuple[int, Span] | None:
    """Return 1-12/2013: months of a year."""
    first, last = int(parts[0]), int(parts[1])
    if not (tokens[at].glued and is_year(tokens[at].text) and 1 <= first < last <= 12):
        return None
    return at + 1, months_span(int(tokens[at].text), first, last, "range")


def _three(parts: list[str], sign: str) -> Span | None:
    """Return year, month and day, or day, month and year."""
    first, second, third = parts
    if is_year(first) and len(second) <= 2 and len(third) <= 2:
        return day_span(int(first), int(second), int(third))
    if len(first) > 2 or len(second) > 2:
        return None
    year = full_year(third, SHORT_YEARS_FROM) if sign == "/" or len(third) == 4 else None
    if year is None or (len(third) == 2 and year > LATEST_SHORT_YEAR):
        return None
    spans = [day_span(year, int(second), int(first)), day_span(year, int(first), int(second))]
    days = sorted({span.first for span in spans if span and span.first})
    if not days:
        return None
    if len(days) == 1:
        return Span(days[0], days[0], "day")
    return Span(days[0], days[1], "day", (DAY_OR_MONTH,))


def _two(parts: list[str], sign: str) -> Span | None:
    """Return two years, or a month and its year."""
    first, second = parts
    if sign == "/" and len(first) <= 2 and is_year(second) and 1 <= int(first) <= 12:
        return months_span(int(second), int(first), int(first), "month")
    if not is_year(first):
        return None
    last = full_year(second, int(first))
    if last is None or not int(first) < last <= int(first) + 60:
        is_month = len(second) == 2 and 1 <= int(second) <= 12 and sign == "-"
        return months_span(int(first), int(second), int(second), "month") if is_month else None
    span = years_span(int(first), last, "years")
    if len(second) == 2 and int(second) <= 12 and sign == "-":
        return span._replace(doubts=(YEARS_OR_MONTH,))
    return span
