"""Departure-time recursion of one serial line: every part, no event list.

Parts are numbered n at each station; b is the room behind it, in places:

    load    L_i(n) = first open and up tick from max(D_{i-1}(n), D_i(n-1)) on
    finish  F_i(n) = L_i(n) + work, repairs and planned stops
    leave   D_i(n) = max(F_i(n), L_{i+1}(n - b))        b >= 1
            D_i(n) = L_{i+1}(n), from F_i(n)            b = 0

A station runs through as many parts as its neighbours allow before the next has its turn. Stations
whose clocks all run while they work take a short way; parts with anything unusual, and the last
before the horizon, go through `pass_time`. Does not know affine windows.

Source: the recursion is that of tandem queues with blocking after service, e.g. Buzacott and
Shanthikumar, Stochastic Models of Manufacturing Systems, 1993, chapter 5.
"""

from nameplate.kernels.arrays import ENDLESS
from nameplate.kernels.jit import callee, inlined, kernel
from nameplate.kernels.parts import count_departure, is_scrapped, work_of
from nameplate.kernels.plain_stations import run_plain
from nameplate.kernels.records import LineRecords
from nameplate.kernels.working_time import BLOCKED, BUSY, STARVED, pass_time


@callee
def room_from(line: LineRecords, s: int, finish: int) -> int:
    """Return when the part finished at station s can leave it, at or past `finish` [ticks]."""
    station = line.stations[s]
    run = line.runs[station.line]
    if s == run.end - 1:
        return finish
    after = line.stations[s + 1]
    wanted = station.passed - station.room
    if wanted < 0:
        return finish
    if after.stopped and wanted >= after.taken:
        return run.horizon
    if station.room > 0:
        return max(finish, line.loads[after.ring_first + (wanted & after.ring_mask)])
    load = pass_time(run, after, line.modes, line.stops, after.last, STARVED, finish)
    after.held = load
    after.stopped = load >= run.horizon
    return load


@callee
def run_one(line: LineRecords, s: int) -> None:
    """Run one part through station s by its whole timeline, clipped at the horizon."""
    station, modes, stops = line.stations[s], line.modes, line.stops
    run = line.runs[station.line]
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
    station.load_times += load
    if s > run.first:
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
    if s == run.end - 1:
        count_departure(run, line.edges, line.counts, leave)
    else:
        after = line.stations[s + 1]
        line.arrivals[after.ring_first + (station.passed & after.ring_mask)] = leave
    station.passed += 1
    station.leave_times += leave


@inlined
def run_station(line: LineRecords, s: int) -> None:
    """Run all parts through station s that are there and have known room behind."""
    station = line.stations[s]
    run = line.runs[station.line]
    is_first, is_last = s == run.first, s == run.end - 1
    after = line.stations[s if is_last else s + 1]
    direct = station.room == 0 and not is_last
    quick = station.plain and (not direct or after.plain)
    while not station.stopped and line.stop[0] == 0:
        there = run.lot_end - station.taken
        if not is_first:
            there = line.stations[s - 1].passed - station.taken
        known = ENDLESS
        if direct:
            known = after.taken + 1 - station.passed  # its part before must be gone
        elif not is_last:
            known = after.taken + station.room - station.passed
        if there <= 0 or (known <= 0 and not after.stopped):
            break
        ready = min(there, known)
        if (
            not quick
            or ready <= 0
            or station.held >= 0
            or (direct and after.stopped)
            or run_plain(line, s, ready) < ready
        ):
            run_one(line, s)
    if is_first or station.stopped or run.lot_end < ENDLESS:
        return
    before = line.stations[s - 1]
    if before.stopped and before.passed == station.taken:
        # No part comes any more before the horizon. With lots, a changeover still may.
        if station.held < 0:
            pass_time(run, station, line.modes, line.stops, station.last, STARVED, ENDLESS)
        station.stopped = 1


@kernel
def run_departures(line: LineRecords, r: int) -> None:
    """Run line r from where its records stand as far as the parts that have been released go.

    Where there is no end to them, that is to the horizon.
    """
    run = line.runs[r]
    moves = True
    while moves and line.stop[0] == 0:
        moves = False
        for s in range(run.first, run.end):
            station = line.stations[s]
            before = station.taken + station.stopped
            run_station(line, s)
            moves = moves or station.taken + station.stopped > before


@kernel
def close_line(line: LineRecords, r: int) -> None:
    """Let the time of line r pass to the horizon once no more parts come."""
    run = line.runs[r]
    for s in range(run.first, run.end):
        station = line.stations[s]
        if not station.stopped:
            pass_time(run, station, line.modes, line.stops, station.last, STARVED, ENDLESS)
            station.stopped = 1
    for s in range(run.first + 1, run.end):
        station, before = line.stations[s], line.stations[s - 1]
        for n in range(station.taken, before.passed):
            arrival = line.arrivals[station.ring_first + (n & station.ring_mask)]
            before.waiting += run.horizon - arrival
