"""The parts of a date: a day in digits, a month by its name, a year behind them.

How they join is read in `dates` and `quarters`.
"""

from nameplate.extracting.calendar_words import MONTHS, is_year
from nameplate.extracting.tokens import Tokens


def year_after(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return a year behind a month or day, over a comma or "of"; '22 is one, too."""
    if tokens[at].low in (",", "of"):
        at += 1
    if tokens.is_number(at) and is_year(tokens[at].text) and not _goes_on_as_figure(tokens, at):
        return int(tokens[at].text), at + 1
    short = tokens[at + 1].text
    marked = tokens[at].text == "'" and tokens[at + 1].glued and tokens.is_number(at + 1)
    if marked and len(short) == 2 and short.isdecimal() and not _goes_on_as_figure(tokens, at + 1):
        return int(short) + (2000 if int(short) <= 50 else 1900), at + 2
    return None


def _goes_on_as_figure(tokens: Tokens, at: int) -> bool:
    """Return whether digits that look like a year go on as a figure."""
    glued_letter = tokens.is_word(at + 1) and tokens[at + 1].glued
    return glued_letter or tokens[at + 1].text in ("%", "°")


def read_day(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return a day of a month in digits and the token behind it, 3 or 3rd."""
    text = tokens[at].text
    if (
        not tokens.is_number(at)
        or not text.isdecimal()
        or len(text) > 2
        or not 1 <= int(text) <= 31
    ):
        return None
    if tokens[at + 1].low in ("st", "nd", "rd", "th") and tokens[at + 1].glued:
        return int(text), at + 2
    return int(text), at + 1


def read_month_word(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return a month and the token behind its name; a point may follow a short name."""
    token = tokens[at]
    month = MONTHS.get(token.low)
    if month is None or not token.text[0].isupper():
        return None
    short = len(token.text) <= 4 and token.low not in ("may", "june", "july")
    stop = short and tokens[at + 1].low == "." and tokens[at + 1].glued
    follows = tokens.is_number(at + 2) or tokens[at + 2].text in (",", "-", "–")
    return month, at + 2 if stop and follows else at + 1
