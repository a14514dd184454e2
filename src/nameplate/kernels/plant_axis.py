"""Calendar and open time of one line or facility, and when a facility has done its work.

Holds the way between the two axes (convention 22). Knows no lots.
"""

from nameplate.kernels.arrays import ENDLESS
from nameplate.kernels.jit import callee, kernel
from nameplate.kernels.plant_records import NONE, Records
from nameplate.kernels.samplers import variate_ticks


@kernel
def to_open(days: Records, first: int, end: int, t: int) -> int:
    """Return the open tick of a calendar tick; `days` first .. end - 1 are those of the axis."""
    low, high = first, end  # days before `low` have begun, those from `high` on have not
    while low < high:
        middle = (low + high) // 2
        if days[middle].begin <= t:
            low = middle + 1
        else:
            high = middle
    if low == first:
        return 0
    day = days[low - 1]
    return day.open_before + min(t - day.begin, day.open)


@kernel
def to_calendar(days: Records, first: int, end: int, u: int, horizon: int) -> int:
    """Return the calendar tick of an open tick; past the last day it is the horizon."""
    low, high = first, end  # days before `low` close before u
    while low < high:
        middle = (low + high) // 2
        if days[middle].open_before + days[middle].open < u:
            low = middle + 1
        else:
            high = middle
    if low == end:
        return horizon
    return days[low].begin + u - days[low].open_before


@kernel
def up_ticks(facility: Records, plant: Records, failures: int) -> int:
    """Return how long a facility is up after so many failures [open ticks]."""
    if facility.up_law == NONE:
        return ENDLESS
    return variate_ticks(
        facility.up_law,
        facility.up_a,
        facility.up_b,
        facility.up_c,
        facility.up_d,
        plant.seed,
        plant.draw,
        plant.replication,
        facility.up_stream,
        failures,
    )


@callee
def down_ticks(facility: Records, plant: Records, failures: int) -> int:
    """Return how long the repair after a failure takes [open ticks]."""
    return variate_ticks(
        facility.down_law,
        facility.down_a,
        facility.down_b,
        facility.down_c,
        facility.down_d,
        plant.seed,
        plant.draw,
        plant.replication,
        facility.down_stream,
        failures,
    )


@kernel
def worked_until(facility: Records, plant: Records, u: int, work: int) -> int:
    """Return when a facility has done work begun at open tick u [open ticks].

    Also lets its own failures and repairs come up to u; what lies after u is looked at and left.
    """
    while facility.up_until <= u:
        facility.up_from = facility.up_until + down_ticks(facility, plant, facility.failures)
        facility.failures += 1
        facility.up_until = min(
            facility.up_from + up_ticks(facility, plant, facility.failures), ENDLESS
        )
    begin, end, failures = max(u, facility.up_from), facility.up_until, facility.failures
    while end - begin < work and end < ENDLESS:
        work -= end - begin
        begin = end + down_ticks(facility, plant, failures)
        failures += 1
        end = min(begin + up_ticks(facility, plant, failures), ENDLESS)
    return min(begin + work, ENDLESS)
