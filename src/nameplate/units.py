"""Unit words and what they are worth: "rounds per working day" -> factor and dimensions.

Numbers are not its concern. Time counts in ticks of one microsecond; a shift and a working day are
no times, since only a calendar says how long they last.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from nameplate.errors import QuantityError, quote
from nameplate.nouns import plural, singular, spelled
from nameplate.numerals import SCALES

TICKS_PER_S = 1_000_000.0
# Within these no factor can overflow.
MOST_UNITS = 6
LARGEST_EXPONENT = 3

Dims = tuple[tuple[str, int], ...]
"""Pairs of a base dimension and its exponent, sorted, none of exponent 0."""

S_PER_UNIT = {
    "us": 1e-6,
    "ms": 1e-3,
    "s": 1.0,
    "min": 60.0,
    "h": 3600.0,
    "day": 86_400.0,
    "calendar_day": 86_400.0,
    "week": 604_800.0,
    "year": 31_536_000.0,
    "decade": 315_360_000.0,
}
CLOCK_UNITS = frozenset({"us", "ms", "s", "min", "h"})
"""Units that may count worked time; a day or a year has hours in which nobody works."""
SPELLINGS = {
    "us": "us µs μs microsecond microseconds",
    "ms": "ms millisecond milliseconds",
    "s": "s sec secs second seconds",
    "min": "min mins minute minutes",
    "h": "h hr hrs hour hours",
    "day": "d day days",
    "calendar_day": "calendar_day calendar_days",
    "week": "week weeks",
    "year": "a year years",
    "decade": "decade decades",
    "shift": "shift shifts",
    "working_day": "working_day working_days workday workdays",
    "%": "% percent",
}
CANONICAL = {word: unit for unit, words in SPELLINGS.items() for word in words.split()}

_ADVERBS = {"annually": "year", "yearly": "year", "weekly": "week", "hourly": "h", "daily": "day"}
_PER_MIN = "write it out with what is counted, for example 120 parts/min"
_PER_H = "write it out with what is counted, for example 60 parts/h"
REFUSED = {
    **dict.fromkeys(
        ("month", "months", "monthly", "mo"), "a month has no fixed length: give days or a year"
    ),
    **dict.fromkeys(("quarter", "quarters", "quarterly"), "give the figure for a year"),
    **dict.fromkeys(("rpm", "ppm", "spm", "cpm", "bpm"), _PER_MIN),
    **dict.fromkeys(("uph", "pph", "jph", "cph", "vph", "bph"), _PER_H),
    **dict.fromkeys(("k", "m", "b", "mm"), "write thousand, million, billion or min in full"),
    **dict.fromkeys(("ns", "nanosecond", "nanoseconds"), "give microseconds: us is the smallest"),
}
_ARTICLES = frozenset({"a", "an", "each", "every"})
_PAIRS = {"calendar": "calendar_day", "working": "working_day", "business": "working_day"}
_NO_NOUNS = frozenset(
    {"and", "or", "of", "to", "the", "than", "more", "less", "fewer", "most", "least", "about"}
    | {"from", "with", "up", "per", "in", "at", "by", "inf", "nan"}
)
_TOKEN = re.compile(r"\s*(?:([^\W\d_]+(?:_[^\W\d_]+)*)|([/*·%])|-(?=\w)|(\S))")


class UnitPower(NamedTuple):
    """One unit or counted noun of an expression, and its exponent."""

    unit: str
    exponent: int


def parse_units(text: str) -> tuple[UnitPower, ...]:
    """Return the units of an expression in one fixed form, so that spellings compare equal.

    Raises:
        QuantityError: The expression is broken or holds a word that is refused.
    """
    powers: dict[str, int] = {}
    sign = 1
    segments = _segments(text)
    for position, (operator, words) in enumerate(segments):
        if operator in ("/", "*") and not words:
            raise _unclear(text, "put a unit after the sign")
        if operator == "/":
            sign = -1
        if not words and position == 0:
            continue
        if len(words) == 1 and words[0] in _ADVERBS:
            raise _unclear(text, "put what is counted before that word")
        adverb = _ADVERBS.get(words[-1])
        if adverb:
            powers[adverb] = powers.get(adverb, 0) - 1
            words = words[:-1]
        unit = _unit(words, text)
        powers[unit] = powers.get(unit, 0) + sign
    if len(powers) > MOST_UNITS or any(abs(n) > LARGEST_EXPONENT for n in powers.values()):
        raise _unclear(text, "use fewer units")
    if "%" in powers and (len(powers) > 1 or powers["%"] != 1):
        raise _unclear(text, "let the per cent sign stand alone")
    return tuple(UnitPower(unit, n) for unit, n in sorted(powers.items()) if n)


def _segments(text: str) -> list[tuple[str, list[str]]]:
    """Return the words between the signs of an expression, each list with the sign before it."""
    words = [_word(match, text) for match in _TOKEN.finditer(text.strip())]
    words = [word for word in words if word]
    segments: list[tuple[str, list[str]]] = [("", [])]
    for index, word in enumerate(words):
        follower = words[index + 1] if index + 1 < len(words) else ""
        after_sign = segments[-1][0] == "/" and not segments[-1][1]
        article = word in _ARTICLES and follower not in ("", "/", "*", "per") and not after_sign
        if word in ("/", "per") or article:
            segments.append(("/", []))
        elif word == "*":
            segments.append(("*", []))
        elif len(segments[-1][1]) == 0 and word in _ADVERBS and len(segments) == 1:
            segments.append(("/", [_ADVERBS[word]]))
        else:
            segments[-1][1].append(word)
    return segments


def _word(match: re.Match[str], text: str) -> str:
    """Return a token in lower case, the empty text for a hyphen between words."""
    word, sign, other = match.groups()
    if other:
        raise _unclear(text, "write the number first and then one unit")
    if sign:
        return "*" if sign == "·" else str(sign)
    return str(word or "").lower()


def _unit(words: list[str], text: str) -> str:
    """Return the one unit or counted noun that the words between two signs name."""
    if len(words) >= 2 and words[-1] in ("day", "days") and words[-2] in _PAIRS:
        words = [*words[:-2], _PAIRS[words[-2]]]
    for word in words:
        if word in REFUSED:
            raise QuantityError(
                "unit-refused", "a unit with one meaning", quote(text.strip()), REFUSED[word]
            )
    if len(words) == 1 and words[0] in CANONICAL:
        return CANONICAL[words[0]]
    for word in words:
        if word in CANONICAL or word in SCALES or word in _NO_NOUNS or word in _ADVERBS:
            raise _unclear(text, f'put "per" or "/" before or after "{word}", or leave it out')
    noun = "_".join([*words[:-1], singular(words[-1])])
    if len(noun) == 1:
        raise _unclear(text, "write the unit in full")
    if noun in _TAKEN:
        raise _unclear(text, f'use another word than "{words[-1]}" for what is counted')
    return noun


def _unclear(text: str, fix: str) -> QuantityError:
    """Return the error for an expression that is no unit."""
    expected = 'a unit, for example "min" or "rounds per year"'
    return QuantityError("unit-unclear", expected, quote(text.strip()), fix)


def resolve(
    units: tuple[UnitPower, ...],
    text: str,
    *,
    bare_day_allowed: bool = False,
    hours_apart: bool = False,
) -> tuple[float, Dims]:
    """Return the factor to base dimensions, and those dimensions.

    Args:
        units: The units.
        text: What was written.
        bare_day_allowed: Whether "per day" may stand alone.
        hours_apart: Whether hours and what is shorter have the dimension `hour`, apart from days
            and years; their factors are the same.

    Raises:
        QuantityError: "per day" alone, unless allowed; it then has the dimension `day_unstated`.
    """
    factor = 1.0
    dims: dict[str, int] = {}
    for unit, exponent in units:
        base = unit
        if unit == "%":
            factor *= 0.01
            continue
        if unit == "day" and exponent < 0:
            if not bare_day_allowed:
                raise QuantityError(
                    "day-unclear",
                    "which kind of day is meant",
                    quote(text.strip()),
                    'write "per calendar day" or "per working day"',
                )
            base = "day_unstated"
        elif unit in S_PER_UNIT:
            base = "hour" if hours_apart and unit in CLOCK_UNITS else "time"
            factor *= (S_PER_UNIT[unit] * TICKS_PER_S) ** exponent
        dims[base] = dims.get(base, 0) + exponent
    return factor, tuple(sorted((name, n) for name, n in dims.items() if n))


def renamed(dims: Dims, names: Mapping[str, str]) -> Dims:
    """Return dimensions of which some have other names; those that become one are multiplied."""
    merged: dict[str, int] = {}
    for name, power in dims:
        new = names.get(name, name)
        merged[new] = merged.get(new, 0) + power
    return tuple(sorted((name, power) for name, power in merged.items() if power))


_TAKEN = {"time": "time", "day_unstated": "days"}
_TAKEN_PER = {"time": "unit of time", "day_unstated": "day of unstated kind"}


def one_duration(dims: Dims) -> Dims:
    """Return dimensions in which a duration in hours is a duration like any other."""
    return (("time", 1),) if dims == (("hour", 1),) else dims


def describe_units(units: tuple[UnitPower, ...], *, is_one: bool = False) -> str:
    """Return units in words: "rounds per working day", "a plain number"; or of one, "round"."""
    noun = spelled if is_one else plural
    above = [_powered(_TAKEN.get(unit, noun(unit)), n) for unit, n in units if n > 0]
    below = [
        f"per {_powered(_TAKEN_PER.get(unit, spelled(unit)), -n)}" for unit, n in units if n < 0
    ]
    if not above:
        above = ["a number"] if below else ["a plain number"]
    return " ".join([" times ".join(above), *below]).replace("_", " ")


def describe_dims(dims: Dims) -> str:
    """Return dimensions in words: "rounds per working day", "a time", "a plain number"."""
    if one_duration(dims) == (("time", 1),):
        return "a time"
    return describe_units(tuple(UnitPower(name, exponent) for name, exponent in dims))


def _powered(word: str, exponent: int) -> str:
    """Return the word with its exponent, where that is not 1."""
    return word if exponent == 1 else f"{word}^{exponent}"
