"""Words for numbers: shares, counts, intervals, months and names of numbers.

Knows no verdict and no word for a probability; those come with the data.
"""

import math
from collections.abc import Iterable

from nameplate import nouns
from nameplate.answer import Label, ReadingVerdict
from nameplate.judging.track_record import Counted
from nameplate.judging.verdicts import ENOUGH_DRAWS, WIDEST_ERROR, percent
from nameplate.model.frozen import Dates
from nameplate.model.inventory import number_name as number_name
from nameplate.model.plant import Plant
from nameplate.numbers_in_words import format_number

SMALLEST_ERROR_POINTS = 0.1
END = 0.01
"""A probability closer to 0 or to 1 is printed as under or over this."""
OF_CHECKS: tuple[Label, ...] = ("DOES NOT ADD UP", "NOT CHECKABLE")
"""Labels that a check gives whatever the run says, so that words for the run would mislead."""
RUN_ALONE = "the run alone"
DIGITS = 3
"""Significant digits of whatever was simulated; the draws bear no more."""
SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand"))
LEAST_OF_SCALE = 0.0005
SMALLEST_OF_SCALE = 1e-3
"""A figure below this share of a scale is not written in it."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def rounded(value: float) -> str:
    """Return a simulated quantity with three significant digits, also below a million."""
    if not math.isfinite(value):
        return format_number(value)
    return format_number(float(f"{value:.{DIGITS}g}"), DIGITS)


def in_scale(value: float, scale: float) -> str:
    """Return a quantity in a scale that is said elsewhere; under half a thousandth of it is 0."""
    told = value / scale
    return "0" if scale > 1.0 and abs(told) < LEAST_OF_SCALE else rounded(told)


def common_scale(values: Iterable[float]) -> tuple[float, str]:
    """Return the largest scale that suits figures which stand together, with its word.

    A column in one scale is narrower and easier to compare; without one that suits, it is 1.
    """
    found = [value for value in values if 0 < value < math.inf]
    for scale, word in SCALES:
        if found and max(found) >= scale and min(found) >= SMALLEST_OF_SCALE * scale:
            return scale, word
    return 1.0, ""


def percent_range(low: float, high: float) -> str:
    """Return a range of probabilities, for example `under 1 to 56 %`."""
    first, last = percent(low), percent(high)
    if first == last:
        return first
    return f"{first.removesuffix(' %')} to {last}"


def points(error: float) -> str:
    """Return the error of a probability in points of percent, for example `± 2 points`."""
    value = 100 * error
    if not math.isfinite(value):
        return "± unknown"
    shown = f"{value:.1f}".removesuffix(".0") if value >= SMALLEST_ERROR_POINTS else "under 0.1"
    return f"± {shown} point{'' if shown == '1' else 's'}"


def share(value: float) -> str:
    """Return a share of time or of draws; a small one is not rounded to nothing."""
    if 0 < value < 0.005:
        return "<1 %"
    return f"{100 * value:.0f} %"


def likelihood(probability: float, error: float, draws: int) -> str:
    """Return a probability with its error, for example `21 % ± 5 points`.

    Where an equal step to both sides would leave 0 to 100 %, or the probability is rounded to its
    end, the 95 % interval stands in its place: `over 99 % (98.2 to 99.6)`. An end of it at 0
    or 100 is never printed: `over 99 % (at least 98)`.

    Args:
        probability: A share of draws.
        error: Half the width of its 95 % interval, after Agresti and Coull (1998): the middle of
            the interval is the share with two successes and two failures added.
        draws: The draws that it is a share of.
    """
    shown = percent(probability)
    inside = max(error, END) <= probability <= 1 - max(error, END)
    if inside or not math.isfinite(error):
        return f"{shown} {points(error)}"
    middle = (probability * draws + 2) / (draws + 4)
    steps = 100 if error >= 0.01 else 1000  # whole points, or tenths of them
    low = math.floor(steps * max(0.0, middle - error)) * 100 / steps
    high = math.ceil(steps * min(1.0, middle + error)) * 100 / steps
    if low > 0 and high < 100:
        return f"{shown} ({low:g} to {high:g})"
    return f"{shown} (at most {high:g})" if high < 100 else f"{shown} (at least {low:g})"


def reach(verdict: ReadingVerdict) -> str:
    """Return the range of a probability over what is assumed, where draws are enough for one."""
    if not verdict.words:
        return "unknown"
    return percent_range(verdict.low.probability, verdict.high.probability)


def lean(label: str, said: str) -> str:
    """Return what stands between a label and its probability: the words for it.

    Where the label does not settle it they are a lean; where a check took the place of the
    probability there are none, and the probability is that of the run alone.
    """
    if label in OF_CHECKS:
        return RUN_ALONE
    return f"leans {said}" if label == "CANNOT TELL" else said


def caution(verdict: ReadingVerdict) -> str:
    """Return what is said of a probability that is known too little, or near a threshold."""
    if verdict.label in OF_CHECKS:
        return ""
    if not verdict.words:
        return f"a label takes {points(WIDEST_ERROR)}: {ENOUGH_DRAWS} draws are enough"
    return "near a threshold" if verdict.near_threshold else ""


def track_record(kept: Counted) -> str:
    """Return a track record, for example `1 of 6 promised dates held, as of 2025-07-02`."""
    return f"{kept.held:,} of {kept.made:,} {kept.counts} held, as of {dates(kept.as_of)}"


def superseded(plant: Plant, claim: str) -> str:
    """Return what claims take the place of one, for example `superseded by output`, if any do."""
    later = plant.superseded_by(claim)
    return f"superseded by {' and '.join(later)}" if later else ""


def plural(unit: str) -> str:
    """Return what is counted, in the plural."""
    return nouns.plural(unit.replace("_", " "))


def counted(count: int, noun: str) -> str:
    """Return a count with its noun, for example `1 line` or `4 lines`."""
    return f"{count:,} {noun if count == 1 else plural(noun)}"


def spread(p5: float, p95: float) -> str:
    """Return an interval of two quantities, for example `6 to 127 million`."""
    return between(rounded(p5), rounded(p95))


def between(first: str, last: str) -> str:
    """Return an interval of two written quantities; a scale that both have is said once."""
    scale = last.rpartition(" ")[2]
    if " " in last and first.endswith(f" {scale}"):
        first = first.removesuffix(f" {scale}")
    return f"{first} to {last}"


def dates(value: Dates) -> str:
    """Return a date as far as it is known, for example `2025-07-04 to 2025-07-31`."""
    return str(value).replace(" .. ", " to ")


def month(value: Dates) -> str:
    """Return the month of a date, or its year where the month is not known: `July 2025`."""
    first, last = value
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
