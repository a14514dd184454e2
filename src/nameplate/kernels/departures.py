"""Departure-time recursion of one serial line: every part, no event list.

Parts are numbered n at each station; b is the room behind it, in places:

    load    L_i(n) = first open and up tick from max(D_{i-1}(n), D_i(n-1)) on
    finish  F_i(n) = L_i(n) + work, repairs and planned stops
    leave   D_i(n) = max(F_i(n), L_{i+1}(n - b))        b >= 1
            D_i(n) = L_{i+1}(n), from F_i(n)            b = 0

A station runs through as many parts as its neighbours allow before the next has its turn. Stations
without planned stops, whose clocks all run while they work, take a short way; parts with anything
unusual, and the last before the horizon, go through `pass_time`. Does not know affine windows.

Source: the recursion is that of tandem queues with blocking after service, e.g. Buzacott and
Shanthikumar, Stochastic Models of Manufacturing Systems, 1993, chapter 5.
"""

import numpy as np

from nameplate.kernels.arrays import ENDLESS, Ints
from nameplate.kernels.jit import inlined, kernel
from nameplate.kernels.records import LineRecords, Records
from nameplate.kernels.samplers import variate_ticks
from nameplate.kernels.streams import uniforms
from nameplate.kernels.working_time import (
    BLOCKED,
    BUSY,
    STARVED,
    pass_time,
)


@kernel
def work_of(run: Records, station: Records, n: int) -> int:
    """Return the work of part n at a station [ticks]."""
    if station.cycle_ticks > 0:
        return station.cycle_ticks
    return variate_ticks(
        station.cycle_law,
        station.cycle_a,
        station.cycle_b,
        station.cycle_c,
        station.cycle_d,
        run.seed,
        run.draw,
        run.replication,
        station.cycle_stream,
        n,
    )


@kernel
def is_scrapped(run: Records, station: Records, n: int) -> bool:
    """Tell whether part n of a station is scrapped at its finish."""
    u, _ = uniforms(run.seed, run.draw, run.replication, station.scrap_stream, n)
    return u < station.scrap


@kernel
def shortest_clock(station: Records, modes: Records) -> int:
    """Return the working time left to the next failure of a plain station [ticks]."""
    shortest = ENDLESS
    for m in range(station.mode_first, station.mode_end):
        shortest = min(shortest, modes[m].clock_left)
    return shortest


@kernel
def work_off(station: Records, modes: Records, work: int) -> None:
    """Take `work` ticks off all clocks of a plain station."""
    for m in range(station.mode_first, station.mode_end):
        modes[m].clock_left -= work


@kernel
def count_departure(run: Records, edges: Ints, counts: Ints, t: int) -> None:
    """Count one part that leaves the line at tick t; times never go back."""
    while t >= run.bin_end:
        run.bin += 1
        run.bin_end = edges[run.bin + 1] if run.bin < counts.size else ENDLESS
    if run.bin >= 0 and run.bin < counts.size:
        counts[run.bin] += 1


@kernel
def run_constant(
    station: Records,
    arrivals: Ints,
    loads: Ints,
    rings: tuple[int, int, int, int, int, int],
    n_parts: int,
    limit: int,
) -> tuple[int, int]:
    """Run parts of constant work through a station that does not fail; stop before `limit`.

    The kernel's innermost loop: nothing in it but the recursion and its sums. Indices are unsigned,
    which saves a test for negative ones. Before as many parts as there is room, the slot of `loads`
    has not been written and holds 0.

    Returns:
        Parts run, and the time spent by them behind the station before [part ticks].
    """
    in_first, in_mask, free_first, free_mask, out_first, out_mask = rings
    n_in, n_out = np.uint64(station.taken), np.uint64(station.passed)
    # A whole turn of the ring more, because the difference may be negative.
    n_free = np.uint64(station.passed - station.room + int(free_mask) + 1)
    one = np.uint64(1)
    last, work = station.last, station.cycle_ticks
    starved = blocked = waiting = busy = done = 0
    while done < n_parts:
        slot = in_first + (n_in & in_mask)
        arrival = arrivals[slot]
        load = max(arrival, last)
        finish = load + work
        leave = max(finish, loads[free_first + (n_free & free_mask)])
        if leave >= limit:
            break
        loads[slot] = load
        arrivals[out_first + (n_out & out_mask)] = leave
        starved += load - last
        waiting += load - arrival
        busy += work
        blocked += leave - finish
        last = leave
        n_in += one
        n_out += one
        n_free += one
        done += 1
    station.last = last
    station.taken += done
    station.passed += done
    station.busy += busy
    station.starved += starved
    station.blocked += blocked
    return done, waiting


@kernel
def run_drawn(
    run: Records,
    station: Records,
    arrivals: Ints,
    loads: Ints,
    rings: tuple[int, int, int, int, int, int],
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
        last = leave
        station.taken += 1
        done += 1
        if is_good:
            arrivals[out_first + (np.uint64(passed) & out_mask)] = leave
            passed += 1
        else:
            station.scrapped += 1
    station.last = last
    station.passed = passed
    station.busy += busy
    station.starved += starved
    station.blocked += blocked
    return done, waiting, busy


@inlined
def run_plain(line: LineRecords, s: int, n_parts: int) -> int:
    """Run up to `n_parts` parts through a plain station; return how many.

    A part that fails, that leaves after a bin of the counts ends, or at or past the horizon, is left
    to `run_one`. The room behind the station must be known for all of them.
    """
    run, station, modes = line.runs[0], line.stations[s], line.modes
    arrivals, loads = line.arrivals, line.loads
    is_last = s == line.stations.size - 1
    after = line.stations[s if is_last else s + 1]
    first, mask = np.uint64(station.ring_first), np.uint64(station.ring_mask)
    to_first, to_mask = np.uint64(after.ring_first), np.uint64(after.ring_mask)
    # One spare slot stands for all loads of the next station: 0, or when it is empty.
    spare, none = np.uint64(loads.size - 1), np.uint64(0)
    if is_last:
        rings = (first, mask, spare, none, spare, none)
        loads[spare] = 0
    elif station.room == 0:
        rings = (first, mask, spare, none, to_first, to_mask)
        loads[spare] = after.last
    else:
        rings = (first, mask, to_first, to_mask, to_first, to_mask)
    limit = min(run.horizon, run.bin_end) if is_last else run.horizon
    left = shortest_clock(station, modes)
    before = station.passed
    if station.cycle_ticks > 0 and station.scrap == 0.0:
        n_parts = min(n_parts, left // station.cycle_ticks)
        done, waiting = run_constant(station, arrivals, loads, rings, n_parts, limit)
        work_off(station, modes, done * station.cycle_ticks)
    else:
        done, waiting, work = run_drawn(
            run, station, arrivals, loads, rings, n_parts, limit, left
        )
        work_off(station, modes, work)
    if s > 0:
        line.stations[s - 1].waiting += waiting
    if is_last and run.bin >= 0 and run.bin < line.counts.size:
        line.counts[run.bin] += station.passed - before
    return done


@kernel
def room_from(line: LineRecords, s: int, finish: int) -> int:
    """Return when the part finished at station s can leave it, at or past `finish` [ticks]."""
    run, station = line.runs[0], line.stations[s]
    if s == line.stations.size - 1:
        return finish
    after = line.stations[s + 1]
    wanted = station.passed - station.room
    if wanted < 0:
        return finish
    if after.stopped and wanted >= after.taken:
        return run.horizon
    if station.room > 0:
        return max(finish, line.loads[after.ring_first + (wanted & after.ring_mask)])
    if after.plain:
        return max(finish, after.last)
    load = pass_time(run, after, line.modes, line.stops, after.last, STARVED, finish)
    after.held = load
    after.stopped = load >= run.horizon
    return load


@kernel
def run_one(line: LineRecords, s: int) -> None:
    """Run one part through station s by its whole timeline, clipped at the horizon."""
    run, station, modes, stops = line.runs[0], line.stations[s], line.modes, line.stops
    n = station.taken
    slot = station.ring_first + (n & station.ring_mask)
    arrival = line.arrivals[slot]
    load = station.held
    station.held = -1
    if load < 0:
        load = pass_time(run, station, modes, stops, station.last, STARVED, arrival)
    if load >= run.horizon:
        station.stopped = 1
        return
    station.taken = n + 1
    line.loads[slot] = load
    if s > 0:
        line.stations[s - 1].waiting += load - arrival
    finish = pass_time(run, station, modes, stops, load, BUSY, work_of(run, station, n))
    if finish >= run.horizon:
        station.stopped = 1
        return
    if station.scrap > 0.0 and is_scrapped(run, station, n):
        station.scrapped += 1
        station.last = finish
        return
    leave = room_from(line, s, finish)
    leave = pass_time(run, station, modes, stops, finish, BLOCKED, leave)
    if leave >= run.horizon:
        station.stopped = 1
        return
    station.last = leave
    if s == line.stations.size - 1:
        count_departure(run, line.edges, line.counts, leave)
    else:
        after = line.stations[s + 1]
        line.arrivals[after.ring_first + (station.passed & after.ring_mask)] = leave
    station.passed += 1


@inlined
def run_station(line: LineRecords, s: int) -> None:
    """Run all parts through station s that are there and have known room behind."""
    station = line.stations[s]
    is_last = s == line.stations.size - 1
    after = line.stations[s if is_last else s + 1]
    direct = station.room == 0 and not is_last
    quick = station.plain and (not direct or after.plain)
    while not station.stopped:
        there = ENDLESS
        if s > 0:
            there = line.stations[s - 1].passed - station.taken
        known = ENDLESS
        if direct:
            known = after.taken + 1 - station.passed  # its part before must be gone
        elif not is_last:
            known = after.taken + station.room - station.passed
        if there <= 0 or (known <= 0 and not after.stopped):
            break
        ready = min(there, known)
        if not quick or ready <= 0 or (direct and after.stopped):
            run_one(line, s)
        elif run_plain(line, s, ready) < ready:
            run_one(line, s)
    if s > 0 and not station.stopped and line.stations[s - 1].stopped:
        if line.stations[s - 1].passed == station.taken:
            if station.held < 0:
                pass_time(
                    line.runs[0],
                    station,
                    line.modes,
                    line.stops,
                    station.last,
                    STARVED,
                    ENDLESS,
                )
            station.stopped = 1


@kernel
def run_departures(line: LineRecords) -> None:
    """Run a line from where its records stand to the horizon."""
    n_stations = line.stations.size
    running = n_stations
    while running > 0:
        running = n_stations
        for s in range(n_stations):
            run_station(line, s)
            running -= line.stations[s].stopped
    for s in range(1, n_stations):
        station, before = line.stations[s], line.stations[s - 1]
        for n in range(station.taken, before.passed):
            arrival = line.arrivals[station.ring_first + (n & station.ring_mask)]
            before.waiting += line.runs[0].horizon - arrival
