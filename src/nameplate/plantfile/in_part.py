"""The tree of a file with mistakes -> a plant of all that can be read in it.

What cannot is `UNREADABLE` there, so that the rules between the parts can be asked all the same.
Tells no mistake of form, but for those between the fields of a block: the validator looks for them
only where everything within the block is right.
"""

from collections.abc import Collection, Iterator
from contextlib import suppress
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from nameplate.model.checks import kind_of
from nameplate.model.frozen import Frozen
from nameplate.model.plant import Plant
from nameplate.model.values import Chance, Number
from nameplate.plantfile.complaints import findings_of_own
from nameplate.plantfile.fields import bare, class_in, variants
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.tree import Value
from nameplate.plantfile.unreadable import UNREADABLE


class PartReader:
    """Reads a tree as far as it can be read.

    Attributes:
        found: Mistakes between the fields of a block that are each right by themselves.
    """

    def __init__(self, torn: Collection[Keys]) -> None:
        """Begin.

        Args:
            torn: Paths of blocks that have lost an entry: their names are not all known.
        """
        self.found: list[Finding] = []
        self._torn = torn

    def plant(self, root: Value) -> Plant:
        """Return the plant, of which any part may be unreadable."""
        plant: Plant = self._part(Plant, root, ())
        return plant

    def _part(self, annotation: Any, raw: Value, keys: Keys) -> Any:
        """Return what stands at a path, or as much of it as can be read."""
        inner = bare(annotation)
        if isinstance(raw, dict):
            owner = class_in(variants(annotation).get(str(kind_of(raw)))) or class_in(annotation)
            if owner and owner not in (Number, Chance):
                return self._block(owner, raw, keys)
            if keys in self._torn:
                return UNREADABLE
            if get_origin(inner) is dict:
                item_type = get_args(inner)[1]
                return {key: self._part(item_type, raw[key], (*keys, key)) for key in raw}
        if isinstance(raw, list) and get_origin(inner) is tuple:
            items = enumerate(raw)
            return tuple(self._part(get_args(inner)[0], item, (*keys, i)) for i, item in items)
        return _value(annotation, raw)

    def _block(self, owner: type[Frozen], raw: dict[str, Value], keys: Keys) -> Any:
        """Return a block; what is left out of one that is wrong as a whole may be what is meant."""
        fields = {info.alias or name: (name, info) for name, info in owner.model_fields.items()}
        given = {
            name: self._part(_annotation(info), raw[key], (*keys, key))
            for key, (name, info) in fields.items()
            if key in raw
        }
        left_out = {name: info for key, (name, info) in fields.items() if key not in raw}
        block = owner.model_construct(**given, **dict(_defaults(left_out)))
        unclear = owner.model_construct(**given, **dict.fromkeys(left_out, UNREADABLE))
        is_wrong = keys in self._torn or any(key not in fields for key in raw)
        mistakes = list(_mistakes(unclear if is_wrong else block))
        self.found += [item for error in mistakes for item in findings_of_own(error, keys)]
        return unclear if is_wrong or mistakes else block


def _defaults(left_out: dict[str, FieldInfo]) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a block that are not given, with what they are then."""
    for name, info in left_out.items():
        required = info.is_required()
        yield name, UNREADABLE if required else info.get_default(call_default_factory=True)


def _mistakes(block: Frozen) -> Iterator[PydanticCustomError]:
    """Yield what is wrong between the fields of a block, until one is asked for that is unreadable.

    The fields that are unreadable are taken away for that, so that asking for one raises.
    """
    readable = {name: value for name, value in dict(block).items() if value is not UNREADABLE}
    probe = type(block).model_construct(**readable)
    for name in set(type(block).model_fields) - set(readable):
        probe.__dict__.pop(name, None)
    with suppress(AttributeError):
        yield from probe.mistakes()


def _annotation(info: FieldInfo) -> Any:
    """Return what a field takes, with what stands beside its type."""
    return Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation


def _value(annotation: Any, raw: Value) -> Any:
    """Return a value that is no block, or that it is unreadable."""
    if raw is None:
        return UNREADABLE
    try:
        return _reader(annotation).validate_python(raw)
    except ValidationError:
        return UNREADABLE


@cache
def _reader(annotation: Any) -> TypeAdapter[Any]:
    """Return the validator of a type."""
    return TypeAdapter(annotation)
