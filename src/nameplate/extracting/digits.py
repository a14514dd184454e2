"""A number in digits as reports write it -> its value, or the doubt that keeps it unread.

Scale words, units and signs around it are read elsewhere.
"""

import re
from typing import NamedTuple

LONGEST_NUMBER = 40
THOUSANDS_OR_DECIMALS = "the point may divide thousands"
DECIMAL_COMMA = "the comma is read as a decimal sign"

_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_SPACED = re.compile(r"[0-9]{1,3}(?:[ '][0-9]{3})+(?:[.,][0-9]+)?")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
_POINTS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_COMMA = re.compile(r"[0-9]+,[0-9]{1,2}")


class Digits(NamedTuple):
    """A number in digits.

    Attributes:
        value: What it is worth, None where two readings differ or none is known.
        doubt: Why a person should look at it.
        decimal: Its value if a point or comma in it is a decimal sign, where that is in doubt.
    """

    value: float | None
    doubt: str | None = None
    decimal: float | None = None


def read_digits(text: str) -> Digits:
    """Return what digits with points, commas, apostrophes or blanks between them are worth."""
    if len(text) > LONGEST_NUMBER:
        return Digits(None, "too many digits")
    if _PLAIN.fullmatch(text):
        return _plain(text)
    if _GROUPED.fullmatch(text) or _INDIAN.fullmatch(text):
        return Digits(float(text.replace(",", "")))
    if _SPACED.fullmatch(text):
        return Digits(float(re.sub("[ ']", "", text).replace(",", ".")))
    if _POINTS.fullmatch(text):
        return Digits(float(text.replace(".", "")), "points are read as dividing thousands")
    if _COMMA.fullmatch(text):
        return Digits(None, DECIMAL_COMMA, float(text.replace(",", ".")))
    return Digits(None, "not written as one number")


def _plain(text: str) -> Digits:
    """Return the value of digits with at most one point."""
    whole, _, decimals = text.partition(".")
    if len(whole) > 1 and whole.startswith("0"):
        return Digits(None, "a leading zero")
    if len(decimals) == 3 and whole != "0" and len(whole) <= 3:
        return Digits(None, THOUSANDS_OR_DECIMALS, float(text))
    return Digits(float(text))
