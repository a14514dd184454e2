"""Orders under way: what is ordered of suppliers, when it arrives, and what cuts it off.

Holds conventions 33 and 34. Knows no lots; of what is bought abroad it knows the arrival alone.
"""

from nameplate.kernels.jit import callee
from nameplate.kernels.plant_events import ARRIVES, FULL, NO_ROOM, add_event
from nameplate.kernels.plant_records import (
    FIXED_QUANTITY,
    NONE,
    PERIODIC,
    PlantRecords,
    Records,
)
from nameplate.kernels.samplers import variate_ticks

ARRIVALS = 2
"""Place of the count of arrivals in `counts`."""


@callee
def expect(
    plant: PlantRecords, due: int, material: int, supply: int, customer: int, amount: float
) -> None:
    """Note that an order is under way."""
    i = plant.counts[ARRIVALS]
    if i == plant.arrivals.size:
        plant.counts[FULL] = NO_ROOM
        return
    plant.counts[ARRIVALS] = i + 1
    arrival = plant.arrivals[i]
    arrival.time, arrival.material, arrival.supply = due, material, supply
    arrival.customer, arrival.amount = customer, amount
    add_event(plant, due, ARRIVES, i, i)


@callee
def arrive(plant: PlantRecords, i: int, t: int) -> None:
    """Let an order arrive."""
    arrival = plant.arrivals[i]
    if arrival.customer != NONE:
        customer, parts = plant.customers[arrival.customer], int(arrival.amount)
        customer.imported += parts
        year = t // plant.plant[0].year * plant.products.size + customer.product
        plant.years[year].imported += parts
        return
    material = plant.materials[arrival.material]
    material.stock += arrival.amount
    material.on_order -= arrival.amount
    material.arrived += arrival.amount
    plant.supplies[arrival.supply].arrived += arrival.amount


@callee
def free_from(plant: PlantRecords, first: int, end: int, t: int) -> int:
    """Return when something with the disruptions first .. end - 1 is not cut off, from t on."""
    for i in range(first, end):
        if plant.downs[i].begin <= t and t < plant.downs[i].end:
            return plant.downs[i].end
    return t


@callee
def choose_supply(plant: PlantRecords, material: Records, amount: float, t: int) -> int:
    """Return the supply that gets an order (convention 33)."""
    chosen, best = NONE, 0.0
    for all_of_them in (False, True):
        for q in range(material.first_supply, material.end_supply):
            supply = plant.supplies[q]
            is_cut_off = free_from(plant, supply.first_down, supply.end_down, t) > t
            if is_cut_off and not all_of_them:
                continue
            if not material.by_share:
                return q
            lag = supply.share * (material.ordered + amount) - supply.ordered
            if chosen == NONE or lag > best:
                chosen, best = q, lag
        if chosen != NONE:
            return chosen
    return chosen


@callee
def order(plant: PlantRecords, m: int, amount: float, t: int) -> None:
    """Order material m."""
    material, whole = plant.materials[m], plant.plant[0]
    q = choose_supply(plant, material, amount, t)
    supply = plant.supplies[q]
    amount = max(amount, supply.minimum)
    lead = variate_ticks(
        supply.lead_law,
        supply.lead_a,
        supply.lead_b,
        supply.lead_c,
        supply.lead_d,
        whole.seed,
        whole.draw,
        whole.replication,
        supply.lead_stream,
        supply.orders,
    )
    supply.orders += 1
    supply.ordered += amount
    material.orders += 1
    material.ordered += amount
    material.on_order += amount
    expect(
        plant, free_from(plant, supply.first_down, supply.end_down, t + lead), m, q, NONE, amount
    )


@callee
def order_materials(plant: PlantRecords, t: int) -> None:
    """Order what has fallen to its reorder point."""
    for m in range(plant.materials.size):
        material = plant.materials[m]
        position = material.stock + material.on_order
        if material.policy == PERIODIC or position > material.reorder:
            continue
        amount = material.level - position
        if material.policy == FIXED_QUANTITY:
            # As many as lift the position above the reorder point.
            amount = material.level * (int((material.reorder - position) / material.level) + 1)
        if amount > 0.0:
            order(plant, m, amount, t)


@callee
def review(plant: PlantRecords, m: int, t: int) -> None:
    """Order material m up to its level, if its policy is to do so now."""
    material = plant.materials[m]
    amount = material.level - material.stock - material.on_order
    if amount > 0.0:
        order(plant, m, amount, t)
