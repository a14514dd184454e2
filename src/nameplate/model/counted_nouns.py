"""The words for what a plant counts: its unit, and what that is also called.

Reads no figure; words of extraction and of materials stand elsewhere.
"""

from nameplate.model.plant import Plant
from nameplate.nouns import singular
from nameplate.units import Dims, renamed


def as_counted(word: str) -> str:
    """Return a word as counts have it."""
    return singular(word.lower().replace("-", "_"))


def counted_nouns(plant: Plant) -> frozenset[str]:
    """Return the unit of the plant and the other words for it, in the singular."""
    return frozenset(map(as_counted, (plant.plant.unit, *plant.plant.also_called)))


def one_noun(units: Dims, plant: Plant) -> Dims:
    """Return units or dimensions in which every word for the unit of the plant is the same word."""
    return renamed(units, dict.fromkeys(counted_nouns(plant), as_counted(plant.plant.unit)))
