"""The files of a back-test, plant files and those beside them.

Knows their names; what they must hold is for others to say.
"""

from pathlib import Path

from nameplate.errors import NameplateError, visible

PRIORS = "priors.yaml"
OUTCOMES = "outcomes.yaml"


def read_paths(folder: str | Path) -> tuple[Path, ...]:
    """Return every file that a back-test reads.

    Raises:
        NameplateError: there is no such folder, or no plant file in it.
    """
    return (*plant_paths(folder), Path(folder) / PRIORS, Path(folder) / OUTCOMES)


def plant_paths(folder: str | Path) -> tuple[Path, ...]:
    """Return the plant files of a back-test, in the order of their names.

    Raises:
        NameplateError: there is no such folder, or no plant file in it.
    """
    shown = visible(str(folder))
    if not Path(folder).is_dir():
        raise NameplateError(f"{shown}: there is no such folder; name the folder of a back-test")
    found = sorted(
        path for path in Path(folder).glob("*.yaml") if path.name not in (PRIORS, OUTCOMES)
    )
    if not found:
        raise NameplateError(f"{shown}: no plant file in it; name the folder of a back-test")
    return tuple(found)
