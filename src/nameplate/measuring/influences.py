"""Which assumption moves the answer most, and how much of the spread is chance in the plant."""

import numpy as np

from nameplate.answer import Influence
from nameplate.drawing.outcomes import Outcomes
from nameplate.kernels.arrays import Floats, Ints
from nameplate.model.plant import Plant

GROUPS = 12
"""Groups of draws by which the spread explained by a continuous number is taken."""


def chance_share(first: Ints, second: Ints, all_draws: Ints) -> float:
    """Return the share of variance that is chance: from pairs of runs of the same unknowns.

    Args:
        first: (P,) a quantity in draws run once.
        second: (P,) the same in the same draws run again.
        all_draws: (D,) the quantity in all draws.
    """
    total = float(np.var(all_draws.astype(float)))
    if total == 0.0 or len(first) == 0:
        return 0.0
    difference = first.astype(float) - second.astype(float)
    return min(1.0, float((difference * difference).mean() / 2) / total)


def slices_of(values: Floats) -> list[tuple[str, np.ndarray]]:
    """Return the draws by value of a choice, or by third of a continuous number.

    Values of a choice that less than a tenth of the draws take are left out.
    """
    distinct = np.unique(values)
    if len(distinct) <= 8:
        parts = [(f"{value:g}", values == value) for value in distinct]
        return [(name, mask) for name, mask in parts if mask.mean() >= 0.1]
    low, high = np.quantile(values, [1 / 3, 2 / 3])
    return [
        ("lowest third", values <= low),
        ("middle third", (values > low) & (values <= high)),
        ("highest third", values > high),
    ]


def branch_slices(plant: Plant, outcomes: Outcomes, branch: str) -> list[tuple[str, np.ndarray]]:
    """Return the draws by option of a branch; options of weight below a tenth are left out."""
    weights = plant.branches[branch].weights
    picks = outcomes.picks[branch]
    return [
        (option, picks == index)
        for index, (option, weight) in enumerate(weights.items())
        if weight >= 0.1
    ]


def influences(
    plant: Plant, outcomes: Outcomes, quantity: Ints, holds: np.ndarray
) -> tuple[Influence, ...]:
    """Return every number that was drawn and every branch, the most telling first.

    Args:
        plant: The plant.
        outcomes: The draws.
        quantity: (D,) sustained capacity.
        holds: (D,) whether the headline reading holds.
    """
    log = np.log1p(quantity.astype(float))
    found = [
        _influence(
            f"branches.{branch}",
            "branch",
            outcomes.picks[branch].astype(float),
            branch_slices(plant, outcomes, branch),
            log,
            holds,
        )
        for branch in plant.branches
    ]
    found += [
        _influence(path, "number", values, slices_of(values), log, holds)
        for path, values in outcomes.drawn.items()
    ]
    return tuple(sorted(found, key=lambda item: (-item.spread_share, item.path)))


def _influence(
    path: str,
    kind: str,
    values: Floats,
    slices: list[tuple[str, np.ndarray]],
    log: Floats,
    holds: np.ndarray,
) -> Influence:
    """Return what one number or branch does to the answer."""
    return Influence(
        path=path,
        kind="branch" if kind == "branch" else "number",
        rank_correlation=rank_correlation(values, log),
        spread_share=_explained(values, log),
        probabilities=tuple(
            (name, float(holds[mask].mean())) for name, mask in slices if mask.any()
        ),
    )


def rank_correlation(x: Floats, y: Floats) -> float:
    """Return Spearman's rank correlation, ties at their mean rank; 0 where one does not vary."""
    a, b = _ranks(x), _ranks(y)
    if a.std() == 0 or b.std() == 0:
        return 0.0
    return float(np.corrcoef(a, b)[0, 1])


def _ranks(x: Floats) -> Floats:
    """Return mean ranks."""
    _, group, size = np.unique(x, return_inverse=True, return_counts=True)
    ends = np.cumsum(size)
    return (ends - (size - 1) / 2.0)[group]


def _explained(values: Floats, log: Floats) -> float:
    """Return the share of variance between groups of like values, less what chance would give."""
    distinct = np.unique(values)
    if len(distinct) <= GROUPS:
        group = np.searchsorted(distinct, values)
    else:
        edges = np.quantile(values, np.arange(1, GROUPS) / GROUPS)
        group = np.searchsorted(edges, values)
    total, n = float(np.var(log)), len(log)
    sizes = np.bincount(group)
    n_groups = int((sizes > 0).sum())
    if np.ptp(log) == 0.0 or n <= n_groups:  # the variance of equal numbers may be a rounding error
        return 0.0
    means = np.bincount(group, weights=log) / np.maximum(sizes, 1)
    between = float((sizes * (means - log.mean()) ** 2).sum() / n)
    within = (total - between) * n / (n - n_groups)
    return max(0.0, (between - within * (n_groups - 1) / n) / total)
