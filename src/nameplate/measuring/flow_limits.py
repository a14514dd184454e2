"""What limits the whole plant: what its lines wait for, by year, and what more of each would give.

Reads draws; runs none and judges nothing.
"""

import math

import numpy as np

from nameplate.answer import Gradient, HeldLine, PlantLimit
from nameplate.drawing.flow import MONTHS_A_YEAR
from nameplate.drawing.flow_block import HELD, FlowOutcomes
from nameplate.drawing.resources import Resource
from nameplate.kernels.arrays import Bools, Floats
from nameplate.measuring.flow import accepted_a_year, counted_products, fan, ratio
from nameplate.measuring.gradients import elasticities, gradient
from nameplate.model.plant import Plant

THE_LINES = "the lines themselves"
LIMITED_BY: dict[str, Resource] = {
    THE_LINES: "lines",
    "no material": "material",
    "waiting for tests": "tests",
    "no room in stores": "stores",
    "no demand": "demand",
}
"""Of what there is too little where lines wait for it, or are too slow themselves."""
STEP = 1.1
"""So many times as much of a resource: enough to move whole lots, and still a small step."""


def kinds_of_lines(plant: Plant) -> list[tuple[str, slice]]:
    """Return every kind of line with where its copies stand."""
    found, first = [], 0
    for name, line in plant.lines.items():
        found.append((name, slice(first, first + line.count)))
        first += line.count
    return found


def held_lines(plant: Plant, outcomes: FlowOutcomes) -> tuple[HeldLine, ...]:
    """Return why each kind of line had no lot."""
    found = []
    for name, own in kinds_of_lines(plant):
        open_ticks = outcomes.open_ticks[:, own].sum(axis=1)
        for c, cause in enumerate(HELD):
            held = outcomes.held[:, own, c].sum(axis=1)
            if held.any():
                found.append(HeldLine(name, cause, fan(ratio(held, open_ticks))))
    return tuple(found)


def own_lines(plant: Plant) -> list[int]:
    """Return the places of the lines that make what the plant counts, copy by copy."""
    return [
        place
        for name, copies in kinds_of_lines(plant)
        if plant.lines[name].unit is None
        for place in range(copies.start, copies.stop)
    ]


def limit_shares(plant: Plant, outcomes: FlowOutcomes) -> dict[str, Floats]:
    """Return the share of the open time of the lines by what limits them, (D, 1 + Y).

    The first column is of all years; not a number where a year has no open time.
    """
    own = own_lines(plant)
    n_draws, n_months, n_lines, n_causes = outcomes.held_months.shape
    years = (n_draws, n_months // MONTHS_A_YEAR, MONTHS_A_YEAR, n_lines)
    open_ticks = outcomes.open_months.reshape(years)[..., own].sum(axis=(2, 3))
    held = outcomes.held_months.reshape(*years, n_causes)[..., own, :].sum(axis=(2, 3))
    open_ticks = np.concatenate([open_ticks.sum(axis=1, keepdims=True), open_ticks], axis=1)
    held = np.concatenate([held.sum(axis=1, keepdims=True), held], axis=1)
    none = np.full(open_ticks.shape, np.nan)
    shares = {
        cause: np.divide(held[..., c], open_ticks, out=none.copy(), where=open_ticks > 0)
        for c, cause in enumerate(HELD)
    }
    return {THE_LINES: 1.0 - sum(shares.values(), np.zeros(none.shape)), **shares}


def what_limits_flow(
    plant: Plant, outcomes: FlowOutcomes, gradients: dict[Resource, Gradient]
) -> tuple[PlantLimit, ...]:
    """Return what limits the plant, the most limiting first.

    Args:
        plant: The plant.
        outcomes: The draws.
        gradients: What more of each resource would give, as far as that is known.

    Returns:
        What limits it in any draw or has a gradient; nothing where no line is ever there.
    """
    found = []
    for name, shares in limit_shares(plant, outcomes).items():
        resource = LIMITED_BY[name]
        whole, *years = (_mean_known(column) for column in shares.T)
        if math.isnan(whole):
            return ()
        if whole > 0 or resource in gradients:
            found.append(PlantLimit(name, resource, whole, tuple(years), gradients.get(resource)))
    return tuple(sorted(found, key=lambda limit: -limit.share))


def _mean_known(values: Floats) -> float:
    """Return the mean of what is known; not a number where nothing is."""
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else math.nan


def ever_limits(outcomes: FlowOutcomes, resource: Resource) -> Bools:
    """Return in which draws a resource could limit the plant at all, (D,).

    Lines always could. In the others nothing waited for the resource, so that having more of it
    would have moved nothing.
    """
    causes = {
        "material": ("no material",),
        "tests": ("waiting for tests",),
        "stores": ("no room in stores", "no demand"),
        "demand": ("no room in stores", "no demand"),
    }
    if resource not in causes:
        return np.ones(outcomes.n_draws, np.bool_)
    held = outcomes.held[..., [HELD.index(cause) for cause in causes[resource]]]
    ever: Bools = np.asarray((held > 0).any(axis=(1, 2)))
    if resource != "material":
        ever = ever | (outcomes.waited[:, 0 if resource == "tests" else 1] > 0)
    return ever


def plant_gradient(
    plant: Plant, as_it_is: FlowOutcomes, more: FlowOutcomes | None, ran: Bools
) -> Gradient:
    """Return how many per cent more the plant accepts over all years for one per cent more.

    Args:
        plant: The plant.
        as_it_is: D draws.
        more: Those of them that were run again with `STEP` times as much of a resource.
        ran: (D,) which these are; in the others there is nothing to gain.
    """
    counted, found = counted_products(plant), np.zeros(len(ran))
    if more is not None:
        before, after = (accepted_a_year(it, counted).sum(axis=1) for it in (as_it_is, more))
        found[ran] = elasticities(before[ran], after, STEP)
    return gradient(found)
