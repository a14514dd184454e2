"""The verdict on one reading of a claim: probability, words, label and what decides.

Takes probabilities and results of checks; simulates and computes no check.
"""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from nameplate.answer import CheckOutcome, Label, RangeEnd, ReadingVerdict
from nameplate.judging.ranges import Z_95, Slice, range_of
from nameplate.model.evidence import Reading
from nameplate.model.plant import Plant
from nameplate.model.questions import DecidingQuestion


class Band(NamedTuple):
    """One band of probabilities, from `low` up to the band above."""

    low: float
    words: str
    label: Label


BANDS = (
    Band(0.95, "almost certain", "HOLDS"),
    Band(0.80, "very likely", "HOLDS"),
    Band(0.55, "likely", "PLAUSIBLE"),
    Band(0.45, "roughly even chance", "TOSS-UP"),
    Band(0.20, "unlikely", "DOUBTFUL"),
    Band(0.05, "very unlikely", "DOES NOT HOLD as stated"),
    Band(0.0, "almost no chance", "DOES NOT HOLD as stated"),
)
"""The bands and words of ICD 203, the highest first, each with our label."""

CANNOT_TELL_BELOW = 0.45
CANNOT_TELL_ABOVE = 0.55

WIDEST_ERROR = 0.2
"""A probability that is known no better, within 40 points from end to end, has no label."""
ENOUGH_DRAWS = math.ceil((Z_95 / (2 * WIDEST_ERROR)) ** 2) - 4
"""With as many it is known so well, whatever it is (the interval of Agresti and Coull)."""


def band_of(probability: float) -> Band:
    """Return the band in which a probability lies; an edge belongs to the band above it."""
    return next(band for band in BANDS if probability >= band.low)


def percent(probability: float) -> str:
    """Return a probability as it is printed: never 0 % and never 100 %."""
    if math.isnan(probability):
        return "unknown"
    if probability < 0.01:
        return "under 1 %"
    if probability > 0.99:
        return "over 99 %"
    return f"{100 * probability:.0f} %"


def judge_reading(
    reading: Reading,
    probability: float,
    error: float,
    slices: Iterable[Slice],
    meaning: str,
    deciding: Sequence[CheckOutcome] = (),
) -> ReadingVerdict:
    """Judge one reading of a claim.

    Words and label follow the probability, unless one of these, in this order, takes the place of
    the label: a deciding check in conflict (DOES NOT ADD UP); a probability that so few draws leave
    within more than 40 points (TOO FEW DRAWS, without words); a range of the probability from below
    0.45 to above 0.55 (CANNOT TELL); a deciding check that holds only for some cases, unless the
    figure does not hold at all (HOLDS ONLY IF); a deciding check that cannot be made (NOT
    CHECKABLE).

    Args:
        reading: The reading.
        probability: Share of draws in which it is true.
        error: Half the width of the 95 % interval of that share.
        slices: The draws by assumption and branch, one at a time.
        meaning: What was tested, in words.
        deciding: The results of the checks that decide on this claim.
    """
    low, high, decided_by = range_of(slices, probability, error)
    cannot_tell = _crosses(low, high, 0.0)
    near = any(abs(probability - band.low) <= error for band in BANDS[:-1])
    near = near or _crosses(low, high, 1.0) != _crosses(low, high, -1.0)
    told = error <= WIDEST_ERROR
    return ReadingVerdict(
        reading=reading,
        probability=probability,
        error=error,
        low=low,
        high=high,
        label=_label(probability, error, cannot_tell, deciding),
        words=band_of(probability).words if told else "",
        decided_by=decided_by if cannot_tell and told else None,
        near_threshold=near and told,
        meaning=meaning,
    )


def _crosses(low: RangeEnd, high: RangeEnd, errors: float) -> bool:
    """Tell whether a range crosses the middle when each end lies `errors` of its errors further."""
    return (
        low.probability - errors * low.error < CANNOT_TELL_BELOW
        and high.probability + errors * high.error > CANNOT_TELL_ABOVE
    )


def _label(
    probability: float, error: float, cannot_tell: bool, deciding: Sequence[CheckOutcome]
) -> Label:
    """Return the label of the probability, or the one that takes its place."""
    results = {outcome.result for outcome in deciding}
    label = band_of(probability).label
    if "conflict" in results:
        return "DOES NOT ADD UP"
    if error > WIDEST_ERROR:
        return "TOO FEW DRAWS"
    if cannot_tell:
        return "CANNOT TELL"
    # A condition says what a figure needs; a plant that misses it even so is not saved by it.
    if "consistent if" in results and label != "DOES NOT HOLD as stated":
        return "HOLDS ONLY IF"
    if "not checkable" in results:
        return "NOT CHECKABLE"
    return label


def deciding_on(
    claim: str, plant: Plant, outcomes: Iterable[CheckOutcome]
) -> tuple[CheckOutcome, ...]:
    """Return the results of the checks that decide on a claim.

    A check decides on the claims that its field `decides` names, and on no other.
    """
    return tuple(
        outcome
        for outcome in outcomes
        if isinstance(check := plant.checks.get(outcome.name), DecidingQuestion)
        and claim in check.decides
    )
