"""Percentiles of a year by product, and the waterfall whose whole numbers add exactly."""

import numpy as np

from nameplate.answer import ESTIMANDS, Bar, Estimate
from nameplate.drawing.block import level_names
from nameplate.drawing.outcomes import Outcomes
from nameplate.kernels.arrays import Ints
from nameplate.measuring.bars import Step, bars
from nameplate.model.plant import Plant

START_UP = "filling the line"
RAMP_UP = "ramp-up"
EMPTY_START = "starting empty"
EARLIER_SHIFTS = "earlier shifts and ramp-up"


def counted_kinds(plant: Plant) -> list[int]:
    """Return the places of the lines that make up the figures of the plant."""
    counted = plant.counted_lines
    return [k for k, name in enumerate(plant.lines) if name in counted]


def by_estimand(plant: Plant, outcomes: Outcomes, about: str) -> dict[str, Ints]:
    """Return good parts of a year per draw, (D,), for each estimand.

    Args:
        plant: The plant.
        outcomes: The draws.
        about: `plant`, or a product; a line of several makes as much of each.
    """
    names = level_names(plant)
    lines = list(plant.lines.values())
    counted = counted_kinds(plant)
    found: dict[str, Ints] = {}
    for name in ESTIMANDS:
        total = np.zeros(outcomes.n_draws, np.int64)
        for k, line in enumerate(lines):
            if k in counted if about == "plant" else about in line.makes:
                parts = outcomes.total(names.index(name), [k])
                total += parts if about == "plant" else parts // len(line.makes)
        found[name] = total
    return found


def estimates(
    plant: Plant, outcomes: Outcomes, reaches: dict[str, float] | None
) -> tuple[Estimate, ...]:
    """Return all estimates: the plant, then the products that are counted in its unit.

    Args:
        plant: The plant.
        outcomes: The draws.
        reaches: For each estimand the parts that the headline claim of the plant asks for.
    """
    found = []
    own = plant.counted_products
    abouts = ["plant", *own] if len(own) > 1 else ["plant"]
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
    """Return the bars from design speed down to first-year output."""
    before_steady_work = RAMP_UP if plant.ramp_up is not None else EMPTY_START
    losses = {
        "nameplate capacity": "not planned to work",
        "sustained capacity": START_UP,
        "first-year output": EARLIER_SHIFTS if plant.calendar.later else before_steady_work,
    }
    kinds = counted_kinds(plant)
    steps = [Step(outcomes.total(0, kinds), "", "design speed x 8,760 h")]
    for level, name in enumerate(level_names(plant)[1:], start=1):
        shown = name if name in ESTIMANDS else ""
        steps.append(Step(outcomes.total(level, kinds), losses.get(name, name), shown))
    return bars(steps)
