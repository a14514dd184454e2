"""Several quarantines, and products that stand in for materials, worked out by hand."""

from typing import Any

import numpy as np
import pytest

from nameplate.kernels.arrays import ENDLESS
from nameplate.kernels.plant_records import IN_TURNS, LARGEST_NEED, LOST, NONE, PlantRecords
from plant_cases import plant_case
from plant_runs import run_by_kernel

TWO = [{"size": 2}, {"size": 2, "quarantine": 1}]
NEVER_STORED = {"takes": 0}
HELD = ["held_material", "held_test", "held_store", "held_demand"]


def run(horizon: int, *args: Any, **kwargs: Any) -> PlantRecords:
    """Return a plant at its horizon."""
    return run_by_kernel(plant_case(horizon, *args, **kwargs))[0]


def released(plant: PlantRecords, product: int) -> list[int]:
    """Return when the lots of a product were released."""
    lots = np.asarray(plant.lots)[: plant.counts[0]]
    released: list[int] = lots["released"][lots["product"] == product].tolist()
    return released


def test_what_nobody_fetches_holds_up_its_own_lines_alone() -> None:
    """One lot fills the first quarantine; the second holds three, and the lines stop one by one."""
    lines = [{"makes": [0]}, {"makes": [1]}]
    plant = run(30, TWO, lines, stores=[NEVER_STORED], quarantine=[1, 3])
    assert (released(plant, 0), released(plant, 1)) == ([0], [0, 2, 4])
    assert plant.lines["held_demand"].tolist() == [28, 24]
    assert plant.quarantine[["lots", "waiting"]].tolist() == [(1, 1), (3, 3)]


@pytest.mark.parametrize(
    ("rule", "ones", "held"), [(LARGEST_NEED, 9, [0, 0, 0, 0]), (IN_TURNS, 1, [0, 0, 16, 0])]
)
def test_a_line_passes_over_what_has_no_place_unless_it_goes_by_turns(
    rule: int, ones: int, held: list[int]
) -> None:
    """A hundred of the first product are wanted and none can be stored: the second is made."""
    line = {"makes": [0, 1], "rule": rule}
    wants = [{"product": 0, "amount": 100, "every": 100}]
    stores = [{"takes": 2}]
    plant = run(20, TWO, [line], stores=stores, customers=wants, quarantine=[1, ENDLESS])
    assert (released(plant, 0), len(released(plant, 1))) == ([0], ones)
    assert [plant.lines[0][name] for name in HELD] == held


def test_who_goes_short_of_what_lies_elsewhere_wants_no_room_here() -> None:
    """The line waits for a place of the first product, of which nobody ever wanted any."""
    line = {"makes": [0, 1], "rule": IN_TURNS}
    wants = [{"product": 1, "amount": 100, "every": 100, "unmet": LOST}]
    stores = [{"takes": 2}]
    plant = run(20, TWO, [line], stores=stores, customers=wants, quarantine=[1, ENDLESS])
    assert plant.customers["short"].tolist() == [100]
    assert [plant.lines[0][name] for name in HELD] == [0, 0, 0, 16]


OWN = [{"size": 4}, {"size": 4, "uses": [(0, 0, 1.0)]}]


@pytest.mark.parametrize(
    ("maker", "stock", "times", "from_own", "held"),
    [
        # The maker begins at 10; eight bought parts last for two lots, until it has made four.
        ({"cycles": [1], "days": [(10, 90)]}, 8.0, [0, 4, 14, 18, 22], [2, 3, 4], 6),
        # Its first four are there at 8, and are taken though as many bought ones are left.
        ({"cycles": [2]}, 12.0, [0, 4, 8, 12, 16], [2, 4], 4),
    ],
)
def test_an_own_product_is_taken_before_what_was_bought(
    maker: dict[str, Any], stock: float, times: list[int], from_own: list[int], held: int
) -> None:
    """Bought material goes into lots for which the stores do not hold enough of the own product."""
    lines = [{"makes": [0], **maker}, {"makes": [1]}]
    plant = run(24, OWN, lines, materials=[{"stock": stock}])
    assert released(plant, 1) == times
    lots = np.asarray(plant.lots)[: plant.counts[0]]
    sent = np.asarray(plant.shipments)[: plant.counts[1]]
    assert sent["customer"].tolist() == [NONE] * len(sent)
    assert sent["parts"].tolist() == [4] * len(sent)
    assert lots["number"][sent["into"]].tolist() == from_own
    bought = len(times) - len(from_own)
    assert plant.materials[["used", "stock"]].tolist() == [(4.0 * bought, stock - 4.0 * bought)]
    assert plant.lines["held_material"].tolist() == [0, held]


def test_too_little_of_an_own_product_is_left_where_it_is() -> None:
    """Three parts of the four that a lot takes stay in the store, and all four are bought."""
    products = [{"size": 3}, OWN[1]]
    lines = [{"makes": [0], "cycles": [1], "days": [(0, 3)]}, {"makes": [1], "days": [(5, 20)]}]
    plant = run(20, products, lines, materials=[{"stock": 4.0}])
    assert (released(plant, 1), plant.materials["used"].tolist()) == ([5], [4.0])
    assert plant.products["stock"].tolist() == [3, 4]
