"""The files of a back-test beside its plant files, and how a YAML file becomes plain values.

Knows the names of the files; what they must hold is for others to say.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from nameplate.errors import NameplateError, visible
from nameplate.plantfile.tree import parse_tree, read_text

PRIORS = "priors.yaml"
OUTCOMES = "outcomes.yaml"

T = TypeVar("T", bound=BaseModel)


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


def read_values(path: Path) -> Any:
    """Return what a YAML file holds: mappings, lists and texts.

    Raises:
        NameplateError: the file cannot be read.
    """
    tree = parse_tree(read_text(path), str(path))
    if tree.problems:
        raise NameplateError("\n".join(str(problem) for problem in tree.problems))
    return tree.root


def as_model(model: type[T], values: object, place: Sequence[str]) -> T:
    """Return values as a description.

    Raises:
        NameplateError: they are none; all that is wrong is told.
    """
    try:
        return model.model_validate(values)
    except ValidationError as error:
        told = [
            f"{': '.join(place)}: {'.'.join(str(step) for step in item['loc']) or 'here'}: "
            f"{item['msg']}"
            for item in error.errors(include_url=False)
        ]
        raise NameplateError(visible_lines(told)) from None


def visible_lines(lines: Sequence[str]) -> str:
    """Return lines as one text in which everything shows."""
    return "\n".join(visible(line) for line in lines)
