"""Rules on the status of statements: only accepted ones bear numbers, claims and checks.

Whether a statement is there at all is asked by the rules on names.
"""

import re
from collections.abc import Iterator

from nameplate.errors import quote
from nameplate.model import checks
from nameplate.model.plant import Plant
from nameplate.model.walking import walk
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.rules.names import unknown
from nameplate.plantfile.unreadable import is_readable

NOT_BORNE = ("proposed", "dropped")
"""The statuses of statements that bear nothing."""

ONE_FIGURE = (
    *("earlier", "later", "dates_to", "agrees_with"),
    *("total", "convert", "scope", "figure", "share_of"),
)
"""Fields of checks that may name one statement."""

FIGURES_BY_NAME = ("given", "dates_from", "by", "basis", "quantiles")
"""Fields of checks in which any name may lead to a statement."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


def only_accepted_statements_bear(plant: Plant) -> Iterator[Finding]:
    """No number, block, claim, branch or check rests on a statement that nobody has accepted."""
    for met in walk(plant):
        for index, name in enumerate(getattr(met.thing, "from_", ())):
            yield from _not_accepted((*met.keys, "from", index), name, plant)
    for name, check in plant.checks.items():
        for field, used in _used_by(check):
            yield from _not_accepted(("checks", name, *field), used, plant)


def merged_statements_stand_elsewhere(plant: Plant) -> Iterator[Finding]:
    """A statement is merged into another one that is there and is accepted."""
    told: set[str] = set()
    for name, statement in plant.statements.items():
        into, keys = statement.merged_into, ("statements", name, "merged_into")
        if into is None:
            continue
        yield from unknown(keys, "statement", into, plant.statements)
        if into == name:
            fix = "name the one that stays, or delete merged_into"
            yield Finding(keys, "merged-into-itself", "another statement", quote(into), fix)
        elif ring := _ring_behind(name, plant):
            if not told.intersection(ring):
                found = f"a ring {' -> '.join([*ring, ring[0]])}"
                fix = f"let one of them stay: status: accepted, and no merged_into, in {ring[0]}"
                yield Finding(keys, "merged-in-a-ring", "a statement that stays", found, fix)
            told.update(ring)
        else:
            yield from _not_accepted(keys, into, plant)


def _ring_behind(name: str, plant: Plant) -> list[str]:
    """Return the statements, two or more, that lead to each other from a merged one on."""
    way: list[str] = []
    while name not in way:
        way.append(name)
        into = plant.statements[name].merged_into if name in plant.statements else None
        if into is None or into == name:
            return []
        name = into
    return way[way.index(name) :]


def _not_accepted(keys: Keys, name: str, plant: Plant) -> Iterator[Finding]:
    """Yield a finding if a name stands for a statement that is proposed or dropped."""
    if name not in plant.statements or plant.statements[name].status not in NOT_BORNE:
        return
    statement = plant.statements[name]
    found = f"{quote(name, 30)}, which is {statement.status}"
    fix = f"read its quote and write status: accepted in {name}, or name another"
    if statement.status == "dropped":
        into = statement.merged_into
        fix = f"use {into}, into which it is merged" if into else "name another, or accept it"
    yield Finding(keys, "not-accepted", "a statement that is accepted", found, fix)


def _used_by(check: checks.Check) -> Iterator[tuple[Keys, str]]:
    """Yield the names that may be statements in a check, each with the field in which it stands."""
    for field in ("contradiction", "independent", "about"):
        for index, name in enumerate(getattr(check, field, ())):
            yield (field, index), name
    for index, text in enumerate(getattr(check, "sum", ())):
        yield from _names_in(("sum", index), text)
    for field in ONE_FIGURE:
        yield from _names_in((field,), getattr(check, field, None))
    for field in FIGURES_BY_NAME:
        for key, text in getattr(check, field, {}).items():
            yield from _names_in((field, key), text)
    if isinstance(check, checks.ReferenceClassCheck):
        for case, text in check.cases.items():
            yield from _names_in(("cases", case), text)
    else:
        yield from _used_in_cases(check)


def _used_in_cases(check: checks.Check) -> Iterator[tuple[Keys, str]]:
    """Yield the same of rival cases, and of expressions, whose names may be those of a case."""
    cases = getattr(check, "cases", {})
    for case, own in cases.items():
        for key, text in own.items():
            yield from _names_in(("cases", case, key), text)
    local = {*getattr(check, "given", {}), *(key for own in cases.values() for key in own)}
    for keys, text in _expressions(check):
        for used in _NAME.findall(text if is_readable(text) else ""):
            if used not in local:
                yield keys, used


def _expressions(check: checks.Check) -> Iterator[tuple[Keys, str]]:
    """Yield the expressions of a check, each with the field in which it stands."""
    if isinstance(check, checks.ArithmeticCheck):
        yield ("arithmetic",), check.arithmetic
    if isinstance(check, checks.BreakEvenCheck):
        yield ("break_even",), check.break_even
    if isinstance(check, checks.OverlapCheck):
        for label, text in check.overlap.items():
            yield ("overlap", label), text


def _names_in(keys: Keys, text: str | None) -> Iterator[tuple[Keys, str]]:
    """Yield the name that begins a text, alone or before how it is to be read."""
    if text is not None and is_readable(text):
        yield keys, text.strip().partition(" read per ")[0]
