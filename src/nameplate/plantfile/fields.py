"""The way of a validator's error through the classes of the model, as a path of the file.

Knows annotations; says nothing about what is wrong.
"""

from collections.abc import Sequence
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import Tag

from nameplate.model.frozen import Frozen
from nameplate.plantfile.nodes import Keys


class Spot(NamedTuple):
    """Where an error arose.

    Attributes:
        keys: The way to it through the file.
        owner: The class whose field the last key is, if it is a field.
        value_type: The class that stands there, if one does.
        at_key: Whether a key is to blame.
    """

    keys: Keys
    owner: type[Frozen] | None
    value_type: type[Frozen] | None
    at_key: bool


def locate(loc: Sequence[str | int], shape: Any) -> Spot:
    """Return the spot of an error in a file of a shape; tags of alternatives are left out."""
    annotation: Any = shape
    owner: type[Frozen] | None = None
    keys: list[str | int] = []
    at_key = False
    for part in loc:
        choices = variants(annotation)
        if choices:
            annotation = choices.get(str(part))
        elif part == "[key]":
            at_key = True
        else:
            keys.append(part)
            owner = class_in(annotation)
            annotation = _below(annotation, str(part))
    return Spot(tuple(keys), owner, class_in(annotation), at_key)


def fields_of(owner: type[Frozen]) -> dict[str, str]:
    """Return what each field of a class means, by its name in the file."""
    return {
        info.alias or name: " ".join((info.description or "").split())
        for name, info in owner.model_fields.items()
    }


def bare(annotation: Any) -> Any:
    """Return an annotation without what only qualifies it, and without the choice of None."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in (Union, UnionType):
        parts = [part for part in get_args(annotation) if part is not type(None)]
        if len(parts) == 1:
            return bare(parts[0])
    return annotation


def variants(annotation: Any) -> dict[str, Any]:
    """Return the tagged alternatives of an annotation by tag."""
    inner = bare(annotation)
    if get_origin(inner) not in (Union, UnionType):
        return {}
    return {
        mark.tag: part
        for part in get_args(inner)
        for mark in getattr(part, "__metadata__", ())
        if isinstance(mark, Tag)
    }


def class_in(annotation: Any) -> type[Frozen] | None:
    """Return the class of the model that an annotation names, if it does."""
    inner = bare(annotation)
    return inner if isinstance(inner, type) and issubclass(inner, Frozen) else None


def _below(annotation: Any, key: str) -> Any:
    """Return the annotation of what stands under a key."""
    owner, inner = class_in(annotation), bare(annotation)
    if owner:
        for name, info in owner.model_fields.items():
            if key in (name, info.alias):
                return info.annotation
    elif get_origin(inner) is dict:
        return get_args(inner)[1]
    elif get_origin(inner) is tuple:
        return get_args(inner)[0]
    return None
