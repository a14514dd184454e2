"""Plans that keep promises: the smallest sample for the risks that are agreed on.

Holds plans without any accepted bad item, plans through two points of the operating characteristic,
and the way back from a probability to a quality. No tables.
"""

import math
from bisect import bisect_left

from one_lot import hypergeometric_at_most

from nameplate.acceptance.operating import acceptance_probability, binomial_at_most
from nameplate.acceptance.plans import SamplingPlan

HALVINGS = 60  # of the interval from 0 to 1: as fine as a float near 1
SLACK = 1e-9  # what differs from a limit by rounding only is that limit


def zero_acceptance_plan(
    fraction_bad: float, consumer_risk: float, lot_size: int | None = None
) -> SamplingPlan:
    """Return the smallest plan that accepts with no bad item only, and bad lots seldom.

    Args:
        fraction_bad: Share of bad items of a lot that should be rejected (LTPD); in a lot of its
            own it is rounded up to whole items.
        consumer_risk: How likely such a lot may be accepted at most.
        lot_size: Items of the lot, or None for a continuing series.

    Raises:
        ValueError: If one of the shares is not between 0 and 1.
    """
    _check(fraction_bad=fraction_bad, consumer_risk=consumer_risk)
    if lot_size is None:
        sample = math.ceil(math.log(consumer_risk) / math.log1p(-fraction_bad) - SLACK)
    else:
        bad = math.ceil(lot_size * fraction_bad - SLACK)

        def is_kept(sample: int) -> bool:
            found = hypergeometric_at_most(0, sample, lot_size, bad)
            return bool(found <= consumer_risk * (1 + SLACK))

        sample = bisect_left(range(lot_size + 1), True, lo=1, key=is_kept)
    return SamplingPlan(sample, 0, 1)


def two_point_plan(
    good: float, producer_risk: float, bad: float, consumer_risk: float
) -> SamplingPlan:
    """Return the plan with the smallest sample that keeps two promises in a continuing series.

    For every accept number the consumer's promise asks for a smallest sample, larger for larger
    accept numbers; the first that keeps the producer's promise too is the plan.

    Args:
        good: Share of bad items with which a lot should be accepted.
        producer_risk: How likely such a lot may be rejected at most.
        bad: Share of bad items with which a lot should be rejected.
        consumer_risk: How likely such a lot may be accepted at most.

    Raises:
        ValueError: If a share is not between 0 and 1, or good is not better than bad.
    """
    _check(good=good, producer_risk=producer_risk, bad=bad, consumer_risk=consumer_risk)
    if good >= bad:
        raise ValueError(f"lots of {good:g} are not better than lots of {bad:g}")
    accept = 0
    while True:
        sample = _smallest_sample(accept, bad, consumer_risk)
        plan = SamplingPlan(sample, accept, accept + 1)
        if acceptance_probability(plan, good) >= 1.0 - producer_risk - SLACK:
            return plan
        accept += 1


def fraction_bad_accepted(plan: SamplingPlan, probability: float) -> float:
    """Return the share of bad items with which a lot is accepted with a probability.

    Raises:
        ValueError: If the probability is not between 0 and 1, or the plan accepts every lot.
    """
    if not 0.0 < probability < 1.0:
        raise ValueError(f"a probability of {probability:g} is not between 0 and 1")
    if plan.reject > plan.sample:
        raise ValueError("the plan accepts every lot, whatever its quality")
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if acceptance_probability(plan, middle) > probability:
            low = middle
        else:
            high = middle
    return high


def _smallest_sample(accept: int, bad: float, consumer_risk: float) -> int:
    """Return the smallest sample with which an accept number keeps the consumer's promise."""

    def is_kept(sample: int) -> bool:
        return bool(binomial_at_most(accept, sample, bad) <= consumer_risk * (1 + SLACK))

    enough = accept + 1
    while not is_kept(enough):
        enough *= 2
    return bisect_left(range(enough), True, lo=accept + 1, key=is_kept)


def _check(**shares: float) -> None:
    """Refuse what is not between 0 and 1."""
    for name, share in shares.items():
        if not 0.0 < share < 1.0:
            raise ValueError(f"{name.replace('_', ' ')} is {share:g}; it must be between 0 and 1")
