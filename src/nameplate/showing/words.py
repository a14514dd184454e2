"""Words for numbers: probabilities, shares, counts, intervals, dates and names of numbers.

Knows no verdict and no word for a probability; those come with the data.
"""

import math

from nameplate import nouns
from nameplate.answer import ReadingVerdict
from nameplate.model.frozen import Dates
from nameplate.numbers_in_words import format_number

TIED = "\N{NO-BREAK SPACE}"
"""What stands between a figure and its per cent sign, so that a page keeps them on one line."""

LEAST_SHOWN = 0.01
MOST_SHOWN = 0.99
SMALLEST_ERROR_POINTS = 0.1

CONTAINERS = frozenset(
    {"parameters", "calendar", "branches", "factors", "lines", "stations", "failures"}
    | {"micro_stops", "planned_stops", "buffers", "when"}
)
"""Levels of a plant file that say where a number stands, not what it is."""


def percent(probability: float) -> str:
    """Return a probability in words and figures; never 0 % or 100 %."""
    if not math.isfinite(probability):
        return "unknown"
    if probability < LEAST_SHOWN:
        return f"under 1{TIED}%"
    if probability > MOST_SHOWN:
        return f"over 99{TIED}%"
    return f"{round(100 * probability)}{TIED}%"


def percent_range(low: float, high: float) -> str:
    """Return a range of probabilities, for example `under 1 to 56 %`."""
    first, last = percent(low), percent(high)
    if first == last:
        return first
    return f"{first.removesuffix(f'{TIED}%')} to {last}"


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
        return f"<1{TIED}%"
    return f"{100 * value:.0f}{TIED}%"


def probability_with_error(verdict: ReadingVerdict) -> str:
    """Return a probability, its error from the number of draws and its range."""
    spread = percent_range(verdict.low, verdict.high)
    return f"{percent(verdict.probability)} {points(verdict.error)}; range {spread}"


def lean(verdict: ReadingVerdict) -> str:
    """Return the words for the probability; where the label does not settle it, as a lean."""
    return f"leans {verdict.words}" if verdict.label == "CANNOT TELL" else verdict.words


def near_threshold(verdict: ReadingVerdict) -> str:
    """Return the sentence for a probability so close to a threshold that its words may flip."""
    return "a threshold of the words lies inside the error" if verdict.near_threshold else ""


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
    """Return an interval of two quantities, for example `6 million to 127 million`."""
    return f"{format_number(p5)} to {format_number(p95)}"


def dates(value: Dates) -> str:
    """Return a date as far as it is known, for example `2025-07-04 to 2025-07-31`."""
    return str(value).replace(" .. ", " to ")
