"""One station among events: its states, what ends, fails and is loaded at a tick, what comes next.

Holds the rules of states, clocks and sums of one station. Knows nothing of its neighbours, and uses
no timeline of the departure-time recursion, so that each of the two can be checked by the other.

A station is *quick* while nothing but the end of its work can come and no clock runs out before.
Only the shortest of its clocks is then kept up to date, and a part costs one event.
"""

import numpy as np

from nameplate.kernels.arrays import CALENDAR, ENDLESS, OPERATING, REPAIR_CALENDAR
from nameplate.kernels.jit import callee
from nameplate.kernels.parts import is_scrapped, work_of
from nameplate.kernels.records import Records
from nameplate.kernels.working_time import begin_failure

# What a station holds.
EMPTY = 0
UNFINISHED = 1
FINISHED = 2

STATE = np.dtype(
    [
        ("part", "i8"),  # EMPTY, UNFINISHED or FINISHED
        ("closed", "i8"),  # 1: in a planned stop
        ("since", "i8"),  # until when its time has been added up [ticks]
        ("work_left", "i8"),  # work still to do, where not quick [ticks]
        ("level", "i8"),  # parts behind it
        ("level_since", "i8"),  # until when their waiting has been added up [ticks]
        ("quick", "i8"),  # 1: nothing but the end of its work comes
        ("clock_left", "i8"),  # where quick, its shortest clock after this operation [ticks]
        ("clock_from", "i8"),  # that clock when the clocks themselves were last brought up to date
    ],
    align=True,
)


@callee
def is_ready(station: Records, state: Records) -> bool:
    """Tell whether a station would load a part now."""
    return state.part == EMPTY and state.closed == 0 and station.down_mode < 0


@callee
def runs_now(clock: int, state: Records) -> bool:
    """Tell whether a failure clock of a station that is up runs."""
    if state.closed == 1:
        return clock == CALENDAR
    return clock != OPERATING or state.part == UNFINISHED


@callee
def repair_runs(station: Records, state: Records, modes: Records) -> bool:
    """Tell whether the repair of a station that is down goes on."""
    return state.closed == 0 or modes[station.down_mode].repair_clock == REPAIR_CALENDAR


@callee
def shortest_clock(station: Records, state: Records, modes: Records) -> int:
    """Return the least that is left on a clock that runs, for a station that is up [ticks]."""
    shortest = ENDLESS
    for m in range(station.mode_first, station.mode_end):
        if runs_now(modes[m].clock, state):
            shortest = min(shortest, modes[m].clock_left)
    return shortest


@callee
def run_clocks(station: Records, state: Records, modes: Records, span: int) -> None:
    """Take `span` ticks off all that runs at a station."""
    if station.down_mode >= 0:
        if repair_runs(station, state, modes):
            station.down_left -= span
        return
    if state.part == UNFINISHED and state.closed == 0:
        state.work_left -= span
    for m in range(station.mode_first, station.mode_end):
        if runs_now(modes[m].clock, state):
            modes[m].clock_left -= span


@callee
def add_up(station: Records, state: Records, modes: Records, t: int) -> None:
    """Add the time up to tick t to the state that the station has been in."""
    span = t - state.since
    if span == 0:
        return
    state.since = t
    if state.closed == 1:
        station.closed += span
    elif station.down_mode >= 0:
        modes[station.down_mode].down += span
    elif state.part == UNFINISHED:
        station.busy += span
    elif state.part == FINISHED:
        station.blocked += span
    else:
        station.starved += span
    if state.quick == 0:
        run_clocks(station, state, modes, span)


@callee
def change_level(station: Records, state: Records, change: int, t: int) -> None:
    """Let the number of parts behind a station change at tick t."""
    station.waiting += state.level * (t - state.level_since)
    state.level_since = t
    state.level += change


@callee
def load_carefully(run: Records, station: Records, state: Records, modes: Records, t: int) -> int:
    """Load a part that may be the first, be of drawn work or fail; return as `load_part` does."""
    add_up(station, state, modes, t)
    work = work_of(run, station, station.taken)
    station.taken += 1
    station.load_times += t
    state.part = UNFINISHED
    if station.plain == 0 or station.stop < station.stop_end:
        state.work_left = work
        return t
    if state.quick == 0:
        state.quick = 1
        state.clock_left = shortest_clock(station, state, modes)
        state.clock_from = state.clock_left
    if state.clock_left < work:
        run_clocks(station, state, modes, state.clock_from - state.clock_left)
        state.work_left = work
        state.quick = 0
        return t
    state.clock_left -= work
    return t + work


@callee
def load_part(run: Records, station: Records, state: Records, modes: Records, t: int) -> int:
    """Load a part at tick t; return when its work ends, or t where more than that can come."""
    work = station.cycle_ticks
    if state.quick == 0 or work == 0 or state.clock_left < work:
        return load_carefully(run, station, state, modes, t)
    station.starved += t - state.since
    state.since = t
    station.taken += 1
    station.load_times += t
    state.part = UNFINISHED
    state.clock_left -= work
    return t + work


@callee
def end_carefully(
    run: Records, station: Records, state: Records, modes: Records, stops: Records, t: int
) -> None:
    """Let end what ends at tick t: work, a repair; then let planned stops begin and end."""
    add_up(station, state, modes, t)
    if state.part == UNFINISHED and (state.quick == 1 or state.work_left == 0):
        state.part = FINISHED
        if station.scrap > 0.0 and is_scrapped(run, station, station.taken - 1):
            station.scrapped += 1
            state.part = EMPTY
    if station.down_mode >= 0 and station.down_left == 0:
        station.down_mode = -1
    while station.stop < station.stop_end and stops[station.stop].end <= t:
        station.stop += 1
    is_closed = station.stop < station.stop_end and stops[station.stop].begin <= t
    state.closed = 1 if is_closed else 0


@callee
def end_at(
    run: Records, station: Records, state: Records, modes: Records, stops: Records, t: int
) -> None:
    """Let end what ends at tick t at a station that has an event then."""
    if state.quick == 0 or station.scrap > 0.0:
        end_carefully(run, station, state, modes, stops, t)
        return
    station.busy += t - state.since
    state.since = t
    state.part = FINISHED


@callee
def begin_due_failure(run: Records, station: Records, state: Records, modes: Records) -> None:
    """Let the first mode fail whose clock has run out; operating clocks need work to fail in."""
    for m in range(station.mode_first, station.mode_end):
        may_fail = modes[m].clock != OPERATING or state.part == UNFINISHED
        if station.down_mode < 0 and modes[m].clock_left == 0 and may_fail:
            station.down_mode = m
            station.down_left = begin_failure(run, modes[m])


@callee
def next_event(station: Records, state: Records, modes: Records, stops: Records) -> int:
    """Return when the next event of a station comes if its neighbours leave it alone."""
    left = ENDLESS
    if station.down_mode >= 0:
        if repair_runs(station, state, modes):
            left = station.down_left
    else:
        left = shortest_clock(station, state, modes)
        if state.part == UNFINISHED and state.closed == 0:
            left = min(left, state.work_left)
    due = state.since + left
    if station.stop < station.stop_end:
        stop = stops[station.stop]
        due = min(due, stop.end if state.closed == 1 else stop.begin)
    return due
