"""The draws cut by what they assume: by option of a branch, value of a choice, third of a law.

Holds which draws belong together; what holds in them is for others to say.
"""

from collections.abc import Iterator

import numpy as np

from nameplate.drawing.outcomes import Outcomes
from nameplate.kernels.arrays import Floats
from nameplate.model.plant import AROUND_THE_LINES, Plant
from nameplate.model.values import ByBranch, Choice, Number
from nameplate.model.walking import walk

LEAST_WEIGHT = 0.1
"""What weighs less, by the weights that the plant file states, is no slice of its own."""

Slices = list[tuple[str, np.ndarray]]
"""A name and the draws of each slice, (D,) bool."""


def branch_options(plant: Plant, outcomes: Outcomes, branch: str) -> Slices:
    """Return the draws by option of a branch, in the order of the file, rare options too."""
    picks = outcomes.picks[branch]
    weights = plant.branches[branch].weights
    return [(option, picks == index) for index, option in enumerate(weights)]


def branch_slices(plant: Plant, outcomes: Outcomes, branch: str) -> Slices:
    """Return the draws by option of a branch; options of weight below a tenth are left out."""
    shares = _shares(list(plant.branches[branch].weights.values()))
    slices = branch_options(plant, outcomes, branch)
    return [part for part, share in zip(slices, shares, strict=True) if share >= LEAST_WEIGHT]


def number_slices(number: Number, values: Floats) -> Slices:
    """Return the draws by value of a choice, or by third of a continuous number.

    Values of a choice that weigh less than a tenth are left out.

    Args:
        number: The number as the plant file has it.
        values: (D,) what was drawn of it.
    """
    if isinstance(number.form, Choice):
        pairs = zip(number.form.values, _shares(list(number.form.weights)), strict=True)
        return [(f"{value:g}", values == value) for value, share in pairs if share >= LEAST_WEIGHT]
    low, high = np.quantile(values, [1 / 3, 2 / 3])
    return [
        ("lowest third", values <= low),
        ("middle third", (values > low) & (values <= high)),
        ("highest third", values > high),
    ]


def branches_of_lines(plant: Plant) -> list[str]:
    """Return the branches but for those that change only what is around the lines."""
    inside, around = set(), set()
    for line in plant.lines.values():
        inside |= set(line.losses["when"]) if isinstance(line.losses, dict) else set()
        around |= set(line.rule["when"]) if isinstance(line.rule, dict) else set()
    for met in walk(plant):
        form = met.thing.form if isinstance(met.thing, Number) else None
        if isinstance(form, ByBranch):
            of_product = met.keys[0] == "lines" and met.keys[2] in ("changeovers", "bad_after")
            (around if of_product or met.keys[0] in AROUND_THE_LINES else inside).add(form.branch)
    return [name for name in plant.branches if name in inside or name not in around]


def combinations(plant: Plant, outcomes: Outcomes) -> Slices:
    """Return the draws by combination of branches; those below a tenth are left out.

    Branches that change only what is around the lines change no figure of these draws. Without
    others there is one combination, of all draws.
    """
    found = [("", 1.0, np.ones(outcomes.n_draws, np.bool_))]
    for branch in branches_of_lines(plant):
        shares = _shares(list(plant.branches[branch].weights.values()))
        options = branch_options(plant, outcomes, branch)
        found = [
            (f"{name}, {option}".strip(", "), weight * share, mask & chosen)
            for name, weight, mask in found
            for (option, chosen), share in zip(options, shares, strict=True)
        ]
    # Products of weights such as 0.5 x 0.2 may come out a last bit too low.
    return [(name, mask) for name, weight, mask in found if weight >= LEAST_WEIGHT - 1e-9]


def every_slice(
    plant: Plant, outcomes: Outcomes, numbers: dict[str, Number]
) -> Iterator[tuple[str, str, np.ndarray]]:
    """Yield what is varied, the combination within which, and the draws of each slice.

    Branches are varied alone and all together; a number alone and within each combination. What is
    drawn only under an option of a branch is varied among the draws that have it.

    Args:
        plant: The plant.
        outcomes: The draws.
        numbers: The numbers that were drawn, by path.
    """
    within = combinations(plant, outcomes)
    together = branches_of_lines(plant)
    if together:
        for _, mask in within:
            yield " and ".join(together), "", mask
        within = [("", np.ones(outcomes.n_draws, np.bool_)), *within]
    for branch in plant.branches:
        for _, mask in branch_slices(plant, outcomes, branch):
            yield branch, "", mask
    for path, number in numbers.items():
        slices = number_slices(number, outcomes.drawn[path])
        for name, mask in within:
            for _, chosen in slices:
                yield path, name, mask & chosen


def _shares(weights: list[float]) -> list[float]:
    """Return weights as shares of their sum."""
    return [weight / sum(weights) for weight in weights]
