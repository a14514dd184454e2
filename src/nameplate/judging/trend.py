"""Checks of an earlier against a later figure for the same thing, bound words included.

Compares what is stated; does not ask why it changed.
"""

from nameplate.answer import CheckOutcome
from nameplate.errors import QuantityError
from nameplate.expressions import CannotComputeError, Figure
from nameplate.judging.figures import as_compared, as_part
from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.model.checks import Result, TrendCheck
from nameplate.model.named_figures import read_figure
from nameplate.model.plant import Plant
from nameplate.stated import Stated

FLOORS = ("ge", "gt")
CEILINGS = ("le", "lt")


def judge_trend(name: str, check: TrendCheck, plant: Plant) -> CheckOutcome:
    """Compare two figures for one thing.

    A floor that has become a ceiling is a conflict, whatever the figures. Otherwise it is
    consistent if both can be true at once, and undetermined if not: the thing itself may have
    changed in between.
    """
    statements = (check.earlier, check.later)
    try:
        before, after = (read_figure(text, plant).stated for text in statements)
        exactly = as_compared(before).overlaps(as_compared(after))
        rounded = [as_part(as_compared(stated), stated) for stated in (before, after)]
        both = rounded[0].overlaps(rounded[1])
        ratio = _named_end(after) / _named_end(before)
    except (CannotComputeError, QuantityError) as error:
        return not_checkable(name, check, str(error), statements)
    outcome = f"from “{before.text}” to “{after.text}”: {_change(ratio)}"
    outcome += ", one figure as they are rounded" if both and not exactly else ""
    result: Result = "consistent" if both else "undetermined"
    if before.bound in FLOORS and after.bound in CEILINGS:
        result = "conflict"
        outcome += "; what was a floor is now a ceiling"
    return outcome_of(name, check, result, outcome, statements)


def _named_end(stated: Stated) -> Figure:
    """Return the number that was named, or both where two were or none."""
    low, high = stated.low, stated.high
    if stated.bound in (*CEILINGS, "approx_below"):
        low = high
    elif stated.bound in FLOORS:
        high = low
    elif stated.bound == "approx":
        low = high = (low + high) / 2
    return Figure(low, high, stated.dims)


def _change(ratio: Figure) -> str:
    """Return a ratio as a change in per cent."""
    low, high = f"{100 * (ratio.low - 1):+.0f}", f"{100 * (ratio.high - 1):+.0f}"
    return f"{low} %" if low == high else f"{low} to {high} %"
