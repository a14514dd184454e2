"""What differs between two plants in meaning: things there or not, numbers, and what they rest on.

Compares descriptions and no lines of text: `60/h` and `1/min` are one, and so are two files whose
blocks stand in another order, unless the order means something.
"""

from collections.abc import Iterator
from typing import Any

from nameplate.comparing.comparison import Difference, What
from nameplate.comparing.numbers_alike import alike, what_differs
from nameplate.comparing.texts import as_text
from nameplate.model.frozen import Frozen
from nameplate.model.grounds import Grounds
from nameplate.model.plant import Plant
from nameplate.model.values import LISTED, ByBranch, Chance, Number
from nameplate.model.walking import UNDER_EACH, Basis, Keys

ORDERED = ("lines", "stations", "failures", "micro_stops", "stores", "customers", "weights")
"""Fields whose entries mean something else in another order."""
GROUNDS = ("from_", "assumed")
"""What a block, law or number rests on; told as its basis."""


def differences(before: Plant, after: Plant) -> tuple[Difference, ...]:
    """Return everything in which two plants differ, in the order of the fields of a plant file."""
    return tuple(_Walk().blocks(before, after, (), (Basis(), Basis())))


class _Walk:
    """A walk over two plants at once.

    Attributes:
        told: Pairs of grounds that blocks have told already, so that the numbers in them do not.
    """

    def __init__(self) -> None:
        self.told: set[tuple[Basis, Basis]] = set()

    def values(
        self, before: Any, after: Any, keys: Keys, outer: tuple[Basis, Basis]
    ) -> Iterator[Difference]:
        """Yield how two values of one field differ."""
        if before is None or after is None:
            if before is not after:
                yield _one_sided(before, after, keys)
        elif isinstance(before, Number) and isinstance(after, Number):
            yield from self._numbers(before, after, keys, outer)
        elif isinstance(before, Chance) and isinstance(after, Chance):
            yield from self._chances(before, after, keys, outer)
        elif isinstance(before, Frozen) and type(before) is type(after):
            yield from self.blocks(before, after, keys, outer)
        elif isinstance(before, dict) and isinstance(after, dict):
            yield from self._mappings(before, after, keys, outer)
        elif _are_lists_of_blocks(before, after):
            for index, pair in enumerate(zip(before, after, strict=True)):
                yield from self.values(*pair, (*keys, index), outer)
        elif not alike(before, after):
            yield _differs(_what(before), before, after, keys)

    def blocks(
        self, before: Frozen, after: Frozen, keys: Keys, outer: tuple[Basis, Basis]
    ) -> Iterator[Difference]:
        """Yield how two blocks of one kind differ, field by field."""
        if isinstance(before, Grounds) and isinstance(after, Grounds):
            own = _own(before), _own(after)
            if "none" not in (own[0].kind, own[1].kind) and own[0] != own[1]:
                self.told.add(own)
                yield _basis(own, keys)
            outer = _within(own, outer)
        for name, info in type(before).model_fields.items():
            if not (isinstance(before, Grounds) and name in GROUNDS):
                inner = (*keys, info.alias or name)
                yield from self.values(getattr(before, name), getattr(after, name), inner, outer)

    def _mappings(
        self,
        before: dict[str, Any],
        after: dict[str, Any],
        keys: Keys,
        outer: tuple[Basis, Basis],
    ) -> Iterator[Difference]:
        """Yield what only one of two mappings holds, and how the rest differs."""
        for name in dict.fromkeys([*before, *after]):
            yield from self.values(before.get(name), after.get(name), (*keys, name), outer)
        common = before.keys() & after.keys()
        first, second = (tuple(n for n in own if n in common) for own in (before, after))
        if keys[-1] in ORDERED and first != second:
            yield _differs("order", first, second, keys)

    def _numbers(
        self, before: Number, after: Number, keys: Keys, outer: tuple[Basis, Basis]
    ) -> Iterator[Difference]:
        """Yield how two numbers differ; of one by branch, each option by itself."""
        inner = _within((_own(before), _own(after)), outer)
        first, second = _by_branch(before), _by_branch(after)
        if first and second and first.branch == second.branch:
            under = (*keys, "when", first.branch)
            yield from self._mappings(first.options, second.options, under, inner)
            return
        what = what_differs(before, after)
        if what is not None:
            yield _differs(what, before, after, keys)
        yield from self._basis_of(inner, keys)

    def _chances(
        self, before: Chance, after: Chance, keys: Keys, outer: tuple[Basis, Basis]
    ) -> Iterator[Difference]:
        """Yield how two laws of chance differ: in their kind, or parameter by parameter."""
        inner = _within((_own(before), _own(after)), outer)
        if before.family != after.family:
            yield _differs("law", before, after, keys)
            yield from self._basis_of(inner, keys)
            return
        each: Keys = ("each",) if keys[-1] in UNDER_EACH else ()
        for index, name in enumerate(before.parameters):
            last: Keys = (index if before.family in LISTED else name,)
            under = (*keys, *each, before.family, *last)
            pair = before.parameters[name], after.parameters.get(name)
            yield from self.values(*pair, under, inner)

    def _basis_of(self, grounds: tuple[Basis, Basis], keys: Keys) -> Iterator[Difference]:
        """Yield that a number rests on something else, unless a block around it has told so."""
        if grounds[0] != grounds[1] and grounds not in self.told:
            yield _basis(grounds, keys)


def _by_branch(number: Number) -> ByBranch | None:
    """Return the options of a number that depends on a reading."""
    return number.form if isinstance(number.form, ByBranch) else None


def _what(value: Any) -> What:
    """Return what differs where a value does that has no parts to go into."""
    if isinstance(value, Number | Chance):
        return "law"
    is_plain_number = isinstance(value, int | float) and not isinstance(value, bool)
    return "value" if is_plain_number else "field"


def _own(described: Grounds | Number | Chance) -> Basis:
    """Return what a description itself rests on; the order of statements means nothing."""
    return Basis(tuple(sorted(described.from_)), described.assumed or "")


def _within(own: tuple[Basis, Basis], outer: tuple[Basis, Basis]) -> tuple[Basis, Basis]:
    """Return what two descriptions rest on, with what is around them in place of nothing."""
    pairs = zip(own, outer, strict=True)
    first, second = (around if mine.kind == "none" else mine for mine, around in pairs)
    return first, second


def _are_lists_of_blocks(before: Any, after: Any) -> bool:
    """Tell whether two values are lists of as many blocks."""
    if not (isinstance(before, tuple) and isinstance(after, tuple)) or len(before) != len(after):
        return False
    return any(isinstance(item, Frozen) for item in before)


def _one_sided(before: Any, after: Any, keys: Keys) -> Difference:
    """Return that only one of the plants has something."""
    what: What = "added" if before is None else "removed"
    return _differs(what, before, after, keys)


def _basis(grounds: tuple[Basis, Basis], keys: Keys) -> Difference:
    """Return that something rests on something else."""
    return _differs("basis", grounds[0], grounds[1], keys)


def _differs(what: What, before: Any, after: Any, keys: Keys) -> Difference:
    """Return one difference, both sides as text."""
    path = ".".join(str(key) for key in keys)
    return Difference(path, what, as_text(before), as_text(after))
