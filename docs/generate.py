"""Writes what the manual says of fields, laws and units from the sources that define them.

That is all of `fields.md` and the tables of `plant-file.md`. Holds no word of its own about a
field, a law or a unit: each is explained where it is defined.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from number_tables import tables_of
from pydantic.fields import FieldInfo

from nameplate.model.closed_days import DatedDays
from nameplate.model.frozen import Frozen
from nameplate.model.plant import Plant
from nameplate.model.values import Chance, Measured, Number

FIELDS = Path(__file__).with_name("fields.md")
MANUAL = Path(__file__).with_name("plant-file.md")
NUMBER_WORDS = {
    "time": "a time",
    "rate": "a rate",
    "fraction": "a share in per cent",
    "number": "a number",
    "count": "a count",
}
PLAIN_WORDS: dict[Any, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "`yes` or `no`",
    Any: "a date, a month, a year or two of them with ` .. ` between",
    DatedDays: "days of every year, `12-25` or `12-24 .. 01-06`, or of one, `2026-04-06`",
}
HEAD = """\
# Fields of a plant file

Made from the model by `make docs`; change the docstring of the field instead of this page.
[The plant file](plant-file.md) explains the shape with examples, and how numbers are written.
"""


def blocks() -> list[type[Frozen]]:
    """Return every class that is a block of a plant file, the whole file first."""
    found: list[type[Frozen]] = [Plant]
    for block in found:
        for field in block.model_fields.values():
            for inner in _classes_in(field.annotation):
                if inner not in found:
                    found.append(inner)
    return found


def _classes_in(annotation: Any) -> Iterator[type[Frozen]]:
    """Yield the blocks that an annotation names; numbers are leaves."""
    if annotation in (Number, Chance):
        return
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        yield annotation
    for inner in get_args(annotation):
        yield from _classes_in(inner)


def pages() -> dict[Path, str]:
    """Return the pages as they should be."""
    return {FIELDS: fields_page(), MANUAL: tables_of(MANUAL.read_text(encoding="utf-8"))}


def fields_page() -> str:
    """Return the reference of fields."""
    return "\n".join([HEAD, *(_section(block) for block in blocks())])


def _section(block: type[Frozen]) -> str:
    """Return one block with a table of its fields."""
    rows = [
        f"| `{field.alias or name}` | {_kind_of(field)} | {_needed(field)} | {_told(field)} |"
        for name, field in block.model_fields.items()
    ]
    head = ["| field | takes | needed | meaning |", "| --- | --- | --- | --- |"]
    return "\n".join([f"## {block.__name__}", "", _paragraph(block.__doc__), "", *head, *rows, ""])


def _paragraph(text: str | None) -> str:
    """Return a docstring with its indent and line ends taken out."""
    return " ".join((text or "").split())


def _told(field: FieldInfo) -> str:
    """Return the meaning of a field as one cell of a table."""
    return _paragraph(field.description).replace("|", "\\|")


def _needed(field: FieldInfo) -> str:
    """Tell whether the field must be there."""
    return "yes" if field.is_required() else ""


def _kind_of(field: FieldInfo) -> str:
    """Say what a field takes."""
    return _kind(field.annotation, tuple(field.metadata))


def _kind(annotation: Any, about: tuple[Any, ...] = ()) -> str:
    """Say in words what an annotation takes; `about` is what stands beside it."""
    measured = [item for item in about if isinstance(item, Measured)]
    if measured:
        return _number(annotation, measured[0])
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _kind(inner[0], inner[1:])
    if origin is Literal:
        return ", ".join(f"`{value}`" for value in inner)
    if origin is dict and get_args(inner[0]) == ("when",):
        return "by branch"
    if origin is dict:
        return f"by name: {_kind(inner[1])}"
    if origin is tuple:
        return f"a list of: {_kind(inner[0])}"
    if origin in (Union, UnionType):
        return " or ".join(_kind(each) for each in inner if each is not type(None))
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    return PLAIN_WORDS[annotation]


def _number(annotation: Any, measured: Measured) -> str:
    """Say what a numeric field takes, with its example."""
    words = "a law" if annotation is Chance else NUMBER_WORDS[measured.kind]
    if Chance in get_args(annotation):
        words += " or `{each: law}`"
    return f"{words}, e.g. `{measured.example}`"


def main() -> int:
    """Write the pages."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
