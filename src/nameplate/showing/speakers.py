"""Who says a thing, from whom they have it, and who passes it on.

Reads a chain of speakers as it stands in the file; who is behind it all is judged elsewhere.
"""

from typing import NamedTuple

from nameplate.model.evidence import Statement
from nameplate.model.plant import Plant


class Speakers(NamedTuple):
    """The speakers of a statement, by name in the file."""

    says: str
    has_it_from: tuple[str, ...]
    """Those behind the one who says it, the nearest first and the origin last."""
    passed_on_by: tuple[str, ...]
    """Those after, the first to pass it on first."""


def speakers(plant: Plant, statement: Statement) -> Speakers:
    """Return who says a statement, whom they have it from and who passes it on.

    Media report what others say; anybody else says in their own name even what they have from
    another. So the last of the chain who is no medium says it, and where all are media, the origin.
    """
    chain = statement.by
    voices = [
        place
        for place, name in enumerate(chain)
        if name not in plant.sources or plant.sources[name].kind != "media"
    ]
    at = voices[-1] if voices else 0
    return Speakers(chain[at], chain[:at][::-1], chain[at + 1 :])


def in_short(plant: Plant, statement: Statement) -> str:
    """Return who says a statement and from whom, for example `A, from B`.

    Of a speaker only the name is told, which ends at the first comma.
    """
    told = speakers(plant, statement)
    return ", from ".join(_short_name(plant, name) for name in (told.says, *told.has_it_from))


def _short_name(plant: Plant, name: str) -> str:
    """Return the name of a source without the description behind it."""
    full = plant.sources[name].name if name in plant.sources else name
    return full.partition(",")[0]
