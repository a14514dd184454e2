"""Every number of a plant, with its path in the file and what it rests on.

Says nothing about whether numbers are right or in which line of the file they stand.
"""

from collections.abc import Mapping
from typing import NamedTuple

from nameplate.model.grounds import Grounds
from nameplate.model.plant import Plant
from nameplate.model.values import ByBranch, Measured, Number
from nameplate.model.walking import Basis, Keys, walk

CONTAINERS = frozenset(
    {"parameters", "calendar", "branches", "factors", "lines", "stations", "failures"}
    | {"micro_stops", "planned_stops", "buffers", "when", "share_of_time"}
    | {"exponential", "lognormal", "weibull", "gamma"}
)
"""Levels of a plant file that say where a number stands, not what it is."""


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
    def field_path(self) -> str:
        """Return the path of the field itself, without the branch and option that lead on."""
        return self.path.partition(".when.")[0]

    def is_taken(self, branches: Mapping[str, str]) -> bool:
        """Tell whether the number is the one of its field where these options hold, by branch."""
        names = [str(key) for key in self.keys]
        options = zip(names, names[1:], names[2:], strict=False)
        return all(branches.get(b) == option for when, b, option in options if when == "when")

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


class Count(NamedTuple):
    """A whole number that is known and never drawn, such as how many lines there are.

    Attributes:
        keys: The way to it through the file.
        text: The number.
        basis: What its block rests on, or the nearest one around it which has grounds.
    """

    keys: Keys
    text: str
    basis: Basis


def list_counts(plant: Plant) -> tuple[Count, ...]:
    """Return every whole number that a block with grounds gives, in the order of the fields.

    One that the file leaves out is none of them, nor is one in a block that rests on nothing.
    """
    return tuple(
        Count((*met.keys, name), str(value), met.basis)
        for met in walk(plant)
        if isinstance(met.thing, Grounds) and met.basis.kind != "none"
        for name, value in met.thing
        if type(value) is int and name in met.thing.model_fields_set
    )


def number_name(path: str) -> str:
    """Return a path of the plant file as a person would name it."""
    parts = path.split(".")
    telling = [part for part in parts if part not in CONTAINERS] or parts[-1:]
    return ", ".join(part.replace("_", " ").replace("-", " ") for part in telling)
