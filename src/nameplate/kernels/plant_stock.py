"""Stores, customers and materials: what is stored, shipped, bought abroad and ordered.

Holds conventions 30 to 33. Knows no lines and no tests.
"""

from nameplate.kernels.arrays import ENDLESS
from nameplate.kernels.jit import callee
from nameplate.kernels.plant_events import ARRIVES, FULL, NO_ROOM, TOO_MANY_DEMANDS, add_event
from nameplate.kernels.plant_records import (
    BACKLOG,
    FIXED_QUANTITY,
    GONE,
    IMPORTED,
    NONE,
    PERIODIC,
    STORED,
    PlantRecords,
    Records,
)
from nameplate.kernels.samplers import variate, variate_ticks

SHIPMENTS, ARRIVALS = 1, 2
"""Places in `counts`."""

IMPORTS_A_CUSTOMER = 1 << 32
LARGEST_EXACT = 4.0e18
"""Products below this fit whole numbers."""


@callee
def store_lots(plant: PlantRecords, t: int) -> bool:
    """Put accepted lots into the first store with room, in their order; tell whether any moved.

    A lot past its shelf life goes to no store: it is taken out.
    """
    whole = plant.plant[0]
    kept = 0
    n_waiting = whole.no_room
    for i in range(n_waiting):
        x = plant.no_room[i]
        lot = plant.lots[x]
        product = plant.products[lot.product]
        if lot.done + product.shelf_life < t:
            product.waiting -= lot.left
            lot.removed += lot.left
            lot.left, lot.place, lot.emptied = 0, GONE, t
            whole.in_quarantine -= 1
            continue
        for s in range(plant.stores.size):
            store = plant.stores[s]
            takes = (store.takes >> lot.product) & 1
            has_room = store.parts + lot.left <= store.parts_limit and store.lots < store.lots_limit
            if takes and has_room:
                store.parts += lot.left
                store.lots += 1
                product.waiting -= lot.left
                product.stock += lot.left
                lot.place, lot.store, lot.stored = STORED, s, t
                plant.stored[lot.product, product.stored] = x
                product.stored += 1
                whole.in_quarantine -= 1
                break
        if lot.place != STORED:
            plant.no_room[kept] = x
            kept += 1
    whole.no_room = kept
    return kept < n_waiting


@callee
def take_from(plant: PlantRecords, x: int, parts: int, t: int) -> None:
    """Take parts of a stored lot out of its store."""
    lot = plant.lots[x]
    store = plant.stores[lot.store]
    lot.left -= parts
    store.parts -= parts
    plant.products[lot.product].stock -= parts
    if lot.left == 0:
        store.lots -= 1
        lot.place, lot.emptied = GONE, t


@callee
def expire(plant: PlantRecords, t: int) -> None:
    """Take lots past their shelf life out of the stores."""
    for p in range(plant.products.size):
        product = plant.products[p]
        if product.shelf_life == ENDLESS:
            continue
        for i in range(product.oldest, product.stored):
            x = plant.stored[p, i]
            lot = plant.lots[x]
            if lot.left > 0 and lot.done + product.shelf_life < t:
                lot.removed += lot.left
                take_from(plant, x, lot.left, t)


@callee
def take_oldest(plant: PlantRecords, p: int, parts: int, customer: int, into: int, t: int) -> bool:
    """Take parts of product p out of the stores, oldest stored first, for a customer or a lot."""
    product = plant.products[p]
    while parts > 0:
        x = plant.stored[p, product.oldest]
        lot = plant.lots[x]
        taken = min(parts, lot.left)
        if taken == 0:
            product.oldest += 1
            continue
        i = plant.counts[SHIPMENTS]
        if i == plant.shipments.size:
            plant.counts[FULL] = NO_ROOM
            return False
        plant.counts[SHIPMENTS] = i + 1
        shipment = plant.shipments[i]
        shipment.time, shipment.customer, shipment.into = t, customer, into
        shipment.lot, shipment.parts = x, taken
        lot.delivered += taken
        take_from(plant, x, taken, t)
        parts -= taken
    return True


@callee
def ship_to(plant: PlantRecords, c: int, most: int, t: int) -> bool:
    """Ship up to `most` parts to customer c, oldest stored first; tell whether any went."""
    customer = plant.customers[c]
    product = plant.products[customer.product]
    parts = min(most, customer.backlog, product.stock)
    if parts <= 0 or (parts < customer.minimum and parts < customer.backlog):
        return False
    whole = plant.plant[0]
    customer.backlog -= parts
    product.backlog -= parts
    customer.delivered += parts
    year = t // whole.year * plant.products.size + customer.product
    plant.years[year].delivered += parts
    return take_oldest(plant, customer.product, parts, c, NONE, t)


@callee
def share_of(stock: int, backlog: int, all_backlog: int) -> int:
    """Return the part of a stock that is due to one backlog among all, rounded down."""
    if float(stock) * float(backlog) < LARGEST_EXACT:
        return stock * backlog // all_backlog
    return int(float(stock) * (float(backlog) / float(all_backlog)))


@callee
def ship(plant: PlantRecords, t: int) -> bool:
    """Ship stock to customers by priority or in proportion; tell whether any went."""
    moved = False
    for p in range(plant.products.size):
        stock, all_backlog = plant.products[p].stock, plant.products[p].backlog
        if stock == 0 or all_backlog == 0:
            continue
        first, rest = NONE, stock
        for c in range(plant.customers.size):
            customer = plant.customers[c]
            customer.share = stock
            if customer.product == p and customer.backlog > 0 and plant.plant[0].proportional:
                customer.share = share_of(stock, customer.backlog, all_backlog)
                rest -= customer.share
                first = c if first == NONE else first
        if first != NONE:
            plant.customers[first].share += rest
        for c in range(plant.customers.size):
            customer = plant.customers[c]
            if customer.product == p:
                moved = ship_to(plant, c, customer.share, t) or moved
    return moved


@callee
def demand(plant: PlantRecords, c: int, t: int) -> None:
    """Let the demand of customer c come at tick t."""
    customer, whole = plant.customers[c], plant.plant[0]
    amount = variate(
        customer.amount_law,
        customer.amount_a,
        customer.amount_b,
        customer.amount_c,
        customer.amount_d,
        whole.seed,
        whole.draw,
        whole.replication,
        customer.amount_stream,
        customer.demands,
    )
    parts = max(0, int(amount + 0.5))
    customer.demands += 1
    customer.wanted += parts
    customer.asked = parts
    customer.backlog += parts
    plant.products[customer.product].backlog += parts
    plant.years[t // whole.year * plant.products.size + customer.product].wanted += parts


@callee
def next_demand(plant: PlantRecords, c: int, t: int) -> int:
    """Return when customer c, whose last demand came at tick t, wants something again."""
    customer, whole = plant.customers[c], plant.plant[0]
    if customer.demands > whole.most_demands:
        plant.counts[FULL] = TOO_MANY_DEMANDS
    return t + variate_ticks(
        customer.every_law,
        customer.every_a,
        customer.every_b,
        customer.every_c,
        customer.every_d,
        whole.seed,
        whole.draw,
        whole.replication,
        customer.every_stream,
        customer.demands,
    )


@callee
def settle_unmet(plant: PlantRecords, t: int) -> None:
    """See what is not met of the demands of this tick, and lose it or buy it abroad."""
    whole = plant.plant[0]
    for c in range(plant.customers.size):
        customer = plant.customers[c]
        if customer.asked < 0:
            continue
        unmet = min(customer.backlog, customer.asked)
        customer.delivered_at_once += customer.asked - unmet
        customer.met_at_once += unmet == 0
        customer.asked, customer.short = NONE, unmet
        if unmet == 0 or customer.unmet == BACKLOG:
            continue
        customer.backlog -= unmet
        plant.products[customer.product].backlog -= unmet
        if customer.unmet != IMPORTED:
            customer.lost += unmet
            continue
        lead = variate_ticks(
            whole.import_lead_law,
            whole.import_lead_a,
            whole.import_lead_b,
            whole.import_lead_c,
            whole.import_lead_d,
            whole.seed,
            whole.draw,
            whole.replication,
            whole.import_lead_stream,
            c * IMPORTS_A_CUSTOMER + customer.imports,
        )
        customer.imports += 1
        customer.imports_ordered += unmet
        due = free_from(plant, whole.import_first_down, whole.import_end_down, t + lead)
        expect(plant, due, NONE, NONE, c, float(unmet))


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
