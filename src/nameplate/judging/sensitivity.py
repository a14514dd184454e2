"""Checks of which numbers move the answer most, by rank correlation.

Correlates nothing: the run did. What two numbers do together is not told.
"""

import math

from nameplate.answer import CheckOutcome
from nameplate.judging.found import Found
from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.model.checks import SensitivityCheck
from nameplate.model.inventory import number_name
from nameplate.model.plant import Plant

FEWEST_DRAWS = 3
STANDARD_ERRORS = 3.0
"""Idle numbers correlate by chance with a standard error of 1 over the root of the draws less one;
beyond three of them is one in four hundred."""


def judge_sensitivity(
    name: str, check: SensitivityCheck, plant: Plant, found: Found
) -> CheckOutcome:
    """Name the numbers of the highest rank correlations with sustained capacity, as derived.

    Where none is beyond chance, it is undetermined.
    """
    del plant  # every check of a run is called alike
    numbers = [item for item in found.influences if item.kind == "number"]
    if found.draws < FEWEST_DRAWS or not numbers:
        return not_checkable(name, check, f"{found.draws} draws of {len(numbers)} unknown numbers")
    by_chance = STANDARD_ERRORS / math.sqrt(found.draws - 1)
    moving = sorted(
        (item for item in numbers if abs(item.rank_correlation) > by_chance),
        key=lambda item: (-abs(item.rank_correlation), item.path),
    )
    if not moving:
        why = f"no rank correlation beyond chance, {by_chance:.2f} in {found.draws:,} draws"
        return outcome_of(name, check, "undetermined", why)
    told = [
        f"{number_name(item.path)} {item.rank_correlation:+.2f}"
        for item in moving[: check.sensitivity]
    ]
    return outcome_of(name, check, "derived", "; ".join(told))
