"""The compiled plant against the naive one: every lot, shipment and sum the same to the tick."""

import numpy as np
import pytest
from hypothesis import given, settings

from nameplate.kernels.arrays import ENDLESS
from plant_cases import Case
from plant_runs import differences, run_by_kernel, table
from random_plants import plants, random_plant_of


@pytest.mark.parametrize("use_windows", [True, False])
@pytest.mark.parametrize("seed", range(120))
def test_the_kernel_and_the_naive_plant_agree(seed: int, use_windows: bool) -> None:
    """Lots, tests, stores, orders and deliveries of random plants are equal, by either engine."""
    assert differences(random_plant_of(seed), random_plant_of(seed), use_windows) == []


@pytest.mark.parametrize("seed", [10_038, 10_132, 12_609, 21_605, 31_704, 31_970])
def test_rare_plants_agree_as_well(seed: int) -> None:
    """Lots scrapped whole when the horizon cuts others off, and stock that lots use up."""
    assert differences(random_plant_of(seed), random_plant_of(seed), seed % 2 == 0) == []


def crowded_plant(seed: int) -> Case:
    """Return a random plant of small stores in which any number of lots may wait for room."""
    case = random_plant_of(seed)
    case.plant.quarantine["lots_limit"] = ENDLESS
    case.plant.stores["parts_limit"] = np.minimum(case.plant.stores["parts_limit"], 25)
    return case


@pytest.mark.parametrize("seed", range(2_000, 2_060))
def test_lots_that_wait_for_room_are_stored_in_the_same_order(seed: int) -> None:
    """Where lots of many sizes crowd before the stores, both let the same ones pass the others."""
    assert differences(crowded_plant(seed), crowded_plant(seed)) == []


@pytest.mark.parametrize("seed", range(1_000, 1_200))
def test_windows_and_recursion_carry_lots_alike(seed: int) -> None:
    """Who takes the parts through the lines changes nothing around them."""
    (one, _), (other, _) = (run_by_kernel(random_plant_of(seed), way) for way in (True, False))
    for name in ("lots", "shipments", "customers", "lines", "years"):
        assert table(one, name) == table(other, name)


@given(plants)
@settings(max_examples=30, deadline=None)
def test_what_must_hold_of_every_run_holds(case: Case) -> None:
    """The audit of every run passes on plants that are made to be awkward."""
    run_by_kernel(case)
