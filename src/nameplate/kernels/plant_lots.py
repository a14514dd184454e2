"""Lots: which product a line takes next, what holds it back, and the way of a lot through the line.

Holds what happens up to the moment at which a lot is done. Tests and stores are elsewhere.
"""

import math

from nameplate.acceptance.severity import DISCONTINUED
from nameplate.kernels.arrays import ENDLESS
from nameplate.kernels.departures import run_departures
from nameplate.kernels.jit import callee
from nameplate.kernels.parts import is_scrapped
from nameplate.kernels.plant_axis import to_calendar, to_open
from nameplate.kernels.plant_events import FULL, LOT_DONE, NO_ROOM, WAKE, add_event
from nameplate.kernels.plant_records import (
    BY_PRIORITY,
    IN_LINE,
    IN_TURNS,
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
def whole_parts(wanted: float) -> int:
    """Return an amount in whole parts, rounded up but for the noise of a product of floats."""
    return math.ceil(wanted * (1.0 - 1e-9))


@callee
def has_own(plant: PlantRecords, use: Records, wanted: float) -> bool:
    """Tell whether the plant's own product is on hand in the place of a material."""
    return use.product != NONE and plant.products[use.product].stock >= whole_parts(wanted)


@callee
def has_material(plant: PlantRecords, p: int) -> bool:
    """Tell whether the material of a whole lot of product p is on hand."""
    product = plant.products[p]
    for i in range(product.first_use, product.end_use):
        use = plant.uses[i]
        wanted = use.per_part * product.size
        if has_own(plant, use, wanted):
            continue
        if use.material == NONE or plant.materials[use.material].stock < wanted:
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
def why_full(plant: PlantRecords, line: Records, p: int) -> int:
    """Return what a line waits for that has no place for a lot of product p (convention 37)."""
    full = plant.products[p].quarantine
    if plant.quarantine[full].waiting == 0:
        return NO_ROOM_TEST
    for c in range(plant.customers.size):
        customer = plant.customers[c]
        for make in range(line.first_make, line.end_make):
            is_made = customer.product == plant.makes[make]
            is_there = plant.products[customer.product].quarantine == full
            if is_made and is_there and customer.short > 0:
                return NO_ROOM_STORE
    return NO_DEMAND


@callee
def next_make(plant: PlantRecords, line: Records) -> int:
    """Return which of its products a line takes next (convention 24), or why it takes none.

    Reasons are negative: -1 - NO_MATERIAL and so on.
    """
    n_makes = line.end_make - line.first_make
    chosen, reason, has_place = NONE, NO_ROOM_TEST, False
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
            product = plant.products[p]
            place = plant.quarantine[product.quarantine]
            is_free = place.lots < place.lots_limit
            need = need_of(product)
            if line.rule == BY_PRIORITY:
                need = min(max(need, 0), 1)
            is_better = is_free == has_place and need > most
            if chosen == NONE or is_better or (is_free and not has_place):
                chosen, has_place, most = make, is_free, need
        if line.rule == IN_TURNS:
            break
    if has_place:
        return chosen
    return -1 - (reason if chosen == NONE else why_full(plant, line, plant.makes[chosen]))


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
    line = plant.lines[r]
    if line.first_day == line.end_day or t < plant.days[line.first_day].begin or line.free_at > t:
        return
    count_held(plant, line, t)
    line.held_by = NOT_HELD
    make = next_make(plant, line)
    if make < 0:
        line.held_by = -1 - make
    else:
        u = to_open(plant.days, line.first_day, line.end_day, t)
        release(plant, lines, windows, failures, pieces, r, make, t, u)


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
        if has_own(plant, use, wanted):
            take_oldest(plant, use.product, whole_parts(wanted), NONE, x, t)
        else:
            plant.materials[use.material].stock -= wanted
            plant.materials[use.material].used += wanted
    plant.quarantine[product.quarantine].lots += 1
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
        if good > 0:
            lot.repairs = repairs_begun(plant, lines, line) - repairs
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
def change_over(
    lines: LineRecords,
    windows: Records,
    pieces: Records,
    run: Records,
    change: int,
    by_windows: bool,
    n: int,
) -> None:
    """Set up each station that is through with the n parts of earlier lots for the next one.

    By windows all are; else those are not to which parts would come that the horizon cuts off.
    """
    coming = n
    for s in range(run.first, run.end):
        station = lines.stations[s]
        gone = station.passed + station.scrapped
        if not station.stopped and (by_windows or gone == coming):
            begin = station.last
            if begin < run.release:
                begin = pass_time(
                    run, station, lines.modes, lines.stops, begin, STARVED, run.release
                )
            station.last = pass_time(
                run, station, lines.modes, lines.stops, begin, CHANGING, change
            )
            station.stopped = station.last >= run.horizon
            if by_windows:
                set_free(lines, windows, pieces, s, n)
        if not by_windows:
            cut_off, coming = coming, station.passed
            for part in range(gone, cut_off):
                if station.scrap == 0.0 or not is_scrapped(run, station, part):
                    coming += 1


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
        change_over(lines, windows, pieces, run, change, line.engine == WINDOWS, n)
    passed = last.passed
    if line.engine == WINDOWS:
        if not run_windows(lines, windows, failures, pieces, r):
            return size
        line.engine = RECURSION
        passed = n
    run_departures(lines, r)
    # A station may stop in a changeover for parts that never come to it.
    gone = last.passed
    for s in range(run.first, run.end):
        gone += lines.stations[s].scrapped
    return NONE if gone < run.lot_end else last.passed - passed
