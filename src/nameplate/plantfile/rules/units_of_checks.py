"""Rules on the units of checks: what is added, compared or shown together is of one unit.

Which factors lead from one unit to another is for a conversion, whose result asks for them.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from nameplate.comparable_units import comparable
from nameplate.errors import QuantityError, quote
from nameplate.expressions import (
    CannotComputeError,
    Figure,
    UnlikeUnitsError,
    evaluate,
    names_in,
)
from nameplate.model import checks
from nameplate.model.counted_nouns import one_noun
from nameplate.model.named_figures import read_figure
from nameplate.model.plant import Plant
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.unreadable import is_readable
from nameplate.units import Dims, describe_dims, one_duration, parse_units, renamed

HELD_TOGETHER: dict[type, tuple[str, ...]] = {
    checks.ArithmeticCheck: ("arithmetic", "agrees_with"),
    checks.SumCheck: ("sum", "total"),
    checks.OverlapCheck: ("overlap",),
    checks.TrendCheck: ("earlier", "later"),
    checks.ReferenceClassCheck: ("figure", "cases", "quantiles"),
    checks.BreakEvenCheck: ("break_even",),
}
"""By kind, the fields whose figures are of one unit; what a break-even needs comes from the run."""

WITH_RIVALS = (checks.ArithmeticCheck, checks.OverlapCheck)
"""Kinds whose cases are rival figures."""

COMPUTED = ("arithmetic", "overlap", "break_even")
"""Fields that hold expressions; all others hold figures or their names."""

AS_STATED: Mapping[str, str] = {}
READINGS: tuple[Mapping[str, str], ...] = tuple(
    {"day_unstated": day, "hour": hours}
    for day in ("time", "working_day")
    for hours in ("hour", "time", "working_day", "shift")
)
"""What a day of no kind may be, and what hours are part of once it is known how many are worked."""


class _Case(NamedTuple):
    """One case of a check, with what is left open taken in one way.

    Attributes:
        plant: The plant.
        texts: The figures that the check gives in this case, by name.
        reading: Dimensions that are left open, each with the one that it is taken as.
    """

    plant: Plant
    texts: Mapping[str, str]
    reading: Mapping[str, str]

    def figure(self, text: str) -> Figure:
        """Return the number that a figure names, or the name of one.

        Raises:
            CannotComputeError: It is the name of none.
            QuantityError: It is no figure; neither is one that could not be read.
        """
        stated = read_figure(self.texts.get(text, text), self.plant).stated
        number = stated.high if math.isfinite(stated.high) else stated.low
        return Figure(number, number, self.as_read(stated.dims))

    def outcome(self, expression: str) -> Figure:
        """Return what an expression comes to.

        Raises:
            UnlikeUnitsError: It adds what is unlike.
            CannotComputeError: It has no value, or names no figure.
            QuantityError: One of its figures is none.
        """
        return evaluate(expression, {name: self.figure(name) for name in names_in(expression)})

    def as_read(self, dims: Dims) -> Dims:
        """Return dimensions in which what is left open is taken in one way."""
        return renamed(dims, self.reading)


def units_fit(plant: Plant) -> Iterator[Finding]:
    """Figures that a check adds, compares or shows together are of one unit.

    Where only the kind of a day is open, or how many hours are worked, nothing is told: that is
    asked by the run.
    """
    if not is_readable(plant.plant.unit, plant.plant.also_called):
        return
    for name, check in plant.checks.items():
        if type(check) not in HELD_TOGETHER or not is_readable(check):
            continue
        keys = ("checks", name)
        told = list(_in_cases(check, keys, plant, AS_STATED))
        if told:
            others = (list(_in_cases(check, keys, plant, reading)) for reading in READINGS)
            yield from min((told, *others), key=_weight)


def _weight(found: list[Finding]) -> tuple[int, bool]:
    """Return how much does not fit in one reading; least where something fits in some cases."""
    return len(found), all("cases" not in one.keys for one in found)


def _in_cases(
    check: Any, keys: Keys, plant: Plant, reading: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield what fits in no case at its own place, and what fits in some at the first other."""
    given = getattr(check, "given", {})
    rivals = check.cases if isinstance(check, WITH_RIVALS) else {}
    told = {
        name: list(_unlike(check, keys, _Case(plant, {**given, **own}, reading)))
        for name, own in (rivals or {"": {}}).items()
    }
    for name, found in told.items():
        if found:
            at = [*keys, "cases", name]
            everywhere = all(told.values())
            yield from (one if everywhere else one._replace(keys=tuple(at)) for one in found)
            return


def _unlike(check: Any, keys: Keys, case: _Case) -> Iterator[Finding]:
    """Yield what does not fit in one case: figures unlike most, or unlike the first of two."""
    found: dict[Keys, tuple[str, Dims]] = {}
    for within, text in _held_together(check):
        try:
            read = case.outcome if within[0] in COMPUTED else case.figure
            found[within] = text, one_duration(read(text).dims)
        except UnlikeUnitsError as error:
            expected, fix = "figures of one unit", "give both in one unit, or add what leads there"
            yield Finding((*keys, *within), "unlike-units", expected, str(error), fix)
        except (CannotComputeError, QuantityError):
            continue  # told by the rule on names and figures
    if not found:
        return
    usual = Counter(dims for _, dims in found.values()).most_common(1)[0][0]
    like = next(text for text, dims in found.values() if dims == usual)
    for within, (text, dims) in found.items():
        if dims != usual:
            expected = f"{describe_dims(usual)}, like {quote(like, 30)}"
            told = f"{quote(text, 30)}, which is {describe_dims(dims)}"
            fix = "give it in that unit, or take it there by a factor"
            yield Finding((*keys, *within), "unlike-units", expected, told, fix)
    shown_in = getattr(check, "shown_in", None)
    if shown_in:
        yield from _not_shown(shown_in, usual, (*keys, "shown_in"), case)


def _held_together(check: Any) -> Iterator[tuple[Keys, str]]:
    """Yield the figures that are of one unit, each with its path within the check."""
    for field in HELD_TOGETHER[type(check)]:
        held = getattr(check, field)
        if isinstance(held, str):
            yield (field,), held
        elif held is not None:
            numbered = held.items() if isinstance(held, dict) else enumerate(held)
            yield from (((field, key), text) for key, text in numbered)


def _not_shown(unit: str, dims: Dims, keys: Keys, case: _Case) -> Iterator[Finding]:
    """Yield that what comes out cannot be shown in a unit."""
    try:
        shown = comparable(one_noun(parse_units(unit), case.plant))[1]
    except QuantityError:
        return
    shown = one_duration(case.as_read(shown))
    if shown != dims:
        expected = f"a unit for {describe_dims(dims)}, which comes out"
        found = f"{quote(unit, 30)}, which is for {describe_dims(shown)}"
        yield Finding(keys, "unlike-units", expected, found, "write such a unit, or leave it out")
