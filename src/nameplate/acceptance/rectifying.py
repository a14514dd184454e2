"""Rectifying inspection: what rejected lots cost in inspection, and what quality goes out.

The rule: a sample is looked at, a rejected lot is screened item by item, and no bad item that was
found goes out. No inspection errors, no switching.

With a lot of N items, a sample of n, a share p of bad items and the probability P of acceptance:

    items looked at, ATI               n + (1 - P) (N - n)
    share of bad items sent out, AOQ   P p (N - n) / N          bad ones replaced by good ones
                                       P p (N - n) / (N - p ATI)         bad ones taken out
                                       P p / (1 - (1 - P) p)             samples destroyed

Without replacement AOQ is the mean of bad items over the mean of all items sent out, as it shows
over many lots. Source: Montgomery, "Introduction to statistical quality control", chapter 15.
"""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from nameplate.acceptance.operating import Floats, acceptance_probability
from nameplate.acceptance.plans import SamplingPlan

Found = Literal["replaced", "taken out", "destroyed"]
"""What becomes of the items of a sample: its bad ones are replaced or taken out, or all are gone.

What screening finds is replaced in the first case and taken out in the others.
"""

GRID = 50  # intervals in which the worst quality is looked for
NARROWINGS = 9  # each leaves two intervals of the grid, so that the width falls by 25


class WorstOutgoing(NamedTuple):
    """The worst mean quality that rectifying inspection lets out, and when it does."""

    aoql: float
    fraction_bad: float
    """The share of bad items coming in at which it goes out."""


def average_total_inspection(plan: SamplingPlan, lot_size: int, fraction_bad: ArrayLike) -> Floats:
    """Return the mean number of items looked at per lot (ATI).

    Raises:
        ValueError: If the sample is larger than the lot.
    """
    if plan.sample > lot_size:
        raise ValueError(f"the sample of {plan.sample} items is more than the lot of {lot_size}")
    rejected = 1.0 - acceptance_probability(plan, fraction_bad)
    return plan.sample + rejected * (lot_size - plan.sample)


def average_outgoing_quality(
    plan: SamplingPlan, lot_size: int, fraction_bad: ArrayLike, found: Found
) -> Floats:
    """Return the share of bad items among those that go out (AOQ); 0 where nothing does.

    Args:
        plan: How lots are judged.
        lot_size: Items in a lot.
        fraction_bad: Share of bad items coming in, any shape.
        found: What becomes of bad items that are found, and of samples.

    Raises:
        ValueError: If the sample is larger than the lot.
    """
    p = np.asarray(fraction_bad, dtype=np.float64)
    seen = average_total_inspection(plan, lot_size, p)
    rest = lot_size - plan.sample
    bad = acceptance_probability(plan, p) * p * rest
    sent = {
        "replaced": np.full_like(p, lot_size),
        "taken out": lot_size - p * seen,
        "destroyed": rest - p * (seen - plan.sample),
    }[found]
    return np.divide(bad, sent, out=np.zeros_like(p), where=sent > 0.0)


def worst_outgoing_quality(plan: SamplingPlan, lot_size: int, found: Found) -> WorstOutgoing:
    """Return the largest AOQ over all incoming qualities (AOQL).

    The share of bad items sent out rises to one peak, so narrowing a grid around its best point
    finds it. It lies at the end, all items bad, where only a sample that is all bad is rejected.
    """
    low, high = 0.0, 1.0
    for _ in range(NARROWINGS):
        grid = np.linspace(low, high, GRID + 1)
        quality = average_outgoing_quality(plan, lot_size, grid, found)
        best = int(np.argmax(quality))
        low, high = grid[max(best - 1, 0)], grid[min(best + 1, GRID)]
    return WorstOutgoing(float(quality[best]), float(grid[best]))
