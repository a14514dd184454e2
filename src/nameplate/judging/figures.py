"""Figures of a plant file, as computing, comparing and showing need them.

Reads no text of the file and computes nothing.
"""

import math
from dataclasses import replace

from nameplate.comparable_units import MULTIPLES, comparable
from nameplate.expressions import SAME, CannotComputeError, Figure, why_unlike
from nameplate.model.counted_nouns import one_noun
from nameplate.model.durations import DAY_TICKS
from nameplate.model.plant import Plant
from nameplate.numbers_in_words import format_number
from nameplate.stated import Stated
from nameplate.units import (
    S_PER_UNIT,
    TICKS_PER_S,
    describe_dims,
    describe_units,
    one_duration,
    parse_units,
)

YEAR_TICKS = 365 * DAY_TICKS
"""What a stated year is read as; conventions, rule 3."""
JUST_BEYOND = 1e-6
"""Relative step past the end of a figure that is stated to lie beyond it."""

DURATIONS = ("year", "day", "h", "min", "s", "ms", "us")
"""Units that a duration is shown in, the largest first."""


def as_operand(stated: Stated) -> Figure:
    """Return the figure to compute with: of a ceiling, the ceiling itself."""
    if stated.bound in ("le", "lt"):
        return Figure(stated.high, stated.high, stated.dims, _written(stated))
    return as_compared(stated)


def as_compared(stated: Stated) -> Figure:
    """Return all that the stated figure allows, to compare with."""
    beyond = 1 + JUST_BEYOND if stated.bound == "gt" else 1
    short = 1 - JUST_BEYOND if stated.bound == "lt" else 1
    return Figure(stated.low * beyond, stated.high * short, stated.dims, _written(stated))


def _written(stated: Stated) -> tuple[str, ...]:
    """Return the units of a figure that have multiples; MW times hours is shown in MWh."""
    words = [word for unit, _ in stated.units for word in (unit, f"{unit}h")]
    return tuple(word for word in words if word in MULTIPLES)


def as_rounded(stated: Stated) -> Figure:
    """Return all that a computed figure may be to be the stated one, as it is rounded."""
    return _widened(as_compared(stated), stated.rounding)


def as_part(figure: Figure, stated: Stated) -> Figure:
    """Return a figure with all that the stated one stands for as it is rounded.

    A count stands for itself alone. All else lies less than its rounding away, by more than what
    two ends may differ as one number, so that 70 and 71 million are never the same.
    """
    if stated.is_count or not stated.rounding:
        return figure
    return _widened(figure, max(0.0, stated.rounding - 2 * SAME * stated.high))


def _widened(figure: Figure, reach: float) -> Figure:
    """Return a figure that reaches further, either way."""
    return replace(figure, low=figure.low - reach, high=figure.high + reach)


def show_rounded(figure: Figure, unit: str | None, plant: Plant) -> str:
    """Return what stands behind an outcome that agrees only as its parts are rounded.

    Raises:
        CannotComputeError: the unit measures something else.
        QuantityError: the unit cannot be read.
    """
    return f", or {show(figure, unit, plant)} as its parts are rounded"


def show_stated(stated: Stated, unit: str | None, plant: Plant) -> str:
    """Return a stated figure in words as `show` does; a bound that it only nears is said.

    Raises:
        CannotComputeError: the unit measures something else.
        QuantityError: the unit cannot be read.
    """
    shown = show(as_compared(stated), unit, plant)
    if stated.bound == "lt":
        return f"below {shown.removeprefix('up to ')}"
    return f"above {shown}" if stated.bound == "gt" else shown


def show(figure: Figure, unit: str | None, plant: Plant) -> str:
    """Return a figure in words, in a unit or, where none is given, in its own.

    That is the largest unit that a duration fills, and for all else multiples as the file writes
    them, worked time in hours and other times in years.

    Raises:
        CannotComputeError: the unit measures something else.
        QuantityError: the unit cannot be read.
    """
    units = parse_units(_own_unit(figure) if unit is None else unit)
    factor, dims = comparable(one_noun(units, plant))
    if one_duration(dims) != one_duration(figure.dims):
        why = why_unlike(figure.dims, dims)
        shown = describe_dims(figure.dims)
        raise CannotComputeError(f"cannot show {shown} in {describe_units(units)}{why}")
    ends = _ends_in_words(figure.low / factor, figure.high / factor)
    return f"{ends} {describe_units(units, is_one=ends == '1')}" if units else ends


def _ends_in_words(low: float, high: float) -> str:
    """Return an interval as people read it; open ends are named as such."""
    if math.isinf(high):
        return f"{format_number(low)} or more"
    if low == 0 < high:
        return f"up to {format_number(high)}"
    first, last = format_number(low), format_number(high)
    return first if first == last else f"{first} to {last}"


def _own_unit(figure: Figure) -> str:
    """Return the unit of a figure: of a duration the largest that it fills, else as `show` says."""
    if one_duration(figure.dims) == (("time", 1),):
        size_s = (figure.high if math.isfinite(figure.high) else figure.low) / TICKS_PER_S
        return next((unit for unit in DURATIONS if abs(size_s) >= S_PER_UNIT[unit]), DURATIONS[-1])
    words = {"time": "year", "day_unstated": "day", "hour": "h"}
    units = {words.get(name, name): power for name, power in figure.dims}
    for word in figure.written:
        _take(word, units)
    above = [unit for unit, power in units.items() for _ in range(power)]
    below = [f"/{unit}" for unit, power in units.items() for _ in range(-power)]
    return "*".join(above) + "".join(below)


def _take(word: str, units: dict[str, int]) -> None:
    """Put a multiple in the place of what it is a multiple of, where all of that is there."""
    powers = MULTIPLES[word].units
    times = next(units.get(base, 0) for base, power in powers if power > 0)
    if times and all(units.get(base, 0) == power * times for base, power in powers):
        for base, _ in powers:
            del units[base]
        units[word] = times
