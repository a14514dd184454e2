"""A past claim as a case: its plant file, when it was said, and of what time.

Reads plant files and nothing else; what became of a claim is in another module, and no forecast
needs it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nameplate.errors import NameplateError, PlantFileError, visible
from nameplate.judging.readings import Threshold, threshold
from nameplate.model.counted_nouns import counted_nouns
from nameplate.model.evidence import Claim
from nameplate.model.frozen import Dates
from nameplate.model.plant import Plant
from nameplate.model.values import Constant
from nameplate.plantfile.finding import Finding, Keys, problems_of
from nameplate.plantfile.reading import LoadedPlant, load_plant
from nameplate.scoring.folder import plant_paths


@dataclass(frozen=True)
class Case:
    """One claim and the plant as it was known on its day."""

    name: str
    """Name of the plant file, without its suffix."""
    loaded: LoadedPlant
    said: str
    """What was claimed, in the words of the file."""
    claimed_on: Dates
    """When the document appeared in which the claim stands."""
    period: Dates | None
    """The time of which the figure was claimed; None where the claim gives none."""
    test: Threshold
    """The figure in parts a year."""
    shown: float | None
    """Share of the figure that was made on the day of the claim; None: not published."""

    @property
    def plant(self) -> Plant:
        """Return the plant."""
        return self.loaded.plant


def read_cases(folder: str | Path) -> tuple[Case, ...]:
    """Read all cases of a folder.

    Raises:
        NameplateError: a file cannot be read, holds no claim, or knows more than its claim could.
    """
    return tuple(case_of(path.stem, load_plant(path)) for path in plant_paths(folder))


def case_of(name: str, loaded: LoadedPlant) -> Case:
    """Return the case that a plant file describes by its headline claim.

    Raises:
        NameplateError: It holds no claim.
        PlantFileError: It holds something later than its claim.
    """
    plant = loaded.plant
    if plant.headline is None:
        raise NameplateError(f"{visible(loaded.file_name)}: no claim to judge; add one")
    claim = plant.claims[plant.headline]
    statement = plant.statements[claim.from_[0]]
    claimed_on: Dates = plant.documents[statement.in_].published
    later = problems_of(loaded.tree, _later_than(plant, claim, claimed_on))
    if later:
        raise PlantFileError(later)
    return Case(
        name=name,
        loaded=loaded,
        said=statement.words,
        claimed_on=claimed_on,
        period=statement.dates,
        test=threshold(claim.says, "sustained capacity", counted_nouns(plant)),
        shown=_shown(plant),
    )


def _later_than(plant: Plant, claim: Claim, day: Dates) -> Iterator[Finding]:
    """Yield documents and statements that are later than a claim.

    What the claim itself says of the future is no knowledge of it.
    """
    dated: dict[Keys, Dates] = {
        ("documents", name, "published"): document.published
        for name, document in plant.documents.items()
    }
    for name, statement in plant.statements.items():
        if name not in claim.from_ and statement.dates:
            dated["statements", name, "dates"] = statement.dates
    for keys, dates in dated.items():
        if dates.last > day.last:
            expected = f"nothing later than the claim of {day}"
            fix = "take out what was not known then"
            yield Finding(keys, "later-than-its-claim", expected, str(dates), fix)


def _shown(plant: Plant) -> float | None:
    """Return the share of the figure at the start, where it is a known value."""
    form = plant.ramp_up.start_share.form if plant.ramp_up is not None else None
    return form.value if isinstance(form, Constant) else None
