"""Units as checks compare them: multiples of one measure are one, and hours are not yet a year.

Converts nothing by a number that a file would have to state, and reads no text.
"""

from collections.abc import Mapping
from typing import NamedTuple

from nameplate.units import Dims, UnitPower, resolve

_ENERGY = (UnitPower("wh", 1),)
_POWER = (UnitPower("h", -1), UnitPower("wh", 1))
_MASS = (UnitPower("gram", 1),)


class Multiple(NamedTuple):
    """What a unit is a decimal multiple of, and how many of it it is."""

    size: float
    units: tuple[UnitPower, ...]


MULTIPLES = {
    word: Multiple(size, units)
    for units, words in {
        _ENERGY: {"wh": 1.0, "kwh": 1e3, "mwh": 1e6, "gwh": 1e9, "twh": 1e12},
        _POWER: {"kw": 1e3, "mw": 1e6, "gw": 1e9, "tw": 1e12}
        | {"watt": 1.0, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9, "terawatt": 1e12},
        _MASS: {"mg": 1e-3, "gram": 1.0, "kg": 1e3, "tonne": 1e6, "kt": 1e9}
        | {"milligram": 1e-3, "kilogram": 1e3, "metric_ton": 1e6, "kilotonne": 1e9},
    }.items()
    for word, size in words.items()
}
"""Known multiples. Not among them: a ton, which has three meanings, and Mt, which has two."""


def comparable(units: Dims) -> tuple[float, Dims]:
    """Return the factor to base dimensions, and those, `hour` and `day_unstated` among them."""
    size, plain = 1.0, []
    for unit, exponent in units:
        multiple = MULTIPLES.get(unit, Multiple(1.0, (UnitPower(unit, 1),)))
        size *= multiple.size**exponent
        plain += [UnitPower(base, power * exponent) for base, power in multiple.units]
    factor, dims = resolve(tuple(plain), "", bare_day_allowed=True, hours_apart=True)
    return size * factor, dims


def question_of_hours(left: Mapping[str, int]) -> str:
    """Return what to ask where hours part two figures from a shift, a day or a year, else nothing.

    Args:
        left: The powers of the dimensions that part them.
    """
    hours = left.get("hour", 0)
    if left.get("shift", 0) * hours < 0:
        return "how long is a shift?"
    if any(left.get(name, 0) * hours < 0 for name in ("working_day", "time")):
        return "how many hours are worked?"
    return ""
