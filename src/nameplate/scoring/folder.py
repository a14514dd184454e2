"""The files of a back-test, plant files and those beside them.

Knows their names; what they must hold is for others to say.
"""

from pathlib import Path

from nameplate.errors import NameplateError, visible

PRIORS = "priors.yaml"
OUTCOMES = "outcomes.yaml"


def plant_paths(folder: str | Path) -> tuple[Path, ...]:
    """Return the plant files of a back-test, in the order of their names.

    Raises:
        NameplateError: there is no such folder, or no plant file in it.
    """
    found = sorted(
        path for path in Path(folder).glob("*.yaml") if path.name not in (PRIORS, OUTCOMES)
    )
    if not found:
        raise NameplateError(
            f"{visible(str(folder))}: no plant file in it; name the folder of a back-test"
        )
    return tuple(found)
