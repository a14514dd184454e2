"""What the cases of a back-test assume, the same for all: a case that departs from it is refused.

Compares texts of files; what the numbers mean is not looked at.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from nameplate.errors import NameplateError, visible
from nameplate.model.frozen import Frozen, Name
from nameplate.plantfile.other_files import read_as
from nameplate.plantfile.tree import parse_tree, read_text
from nameplate.scoring.cases import Case
from nameplate.scoring.folder import PRIORS

EVIDENCED_VALUE = "value"
"""What a case adds to a number that rests on a statement."""


class ClassOfCases(Frozen):
    """Cases that assume something beside what all assume."""

    cases: tuple[Name, ...]
    """Names of their plant files."""
    assume: dict[Name, Any]
    """Fields of a plant file, as they must stand there."""


class Priors(Frozen):
    """What cases assume."""

    all: dict[Name, Any]
    """Fields of a plant file, as they must stand in every case."""
    classes: dict[Name, ClassOfCases]
    """What some assume beside; every case belongs to one class."""


def require_same_priors(folder: str | Path, cases: Sequence[Case]) -> None:
    """Make sure that all cases of a class assume the same.

    Raises:
        NameplateError: a case departs from what its class assumes, or belongs to no class or two.
    """
    path = Path(folder) / PRIORS
    priors: Priors = read_as(Priors, parse_tree(read_text(path), str(path)))
    names = {case.name for case in cases}
    listed = [name for group in priors.classes.values() for name in group.cases]
    told = [f"{path}: {name} has no plant file" for name in listed if name not in names]
    told += [line for case in cases for line in _departures(priors, case)]
    if told:
        raise NameplateError("\n".join(visible(line) for line in told))


def _departures(priors: Priors, case: Case) -> Iterator[str]:
    """Yield where a case assumes something of its own."""
    mine = [name for name, group in priors.classes.items() if case.name in group.cases]
    if len(mine) != 1:
        yield f"{case.name}: expected one class in {PRIORS}, found {', '.join(mine) or 'none'}"
        return
    wanted = _merged(priors.all, priors.classes[mine[0]].assume)
    found = case.loaded.tree.root
    assert isinstance(found, dict)  # it was read as a plant
    for section, expected in wanted.items():
        for place in _differences(expected, found.get(section), section):
            yield f"{case.name}: {place} is not what the class {mine[0]} assumes in {PRIORS}"


def _merged(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    """Return two trees as one; where both have a value that is no mapping, the second holds."""
    merged = dict(first)
    for key, value in second.items():
        mine = first.get(key)
        if isinstance(mine, dict) and isinstance(value, dict):
            value = _merged(mine, value)
        merged[key] = value
    return merged


def _differences(expected: object, found: object, place: str) -> Iterator[str]:
    """Yield the places where two trees differ, save for values that rest on a statement."""
    if not isinstance(expected, dict) or not isinstance(found, dict):
        if expected != found:
            yield place
        return
    free = {EVIDENCED_VALUE} if "from" in expected else set()
    for key in [*expected, *(key for key in found if key not in expected)]:
        if key not in free or key in expected:
            yield from _differences(expected.get(key), found.get(key), f"{place}.{key}")
