"""More of a resource in the records of one draw; what it does to a plant is measured elsewhere."""

import numpy as np

from bare_plants import bare_plant
from nameplate.drawing.flow import Flow, PlantRun
from nameplate.drawing.lines import line_batches
from nameplate.drawing.open_time import open_time
from nameplate.drawing.resources import More, give
from nameplate.drawing.unknowns import Unknowns
from nameplate.kernels.arrays import ENDLESS, RunKey

ROOMS = {
    "lines": """{make: {products: [part, cap], rule: in turns, losses: modelled, assumed: x,
        changeovers: {part: {cap: 0 s}, cap: {part: 0 s}}, stations: {a: {cycle_time: 1 h}}}}""",
    "lots": "{part: {size: 10, acceptance: none, assumed: x}, cap: {size: 5, acceptance: none}}",
    "stores": "{yard: {parts: 30, lots: 3, assumed: x}}",
    "quarantine": """{shelf: {lots: 10, products: [part], assumed: x},
        box: {lots: 4, products: [cap], assumed: x}}""",
}


def run_of(**sections: str) -> PlantRun:
    """Return the records of one draw at their beginning."""
    unknowns = Unknowns(bare_plant(**sections), 1, 0, 1)
    flow = Flow(unknowns, open_time(unknowns), line_batches(unknowns))
    return flow.run_of(0, RunKey(1, 0, 0), None)


def test_more_of_stores_is_more_of_every_room() -> None:
    """Stores and each quarantine grow by as much, halves rounded up; no limit stays no limit."""
    rooms = {**ROOMS, "lots": ROOMS["lots"].replace("none}}", "none, assumed: x}}")}
    run = run_of(**rooms)
    give(run, More("stores", 1.5))
    assert np.asarray(run.plant.stores)[["parts_limit", "lots_limit"]].tolist() == [(45, 5)]
    assert np.asarray(run.plant.quarantine)["lots_limit"].tolist() == [15, 6, ENDLESS]
