"""Asking when lines begin, and what following them year by year needs.

Lines that are at work already need none of it: they are judged by their steady year.
"""

import math

from nameplate.nouns import plural
from nameplate.starting.drafts import Draft
from nameplate.starting.known import Answers, claim_of, last_published, noun_of, start_of
from nameplate.starting.questions import (
    Answer,
    Option,
    Question,
    advice_from_classes,
    options_from_classes,
)
from nameplate.stated import parse_stated

NO_DELAY = "none"
THERE = "they are at work from that day on"
YEARS = "10"
SMALL_LOT = 1000
"""So many lots to the year of the figure: what a year cuts off is a thousandth of it."""


def is_delayed(answers: Answers) -> bool:
    """Tell whether lines begin later than the plant."""
    delay = answers.get("start_delay")
    return delay is not None and delay.value != NO_DELAY


def start_delay(draft: Draft, answers: Answers) -> Question | None:
    """Ask how late the lines are."""
    if draft.has("lines") or draft.has("phases"):
        return None
    there = Option(THERE, "", Answer(NO_DELAY, "chosen", {"assumed": THERE}))
    options = {NO_DELAY: there, **options_from_classes("start_delay")}
    asks = "How much later do its lines begin to work?"
    example = "400 days, or {lognormal: {mean: 2 years, cv: 0.5}}"
    proposed = _proposed(draft, answers, tuple(options))
    advice = advice_from_classes("start_delay")
    return Question("start_delay", asks, "number", options, proposed, example, advice)


def _proposed(draft: Draft, answers: Answers, options: tuple[str, ...]) -> str | None:
    """Return what is proposed: a class for what is to come, none for what is there.

    Where the day of the report lies within the days that the start may be, a person must say.
    """
    start, published = start_of(draft, answers), last_published(draft, answers)
    if start is None or published is None:
        return None
    if start.last <= published:
        return NO_DELAY
    return options[1] if start.first > published else None


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
    options = _small_lots(noun_of(draft, answers), claim_of(answers).get("says"))
    return Question("lot_size", asks, "number", options, next(iter(options), None), "5000")


def _small_lots(noun: str, says: object) -> dict[str, Option]:
    """Return a lot that is small beside a year's figure."""
    if not isinstance(says, str):
        return {}
    stated = parse_stated(says)
    figure = stated.high if math.isfinite(stated.high) else stated.low
    if dict(stated.dims).get("time") != -1:
        return {}
    size = max(1, round(figure * parse_stated("1 year").high / SMALL_LOT))
    assumed = "a thousandth of the figure to judge, so that lots matter little"
    answer = Answer(f"{size}", "chosen", {"assumed": assumed})
    return {"small": Option(f"{size:,} {noun if size == 1 else plural(noun)}", assumed, answer)}
