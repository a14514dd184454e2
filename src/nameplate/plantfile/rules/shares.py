"""Rules on what refers to something like it: `like` of a line, and `98 % of` of a number."""

from collections.abc import Iterator
from typing import Any

from nameplate.errors import quote
from nameplate.model.plant import Plant
from nameplate.model.values import Number, ShareOf
from nameplate.model.walking import Keys, walk
from nameplate.plantfile.finding import Finding
from nameplate.plantfile.rules.names import choose, unknown
from nameplate.plantfile.unreadable import UNREADABLE

SPEEDS = ("speed", "cycle_time")
"""The fields of a station that may be a share of another station's."""


def lines_alike(plant: Plant) -> Iterator[Finding]:
    """A line that is like another names one that has its own stations."""
    own = [name for name, line in plant.lines.items() if line.like in (None, UNREADABLE)]
    for name, line in plant.lines.items():
        keys = ("lines", name, "like")
        if line.like in plant.lines and line.like not in own:
            expected = "a line that has stations of its own"
            found = f"{quote(line.like)}, which is itself like another"
            yield Finding(keys, "like-without-stations", expected, found, _instead(own))
        elif line.like is not None:
            yield from unknown(keys, "line", line.like, own)


def _instead(own: list[str]) -> str:
    """Say which line to copy."""
    return f"use {' or '.join(own)}" if own else "give one of the lines its stations"


def targets_of_shares(plant: Plant) -> Iterator[Finding]:
    """Every share is of a known number of the same kind, and not of itself by a detour."""
    references: dict[Keys, list[tuple[Keys, Keys]]] = {}
    for met in walk(plant):
        form = met.thing.form if isinstance(met.thing, Number) else None
        if isinstance(form, ShareOf):
            target, finding = _target(form.of, met.keys, plant)
            if finding:
                yield finding
            if target:
                references.setdefault(_field_of(met.keys), []).append((target, met.keys))
    yield from _circles(references)


def _field_of(keys: Keys) -> Keys:
    """Return the path of the field in which a number stands: the options of branches left off."""
    return keys[:2] if keys[0] == "parameters" else keys[:5]


def _target(name: str, keys: Keys, plant: Plant) -> tuple[Keys | None, Finding | None]:
    """Return the path of the field that a share is of, or what is wrong with it."""
    if keys[0] == "parameters":
        if name in plant.parameters:
            return ("parameters", name), None
        return None, _unknown_target(name, keys, list(plant.parameters), "parameter")
    field = keys[4] if keys[0] == "lines" and len(keys) > 4 else None
    if field not in SPEEDS or "each" in keys:
        expected = "a value of its own; only a speed or a cycle time may be a share"
        found = f"a share of {quote(name, 30)}"
        return None, Finding(keys, "share-not-here", expected, found, "write the value")
    line = plant.lines[str(keys[1])]
    parameters: Any = plant.parameters if field == "speed" else {}
    own = {other: getattr(station, field) for other, station in line.stations.items()}
    if UNREADABLE in (own.get(name), parameters):
        return None, None
    fit = [other for other, number in own.items() if isinstance(number, Number)]
    if name in fit and name in parameters:
        found, fix = f"{quote(name)}, which names both", "rename the parameter"
        expected = "the name of either a station or a parameter"
        return None, Finding(keys, "two-meanings", expected, found, fix)
    if name in fit:
        return (*keys[:3], name, field), None
    if name in parameters:
        return ("parameters", name), None
    if name in own:
        found = f"{quote(name)}, which has no single {field}"
        expected = f"a station with a {field} of its own"
        fix = "use the field that the other station has, or write the value"
        return None, Finding(keys, "share-of-nothing", expected, found, fix)
    what = "station or parameter" if field == "speed" else "station"
    return None, _unknown_target(name, keys, [*fit, *parameters], what)


def _unknown_target(name: str, keys: Keys, known: list[str], what: str) -> Finding:
    """Return the finding for a share of something that is not there."""
    expected = f"a share of a {what}"
    return Finding(keys, "unknown-target", expected, quote(name), choose(name, known, what))


def _circles(references: dict[Keys, list[tuple[Keys, Keys]]]) -> Iterator[Finding]:
    """Yield a finding for each field that is, by whatever detour, a share of itself."""
    targets = {field: {target for target, _ in shares} for field, shares in references.items()}
    left = _without_ends(_referrers(_without_ends(targets)))
    for field in left:
        keys = next(keys for target, keys in references[field] if target in left)
        expected = "a share of a number that does not depend on this one"
        found = f"a circle through {', '.join(_name_of(other) for other in left)}"
        fix = "give one of these numbers a value of its own"
        yield Finding(keys, "circle", expected, found, fix)


def _without_ends(targets: dict[Keys, set[Keys]]) -> dict[Keys, set[Keys]]:
    """Return what is left when fields that refer to nothing are taken away again and again."""
    left = {field: found & targets.keys() for field, found in targets.items()}
    referrers = _referrers(left)
    ends = [field for field, found in left.items() if not found]
    while ends:
        end = ends.pop()
        del left[end]
        for field in referrers.get(end, ()):
            left[field].discard(end)
            if not left[field]:
                ends.append(field)
    return left


def _referrers(targets: dict[Keys, set[Keys]]) -> dict[Keys, set[Keys]]:
    """Return for each field that is referred to those that do."""
    referrers: dict[Keys, set[Keys]] = {}
    for field, found in targets.items():
        for target in found:
            referrers.setdefault(target, set()).add(field)
    return referrers


def _name_of(field: Keys) -> str:
    """Return the name by which a share refers to a field."""
    return str(field[1] if field[0] == "parameters" else field[3])
