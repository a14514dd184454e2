"""Checks that show the probabilities of a claim from the simulation, also by options of a branch.

Simulates nothing: the probabilities come from the draws.
"""

from collections.abc import Mapping

from nameplate.answer import CheckOutcome
from nameplate.judging.found import Found
from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.judging.verdicts import percent
from nameplate.model.checks import FeasibilityCheck
from nameplate.model.evidence import Reading
from nameplate.model.plant import Plant


def judge_feasibility(
    name: str, check: FeasibilityCheck, plant: Plant, found: Found
) -> CheckOutcome:
    """Show the probability of each reading, under each option where there is a branch.

    The verdict is the claim's alone.
    """
    claim, branch = plant.claims.get(check.simulated), plant.branches.get(check.by_branch or "")
    if claim is None or (branch is None and check.by_branch is not None):
        return not_checkable(name, check, f"no claim {check.simulated} or branch {check.by_branch}")
    options = ("",) if branch is None else tuple(branch.weights)
    keys = {option: (check.simulated, check.by_branch or "", option) for option in options}
    missing = [option for option, key in keys.items() if key not in found.by_option]
    if missing:
        why = f"no draws under {', '.join(missing)}" if branch else "nothing was simulated"
        return not_checkable(name, check, why, claim.from_)
    outcome = "; ".join(
        (f"{option}: " if option else "") + _told(found.by_option[key])
        for option, key in keys.items()
    )
    return outcome_of(name, check, "derived", outcome, claim.from_)


def _told(readings: Mapping[Reading, float]) -> str:
    """Return the probability of each reading in words."""
    return ", ".join(f"{reading} {percent(share)}" for reading, share in readings.items())
