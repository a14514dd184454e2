"""What can go wrong, and how it is said to people.

It holds no rule of its own: the modules that check things decide what a problem is.

    Exception
    +-- NameplateError            exit code 1
    |   +-- UnreadableFileError   exit code 2: not a readable text file within the limits
    |   +-- PlantFileError        exit code 1: the file can be read but holds problems
    |   +-- SimulationError       exit code 1: the plant cannot be simulated
    +-- ValueError
        +-- QuantityError         one text that is no quantity; its reader makes a problem of it
"""

import textwrap
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

PAGE_WIDTH = 80
LABEL_WIDTH = 12
QUOTE_LENGTH = 60
MOST_PROBLEMS_SHOWN = 50

_NAMED_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_INVISIBLE_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def visible(text: str) -> str:
    """Return the text with every character that does not show replaced by its escape."""
    return "".join(_visible_character(character) for character in text)


def _visible_character(character: str) -> str:
    """Return the character, or its escape where it would not show or would move the cursor."""
    if unicodedata.category(character) not in _INVISIBLE_CATEGORIES:
        return character
    code = ord(character)
    if character in _NAMED_ESCAPES:
        return _NAMED_ESCAPES[character]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def clip(text: str, length: int = QUOTE_LENGTH) -> str:
    """Return the text, made visible and cut in the middle where it is longer than `length`."""
    # An escape takes at most eight places, so nothing beyond `length` at either end can show.
    if len(text) > 2 * length:
        text = text[:length] + text[-length:]
        shown = visible(text)
    else:
        shown = visible(text)
        if len(shown) <= length:
            return shown
    tail = length // 3
    return shown[: length - tail - 1] + "…" + shown[-tail:]


def quote(text: str, length: int = QUOTE_LENGTH) -> str:
    """Return the text in double quotes, safe and short enough for one line of a message."""
    return f'"{clip(text, length)}"'


class Place(NamedTuple):
    """A spot in a text file; lines and columns count from 1, columns in characters."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        """Return "file:line:column", the form that editors make a link of."""
        return f"{visible(self.file)}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend.

    Attributes:
        code: A stable kebab-case word to search for.
        path: The field, its parts joined by dots; empty where no field is to blame.
        expected: What should stand there, with an example.
        found: What stands there; texts of the file go through `quote`.
        fix: What to do, as an order.
        place: Where it stands, where that is known.
    """

    code: str
    path: str
    expected: str
    found: str
    fix: str
    place: Place | None = None

    def __str__(self) -> str:
        """Return four to a few lines that fit a page of 80 columns."""
        where = [str(self.place)] if self.place else []
        head = "  ".join([*where, *([clip(self.path)] if self.path else [])])
        room = PAGE_WIDTH - LABEL_WIDTH
        found = clip(self.found, room)
        lines = [
            head or "plant file",
            *_labelled("expected", visible(self.expected)),
            *_labelled("found", found),
            *_labelled("fix", visible(self.fix)),
        ]
        code = f"[{self.code}]"
        if len(lines[-1]) + 2 + len(code) > PAGE_WIDTH:
            lines.append("")
        lines[-1] += code.rjust(PAGE_WIDTH - len(lines[-1]))
        return "\n".join(lines)


def _labelled(label: str, text: str) -> list[str]:
    """Return the text wrapped to the page, the label before its first line."""
    return textwrap.wrap(
        text or "-",
        PAGE_WIDTH,
        initial_indent=f"  {label}".ljust(LABEL_WIDTH),
        subsequent_indent=" " * LABEL_WIDTH,
        break_on_hyphens=False,
    )


class NameplateError(Exception):
    """Anything the product refuses, said in words for its user."""

    exit_code: ClassVar[int] = 1


class UnreadableFileError(NameplateError):
    """The file is no readable UTF-8 text within the limits."""

    exit_code: ClassVar[int] = 2

    def __init__(self, file: str, found: str, fix: str) -> None:
        super().__init__(file, found, fix)
        self.file = file
        self.found = found
        self.fix = fix

    def __str__(self) -> str:
        lines = [f"{visible(self.file)}: cannot be read"]
        lines += _labelled("found", visible(self.found)) + _labelled("fix", visible(self.fix))
        return "\n".join(lines)


class PlantFileError(NameplateError):
    """The plant file holds problems; all that could be found are told at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=_reading_order))
        super().__init__(self.problems)

    def __str__(self) -> str:
        count = len(self.problems)
        files = {problem.place.file for problem in self.problems if problem.place}
        where = (
            f"{len(files)} files" if len(files) > 1 else visible(min(files, default="plant file"))
        )
        head = f"{where}: {count} problem{'' if count == 1 else 's'}"
        shown = [str(problem) for problem in self.problems[:MOST_PROBLEMS_SHOWN]]
        rest = [f"and {count - len(shown)} more"] if count > len(shown) else []
        return "\n\n".join([head, *shown, *rest])


def _reading_order(problem: Problem) -> tuple[str, int, int]:
    """Return the key that sorts problems as a reader meets them, unplaced ones first."""
    return problem.place or ("", 0, 0)


class SimulationError(NameplateError):
    """The plant, though well described, cannot be simulated."""


class StoppedError(SimulationError):
    """A run was ended before it was done: by a time limit, or because nobody waits for it."""


class QuantityError(ValueError):
    """A text is not the quantity that was asked for.

    Attributes:
        code: A stable kebab-case word.
        expected: What should stand there, with an example.
        found: What stands there, quoted.
        fix: What to do, as an order.
    """

    def __init__(self, code: str, expected: str, found: str, fix: str) -> None:
        super().__init__(code, expected, found, fix)
        self.code = code
        self.expected = expected
        self.found = found
        self.fix = fix

    def __str__(self) -> str:
        return f"expected {self.expected}; found {self.found}; {self.fix}"
