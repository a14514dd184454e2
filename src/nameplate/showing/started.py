"""What a draft leaves open, and what was answered, on a terminal.

Asks nothing and decides nothing; questions and answers are made elsewhere.
"""

from collections.abc import Mapping, Sequence

from nameplate.errors import Problem
from nameplate.reference_classes.reading import reference_class
from nameplate.showing import words
from nameplate.showing.screen import Screen, columns, pad, safe, wrap
from nameplate.starting.delays import many_lots
from nameplate.starting.drafts import Draft
from nameplate.starting.questions import Answer, Question
from nameplate.starting.yaml_text import flow_text

NAME_COLUMNS = 20
SHOWN_COLUMNS = 33
NOTHING_MISSING = "Nothing is missing for a first verdict; ask nameplate check."


def render_statuses(draft: Draft, width: int = 80) -> str:
    """Return how far the statements of a draft have been read."""
    screen = Screen(width)
    counts = [f"{draft.by_status.get(s, 0)} {s}" for s in ("accepted", "proposed", "dropped")]
    total = words.counted(sum(draft.by_status.values()), "statement")
    screen.paragraph(f"{total}: {', '.join(counts)}", "strong")
    return screen.text(color=False)


def render_question(question: Question, problems: Sequence[Problem], width: int = 80) -> str:
    """Return a question with its options, behind what was wrong with the last answer."""
    screen = Screen(width)
    screen.blank()
    screen.paragraph(question.asks, "strong")
    _options(screen, question)
    begin = f"Enter takes {question.proposed}; else for" if question.proposed else "For"
    why = "; why is asked next" if question.kind in ("number", "count") else ""
    leave = "" if question.kind == "reason" else "; - leaves it open"
    screen.paragraph(f"{begin} example {question.example}{why}{leave}", "quiet", indent=2)
    told = "".join(f"\n{problem}\n" for problem in problems)
    return told + screen.text(color=False)


def render_missing(questions: Sequence[Question], width: int = 80) -> str:
    """Return everything that is missing, with what is proposed for it."""
    screen = Screen(width)
    screen.paragraph(f"Missing for a first verdict ({len(questions)}):", "strong")
    for question in questions:
        screen.blank()
        screen.paragraph(f"{question.name}: {question.asks}")
        _options(screen, question)
        if not question.options:
            screen.paragraph(f"for example {question.example}", "quiet", indent=4)
    return screen.text(color=False)


def _options(screen: Screen, question: Question) -> None:
    """Add the answers that can be given by name, the proposed one marked, each with its source."""
    for name, option in question.options.items():
        mark = "> " if name == question.proposed else "  "
        screen.line((f"  {mark}{pad(safe(name), NAME_COLUMNS)}  {safe(option.shown)}", "plain"))
        if option.source:
            screen.paragraph(option.source, "quiet", indent=4 + NAME_COLUMNS + 2)
    for line in question.advice:
        screen.paragraph(line, "quiet", indent=4)


def render_answers(
    draft: Draft, answers: Mapping[str, Answer | None], gaps: Sequence[str], width: int = 80
) -> str:
    """Return what was asked, what was answered, and what was taken from which class."""
    screen = Screen(width)
    given = [answer for answer in answers.values() if answer is not None]
    left = f", {len(answers) - len(given)} left open" if len(given) < len(answers) else ""
    screen.paragraph(f"Asked {len(answers)}, answered {len(given)}{left}", "strong")
    for name, answer in answers.items():
        _answered(screen, name, answer)
    warning = many_lots(answers)
    if warning:
        screen.blank()
        screen.paragraph(warning, "assumed")
    _classes_taken(screen, given)
    _still_open(screen, draft, gaps)
    return screen.text(color=False)


def _answered(screen: Screen, name: str, answer: Answer | None) -> None:
    """Add an answer, and behind it where it is from, on as many lines as that needs."""
    shown = "–" if answer is None else flow_text(answer.value)
    taken = "left open" if answer is None else answer.taken_from
    head = f"{pad(name, NAME_COLUMNS - 1)} {pad(safe(shown), SHOWN_COLUMNS)} "
    for line in wrap(taken, screen.width - columns(head)):
        screen.line((head + line, "assumed" if answer is None else "plain"))
        head = " " * columns(head)


def _classes_taken(screen: Screen, given: Sequence[Answer]) -> None:
    """Add every reference class that was taken, with its sources and how it was chosen."""
    taken = [answer.class_name for answer in given if answer.class_name is not None]
    if not taken:
        return
    screen.blank()
    screen.paragraph("Taken from reference classes", "strong")
    for name in taken:
        each = reference_class(name)
        whose = f"of {each.of}: {each.sources}"
        screen.paragraph(f"{name}: {each.range}; {each.mark}, {each.chosen} ({whose})")


def _still_open(screen: Screen, draft: Draft, gaps: Sequence[str]) -> None:
    """Add what still has to be done."""
    proposed = draft.by_status.get("proposed", 0)
    if proposed:
        screen.blank()
        count = words.counted(proposed, "statement")
        screen.paragraph(f"Still proposed, and bearing nothing: {count}")
    if gaps:
        screen.blank()
        told = f"No plant file yet, for want of: {', '.join(gaps)}; the gaps are comments in it"
        screen.paragraph(told, "assumed")
