"""Customers of a plant file as records: times between demands, and how many there will be."""

import numpy as np
import pytest

from bare_plants import bare_plant
from nameplate.drawing.flow import Flow
from nameplate.drawing.flow_block import run_flow_block
from nameplate.drawing.flow_demand import expected_demands
from nameplate.drawing.lines import line_batches
from nameplate.drawing.open_time import open_time
from nameplate.drawing.unknowns import Unknowns
from nameplate.kernels.arrays import EXPONENTIAL, RunKey
from nameplate.kernels.plant_records import PlantRecords
from nameplate.model.demand import MOST_DEMANDS
from nameplate.model.durations import DAY_TICKS
from nameplate.model.plant import Plant


def shop(every: str, more: str = "") -> Plant:
    """Return a plant with one customer."""
    wants = f"product: part, amount: 1, every: {every}, priority: 1, unmet: lost, assumed: x{more}"
    return bare_plant(customers=f"{{shop: {{{wants}}}}}")


def records(plant: Plant, draw: int = 0) -> PlantRecords:
    """Return the plant at its beginning."""
    unknowns = Unknowns(plant, 1, draw, 1)
    flow = Flow(unknowns, open_time(unknowns), line_batches(unknowns))
    return flow.run_of(0, RunKey(1, draw, 0), None).plant


POISSON = "{each: {exponential: {mean: 2 days}}}"


def test_the_first_demand_comes_after_a_time_of_the_same_law() -> None:
    """Its time is drawn like the others, so that Poisson demand is so from the first tick on."""
    customers = [np.asarray(records(shop(POISSON), draw).customers)[0] for draw in range(200)]
    assert {int(it["every_law"]) for it in customers} == {EXPONENTIAL}
    first = np.array([it["first"] for it in customers]) / DAY_TICKS
    assert first.mean() == pytest.approx(2, abs=4 * 2 / np.sqrt(200))
    assert first.std() == pytest.approx(2, rel=0.3)


def test_a_first_time_that_is_stated_holds() -> None:
    """What the file says of the first demand is not drawn."""
    (customer,) = np.asarray(records(shop(POISSON, ", first: 5 days")).customers)
    assert customer["first"] == 5 * DAY_TICKS


def test_amounts_and_times_have_streams_of_their_own() -> None:
    """How much is wanted has nothing to do with when."""
    (customer,) = np.asarray(records(shop(POISSON)).customers)
    assert customer["amount_stream"] != customer["every_stream"]


def test_poisson_demand_of_a_year_is_as_large_as_its_rate_says() -> None:
    """Over 16 draws the counts have the mean of a Poisson number, within four standard errors."""
    served = run_flow_block(shop(POISSON), 1, 0, 16).served[:, 0, 4]
    assert abs(served.mean() - 182.5) < 4 * np.sqrt(182.5 / 16)
    assert len(set(served.tolist())) > 8


def test_room_is_made_for_the_demands_that_are_expected() -> None:
    """A horizon over the mean time, but never more than a run follows."""
    customers = np.asarray(records(shop(POISSON)).customers)
    assert expected_demands(customers, 100 * DAY_TICKS) == 50 + 2
    assert expected_demands(customers, 1 << 62) == MOST_DEMANDS + 2
