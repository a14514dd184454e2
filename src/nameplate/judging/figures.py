"""Figures of a plant file, as computing, comparing and showing need them.

Reads the texts of statements and checks; computes nothing with them.
"""

import math
import re
from typing import NamedTuple

from nameplate.expressions import CannotComputeError, Figure
from nameplate.model.durations import DAY_TICKS
from nameplate.model.plant import Plant
from nameplate.nouns import singular
from nameplate.numbers_in_words import format_number
from nameplate.stated import Stated, parse_stated
from nameplate.units import (
    S_PER_UNIT,
    TICKS_PER_S,
    Dims,
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

_READ_AS = re.compile(r"(?P<figure>.+?)\s+read per (?P<day>calendar|working) day", re.DOTALL)


class NamedFigure(NamedTuple):
    """A figure of a plant file, and the statement that it comes from, if any."""

    stated: Stated
    statement: str | None


def read_figure(text: str, plant: Plant) -> NamedFigure:
    """Read a figure, or the name of a statement with one, with the kind of day if it is said.

    Raises:
        CannotComputeError: the statement has no figure, or there is no day to read.
        QuantityError: the text is no figure.
    """
    match = _READ_AS.fullmatch(text.strip())
    core = match["figure"] if match else text.strip()
    statement = plant.statements.get(core)
    if statement is not None and statement.figure is None:
        raise CannotComputeError(f"the statement {core} gives no figure")
    stated = parse_stated(core if statement is None else str(statement.figure))
    if match:
        stated = _read_per_day(stated, match["day"])
    stated = stated._replace(dims=one_noun(stated.dims, plant))
    return NamedFigure(stated, None if statement is None else core)


def _read_per_day(stated: Stated, day: str) -> Stated:
    """Return a figure per day with the kind of day that it is to be read as."""
    dims = dict(stated.dims)
    power = dims.pop("day_unstated", 0)
    if not power:
        raise CannotComputeError(f"“{stated.text}” leaves no kind of day open")
    base, factor = ("time", float(DAY_TICKS) ** power) if day == "calendar" else ("working_day", 1)
    return stated._replace(
        low=stated.low * factor,
        high=stated.high * factor,
        rounding=stated.rounding * factor,
        dims=_sorted({**dims, base: dims.get(base, 0) + power}),
    )


def counted_nouns(plant: Plant) -> frozenset[str]:
    """Return the unit of the plant and the other words for it, in the singular."""
    words = (plant.plant.unit, *plant.plant.also_called)
    return frozenset(singular(word.lower().replace("-", "_")) for word in words)


def one_noun(dims: Dims, plant: Plant) -> Dims:
    """Return dimensions in which every word for the unit of the plant is the same word."""
    unit, nouns = singular(plant.plant.unit.lower().replace("-", "_")), counted_nouns(plant)
    merged: dict[str, int] = {}
    for name, power in dims:
        word = unit if name in nouns else name
        merged[word] = merged.get(word, 0) + power
    return _sorted(merged)


def _sorted(dims: dict[str, int]) -> Dims:
    """Return dimensions in their fixed form."""
    return tuple(sorted((name, power) for name, power in dims.items() if power))


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
    figure = as_compared(stated)
    return Figure(figure.low - stated.rounding, figure.high + stated.rounding, figure.dims)


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
