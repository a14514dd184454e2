"""Numbers that show by their signs alone that they count nothing: 14:30, 21st, [12], addresses.

Names that need the words around them are read in `designations`.
"""

import re
from typing import NamedTuple

from nameplate.extracting.candidates import Kind
from nameplate.extracting.number_words import SMALL
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

_ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|(?<![\w-])[\w-]{1,63}\.(?:com|org|net|co)/\S*|[@#]\w+"
)
_SUFFIX = {"st", "nd", "rd", "th"}
_GREAT_ORDINALS = {"hundredth", "thousandth", "millionth", "billionth"}
# EST is left out: behind a year it says that the figure is estimated.
TIME_ZONES = word_set("GMT UTC BST CET CEST EDT EEST JST IST PDT MSK KST")


class Named(NamedTuple):
    """A number that counts nothing, from token `first` up to `after`."""

    first: int
    after: int
    kind: Kind
    doubts: tuple[str, ...] = ()


def addresses(tokens: Tokens, shown: str) -> dict[int, int]:
    """Return the web addresses and handles with a digit: first token -> token behind it."""
    found: dict[int, int] = {}
    at = 0
    for match in _ADDRESS.finditer(shown):
        while at < len(tokens) and tokens[at].begin < match.start():
            at += 1
        first = at
        while at < len(tokens) and tokens[at].begin < match.end():
            at += 1
        if any(character.isdigit() for character in match[0]):
            found[first] = at
    return found


def read_clock(tokens: Tokens, at: int) -> Named | None:
    """Return a time of day: 14:30, 1 p.m., 3.30 am."""
    text, after = tokens[at].text, at + 1
    if tokens[after].text == ":" and tokens.glued(after) and tokens.glued(after + 1):
        minutes = tokens[after + 1].text
        if text.isdigit() and int(text) < 25 and re.fullmatch("[0-5][0-9]", minutes):
            after += 2
            return Named(at, _behind_noon(tokens, after) or after, "clock")
    zone = tokens[after].text in TIME_ZONES
    zone = zone or (tokens.low(after) == "hours" and text.startswith("0"))
    if zone and re.fullmatch("[0-2][0-9][0-5][0-9]", text):
        return Named(at, after + 1, "clock")
    hour = re.fullmatch(r"([0-9]{1,2})(?:\.[0-5][0-9])?", text)
    noon = _behind_noon(tokens, after)
    if hour and int(hour[1]) <= 12 and noon:
        return Named(at, noon, "clock")
    return None


def _behind_noon(tokens: Tokens, at: int) -> int | None:
    """Return the token behind "a.m." or "pm", or None."""
    if tokens.low(at) in ("am", "pm"):
        return at + 1
    if tokens.low(at) in ("a", "p") and tokens.low(at + 1) == "." and tokens.low(at + 2) == "m":
        return at + 4 if tokens.low(at + 3) == "." and tokens.glued(at + 3) else at + 3
    return None


def read_mark(tokens: Tokens, at: int) -> Named | None:
    """Return the number of an item, a footnote or a telephone: "1. Cost", "[12]", "+44 20"."""
    before, behind = tokens[at - 1], tokens[at + 1]
    if before.text == "[" and behind.text == "]":
        return Named(at, at + 1, "designation")
    if before.text == "+" and tokens.glued(at) and tokens.is_number(at + 1):
        after = at + 1
        while tokens.is_number(after):
            after += 1
        return Named(at - 1, after, "designation")
    opens = before.kind == "break" or before.text == "."
    marks = behind.text in (".", ")") and tokens.glued(at + 1) and not tokens.glued(at + 2)
    short = tokens[at].text.isdigit() and len(tokens[at].text) <= 2
    if opens and marks and short and tokens[at + 2].text[:1].isupper():
        return Named(at, at + 1, "designation")
    return None


def read_ordinal(tokens: Tokens, at: int) -> Named | None:
    """Return 21st or 1-millionth."""
    if tokens.low(at + 1) in _SUFFIX and tokens.glued(at + 1):
        return Named(at, at + 2, "ordinal")
    then = at + 2 if tokens[at + 1].text == "-" and tokens.glued(at + 1) else at + 1
    if tokens.low(then) in _GREAT_ORDINALS:
        return Named(at, then + 1, "ordinal")
    return None


def read_digit_count(tokens: Tokens, at: int) -> Named | None:
    """Return the number of "a six-figure sum" or "7 figures", which counts digits."""
    then = at + 2 if tokens[at + 1].text == "-" and tokens.glued(at + 1) else at + 1
    if tokens.low(then) not in ("figure", "figures", "digit", "digits"):
        return None
    short = tokens.low(at) in SMALL or len(tokens[at].text) == 1
    return Named(at, then + 1, "designation") if short else None


def read_many_in_one(tokens: Tokens, at: int) -> Named | None:
    """Return "3-in-1" or "two-in-one"."""
    ending = tokens[at + 4].low
    joined = tokens.lows(at + 1, at + 4) == ("-", "in", "-") and tokens.glued(at + 1)
    return Named(at, at + 5, "designation") if joined and ending in ("1", "one") else None


def behind_item(tokens: Tokens, at: int) -> int:
    """Return the token behind the (2) of "Article 5(2)"."""
    item = tokens[at].text == "(" and tokens.glued(at) and tokens[at + 2].text == ")"
    return at + 3 if item else at
