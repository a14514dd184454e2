"""What a number can be at least and at most, reading by reading.

Complains of nothing; rules compare numbers by it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from nameplate.model.values import LISTED, ByBranch, Choice, Constant, Number, Spread

MOST_PAIRS = 1000


class Bounds(NamedTuple):
    """What a number can be if certain readings are right.

    Attributes:
        options: The option taken of each branch on which it depends.
        low: The least that it can be.
        high: The most that it can be.
    """

    options: dict[str, str]
    low: float
    high: float

    def goes_with(self, other: "Bounds") -> bool:
        """Tell whether both can be true at once."""
        shared = self.options.keys() & other.options.keys()
        return all(self.options[branch] == other.options[branch] for branch in shared)


def bounds(
    number: Number, limit: float = float("inf"), options: dict[str, str] | None = None
) -> Iterator[Bounds]:
    """Yield the bounds of a number under each combination of options that it depends on.

    Args:
        number: The number.
        limit: The most that its field takes.
        options: Options that are taken already.
    """
    form, taken = number.form, options or {}
    if isinstance(form, ByBranch):
        for option, item in form.options.items():
            if taken.get(form.branch, option) == option:
                yield from bounds(item, limit, {**taken, form.branch: option})
    elif isinstance(form, Constant):
        yield Bounds(taken, form.value, form.value)
    elif isinstance(form, Choice):
        weighed = zip(form.values, form.weights, strict=True)
        likely = [value for value, weight in weighed if weight > 0]
        yield Bounds(taken, min(likely), max(likely))
    elif isinstance(form, Spread) and form.family in LISTED:
        yield Bounds(taken, form.parameters[0], form.parameters[-1])
    elif isinstance(form, Spread) and form.family == "beta":
        yield Bounds(taken, *form.parameters[2:])
    else:
        yield Bounds(taken, 0.0, limit)


def ends(number: Number) -> Bounds:
    """Return what a number can be whatever the readings are."""
    return _around(list(bounds(number)))


def pairs(
    first: Number, second: Number, limits: tuple[float, float] = (float("inf"), float("inf"))
) -> Iterator[tuple[Bounds, Bounds]]:
    """Yield the bounds of two numbers wherever both can be true; of very many, one pair for all."""
    ones = list(bounds(first, limits[0]))
    others = list(bounds(second, limits[1]))
    if len(ones) * len(others) > MOST_PAIRS:
        ones, others = [_around(ones)], [_around(others)]
    yield from ((one, other) for one in ones for other in others if one.goes_with(other))


def _around(found: list[Bounds]) -> Bounds:
    """Return what a number can be whatever the readings are."""
    return Bounds({}, min(item.low for item in found), max(item.high for item in found))
