"""Checks that show the probabilities of a claim from the simulation, option by option of a branch.

Simulates nothing: the probabilities come from the draws.
"""

from nameplate.answer import CheckOutcome
from nameplate.judging.found import Found
from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.judging.verdicts import percent
from nameplate.model.checks import FeasibilityCheck
from nameplate.model.plant import Plant


def judge_feasibility(
    name: str, check: FeasibilityCheck, plant: Plant, found: Found
) -> CheckOutcome:
    """Show the probability of each reading under each option; the verdict is the claim's alone."""
    claim, branch = plant.claims.get(check.simulated), plant.branches.get(check.by_branch)
    if claim is None or branch is None:
        return not_checkable(name, check, f"no claim {check.simulated} or branch {check.by_branch}")
    by_option = {
        option: dict(found.by_option[key])
        for option in branch.weights
        if (key := (check.simulated, check.by_branch, option)) in found.by_option
    }
    if len(by_option) < len(branch.weights):
        missing = ", ".join(option for option in branch.weights if option not in by_option)
        return not_checkable(name, check, f"no draws under {missing}", claim.from_)
    outcome = "; ".join(
        f"{option}: "
        + ", ".join(f"{reading} {percent(share)}" for reading, share in readings.items())
        for option, readings in by_option.items()
    )
    return outcome_of(name, check, "derived", outcome, claim.from_)
