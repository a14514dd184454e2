"""Rules on names of the evidence: documents, sources, their records, and statements anywhere.

What checks name is checked with the checks.
"""

from collections.abc import Iterator

from nameplate.model.checks import ReferenceClassCheck
from nameplate.model.plant import Plant
from nameplate.model.walking import walk
from nameplate.plantfile.finding import Finding
from nameplate.plantfile.rules.names import unknown
from nameplate.plantfile.unreadable import is_readable


def documents_and_sources(plant: Plant) -> Iterator[Finding]:
    """Every statement stands in a known document and comes from known sources."""
    for name, statement in plant.statements.items():
        keys = ("statements", name)
        yield from unknown((*keys, "in"), "document", statement.in_, plant.documents)
        for index, source in enumerate(statement.by):
            yield from unknown((*keys, "by", index), "source", source, plant.sources)


def statements_rested_on(plant: Plant) -> Iterator[Finding]:
    """Every statement that a block or a number rests on is there."""
    for met in walk(plant):
        for index, name in enumerate(getattr(met.thing, "from_", ())):
            keys = (*met.keys, "from", index)
            yield from unknown(keys, "statement", name, plant.statements)


def records_of_sources(plant: Plant) -> Iterator[Finding]:
    """Every check that counts the record of a source counts promises, of which one fell due."""
    if not is_readable(plant.checks):
        return
    known = [
        name
        for name, check in plant.checks.items()
        if isinstance(check, ReferenceClassCheck) and any(check.kept)
    ]
    for name, source in plant.sources.items():
        if is_readable(source) and source.record is not None and source.record.check is not None:
            keys = ("sources", name, "record", "check")
            yield from unknown(keys, "check of promises", source.record.check, known)
