"""The whole plant from its first day to the horizon: what comes, and what the plant then does.

Holds the order of things (convention 35); what they are stands in the modules it calls.
"""

from nameplate.kernels.arrays import ENDLESS
from nameplate.kernels.departures import close_line, run_departures
from nameplate.kernels.jit import callee, kernel
from nameplate.kernels.plant_axis import up_ticks
from nameplate.kernels.plant_events import (
    ARRIVES,
    DEMAND,
    EVENTS_IN_USE,
    EXPIRES,
    FULL,
    LOT_DONE,
    REVIEW,
    REWORKED,
    TEST_ENDS,
    WAKE,
    add_event,
    drop_first,
)
from nameplate.kernels.plant_lots import count_held, release_or_hold
from nameplate.kernels.plant_orders import arrive, order_materials, review
from nameplate.kernels.plant_records import (
    NONE,
    PERIODIC,
    WINDOWS,
    PlantRecords,
    Records,
)
from nameplate.kernels.plant_stock import (
    SHIPMENTS,
    demand,
    expire,
    next_demand,
    settle_unmet,
    ship,
    store_lots,
)
from nameplate.kernels.plant_tests import begin_tests, end_test, queue_for_test
from nameplate.kernels.records import LineRecords
from nameplate.kernels.windows import begin_windows, hand_over


@callee
def begin(plant: PlantRecords, lines: LineRecords, windows: Records, failures: Records) -> None:
    """Note the first events."""
    whole = plant.plant[0]
    for p in range(plant.products.size):
        plant.products[p].first_waiting, plant.products[p].smallest = NONE, ENDLESS
    for r in range(plant.lines.size):
        line = plant.lines[r]
        if line.engine == WINDOWS:
            begin_windows(lines, windows, failures, r)
        if line.first_day < line.end_day:
            add_event(plant, plant.days[line.first_day].begin, WAKE, r, 0)
    for f in range(plant.facilities.size):
        plant.facilities[f].up_until = up_ticks(plant.facilities[f], whole, 0)
    for c in range(plant.customers.size):
        plant.customers[c].asked = NONE
        add_event(plant, plant.customers[c].first, DEMAND, c, c)
    for m in range(plant.materials.size):
        if plant.materials[m].policy == PERIODIC:
            add_event(plant, 0, REVIEW, m, m)
    add_event(plant, 0, WAKE, 0, 0)


@callee
def happen(plant: PlantRecords, event: Records) -> bool:
    """Let an event happen; tell whether it was a demand."""
    t, kind, what = event.time, event.kind, event.what
    drop_first(plant)
    if kind == ARRIVES:
        arrive(plant, what, t)
    elif kind == LOT_DONE:
        lot = plant.lots[what]
        product = plant.products[lot.product]
        product.in_lines -= lot.started
        product.waiting += lot.good
        lot.left = lot.good
        year = t // plant.plant[0].year * plant.products.size + lot.product
        plant.years[year].good += lot.good
        queue_for_test(plant, what, t)
    elif kind == REWORKED:
        queue_for_test(plant, what, t)
    elif kind == TEST_ENDS:
        end_test(plant, what, t)
    elif kind == REVIEW:
        review(plant, what, t)
        add_event(plant, t + plant.materials[what].every, REVIEW, what, what)
    elif kind == DEMAND:
        demand(plant, what, t)
        add_event(plant, next_demand(plant, what, t), DEMAND, what, what)
    elif kind == EXPIRES:
        expire(plant, what, t)
    return kind == DEMAND


@callee
def note_period(plant: PlantRecords, t: int) -> None:
    """Note stocks, and what held lines, at the end of every period that is over at tick t."""
    whole, n_products = plant.plant[0], plant.products.size
    while (whole.period + 1) * whole.year <= t:
        for p in range(n_products):
            plant.years[whole.period * n_products + p].stock = plant.products[p].stock
        for r in range(plant.lines.size):
            line = plant.lines[r]
            count_held(plant, line, min((whole.period + 1) * whole.year, whole.horizon))
            plant.held[whole.period, r, 0] = line.held_since
            plant.held[whole.period, r, 1] = line.held_material
            plant.held[whole.period, r, 2] = line.held_test
            plant.held[whole.period, r, 3] = line.held_store
            plant.held[whole.period, r, 4] = line.held_demand
        whole.period += 1


@kernel
def run_plant(
    plant: PlantRecords, lines: LineRecords, windows: Records, failures: Records, pieces: Records
) -> None:
    """Run a plant from its first tick to the horizon.

    Args:
        plant: Its records, as they are made.
        lines: The records of all its lines, in the order of `plant.lines`.
        windows: Their windows, as they are made.
        failures: Their failures ahead.
        pieces: Their pieces.
    """
    whole = plant.plant[0]
    begin(plant, lines, windows, failures)
    while plant.counts[EVENTS_IN_USE] > 0 and plant.counts[FULL] == 0 and plant.stop[0] == 0:
        t = plant.events[0].time
        note_period(plant, t)
        is_asked = False
        while plant.counts[EVENTS_IN_USE] > 0 and plant.events[0].time == t:
            is_asked = happen(plant, plant.events[0]) or is_asked
        goes_on = True
        while goes_on:
            moves = True
            while moves:
                moves = store_lots(plant, t)
                moves = ship(plant, t) or moves
            if is_asked:
                settle_unmet(plant, t)
            begin_tests(plant, t)
            shipped = plant.counts[SHIPMENTS]
            for r in range(plant.lines.size):
                release_or_hold(plant, lines, windows, failures, pieces, r, t)
            # What a lot takes out of a store as its material leaves room there.
            goes_on = plant.counts[SHIPMENTS] > shipped
        order_materials(plant, t)
    note_period(plant, whole.horizon + whole.year - 1)  # the last period may be cut short
    for r in range(plant.lines.size):
        end_line(plant, lines, windows, failures, pieces, r, whole.horizon)


@callee
def end_line(
    plant: PlantRecords,
    lines: LineRecords,
    windows: Records,
    failures: Records,
    pieces: Records,
    r: int,
    t: int,
) -> None:
    """Let the time of line r pass to the horizon."""
    line = plant.lines[r]
    if line.engine == WINDOWS:
        hand_over(lines, windows, failures, pieces, r, windows[line.first_station].part)
        run_departures(lines, r)
    close_line(lines, r)
    count_held(plant, line, t)
