"""When demand comes: a law drawn anew each time, at least a tick apart, and not without end."""

import numpy as np
import pytest

from nameplate.errors import SimulationError
from nameplate.kernels.arrays import EXPONENTIAL, UNIFORM
from nameplate.kernels.plant_records import LOST, PlantRecords
from plant_cases import plant_case
from plant_runs import run_by_kernel


def served(horizon: int, **customer: object) -> PlantRecords:
    """Return a plant that always has a part in its store, and one customer."""
    wants = [{"amount": 1, "unmet": LOST, **customer}]
    most = customer.pop("most_demands", 1 << 40)
    case = plant_case(
        horizon,
        [{}],
        [{}],
        customers=wants,
        stores=[{"parts_limit": 1}],
        quarantine=1,
        most_demands=most,
    )
    return run_by_kernel(case)[0]


def test_demands_are_a_tick_apart_at_least() -> None:
    """A law that gives hardly any time gives a demand at every tick."""
    plant = served(500, every=(UNIFORM, 0.0, 0.4))
    assert plant.customers["demands"].tolist() == [500]


def test_times_between_demands_are_drawn_anew_each_time() -> None:
    """Exponential times of ten ticks: a tenth of the ticks, and as irregular as Poisson demand."""
    plant = served(30_000, every=(EXPONENTIAL, 10.0))
    (demands,) = plant.customers["demands"].tolist()
    assert abs(demands - 3_000) < 4 * np.sqrt(3_000)
    sent = np.asarray(plant.shipments)["time"][: plant.counts[1]]
    gaps = np.diff(sent)
    assert gaps.min() >= 1
    assert gaps.std() == pytest.approx(10, rel=0.1)


def test_a_value_comes_again_and_again() -> None:
    """One value is the same every time, from the first demand on."""
    plant = served(100, first=3, every=20)
    sent = np.asarray(plant.shipments)["time"][: plant.counts[1]]
    assert sent.tolist() == [3, 23, 43, 63, 83]
    assert plant.customers["met_at_once"].tolist() == [5]


def test_demand_without_end_is_told() -> None:
    """More demands than a run follows end it with one error that says what to change."""
    with pytest.raises(SimulationError, match=r"more than 50 times.*\(every\)"):
        served(100, every=1, most_demands=50)
    assert served(50, every=1, most_demands=50).customers["demands"].tolist() == [50]
