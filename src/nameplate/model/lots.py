"""Lots: how many parts are started together, of what, and how good they are.

Holds what belongs to the lots of one product; how they are tested and stored stands elsewhere.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field
from pydantic_core import PydanticCustomError

from nameplate.model.counts import AmountAboveZero, Parts
from nameplate.model.durations import Duration
from nameplate.model.frozen import Name, unlike
from nameplate.model.grounds import Grounds
from nameplate.model.values import Chance, Measured

UNTESTED = "none"
"""What stands in the place of an acceptance where lots are released as they are."""

FractionBad = Annotated[Chance, Measured("fraction", high=1.0, example="{beta: {a: 1, b: 199}}")]


class Lots(Grounds):
    """The lots in which a product is made."""

    size: Parts
    """Parts started in a lot."""
    materials: dict[Name, AmountAboveZero] = Field(default_factory=dict)
    """What a started part takes of each material, or of another product of the plant, which then
    comes from the stores."""
    acceptance: Name
    """How lots are tested, a name under `acceptance`; `none` where they are released as they are.
    """
    fraction_bad: FractionBad | None = None
    """Law of the true share of bad items of a lot, drawn anew for every lot; needed with a test.
    Without a test the bad items are sent on."""
    shelf_life: Duration | None = None
    """Time after which a finished lot is taken out of stores; without it, never."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that lots are tested of which nothing is known."""
        if self.acceptance != UNTESTED and self.fraction_bad is None:
            fix = "add fraction_bad: {beta: {a: …, b: …}}, or write acceptance: none"
            expected = "the share of bad items of lots that are tested"
            yield unlike("missing-field", expected, "none", fix, ("fraction_bad",))

    @property
    def is_tested(self) -> bool:
        """Tell whether a lot is tested before it may go to a store."""
        return self.acceptance != UNTESTED
