"""A plant file, or a bundled example -> the plant, or everything that is wrong with it at once.

The one way in: it joins text, tree, model and rules, and holds none of them.
"""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path

from nameplate.errors import PlantFileError, UnreadableFileError
from nameplate.model.plant import Plant
from nameplate.plantfile.finding import problems_of
from nameplate.plantfile.mistakes import read_tree
from nameplate.plantfile.text_file import read_text
from nameplate.plantfile.tree import Tree, parse_tree
from nameplate.suggest import nearest


@dataclass(frozen=True)
class LoadedPlant:
    """A plant with the file that it was read from.

    Attributes:
        plant: The plant.
        tree: The file's values with their places.
        file_name: What the file is called in messages.
        digest: SHA-256 of its text in hexadecimal digits.
        asked_for: What it was asked for by, the bare name of an example or a path.
    """

    plant: Plant
    tree: Tree
    file_name: str
    digest: str
    asked_for: str

    def line_of(self, keys: Sequence[str | int]) -> int:
        """Return the line of the value at a path, counted from 1."""
        return self.tree.place(keys).line


def read_plant(path_or_example: str | Path) -> Plant:
    """Read a plant file, or by a bare name a bundled example.

    Raises:
        UnreadableFileError: There is no such file or example, or it is no text within the limits.
        PlantFileError: The file holds problems.
    """
    return load_plant(path_or_example).plant


def read_plant_text(text: str, file_name: str) -> Plant:
    """Read a plant from the text of a file.

    Raises:
        PlantFileError: The text holds problems.
    """
    return load_text(text, file_name).plant


def load_plant(path_or_example: str | Path) -> LoadedPlant:
    """Read a plant file, or by a bare name a bundled example, and keep where everything stands.

    Raises:
        UnreadableFileError: There is no such file or example, or it is no text within the limits.
        PlantFileError: The file holds problems.
    """
    if isinstance(path_or_example, str) and _is_bare_name(path_or_example):
        loaded = load_text(example_text(path_or_example), f"{path_or_example}.yaml")
        return replace(loaded, asked_for=path_or_example)
    return load_text(read_text(path_or_example), str(path_or_example))


def load_text(text: str, file_name: str) -> LoadedPlant:
    """Read a plant from the text of a file, and keep where everything stands.

    Raises:
        PlantFileError: The text holds problems: all are told, of its form and of how its parts fit
            together, but for what only follows from another.
    """
    tree = parse_tree(text, file_name)
    plant, found = read_tree(tree)
    problems = problems_of(tree, found)
    if problems:
        raise PlantFileError(problems)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return LoadedPlant(plant, tree, file_name, digest, asked_for=file_name)


def example_names() -> tuple[str, ...]:
    """Return the names of the bundled examples."""
    folder = resources.files("nameplate").joinpath("examples")
    files = (item.name for item in folder.iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in files if name.endswith(".yaml")))


def example_text(name: str) -> str:
    """Return the text of a bundled example.

    Raises:
        UnreadableFileError: There is none of that name.
    """
    names = example_names()
    if name not in names:
        close = nearest(name, names)
        fix = f"did you mean {close}? " if close else ""
        fix += f"Examples are {', '.join(names)}; a file needs its suffix or folder, as ./{name}"
        raise UnreadableFileError(name or "(no name)", "no bundled example of that name", fix)
    file = resources.files("nameplate").joinpath("examples", f"{name}.yaml")
    return file.read_text(encoding="utf-8")


def _is_bare_name(text: str) -> bool:
    """Tell whether a text names an example: it has neither a suffix nor a separator."""
    if text in (os.curdir, os.pardir):
        return False
    separators = ("/", os.sep, "\\")
    return not Path(text).suffix and not any(separator in text for separator in separators)
