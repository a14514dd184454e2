"""Checks that take a figure to another unit or basis by stated factors.

Assumes no factor: where one is missing, the question to ask is the answer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import product

from nameplate.answer import CheckOutcome
from nameplate.comparable_units import MULTIPLES, comparable, question_of_hours
from nameplate.errors import QuantityError
from nameplate.expressions import CannotComputeError, Figure
from nameplate.judging.computing import named_in, overlap
from nameplate.judging.figures import (
    as_compared,
    as_part,
    as_rounded,
    show,
    show_rounded,
    show_stated,
)
from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.model.checks import UNSTATED, ConversionCheck
from nameplate.model.counted_nouns import one_noun
from nameplate.model.named_figures import is_share, read_figure
from nameplate.model.plant import Plant
from nameplate.nouns import plural, spelled
from nameplate.units import Dims, describe_dims, one_duration, parse_units

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
    the other it is not checkable, with the question to ask. Only where it would else be a conflict
    may the figure and stated factors be rounded.
    """
    used = named_in(plant, check.convert, *check.by.values(), check.agrees_with)
    try:
        said = [read_figure(text, plant).stated for text in (check.convert, *check.by.values())]
        start, *factors = [stated.dims for stated in said]
        aim = _dims_of(check.to, plant)
        start = aim if one_duration(start) == one_duration(aim) else start
        powers = _powers(start, aim, factors)
        words = [unit for stated in said for unit, _ in stated.units]
        words += [unit for unit, _ in parse_units(check.to)]
        asked = [*questions(_left(start, aim, factors, powers), words), *_shares(check)]
        if asked:
            return not_checkable(name, check, f"ask: {' '.join(asked)}", used)
        _refuse_idle(check, powers)
        converted = _converted(check, powers, plant)
        outcome = show(converted, check.to, plant)
        if check.agrees_with is None:
            return outcome_of(name, check, "derived", outcome, used)
        stated = read_figure(check.agrees_with, plant).stated
        agrees = overlap(converted, as_rounded(stated))
        if not agrees:
            rounded = _converted(check, powers, plant, rounded=True)
            agrees = overlap(rounded, as_rounded(stated))
            outcome += show_rounded(rounded, check.to, plant) if agrees else ""
        outcome += f"; stated {show_stated(stated, check.to, plant)}"
    except (CannotComputeError, QuantityError) as error:
        return not_checkable(name, check, str(error), used)
    return outcome_of(name, check, "consistent" if agrees else "conflict", outcome, used)


def _dims_of(unit: str, plant: Plant) -> Dims:
    """Return the dimensions of the unit that a figure is taken to."""
    return comparable(one_noun(parse_units(unit), plant))[1]


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


def questions(left: Mapping[str, int], words: Iterable[str] = ()) -> list[str]:
    """Return what to ask where these dimensions part a figure from its aim.

    Args:
        left: The powers of the dimensions.
        words: Units of the file, to ask in those rather than in what they are multiples of.
    """
    asked = [question for unit, question in QUESTIONS_OF_UNITS.items() if unit in left]
    if "shift" in left:  # the factor that is missing holds the days as well
        asked = [question for question in asked if question != QUESTIONS_OF_UNITS["working_day"]]
    of_hours = question_of_hours(left)
    if of_hours:  # it holds the shifts or the days as well
        held = (QUESTIONS_OF_UNITS["shift"], QUESTIONS_OF_UNITS["working_day"])
        asked = [*(question for question in asked if question not in held), of_hours]
    others = [name for name in left if name not in (*QUESTIONS_OF_UNITS, "time", "hour")]
    above = [name for name in others if left[name] > 0]
    below = [name for name in others if left[name] < 0]
    if len(above) == len(below) == 1:
        more, one = (_as_written(name, words) for name in (above[0], below[0]))
        asked.append(f"how many {plural(more)} are there to one {one}?")
    elif others or (left and not asked):
        apart = describe_dims(tuple(sorted(left.items())))
        asked.append(f"by what is it converted? It is {apart} apart.")
    return asked[:1] if "day_unstated" in left else asked


def _as_written(name: str, words: Iterable[str]) -> str:
    """Return a dimension by the unit of the file that is a multiple of it alone, or by its name."""
    alone = ((name, 1),)
    written = (word for word in words if word in MULTIPLES and MULTIPLES[word].units == alone)
    return spelled(next(written, name)).replace("_", " ")


def _shares(check: ConversionCheck) -> list[str]:
    """Return what to ask where the share of a change of basis is not stated."""
    return [
        QUESTIONS_OF_BASES[frozenset(change.split(" to "))]
        for change, share in check.basis.items()
        if share == UNSTATED
    ]


def _converted(
    check: ConversionCheck, powers: tuple[int, ...], plant: Plant, *, rounded: bool = False
) -> Figure:
    """Return the figure times or divided by its factors, and on the bases that it is taken to.

    Args:
        check: The check.
        powers: The power of each factor.
        plant: The plant.
        rounded: Whether stated figures may be as far off as they are rounded.
    """
    stated = read_figure(check.convert, plant).stated
    figure = as_part(as_compared(stated), stated) if rounded else as_compared(stated)
    for text, power in zip(check.by.values(), powers, strict=True):
        factor = _factor(text, plant, rounded)
        if power:
            figure = figure * factor if power > 0 else figure / factor
    for change, text in check.basis.items():
        share = _share(text, plant, rounded)
        figure = figure * share if change.split()[0] in LARGER else figure / share
    return figure


def _factor(text: str, plant: Plant, rounded: bool) -> Figure:
    """Return a factor; one that the check gives is a condition, and exact."""
    read = read_figure(text, plant)
    figure = as_compared(read.stated)
    return as_part(figure, read.stated) if rounded and read.statement else figure


def _share(text: str, plant: Plant, rounded: bool) -> Figure:
    """Return the share that the smaller of two bases has of the larger."""
    if not is_share(read_figure(text, plant).stated):
        raise CannotComputeError(f"“{text}” is no share above nothing and up to 100 %")
    share = _factor(text, plant, rounded)
    return replace(share, high=min(share.high, 1.0))
