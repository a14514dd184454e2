"""Rule on what a claim says: the figure of the statement in which it stands.

Refuses only what cannot be meant; whether the figure is true is judged elsewhere.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from nameplate.errors import QuantityError, quote
from nameplate.model.counted_nouns import one_noun
from nameplate.model.evidence import Claim
from nameplate.model.plant import Plant
from nameplate.plantfile.finding import Finding
from nameplate.plantfile.unreadable import is_readable
from nameplate.stated import FEWEST_DIGITS, Stated, parse_stated

CEILINGS = ("le", "lt")
FLOORS = ("ge", "gt")


class _Ends(NamedTuple):
    """The ends of a figure, in its own unit, and how far off they may be as they are rounded."""

    low: float
    high: float
    rounding: float

    def meets(self, other: "_Ends") -> bool:
        """Tell whether two share a number: as either is rounded, or to their first digits."""
        above = max(self.low, other.low)
        first_digits = 10.0 ** (math.floor(math.log10(above)) - FEWEST_DIGITS + 1) if above else 0.0
        reach = max(self.rounding, other.rounding, first_digits / 2)
        return above - min(self.high, other.high) <= reach


def claims_say_what_was_stated(plant: Plant) -> Iterator[Finding]:
    """A claim says what one of its statements does, or what they can come to together.

    The number that it names is one that they allow; bound words may be left out or put in. Nothing
    is told where it may stand or be computed elsewhere: a statement gives none or one in another
    unit, such as per hour in place of per year, or is of the plant where the claim is of a product.
    """
    if not is_readable(plant.plant.unit, plant.plant.also_called):
        return
    for name, claim in plant.claims.items():
        texts = _stated_for(claim, plant)
        try:
            figures = [parse_stated(text) for text in (claim.says, *texts.values())]
        except QuantityError:  # told where figures are read
            continue
        units = {(one_noun(figure.dims, plant), figure.unit_size) for figure in figures}
        if texts and len(units) == 1 and not _as_stated(*figures):
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


def _as_stated(says: Stated, *figures: Stated) -> bool:
    """Tell whether a figure lies from the lowest of others to the highest, or is their sum.

    Among ceilings alone, and among floors alone, the numbers that they name are compared.
    """
    bounds = {figure.bound for figure in (says, *figures)}
    is_one_sided = bounds <= set(CEILINGS) or bounds <= set(FLOORS)
    own = _ends(says, is_named=True)
    others = [_ends(figure, is_named=is_one_sided) for figure in figures]
    lows, highs = [one.low for one in others], [one.high for one in others]
    rounding = max(one.rounding for one in others)
    around = _Ends(min(lows), max(highs), rounding)
    added = _Ends(sum(lows), sum(highs), rounding * len(others))
    return own.meets(around) or own.meets(added)


def _ends(stated: Stated, *, is_named: bool) -> _Ends:
    """Return the ends of a figure in its own unit, or the number that a bound word goes with."""
    low = stated.high if is_named and stated.bound in CEILINGS else stated.low
    high = stated.low if is_named and stated.bound in FLOORS else stated.high
    size = stated.unit_size
    return _Ends(low / size, high / size, stated.rounding / size)
