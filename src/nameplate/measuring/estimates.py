"""Percentiles of a year by product, and the waterfall whose whole numbers add exactly."""

import numpy as np

from nameplate.answer import ESTIMANDS, Bar, Estimate
from nameplate.drawing.block import level_names
from nameplate.drawing.outcomes import Outcomes
from nameplate.kernels.arrays import Ints
from nameplate.model.plant import Plant

START_UP = "filling the line"
RAMP_UP = "ramp-up"
EMPTY_START = "starting empty"


def by_estimand(plant: Plant, outcomes: Outcomes, about: str) -> dict[str, Ints]:
    """Return good parts of a year per draw, (D,), for each estimand.

    Args:
        plant: The plant.
        outcomes: The draws.
        about: `plant`, or a product.
    """
    names = level_names(plant)
    lines = list(plant.lines.values())
    kinds = [k for k, line in enumerate(lines) if about == "plant" or about in line.makes]
    return {name: outcomes.total(names.index(name), kinds) for name in ESTIMANDS}


def estimates(
    plant: Plant, outcomes: Outcomes, reaches: dict[str, float] | None
) -> tuple[Estimate, ...]:
    """Return all estimates, the plant first and then its products in the order of the file.

    Args:
        plant: The plant.
        outcomes: The draws.
        reaches: For each estimand the parts that the headline claim of the plant asks for.
    """
    found = []
    abouts = ["plant", *plant.products] if len(plant.products) > 1 else ["plant"]
    for about in abouts:
        values = by_estimand(plant, outcomes, about)
        for estimand in ESTIMANDS:
            by_draw = values[estimand]
            p5, p50, p95 = (float(value) for value in np.percentile(by_draw, [5, 50, 95]))
            probability = None
            if about == "plant" and reaches is not None:
                probability = float((by_draw >= reaches[estimand]).mean())
            found.append(
                Estimate(estimand, about, p5, p50, p95, float(by_draw.mean()), probability, by_draw)
            )
    return tuple(found)


def waterfall(plant: Plant, outcomes: Outcomes) -> tuple[Bar, ...]:
    """Return the bars from design speed down to first-year output.

    Means are rounded as running levels, so that every level is the level before it minus the losses
    between, in whole parts. Losses that are nothing in every draw are left out.
    """
    names = level_names(plant)
    totals = [outcomes.total(level) for level in range(len(names))]
    means = [int(np.rint(values.mean())) for values in totals]
    bars = [_level("design speed x 8,760 h", totals[0], means[0])]
    for i in range(1, len(names)):
        name = names[i]
        loss, lost = totals[i - 1] - totals[i], means[i - 1] - means[i]
        label = {
            "nameplate capacity": "not planned to work",
            "sustained capacity": START_UP,
            "first-year output": RAMP_UP if plant.ramp_up is not None else EMPTY_START,
        }.get(name, name)
        if loss.any():
            p5, p95 = (float(value) for value in np.percentile(loss, [5, 95]))
            bars.append(Bar("loss", label, lost, p5, p95))
        if name in ESTIMANDS:
            bars.append(_level(name, totals[i], means[i]))
    return tuple(bars)


def _level(label: str, values: Ints, mean: int) -> Bar:
    """Return a bar of parts that are left."""
    p5, p95 = (float(value) for value in np.percentile(values, [5, 95]))
    return Bar("level", label, mean, p5, p95)
