"""A slow simulator of a whole plant, written from the page of conventions as plainly as can be.

Holds one object per thing and one loop over the ticks at which anything happens. It reads the
records that the plant kernel reads, and shares nothing else with it but the random numbers.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np

from naive_audit import check_balances
from naive_lots import (
    DISCONTINUED,
    NORMAL,
    TIGHTENED,
    Axis,
    LotLine,
    Row,
    Switching,
    end_of_work,
    examine,
    failures_before,
    rows,
)
from naive_trade import NaiveTrade
from nameplate.kernels.arrays import ENDLESS, Ints, LineArrays, LineSums
from nameplate.kernels.plant_records import (
    ACCEPT,
    ARRIVAL,
    CUSTOMER,
    FACILITY,
    IN_LINE,
    IN_TEST,
    IN_TURNS,
    LARGEST_NEED,
    LINE,
    LOT,
    MATERIAL,
    NO_DEMAND,
    NO_MATERIAL,
    NO_ROOM_STORE,
    NO_ROOM_TEST,
    NONE,
    NOT_HELD,
    PERIODIC,
    REWORK,
    SCREEN,
    SHIPMENT,
    STORE,
    SUPPLY,
    WAITS_FOR_TEST,
    YEAR,
    PlantRecords,
    Records,
)
from nameplate.kernels.samplers import binomial

HELD = {
    NO_MATERIAL: "held_material",
    NO_ROOM_TEST: "held_test",
    NO_ROOM_STORE: "held_store",
    NO_DEMAND: "held_demand",
}


class NaiveResult(NamedTuple):
    """What is left of a plant at its horizon, in the fields of its records."""

    lots: Records
    shipments: Records
    arrivals: Records  # still under way
    customers: Records
    materials: Records
    supplies: Records
    facilities: Records
    stores: Records
    years: Records
    lines: Records
    held: list[list[list[int]]]  # of each period and line, as the kernel keeps it
    severities: list[int]  # of each product
    sums: list[LineSums]  # of each line, to the end of its last open tick before the horizon
    changing: list[Ints]  # (S,) time in changeovers of each line's stations [ticks]


class NaivePlant(NaiveTrade):
    """A plant that is taken from event to event."""

    def __init__(self, records: PlantRecords, line_arrays: list[LineArrays]) -> None:
        super().__init__(records)
        self.lines = rows(records.lines)
        days = rows(records.days)
        for thing in (*self.lines, *self.facilities):
            thing.axis = Axis(days[thing.first_day : thing.end_day], self.plant.horizon)
        first_mode = 0
        for line, arrays in zip(self.lines, line_arrays, strict=True):
            line.shifts = Axis(days[line.first_shift : line.end_shift], self.plant.horizon)
            spoiling = records.repairs[line.first_repair : line.end_repair] - first_mode
            line.inside = LotLine(arrays, self.key, spoiling.tolist())
            line.free_at = line.axis.first_tick
            first_mode += len(arrays.mode_clock)
        self.switching = [Switching(product) for product in self.products]
        self.held: list[list[list[int]]] = []

    # Time

    def run(self) -> None:
        now = 0
        while now < self.plant.horizon:
            self.process(now)
            after = min([t for t in self.event_times() if t > now], default=ENDLESS)
            after = min(after, self.plant.horizon)
            self.hold_lines(now, after)
            self.note_stock(now, after)
            now = after

    def note_stock(self, now: int, after: int) -> None:
        """Note what is in the stores from one event to the next, if a year should end there."""
        for year in range(now // self.plant.year, (after - 1) // self.plant.year + 1):
            for product in range(len(self.products)):
                self.year(product, year * self.plant.year).stock = self.parts_of(product)

    def event_times(self) -> Iterator[int]:
        yield from (arrival.time for arrival in self.arrivals)
        yield from (lot.done for lot in self.lots)
        yield from (lot.test_ends for lot in self.lots if lot.place == IN_TEST)
        yield from (lot.ready for lot in self.lots if lot.place == WAITS_FOR_TEST)
        yield from (x.next_review for x in self.materials if x.policy == PERIODIC)
        yield from (customer.next for customer in self.customers)
        yield from (line.free_at for line in self.lines)
        yield from (lot.done + self.products[lot.product].shelf_life + 1 for lot in self.lots)

    def process(self, now: int) -> None:
        """Do all that happens at one tick, in the order of the conventions."""
        self.let_orders_arrive(now)
        done = [x for x in self.lots if x.place == IN_LINE and x.done == now]
        for lot in sorted(done, key=lambda lot: lot.line):
            self.end_lot(lot, now)
        for lot in [x for x in self.lots if x.place == IN_TEST and x.test_ends == now]:
            self.end_test(lot, now)
        for material in self.materials:
            self.review(material, now)
        for customer in self.customers:
            if customer.next == now:
                self.demand(customer, now)
        self.settle(now)

    def settle(self, now: int) -> None:
        """Let everything move that can."""
        self.expire(now)
        shipped = NONE
        while shipped < len(self.shipments):  # a lot that took what was stored left room there
            while self.store(now) or self.ship_all(now):
                pass
            for customer in self.customers:
                if customer.asked != NONE:
                    self.close_demand(customer, now)
            self.begin_tests(now)
            shipped = len(self.shipments)
            for line in self.lines:
                self.release(line, now)
        for material in self.materials:
            if material.policy != PERIODIC:
                self.order(material, now)

    # Lots

    def makes(self, line: Row) -> list[int]:
        return self.records.makes[line.first_make : line.end_make].tolist()

    def choose(self, line: Row) -> tuple[int, int]:
        """Return which of its products a line would make now, by place, and why it does not."""
        makes = self.makes(line)
        n = len(makes)
        places = [m for m in range(n) if self.switching[makes[m]].severity != DISCONTINUED]
        if not places:
            return NONE, NO_ROOM_TEST
        if line.rule == IN_TURNS:
            places = [min(places, key=lambda m: (m - line.next_make) % n)]
        places = [m for m in places if self.has_material(self.products[makes[m]])]
        if not places:
            return NONE, NO_MATERIAL
        with_room = [m for m in places if self.has_place(makes[m])]
        best = self.most_needed(line.rule, with_room or places, makes)
        return (best, NOT_HELD) if with_room else (NONE, self.why_full(makes, makes[best]))

    def most_needed(self, rule: int, places: list[int], makes: list[int]) -> int:
        """Return which of some products a line would take by its rule, all by place."""
        needs = [self.need(makes[m]) for m in places]
        if rule == LARGEST_NEED:
            return places[needs.index(max(needs))]
        wanted = [m for m, need in zip(places, needs, strict=True) if need > 0]
        return (wanted or places)[0]

    def why_full(self, makes: list[int], product: int) -> int:
        """Return what a line of some products waits for if there is no place for one of them."""
        if not any(lot in self.accepted for lot in self.in_quarantine(product)):
            return NO_ROOM_TEST
        kept = [p for p in makes if self.shares_quarantine(p, product)]
        is_wanted = any(x.short > 0 for x in self.customers if x.product in kept)
        return NO_ROOM_STORE if is_wanted else NO_DEMAND

    def release(self, line: Row, now: int) -> None:
        """Start a lot on a line that can take one."""
        if now < line.free_at:
            return
        place, line.held_by = self.choose(line)
        if place == NONE:
            return
        makes = self.makes(line)
        change = 0
        if line.last_make != NONE:
            change = int(
                self.records.changes[line.first_change + line.last_make * len(makes) + place]
            )
        lot = self.new_lot(line, makes[place], now)
        self.take_material(lot, now)
        line.next_make, line.last_make = (place + 1) % len(makes), place
        self.start(line, lot, change)

    def new_lot(self, line: Row, product: int, now: int) -> Row:
        """Return a lot that is being released; what has no value yet is `NONE`, counts are 0."""
        lot = Row(**dict.fromkeys(LOT.names, 0), number_on_line=line.lots, ready=ENDLESS)
        for name in ("accepted", "severity", "store", "stored", "emptied", "test_begins"):
            setattr(lot, name, NONE)
        lot.test_ends = NONE
        lot.line, lot.product = self.lines.index(line), product
        lot.number = sum(x.product == product for x in self.lots)
        lot.started, lot.released = self.products[product].size, now
        lot.place, lot.facility = IN_LINE, self.products[product].facility
        self.year(product, now).started += lot.started
        self.lots.append(lot)
        return lot

    def start(self, line: Row, lot: Row, change: int) -> None:
        """Put a lot on its line and look when the line will be free and the lot done."""
        last = line.axis.last_open
        line.inside.advance(line.axis.open_at(lot.released))
        lot.out = line.inside.release(lot.started, change)
        end, repairs = line.inside.foreseen_end(line.lots, last)
        lot.done = line.axis.tick_at(end)
        if lot.done < ENDLESS:
            lot.repairs, lot.changed = repairs * (lot.out > 0), int(change > 0)
        line.inside.run_until_free(last)
        line.free_open = line.inside.now if line.inside.is_free else ENDLESS
        line.free_at = line.axis.tick_at(line.free_open)
        line.lots += 1
        line.parts += lot.started

    def hold_lines(self, now: int, after: int) -> None:
        """Add up the open time until the next event for lines that are free without a lot."""
        end = min((now // self.plant.year + 1) * self.plant.year, self.plant.horizon)
        if now < end <= after:
            self.hold_lines_within(now, end)
            self.held.append([self.held_of(line, end) for line in self.lines])
            if end < after:
                self.hold_lines(end, after)
        else:
            self.hold_lines_within(now, after)

    def held_of(self, line: Row, end: int) -> list[int]:
        """Return the open time of a line, and what held it, up to the end of a period."""
        return [line.shifts.open_at(end), *(getattr(line, name) for name in HELD.values())]

    def hold_lines_within(self, now: int, after: int) -> None:
        """Add up the open time from one tick to another of the same period."""
        for line in self.lines:
            if line.free_at <= now:
                held = line.shifts.open_at(after) - line.shifts.open_at(now)
                setattr(line, HELD[line.held_by], getattr(line, HELD[line.held_by]) + held)
                line.held_since = line.shifts.open_at(after)
            else:
                line.held_by = NOT_HELD

    # Tests

    def end_lot(self, lot: Row, now: int) -> None:
        line, product = self.lines[lot.line], self.products[lot.product]
        stream = line.last_scrap_stream
        lost = binomial(lot.out, line.last_scrap, *self.key, stream, lot.number_on_line)
        lot.good = lot.left = lot.out - int(lost)
        self.year(lot.product, now).good += lot.good
        if lot.left == 0:
            self.leave_if_empty(lot, now)
        elif product.facility == NONE:
            lot.bad = examine(product, line, self.key, lot, 0, 0).unknown_in_rest
            lot.accepted = 1
            self.accept(lot, now)
        else:
            lot.place, lot.ready = WAITS_FOR_TEST, now

    def begin_tests(self, now: int) -> None:
        for f, facility in enumerate(self.facilities):
            for lot in self.queue(f, now)[: facility.positions - facility.busy]:
                self.begin_test(facility, lot, now)

    def queue(self, f: int, now: int) -> list[Row]:
        """Return the lots that wait at a facility: at one tick reworked ones come last."""
        waiting = [x for x in self.lots if x.place == WAITS_FOR_TEST and x.ready <= now]
        waiting = [x for x in waiting if x.facility == f]
        return sorted(waiting, key=lambda x: (x.ready, x.tests, 0 if x.tests else x.line))

    def plan(self, lot: Row) -> Row:
        """Return the plan of a test; where inspection is discontinued it is the tightened one."""
        severity = TIGHTENED if lot.severity == DISCONTINUED else lot.severity
        return self.plans[3 * lot.product + severity]

    def begin_test(self, facility: Row, lot: Row, now: int) -> None:
        product = self.products[lot.product]
        lot.severity = self.switching[lot.product].severity if product.switches else NORMAL
        lot.sample = min(self.plan(lot).sample, lot.left)
        work = max(1, lot.sample * facility.sample_ticks)
        end = end_of_work(facility, self.key, facility.axis.open_at(now), work)
        lot.place, lot.test_begins, lot.test_ends = IN_TEST, now, facility.axis.tick_at(end)
        lot.tests += 1
        facility.busy += 1
        facility.begun += 1
        facility.open_busy += work

    def end_test(self, lot: Row, now: int) -> None:
        product = self.products[lot.product]
        plan = self.plan(lot)
        self.facilities[lot.facility].busy -= 1
        line = self.lines[lot.line]
        findings = examine(product, line, self.key, lot, lot.sample, lot.tests - 1)
        lot.found_bad, lot.bad = findings.found, findings.unknown_in_rest
        if product.destroyed:
            lot.destroyed += lot.sample
            lot.left -= lot.sample
        else:
            lot.bad += findings.unknown_in_sample
            self.remove(lot, findings.found)
        lot.accepted = int(findings.found < plan.reject)
        if product.switches and lot.tests == 1:
            self.switching[lot.product].see(
                bool(lot.accepted),
                findings.found <= plan.accept,
                findings.found <= product.scoring_limit,
            )
        if lot.accepted or product.rejected == ACCEPT:
            self.accept(lot, now)
        elif product.rejected == SCREEN:
            self.remove(lot, lot.bad)
            lot.bad = 0
            self.accept(lot, now)
        elif product.rejected == REWORK and lot.tests == 1 and lot.left > 0:
            lot.place, lot.ready = WAITS_FOR_TEST, now + product.rework_ticks
        else:
            self.remove(lot, lot.left)
            self.leave_if_empty(lot, now)


def _records(things: Iterable[Row], like: Any) -> Records:
    """Return objects as records."""
    names = like.names
    found = [tuple(getattr(thing, name) for name in names) for thing in things]
    return np.array(found, dtype=like)


def run_naive_plant(plant: PlantRecords, lines: list[LineArrays]) -> NaiveResult:
    """Simulate a plant over [0, horizon) and return what is left of it; the records stay as given.

    Args:
        plant: A plant at its beginning: no lots, nothing under way.
        lines: What is inside each of its lines.

    Raises:
        AssertionError: A balance does not hold, which would be an error of this simulator.
    """
    naive = NaivePlant(plant, lines)
    naive.run()
    sums = [line.inside.close(line.axis) for line in naive.lines]
    for f, facility in enumerate(naive.facilities):
        end = facility.axis.open_at(plant.plant[0]["horizon"])
        facility.failures = failures_before(facility, naive.key, end)
        facility.came = facility.begun + len(naive.queue(f, naive.plant.horizon - 1))
    check_balances(naive)
    return NaiveResult(
        lots=_records(naive.lots, LOT),
        shipments=_records(naive.shipments, SHIPMENT),
        arrivals=_records(naive.arrivals, ARRIVAL),
        customers=_records(naive.customers, CUSTOMER),
        materials=_records(naive.materials, MATERIAL),
        supplies=_records(naive.supplies, SUPPLY),
        facilities=_records(naive.facilities, FACILITY),
        stores=_records(naive.stores, STORE),
        years=_records(naive.years, YEAR),
        lines=_records(naive.lines, LINE),
        held=naive.held,
        severities=[x.severity for x in naive.switching],
        sums=sums,
        changing=[np.array(line.inside.changing) for line in naive.lines],
    )
