"""A candidate -> the figure as a plant file writes it, "up to 70 million rounds/year".

A figure is only written if the plant file reads the same value out of it again.
"""

import math
import re

from nameplate.extracting.candidates import Candidate
from nameplate.nouns import plural
from nameplate.quantities import QuantityError
from nameplate.stated import Bound, parse_stated

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
    text = f"{_PHRASES[found.bound]}{numbers}{_unit(found)}"
    return text if _reads_back(text, found) else None


def _number(value: float) -> str:
    """Return a number that loses nothing: "70 million", "1,200", "0.5"."""
    for scale, word in ((1e9, "billion"), (1e6, "million")):
        if value >= scale and round(value / scale, 3) * scale == value:
            return f"{value / scale:,.3f}".rstrip("0").rstrip(".") + f" {word}"
    return f"{value:,.0f}" if value == round(value) else f"{value:.10g}"


def _unit(found: Candidate) -> str:
    """Return the noun and the period behind a number."""
    noun = (found.noun or "").replace("'", "")
    if noun == "%":
        return " %"
    many = found.high != 1 and not noun.isupper()
    shown = f" {plural(noun) if many else noun}" if noun else ""
    return shown + (f"/{found.period}" if found.period else "")


def _reads_back(text: str, found: Candidate) -> bool:
    """Return whether a plant file reads the value of a candidate out of its figure."""
    try:
        stated = parse_stated(text)
    except QuantityError:
        return False
    if found.bound in ("range", "vague") and found.low:
        factor = stated.low / found.low
        return math.isclose(stated.high, (found.high or 0.0) * factor, rel_tol=1e-6)
    return bool(stated.bound == found.bound)
