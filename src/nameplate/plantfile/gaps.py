"""Keys of a file with nothing after them: what to tell of them, and what only follows from them.

Knows no field.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from nameplate.errors import quote
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.tree import Value

_ENDS_IN_THOUSANDS = re.compile(r"(?:.*(?<![\d,]))?\d{1,3}", re.DOTALL)
_BEGINS_BELOW_THOUSAND = re.compile(r"\d{3}(?!\d)")


class Gaps:
    """The places of a file where nothing stands.

    Attributes:
        found: What to tell of them.
    """

    def __init__(self, root: Value) -> None:
        self.found: list[Finding] = []
        self._touched: set[Keys] = set()
        """Paths of gaps, and of the values cut in two that left them."""
        self._around: set[Keys] = set()
        """Paths of the blocks that they stand in."""
        for keys, block in _empty_values(root, ()):
            cut = _cut_at(block, keys)
            self._touched |= {keys, *(cut.halves if cut else ())}
            self._around.add(keys[:-1])
            self.found.append(cut.finding if cut else _nothing_at(keys))

    def explain(self, finding: Finding) -> bool:
        """Tell whether a finding only says once more that a value is not there, or cut off."""
        keys = finding.keys
        within = any(keys[:length] in self._touched for length in range(1, len(keys) + 1))
        return within or keys in self._around


class _Cut(NamedTuple):
    """A number that YAML cut in two at the comma before its thousands."""

    halves: tuple[Keys, Keys]
    finding: Finding


def _empty_values(value: Value, keys: Keys) -> Iterator[tuple[Keys, Value]]:
    """Yield the paths of keys with nothing after them, with the block that each stands in."""
    parts = value.items() if isinstance(value, dict) else ()
    for key, item in (*parts, *enumerate(value if isinstance(value, list) else ())):
        if item is None:
            yield (*keys, key), value
        yield from _empty_values(item, (*keys, key))


def _nothing_at(keys: Keys) -> Finding:
    """Return the finding for a key with nothing after it."""
    fix = "write a value after the colon, or delete the line"
    return Finding(keys, "empty-value", "a value", "nothing", fix, at_key=True)


def _cut_at(block: Value, keys: Keys) -> _Cut | None:
    """Return the number whose one half an empty key is, and a neighbour of it the other."""
    if not isinstance(block, dict):
        return None
    names, name = list(block), str(keys[-1])
    place = names.index(name)
    for before in names[max(0, place - 1) : place]:
        value = block[before]
        if isinstance(value, str) and _is_cut(value, name):
            return _cut((*keys[:-1], before), keys, value, name, f"{before}: ")
    for after in names[place + 1 : place + 2]:
        if _is_cut(name, after):
            return _cut(keys, (*keys[:-1], after), name, after, "")
    return None


def _is_cut(first: str, second: str) -> bool:
    """Tell whether two texts look like the halves of one number."""
    return bool(_ENDS_IN_THOUSANDS.fullmatch(first) and _BEGINS_BELOW_THOUSAND.match(second))


def _cut(keys: Keys, other: Keys, first: str, second: str, field: str) -> _Cut:
    """Return a number that was cut, told at its first half."""
    expected = "a value with a comma in quotes, where it stands inside braces"
    found = f"{quote(first, 20)} and, behind the comma, {quote(second, 20)}"
    fix = f"write {field}{quote(f'{first},{second}', 40)}, or leave out the comma"
    at_key = not field
    return _Cut((keys, other), Finding(keys, "comma-in-braces", expected, found, fix, at_key))
