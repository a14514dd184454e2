"""The compiled plant against the naive one: every lot, shipment and sum the same to the tick."""

import pytest
from hypothesis import given, settings

from plant_cases import Case
from plant_runs import differences, run_by_kernel, table
from random_plants import plants, random_plant_of


@pytest.mark.parametrize("use_windows", [True, False])
@pytest.mark.parametrize("seed", range(120))
def test_the_kernel_and_the_naive_plant_agree(seed: int, use_windows: bool) -> None:
    """Lots, tests, stores, orders and deliveries of random plants are equal, by either engine."""
    assert differences(random_plant_of(seed), random_plant_of(seed), use_windows) == []


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
