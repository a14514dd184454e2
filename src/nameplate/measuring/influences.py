"""Which assumption moves the answer most, and how much of the spread is chance in the plant.

Takes unknowns one at a time; what two of them do together is not measured.
"""

from statistics import NormalDist

import numpy as np

from nameplate.answer import Influence
from nameplate.drawing.outcomes import Outcomes
from nameplate.kernels.arrays import Floats, Ints
from nameplate.measuring.slices import branch_slices, number_slices
from nameplate.model.inventory import list_numbers
from nameplate.model.plant import Plant

GROUPS = 12
"""Groups of draws by which the spread explained by a continuous number is taken."""

CHANCE_OF_A_FALSE_QUESTION = 0.05
"""Of taking any unknown for telling where none tells anything."""


def chance_share(first: Ints, second: Ints, all_draws: Ints) -> float | None:
    """Return the share of variance that is chance: from pairs of runs of the same unknowns.

    None where there is no pair; 0 where nothing varies.

    Args:
        first: (P,) a quantity in draws run once.
        second: (P,) the same in the same draws run again.
        all_draws: (D,) the quantity in all draws.
    """
    total = float(np.var(all_draws.astype(float)))
    if len(first) == 0:
        return None
    if total == 0.0:
        return 0.0
    difference = first.astype(float) - second.astype(float)
    return min(1.0, float((difference * difference).mean() / 2) / total)


def influences(
    plant: Plant, outcomes: Outcomes, quantity: Ints, holds: np.ndarray
) -> tuple[Influence, ...]:
    """Return every number that was drawn and every branch, the most telling first.

    What tells most is what takes away most of the doubt about the headline reading; where there is
    no doubt, what explains most of the spread.

    Args:
        plant: The plant.
        outcomes: The draws.
        quantity: (D,) sustained capacity.
        holds: (D,) whether the headline reading holds.
    """
    log = np.log1p(quantity.astype(float))
    numbers = {entry.path: entry.number for entry in list_numbers(plant)}
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
        _influence(path, "number", values, number_slices(numbers[path], values), log, holds)
        for path, values in outcomes.drawn.items()
    ]
    return tuple(
        sorted(found, key=lambda item: (-item.verdict_share, -item.spread_share, item.path))
    )


def _influence(
    path: str,
    kind: str,
    values: Floats,
    slices: list[tuple[str, np.ndarray]],
    log: Floats,
    holds: np.ndarray,
) -> Influence:
    """Return what one number or branch does to the answer.

    The share of the doubt is the first-order Sobol index of whether the reading holds. Sources:
    Felli and Hazen, Medical Decision Making 18, 1998, of the value of knowing one number; Strong,
    Oakley and Brennan, Medical Decision Making 34, 2014, of taking it from the draws themselves.
    """
    return Influence(
        path=path,
        kind="branch" if kind == "branch" else "number",
        rank_correlation=rank_correlation(values, log),
        spread_share=_explained(values, log),
        verdict_share=_explained(values, holds.astype(float)),
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


def _explained(values: Floats, of: Floats) -> float:
    """Return the share of variance between groups of like values, less what chance would give.

    Args:
        values: (D,) what was drawn of one unknown.
        of: (D,) what it may explain; of what is 0 or 1, the variance is p (1 - p).
    """
    distinct = np.unique(values)
    if len(distinct) <= GROUPS:
        group = np.searchsorted(distinct, values)
    else:
        edges = np.quantile(values, np.arange(1, GROUPS) / GROUPS)
        group = np.searchsorted(edges, values)
    total, n = float(np.var(of)), len(of)
    sizes = np.bincount(group)
    n_groups = int((sizes > 0).sum())
    if np.ptp(of) == 0.0 or n <= n_groups:  # the variance of equal numbers may be a rounding error
        return 0.0
    means = np.bincount(group, weights=of) / np.maximum(sizes, 1)
    between = float((sizes * (means - of.mean()) ** 2).sum() / n)
    within = (total - between) * n / (n - n_groups)
    return max(0.0, (between - within * (n_groups - 1) / n) / total)


def chance_limit(n_influences: int, n_draws: int) -> float:
    """Return the share of a variance that the luckiest of many idle unknowns seems to explain.

    If an unknown tells nothing, the share that its k groups of draws seem to explain, times the
    number of draws, follows chi-square with k - 1 degrees of freedom, and the shares that come with
    the answer have its mean taken off. The limit is the quantile which the highest of all the
    unknowns exceeds in one of twenty runs (Bonferroni). Every unknown is taken to have the most
    groups there are: it is a little strict with those of few values.

    Source of the quantile: Wilson and Hilferty, PNAS 17, 1931.
    """
    if n_influences == 0 or n_draws == 0:
        return 1.0
    degrees = GROUPS - 1
    z = NormalDist().inv_cdf(1 - CHANCE_OF_A_FALSE_QUESTION / n_influences)
    spread = 2 / (9 * degrees)
    quantile: float = degrees * (1 - spread + z * spread**0.5) ** 3
    return min(1.0, (quantile - degrees) / n_draws)
