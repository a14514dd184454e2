"""A file beside a plant file -> what it describes, its mistakes told like those of a plant file.

Knows no such file; who reads one gives its shape, and looks for what its parts do not fit.
"""

from typing import Any

from pydantic import TypeAdapter, ValidationError

from nameplate.errors import PlantFileError
from nameplate.plantfile.complaints import findings_of
from nameplate.plantfile.finding import problems_of
from nameplate.plantfile.gaps import Gaps
from nameplate.plantfile.tree import Tree


def read_as(shape: Any, tree: Tree) -> Any:
    """Return what a YAML file describes.

    Args:
        shape: A class of descriptions, or a mapping of names to such.
        tree: The values of the file.

    Raises:
        PlantFileError: The file holds problems of its text or its form; all are told.
    """
    gaps = Gaps(tree.root)
    told = [finding for finding in gaps.found if finding.keys not in tree.torn]
    held: Any = None
    try:
        held = TypeAdapter(shape).validate_python(tree.root)
    except ValidationError as error:
        of_form = findings_of(error.errors(include_url=False), tree.torn, shape)
        told += (finding for finding in of_form if not gaps.explain(finding))
    problems = problems_of(tree, told)
    if problems:
        raise PlantFileError(problems)
    return held


def misshapen(shape: Any, tree: Tree, error: ValidationError) -> PlantFileError:
    """Return the error of a JSON file whose values, read elsewhere, have not the shape they should.

    Args:
        shape: A class of descriptions.
        tree: The same file as a tree, for the places.
        error: What the validator found.
    """
    return PlantFileError(
        problems_of(tree, findings_of(error.errors(include_url=False), tree.torn, shape))
    )
