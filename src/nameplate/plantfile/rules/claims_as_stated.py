"""Rule on what a claim says: the figure of the statement in which it stands.

Refuses only what cannot be meant; whether the figure is true is judged elsewhere.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from nameplate.errors import QuantityError, quote
from nameplate.model.evidence import Claim
from nameplate.model.named_figures import comparable_figure
from nameplate.model.plant import Plant
from nameplate.plantfile.finding import Finding
from nameplate.plantfile.unreadable import is_readable
from nameplate.stated import FEWEST_DIGITS, Stated

NAME_THE_HIGHEST = ("le", "lt", "approx_below")
NAME_THE_LOWEST = ("ge", "gt")


class _Named(NamedTuple):
    """The number that a figure names, or both of a range, and how far off they may be."""

    low: float
    high: float
    rounding: float

    def lies_within(self, other: "_Named") -> bool:
        """Tell whether all of it lies within another, as either is rounded, or to two digits."""
        reach = max(self.rounding, other.rounding)
        return _reaches(self.low, other.low, reach) and _reaches(other.high, self.high, reach)


def claims_say_what_was_stated(plant: Plant) -> Iterator[Finding]:
    """A claim says what one of its statements does, or what they can come to together.

    The number that it names is the one that a statement names, or lies between theirs; bound words
    may be left out, put in or changed. Nothing is told where it may stand or be computed elsewhere:
    a statement gives none or one in another unit, such as per hour in place of per year, or is of
    the plant where the claim is of a product.
    """
    if not is_readable(plant.plant.unit, plant.plant.also_called):
        return
    for name, claim in plant.claims.items():
        texts = _stated_for(claim, plant)
        try:
            figures = [comparable_figure(text, plant) for text in (claim.says, *texts.values())]
        except QuantityError:  # told where figures are read
            continue
        is_one_unit = len({figure.dims for figure in figures}) == 1
        if texts and is_one_unit and not _is_stated(*figures):
            told = " or ".join(f"{quote(text, 40)} in {one}" for one, text in texts.items())
            fix = "write the figure as it is stated, or name the statement in which it stands"
            keys = ("claims", name, "says")
            yield Finding(keys, "not-as-stated", f"what is stated, {told}", quote(claim.says), fix)


def _stated_for(claim: Claim, plant: Plant) -> dict[str, str]:
    """Return the figures of the statements of a claim, or none where one has none for it."""
    if not is_readable(claim) or any(name not in plant.statements for name in claim.from_):
        return {}
    found: dict[str, str] = {}
    for name in claim.from_:
        said = plant.statements[name]
        if not is_readable(said) or said.figure is None or claim.about not in ("plant", said.about):
            return {}
        found[name] = said.figure
    return found


def _is_stated(says: Stated, *figures: Stated) -> bool:
    """Tell whether a figure names what lies from the lowest of others to the highest, or their sum.

    All are compared in the unit of the first.
    """
    own, *others = (_named(figure, says.unit_size) for figure in (says, *figures))
    rounding = max(one.rounding for one in others)
    around = _Named(min(one.low for one in others), max(one.high for one in others), rounding)
    low, high = sum(one.low for one in others), sum(one.high for one in others)
    added = _Named(low, high, rounding * len(others))
    return own.lies_within(around) or own.lies_within(added)


def _named(stated: Stated, unit_size: float) -> _Named:
    """Return the number that a bound word goes with, or else both ends, in a unit."""
    low, high = stated.low, stated.high
    if stated.bound in NAME_THE_HIGHEST:
        low = high
    elif stated.bound in NAME_THE_LOWEST:
        high = low
    elif stated.bound == "approx":
        low = high = (low + high) / 2
    return _Named(low / unit_size, high / unit_size, stated.rounding / unit_size)


def _reaches(number: float, other: float, reach: float) -> bool:
    """Tell whether a number is another or more, as far as it may be off or to their two digits."""
    most = max(number, other)
    digits = 10.0 ** (math.floor(math.log10(most)) - FEWEST_DIGITS + 1) if most else 0.0
    return other - number <= max(reach, digits / 2)
