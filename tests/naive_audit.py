"""What must add up in a plant at its horizon, lot by lot and in parts.

Holds assertions only; a balance that does not hold is an error of the simulator.
"""

import math
from typing import Any

from nameplate.kernels.plant_records import GONE, IN_LINE, STORED, WAITS_FOR_ROOM


def check_balances(plant: Any) -> None:
    """Assert every balance of a naive plant that has reached its horizon."""
    _check_lots(plant)
    _check_lines(plant)
    _check_stores(plant)
    _check_customers(plant)
    _check_materials(plant)
    _check_years(plant)


def _check_lots(plant: Any) -> None:
    for lot in plant.lots:
        assert lot.left >= 0
        assert lot.bad >= 0
        if lot.place == IN_LINE:
            assert lot.done >= plant.plant.horizon
            continue
        assert lot.released < lot.done < plant.plant.horizon
        assert lot.started >= lot.good
        assert lot.good == lot.destroyed + lot.removed + lot.delivered + lot.left
        assert (lot.left == 0) == (lot.place == GONE)
    for number, quarantine in enumerate(plant.quarantine):
        inside = [lot for lot in plant.lots if lot.place not in (STORED, GONE)]
        own = [lot for lot in inside if plant.products[lot.product].quarantine == number]
        assert len(own) <= quarantine.lots_limit
    assert all(lot.place == WAITS_FOR_ROOM for lot in plant.accepted)


def _check_lines(plant: Any) -> None:
    """Assert that parts started are in the line, scrapped or in lots that are done."""
    for number, line in enumerate(plant.lines):
        lots = [lot for lot in plant.lots if lot.line == number]
        assert line.parts == sum(lot.started for lot in lots)
        stations = line.inside.stations
        loaded = len(stations[0].loads)
        inside = sum(x.waiting + (x.part is not None) for x in stations)
        scrapped = sum(x.scrapped for x in stations)
        assert loaded == inside + scrapped + len(stations[-1].leaves)
        assert line.parts - loaded >= 0
        done = [lot for lot in lots if lot.place != IN_LINE]
        assert len(stations[-1].leaves) >= sum(lot.out for lot in done)
        ends = [line.axis.tick_at(open_tick) for open_tick in line.inside.done]
        assert ends == [lot.done for lot in done]  # a lot is done when that was foreseen
        held = line.held_material + line.held_test + line.held_store + line.held_demand
        assert 0 <= held <= line.shifts.open_at(plant.plant.horizon)


def _check_stores(plant: Any) -> None:
    for number, store in enumerate(plant.stores):
        own = [lot for lot in plant.lots if lot.place == STORED and lot.store == number]
        assert store.lots == len(own) <= store.lots_limit
        assert store.parts == sum(lot.left for lot in own) <= store.parts_limit
        assert all(store.takes >> lot.product & 1 for lot in own)


def _check_customers(plant: Any) -> None:
    for number, customer in enumerate(plant.customers):
        sent = [x for x in plant.shipments if x.customer == number]
        assert customer.delivered == sum(x.parts for x in sent)
        unmet = customer.backlog + customer.lost + customer.imports_ordered
        assert customer.wanted == customer.delivered + unmet
        coming = sum(x.amount for x in plant.arrivals if x.customer == number)
        assert customer.imports_ordered == customer.imported + coming
        assert all(plant.lots[x.lot].product == customer.product for x in sent)
    for number, lot in enumerate(plant.lots):
        assert lot.delivered == sum(x.parts for x in plant.shipments if x.lot == number)


def _check_materials(plant: Any) -> None:
    for number, material in enumerate(plant.materials):
        coming = sum(x.amount for x in plant.arrivals if x.material == number)
        there = material.at_first + material.arrived - material.used
        assert material.stock >= 0
        assert math.isclose(there, material.stock, abs_tol=1e-6)
        assert math.isclose(coming, material.on_order, abs_tol=1e-6)
        assert math.isclose(material.ordered, material.arrived + coming, abs_tol=1e-6)


def _check_years(plant: Any) -> None:
    n = len(plant.products)
    for product in range(n):
        years = plant.years[product::n]
        lots = [lot for lot in plant.lots if lot.product == product]
        customers = [x for x in plant.customers if x.product == product]
        assert sum(x.started for x in years) == sum(lot.started for lot in lots)
        assert sum(x.good for x in years) == sum(lot.good for lot in lots)
        assert sum(x.delivered for x in years) == sum(x.delivered for x in customers)
        assert sum(x.imported for x in years) == sum(x.imported for x in customers)
        assert sum(x.wanted for x in years) == sum(x.wanted for x in customers)
        assert sum(x.accepted for x in years) <= sum(x.good for x in years)
