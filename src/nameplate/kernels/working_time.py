"""How one station passes the time: waits, works or holds a part through its stops and repairs.

Holds the rules of states, clocks and ties for one station. Knows nothing of its neighbours.
"""

from nameplate.kernels.arrays import CALENDAR, ENDLESS, OPERATING, REPAIR_CALENDAR, RUNNING
from nameplate.kernels.jit import callee
from nameplate.kernels.records import Records
from nameplate.kernels.samplers import variate_ticks

STARVED = 0  # until a part is there and the station is up and open
BUSY = 1  # until the work is done
BLOCKED = 2  # until there is room, down or closed or not
CHANGING = 3  # until the work of changing to another product is done


@callee
def time_to_failure(run: Records, mode: Records, count: int) -> int:
    """Return time to failure number `count` of a mode [ticks]."""
    return variate_ticks(
        mode.failure_law,
        mode.failure_a,
        mode.failure_b,
        mode.failure_c,
        mode.failure_d,
        run.seed,
        run.draw,
        run.replication,
        mode.failure_stream,
        count,
    )


@callee
def time_to_repair(run: Records, mode: Records, count: int) -> int:
    """Return repair number `count` of a mode [ticks]."""
    return variate_ticks(
        mode.repair_law,
        mode.repair_a,
        mode.repair_b,
        mode.repair_c,
        mode.repair_d,
        run.seed,
        run.draw,
        run.replication,
        mode.repair_stream,
        count,
    )


@callee
def begin_failure(run: Records, mode: Records) -> int:
    """Let a mode fail: set its clock anew and return how long its repair takes [ticks]."""
    repair = time_to_repair(run, mode, mode.n_repairs)
    mode.n_repairs += 1
    mode.clock_left = time_to_failure(run, mode, mode.n_failures)
    mode.n_failures += 1
    return repair


@callee
def failing_mode(station: Records, modes: Records, busy: bool) -> int:
    """Return the first mode whose clock has run out, or -1; operating ones fail in work only."""
    for m in range(station.mode_first, station.mode_end):
        if modes[m].clock_left == 0 and (busy or modes[m].clock != OPERATING):
            return m
    return -1


@callee
def clock_runs(clock: int, closed: bool, working: bool) -> bool:
    """Tell whether a failure clock runs while its station is up."""
    return (
        clock == CALENDAR or (clock == RUNNING and not closed) or (clock == OPERATING and working)
    )


@callee
def repair_until(station: Records, modes: Records, t: int, end: int, closed: bool) -> int:
    """Pass the time of a station that is down from t to `end` at most; return how far it got."""
    mode = modes[station.down_mode]
    repairing = not closed or mode.repair_clock == REPAIR_CALENDAR
    if repairing:
        end = min(end, t + station.down_left)
        station.down_left -= end - t
    if closed:
        station.closed += end - t
    else:
        mode.down += end - t
    return end


@callee
def pass_time(
    run: Records,
    station: Records,
    modes: Records,
    stops: Records,
    t: int,
    activity: int,
    until: int,
) -> int:
    """Let a station pass the time from t on; return when it is through, or the horizon.

    STARVED ends at the first tick from `until` on at which the station is up and open; BLOCKED ends
    at `until`; BUSY and CHANGING end when `until` ticks of work are done. Sums are clipped at the
    horizon.
    Source: conventions 4, 7 and 9 to 14.
    """
    busy = activity == BUSY
    works = busy or activity == CHANGING
    work = until if works else 0
    target = ENDLESS if works else until
    while True:
        # What ends at this tick: repairs and planned stops.
        while station.stop < station.stop_end and stops[station.stop].end <= t:
            station.stop += 1
        more_stops = station.stop < station.stop_end
        closed = more_stops and stops[station.stop].begin <= t
        if station.down_mode >= 0 and station.down_left == 0:
            station.down_mode = -1
        # Leaving and loading come before failures.
        if works:
            if work == 0:
                return t
        elif t >= target and (activity == BLOCKED or (station.down_mode < 0 and not closed)):
            return t
        if t >= run.horizon:
            return run.horizon
        if station.down_mode < 0:
            station.down_mode = failing_mode(station, modes, busy)
            if station.down_mode >= 0:
                station.down_left = begin_failure(run, modes[station.down_mode])
        # On to the next tick at which anything can change.
        end = run.horizon
        if more_stops:
            end = min(end, stops[station.stop].end if closed else stops[station.stop].begin)
        if target > t:
            end = min(end, target)
        if station.down_mode >= 0:
            t = repair_until(station, modes, t, end, closed)
            continue
        working = busy and not closed
        if works and not closed:
            end = min(end, t + work)
        for m in range(station.mode_first, station.mode_end):
            if clock_runs(modes[m].clock, closed, working):
                end = min(end, t + modes[m].clock_left)
        span = end - t
        for m in range(station.mode_first, station.mode_end):
            if clock_runs(modes[m].clock, closed, working):
                modes[m].clock_left -= span
        if closed:
            station.closed += span
        elif busy:
            station.busy += span
            work -= span
        elif works:
            station.changing += span
            work -= span
        elif activity == BLOCKED:
            station.blocked += span
        else:
            station.starved += span
        t = end
