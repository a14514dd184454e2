"""A candidate -> the figure as a plant file writes it, "up to 70 million rounds/year".

A figure is only written if the plant file reads the same value and unit out of it again.
"""

import math
import re
from functools import lru_cache

from nameplate.extracting.candidates import Candidate
from nameplate.extracting.counted import stays_in_plural
from nameplate.extracting.measures import DURATIONS, is_symbol
from nameplate.nouns import plural, singular
from nameplate.quantities import QuantityError
from nameplate.stated import Bound, Stated, parse_stated
from nameplate.units import Dims, parse_units, resolve

_PHRASES: dict[Bound, str] = {
    "eq": "",
    "le": "up to ",
    "lt": "less than ",
    "ge": "at least ",
    "gt": "more than ",
    "approx": "about ",
    "approx_below": "nearly ",
    "range": "",
    "vague": "",
}
_VAGUE = re.compile(
    r"(?:tens|hundreds|thousands|millions|billions|dozens)(?: of (?:thousands|millions|billions))?",
    re.IGNORECASE,
)
MOST_KEPT = 16_384
"""Figures and units whose reading is kept, for a report says most of them more than once."""
_TIME: Dims = (("time", 1),)
_TIMES = DURATIONS | {"ms"}


def figure_text(found: Candidate) -> str | None:
    """Return the figure of a quantity, or None where a plant file could not read it."""
    if found.low is None or found.high is None:
        return None
    numbers = _number(found.low)
    if found.bound == "vague":
        word = _VAGUE.search(found.quote)
        numbers = word[0].lower() if word else f"{_number(found.low)} to {_number(found.high)}"
    elif found.low != found.high:
        numbers = f"{_number(found.low)} to {_number(found.high)}"
    noun = (found.noun or "").replace("'", "")
    many = _many(noun) if found.high != 1 else noun
    text = f"{_PHRASES[found.bound]}{numbers}{_unit(many, found.period)}"
    return text if _reads_back(text, found, noun) else None


def _number(value: float) -> str:
    """Return a number that loses nothing: "70 million", "1,200", "0.5"."""
    for scale, word in ((1e9, "billion"), (1e6, "million")):
        if value >= scale and round(value / scale, 3) * scale == value:
            return f"{value / scale:,.3f}".rstrip("0").rstrip(".") + f" {word}"
    return f"{value:,.0f}" if value == round(value) else f"{value:.10g}"


def _many(noun: str) -> str:
    """Return a noun as it is written of several; symbols and nouns such as staff stay."""
    if not noun or is_symbol(noun) or stays_in_plural(noun):
        return noun
    several = plural(noun)
    return several if singular(several) == noun else noun


def _unit(noun: str, period: str | None) -> str:
    """Return the noun and the period behind a number."""
    return (f" {noun}" if noun else "") + (f"/{period}" if period else "")


def _reads_back(text: str, found: Candidate, noun: str) -> bool:
    """Return whether a plant file reads value and unit of a candidate out of its figure."""
    counted, unit = _resolved(noun), _resolved(_unit(noun, found.period))
    stated = _stated(text) if counted and unit else None
    if stated is None or counted is None or unit is None:
        return False
    (factor, dims), (_, counted_dims) = unit, counted
    if stated.dims != dims or (counted_dims == _TIME) != (noun in _TIMES):
        return False
    return _has_value(
        stated, found.bound, (found.low or 0.0) * factor, (found.high or 0.0) * factor
    )


@lru_cache(maxsize=MOST_KEPT)
def _stated(text: str) -> Stated | None:
    """Return how a plant file reads a figure, or None where it refuses it."""
    try:
        return parse_stated(text)
    except QuantityError:
        return None


@lru_cache(maxsize=MOST_KEPT)
def _resolved(unit: str) -> tuple[float, Dims] | None:
    """Return factor and dimensions of a unit in a plant file, or None where it refuses it."""
    try:
        return resolve(parse_units(unit), unit, bare_day_allowed=True)
    except QuantityError:
        return None


def _has_value(stated: Stated, bound: Bound, low: float, high: float) -> bool:
    """Return whether the ends of an interval are those that a bound word gives two numbers."""
    lows = math.isclose(stated.low, low, rel_tol=1e-6)
    highs = math.isclose(stated.high, high, rel_tol=1e-6)
    match bound:
        case "range" | "vague":
            return lows and highs
        case "le" | "lt" | "approx_below":
            return stated.bound == bound and highs
        case "ge" | "gt":
            return stated.bound == bound and lows
        case "approx":
            return stated.bound == bound and stated.low <= low <= stated.high
        case _:
            return stated.bound == bound and lows and highs
