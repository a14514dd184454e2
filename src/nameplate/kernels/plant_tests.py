"""The test of a lot: its turn, its sample, what is decided and what the next lot is tested by.

Holds conventions 27 to 29. Where accepted lots go is elsewhere.
"""

from nameplate.acceptance.switching import after_lot as plain_after_lot
from nameplate.kernels.arrays import ENDLESS
from nameplate.kernels.jit import callee
from nameplate.kernels.plant_axis import to_calendar, to_open, worked_until
from nameplate.kernels.plant_events import EXPIRES, REWORKED, TEST_ENDS, add_event
from nameplate.kernels.plant_records import (
    GONE,
    IN_TEST,
    NONE,
    REWORK,
    SCRAP,
    SCREEN,
    WAITS_FOR_ROOM,
    WAITS_FOR_TEST,
    PlantRecords,
    Records,
)
from nameplate.kernels.plant_stock import wait_for_room
from nameplate.kernels.samplers import binomial, variate

after_lot = callee(plain_after_lot)

# What is drawn of a sample, in the last bits of its count.
IN_SAMPLE, REST, MISSED, FALSE_ALARMS = 0, 1, 2, 3


@callee
def queue_for_test(plant: PlantRecords, x: int, t: int) -> None:
    """Let lot x, which is done or reworked, wait for its test; untested lots are accepted."""
    lot = plant.lots[x]
    f = plant.products[lot.product].facility
    if lot.left == 0:
        lot.place, lot.emptied = GONE, t
        plant.quarantine[plant.products[lot.product].quarantine].lots -= 1
        return
    if f == NONE:
        lot.bad = bad_among(plant, lot, lot.left, fraction_bad(plant, lot), REST)
        lot.accepted = 1
        accept(plant, x, t)
        return
    facility = plant.facilities[f]
    lot.place = WAITS_FOR_TEST
    plant.queues[f, facility.came % plant.queues.shape[1]] = x
    facility.came += 1


@callee
def begin_tests(plant: PlantRecords, t: int) -> None:
    """Begin the tests for which there is a free position."""
    whole = plant.plant[0]
    for f in range(plant.facilities.size):
        facility = plant.facilities[f]
        while facility.begun < facility.came and facility.busy < facility.positions:
            x = plant.queues[f, facility.begun % plant.queues.shape[1]]
            facility.begun += 1
            facility.busy += 1
            lot = plant.lots[x]
            lot.severity = plant.switching[lot.product, 0]
            lot.place, lot.test_begins = IN_TEST, t
            lot.tests += 1
            work = max(1, sample_of(plant, lot) * facility.sample_ticks)
            u = to_open(plant.days, facility.first_day, facility.end_day, t)
            facility.open_busy += work
            lot.test_ends = to_calendar(
                plant.days,
                facility.first_day,
                facility.end_day,
                worked_until(facility, whole, u, work),
                whole.horizon,
            )
            if lot.test_ends >= whole.horizon:
                lot.test_ends = ENDLESS
            add_event(plant, lot.test_ends, TEST_ENDS, x, x)


@callee
def sample_of(plant: PlantRecords, lot: Records) -> int:
    """Return how many items of a lot are tested; one that is discontinued by the tight plan."""
    severity = min(lot.severity, 2) if lot.severity != 3 else 1
    return min(plant.plans[3 * lot.product + severity].sample, lot.left)


@callee
def fraction_bad(plant: PlantRecords, lot: Records) -> float:
    """Draw the share of bad items of a lot for its present test (convention 27)."""
    product, whole = plant.products[lot.product], plant.plant[0]
    fraction = variate(
        product.fraction_bad_law,
        product.fraction_bad_a,
        product.fraction_bad_b,
        product.fraction_bad_c,
        product.fraction_bad_d,
        whole.seed,
        whole.draw,
        whole.replication,
        product.fraction_bad_stream,
        2 * lot.number + max(lot.tests - 1, 0),
    )
    fraction = min(max(fraction, 0.0), 1.0)
    line = plant.lines[lot.line]
    changed = min(line.change_parts * lot.changed, lot.good)
    repaired = min(line.repair_parts * lot.repairs, lot.good - changed)
    if changed + repaired > 0 and lot.tests < 2:
        bad = changed * line.change_bad + repaired * line.repair_bad
        fraction = (bad + (lot.good - changed - repaired) * fraction) / lot.good
    return fraction


@callee
def bad_among(plant: PlantRecords, lot: Records, n: int, p: float, kind: int) -> int:
    """Return how many of n items are bad in the lot's present test."""
    product, whole = plant.products[lot.product], plant.plant[0]
    count = 8 * (2 * lot.number + max(lot.tests - 1, 0)) + kind
    return binomial(n, p, whole.seed, whole.draw, whole.replication, product.sample_stream, count)


@callee
def end_test(plant: PlantRecords, x: int, t: int) -> None:
    """Decide on lot x at the end of its test."""
    lot = plant.lots[x]
    product = plant.products[lot.product]
    plant.facilities[lot.facility].busy -= 1
    n = sample_of(plant, lot)
    fraction = fraction_bad(plant, lot)
    in_sample = bad_among(plant, lot, n, fraction, IN_SAMPLE)
    lot.bad = bad_among(plant, lot, lot.left - n, fraction, REST)
    missed = bad_among(plant, lot, in_sample, product.miss, MISSED)
    lot.found_bad = (
        in_sample - missed + bad_among(plant, lot, n - in_sample, product.false_alarm, FALSE_ALARMS)
    )
    before = lot.left
    if product.destroyed:
        lot.left -= n
        lot.destroyed += n
    else:
        lot.left -= lot.found_bad
        lot.removed += lot.found_bad
        lot.bad += missed
    severity = 1 if lot.severity == 3 else lot.severity
    plan = plant.plans[3 * lot.product + severity]
    is_accepted = lot.found_bad < plan.reject
    if product.switches and lot.tests == 1:
        switch(plant, lot, is_accepted, lot.found_bad <= plan.accept)
    lot.accepted = 1 if is_accepted else 0
    if not is_accepted:
        if product.rejected == SCREEN:
            lot.left -= lot.bad
            lot.removed += lot.bad
            lot.bad = 0
        elif product.rejected == SCRAP or (product.rejected == REWORK and lot.tests > 1):
            lot.removed += lot.left
            lot.left = 0
        elif product.rejected == REWORK and lot.left > 0:
            product.waiting -= before - lot.left
            lot.place = WAITS_FOR_TEST
            add_event(plant, t + product.rework_ticks, REWORKED, x, x)
            return
    product.waiting -= before - lot.left
    if lot.left == 0:
        lot.place, lot.emptied = GONE, t
        plant.quarantine[product.quarantine].lots -= 1
    else:
        accept(plant, x, t)


@callee
def switch(plant: PlantRecords, lot: Records, is_accepted: bool, is_clear: bool) -> None:
    """Let the switching rules see an original test."""
    product, state = plant.products[lot.product], plant.switching
    p = lot.product
    points = product.points if lot.found_bad <= product.scoring_limit else 0
    state[p, 0], state[p, 1], state[p, 2], state[p, 3] = after_lot(
        state[p, 0], state[p, 1], state[p, 2], state[p, 3], is_accepted, is_clear, points
    )


@callee
def accept(plant: PlantRecords, x: int, t: int) -> None:
    """Let an accepted lot wait for room in a store."""
    lot, whole = plant.lots[x], plant.plant[0]
    lot.place = WAITS_FOR_ROOM
    wait_for_room(plant, x)
    out = lot.done + plant.products[lot.product].shelf_life + 1
    add_event(plant, max(t, out), EXPIRES, x, x)
    plant.years[t // whole.year * plant.products.size + lot.product].accepted += lot.left
