"""What the cases of a back-test assume, the same for all: a case that departs from it is refused.

Compares texts of files; what the numbers mean is not looked at.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from nameplate.errors import PlantFileError, clip, quote
from nameplate.model.frozen import Frozen, Name, shown
from nameplate.plantfile.finding import Finding, Keys, problems_of
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
        PlantFileError: A case departs from what its class assumes, or belongs to no class or two.
    """
    path = Path(folder) / PRIORS
    tree = parse_tree(read_text(path), str(path))
    priors: Priors = read_as(Priors, tree)
    problems = problems_of(tree, _without_a_file(priors, {case.name for case in cases}))
    for case in cases:
        problems += problems_of(case.loaded.tree, _departures(priors, case))
    if problems:
        raise PlantFileError(problems)


def _without_a_file(priors: Priors, names: Collection[str]) -> Iterator[Finding]:
    """Yield the cases of a class that nobody described."""
    for group, each in priors.classes.items():
        for place, name in enumerate(each.cases):
            if name not in names:
                keys: Keys = ("classes", group, "cases", place)
                fix = f"add {name}.yaml, or take the name out"
                yield Finding(keys, "no-such-case", "the name of a plant file", quote(name), fix)


def _departures(priors: Priors, case: Case) -> Iterator[Finding]:
    """Yield where a case assumes something of its own."""
    mine = [name for name, group in priors.classes.items() if case.name in group.cases]
    if len(mine) != 1:
        told = (f"one class in {PRIORS}", ", ".join(mine) or "none")
        fix = f"name {case.name} under the cases of one class"
        yield Finding(("plant",), "not-one-class", *told, fix, True)
        return
    wanted = _merged(priors.all, priors.classes[mine[0]].assume)
    root = case.loaded.tree.root
    assert isinstance(root, dict)  # it was read as a plant
    for section, prior in wanted.items():
        for keys, expected, found in _differences(prior, root.get(section), (section,)):
            as_all = f"what the class {mine[0]} assumes in {PRIORS}: {_written(expected)}"
            fix = "assume the same, or name the statement that shows otherwise"
            yield Finding(keys, "not-as-its-class", as_all, _written(found), fix)


def _written(value: object) -> str:
    """Return a value as a message shows it; of a list, what stands in it."""
    if isinstance(value, list):
        return f"[{', '.join(clip(str(item)) for item in value)}]"
    return shown(value)


def _merged(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    """Return two trees as one; where both have a value that is no mapping, the second holds."""
    merged = dict(first)
    for key, value in second.items():
        mine = first.get(key)
        if isinstance(mine, dict) and isinstance(value, dict):
            value = _merged(mine, value)
        merged[key] = value
    return merged


def _differences(
    expected: object, found: object, keys: Keys
) -> Iterator[tuple[Keys, object, object]]:
    """Yield where two trees differ and what stands there, save for values of a statement."""
    if not isinstance(expected, dict) or not isinstance(found, dict):
        if expected != found:
            yield keys, expected, found
        return
    free = {EVIDENCED_VALUE} if "from" in expected else set()
    for key in [*expected, *(key for key in found if key not in expected)]:
        if key not in free or key in expected:
            yield from _differences(expected.get(key), found.get(key), (*keys, key))
