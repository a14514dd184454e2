"""Times of day: 14:30, 1 p.m., 1940 GMT, half past six.

Days and hours that something lasts are read elsewhere.
"""

import re

from nameplate.extracting.followers import counts_on
from nameplate.extracting.measures import currency_before
from nameplate.extracting.number_marks import Named
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

# EST is left out: behind a year it says that the figure is estimated.
TIME_ZONES = word_set("GMT UTC BST CET CEST EDT EEST JST IST PDT MSK KST")
_MINUTES = re.compile("[0-5][0-9]")
_HUNDREDS = re.compile("[0-2][0-9][0-5][0-9]")
_HOUR = re.compile(r"([0-9]{1,2})(?:[.:][0-5][0-9])?")
_OPENING = re.compile(r"([0-9]{1,2})[.](?:00|15|30|45)")


def read_clock(tokens: Tokens, at: int) -> Named | None:
    """Return a time of day: 14:30, 3.30 am, 14h30, 7 o'clock, the 8 of "8 to 10 p.m."."""
    after = (
        _behind_minutes(tokens, at)
        or _behind_hundreds(tokens, at)
        or _behind_hour(tokens, at)
        or _behind_opening_hours(tokens, at)
    )
    return Named(at, after, "clock") if after else None


def read_clock_word(tokens: Tokens, at: int) -> Named | None:
    """Return the six of "half past six", "six o'clock" or "six a.m."."""
    past = tokens[at - 1].low == "past" and tokens[at - 2].low in ("half", "quarter", "minutes")
    after = _behind_noon(tokens, at + 1) or (at + 1 if past else None)
    return Named(at, after, "clock") if after else None


def _behind_minutes(tokens: Tokens, at: int) -> int | None:
    """Return the token behind 14:30, 1:59:40 or 14h30."""
    text, after = tokens[at].text, at + 1
    sign = tokens[after].text
    if sign not in (":", "h") or not (tokens[after].glued and tokens[after + 1].glued):
        return None
    if not text.isdecimal() or int(text) > 24 or not _MINUTES.fullmatch(tokens[after + 1].text):
        return None
    after += 2
    seconds = tokens[after].text == ":" and tokens[after].glued and tokens[after + 1].glued
    if sign == ":" and seconds and _MINUTES.fullmatch(tokens[after + 1].text):
        after += 2
    return _behind_noon(tokens, after) or after


def _behind_hundreds(tokens: Tokens, at: int) -> int | None:
    """Return the token behind 1940 GMT, 23.15 CET, "at 1430 hours" or the 0600 before "to 1800"."""
    text, zone = tokens[at].text, tokens[at + 1].text in TIME_ZONES
    if zone and re.fullmatch("[0-2]?[0-9][.]?[0-5][0-9]", text):
        return at + 2
    if not _HUNDREDS.fullmatch(text):
        return None
    hours = tokens[at + 1].low in ("hours", "hrs", "hr")
    early = text.startswith("0")
    ends = tokens[at - 1].low in ("to", "and", "-", "–") and _HUNDREDS.fullmatch(
        tokens[at - 2].text
    )
    if hours and (early or ends or tokens[at - 1].low in ("at", "until", "by")):
        return at + 2
    if early and tokens[at - 1].low in ("at", "until", "by", "from"):
        return at + 1
    begins = tokens[at + 1].low in ("to", "and", "-", "–") and _HUNDREDS.fullmatch(
        tokens[at + 2].text
    )
    return at + 1 if early and begins and tokens[at + 3].low in ("hours", "hrs") else None


def _behind_hour(tokens: Tokens, at: int) -> int | None:
    """Return the token behind 3.30 am, 7 o'clock, 12 noon, or the 8 of "8 to 10 p.m."."""
    after = at + 1
    noon = _behind_noon(tokens, after)
    joined = noon is None and tokens[after].low in ("to", "and", "or", "-", "–")
    hour = _HOUR.fullmatch(tokens[at].text) if noon or joined else None
    if not hour or int(hour[1]) > 12:
        return None
    if joined:
        ends = _HOUR.fullmatch(tokens[after + 1].text)
        shared = ends and int(ends[1]) <= 12 and _behind_noon(tokens, after + 2)
        return after if shared and tokens[after + 2].low != "noon" else None
    return noon


def _behind_opening_hours(tokens: Tokens, at: int) -> int | None:
    """Return the token behind 9.00-17.00: two times whose minutes are round."""
    tight = tokens[at + 1].text in ("-", "–") and tokens[at + 1].glued and tokens[at + 2].glued
    if not tight:
        return None
    ends = [_OPENING.fullmatch(tokens[index].text) for index in (at, at + 2)]
    if not all(end and int(end[1]) <= 24 for end in ends):
        return None
    money = currency_before(tokens, at) or counts_on(tokens, at + 3)
    return None if money else at + 3


def _behind_noon(tokens: Tokens, at: int) -> int | None:
    """Return the token behind "a.m.", "pm", "o'clock" or "noon", or None."""
    if tokens[at].low in ("am", "pm", "o'clock", "noon", "midnight"):
        return at + 1
    if tokens[at].low in ("a", "p") and tokens[at + 1].low == "." and tokens[at + 2].low == "m":
        return at + 4 if tokens[at + 3].low == "." and tokens[at + 3].glued else at + 3
    return None
