"""The track record of a source: how many of its earlier claims held.

Counts what the file says or a check of promises holds; grades nobody.
"""

from typing import NamedTuple

from nameplate.model.checks import ReferenceClassCheck
from nameplate.model.evidence import Source
from nameplate.model.frozen import Dates
from nameplate.model.plant import Plant


class Counted(NamedTuple):
    """How many of what a source said earlier held.

    Attributes:
        made: What could be held against what came of it.
        held: How many of them held.
        counts: What is counted.
        as_of: Until when what came of them is known.
    """

    made: int
    held: int
    counts: str
    as_of: Dates


def track_record(source: Source, plant: Plant) -> Counted | None:
    """Return the track record of a source, where one is kept; promises that are open count not."""
    record = source.record
    if record is None:
        return None
    if record.check is None:
        return Counted(record.made or 0, record.held or 0, record.counts or "", record.as_of)
    check = plant.checks.get(record.check)
    if not isinstance(check, ReferenceClassCheck) or not check.promises:
        return None
    due, met = check.kept
    return Counted(due, met, check.reference_class, record.as_of)
