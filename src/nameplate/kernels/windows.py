"""Affine windows of one serial line: exact for every part, without visiting every part.

With constant work, between two disruptions every departure is the highest of straight lines in the
part number, so whole windows of parts are taken in one step. For a window of station i from part n
on, with arrivals A + a k, and room B + b k read from what the next station has done before:

    q        = max(max(D_i(n-1), A) + c_i, B)
    D_i(n+k) = max(q + c_i k,  A + c_i + a k,  B + b k)

Every station has a window of its own. It ends before another of its lines becomes the highest, at
and after a part that fails, where the arrivals change, and where the room changes. Only a station
whose window ends is looked at, the lowest part first and at one part from the first station to the
last. A window that changes course changes the arrivals of the next station at once, and the room of
the station before as many parts later as there are places between, and one. Departures are kept as
pieces (first part, its time, slope), as far as the buffers reach back. The last parts before the
horizon belong to the recursion, which goes on from the same records.

Does not know drawn work, scrap inside the line, planned stops or clocks that run idle.
"""

from typing import Any

import numpy as np

from nameplate.kernels.arrays import ENDLESS, Ints
from nameplate.kernels.jit import callee, inlined, kernel
from nameplate.kernels.records import LineRecords, Records, as_records
from nameplate.kernels.working_time import time_to_failure, time_to_repair

PIECE = np.dtype([("part", "i8"), ("time", "i8"), ("slope", "i8")], align=True)

WINDOW = np.dtype(
    [
        ("part", "i8"),  # its first part
        ("until", "i8"),  # the part from which on it must be looked at again
        ("leave", "i8"),  # departure of its first part [ticks]
        ("slope", "i8"),  # from part to part [ticks]
        ("finish", "i8"),  # end of work on its first part [ticks]
        ("arrival", "i8"),  # of its first part [ticks]
        ("arrival_slope", "i8"),  # [ticks]
        ("fails_at", "i8"),  # next part that fails
        ("ring_first", "i8"),  # the station's ring of pieces
        ("ring_mask", "i8"),
        ("newest", "i8"),  # count of the newest piece
        ("read", "i8"),  # count of the piece from which the station before reads its room
    ],
    align=True,
)

FAILURE = np.dtype(
    [
        ("part", "i8"),  # in which the mode fails next
        ("work", "i8"),  # done in it before [ticks]
        ("repairs", "i8"),  # time of all repairs in that part [ticks]
        ("count", "i8"),  # number of them
        ("next_part", "i8"),  # in which it fails after that
        ("next_work", "i8"),
    ],
    align=True,
)


def new_windows(line: LineRecords) -> tuple[Any, Any, Any]:
    """Return empty windows (S,), failures (M,) and pieces, for `begin_windows`."""
    stations = line.stations
    windows = np.zeros(len(stations), WINDOW)
    reach = np.concatenate([[0], stations["room"][:-1]])
    sizes = np.array([1 << int(room + 4).bit_length() for room in reach], np.int64)
    windows["ring_first"] = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    windows["ring_mask"] = sizes - 1
    windows["newest"] = -1
    failures = np.zeros(len(line.modes), FAILURE)
    pieces = np.zeros(int(sizes.sum()), PIECE)
    return as_records(windows), as_records(failures), as_records(pieces)


@callee
def foresee(run: Records, mode: Records, failure: Records, cycle: int) -> None:
    """Draw what happens in the part in which a mode fails next, and when it fails after that."""
    repairs, count, work = 0, 0, failure.work
    while work < cycle:
        repairs += time_to_repair(run, mode, mode.n_repairs + count)
        work += time_to_failure(run, mode, mode.n_failures + count)
        count += 1
    failure.repairs, failure.count = repairs, count
    failure.next_part, failure.next_work = failure.part + work // cycle, work % cycle


@callee
def earliest(station: Records, failures: Records) -> int:
    """Return the next part in which any mode of a station fails."""
    part = ENDLESS
    for m in range(station.mode_first, station.mode_end):
        part = min(part, failures[m].part)
    return part


@callee
def repairs_in(station: Records, failures: Records, part: int) -> int:
    """Return the time of all repairs of a station in one part [ticks]."""
    repairs = 0
    for m in range(station.mode_first, station.mode_end):
        if failures[m].part == part:
            repairs += failures[m].repairs
    return repairs


@callee
def settle_failures(
    run: Records, station: Records, modes: Records, failures: Records, part: int
) -> int:
    """Book the failures of a station in one part; return the next part in which it fails."""
    for m in range(station.mode_first, station.mode_end):
        failure = failures[m]
        if failure.part == part:
            modes[m].down += failure.repairs
            modes[m].n_repairs += failure.count
            modes[m].n_failures += failure.count
            failure.part, failure.work = failure.next_part, failure.next_work
            foresee(run, modes[m], failure, station.cycle_ticks)
    return earliest(station, failures)


@callee
def parts_below(gap: int, steeper: int) -> int:
    """Return for how many parts a line stays below one that leads by `gap`, `steeper` a part."""
    return gap // steeper + 1


@callee
def positive_part(u: int, v: int, n: int) -> int:
    """Return the sum over k = 1 .. n of max(0, u + v k)."""
    first, last = u + v, u + v * n
    if first <= 0 and last <= 0:
        return 0
    low, high = 1, n
    if last < 0:
        high = u // -v
    elif first < 0:
        low = -u // v + 1
    count = high - low + 1
    return count * u + (low + high) * count // 2 * v


@inlined
def room_line(window: Records, pieces: Records, part: int) -> tuple[int, int, int]:
    """Read the departures of a station from `part` on; parts asked for never go back.

    Returns:
        Time of `part`, slope, and up to which part the line is known to change.
    """
    first, mask = window.ring_first, window.ring_mask
    read, newest = window.read, window.newest
    until = ENDLESS
    while read < newest:
        until = pieces[first + ((read + 1) & mask)].part
        if until > part:
            break
        read += 1
        until = ENDLESS
    window.read = read
    piece = pieces[first + (read & mask)]
    return piece.time + piece.slope * (part - piece.part), piece.slope, until


@callee
def count_departures(
    run: Records, edges: Ints, counts: Ints, first: int, slope: int, size: int
) -> None:
    """Count `size` parts that leave at first, first + slope, ... in their bins."""
    done = 0
    while True:
        before_end = size
        if first + slope * (size - 1) >= run.bin_end:
            before_end = max(0, (run.bin_end - first + slope - 1) // slope)
        if run.bin >= 0 and run.bin < counts.size:
            counts[run.bin] += before_end - done
        done = before_end
        if done == size:
            return
        run.bin += 1
        run.bin_end = edges[run.bin + 1] if run.bin < counts.size else ENDLESS


@inlined
def close_window(
    line: LineRecords, run: Records, windows: Records, failures: Records, s: int, n: int
) -> None:
    """Book the window of station s up to part n - 1: its sums in closed form, and its failures."""
    station, window = line.stations[np.uint64(s)], windows[np.uint64(s)]
    size = n - window.part
    if size == 0:
        return
    cycle, leave, slope = station.cycle_ticks, window.leave, window.slope
    starved = max(0, window.arrival - station.last)
    waited = max(0, station.last - window.arrival)
    blocked = leave - window.finish
    if size > 1:
        # Part k of the window finds the station empty for u + v k ticks, or waits as long.
        u, v, more = window.arrival - leave + slope, window.arrival_slope - slope, size - 1
        idle = positive_part(u, v, more) if s > run.first else 0
        waited += idle - more * u - more * size // 2 * v
        starved += idle
        blocked += more * (slope - cycle) - idle
    left = leave + slope * (size - 1)
    leave_times = size * leave + (size * (size - 1) // 2) * slope
    station.busy += cycle * size
    station.blocked += blocked
    station.starved += starved
    station.leave_times += leave_times
    # A part is loaded when the one before has left, or later by the time that it finds starved.
    station.load_times += station.last + leave_times - left + starved
    if s > run.first:
        line.stations[np.uint64(s - 1)].waiting += waited
    station.last = left
    if window.fails_at == window.part:
        window.fails_at = settle_failures(run, station, line.modes, failures, window.part)
    if s == run.end - 1:
        count_departures(run, line.edges, line.counts, leave, slope, size)


@inlined
def open_window(
    line: LineRecords,
    run: Records,
    windows: Records,
    failures: Records,
    pieces: Records,
    s: int,
    n: int,
) -> bool:
    """Find the line of station s from part n on; tell whether it differs from the one before."""
    station, window = line.stations[np.uint64(s)], windows[np.uint64(s)]
    is_last = s == run.end - 1
    cycle, before = station.cycle_ticks, station.last
    arrival, arrival_slope = run.release, 0
    if s > run.first:
        source = windows[np.uint64(s - 1)]
        arrival = source.leave + source.slope * (n - source.part)
        arrival_slope = source.slope
    finish = max(before, arrival) + cycle
    until = window.fails_at
    failing = until == n
    if failing:
        finish += repairs_in(station, failures, n)
        until = n + 1
    leave, slope = finish, cycle
    # Where a part comes just as the one before leaves, the arrivals may only follow the room.
    if arrival > before and not failing:
        slope = max(slope, arrival_slope)
    if not is_last:
        part = n - station.room - 1
        if part < 0:
            until = min(until, station.room + 1)
        else:
            room, room_slope, known = room_line(windows[np.uint64(s + 1)], pieces, part)
            until = min(until, known + station.room + 1)
            if room > leave:
                leave, slope = room, max(cycle, room_slope)
            elif room_slope > slope:
                until = min(until, n + parts_below(leave - room, room_slope - slope))
    if arrival_slope > slope:
        until = min(until, n + parts_below(leave - arrival - cycle, arrival_slope - slope))
    changed = window.part == n or leave != before + window.slope or slope != window.slope
    window.part, window.until = n, until
    window.leave, window.slope, window.finish = leave, slope, finish
    window.arrival, window.arrival_slope = arrival, arrival_slope
    if changed:
        window.newest += 1
        piece = pieces[window.ring_first + (window.newest & window.ring_mask)]
        piece.part, piece.time, piece.slope = n, leave, slope
    return changed


@callee
def hand_over(
    line: LineRecords, windows: Records, failures: Records, pieces: Records, r: int, n: int
) -> None:
    """Write the state of line r at part n into its records, from where the recursion goes on."""
    run = line.runs[r]
    for s in range(run.first, run.end):
        close_window(line, run, windows, failures, s, n)
        station = line.stations[s]
        station.taken = station.passed = n
        for m in range(station.mode_first, station.mode_end):
            failure = failures[m]
            line.modes[m].clock_left = (failure.part - n) * station.cycle_ticks + failure.work
        if s == run.first:
            continue
        # Room comes from loads; the departure of the part before serves as well, because the
        # station before cannot have finished its part any earlier.
        for part in range(max(1, n - line.stations[s - 1].room), n):
            time, _, _ = room_line(windows[s], pieces, part - 1)
            line.loads[station.ring_first + (part & station.ring_mask)] = time


@callee
def set_free(line: LineRecords, windows: Records, pieces: Records, s: int, n: int) -> None:
    """Write down that a station is free for part n later than its departures say."""
    window, time = windows[s], line.stations[s].last
    piece = pieces[window.ring_first + (window.newest & window.ring_mask)]
    if piece.part < n - 1:
        window.newest += 1
        piece = pieces[window.ring_first + (window.newest & window.ring_mask)]
    piece.part, piece.time, piece.slope = n - 1, time, 0


@kernel
def begin_windows(line: LineRecords, windows: Records, failures: Records, r: int) -> None:
    """Look ahead to the first failures of line r."""
    run = line.runs[r]
    for s in range(run.first, run.end):
        station = line.stations[s]
        for m in range(station.mode_first, station.mode_end):
            clock, cycle = line.modes[m].clock_left, station.cycle_ticks
            failures[m].part, failures[m].work = clock // cycle, clock % cycle
            foresee(run, line.modes[m], failures[m], cycle)
        windows[s].fails_at = earliest(station, failures)


@kernel
def run_windows(
    line: LineRecords, windows: Records, failures: Records, pieces: Records, r: int
) -> bool:
    """Run line r as far as the parts that have been released go.

    It must stand where this has left it, or be empty, with `begin_windows` done. Where a part would
    leave the line at or past the horizon, its records are left to the recursion.

    Returns:
        Whether they are.
    """
    run = line.runs[r]
    first, end, lot_end = run.first, run.end, run.lot_end
    last = windows[end - 1]
    n = start = windows[first].part
    while n < lot_end and line.stop[0] == 0:
        arrivals_change = n == start
        for s in range(first, end):
            if windows[np.uint64(s)].until != n and not arrivals_change:
                continue
            close_window(line, run, windows, failures, s, n)
            arrivals_change = open_window(line, run, windows, failures, pieces, s, n) or n == start
            if arrivals_change and s > first:
                before = windows[np.uint64(s - 1)]
                room = line.stations[np.uint64(s - 1)].room
                before.until = min(before.until, n + room + 1)
        if last.part == n:
            if last.leave >= run.horizon:
                hand_over(line, windows, failures, pieces, r, n)
                return True
            last.until = min(last.until, n + (run.horizon - 1 - last.leave) // last.slope + 1)
        n = lot_end
        for s in range(first, end):
            n = min(n, windows[np.uint64(s)].until)
    for s in range(first, end):
        close_window(line, run, windows, failures, s, n)
        windows[s].part = n
    return False
