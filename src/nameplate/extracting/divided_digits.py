"""Digits with signs between them: 24/7, 555-0134, 3:1, version 2.1.3, EN 149:2001+A1:2009.

Dates and ranges in digits are read elsewhere.
"""

import re

from nameplate.extracting.joined_names import behind_letters
from nameplate.extracting.number_marks import Named, behind_item
from nameplate.extracting.tokens import Tokens

_LONGEST_CHAIN = 16


def read_divided(tokens: Tokens, at: int) -> Named | None:
    """Return 24/7, 555-0134, 3:1 or a version such as 2.1.3."""
    text, sign, second = tokens[at].text, tokens[at + 1].text, tokens[at + 2].text
    if text.count(".") > 1 and not re.fullmatch(r"[1-9][0-9]{0,2}(\.[0-9]{3})+", text):
        return Named(at, at + 1, "designation")
    if not (tokens[at + 1].glued and tokens[at + 2].glued and tokens.is_number(at + 2)):
        return None
    reverse = (
        sign in ("-", "–") and text.isdecimal() and second.isdecimal() and int(text) >= int(second)
    )
    chained = tokens[at + 3].text == sign and tokens[at + 3].glued and tokens.is_number(at + 4)
    apart = not tokens[at].glued or tokens[at - 1].text == "("
    if reverse and not chained and apart:
        return Named(at, at + 3, "designation", ("a score or a name",))
    leads = (second.startswith("0") and len(second) > 1) or text.startswith("00")
    if (
        sign == "/"
        and text.isdecimal()
        and second.isdecimal()
        and 0 < int(text) < int(second) <= 10
    ):
        return Named(at, at + 3, "designation") if tokens[at + 3].text == ":" else None
    if sign == "+":
        return Named(at, at + 3, "designation", ("a sum of two numbers",))
    if sign == "/" and not chained and not (text.isdecimal() and second.isdecimal()):
        return None
    if sign in ("/", ":") or (sign in ("-", "–") and (chained or (leads and "." not in second))):
        after = at + 3
        last = after + _LONGEST_CHAIN
        while (
            after < last
            and tokens[after].text == sign
            and tokens[after].glued
            and tokens.is_number(after + 1)
        ):
            after += 2
        after = behind_edition(tokens, after)
        return Named(at, after, "designation", () if sign != ":" else ("a ratio",))
    return None


def behind_edition(tokens: Tokens, at: int) -> int:
    """Return the token behind what belongs to a number of a paper: 24-1038, 149:2001+A1:2009."""
    at = behind_item(tokens, at)
    last = at + _LONGEST_CHAIN
    while (
        at < last
        and tokens[at].text in (":", "+", "-", "/")
        and tokens[at].glued
        and tokens[at + 1].glued
    ):
        if not (tokens.is_number(at + 1) or tokens[at + 1].text.isupper()):
            break
        at = behind_letters(tokens, at + 2)
    return at
