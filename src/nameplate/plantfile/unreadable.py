"""What stands in a plant where a part of the file could not be read.

Knows no part; which parts could not be read is found out elsewhere.
"""

from collections.abc import Iterator
from typing import Any

from nameplate.model.frozen import Frozen
from nameplate.plantfile.finding import Keys


class Unreadable:
    """A part that is there, of which nothing more is known.

    It gives rules nothing to complain of: whatever it is asked for is unreadable in turn, it has
    every name, and there is nothing in it to go through.
    """

    def __getattr__(self, name: str) -> "Unreadable":
        """Return itself as any part; what Python itself asks for is not there."""
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *given: object) -> "Unreadable":
        """Return itself from any method."""
        return self

    def __getitem__(self, key: object) -> "Unreadable":
        """Return itself under any name."""
        return self

    def __contains__(self, key: object) -> bool:
        """Have every name."""
        return True

    def __iter__(self) -> Iterator[Any]:
        """Hold nothing to go through."""
        return iter(())


UNREADABLE: Any = Unreadable()


def is_readable(*values: Any) -> bool:
    """Tell whether values are there with all their parts."""
    return not any(True for value in values for _ in unreadable_in(value))


def unreadable_in(value: Any, keys: Keys = ()) -> Iterator[Keys]:
    """Yield the paths of all unreadable parts of a value, by the names of the file."""
    if value is UNREADABLE:
        yield keys
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from unreadable_in(item, (*keys, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from unreadable_in(item, (*keys, index))
    elif isinstance(value, Frozen):
        for name, info in type(value).model_fields.items():
            yield from unreadable_in(getattr(value, name), (*keys, info.alias or name))
