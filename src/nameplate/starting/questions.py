"""What is asked about a draft: one question with its options, of which one may be proposed.

Which questions there are, and when, stands in `catalogue`; how an answer is read in `answers`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from nameplate.plantfile.tree import Value
from nameplate.reference_classes.reading import classes_for, reference_class

Kind = Literal["number", "count", "text", "noun", "word", "words", "claim", "reason"]
OPEN = "-"
"""The answer that leaves a question open."""
NONE = "none"
"""The answer that there is nothing of what is asked for."""


@dataclass(frozen=True)
class Answer:
    """What was answered.

    Attributes:
        value: What stands in the plant file.
        taken_from: Where it is from, for people: a class, a statement, or `typed`.
        basis: For a number, what it rests on, under `from` or `assumed`; may be empty.
        class_name: The reference class that was taken, if one was.
    """

    value: Value
    taken_from: str
    basis: Mapping[str, Value] = field(default_factory=dict)
    class_name: str | None = None


@dataclass(frozen=True)
class Option:
    """One answer that can be given by its name.

    Attributes:
        shown: What it says, for people.
        source: Who says so; empty where nobody does.
        answer: The answer.
    """

    shown: str
    source: str
    answer: Answer


@dataclass(frozen=True)
class Question:
    """One thing that is missing.

    Attributes:
        name: What it is called in a file of answers.
        asks: The question.
        kind: How an answer is read.
        options: Answers by name.
        proposed: The name of the option that is proposed, if one is.
        example: What may be typed.
        advice: What else to know, one thing a line.
        used: Statements that are no answer, each with what it is already.
    """

    name: str
    asks: str
    kind: Kind
    options: Mapping[str, Option]
    proposed: str | None
    example: str
    advice: tuple[str, ...] = ()
    used: Mapping[str, str] = field(default_factory=dict)

    @property
    def proposal(self) -> Option | None:
        """Return the option that is proposed."""
        return None if self.proposed is None else self.options[self.proposed]


def options_from_classes(answers: str, unit: str = "") -> dict[str, Option]:
    """Return the reference classes for a number that have a value to take."""
    options = {}
    for name, each in classes_for(answers, unit).items():
        if each.value is not None:
            basis: dict[str, Value] = {"assumed": f"reference class {name}: {each.what}"}
            answer = Answer(each.value, f"class {name}", basis, class_name=name)
            options[name] = Option(each.range, f"of {each.of}: {each.sources}", answer)
    return options


def proposed_class(options: Mapping[str, Option]) -> str | None:
    """Return the first class among options that has a source; others are taken by name alone."""
    for name, option in options.items():
        if option.answer.class_name and reference_class(option.answer.class_name).has_source:
            return name
    return None


def advice_from_classes(answers: str) -> tuple[str, ...]:
    """Return the classes for a number that have figures and no value to take, in words."""
    return tuple(
        f"{name}: {each.what}, {each.range}"
        for name, each in classes_for(answers).items()
        if each.value is None
    )


def words_as_options(words: Mapping[str, str]) -> dict[str, Option]:
    """Return words to choose from, each with what it means."""
    return {word: Option(meaning, "", Answer(word, "chosen")) for word, meaning in words.items()}
