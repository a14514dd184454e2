"""What was typed, or stands in a file of answers -> an answer to a question.

Reads its form only; whether a number fits its field is for the reader of plant files to say.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from nameplate.errors import Place, PlantFileError, Problem, quote
from nameplate.nouns import plural, singular
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


def read_answer(question: Question, given: Given, statements: Collection[str]) -> Answer | None:
    """Return an answer, or None where the question is left open.

    Args:
        question: The question.
        given: What was answered.
        statements: The names of all statements, none of which is a word or a number itself.

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
    _refuse_statement(question, given, value, statements)
    if question.kind == "words":
        return Answer(_listed(value), TYPED)
    if question.kind == "noun" and isinstance(value, str):
        return _noun(value)
    if question.kind == "word" or (question.kind == "claim" and isinstance(value, str)):
        close = str(value) if question.kind == "word" else ""
        raise _refused(question, given, _found(value), _which(question, close))
    if question.kind in ("number", "count"):
        _refuse_unknown_class(question, given)
        return _number(value)
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
    return question.kind in ("number", "count") and not answer.basis


def with_reason(answer: Answer, reason: str, statements: Iterable[str]) -> Answer:
    """Return a number with what it rests on: statements, where the reason names nothing else."""
    if reason.strip() in ("", OPEN):
        return answer
    named = [word for word in re.split(r"[\s,]+", reason.strip()) if word]
    known = set(statements)
    if named and all(word in known for word in named):
        return _based(answer.value, {"from": list(named)})
    return _based(answer.value, {"assumed": reason.strip()})


def _listed(value: Value) -> list[Value]:
    """Return several words that are one answer."""
    listed = value.split(",") if isinstance(value, str) else value
    return [word.strip() if isinstance(word, str) else word for word in listed or ()]


def _noun(typed: str) -> Answer:
    """Return a noun in the singular, as the figures of a plant file are read."""
    head, last = typed[: -len(typed.split()[-1])], typed.split()[-1]
    one = singular(last)
    if one == last or plural(one) != last:
        return Answer(typed, TYPED)
    return Answer(head + one, f"typed as {typed}")


def _number(value: Value) -> Answer:
    """Return a number, with what it rests on apart from it."""
    if not isinstance(value, dict):
        return Answer(value, TYPED)
    basis = {key: each for key, each in value.items() if key in BASES}
    rest = {key: each for key, each in value.items() if key not in BASES}
    return _based(rest["value"] if rest.keys() == {"value"} else rest, basis)


def _based(value: Value, basis: Mapping[str, Value]) -> Answer:
    """Return a typed number with what it rests on, which says where it is from."""
    origins = []
    if "from" in basis:
        names = _listed(basis["from"])
        word = "statement" if len(names) == 1 else "statements"
        origins.append(f"{word} {', '.join(map(str, names))}")
    if "assumed" in basis:
        origins.append(f"typed: {basis['assumed']}")
    return Answer(value, "; ".join(origins) or TYPED, basis)


def _refuse_statement(
    question: Question, given: Given, value: Value, statements: Collection[str]
) -> None:
    """Refuse the name of a statement that is none of the options.

    Raises:
        PlantFileError: It is one.
    """
    words = _listed(value) if isinstance(value, str | list) else []
    for word in words:
        if isinstance(word, str) and word in statements:
            is_what = question.used.get(word, "a statement that does not fit here")
            fix = _which(question, "")
            if question.kind in ("number", "count") and word not in question.used:
                fix += f", or write what it says: {{value: …, from: [{word}]}}"
            raise _refused(question, given, f"{quote(word, 30)}, {is_what}", fix)


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
