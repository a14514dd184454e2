"""Words for numbers: shares, counts, intervals, months and names of numbers.

Knows no verdict and no word for a probability; those come with the data.
"""

import math

from nameplate import nouns
from nameplate.answer import ReadingVerdict
from nameplate.judging.verdicts import percent
from nameplate.model.frozen import Dates
from nameplate.numbers_in_words import format_number

SMALLEST_ERROR_POINTS = 0.1
DIGITS = 3
"""Significant digits of whatever was simulated; the draws bear no more."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
CONTAINERS = frozenset(
    {"parameters", "calendar", "branches", "factors", "lines", "stations", "failures"}
    | {"micro_stops", "planned_stops", "buffers", "when", "share_of_time"}
    | {"exponential", "lognormal", "weibull", "gamma"}
)
"""Levels of a plant file that say where a number stands, not what it is."""


def rounded(value: float) -> str:
    """Return a simulated quantity with three significant digits, also below a million."""
    if not math.isfinite(value):
        return format_number(value)
    return format_number(float(f"{value:.{DIGITS}g}"), DIGITS)


def percent_range(low: float, high: float) -> str:
    """Return a range of probabilities, for example `under 1 to 56 %`."""
    first, last = percent(low), percent(high)
    if first == last:
        return first
    return f"{first.removesuffix(' %')} to {last}"


def points(error: float) -> str:
    """Return the error of a probability in points of percent, for example `± 2 points`."""
    value = 100 * error
    if not math.isfinite(value):
        return "± unknown"
    shown = f"{value:.1f}".removesuffix(".0") if value >= SMALLEST_ERROR_POINTS else "under 0.1"
    return f"± {shown} point{'' if shown == '1' else 's'}"


def share(value: float) -> str:
    """Return a share of time or of draws; a small one is not rounded to nothing."""
    if 0 < value < 0.005:
        return "<1 %"
    return f"{100 * value:.0f} %"


def probability_with_error(verdict: ReadingVerdict) -> str:
    """Return a probability, its error from the number of draws and its range."""
    spread = percent_range(verdict.low, verdict.high)
    return f"{percent(verdict.probability)} {points(verdict.error)}; range {spread}"


def lean(verdict: ReadingVerdict) -> str:
    """Return the words for the probability; where the label does not settle it, as a lean."""
    return f"leans {verdict.words}" if verdict.label == "CANNOT TELL" else verdict.words


def near_threshold(verdict: ReadingVerdict) -> str:
    """Return what is said of a probability within its error of a threshold of its words."""
    return "near a threshold" if verdict.near_threshold else ""


def plural(unit: str) -> str:
    """Return what is counted, in the plural."""
    return nouns.plural(unit.replace("_", " "))


def number_name(path: str) -> str:
    """Return a path of the plant file as a person would name it."""
    parts = path.split(".")
    telling = [part for part in parts if part not in CONTAINERS] or parts[-1:]
    return ", ".join(part.replace("_", " ").replace("-", " ") for part in telling)


def counted(count: int, noun: str) -> str:
    """Return a count with its noun, for example `1 line` or `4 lines`."""
    return f"{count:,} {noun if count == 1 else plural(noun)}"


def spread(p5: float, p95: float) -> str:
    """Return an interval of two quantities, for example `6 to 127 million`."""
    return between(rounded(p5), rounded(p95))


def between(first: str, last: str) -> str:
    """Return an interval of two written quantities; a scale that both have is said once."""
    scale = last.rpartition(" ")[2]
    if " " in last and first.endswith(f" {scale}"):
        first = first.removesuffix(f" {scale}")
    return f"{first} to {last}"


def dates(value: Dates) -> str:
    """Return a date as far as it is known, for example `2025-07-04 to 2025-07-31`."""
    return str(value).replace(" .. ", " to ")


def month(value: Dates) -> str:
    """Return the month of a date, or its year where the month is not known: `July 2025`."""
    first, last = value
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
