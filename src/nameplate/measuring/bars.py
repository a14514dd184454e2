"""Waterfalls: levels and the losses between them, in whole numbers that add exactly.

Holds how means over draws are rounded; what the levels are is for others to say.
"""

from typing import NamedTuple

import numpy as np

from nameplate.answer import Bar
from nameplate.kernels.arrays import Ints


class Step(NamedTuple):
    """What is left after a loss."""

    left: Ints
    """(D,) parts."""
    loss: str
    """What the loss is called that leads here; empty for the first step."""
    level: str = ""
    """What the level itself is called, where it is shown."""


def bars(steps: list[Step]) -> tuple[Bar, ...]:
    """Return the bars of a waterfall.

    Means are rounded as running levels, so that every level is the level before it minus the losses
    between, in whole parts. Losses that are nothing in every draw are left out.
    """
    found = []
    means = [int(np.rint(step.left.mean())) for step in steps]
    for i, step in enumerate(steps):
        if i > 0:
            lost = steps[i - 1].left - step.left
            if lost.any():
                found.append(_bar("loss", step.loss, lost, means[i - 1] - means[i]))
        if step.level:
            found.append(_bar("level", step.level, step.left, means[i]))
    return tuple(found)


def _bar(kind: str, label: str, values: Ints, mean: int) -> Bar:
    """Return a bar with its range over the draws."""
    p5, p95 = (float(value) for value in np.percentile(values, [5, 95]))
    return Bar("level" if kind == "level" else "loss", label, mean, p5, p95)
