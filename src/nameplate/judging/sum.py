"""Checks of parts against a stated total, bound words and ranges included.

Adds intervals; whether all parts are named is for the file to say.
"""

from functools import reduce

from nameplate.answer import CheckOutcome
from nameplate.errors import QuantityError
from nameplate.expressions import CannotComputeError, Figure
from nameplate.judging.computing import named_in, overlap
from nameplate.judging.figures import (
    as_compared,
    as_part,
    as_rounded,
    show,
    show_rounded,
    show_stated,
)
from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.model.checks import SumCheck
from nameplate.model.named_figures import read_figure
from nameplate.model.plant import Plant


def judge_sum(name: str, check: SumCheck, plant: Plant) -> CheckOutcome:
    """Add the parts up: consistent if sum and total can be one figure, else a conflict.

    Every part reaches as far as its words do: "up to 40" and "up to 30" add to "up to 70", which
    agrees with 60 and not with 80. Only where it would else be a conflict may parts be rounded.
    """
    used = named_in(plant, *check.sum, check.total)
    try:
        stated = [read_figure(text, plant).stated for text in check.sum]
        parts = [as_compared(part) for part in stated]
        total = read_figure(check.total, plant).stated
        added = reduce(Figure.__add__, parts)
        told = " + ".join(show(part, check.shown_in, plant) for part in parts)
        outcome = f"{told} = {show(added, check.shown_in, plant)}"
        agrees = overlap(added, as_rounded(total))
        if not agrees:
            rounded = reduce(Figure.__add__, map(as_part, parts, stated))
            agrees = overlap(rounded, as_rounded(total))
            outcome += show_rounded(rounded, check.shown_in, plant) if agrees else ""
        outcome += f"; stated {show_stated(total, check.shown_in, plant)}"
    except (CannotComputeError, QuantityError) as error:
        return not_checkable(name, check, str(error), used)
    return outcome_of(name, check, "consistent" if agrees else "conflict", outcome, used)
