"""What was typed, or stands in a file of answers -> an answer to a question.

Reads its form only; whether a number fits its field is for the reader of plant files to say.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from nameplate.errors import Place, PlantFileError, Problem, quote
from nameplate.plantfile.tree import Value, parse_tree
from nameplate.reference_classes.reading import reference_classes
from nameplate.starting.questions import OPEN, Answer, Question
from nameplate.starting.yaml_text import flow_text
from nameplate.suggest import nearest

TYPED = "typed"
BASES = ("from", "assumed")
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


@dataclass(frozen=True)
class Given:
    """An answer as it came, with its place."""

    value: Value
    place: Place


def read_answer(question: Question, given: Given) -> Answer | None:
    """Return an answer, or None where the question is left open.

    Raises:
        PlantFileError: It is no answer to the question.
    """
    value = _unfolded(given)
    if value == OPEN:
        return None
    if value is None or value == "":
        if question.proposal is None:
            raise _refused(question, given, "nothing", f"write for example {question.example}")
        return question.proposal.answer
    if isinstance(value, str) and value in question.options:
        return question.options[value].answer
    if question.kind == "words":
        return _words(value)
    if question.kind == "word" or (question.kind == "claim" and isinstance(value, str)):
        close = str(value) if question.kind == "word" else ""
        raise _refused(question, given, _found(value), _which(question, close))
    if question.kind in ("number", "count"):
        _refuse_unknown_class(question, given)
    if question.kind == "count" and isinstance(value, dict):
        return _count(value)
    return Answer(value, TYPED)


def _unfolded(given: Given) -> Value:
    """Return what was given; braces and brackets on a typed line are read as in a plant file.

    Raises:
        PlantFileError: What they hold is no YAML.
    """
    if not isinstance(given.value, str) or given.value[:1] not in ("{", "["):
        return given.value
    tree = parse_tree(given.value, given.place.file)
    if tree.problems:
        raise PlantFileError(tree.problems)
    return tree.root


def lacks_reason(question: Question, answer: Answer) -> bool:
    """Tell whether an answer is a number that neither a statement nor a reason stands behind."""
    own = isinstance(answer.value, dict) and any(key in answer.value for key in BASES)
    return question.kind in ("number", "count") and not answer.basis and not own


def with_reason(answer: Answer, reason: str, statements: Iterable[str]) -> Answer:
    """Return a number with what it rests on: statements, where the reason names nothing else."""
    if reason.strip() in ("", OPEN):
        return answer
    named = [word for word in re.split(r"[\s,]+", reason.strip()) if word]
    known = set(statements)
    if named and all(word in known for word in named):
        return replace(answer, basis={"from": list(named)})
    return replace(answer, basis={"assumed": reason.strip()})


def _words(value: Value) -> Answer:
    """Return several words as one answer."""
    listed = value.split(",") if isinstance(value, str) else value
    words = [word.strip() if isinstance(word, str) else word for word in listed or ()]
    return Answer(words, TYPED)


def _count(value: dict[str, Value]) -> Answer:
    """Return a whole number with what stands beside it."""
    basis = {key: value[key] for key in BASES if key in value}
    return Answer(value.get("value"), TYPED, basis)


def _refuse_unknown_class(question: Question, given: Given) -> None:
    """Refuse a word that is the name of no class for this number.

    Raises:
        PlantFileError: It is one.
    """
    value = given.value
    if not isinstance(value, str) or not _WORD.fullmatch(value):
        return
    known = reference_classes().get(value)
    if known is None:
        raise _refused(question, given, _found(value), _which(question, value))
    found = f"{quote(value, 30)}, which is for {known.answers}"
    if known.answers == question.name:
        found = f"{quote(value, 30)}, which has figures and no value to take"
        found = found if known.value is None else f"{quote(value, 30)}, which is for other plants"
    raise _refused(question, given, found, _which(question, ""))


def _found(value: Value) -> str:
    """Return what was answered, in quotes."""
    return quote(value if isinstance(value, str) else flow_text(value), 40)


def _which(question: Question, word: str) -> str:
    """Return which option may have been meant, or which there are."""
    close = nearest(word, question.options)
    if close:
        return f"did you mean {close}?"
    listed = ", ".join(question.options)
    return f"use one of {listed}" if listed else f"write for example {question.example}"


def _refused(question: Question, given: Given, found: str, fix: str) -> PlantFileError:
    """Return the problem of an answer that is none."""
    expected = f"an answer to {question.name}, for example {question.example}"
    code = "not-an-answer"
    return PlantFileError([Problem(code, question.name, expected, found, fix, given.place)])
