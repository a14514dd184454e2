"""Asking when lines begin, and what following them year by year needs.

Lines that are at work already need none of it: they are judged by their steady year.
"""

import math
from collections.abc import Mapping

from nameplate.errors import QuantityError
from nameplate.nouns import plural
from nameplate.plantfile.tree import Value
from nameplate.starting.drafts import Draft
from nameplate.starting.known import Answers, claim_of, last_published, noun_of, start_of
from nameplate.starting.questions import (
    NONE,
    Answer,
    Option,
    Question,
    advice_from_classes,
    options_from_classes,
    proposed_class,
)
from nameplate.starting.said_of_time import delays_said
from nameplate.stated import parse_stated

THERE = "they are at work from that day on"
YEARS = "10"
SMALL_LOT = 1000
"""So many lots to the year of the figure: what a year cuts off is a thousandth of it."""
MOST_LOTS = 5000
"""With more lots a year than this a run of some years takes minutes."""


def is_delayed(answers: Answers) -> bool:
    """Tell whether lines begin later than the plant."""
    delay = answers.get("start_delay")
    return delay is not None and delay.value != NONE


def start_delay(draft: Draft, answers: Answers) -> Question | None:
    """Ask how late the lines are."""
    if draft.has("lines") or draft.has("phases"):
        return None
    there = Option(THERE, "", Answer(NONE, "chosen", {"assumed": THERE}))
    said, classes = delays_said(draft), options_from_classes("start_delay")
    options = {NONE: there, **said.options, **classes}
    asks = "How much later do its lines begin to work?"
    example = "400 days, or {lognormal: {mean: 2 years, cv: 0.5}}"
    proposed = None if said else _proposed(draft, answers, classes)
    advice = (*said.bounds, *advice_from_classes("start_delay"))
    if said:
        advice = ("count what the start above does not hold already", *advice)
    return Question("start_delay", asks, "number", options, proposed, example, advice)


def _proposed(draft: Draft, answers: Answers, classes: Mapping[str, Option]) -> str | None:
    """Return what is proposed: a class for what is to come, none for what is there.

    Where the day of the report lies within the days that the start may be, a person must say.
    """
    start, published = start_of(draft, answers), last_published(draft, answers)
    if start is None or published is None:
        return None
    if start.last <= published:
        return NONE
    return proposed_class(classes) if start.first > published else None


def years(draft: Draft, answers: Answers) -> Question | None:
    """Ask how long the plant is followed."""
    if not is_delayed(answers) or draft.has("years"):
        return None
    asks = "For how many years from its start is it followed?"
    options = {YEARS: Option("as far as most delays reach", "", Answer(YEARS, "chosen"))}
    return Question("years", asks, "text", options, YEARS, YEARS)


def lot_size(draft: Draft, answers: Answers) -> Question | None:
    """Ask how many parts are released together."""
    if not is_delayed(answers) or draft.has("lots"):
        return None
    asks = "How many are a lot, started and released together?"
    figure, noun = _of_a_year(answers), noun_of(draft, answers)
    if figure is None:
        return Question("lot_size", asks, "number", {}, None, "5000")
    size = max(1, round(figure / SMALL_LOT))
    assumed = "a thousandth of the figure to judge, so that lots matter little"
    answer = Answer(f"{size}", "chosen", {"assumed": assumed})
    shown = f"{size:,} {noun if size == 1 else plural(noun)}"
    least = math.ceil(figure / MOST_LOTS)
    told = f"the figure to judge is {figure:,.10g} {plural(noun)} a year"
    advice = (f"{told}; lots of less than {least:,} are over {MOST_LOTS:,}, and slow to follow",)
    options = {"small": Option(shown, assumed, answer)}
    return Question("lot_size", asks, "number", options, "small", f"{size}", advice)


def many_lots(answers: Answers) -> str | None:
    """Return a warning where the figure to judge is more lots a year than is quick to follow."""
    figure, size = _of_a_year(answers), answers.get("lot_size")
    parts = _plain(size.value) if size else None
    if figure is None or not parts or figure <= MOST_LOTS * parts:
        return None
    lots = f"{figure / parts:,.0f}"
    return f"The figure to judge is {lots} lots a year: each run may take minutes."


def _of_a_year(answers: Answers) -> float | None:
    """Return how many a year the figure to judge is, as far as it says so."""
    says = claim_of(answers).get("says")
    stated = parse_stated(says) if isinstance(says, str) else None
    if stated is None or dict(stated.dims).get("time") != -1:
        return None
    end = stated.high if math.isfinite(stated.high) else stated.low
    return end * parse_stated("1 year").high


def _plain(size: Value) -> float | None:
    """Return a lot size that is one number, or None where it is a law."""
    try:
        return parse_stated(size).low if isinstance(size, str) else None
    except QuantityError:  # in a form of its own, which is no reason to warn
        return None
