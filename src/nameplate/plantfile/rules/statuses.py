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
    for name, statement in plant.statements.items():
        into, keys = statement.merged_into, ("statements", name, "merged_into")
        if into is None:
            continue
        yield from unknown(keys, "statement", into, plant.statements)
        if into == name:
            fix = "name the one that stays, or delete merged_into"
            yield Finding(keys, "merged-into-itself", "another statement", quote(into), fix)
        else:
            yield from _not_accepted(keys, into, plant)


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
    for field in ("same_phase", "independent", "about"):
        for index, name in enumerate(getattr(check, field, ())):
            yield (field, index), name
    for field in ("earlier", "later", "dates_to", "agrees_with"):
        yield from _names_in((field,), getattr(check, field, None))
    for field in ("given", "dates_from"):
        for key, text in getattr(check, field, {}).items():
            yield from _names_in((field, key), text)
    if isinstance(check, checks.ArithmeticCheck):
        for case, own in check.cases.items():
            for key, text in own.items():
                yield from _names_in(("cases", case, key), text)
        local = {*check.given, *(key for own in check.cases.values() for key in own)}
        for used in _NAME.findall(check.arithmetic if is_readable(check.arithmetic) else ""):
            if used not in local:
                yield ("arithmetic",), used


def _names_in(keys: Keys, text: str | None) -> Iterator[tuple[Keys, str]]:
    """Yield the name that begins a text, alone or before how it is to be read."""
    if text is not None and is_readable(text):
        yield keys, text.strip().partition(" read per ")[0]
