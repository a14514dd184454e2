"""Asking for planned time: days of a year, shifts of a day, and the length of a shift.

What accepted statements say comes before every reference class.
"""

from nameplate.starting.drafts import Draft
from nameplate.starting.known import Answers
from nameplate.starting.questions import Question, options_from_classes, proposed_class
from nameplate.starting.said_of_time import SaidOfTime, days_said, hours_said, shifts_said
from nameplate.starting.yaml_text import flow_text


def days_per_year(draft: Draft, _: Answers) -> Question | None:
    """Ask for the days of work in a year."""
    asks = "How many days a year does it work?"
    return None if draft.has("calendar") else _asked("days_per_year", asks, "250", days_said(draft))


def shifts_per_day(draft: Draft, answers: Answers) -> Question | None:
    """Ask for the shifts of a day."""
    if draft.has("calendar"):
        return None
    rate = answers.get("rate")
    is_per_shift = rate is not None and "/shift" in flow_text(rate.value)
    said = shifts_said(draft, rate_is_per_shift=is_per_shift)
    return _asked("shifts_per_day", "How many shifts does it work a day?", "2", said)


def shift_length(draft: Draft, answers: Answers) -> Question | None:
    """Ask for the length of a shift."""
    if draft.has("calendar"):
        return None
    shifts = answers.get("shifts_per_day")
    beside = shifts.basis.get("from") if shifts else None
    rests_on = [str(name) for name in beside] if isinstance(beside, list) else []
    said = hours_said(draft, _plain(shifts.value) if shifts else None, rests_on)
    return _asked("shift_length", "How long is a shift, breaks taken off?", "8 h", said)


def _asked(name: str, asks: str, example: str, said: SaidOfTime) -> Question:
    """Return a question that proposes what is said, or a class where nothing is."""
    classes = options_from_classes(name)
    proposed = said.proposed if said else proposed_class(classes)
    options = {**said.options, **classes}
    return Question(name, asks, "number", options, proposed, example, tuple(said.bounds))


def _plain(value: object) -> float | None:
    """Return a number that is no law, or None."""
    try:
        return float(str(value))
    except ValueError:
        return None
