"""Lots: which product a line takes next, what holds it back, and the way of a lot through the line.

Holds what happens up to the moment at which a lot is done. Tests and stores are elsewhere.
"""

import math

from nameplate.acceptance.severity import DISCONTINUED
from nameplate.kernels.arrays import ENDLESS
from nameplate.kernels.departures import run_departures
from nameplate.kernels.jit import callee
from nameplate.kernels.plant_axis import to_calendar, to_open
from nameplate.kernels.plant_events import FULL, LOT_DONE, NO_ROOM, WAKE, add_event
from nameplate.kernels.plant_records import (
    BY_PRIORITY,
    IN_LINE,
    IN_TURNS,
    LARGEST_NEED,
    NO_DEMAND,
    NO_MATERIAL,
    NO_ROOM_STORE,
    NO_ROOM_TEST,
    NONE,
    NOT_HELD,
    RECURSION,
    WINDOWS,
    PlantRecords,
    Records,
)
from nameplate.kernels.plant_stock import take_oldest
from nameplate.kernels.records import STRETCH, LineRecords
from nameplate.kernels.samplers import binomial
from nameplate.kernels.windows import run_windows, set_free
from nameplate.kernels.working_time import CHANGING, STARVED, pass_time

LOTS = 0
"""Place of the count of lots in `counts`."""


@callee
def has_material(plant: PlantRecords, p: int) -> bool:
    """Tell whether the material of a whole lot of product p is on hand."""
    product = plant.products[p]
    for i in range(product.first_use, product.end_use):
        use = plant.uses[i]
        wanted = use.per_part * product.size
        if use.material == NONE and plant.products[use.product].stock < wanted:
            return False
        if use.material != NONE and plant.materials[use.material].stock < wanted:
            return False
    return True


@callee
def need_of(product: Records) -> int:
    """Return the backlog of a product that is neither in stores nor on its way there [parts]."""
    return product.backlog - product.stock - product.waiting - product.in_lines


@callee
def is_open(plant: PlantRecords, p: int) -> bool:
    """Tell whether lots of product p may be released at all."""
    return plant.switching[p, 0] != DISCONTINUED


@callee
def next_make(plant: PlantRecords, line: Records) -> int:
    """Return which of its products a line takes next (convention 24), or why it takes none.

    Reasons are negative: -1 - NO_MATERIAL, -1 - NO_ROOM_TEST.
    """
    n_makes = line.end_make - line.first_make
    chosen, reason = NONE, NO_ROOM_TEST
    most = 0
    for i in range(n_makes):
        make = line.first_make + i
        if line.rule == IN_TURNS:
            make = line.first_make + (line.next_make + i) % n_makes
        p = plant.makes[make]
        if not is_open(plant, p):
            continue
        reason = NO_MATERIAL
        if has_material(plant, p):
            need = need_of(plant.products[p])
            if line.rule == IN_TURNS or (line.rule == BY_PRIORITY and need > 0):
                return make
            if chosen == NONE or (line.rule == LARGEST_NEED and need > most):
                chosen, most = make, need
        elif line.rule == IN_TURNS:
            break
    return chosen if chosen != NONE else -1 - reason


@callee
def release_or_hold(
    plant: PlantRecords,
    lines: LineRecords,
    windows: Records,
    failures: Records,
    pieces: Records,
    r: int,
    t: int,
) -> None:
    """Give line r a lot at tick t if it is free and nothing holds it back."""
    line, whole = plant.lines[r], plant.plant[0]
    if line.first_day == line.end_day or t < plant.days[line.first_day].begin or line.free_at > t:
        return
    count_held(plant, line, t)
    line.held_by = NOT_HELD
    make = next_make(plant, line)
    if make < 0:
        line.held_by = -1 - make
    elif whole.in_quarantine >= whole.quarantine_lots:
        line.held_by = why_full(plant, line)
    else:
        u = to_open(plant.days, line.first_day, line.end_day, t)
        release(plant, lines, windows, failures, pieces, r, make, t, u)


@callee
def why_full(plant: PlantRecords, line: Records) -> int:
    """Return what a line waits for that finds quarantine full (convention 37)."""
    if plant.plant[0].no_room == 0:
        return NO_ROOM_TEST
    for c in range(plant.customers.size):
        customer = plant.customers[c]
        for make in range(line.first_make, line.end_make):
            if customer.short > 0 and customer.product == plant.makes[make]:
                return NO_ROOM_STORE
    return NO_DEMAND


@callee
def count_held(plant: PlantRecords, line: Records, t: int) -> None:
    """Add up the open time that a line has had no lot, up to tick t."""
    u = to_open(plant.days, line.first_shift, line.end_shift, t)
    if line.held_by == NO_MATERIAL:
        line.held_material += u - line.held_since
    elif line.held_by == NO_ROOM_TEST:
        line.held_test += u - line.held_since
    elif line.held_by == NO_ROOM_STORE:
        line.held_store += u - line.held_since
    elif line.held_by == NO_DEMAND:
        line.held_demand += u - line.held_since
    line.held_since = u


@callee
def release(
    plant: PlantRecords,
    lines: LineRecords,
    windows: Records,
    failures: Records,
    pieces: Records,
    r: int,
    make: int,
    t: int,
    u: int,
) -> None:
    """Release a lot on line r at tick t, open tick u, and find out when it is done."""
    line, whole, p = plant.lines[r], plant.plant[0], plant.makes[make]
    product, x = plant.products[p], plant.counts[LOTS]
    if x == plant.lots.size:
        plant.counts[FULL] = NO_ROOM
        return
    plant.counts[LOTS] = x + 1
    for i in range(product.first_use, product.end_use):
        use = plant.uses[i]
        wanted = use.per_part * product.size
        if use.material == NONE:
            take_oldest(plant, use.product, math.ceil(wanted), NONE, x, t)
        else:
            plant.materials[use.material].stock -= wanted
            plant.materials[use.material].used += wanted
    whole.in_quarantine += 1
    product.in_lines += product.size
    lot = plant.lots[x]
    lot.line, lot.product, lot.number = r, p, product.lots
    lot.started, lot.released, lot.place = product.size, t, IN_LINE
    lot.facility, lot.accepted, lot.severity = product.facility, NONE, NONE
    lot.test_begins, lot.test_ends = NONE, NONE
    lot.store, lot.stored, lot.emptied = NONE, NONE, NONE
    product.lots += 1
    plant.years[t // whole.year * plant.products.size + p].started += product.size
    change, place, n_makes = 0, make - line.first_make, line.end_make - line.first_make
    if line.last_make != NONE:
        change = plant.changes[line.first_change + line.last_make * n_makes + place]
    line.last_make, line.next_make = place, (place + 1) % n_makes
    repairs = repairs_begun(plant, lines, line)
    good = run_lot(lines, windows, failures, pieces, r, u, product.size, change, line)
    first = lines.stations[line.first_station]
    line.free_open = first.last
    line.free_at = whole.horizon
    if not first.stopped:
        line.free_at = to_calendar(
            plant.days, line.first_day, line.end_day, first.last, whole.horizon
        )
        add_event(plant, line.free_at, WAKE, r, 0)
    lot.done = ENDLESS
    if good != NONE:
        done = line.done_open
        for s in range(line.first_station, line.end_station):
            station = lines.stations[s]
            # Where no part of the lot came, there may have been a changeover for nothing.
            if line.engine == WINDOWS or station.taken > station.before_lot:
                done = max(done, station.last)
        line.done_open = done
        if line.last_scrap > 0.0:
            good -= binomial(
                good,
                line.last_scrap,
                whole.seed,
                whole.draw,
                whole.replication,
                line.last_scrap_stream,
                line.lots,
            )
        lot.good, lot.changed = good, change > 0
        lot.repairs = repairs_begun(plant, lines, line) - repairs
        lot.done = to_calendar(plant.days, line.first_day, line.end_day, done, whole.horizon)
        add_event(plant, lot.done, LOT_DONE, r, x)
    line.lots += 1
    line.parts += product.size


@callee
def repairs_begun(plant: PlantRecords, lines: LineRecords, line: Records) -> int:
    """Return how many repairs that bad parts come after have begun on a line (convention 27)."""
    repairs = 0
    for i in range(line.first_repair, line.end_repair):
        repairs += lines.modes[plant.repairs[i]].n_repairs
    return repairs


@callee
def run_lot(
    lines: LineRecords,
    windows: Records,
    failures: Records,
    pieces: Records,
    r: int,
    u: int,
    size: int,
    change: int,
    line: Records,
) -> int:
    """Run a lot released at open tick u through line r.

    Returns:
        Parts that left the last station, or NONE if some are in the line at the horizon.
    """
    run = lines.runs[r]
    n = run.lot_end
    run.release, run.lot_end = u, n + size
    first, last = lines.stations[run.first], lines.stations[run.end - 1]
    for s in range(run.first, run.end):
        lines.stations[s].before_lot = lines.stations[s].taken
    for k in range(STRETCH):
        lines.arrivals[first.ring_first + k] = u
    if change > 0:
        for s in range(run.first, run.end):
            station = lines.stations[s]
            if station.stopped:
                continue
            begin = station.last
            if begin < u:
                begin = pass_time(run, station, lines.modes, lines.stops, begin, STARVED, u)
            station.last = pass_time(
                run, station, lines.modes, lines.stops, begin, CHANGING, change
            )
            station.stopped = station.last >= run.horizon
            if line.engine == WINDOWS:
                set_free(lines, windows, pieces, s, n)
    passed = last.passed
    if line.engine == WINDOWS:
        if not run_windows(lines, windows, failures, pieces, r):
            return size
        line.engine = RECURSION
        passed = n
    run_departures(lines, r)
    for s in range(run.first, run.end):
        if lines.stations[s].stopped:
            return NONE
    return last.passed - passed
