"""What the faces say of an answer in a phrase: claims, checks, questions, the run.

Decides nothing; verdicts and their words come with the data.
"""

import math
from collections.abc import Callable, Iterable

from nameplate.answer import (
    Assessment,
    Bar,
    BreakEvenRow,
    CheckOutcome,
    ClaimVerdict,
    Influence,
    Manifest,
    ReadingVerdict,
)
from nameplate.errors import QuantityError
from nameplate.numbers_in_words import format_number
from nameplate.showing import words
from nameplate.stated import Stated, parse_stated

YEAR_TICKS = 365 * 24 * 3600 * 1_000_000

LEADING_READING = "sustained capacity"
"""The reading that the answer leads with, where a claim has it."""

MARKS = {
    "consistent": "✔",
    "conflict": "✘",
    "consistent if": "?",
    "undetermined": "?",
    "not checkable": "–",
    "derived": "=",
}
"""One sign for each result of a check."""

SUMMED_UP = (("Adds up", "consistent"), ("Adds up if", "consistent if"), ("Does not", "conflict"))
"""The checks that the first view names, by what is said of them."""


def leading(claim: ClaimVerdict) -> ReadingVerdict | None:
    """Return the reading of a claim that the answer leads with."""
    for verdict in claim.readings:
        if verdict.reading == LEADING_READING:
            return verdict
    return claim.readings[0] if claim.readings else None


def claimed_per_year(assessment: Assessment) -> float | None:
    """Return the headline figure in parts a year.

    None where there is no claim about the plant as a whole, or only the calendar could say what its
    figure is a year.
    """
    if not assessment.claims or assessment.claims[0].claim.about != "plant":
        return None
    try:
        stated = parse_stated(assessment.claims[0].claim.says)
    except QuantityError:
        return None
    if [pair for pair in stated.dims if pair[1] < 0] != [("time", -1)]:
        return None
    figure = _figure(stated) * YEAR_TICKS
    return figure if 0 < figure < math.inf else None


def _figure(stated: Stated) -> float:
    """Return the number that was written, of the interval that it was read as."""
    if stated.bound in ("eq", "le", "lt", "approx_below"):
        return stated.high
    if stated.bound == "approx":
        return (stated.low + stated.high) / 2
    return stated.low


def asked(influence: Influence) -> str:
    """Return what to ask about an influence; a branch names its rival readings."""
    name = words.number_name(influence.path)
    if influence.kind == "number":
        return name
    options = " or ".join(option.replace("-", " ") for option, _ in influence.probabilities)
    return f"{name}: {options}" if options else name


def assumed_count(assessment: Assessment) -> str:
    """Return how many of the numbers are assumed, for example `3 of 5 numbers assumed`."""
    assumed = sum(entry.basis == "assumed" for entry in assessment.numbers)
    return f"{assumed} of {words.counted(len(assessment.numbers), 'number')} assumed"


def with_result(checks: Iterable[CheckOutcome], result: str) -> list[CheckOutcome]:
    """Return the checks with one result, in their order."""
    return [check for check in checks if check.result == result]


def chance_sentence(assessment: Assessment) -> str:
    """Return how much of the spread is chance in the plant and how much is not knowing."""
    chance = words.percent(assessment.chance_share)
    return (
        f"Chance in the plant makes {chance} of the variance of sustained capacity; "
        "the rest is what we do not know."
    )


def grade(claim: ClaimVerdict) -> str:
    """Return the grade of a claim's evidence and the count of independent sources."""
    return f"{claim.evidence}, {words.counted(claim.independent_sources, 'independent source')}"


def evidence(claim: ClaimVerdict) -> str:
    """Return the grade of a claim's evidence with its reason."""
    return "; ".join(part for part in (grade(claim), claim.evidence_because) if part)


def claim_in_short(assessment: Assessment, verdict: ClaimVerdict) -> str:
    """Return what a claim says, with its first speaker and date where they are known."""
    claim, plant = verdict.claim, assessment.plant
    statement = plant.statements.get(claim.from_[0])
    if statement is None:
        return claim.says
    origin = statement.by[0]
    known = [plant.sources[origin].name if origin in plant.sources else origin]
    if statement.in_ in plant.documents:
        known.append(words.dates(plant.documents[statement.in_].published))
    return f"{claim.says} ({', '.join(known)})"


def check_in_short(check: CheckOutcome) -> str:
    """Return a check as its name, its mark and what came out."""
    name = check.name.replace("-", " ").replace("_", " ")
    outcome = check.condition if check.result == "consistent if" else check.outcome
    judged = "" if check.computed else " (judged)"
    return f"{name} {MARKS[check.result]} {outcome}{judged}".strip()


def check_result(check: CheckOutcome) -> str:
    """Return the result of a check with its condition, its outcome and who came to it."""
    result = str(check.result)
    if check.condition:
        result += f" {check.condition}"
    parts = [
        result if check.computed else f"judged by the analyst: {result}",
        check.outcome,
        check.note,
    ]
    return "; ".join(part for part in parts if part)


def manifest_sentences(run: Manifest) -> list[str]:
    """Return how the run went, and with what."""
    count = (
        f"{run.draws:,}"
        if run.draws == run.draws_asked
        else f"{run.draws:,} of {run.draws_asked:,}"
    )
    state = "" if run.complete else "INTERRUPTED: the count of draws depends on the moment. "
    digits = run.plant_hash.removeprefix("sha256:")[:12]
    return [
        f"{state}{count} draws with {words.counted(run.replications, 'replication')} each, "
        f"{run.paired_draws} with two; seed {run.seed}; stopped: {run.stopped}.",
        f"{run.parts_simulated:,} parts in {run.seconds:.1f} s, and {run.compile_seconds:.1f} s to "
        f"compile, by {words.counted(run.workers, 'worker')}; {run.finished_at}.",
        f"nameplate {run.nameplate}, {run.conventions}, Python {run.python}, numba {run.numba}, "
        f"numpy {run.numpy}; {run.machine}; {run.plant_file} {digits}.",
    ]


def would_hold_if(row: BreakEvenRow) -> str:
    """Return a row of the break-even as a sentence."""
    name = words.number_name(row.parameter)
    if row.value is None:
        return f"no value of {name} does it ({row.conditions})"
    return f"{name} is {format_number(row.value)} {row.unit} ({row.conditions})"


def signed(bar: Bar) -> str:
    """Return the parts of a bar, a loss with a minus and a gain with a plus."""
    if bar.kind == "level":
        return f"{bar.parts:,}"
    return f"{_sign(bar.parts)}{abs(bar.parts):,}"


def needed(row: BreakEvenRow) -> str:
    """Return the value that a break-even asks for."""
    return "no value does" if row.value is None else f"{format_number(row.value)} {row.unit}"


def bar_range(bar: Bar, show: Callable[[float], str]) -> str:
    """Return the interval of a bar with the signs of `signed`; `show` writes a quantity."""
    if bar.kind == "level":
        return f"{show(bar.p5)} to {show(bar.p95)}"
    ends = [f"{_sign(end)}{show(abs(end))}" for end in (bar.p5, bar.p95)]
    return " to ".join(ends)


def _sign(loss: float) -> str:
    """Return the sign of a loss: a minus, and a plus for a gain."""
    if loss == 0:
        return ""
    return "−" if loss > 0 else "+"
