"""Stores and customers: what waits for room, is stored, shipped, owed and bought abroad.

Holds conventions 30 to 32. The lots of a product that wait for room are a chain, gone through only
where one of them may fit: however many wait, a tick at which none can move costs next to nothing.
Knows no lines, no tests and no suppliers.
"""

from nameplate.kernels.arrays import ENDLESS
from nameplate.kernels.jit import callee
from nameplate.kernels.plant_events import FULL, NO_ROOM, TOO_MANY_DEMANDS
from nameplate.kernels.plant_orders import expect, free_from
from nameplate.kernels.plant_records import (
    BACKLOG,
    GONE,
    IMPORTED,
    NONE,
    STORED,
    PlantRecords,
    Records,
)
from nameplate.kernels.samplers import variate, variate_ticks

SHIPMENTS = 1
"""Place of the count of shipments in `counts`."""

IMPORTS_A_CUSTOMER = 1 << 32
LARGEST_EXACT = 4.0e18
"""Products below this fit whole numbers."""


@callee
def wait_for_room(plant: PlantRecords, x: int) -> None:
    """Let an accepted lot wait for room in a store, behind those of its product that wait."""
    whole, lot = plant.plant[0], plant.lots[x]
    product = plant.products[lot.product]
    if product.first_waiting == NONE:
        product.first_waiting = x
    else:
        plant.no_room[product.last_waiting, 0] = x
    product.last_waiting = x
    plant.no_room[x, 0], plant.no_room[x, 1] = NONE, whole.accepted
    whole.accepted += 1
    plant.quarantine[product.quarantine].waiting += 1
    product.smallest = min(product.smallest, lot.left)


@callee
def room_for(stores: Records, p: int, parts: int) -> int:
    """Return the first store with room for a lot of product p, or NONE."""
    for s in range(stores.size):
        store = stores[s]
        has_room = store.parts + parts <= store.parts_limit and store.lots < store.lots_limit
        if (store.takes >> p) & 1 and has_room:
            return s
    return NONE


@callee
def go_on(plant: PlantRecords, product: Records, is_kept: bool) -> None:
    """Go on to the next lot of a product that waits; the one before it stays, or is let go."""
    x = product.at
    product.at = plant.no_room[x, 0]
    if is_kept:
        product.before, product.kept = x, min(product.kept, plant.lots[x].left)
    elif product.before == NONE:
        product.first_waiting = product.at
    else:
        plant.no_room[product.before, 0] = product.at
    if product.at == NONE:
        product.last_waiting, product.smallest = product.before, product.kept


@callee
def next_fitting(plant: PlantRecords, p: int) -> int:
    """Return the next lot of product p for which there is room, or NONE."""
    product = plant.products[p]
    if product.at != NONE and room_for(plant.stores, p, product.smallest) == NONE:
        product.at = NONE
    while product.at != NONE:
        left = plant.lots[product.at].left
        if left > 0 and room_for(plant.stores, p, left) != NONE:
            break
        go_on(plant, product, left > 0)  # nothing is left of one that has expired
    return product.at


@callee
def leave_quarantine(plant: PlantRecords, lot: Records) -> None:
    """Let an accepted lot give up its place behind the lines."""
    product = plant.products[lot.product]
    place = plant.quarantine[product.quarantine]
    place.lots -= 1
    place.waiting -= 1
    product.waiting -= lot.left


@callee
def store_lots(plant: PlantRecords, t: int) -> bool:
    """Put accepted lots into the first store with room, in their order; tell whether any moved.

    There is ever less room as they are gone through, so what did not fit once is not tried again.
    """
    for p in range(plant.products.size):
        product = plant.products[p]
        product.at, product.before, product.kept = product.first_waiting, NONE, ENDLESS
    has_moved = False
    while True:
        x = NONE
        for p in range(plant.products.size):
            other = next_fitting(plant, p)
            if x == NONE or (other != NONE and plant.no_room[other, 1] < plant.no_room[x, 1]):
                x = other
        if x == NONE:
            return has_moved
        has_moved, lot = True, plant.lots[x]
        product = plant.products[lot.product]
        lot.place, lot.stored = STORED, t
        lot.store = room_for(plant.stores, lot.product, lot.left)
        leave_quarantine(plant, lot)
        go_on(plant, product, False)
        plant.stores[lot.store].parts += lot.left
        plant.stores[lot.store].lots += 1
        product.stock += lot.left
        plant.stored[lot.product, product.stored] = x
        product.stored += 1


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
def expire(plant: PlantRecords, x: int, t: int) -> None:
    """Take a lot past its shelf life out of its store, or of quarantine."""
    lot = plant.lots[x]
    if lot.left == 0:
        return
    lot.removed += lot.left
    if lot.place == STORED:
        take_from(plant, x, lot.left, t)
        return
    leave_quarantine(plant, lot)
    lot.left, lot.place, lot.emptied = 0, GONE, t


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
