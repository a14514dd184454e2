"""Every number of a plant, with its path in the file and what it rests on.

Says nothing about whether numbers are right or in which line of the file they stand.
"""

from typing import NamedTuple

from nameplate.model.plant import Plant
from nameplate.model.values import ByBranch, Measured, Number
from nameplate.model.walking import Basis, Keys, walk


class Entry(NamedTuple):
    """One number of the plant.

    Attributes:
        keys: The way to it through the file.
        number: The number.
        field: What its field takes.
        basis: Its own, or that of the nearest block around it which has one.
    """

    keys: Keys
    number: Number
    field: Measured
    basis: Basis

    @property
    def path(self) -> str:
        """Return the way to it as people write it, for example `calendar.days_per_year`."""
        return ".".join(str(key) for key in self.keys)

    @property
    def text(self) -> str:
        """Return the number as it stands in the file."""
        return self.number.text


def list_numbers(plant: Plant) -> tuple[Entry, ...]:
    """Return every number in the order of the fields; each option of a branch is one of its own."""
    return tuple(
        Entry(met.keys, met.thing, met.field, met.basis)
        for met in walk(plant)
        if isinstance(met.thing, Number)
        and met.field is not None
        and not isinstance(met.thing.form, ByBranch)
    )
