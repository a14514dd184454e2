"""YAML text -> the parser's events, and its syntax errors in our words.

The only module that knows the YAML library; it builds nothing from the events.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import Event
from ruamel.yaml.scanner import Scanner

from nameplate.errors import Place, PlantFileError, Problem, clip
from nameplate.plantfile.odd_characters import control_character, forbidden_index

DEEPEST_NESTING = 64
# The parser looks far ahead along a line; text that people wrote has no line near this length.
LONGEST_LINE = 10_000

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


class _Fault(NamedTuple):
    """What a part of the library's message means for the writer of the file."""

    message_part: str
    code: str
    expected: str
    fix: str
    mend_at_start: bool = False


_FAULTS = (
    _Fault(
        "'\\t' that cannot start",
        "tab",
        "spaces before and between entries, never a tab",
        "replace the tab by spaces",
    ),
    _Fault(
        "mapping values are not allowed",
        "yaml-colon",
        "one key and one value in a line, for example  buffer: 40 parts",
        "give the second key its own line, or put a value that holds a colon in quotes",
    ),
    _Fault(
        "could not find expected ':'",
        "yaml-colon",
        "a key followed by a colon and a space, for example  buffer: 40 parts",
        "add the colon and the space after the key",
        mend_at_start=True,
    ),
    _Fault(
        "unexpected end of stream",
        "yaml-quote",
        "a text that ends with the quote it begins with",
        "close the quote",
        mend_at_start=True,
    ),
    _Fault(
        "expected ',' or",
        "yaml-bracket",
        "entries parted by commas and a closing bracket, for example [a, b]",
        "close the bracket, or add the comma",
        mend_at_start=True,
    ),
    _Fault(
        "expected <block end>",
        "yaml-indentation",
        "an entry that begins in the same column as its neighbours",
        "indent it like its neighbours, and put a value of special signs in quotes",
    ),
    _Fault(
        "unknown escape character",
        "yaml-escape",
        'a known escape in double quotes, for example "\\n"',
        "use single quotes, or double the backslash",
    ),
    _Fault(
        "undefined tag handle",
        "yaml-tag",
        "a plain value without a language tag",
        "delete the tag, or put a value that begins with ! in quotes",
    ),
    _Fault(
        "cannot start any token",
        "yaml-special-sign",
        "a value that begins with a letter, a figure or a quote",
        "put the value in quotes",
    ),
)


class _TooDeepError(MarkedYAMLError):
    """Brackets within brackets, deeper than any plant file needs."""


class _BoundedScanner(Scanner):
    """The library's scanner, which by itself reads ahead into any depth of brackets."""

    def fetch_flow_collection_start(self, token_class: Any, to_push: str) -> None:
        """Refuse the bracket that opens one level too many."""
        if self.flow_level >= DEEPEST_NESTING:
            raise _TooDeepError(problem_mark=self.reader.get_mark())
        super().fetch_flow_collection_start(token_class, to_push)


def read_events(text: str, file_name: str) -> Iterator[Event]:
    """Yield the parser's events, each with its marks.

    Raises:
        PlantFileError: At the first place where the text is no YAML.
    """
    _refuse_characters(text, file_name)
    yaml = YAML(typ="safe", pure=True)
    yaml.Scanner = _BoundedScanner
    events = yaml.parse(text)
    read_up_to = Place(file_name, 1, 1)
    while True:
        try:
            event = next(events)
        except StopIteration:
            return
        except _TooDeepError as error:
            raise PlantFileError([too_deep(_place(error.problem_mark, file_name))]) from None
        except MarkedYAMLError as error:
            raise PlantFileError([_syntax_problem(error, file_name)]) from None
        except Exception as error:  # odd text makes the library stumble in ways it does not name
            raise PlantFileError([_unnamed_problem(read_up_to)]) from error
        read_up_to = _place(event.end_mark, file_name)
        yield event


def too_deep(place: Place, path: str = "") -> Problem:
    """Return the problem of nesting without end."""
    return Problem(
        "too-deep",
        path,
        f"at most {DEEPEST_NESTING} levels of nesting",
        "deeper nesting",
        "lift the inner entries up",
        place,
    )


def _refuse_characters(text: str, file_name: str) -> None:
    """Refuse what no plant file holds: control characters and endless lines."""
    lines = _LINE_BREAK.split(text)
    problems = []
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_LINE:
            expected = f"lines of at most {LONGEST_LINE:,} characters"
            found = f"a line of {len(line):,}"
            place = Place(file_name, number, 1)
            problems.append(Problem("line-too-long", "", expected, found, "break the line", place))
    index = forbidden_index(text)
    if index is not None:
        before = _LINE_BREAK.split(text[:index])
        place = Place(file_name, len(before), len(before[-1]) + 1)
        problems.append(control_character(text[index], place))
    if problems:
        raise PlantFileError(problems)


def _place(mark: Any, file_name: str) -> Place:
    """Return the library's mark, which counts from 0, as a place."""
    return Place(file_name, mark.line + 1, mark.column + 1)


def _syntax_problem(error: MarkedYAMLError, file_name: str) -> Problem:
    """Return the library's complaint in our words, at the place that is to be mended."""
    message = str(error.problem or error.context or "")
    mark = error.problem_mark or error.context_mark
    for fault in _FAULTS:
        if fault.message_part in message:
            if fault.mend_at_start:
                mark = error.context_mark or mark
            place = _place(mark, file_name) if mark else None
            return Problem(fault.code, "", fault.expected, _at_mark(mark), fault.fix, place)
    return Problem(
        "yaml-syntax",
        "",
        "text in the form of YAML, for example  buffer: 40 parts",
        clip(message.removeprefix("found ")) or _at_mark(mark),
        "mend the line, or put the value in quotes",
        _place(mark, file_name) if mark else None,
    )


def _at_mark(mark: Any) -> str:
    """Return the words that stand at a mark, quoted."""
    if mark is None or mark.buffer is None:
        return "something else"
    rest = mark.buffer[mark.pointer :].split("\0")[0]
    line = re.split(r"[\r\n]", rest[:200])[0]
    if line:
        return f'"{clip(line, 40)}"'
    return "the end of the line" if rest else "the end of the file"


def _unnamed_problem(place: Place) -> Problem:
    """Return the problem for text on which the library fails without saying where."""
    return Problem(
        "yaml-syntax",
        "",
        "text in the form of YAML, for example  buffer: 40 parts",
        "text after this place that is none",
        "look for an odd escape such as \\U in double quotes",
        place,
    )
