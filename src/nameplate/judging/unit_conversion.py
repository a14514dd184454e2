"""Checks that take a figure to another unit or basis by stated factors.

Assumes no factor: where one is missing, the question to ask is the answer.
"""

from collections.abc import Iterable, Mapping
from itertools import product

from nameplate.answer import CheckOutcome
from nameplate.errors import QuantityError
from nameplate.expressions import CannotComputeError, Figure
from nameplate.judging.computing import named_in, overlap
from nameplate.judging.figures import (
    as_compared,
    as_rounded,
    one_noun,
    read_figure,
    show,
    show_stated,
)
from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.model.checks import UNSTATED, Change, ConversionCheck
from nameplate.model.plant import Plant
from nameplate.nouns import plural
from nameplate.units import Dims, describe_dims, parse_units, resolve

QUESTIONS_OF_UNITS = {
    "day_unstated": "is a calendar day meant, or a working day?",
    "line": "how many lines does the figure stand for?",
    "shift": "how many shifts are worked?",
    "working_day": "how many days of the year are worked?",
}
"""What to ask where a unit is left over, the one that explains most first."""

QUESTIONS_OF_BASES: dict[frozenset[str], str] = {
    frozenset({"gross", "good"}): "which share of what is made is good?",
    frozenset({"capacity", "output"}): "which share of the capacity is used?",
    frozenset({"burst", "sustained"}): "which share of its best pace is kept up all year?",
}
"""What to ask where a share is missing."""

LARGER = ("gross", "capacity", "burst")


def judge_conversion(name: str, check: ConversionCheck, plant: Plant) -> CheckOutcome:
    """Convert a figure, and compare it where the check says with what.

    With nothing to compare with it is derived. Where the factors do not lead from the one unit to
    the other it is not checkable, with the question to ask.
    """
    used = named_in(plant, check.convert, *check.by.values(), check.agrees_with)
    try:
        figure = as_compared(read_figure(check.convert, plant).stated)
        factors = [as_compared(read_figure(text, plant).stated) for text in check.by.values()]
        aim = _dims_of(check.to, plant)
        powers = _powers(figure.dims, aim, [factor.dims for factor in factors])
        asked = [*questions(_left(figure.dims, aim, _dims(factors), powers)), *_shares(check)]
        if asked:
            return not_checkable(name, check, f"ask: {' '.join(asked)}", used)
        _refuse_idle(check, powers)
        converted = _on_basis(_applied(figure, factors, powers), check.basis, plant)
        outcome = show(converted, check.to, plant)
        if check.agrees_with is None:
            return outcome_of(name, check, "derived", outcome, used)
        stated = read_figure(check.agrees_with, plant).stated
        agrees = overlap(converted, as_rounded(stated))
        outcome += f"; stated {show_stated(stated, check.to, plant)}"
    except (CannotComputeError, QuantityError) as error:
        return not_checkable(name, check, str(error), used)
    return outcome_of(name, check, "consistent" if agrees else "conflict", outcome, used)


def _dims_of(unit: str, plant: Plant) -> Dims:
    """Return the dimensions of the unit that a figure is taken to."""
    return one_noun(resolve(parse_units(unit), unit, bare_day_allowed=True)[1], plant)


def _dims(factors: Iterable[Figure]) -> list[Dims]:
    """Return the dimensions of factors."""
    return [factor.dims for factor in factors]


def _powers(start: Dims, aim: Dims, factors: list[Dims]) -> tuple[int, ...]:
    """Return the power of each factor, -1, 0 or 1, that leads closest.

    The fewest factors that get there, or the most of those that do not.
    """

    def distance(powers: tuple[int, ...]) -> tuple[int, int]:
        left = sum(map(abs, _left(start, aim, factors, powers).values()))
        used = sum(map(abs, powers))
        return left, -used if left else used

    return min(product((1, -1, 0), repeat=len(factors)), key=distance)


def _refuse_idle(check: ConversionCheck, powers: tuple[int, ...]) -> None:
    """Refuse a factor that is given and leads nowhere: whoever wrote it meant something.

    Raises:
        CannotComputeError: there is one.
    """
    idle = [name for name, power in zip(check.by, powers, strict=True) if not power]
    if idle:
        raise CannotComputeError(f"{idle[0]} does not lead to {check.to}; leave it out")


def _left(start: Dims, aim: Dims, factors: list[Dims], powers: tuple[int, ...]) -> dict[str, int]:
    """Return the dimensions that still part a figure from its aim."""
    left = dict(start)
    terms = [(aim, -1), *zip(factors, powers, strict=True)]
    for dims, power in terms:
        for name, exponent in dims:
            left[name] = left.get(name, 0) + power * exponent
    return {name: exponent for name, exponent in left.items() if exponent}


def questions(left: Mapping[str, int]) -> list[str]:
    """Return what to ask where these dimensions part a figure from its aim."""
    asked = [question for unit, question in QUESTIONS_OF_UNITS.items() if unit in left]
    if "shift" in left:  # the factor that is missing holds the days as well
        asked = [question for question in asked if question != QUESTIONS_OF_UNITS["working_day"]]
    others = [name for name in left if name not in QUESTIONS_OF_UNITS and name != "time"]
    above = [name for name in others if left[name] > 0]
    below = [name for name in others if left[name] < 0]
    if len(above) == len(below) == 1:
        more, one = (name.replace("_", " ") for name in (above[0], below[0]))
        asked.append(f"how many {plural(more)} are there to one {one}?")
    elif others or (left and not asked):
        apart = describe_dims(tuple(sorted(left.items())))
        asked.append(f"by what is it converted? It is {apart} apart.")
    return asked[:1] if "day_unstated" in left else asked


def _shares(check: ConversionCheck) -> list[str]:
    """Return what to ask where the share of a change of basis is not stated."""
    return [
        QUESTIONS_OF_BASES[frozenset(change.split(" to "))]
        for change, share in check.basis.items()
        if share == UNSTATED
    ]


def _applied(figure: Figure, factors: list[Figure], powers: tuple[int, ...]) -> Figure:
    """Return a figure times or divided by its factors."""
    for factor, power in zip(factors, powers, strict=True):
        if power:
            figure = figure * factor if power > 0 else figure / factor
    return figure


def _on_basis(figure: Figure, basis: Mapping[Change, str], plant: Plant) -> Figure:
    """Return a figure on other bases: times a share towards the smaller, divided by it back."""
    for change, text in basis.items():
        share = as_compared(read_figure(text, plant).stated)
        if share.dims or not 0 < share.low <= share.high <= 1:
            raise CannotComputeError(f"“{text}” is no share above nothing and up to 100 %")
        figure = figure * share if change.split()[0] in LARGER else figure / share
    return figure
