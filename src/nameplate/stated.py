"""Figures as the public states them: "up to 70 million rounds a year" -> an interval.

How wide each bound word reaches is a convention, written down here; what the figure is judged
against is decided elsewhere.
"""

import math
import re
from functools import lru_cache
from typing import Literal, NamedTuple

from nameplate.errors import QuantityError, quote
from nameplate.numerals import Numeral, blaming, read_numeral, read_scale, tidy
from nameplate.quantities import finite
from nameplate.units import Dims, UnitPower, describe_dims, parse_units, resolve

Bound = Literal["eq", "le", "lt", "ge", "gt", "approx", "approx_below", "range", "vague"]

MORE_THAN_REACH = 1.25
NEARLY_REACH = 0.9
ABOUT_SHARE = 0.1
FEWEST_DIGITS = 2
"""A whole figure of fewer digits, such as 70 million, is taken to mean as many."""
PER_TIME = ("time", "day_unstated")
MOST_REMEMBERED = 1_000
"""Figures that are not read anew: the rules and checks of one file name each of its own often."""

_BOUND_WORDS: dict[Bound, tuple[str, ...]] = {
    "eq": ("exactly",),
    "le": (
        "up to",
        "at most",
        "no more than",
        "not more than",
        "a maximum of",
        "maximum of",
        "as many as",
        "as much as",
    ),
    "lt": ("less than", "fewer than", "under", "below"),
    "ge": (
        "at least",
        "no less than",
        "no fewer than",
        "not less than",
        "a minimum of",
        "minimum of",
    ),
    "gt": ("more than", "over", "in excess of", "above"),
    "approx": ("about", "around", "approximately", "roughly", "some", "~", "an estimated"),
    "approx_below": ("nearly", "almost", "close to"),
}
_TRAILING: dict[str, Bound] = {"or more": "ge", "or less": "le", "or fewer": "le"}
_SPELLED = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_COUNTS = {word: number for number, word in enumerate(_SPELLED, start=1)} | {"a": 1, "an": 1}
# Lowest and highest multiple that the word may stand for; the highest is just missed.
_VAGUE = {
    "dozens": (24, 100),
    "tens": (20, 100),
    "hundreds": (200, 1000),
    "thousands": (2e3, 1e4),
    "millions": (2e6, 1e7),
    "billions": (2e9, 1e10),
}
_PLURAL_SCALES = {"thousands": 1e3, "millions": 1e6, "billions": 1e9}
_VAGUE_FORM = re.compile(
    rf"({'|'.join(_VAGUE)})\b(?: of ({'|'.join(_PLURAL_SCALES)})\b)?(?: of\b)?(.*)",
    re.IGNORECASE | re.DOTALL,
)
_DASH = r"\s*(?:–|—|(?<![eE])-)\s*"
_RANGE_FORM = re.compile(rf"(.+?)(?:{_DASH}|\s+to\s+)(?=[0-9])(.*)", re.IGNORECASE | re.DOTALL)
_BETWEEN_FORM = re.compile(r"between\s+(.*?)\s+and\s+(?=[0-9])(.*)", re.IGNORECASE | re.DOTALL)


class Stated(NamedTuple):
    """An interval in base dimensions, with the word that made it.

    Attributes:
        low: Its lower end; beyond it for the bound "gt".
        high: Its upper end, infinite where none is stated; short of it for "lt".
        bound: What kind of word bounds it.
        dims: The dimensions of both ends.
        text: What was written.
        rounding: How far from a figure without a bound word lies what rounds to it; else 0.
        is_count: Whether it counts things to the last one, such as "12 lines"; it may stand for
            what rounds to it, and is itself exact.
        unit_size: What one of its unit is in base dimensions.
        units: Its unit as it was written.
    """

    low: float
    high: float
    bound: Bound
    dims: Dims
    text: str
    rounding: float = 0.0
    is_count: bool = False
    unit_size: float = 1.0
    units: tuple[UnitPower, ...] = ()


class _Unit(NamedTuple):
    """The unit of a figure: its size in base dimensions, those, and the unit as written."""

    size: float
    dims: Dims
    units: tuple[UnitPower, ...]


@lru_cache(maxsize=MOST_REMEMBERED)
def parse_stated(text: str) -> Stated:
    """Return the interval that a public figure states.

    Raises:
        QuantityError: The figure cannot be read, is negative, or is a range that runs downwards.
    """
    with blaming(text):
        return _parse(tidy(text), text)


def _parse(plain: str, text: str) -> Stated:
    """Return the interval of a tidy text; `text` is what was written."""
    bound, rest = _take_bound(plain)
    vague = _VAGUE_FORM.fullmatch(rest)
    ends = _BETWEEN_FORM.fullmatch(rest) or _RANGE_FORM.fullmatch(rest)
    if (vague or ends) and bound not in ("eq", "approx"):
        expected = "one bound, for example up to 20 or 10 to 20"
        raise QuantityError("bound-unclear", expected, quote(text), "keep one of the two")
    if vague:
        return _vague(vague, text)
    if ends:
        return _range(ends.group(1), ends.group(2), text)
    numeral = _read_figure(rest)
    unit = _unit(numeral.rest, text)
    low, high = _interval(bound, numeral)
    stated = _checked(low, high, bound, unit, text)
    is_bare = bound == "eq" and rest == plain
    return _as_it_rounds(stated, numeral) if is_bare else stated


def _take_bound(text: str) -> tuple[Bound, str]:
    """Return the kind of the bound words around a figure, and the figure."""
    lower = text.lower()
    for bound, phrases in _BOUND_WORDS.items():
        for phrase in phrases:
            follower = lower[len(phrase) : len(phrase) + 1]
            if lower.startswith(phrase) and not (phrase[-1].isalpha() and follower.isalnum()):
                return bound, text[len(phrase) :].strip()
    for phrase, bound in _TRAILING.items():
        if lower.endswith(" " + phrase):
            return bound, text[: -len(phrase)].strip()
    return "eq", text


def _read_figure(text: str) -> Numeral:
    """Return the number that begins a figure, in digits or as a small number in words."""
    first, _, rest = text.partition(" ")
    if first.lower() not in _COUNTS:
        return read_numeral(text)
    scale, rest = read_scale(rest)
    return Numeral(_COUNTS[first.lower()] * scale, scale, scale, rest)


def _unit(text: str, whole_text: str) -> _Unit:
    """Return the unit of a public figure, where a bare day may stand."""
    if re.search("[0-9]", text):
        raise QuantityError(
            "number-unclear", "one figure and its unit", quote(whole_text), "write one figure only"
        )
    units = parse_units(text)
    return _Unit(*resolve(units, whole_text, bare_day_allowed=True), units)


def _interval(bound: Bound, numeral: Numeral) -> tuple[float, float]:
    """Return the ends that a bound word gives a number."""
    number = numeral.value
    match bound:
        case "le" | "lt":
            return 0.0, number
        case "ge":
            return number, math.inf
        case "gt":
            return number, MORE_THAN_REACH * number
        case "approx_below":
            return NEARLY_REACH * number, number
        case "approx":
            reach = max(numeral.step / 2, ABOUT_SHARE * number)
            return max(0.0, number - reach), number + reach
        case _:
            return number, number


def _as_it_rounds(stated: Stated, numeral: Numeral) -> Stated:
    """Return a figure without a bound word with how it may be rounded."""
    rounding = _rounding(numeral)
    is_whole = numeral.step >= 1 and stated.unit_size == 1  # per cent is counted in hundredths
    is_count = is_whole and rounding <= 0.5 and not dict(stated.dims).keys() & set(PER_TIME)
    return stated._replace(rounding=rounding * stated.unit_size, is_count=is_count)


def _rounding(numeral: Numeral) -> float:
    """Return half of the worth of the last place that a number shows.

    That is its last digit behind a point; of a whole number its last digit other than a zero, or a
    second digit where it has one alone.
    """
    if numeral.value == 0:
        return 0.0
    if numeral.step < numeral.scale:
        return numeral.step / 2
    second = 10.0 ** (math.floor(math.log10(numeral.value)) - FEWEST_DIGITS + 1)
    return min(numeral.step, second) / 2


def _vague(match: re.Match[str], text: str) -> Stated:
    """Return the interval of a figure without a number, "tens of thousands"."""
    low, high = _VAGUE[match.group(1).lower()]
    scale = _PLURAL_SCALES[match.group(2).lower()] if match.group(2) else 1.0
    return _checked(low * scale, high * scale - 1, "vague", _unit(match.group(3), text), text)


def _range(low_text: str, high_text: str, text: str) -> Stated:
    """Return the interval between two numbers, of which the first may borrow from the second."""
    low, high = _read_figure(low_text.strip()), _read_figure(high_text.strip())
    unit = low_unit = _unit(high.rest, text)
    low_value = low.value
    if low.rest.strip():
        low_unit = _unit(low.rest, text)
    elif low.scale == 1.0 and low.value * high.scale <= high.value:
        low_value *= high.scale
    if low_unit.dims != unit.dims:
        fix = f"use one unit, not {describe_dims(low_unit.dims)} to {describe_dims(unit.dims)}"
        raise QuantityError("unit-mismatch", "a range in one unit", quote(text), fix)
    low_value *= low_unit.size / unit.size
    if low_value > high.value:
        raise QuantityError(
            "range-reversed", "a range from low to high", quote(text), "put the lower number first"
        )
    return _checked(low_value, high.value, "range", unit, text)


def _checked(low: float, high: float, bound: Bound, unit: _Unit, text: str) -> Stated:
    """Return the interval between two numbers of a unit.

    Raises:
        QuantityError: An end is negative or beyond all bounds.
    """
    if low < 0 or high < 0:
        raise QuantityError("negative", "a figure above zero", quote(text), "leave out the minus")
    first, last = low * unit.size, high * unit.size
    finite(first, unit.dims, text)
    if bound != "ge":
        finite(last, unit.dims, text)
    return Stated(first, last, bound, unit.dims, text, unit_size=unit.size, units=unit.units)
