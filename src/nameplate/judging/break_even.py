"""Checks of whether what would have to be true lies in the range that is stated.

Solves nothing: the values needed come from the run.
"""

from collections.abc import Mapping
from dataclasses import replace

from nameplate.answer import BreakEvenRow, CheckOutcome
from nameplate.comparable_units import comparable
from nameplate.errors import QuantityError
from nameplate.expressions import CannotComputeError, Figure
from nameplate.judging.computing import compute, named_in, overlap
from nameplate.judging.figures import show, show_rounded
from nameplate.judging.found import Found
from nameplate.judging.outcome import by_cases, not_checkable
from nameplate.model.checks import BreakEvenCheck
from nameplate.model.counted_nouns import one_noun
from nameplate.model.plant import Plant
from nameplate.units import parse_units


def judge_break_even(name: str, check: BreakEvenCheck, plant: Plant, found: Found) -> CheckOutcome:
    """Compare the value needed in each case of the break-even with the range of the evidence.

    It is consistent if the range holds them all, at least as far as it may be rounded, else
    consistent only in the cases whose value it holds. Where it holds none, it is a conflict only if
    it stays below: the value needed is the least that will do, so more than it can be true as well.
    A case that no value meets holds nowhere.
    """
    if not found.break_even:
        why = "the run solved for nothing"
        return not_checkable(name, check, why, named_in(plant, check.break_even))
    try:
        stated, statements = compute(check.break_even, check.given, plant)
        needed = {row.case: _needed(row, plant) for row in found.break_even}
        exactly = holding = _within(stated, needed)
        unit = found.break_even[0].unit.replace(" per ", "/")
        told = [
            f"{case}: {'no value' if value is None else show(value, unit, plant)}"
            for case, value in needed.items()
        ]
        outcome = "; ".join([*told, f"stated {show(stated, unit, plant)}"])
        if not all(exactly.values()):
            rounded = compute(check.break_even, check.given, plant, rounded=True).figure
            holding = _within(rounded, needed)
            outcome += show_rounded(rounded, unit, plant) if holding != exactly else ""
        if not any(holding.values()):
            holding = _within(replace(stated, low=0.0), needed)
            outcome += ", more than is needed" if any(holding.values()) else ""
    except (CannotComputeError, QuantityError) as error:
        return not_checkable(name, check, str(error), named_in(plant, check.break_even))
    return by_cases(name, check, holding, outcome, statements)


def _within(stated: Figure, needed: Mapping[str, Figure | None]) -> dict[str, bool]:
    """Tell of each case whether the value that it needs lies within what is stated."""
    return {case: value is not None and overlap(value, stated) for case, value in needed.items()}


def _needed(row: BreakEvenRow, plant: Plant) -> Figure | None:
    """Return the value needed in a case, or None where no value does."""
    if row.value is None:
        return None
    factor, dims = comparable(one_noun(parse_units(row.unit), plant))
    return Figure(row.value * factor, row.value * factor, dims)
