"""The draft of a plant file as it is read: its text, what is accepted in it, and what it has.

Asks nothing and writes nothing.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from nameplate.errors import PlantFileError, Problem
from nameplate.model.evidence import Document, Statement
from nameplate.model.frozen import Dates
from nameplate.model.plant import Plant
from nameplate.plantfile.reading import load_text
from nameplate.plantfile.tree import Tree, Value, parse_tree, read_text

STAND_INS = {
    "nameplate": "nameplate: 1",
    "conventions": "conventions: nameplate-1",
    "plant": "plant: {name: a plant, unit: part, start: 2000}",
    "calendar": "calendar: {days_per_year: 1, shifts_per_day: 1, shift_length: 1 h, assumed: open}",
    "lines": (
        "lines: {line: {product: part, losses: included, assumed: open,"
        " stations: {station: {cycle_time: 1 s}}}}"
    ),
}
"""What stands in for a section that a plant file needs, while it is not there yet."""


@dataclass(frozen=True)
class Draft:
    """The draft of a plant file.

    Attributes:
        text: The file, its last line ended.
        file_name: What it is called in messages.
        tree: Its values with their places.
        documents: Its documents by name.
        accepted: Its accepted statements by name.
        by_status: How many statements have each status.
        unit: What the plant makes, where the file says so.
        start: When its first year begins, where the file says so.
    """

    text: str
    file_name: str
    tree: Tree
    documents: Mapping[str, Document]
    accepted: Mapping[str, Statement]
    by_status: Mapping[str, int]
    unit: str | None
    start: Dates | None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all its statements."""
        root = self.tree.root
        statements = root.get("statements") if isinstance(root, dict) else None
        return tuple(statements) if isinstance(statements, dict) else ()

    def has(self, section: str) -> bool:
        """Tell whether a section stands in the file."""
        return not self.tree.lacks((section,))


def read_draft(path: str | Path) -> Draft:
    """Read a draft.

    Raises:
        UnreadableFileError: There is no such file, or it is no text within the limits.
        PlantFileError: What stands in it holds problems, or none of its statements is accepted.
    """
    text = read_text(path)
    text += "" if text.endswith("\n") else "\n"
    file_name = str(path)
    tree = parse_tree(text, file_name)
    plant = read_with({}, text, tree, file_name)
    by_status = Counter[str](statement.status for statement in plant.statements.values())
    if not by_status["accepted"]:
        raise PlantFileError([_nothing_accepted(tree, by_status)])
    accepted = {name: said for name, said in plant.statements.items() if said.status == "accepted"}
    of = None if tree.lacks(("plant",)) else plant.plant
    unit, start = (of.unit, of.start) if of else (None, None)
    return Draft(text, file_name, tree, plant.documents, accepted, by_status, unit, start)


def read_with(sections: Mapping[str, str], text: str, tree: Tree, file_name: str) -> Plant:
    """Return the plant of a draft and further sections; stand-ins take the place of what lacks.

    The sections stand behind the draft, so that its own lines keep their numbers.

    Raises:
        PlantFileError: There is something wrong with them.
    """
    root: Value = tree.root
    has = set(root) if isinstance(root, dict) else set()
    added = {name: more for name, more in {**STAND_INS, **sections}.items() if name not in has}
    return load_text(text + "\n".join(added.values()) + "\n", file_name).plant


def _nothing_accepted(tree: Tree, by_status: Mapping[str, int]) -> Problem:
    """Return the problem of a draft that nothing can rest on."""
    counts = [f"{count} {status}" for status, count in by_status.items()]
    return Problem(
        "nothing-accepted",
        "statements",
        "at least one statement that is accepted",
        ", ".join(counts) or "no statement",
        "read the quotes, and write status: accepted where the plant or a claim rests on one",
        tree.key_place(("statements",)),
    )
