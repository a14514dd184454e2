"""Where lots are when they have left a line: in quarantine, then in a store.

Holds limits only; which lot goes where is for the conventions to say.
"""

from nameplate.model.counts import LotPlaces, Parts
from nameplate.model.frozen import Name
from nameplate.model.grounds import Grounds


class Quarantine(Grounds):
    """Places behind the lines, which lots keep from their release to the store."""

    lots: LotPlaces
    """Lots that there is room for."""
    products: tuple[Name, ...] = ()
    """What keeps its places there; without it, every product."""


class Store(Grounds):
    """A place for accepted lots, filled in the order of the file."""

    parts: Parts
    """Parts that there is room for."""
    lots: LotPlaces | None = None
    """Lots that there is room for; without it, as many as the parts allow."""
    products: tuple[Name, ...] = ()
    """What may lie there; without it, every product."""
