"""Figures of a plant file, as computing, comparing and showing need them.

Reads no text of the file and computes nothing.
"""

import math

from nameplate.expressions import SAME, CannotComputeError, Figure
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
    parse_units,
    resolve,
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
        return Figure(stated.high, stated.high, stated.dims)
    return as_compared(stated)


def as_compared(stated: Stated) -> Figure:
    """Return all that the stated figure allows, to compare with."""
    beyond = 1 + JUST_BEYOND if stated.bound == "gt" else 1
    short = 1 - JUST_BEYOND if stated.bound == "lt" else 1
    return Figure(stated.low * beyond, stated.high * short, stated.dims)


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
    return Figure(figure.low - reach, figure.high + reach, figure.dims)


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

    That is the largest unit that a duration fills, and times in years for all else.

    Raises:
        CannotComputeError: the unit measures something else.
        QuantityError: the unit cannot be read.
    """
    units = parse_units(_own_unit(figure) if unit is None else unit)
    factor, dims = resolve(units, unit or "", bare_day_allowed=True)
    if one_noun(dims, plant) != figure.dims:
        raise CannotComputeError(
            f"cannot show {describe_dims(figure.dims)} in {describe_units(units)}"
        )
    ends = _ends_in_words(figure.low / factor, figure.high / factor)
    return f"{ends} {describe_units(units)}" if units else ends


def _ends_in_words(low: float, high: float) -> str:
    """Return an interval as people read it; open ends are named as such."""
    if math.isinf(high):
        return f"{format_number(low)} or more"
    if low == 0 < high:
        return f"up to {format_number(high)}"
    first, last = format_number(low), format_number(high)
    return first if first == last else f"{first} to {last}"


def _own_unit(figure: Figure) -> str:
    """Return the unit of a figure: of a duration the largest that it fills, else times in years."""
    dims = figure.dims
    if dims == (("time", 1),):
        size_s = (figure.high if math.isfinite(figure.high) else figure.low) / TICKS_PER_S
        return next((unit for unit in DURATIONS if abs(size_s) >= S_PER_UNIT[unit]), DURATIONS[-1])
    words = {"time": "year", "day_unstated": "day"}
    above = [words.get(name, name) for name, power in dims for _ in range(power)]
    below = [f"/{words.get(name, name)}" for name, power in dims for _ in range(-power)]
    return "*".join(above) + "".join(below)
