"""The reference classes that come with the program, read from their file.

Draws and judges nothing; whether a class is taken is for a person to say.
"""

from functools import cache
from importlib import resources
from typing import Any, Literal

from nameplate.errors import NameplateError, quote
from nameplate.model.frozen import Frozen, Name, Text, YesNo
from nameplate.plantfile.tree import parse_tree
from nameplate.suggest import nearest

FILE = "classes.yaml"
NOT_RECORDED = "not recorded"
NO_SOURCE = "no source is recorded"


class ClassFigure(Frozen):
    """One thing that was published of a class."""

    says: Text
    """What it says."""
    n: Text = NOT_RECORDED
    """Of how many."""
    source: Text = NOT_RECORDED
    """Who published it."""
    date: Text = NOT_RECORDED
    """When."""
    from_memory: YesNo = False
    """Whether the source was not looked up again."""


class ReferenceClass(Frozen):
    """What plants of a kind do, for a number of a plant that nobody reports."""

    answers: Literal[
        "oee",
        "outside",
        "days_per_year",
        "shifts_per_day",
        "shift_length",
        "start_share",
        "time_to_90_percent",
        "start_delay",
        "rate",
        "time_to_failure",
        "time_to_repair",
        "first_pass_yield",
    ]
    """The number for which it may be taken."""
    what: Text
    """What it is a class of."""
    of: Text
    """Of which trade and country its figures are, so that nobody takes them for those of others."""
    makes: tuple[Name, ...] = ()
    """What its plants make, where it is not for others."""
    value: Any = None
    """What is proposed, in the words of a plant file; nothing where there are figures only."""
    range: Text
    """The value in words."""
    basis: Literal["published", "chosen", "judgement"]
    """Whether the value follows from the figures, is a law chosen between them, or a judgement."""
    chosen: Text
    """How it was chosen."""
    figures: tuple[ClassFigure, ...]
    """What was published."""

    @property
    def mark(self) -> str:
        """Return how firm the value is, in a word or two."""
        remembered = bool(self.figures) and all(figure.from_memory for figure in self.figures)
        return "from memory" if remembered else self.basis

    @property
    def sources(self) -> str:
        """Return who published its figures, each once."""
        named = dict.fromkeys(figure.source for figure in self.figures)
        named.pop(NOT_RECORDED, None)
        return "; ".join(named) or NO_SOURCE

    @property
    def has_source(self) -> bool:
        """Tell whether it is known who published any of its figures."""
        return any(figure.source != NOT_RECORDED for figure in self.figures)


class UnknownClassError(NameplateError):
    """No reference class has the name that was asked for."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    @property
    def fix(self) -> str:
        """Return which class may have been meant, or where they are listed."""
        close = nearest(self.name, reference_classes())
        return f"did you mean {close}?" if close else "nameplate classes lists them"

    def __str__(self) -> str:
        return f"no reference class is called {quote(self.name, 40)}; {self.fix}"


@cache
def reference_classes() -> dict[str, ReferenceClass]:
    """Return the reference classes by name, in the order of their file."""
    file = resources.files("nameplate").joinpath("reference_classes", FILE)
    root = parse_tree(file.read_text(encoding="utf-8"), FILE).root
    assert isinstance(root, dict)  # the file comes with the program
    return {name: ReferenceClass.model_validate(values) for name, values in root.items()}


def reference_class(name: str) -> ReferenceClass:
    """Return a reference class by its name.

    Raises:
        UnknownClassError: There is none of that name.
    """
    if name not in reference_classes():
        raise UnknownClassError(name)
    return reference_classes()[name]


def classes_for(answers: str, unit: str = "") -> dict[str, ReferenceClass]:
    """Return the classes for a number, those for plants that make something else left out."""
    return {
        name: each
        for name, each in reference_classes().items()
        if each.answers == answers and (not each.makes or unit in each.makes)
    }
