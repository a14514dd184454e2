"""Which questions a draft leaves, one after the other, and what is proposed for each.

A section that stands in the file is not asked about. How an answer becomes text is for `sections`.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from nameplate.nouns import plural
from nameplate.starting.delays import lot_size, start_delay, years
from nameplate.starting.drafts import Draft
from nameplate.starting.known import (
    Answers,
    claim_of,
    claimed_noun,
    document_without_day,
    noun_of,
    text_of,
)
from nameplate.starting.planned_time import days_per_year, shift_length, shifts_per_day
from nameplate.starting.questions import (
    NONE,
    Answer,
    Option,
    Question,
    options_from_classes,
    proposed_class,
    words_as_options,
)
from nameplate.starting.said import (
    claims_said,
    counted_noun,
    counts_of_lines,
    dates_said,
    rates_said,
)

NOT_SAID = "not said"
ONE_FOR_ALL = "one line stands for the whole plant"
ONE = {
    "1": Option(ONE_FOR_ALL, "", Answer("1", "chosen", {"assumed": ONE_FOR_ALL})),
}


def _published(draft: Draft, _: Answers) -> Question | None:
    """Ask for the day of publication."""
    if document_without_day(draft) is None:
        return None
    asks, example = "When was the report published?", "2025-07-04, 2025-07 or 2025-07 .. 2025-09"
    return Question("published", asks, "text", dates_said(draft), None, example)


def _claim(draft: Draft, _: Answers) -> Question | None:
    """Ask which statement is to be judged."""
    if draft.has("claims"):
        return None
    options = claims_said(draft)
    example = "the name of a statement, or {from: [s001], says: up to 70 million rounds/year}"
    asks = "Which published figure is to be judged?"
    return Question("claim", asks, "claim", options, _only(options), example)


def _readings(draft: Draft, answers: Answers) -> Question | None:
    """Ask what the figure may mean."""
    if draft.has("claims") or not answers.get("claim"):
        return None
    options = words_as_options(
        {
            "sustained capacity": "good parts of a year after the ramp-up",
            "actual output": "what the first year makes",
            "literal ceiling": "for up to x: never more than x",
        }
    )
    asks = "What may the figure mean? Each reading is judged apart."
    example = "one or several, with commas between them"
    return Question("readings", asks, "words", options, "sustained capacity", example)


def _name(draft: Draft, _: Answers) -> Question | None:
    """Ask what the plant is called."""
    if draft.has("plant"):
        return None
    return Question("name", "What is the plant called?", "text", {}, None, "Maracay plant")


def _unit(draft: Draft, answers: Answers) -> Question | None:
    """Ask what is counted."""
    if draft.has("plant"):
        return None
    noun = claimed_noun(answers)
    options = {} if noun is None else words_as_options({noun: "as in the figure to judge"})
    asks = "What does it make, in the singular?"
    return Question("unit", asks, "noun", options, noun, "cartridge, or car")


def _also_called(draft: Draft, answers: Answers) -> Question | None:
    """Ask whether other words that statements count by mean the same."""
    unit = answers.get("unit")
    if draft.has("plant") or unit is None:
        return None
    nouns = dict.fromkeys(counted_noun(draft.accepted[name].figure) for name in claims_said(draft))
    others = {noun: f"statements count {plural(noun)}" for noun in nouns if noun}
    others.pop(text_of(unit), None)
    if not others:
        return None
    asks = f"Do these words mean the same as {text_of(unit)}?"
    return Question("also_called", asks, "words", words_as_options(others), None, ", ".join(others))


def _start(draft: Draft, answers: Answers) -> Question | None:
    """Ask when the first year begins."""
    if draft.has("plant"):
        return None
    options = dates_said(draft)
    published = answers.get("published")
    if published is not None:
        days = Answer(published.value, "the day of publication")
        options["published"] = Option(text_of(published), "", days)
    asks = "When does its first year begin, as far as it is known or announced?"
    return Question("start", asks, "text", options, None, "2025-07, or 2025 .. 2027")


def _lines(draft: Draft, _: Answers) -> Question | None:
    """Ask how many lines there are."""
    if draft.has("lines"):
        return None
    said = counts_of_lines(draft)
    proposed = _only(said) if said else "1"
    asks = "How many lines stand side by side?"
    return Question("lines", asks, "count", {**said, **ONE}, proposed, "4")


def _rate(draft: Draft, answers: Answers) -> Question | None:
    """Ask how fast a line is."""
    if draft.has("lines"):
        return None
    from_ = claim_of(answers).get("from")
    claimed = [str(name) for name in from_] if isinstance(from_, list) else []
    said = rates_said(draft, claimed)
    classes = options_from_classes("rate", noun_of(draft, answers))
    options = {**said, **classes}
    asks = "How much does a line, or do the lines together, make while running?"
    example = "30000/shift, 120/min, or {loguniform: [20000/shift, 100000/shift]}"
    used = dict.fromkeys(claimed, "the figure to judge, which no rate may rest on")
    return Question("rate", asks, "number", options, _only(options), example, used=used)


def _rate_of(draft: Draft, answers: Answers) -> Question | None:
    """Ask whether the rate is that of a line."""
    lines = answers.get("lines")
    if draft.has("lines") or lines is None or lines.value == "1" or not answers.get("rate"):
        return None
    words = {"line": "of each line", "plant": "of all lines together"}
    words |= _either(draft, "both are followed, half and half")
    asks = "Is that the rate of each line, or of the plant?"
    proposed = NOT_SAID if NOT_SAID in words else None
    return Question("rate_of", asks, "word", words_as_options(words), proposed, "line")


def _rate_is(draft: Draft, answers: Answers) -> Question | None:
    """Ask whether losses are taken off the rate already."""
    if draft.has("lines") or draft.has("factors") or not answers.get("rate"):
        return None
    words = {"design": "before stops and rejects", "output": "good parts, all losses taken off"}
    words |= _either(draft, "both are followed, half and half")
    asks = "Is it a design speed, or what comes out?"
    proposed = NOT_SAID if NOT_SAID in words else None
    return Question("rate_is", asks, "word", words_as_options(words), proposed, "design")


def _either(draft: Draft, meaning: str) -> dict[str, str]:
    """Return the answer that keeps two readings, where a branch can be written for them."""
    return {} if draft.has("branches") or draft.has("parameters") else {NOT_SAID: meaning}


def _oee(draft: Draft, answers: Answers) -> Question | None:
    """Ask what stops and rejects leave."""
    rate_is = answers.get("rate_is")
    if rate_is is None or rate_is.value == "output":
        return None
    asks = "Which share of planned time do stops, slow running and rejects leave (OEE)?"
    return _from_classes("oee", asks, "55 %, or {uniform: [40 %, 60 %]}")


def _outside(draft: Draft, _: Answers) -> Question | None:
    """Ask what comes from outside leaves; no class of one country is proposed for another."""
    if draft.has("factors") or draft.has("lines"):
        return None
    asks = (
        "Which share of planned time does what comes from outside leave (power, staff, material)?"
    )
    options = {NONE: _none("nothing is missing"), **options_from_classes("outside")}
    return Question("outside", asks, "number", options, None, "90 %")


def _start_share(draft: Draft, _: Answers) -> Question | None:
    """Ask how much of planned time is worked at first."""
    if draft.has("ramp_up") or draft.has("lines"):
        return None
    asks = "Which share of planned time is worked on the first day?"
    question = _from_classes("start_share", asks, "20 %")
    at_once = {NONE: _none("no ramp-up: it works as later from the first day on")}
    return replace(question, options={**question.options, **at_once})


def _time_to_90_percent(_: Draft, answers: Answers) -> Question | None:
    """Ask how long the ramp-up is, where there is one."""
    share = answers.get("start_share")
    if share is None or share.value == NONE:
        return None
    asks = "After which time are nine tenths of the missing share gained?"
    return _from_classes("time_to_90_percent", asks, "2 years")


def _from_classes(name: str, asks: str, example: str) -> Question:
    """Return a question whose proposal is the first reference class for it that has a source."""
    options = options_from_classes(name)
    return Question(name, asks, "number", options, proposed_class(options), example)


def _none(meaning: str) -> Option:
    """Return the answer that there is nothing of what is asked for."""
    return Option(meaning, "", Answer(NONE, "chosen", {"assumed": meaning}))


def _only(options: Mapping[str, Option]) -> str | None:
    """Return the one option that there is; of several none is proposed."""
    return next(iter(options)) if len(options) == 1 else None


Asking = Callable[[Draft, Answers], Question | None]
CATALOGUE: dict[str, Asking] = {
    "published": _published,
    "claim": _claim,
    "readings": _readings,
    "name": _name,
    "unit": _unit,
    "also_called": _also_called,
    "start": _start,
    "start_delay": start_delay,
    "years": years,
    "lot_size": lot_size,
    "lines": _lines,
    "rate": _rate,
    "rate_of": _rate_of,
    "rate_is": _rate_is,
    "oee": _oee,
    "outside": _outside,
    "days_per_year": days_per_year,
    "shifts_per_day": shifts_per_day,
    "shift_length": shift_length,
    "start_share": _start_share,
    "time_to_90_percent": _time_to_90_percent,
}
"""All questions by name, in the order in which they are asked."""
