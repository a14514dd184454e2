"""What is due in a plant, in the order in which it comes: a binary heap in an array.

Holds nothing of what the events mean but the order of their kinds at one tick (convention 35).
"""

from nameplate.kernels.jit import callee
from nameplate.kernels.plant_records import PlantRecords, Records

ARRIVES = 0  # an order: `what` in `arrivals`
LOT_DONE = 1  # in order of lines: lot `what`
REWORKED = 2  # lot `what`
TEST_ENDS = 3  # lot `what`
REVIEW = 4  # of material `what`
DEMAND = 5  # of customer `what`
EXPIRES = 6  # lot `what`
WAKE = 7  # something may begin

EVENTS_IN_USE = 3
FULL = 4
"""Places in `counts`."""

NO_ROOM, TOO_MANY_DEMANDS = 1, 2
"""What stands at `FULL` once a run cannot go on."""


@callee
def comes_before(a: Records, b: Records) -> bool:
    """Tell whether event a comes before event b."""
    if a.time != b.time:
        return a.time < b.time
    if a.kind != b.kind:
        return a.kind < b.kind
    if a.order != b.order:
        return a.order < b.order
    return a.what < b.what


@callee
def swap(a: Records, b: Records) -> None:
    """Let two events change places."""
    a.time, b.time = b.time, a.time
    a.kind, b.kind = b.kind, a.kind
    a.order, b.order = b.order, a.order
    a.what, b.what = b.what, a.what


@callee
def add_event(plant: PlantRecords, time: int, kind: int, order: int, what: int) -> None:
    """Note that something is due; what is due at or past the horizon is left out."""
    events, counts = plant.events, plant.counts
    if time >= plant.plant[0].horizon:
        return
    i = counts[EVENTS_IN_USE]
    if i == events.size:
        counts[FULL] = NO_ROOM
        return
    counts[EVENTS_IN_USE] = i + 1
    event = events[i]
    event.time, event.kind, event.order, event.what = time, kind, order, what
    while i > 0 and comes_before(events[i], events[(i - 1) // 2]):
        swap(events[i], events[(i - 1) // 2])
        i = (i - 1) // 2


@callee
def drop_first(plant: PlantRecords) -> None:
    """Take the first event away."""
    events, counts = plant.events, plant.counts
    last = counts[EVENTS_IN_USE] - 1
    counts[EVENTS_IN_USE] = last
    swap(events[0], events[last])
    i = 0
    while True:
        first = i
        for child in (2 * i + 1, 2 * i + 2):
            if child < last and comes_before(events[child], events[first]):
                first = child
        if first == i:
            return
        swap(events[i], events[first])
        i = first
