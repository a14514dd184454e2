"""Checks of parts against a stated total, bound words and ranges included.

Adds intervals; whether all parts are named is for the file to say.
"""

from functools import reduce

from nameplate.answer import CheckOutcome
from nameplate.errors import QuantityError
from nameplate.expressions import CannotComputeError, Figure
from nameplate.judging.computing import named_in, overlap
from nameplate.judging.figures import as_compared, as_rounded, read_figure, show, show_stated
from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.model.checks import SumCheck
from nameplate.model.plant import Plant


def judge_sum(name: str, check: SumCheck, plant: Plant) -> CheckOutcome:
    """Add the parts up: consistent if sum and total can be one figure, else a conflict.

    Every part reaches as far as its words do: "up to 40" and "up to 30" add to "up to 70", which
    agrees with 60 and not with 80.
    """
    used = named_in(plant, *check.sum, check.total)
    try:
        parts = [as_compared(read_figure(text, plant).stated) for text in check.sum]
        total = read_figure(check.total, plant).stated
        added = reduce(Figure.__add__, parts)
        agrees = overlap(added, as_rounded(total))
        told = " + ".join(show(part, check.shown_in, plant) for part in parts)
        stated = show_stated(total, check.shown_in, plant)
        outcome = f"{told} = {show(added, check.shown_in, plant)}; stated {stated}"
    except (CannotComputeError, QuantityError) as error:
        return not_checkable(name, check, str(error), used)
    return outcome_of(name, check, "consistent" if agrees else "conflict", outcome, used)
