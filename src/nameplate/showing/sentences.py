"""What the faces say of an answer in a phrase: claims, questions, break-even, bars, the run.

Decides nothing; verdicts and their words come with the data.
"""

import math
from collections.abc import Iterable
from typing import Literal

from nameplate.answer import (
    Assessment,
    Bar,
    BreakEvenRow,
    ClaimVerdict,
    Estimate,
    Influence,
    Label,
    Manifest,
    ReadingVerdict,
)
from nameplate.errors import QuantityError
from nameplate.judging.readings import estimand_of
from nameplate.judging.verdicts import percent
from nameplate.model.evidence import Reading
from nameplate.showing import words
from nameplate.showing.speakers import in_short
from nameplate.stated import Stated, parse_stated

YEAR_TICKS = 365 * 24 * 3600 * 1_000_000

LEADING_READING: Reading = "sustained capacity"
"""The reading that the answer leads with, where a claim has it."""

BASIS_MARKS = {"evidenced": "●", "assumed": "◇"}
"""A filled sign for a source, an empty one for us."""


def side(label: Label) -> Literal["good", "unsure", "bad"]:
    """Return on which side of the half a label stands, if it takes one."""
    if label in ("HOLDS", "PLAUSIBLE"):
        return "good"
    if label in ("DOUBTFUL", "DOES NOT HOLD as stated", "DOES NOT ADD UP"):
        return "bad"
    return "unsure"


def leading(claim: ClaimVerdict) -> ReadingVerdict | None:
    """Return the reading of a claim that the answer leads with."""
    for verdict in claim.readings:
        if verdict.reading == LEADING_READING:
            return verdict
    return claim.readings[0] if claim.readings else None


def tested(assessment: Assessment) -> Estimate:
    """Return the estimate that the headline reading tests; without a claim, the sustained one."""
    verdict = leading(assessment.claims[0]) if assessment.claims else None
    return assessment.estimate(estimand_of(verdict.reading if verdict else LEADING_READING))


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
    options = rivals(influence)
    return f"{name}: {options}" if options else name


def asked_in_short(influence: Influence) -> str:
    """Return what to ask about an influence; of a branch its rival readings alone."""
    return rivals(influence) or words.number_name(influence.path)


def rivals(influence: Influence) -> str:
    """Return the rival readings of a branch, for example `per line or per plant`."""
    if influence.kind == "number":
        return ""
    return " or ".join(option.replace("-", " ") for option, _ in influence.probabilities)


def assumed_count(assessment: Assessment) -> str:
    """Return how many of the numbers are assumed, for example `3 of 5 numbers assumed`."""
    assumed = sum(entry.basis == "assumed" for entry in assessment.numbers)
    return f"{assumed} of {words.counted(len(assessment.numbers), 'number')} assumed"


def basis_of(assessment: Assessment, path: str) -> Literal["evidenced", "assumed"]:
    """Return what a number or branch rests on; to weigh rival readings is to assume."""
    return next((item.basis for item in assessment.numbers if item.path == path), "assumed")


def chance_sentence(assessment: Assessment) -> str:
    """Return how much of the spread is chance in the plant and how much is not knowing."""
    if assessment.chance_share is None:
        return "How much of the spread is chance in the plant was not measured."
    chance = percent(assessment.chance_share)
    return (
        f"Chance makes {chance} of the variance of sustained capacity; the rest is what we do not "
        "know."
    )


def by_reading(claim: ClaimVerdict) -> str:
    """Return the probability of every reading of a claim, the leading one first."""
    first = leading(claim)
    ordered = sorted(claim.readings, key=lambda verdict: verdict is not first)
    return "; ".join(f"{verdict.reading} {percent(verdict.probability)}" for verdict in ordered)


def limited_by(assessment: Assessment) -> str:
    """Return what limits the plant most often, and how often."""
    return f"{assessment.limits} ({words.share(assessment.limits_share)} of draws and lines)"


def not_simulated(assessment: Assessment) -> str:
    """Return the parts of the plant that are known and not simulated, by name."""
    return ", ".join(name.replace("-", " ") for name in assessment.plant.unsimulated)


def grade(claim: ClaimVerdict) -> str:
    """Return the grade of a claim's evidence and the count of independent sources."""
    return f"{claim.evidence}, {words.counted(claim.independent_sources, 'independent source')}"


def evidence(claim: ClaimVerdict) -> str:
    """Return the grade of a claim's evidence with its reason."""
    return f"{claim.evidence}: {claim.evidence_because}" if claim.evidence_because else grade(claim)


def claim_in_short(assessment: Assessment, verdict: ClaimVerdict) -> str:
    """Return what a claim says, with its speakers and the month where they are known.

    Where another claim has taken its place, that is said as well.
    """
    claim, plant = verdict.claim, assessment.plant
    statement, known = plant.statements.get(claim.from_[0]), list[str]()
    if statement is not None:
        known.append(in_short(plant, statement))
        if statement.in_ in plant.documents:
            known.append(words.month(plant.documents[statement.in_].published))
    if superseded := words.superseded(plant, verdict.name):
        known.append(superseded)
    return f"{claim.says} ({', '.join(known)})" if known else claim.says


def by_value(influence: Influence) -> str:
    """Return the probability of the claim for each value, option or third of an unknown."""
    names = [name for name, _ in influence.probabilities]
    shown = [percent(probability) for _, probability in influence.probabilities]
    if names and all(name.endswith(" third") for name in names):
        return f"by third, rising: {', '.join(shown)}"
    return ", ".join(f"{name}: {value}" for name, value in zip(names, shown, strict=True))


def manifest_sentences(run: Manifest) -> list[str]:
    """Return how the run went, and with what."""
    count = (
        f"{run.draws:,}"
        if run.draws == run.draws_asked
        else f"{run.draws:,} of {run.draws_asked:,}"
    )
    state = "" if run.complete else "INTERRUPTED: the count of draws depends on the moment. "
    return [
        f"{state}{count} draws with {words.counted(run.replications, 'replication')} each, "
        f"{run.paired_draws} with two; seed {run.seed}; stopped: {run.stopped}.",
        f"{words.rounded(run.parts_simulated)} parts in {run.seconds:.1f} s, and "
        f"{run.compile_seconds:.1f} s to compile, by {words.counted(run.workers, 'worker')}; "
        f"{run.finished_at}.",
    ]


NO_COMMAND = (
    "The plant was built in Python, so no command repeats this run: there the same plant, seed and "
    "draws give the same answer."
)


def programs(run: Manifest) -> str:
    """Return with what the run was made."""
    return (
        f"nameplate {run.nameplate}, {run.conventions}, Python {run.python}, numba {run.numba}, "
        f"numpy {run.numpy}; {run.machine}, {run.processor}; {run.plant_file}."
    )


def would_hold_if(row: BreakEvenRow, verb: str = " is") -> str:
    """Return a row of the break-even as a sentence; without its verb it is a note."""
    name = words.number_name(row.parameter)
    if row.value is None:
        return f"no value of {name} does it: {row.case}"
    under = f" ({row.readings})" if row.readings else ""
    return f"{name}{verb} {needed(row)}{under}: {row.case}"


def needed(row: BreakEvenRow) -> str:
    """Return the value that a break-even asks for."""
    return "no value does" if row.value is None else f"{words.rounded(row.value)} {row.unit}"


def shared_conditions(rows: Iterable[BreakEvenRow]) -> tuple[str, ...]:
    """Return the conditions, clause by clause, that all cases of the break-even have."""
    clauses = [row.conditions.split("; ") for row in rows]
    return tuple(c for c in clauses[0] if all(c in other for other in clauses)) if clauses else ()


def own_conditions(row: BreakEvenRow, shared: tuple[str, ...]) -> str:
    """Return the conditions of a case that not all cases have."""
    return "; ".join(c for c in row.conditions.split("; ") if c not in shared)


def signed(bar: Bar, scale: float = 1.0) -> str:
    """Return the parts of a bar rounded, a loss with a minus and a gain with a plus."""
    return words.in_scale(bar.parts, scale) if bar.kind == "level" else _signed(bar.parts, scale)


def signed_exactly(bar: Bar) -> str:
    """Return the parts of a bar to the last one, signed in the same way."""
    sign = "" if bar.kind == "level" else _sign(bar.parts)
    return f"{sign}{abs(bar.parts):,}"


def bar_range(bar: Bar, scale: float = 1.0) -> str:
    """Return the interval of a bar with the signs of `signed`."""
    if bar.kind == "level":
        return words.spread(bar.p5 / scale, bar.p95 / scale)
    return words.between(_signed(bar.p5, scale), _signed(bar.p95, scale))


def _signed(loss: float, scale: float) -> str:
    """Return a loss with its sign in a scale that is said elsewhere."""
    told = words.in_scale(abs(loss), scale)
    return told if told == "0" else _sign(loss) + told


def _sign(loss: float) -> str:
    """Return the sign of a loss: a minus, and a plus for a gain."""
    if loss == 0:
        return ""
    return "−" if loss > 0 else "+"
