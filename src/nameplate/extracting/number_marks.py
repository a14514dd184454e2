"""Numbers that show by their signs alone that they count nothing: 14:30, 21st, [12], addresses.

Names that need the words around them are read in `designations`.
"""

import re
from typing import NamedTuple

from nameplate.extracting.candidates import Kind
from nameplate.extracting.measures import read_measure
from nameplate.extracting.number_words import COUNTING, MAGNITUDES, ORDINALS, PARTS, SMALL
from nameplate.extracting.tokens import Tokens

_ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|(?<![\w-])[\w-]{1,63}\.(?:com|org|net|co)/\S*|[@#]\w+"
    r"|\b(?:doi|arXiv):\S+|\b10\.[0-9]{4,9}/\S+"
)
_SECTION = re.compile("[1-9][.][0-9]")
_SUFFIX = {"st", "nd", "rd", "th"}
LONGEST_ORDINAL = 8
_GREAT_ORDINALS = {"hundredth", "thousandth", "millionth", "billionth"}
_OFFICE_HOURS = ("9", "-", "to", "-", "5")
PERHAPS_A_NAME = "taken for part of a name"


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


def read_mark(tokens: Tokens, at: int) -> Named | None:
    """Return the number of an item, a footnote or a telephone: "1. Cost", "[12]", "+44 20"."""
    before, behind = tokens[at - 1], tokens[at + 1]
    bracketed = before.text == "(" and behind.text == ")" and len(tokens[at].text) <= 2
    opened = tokens[at - 2].kind == "break" or tokens[at - 2].text in (".", ";", ":", ",")
    if bracketed and opened and tokens.is_word(at + 2):
        return Named(at, at + 1, "designation")
    if before.text == "[" and behind.text == "]":
        return Named(at, at + 1, "designation")
    if before.text == "+" and tokens[at].glued and tokens.is_number(at + 1):
        after = at + 1
        while tokens.is_number(after):
            after += 1
        return Named(at - 1, after, "designation")
    opens = before.kind == "break" or before.text == "."
    marks = behind.text in (".", ")") and tokens[at + 1].glued and not tokens[at + 2].glued
    short = tokens[at].text.isdecimal() and len(tokens[at].text) <= 2
    if before.kind == "break" and _SECTION.fullmatch(tokens[at].text):
        plain = tokens[at + 1].low not in MAGNITUDES and read_measure(tokens, at + 1) is None
        return Named(at, at + 1, "designation") if behind.text.istitle() and plain else None
    if opens and marks and short and tokens[at + 2].text[:1].isupper():
        return Named(at, at + 1, "designation")
    return None


def read_ordinal(tokens: Tokens, at: int) -> Named | None:
    """Return 21st or 1-millionth."""
    apart = tokens[at + 1].text == "th" and tokens[at].text.isdecimal() and tokens.is_word(at + 2)
    if tokens[at + 1].low in _SUFFIX and (tokens[at + 1].glued or apart):
        return Named(at, at + 2, "ordinal")
    then = at + 2 if tokens[at + 1].text == "-" and tokens[at + 1].glued else at + 1
    if tokens[then].low in _GREAT_ORDINALS:
        return Named(at, then + 1, "ordinal")
    return None


def read_worded_ordinal(tokens: Tokens, at: int) -> Named | None:
    """Return "twenty-first", "hundred-and-first" or "one hundred millionth"."""
    after = at + 1
    while after - at < LONGEST_ORDINAL and (
        tokens[after].low in COUNTING
        or (tokens[after].text == "-" and tokens[after].glued)
        or (tokens[after].low == "and" and tokens[after - 1].text == "-")
    ):
        after += 1
    great = tokens[after].low in _GREAT_ORDINALS
    if great or (tokens[after].low in ORDINALS and tokens[after - 1].text == "-"):
        part = tokens[after].low in PARTS and tokens[at].low in SMALL
        return None if part else Named(at, after + 1, "ordinal")
    return None


def read_digit_count(tokens: Tokens, at: int) -> Named | None:
    """Return the number of "a six-figure sum" or "7 figures", which counts digits."""
    then = at + 2 if tokens[at + 1].text == "-" and tokens[at + 1].glued else at + 1
    if tokens[then].low not in ("figure", "figures", "digit", "digits"):
        return None
    short = tokens[at].low in SMALL or len(tokens[at].text) == 1
    return Named(at, then + 1, "designation") if short else None


def read_many_in_one(tokens: Tokens, at: int) -> Named | None:
    """Return "3-in-1", "two-for-one", "9-to-5" or "fifty-fifty"."""
    if tokens[at + 1].text != "-" or not tokens[at + 1].glued:
        return None
    joined = tokens[at + 2].low in ("in", "for", "to") and tokens[at + 3].text == "-"
    ends = tokens[at + 4].low in ("1", "one") or tokens.lows(at, at + 5) == _OFFICE_HOURS
    if joined and ends and tokens[at + 3].glued:
        return Named(at, at + 5, "designation")
    same = tokens[at + 2].low == tokens[at].low and tokens[at].low in ("fifty", "50")
    return Named(at, at + 3, "designation") if same else None


def behind_item(tokens: Tokens, at: int) -> int:
    """Return the token behind the (2) of "Article 5(2)"."""
    item = tokens[at].text == "(" and tokens[at].glued and tokens[at + 2].text == ")"
    return at + 3 if item else at
