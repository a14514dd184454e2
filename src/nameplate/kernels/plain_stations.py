"""The short way through a station whose clocks run only while it works.

Holds the innermost loops of the departure-time recursion. Parts with anything unusual, such as a
failure or a planned stop, are left to the long way in `departures`.
"""

import numpy as np

from nameplate.kernels.arrays import ENDLESS, Ints
from nameplate.kernels.jit import callee, inlined
from nameplate.kernels.parts import is_scrapped, work_of
from nameplate.kernels.records import STRETCH, LineRecords, Records

Rings = tuple[np.uint64, np.uint64, np.uint64, np.uint64, np.uint64, np.uint64]
"""First slot and mask of the rings of arrivals, of free places and of departures."""


@inlined
def in_ring(first: np.uint64, mask: np.uint64, n: int) -> tuple[int, int]:
    """Return the slot of part n in a ring, and how many slots there are before the ring turns."""
    offset = int(np.uint64(n) & mask)
    return int(first) + offset, int(mask) + 1 - offset


@callee
def shortest_clock(station: Records, modes: Records) -> int:
    """Return the working time left to the next failure of a plain station [ticks]."""
    shortest = ENDLESS
    for m in range(station.mode_first, station.mode_end):
        shortest = min(shortest, modes[m].clock_left)
    return shortest


@callee
def work_off(station: Records, modes: Records, work: int) -> None:
    """Take `work` ticks off all clocks of a plain station."""
    for m in range(station.mode_first, station.mode_end):
        modes[m].clock_left -= work


@callee
def run_stretch(
    station: Records,
    arrivals: Ints,
    loads: Ints,
    slots: tuple[int, int, int],
    n_parts: int,
    limit: int,
) -> tuple[int, int]:
    """Run parts of constant work through a station that does not fail; stop before `limit`.

    The innermost loop of the recursion: nothing in it but the recursion and its sums, over slots
    that lie side by side. Indices are unsigned, which saves a test for negative ones. Before as
    many parts as there is room, the slot of `loads` has not been written and holds 0.

    Args:
        station: The station.
        arrivals: All rings of arrivals [ticks].
        loads: All rings of loads [ticks].
        slots: First slots of the parts, of the loads that make room, and of the departures.
        n_parts: The most parts.
        limit: No part leaves at or past it [ticks].

    Returns:
        Parts run, and the time spent by them behind the station before [part ticks].
    """
    slot, free, out = np.uint64(slots[0]), np.uint64(slots[1]), np.uint64(slots[2])
    last, work = station.last, station.cycle_ticks
    starved = waiting = load_times = leave_times = done = 0
    one = np.uint64(1)
    while done < n_parts:
        arrival = arrivals[slot]
        # The part before enters this maximum last, and alone: only that has to be waited for.
        leave = max(max(arrival + work, loads[free]), last + work)
        if leave >= limit:
            break
        load = max(arrival, last)
        loads[slot] = load
        arrivals[out] = leave
        starved += load - last
        waiting += load - arrival
        load_times += load
        leave_times += leave
        last = leave
        slot += one
        free += one
        out += one
        done += 1
    station.last = last
    station.taken += done
    station.passed += done
    station.busy += done * work
    station.starved += starved
    station.blocked += leave_times - load_times - done * work
    station.load_times += load_times
    station.leave_times += leave_times
    return done, waiting


@callee
def run_drawn(
    run: Records,
    station: Records,
    arrivals: Ints,
    loads: Ints,
    rings: Rings,
    n_parts: int,
    limit: int,
    left: int,
) -> tuple[int, int, int]:
    """Do the same for work that is drawn and for scrap; stop before a failure, too.

    Returns:
        Parts run, the time spent by them behind the station before [part ticks], and work done.
    """
    in_first, in_mask, free_first, free_mask, out_first, out_mask = rings
    last, passed = station.last, station.passed
    starved = blocked = waiting = busy = done = 0
    load_times = leave_times = 0
    while done < n_parts:
        slot = in_first + (np.uint64(station.taken) & in_mask)
        arrival = arrivals[slot]
        load = max(arrival, last)
        work = work_of(run, station, station.taken)
        finish = load + work
        leave = finish
        is_good = station.scrap == 0.0 or not is_scrapped(run, station, station.taken)
        if is_good:
            n_free = np.uint64(passed - station.room + int(free_mask) + 1)
            leave = max(finish, loads[free_first + (n_free & free_mask)])
        if leave >= limit or left - busy < work:
            break
        loads[slot] = load
        starved += load - last
        waiting += load - arrival
        busy += work
        blocked += leave - finish
        load_times += load
        last = leave
        station.taken += 1
        done += 1
        if is_good:
            arrivals[out_first + (np.uint64(passed) & out_mask)] = leave
            leave_times += leave
            passed += 1
        else:
            station.scrapped += 1
    station.last = last
    station.passed = passed
    station.busy += busy
    station.starved += starved
    station.blocked += blocked
    station.load_times += load_times
    station.leave_times += leave_times
    return done, waiting, busy


@callee
def next_stop(station: Records, stops: Records) -> int:
    """Return when a station closes next, in the past if it is closed when it becomes empty."""
    while station.stop < station.stop_end and stops[station.stop].end <= station.last:
        station.stop += 1
    return stops[station.stop].begin if station.stop < station.stop_end else ENDLESS


@inlined
def run_plain(line: LineRecords, s: int, n_parts: int) -> int:
    """Run up to `n_parts` parts through a plain station; return how many.

    Left to `run_one` is a part that fails, that leaves after a bin of the counts has ended, in or
    after the next planned stop, or at or past the horizon. The room behind the station must be
    known for all of them.
    """
    station, modes = line.stations[s], line.modes
    run = line.runs[station.line]
    arrivals, loads = line.arrivals, line.loads
    is_last = s == run.end - 1
    after = line.stations[s if is_last else s + 1]
    first, mask = np.uint64(station.ring_first), np.uint64(station.ring_mask)
    to_first, to_mask = np.uint64(after.ring_first), np.uint64(after.ring_mask)
    # Slots at the end of `loads` stand for those of the next station where there is none, and where
    # it has no place in front: 0, or when the station is empty.
    none, spare = np.uint64(loads.size - STRETCH - 1), np.uint64(loads.size - 1)
    free_first, free_mask = to_first, to_mask
    until_closed = ENDLESS
    if is_last:
        free_first, free_mask = none, np.uint64(STRETCH - 1)
        to_first, to_mask = free_first, free_mask
    elif station.room == 0:
        free_first, free_mask = spare, np.uint64(0)
        loads[spare] = after.last
        until_closed = next_stop(after, line.stops)
    limit = min(run.horizon, run.bin_end) if is_last else run.horizon
    limit = min(limit, until_closed, next_stop(station, line.stops))
    left = shortest_clock(station, modes)
    before = station.passed
    if station.cycle_ticks > 0 and station.scrap == 0.0:
        n_parts = min(n_parts, left // station.cycle_ticks)
        done = waiting = 0
        while done < n_parts:
            # A whole turn of the ring more, because the difference may be negative.
            n_free = station.passed - station.room + int(free_mask) + 1
            slot, to_turn = in_ring(first, mask, station.taken)
            free, free_to_turn = in_ring(free_first, free_mask, n_free)
            out, out_to_turn = in_ring(to_first, to_mask, station.passed)
            size = min(n_parts - done, to_turn, free_to_turn, out_to_turn)
            ran, waited = run_stretch(station, arrivals, loads, (slot, free, out), size, limit)
            done += ran
            waiting += waited
            if ran < size:
                break
        work_off(station, modes, done * station.cycle_ticks)
    else:
        rings = (first, mask, free_first, free_mask, to_first, to_mask)
        done, waiting, work = run_drawn(run, station, arrivals, loads, rings, n_parts, limit, left)
        work_off(station, modes, work)
    if s > run.first:
        line.stations[s - 1].waiting += waiting
    if is_last and run.bin >= 0 and run.bin < line.counts.size:
        line.counts[run.bin] += station.passed - before
    return done
