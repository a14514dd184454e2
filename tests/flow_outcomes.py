"""Outcomes of whole plants made by hand, for tests of what is measured in them.

Zero everywhere but for what a test gives; nothing is simulated.
"""

import dataclasses

import numpy as np

from bare_plants import bare_plant
from nameplate.drawing.flow_block import ENDS, HELD, MOVED, SERVED, FlowOutcomes
from nameplate.kernels.arrays import Ints
from nameplate.model.plant import Plant

HOUR = 3_600_000_000
PLANT = bare_plant()
TWO = bare_plant(
    lines="""{make: {product: part, count: 2, losses: modelled, assumed: x,
          stations: {a: {cycle_time: 1 h}}},
        box: {product: box, unit: carton, losses: modelled, assumed: x,
          stations: {b: {cycle_time: 2 h}}}}""",
    lots="""{part: {size: 10, acceptance: none, assumed: x},
        box: {size: 10, acceptance: none, assumed: x}}""",
)


def outcomes(plant: Plant = PLANT, n_draws: int = 2, **given: object) -> FlowOutcomes:
    """Return outcomes of zero for a plant of one year, but for what is given."""
    n_products = len(plant.products)
    n_lines = sum(line.count for line in plant.lines.values())
    shapes = {
        "months": (12, n_products, len(MOVED)),
        "ends": (n_products, len(ENDS)),
        "held_months": (12, n_lines, len(HELD)),
        "open_months": (12, n_lines),
        "worked": (n_lines,),
        "scrapped_before": (n_lines,),
        "pace_ticks": (n_lines,),
        "served": (len(plant.customers), len(SERVED)),
        "tested_ticks": (len(plant.test_facilities),),
        "test_open_ticks": (len(plant.test_facilities),),
        "tested_lots": (n_products, 2),
        "bad_made": (n_products,),
        "bad_accepted": (n_products,),
        "lot_plans": (n_products, 7),
        "discontinued": (n_products,),
        "lots": (),
        "waited": (2,),
    }
    empty = {name: np.zeros((n_draws, *shape), np.int64) for name, shape in shapes.items()}
    empty["pace_ticks"] = np.full((n_draws, n_lines), float(HOUR))
    return dataclasses.replace(FlowOutcomes(**empty), **given)


def in_first_month(values: Ints) -> Ints:
    """Return what lines spent, (D, ...), as spent in the first month of a year, (D, 12, ...)."""
    months = np.zeros((len(values), 12, *values.shape[1:]), np.int64)
    months[:, 0] = values
    return months
