"""Checks of a figure or a promise against others of its kind: a speaker's own, or anybody's.

A class lowers or raises plausibility and refutes nothing by itself. Whether a promise was met is a
fact of the file, not found here.
"""

from itertools import pairwise

from nameplate.answer import CheckOutcome
from nameplate.errors import QuantityError
from nameplate.expressions import CannotComputeError, Figure
from nameplate.judging.computing import named_in
from nameplate.judging.figures import as_operand, show
from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.model.checks import ReferenceClassCheck, Result
from nameplate.model.named_figures import read_figure
from nameplate.model.plant import Plant
from nameplate.quantities import parse_as

FEWEST_CASES_THAT_TELL = 3
RARE = 0.05
"""A figure that a smaller share of the class reaches is implausible."""

Bearing = tuple[Result, str]
"""What a class says of the next case, and that in words."""

LOWERS: Bearing = ("undetermined", "lowers plausibility")
RAISES: Bearing = ("consistent", "raises plausibility")
LEAVES_OPEN: Bearing = ("undetermined", "leaves it open")
TOO_FEW: Bearing = ("undetermined", "too few to tell")


def judge_reference_class(name: str, check: ReferenceClassCheck, plant: Plant) -> CheckOutcome:
    """Count how much of a class reaches what is announced, or take a figure at its shares.

    None of at least three lowers plausibility, half of them or more raise it: consistent. All else
    is undetermined. A figure at the shares of a class is derived.
    """
    texts = (*check.cases.values(), *check.quantiles.values(), check.figure, check.share_of)
    used = named_in(plant, *texts)
    try:
        if check.promises:
            (result, bearing), told = _of_promises(check)
        elif check.reached is not None:
            met, cases = check.reached
            (result, bearing), told = bearing_of(met, cases), f"{met} of {cases} reached theirs"
        elif check.share_of is not None:
            return outcome_of(name, check, "derived", _at_shares(check, plant), used)
        elif check.cases:
            (result, bearing), told = _among_cases(check, plant)
        else:
            (result, bearing), told = _among_quantiles(check, plant)
    except (CannotComputeError, QuantityError) as error:
        return not_checkable(name, check, str(error), used)
    return outcome_of(name, check, result, f"{told}: {bearing}", used)


def bearing_of(met: int, cases: int) -> Bearing:
    """Return what it says of the next case that so many of a class came true."""
    if cases < FEWEST_CASES_THAT_TELL:
        return TOO_FEW
    if met == 0:
        return LOWERS
    return RAISES if 2 * met >= cases else LEAVES_OPEN


def _of_promises(check: ReferenceClassCheck) -> tuple[Bearing, str]:
    """Count promises that fell due and promises met."""
    due, met = check.kept
    told = f"{due} announced dates fell due, {met} met; {len(check.promises) - due} open"
    return bearing_of(met, due), told


def _at_shares(check: ReferenceClassCheck, plant: Plant) -> str:
    """Return a figure at the share of each case, and over all of them."""
    figure = _figure(str(check.share_of), plant)
    found = {case: figure * _figure(text, plant) for case, text in check.cases.items()}
    if any(one.dims != figure.dims for one in found.values()):
        raise CannotComputeError("a case is no plain share")
    return "; ".join(f"{case}: {show(one, None, plant)}" for case, one in found.items())


def _among_cases(check: ReferenceClassCheck, plant: Plant) -> tuple[Bearing, str]:
    """Count the cases that can reach a figure."""
    aim = _figure(str(check.figure), plant)
    cases = [_figure(text, plant) for text in check.cases.values()]
    for case in cases:
        aim.like(case, "compare")
    met = sum(case.high >= aim.low for case in cases)
    said = read_figure(str(check.figure), plant).stated.text
    return bearing_of(met, len(cases)), f"{met} of {len(cases)} reach “{said}”"


def _among_quantiles(check: ReferenceClassCheck, plant: Plant) -> tuple[Bearing, str]:
    """Find the quantiles between which a figure lies; what lies above it reaches it."""
    aim = _figure(str(check.figure), plant)
    levels = [(parse_as(level, "fraction"), text) for level, text in check.quantiles.items()]
    marks = [(level, _figure(text, plant)) for level, text in levels]
    for _, mark in marks:
        aim.like(mark, "compare")
    rising = [mark for _, mark in sorted(marks, key=lambda pair: pair[0])]
    if any(low.low > high.low or low.high > high.high for low, high in pairwise(rising)):
        raise CannotComputeError("a higher quantile of the class lies below a lower one")
    below = max((level for level, mark in marks if mark.high <= aim.low), default=0.0)
    above = min((level for level, mark in marks if mark.high > aim.low), default=1.0)
    said = read_figure(str(check.figure), plant).stated.text
    told = f"“{said}” lies from quantile {100 * below:.0f} to {100 * above:.0f} %"
    if below >= 1 - RARE:
        return LOWERS, told
    return (RAISES if 1 - above >= 0.5 else LEAVES_OPEN), told


def _figure(text: str, plant: Plant) -> Figure:
    """Return a figure or that of a statement; of a ceiling, the ceiling itself."""
    return as_operand(read_figure(text, plant).stated)
