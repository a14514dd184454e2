"""What is worth asking about: the unknowns that tell more than chance would.

Compares with what comes with the answer; nothing is measured here.
"""

from statistics import NormalDist

from nameplate.answer import Assessment, Influence
from nameplate.measuring.influences import GROUPS
from nameplate.showing import words

CHANCE_OF_A_FALSE_QUESTION = 0.05
"""Of offering anything at all where no unknown tells anything."""


def worth_asking(assessment: Assessment) -> tuple[Influence, ...]:
    """Return the influences that explain more of the spread than chance would, in their order."""
    limit = chance_limit(len(assessment.influences), assessment.manifest.draws)
    return tuple(item for item in assessment.influences if item.spread_share > limit)


def chance_limit(n_influences: int, n_draws: int) -> float:
    """Return the share of the spread that the luckiest of many idle unknowns seems to explain.

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


def nothing_to_ask(assessment: Assessment) -> str:
    """Return that no unknown stands out, and from how many draws."""
    draws = words.counted(assessment.manifest.draws, "draw")
    return f"no unknown tells more than chance would in {draws}"
