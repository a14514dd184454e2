"""Figures of a plant file by name: what a text of a check, or the statement that it names, states.

Computes nothing with them.
"""

import re
from typing import NamedTuple

from nameplate.comparable_units import comparable
from nameplate.expressions import CannotComputeError
from nameplate.model.counted_nouns import one_noun
from nameplate.model.durations import DAY_TICKS
from nameplate.model.plant import Plant
from nameplate.stated import Stated, parse_stated
from nameplate.units import renamed

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
    core, day = split_day(text)
    statement = plant.statements.get(core)
    if statement is not None and statement.figure is None:
        raise CannotComputeError(f"the statement {core} gives no figure")
    stated = comparable_figure(core if statement is None else str(statement.figure), plant)
    if day:
        stated = _read_per_day(stated, day)
    return NamedFigure(stated, None if statement is None else core)


def comparable_figure(text: str, plant: Plant) -> Stated:
    """Read a figure as checks compare it, with one word for what the plant makes.

    Raises:
        QuantityError: the text is no figure.
    """
    stated = parse_stated(text)
    unit_size, dims = comparable(one_noun(stated.units, plant))
    scale = unit_size / stated.unit_size
    return stated._replace(
        low=stated.low * scale,
        high=stated.high * scale,
        rounding=stated.rounding * scale,
        unit_size=unit_size,
        dims=dims,
    )


def is_share(stated: Stated) -> bool:
    """Tell whether a figure is a share of something larger: above nothing and up to 100 %."""
    return not stated.dims and 0 < stated.low <= stated.high <= 1


def split_day(text: str) -> tuple[str, str]:
    """Return a figure or a name, and the kind of day that it is to be read as, if any."""
    match = _READ_AS.fullmatch(text.strip())
    return (match["figure"], match["day"]) if match else (text.strip(), "")


def _read_per_day(stated: Stated, day: str) -> Stated:
    """Return a figure per day with the kind of day that it is to be read as."""
    power = dict(stated.dims).get("day_unstated", 0)
    if not power:
        raise CannotComputeError(f"“{stated.text}” leaves no kind of day open")
    base, factor = ("time", float(DAY_TICKS) ** power) if day == "calendar" else ("working_day", 1)
    return stated._replace(
        low=stated.low * factor,
        high=stated.high * factor,
        rounding=stated.rounding * factor,
        unit_size=stated.unit_size * factor,
        dims=renamed(stated.dims, {"day_unstated": base}),
    )
