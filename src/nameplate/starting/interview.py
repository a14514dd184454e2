"""Asking everything that a draft leaves open, each answer checked by the reader of plant files.

Does not know who answers: a person, a file, or nobody.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from nameplate.errors import Place, PlantFileError, Problem
from nameplate.model.evidence import UNKNOWN_DAYS
from nameplate.starting.answers import Given, lacks_reason, read_answer, with_reason
from nameplate.starting.catalogue import CATALOGUE
from nameplate.starting.drafts import Draft, read_with
from nameplate.starting.known import Answers, document_without_day, text_of
from nameplate.starting.questions import Answer, Question
from nameplate.starting.sections import sections

NOWHERE = Place("answer", 1, 1)
STAND_IN_REASON = "open"
"""The reason of a number whose form is checked before its reason is asked."""
_UNKNOWN = re.compile(f"[\"']?{re.escape(UNKNOWN_DAYS)}[\"']?")
_COMMENT = re.compile(r"^\s+#.*")
Ask = Callable[[Question, tuple[Problem, ...]], Given]
"""Takes a question and what was wrong with the last answer to it; gives the next answer."""


def interview(draft: Draft, ask: Ask) -> dict[str, Answer | None]:
    """Return the answers to all questions, None where one is left open.

    Raises:
        PlantFileError: Whoever answers gives up after a wrong answer.
    """
    answers: dict[str, Answer | None] = {}
    for asking in CATALOGUE.values():
        question = asking(draft, answers)
        if question is not None:
            answers[question.name] = _answered(draft, answers, question, ask)
    return answers


def missing(draft: Draft) -> tuple[Question, ...]:
    """Return what is asked if every proposal is taken and all else left open."""
    answers: dict[str, Answer | None] = {}
    questions = []
    for asking in CATALOGUE.values():
        question = asking(draft, answers)
        if question is not None:
            questions.append(question)
            answers[question.name] = question.proposal.answer if question.proposal else None
    return tuple(questions)


def _answered(draft: Draft, answers: Answers, question: Question, ask: Ask) -> Answer | None:
    """Return the first answer to a question that is right."""
    problems: tuple[Problem, ...] = ()
    while True:
        given = ask(question, problems)
        try:
            answer = read_answer(question, given, draft.names)
            if answer is not None and lacks_reason(question, answer):
                checked = with_reason(answer, STAND_IN_REASON, ())
                _check(draft, {**answers, question.name: checked}, given.place)
                reason = ask(reason_for(question), ())
                answer = with_reason(answer, str(reason.value), draft.names)
            _check(draft, {**answers, question.name: answer}, given.place)
        except PlantFileError as error:
            problems = error.problems
        else:
            return answer


def reason_for(question: Question) -> Question:
    """Return the question why a typed number is right."""
    asks = "Why? The statements that show it, or why it is assumed."
    return Question(f"{question.name}.assumed", asks, "reason", {}, None, "a usual value, or s001")


def _check(draft: Draft, answers: Answers, place: Place) -> None:
    """Read the plant file as far as it is known.

    Raises:
        PlantFileError: The last answer does not fit, told at its place.
    """
    written = {name: each.text for name, each in sections(draft, answers, to_check=True).items()}
    try:
        read_with(written, dated_text(draft, answers), draft.tree, draft.file_name)
    except PlantFileError as error:
        raise PlantFileError([replace(told, place=place) for told in error.problems]) from None


def dated_text(draft: Draft, answers: Answers) -> str:
    """Return the text of a draft with the day of publication, where it was asked for."""
    published, name = answers.get("published"), document_without_day(draft)
    if published is None or name is None:
        return draft.text
    lines = draft.text.split("\n")
    place = draft.tree.place(("documents", name, "published"))
    line = lines[place.line - 1]
    head, behind = line[: place.column - 1], line[place.column - 1 :]
    rest = _UNKNOWN.sub("", behind, count=1)
    lines[place.line - 1] = head + text_of(published) + _COMMENT.sub("", rest)
    return "\n".join(lines)
