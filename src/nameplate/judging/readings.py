"""What a stated figure means in each reading of a claim: which quantity, and which side of what.

Says what is to be tested; takes no draws.
"""

import math
from collections.abc import Collection
from dataclasses import dataclass

from nameplate.answer import Estimand
from nameplate.judging.figures import YEAR_TICKS
from nameplate.model.evidence import Reading
from nameplate.nouns import plural
from nameplate.numbers_in_words import format_number
from nameplate.stated import Stated, parse_stated
from nameplate.units import describe_dims

DECIMALS_KEPT = 6
"""A figure in parts a year is rounded so that way, to undo the error of converting it."""
DIGITS_SHOWN = 6


@dataclass(frozen=True)
class Threshold:
    """A comparison to make in every draw."""

    estimand: Estimand
    at_least: bool
    """Whether the estimand must reach `parts`; else it must not exceed them."""
    parts: float
    """Whole parts per 365-day year."""
    meaning: str
    """The same in words."""


def estimand_of(reading: Reading) -> Estimand:
    """Return the quantity that a reading of a claim tests."""
    return "first-year output" if reading == "actual output" else "sustained capacity"


def threshold(figure: str, reading: Reading, counted: Collection[str] = ()) -> Threshold:
    """Return what a stated figure means in a reading.

    As a literal ceiling, `up to x` says that sustained capacity does not exceed x; as sustained
    capacity, that it reaches x; as actual output, that the first year reaches x. All other figures
    set no ceiling, so that the first two readings are one: the quantity reaches the low end of the
    figure, or exceeds it for `more than x`.

    Args:
        figure: The figure of the claim.
        reading: How to read it.
        counted: The words for what the plant makes; with none, any noun passes.

    Raises:
        ValueError: the figure is not in parts per time of a fixed length. How long a shift or a
            working day is, and how many a year has, is drawn and not known.
        QuantityError: the figure cannot be read.
    """
    stated = parse_stated(figure)
    noun = _noun(stated, counted)
    is_ceiling = stated.bound in ("le", "lt")
    per_tick = stated.high if is_ceiling else stated.low
    per_year = round(per_tick * YEAR_TICKS, DECIMALS_KEPT)
    estimand = estimand_of(reading)
    at_least = not (is_ceiling and reading == "literal ceiling")
    if at_least:
        parts = math.floor(per_year) + 1 if stated.bound == "gt" else math.ceil(per_year)
    else:
        parts = math.ceil(per_year) - 1 if stated.bound == "lt" else math.floor(per_year)
    side = "at least" if at_least else "at most"
    meaning = (
        f"{estimand} is {side} {format_number(parts, DIGITS_SHOWN)} {plural(noun)} per 365-day year"
    )
    return Threshold(estimand, at_least, float(parts), meaning)


def _noun(stated: Stated, counted: Collection[str]) -> str:
    """Return what the figure counts per time.

    Raises:
        ValueError: it is no count per time of a fixed length, or counts something else.
    """
    nouns = [name for name, power in stated.dims if power == 1 and name != "time"]
    if len(stated.dims) != 2 or len(nouns) != 1 or ("time", -1) not in stated.dims:
        raise ValueError(
            f"“{stated.text}” is in {describe_dims(stated.dims)}, which cannot be compared with "
            "parts a year; state the claim per year or per calendar day"
        )
    if counted and nouns[0] not in counted:
        raise ValueError(
            f"“{stated.text}” counts {plural(nouns[0])}, and the plant makes "
            f"{' or '.join(plural(noun) for noun in sorted(counted))}"
        )
    return nouns[0]
