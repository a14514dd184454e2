"""A walk over a plant: every block, law and number, with its path and what it rests on.

Visits and judges nothing.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, NamedTuple, get_args

from nameplate.model.frozen import Frozen
from nameplate.model.grounds import Grounds
from nameplate.model.laws import plain_parameter
from nameplate.model.plant import Plant
from nameplate.model.values import (
    LISTED,
    PLAIN_PARAMETERS,
    ByBranch,
    Chance,
    Measured,
    Number,
)

Keys = tuple[str | int, ...]
UNDER_EACH = ("cycle_time", "amount", "every")
"""The fields whose law, where they hold one, stands under `each`."""


class Basis(NamedTuple):
    """What a number rests on."""

    statements: tuple[str, ...] = ()
    reason: str = ""

    @property
    def kind(self) -> Literal["evidenced", "assumed", "none"]:
        """A reason makes it an assumption, also where statements stand beside it."""
        if self.reason:
            return "assumed"
        return "evidenced" if self.statements else "none"


class Met(NamedTuple):
    """A block, law or number on the way.

    Attributes:
        keys: The way to it through the file.
        thing: What it is.
        field: For a law or number, what its field takes.
        basis: What it rests on: its own, or that of the nearest block around it which has one.
    """

    keys: Keys
    thing: Frozen
    field: Measured | None
    basis: Basis


def walk(plant: Plant) -> Iterator[Met]:
    """Yield everything described in a plant, outer before inner, in the order of the fields."""
    yield from _walk(plant, (), None, Basis())


def _walk(value: Any, keys: Keys, field: Measured | None, outer: Basis) -> Iterator[Met]:
    """Yield a value, if it is a description, and all descriptions within it."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _walk(item, (*keys, key), field, outer)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(item, (*keys, index), field, outer)
    elif isinstance(value, Frozen):
        basis = _own(value, outer) if isinstance(value, Grounds | Number | Chance) else outer
        yield Met(keys, value, field, basis)
        for key, item, inner_field in _parts(value, keys, field):
            yield from _walk(item, (*keys, *key), inner_field, basis)


def _parts(
    value: Frozen, keys: Keys, field: Measured | None
) -> Iterator[tuple[Keys, Any, Measured | None]]:
    """Yield what stands in a description, with the way to it and what it takes."""
    if isinstance(value, Number):
        if isinstance(value.form, ByBranch):
            yield ("when", value.form.branch), value.form.options, field
    elif isinstance(value, Chance):
        each = ("each",) if keys[-1] in UNDER_EACH else ()
        for index, (name, number) in enumerate(value.parameters.items()):
            last: Keys = (index,) if value.family in LISTED else (name,)
            last = () if value.family == "constant" else last
            plain = plain_parameter(name) if name in PLAIN_PARAMETERS else field
            yield (*each, value.family, *last), number, plain
    else:
        for name, key, taken in _fields(type(value)):
            yield (key,), getattr(value, name), taken


@cache
def _fields(owner: type[Frozen]) -> tuple[tuple[str, str, Measured | None], ...]:
    """Return the fields of a class: name, key in the file, and what their numbers take."""
    return tuple(
        (name, info.alias or name, _measured((info.annotation, *info.metadata)))
        for name, info in owner.model_fields.items()
    )


def _own(described: Grounds | Number | Chance, outer: Basis) -> Basis:
    """Return what a description itself rests on, or else what is around it."""
    own = Basis(described.from_, described.assumed or "")
    return outer if own.kind == "none" else own


def _measured(annotation: Any) -> Measured | None:
    """Return what the numbers of an annotated field take, however deep in it that stands."""
    if isinstance(annotation, Measured):
        return annotation
    parts = annotation if isinstance(annotation, tuple) else get_args(annotation)
    parts += getattr(annotation, "__metadata__", ())
    return next((found for part in parts if (found := _measured(part))), None)
