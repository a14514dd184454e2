"""Event-driven engine of one serial line: all stations together, from tick to tick.

Holds the order of events and how parts move. Keeps no times of single parts: the time spent behind
a station is the integral of the number of parts there.

Each station awaits one event at most: the end of its work or of its repair, a failure or the edge
of a planned stop, whichever comes first. A starved or blocked station without running clocks and
without stops to come awaits none; its neighbours wake it.
"""

from typing import Any

import numpy as np

from nameplate.kernels.arrays import ENDLESS, Ints
from nameplate.kernels.event_stations import (
    EMPTY,
    FINISHED,
    STATE,
    add_up,
    begin_due_failure,
    change_level,
    end_at,
    is_ready,
    load_part,
    next_event,
)
from nameplate.kernels.event_tree import ONE, ZERO, Index, first_due, new_tree, set_due
from nameplate.kernels.jit import callee, kernel
from nameplate.kernels.parts import count_departure
from nameplate.kernels.records import LineRecords, Records, as_records


def new_event_scratch(n_stations: int) -> tuple[Any, Ints]:
    """Return the states of an empty line at time 0 and its event list, for one run."""
    return as_records(np.zeros(n_stations, STATE)), new_tree(n_stations)


@callee
def move_from(
    run: Records, stations: Records, states: Records, modes: Records, tree: Ints, s: Index, t: int
) -> None:
    """Move all parts that can move because of station s, and on up the line from there.

    A part that leaves wakes one station at most, a starved one, whose load frees no place. A part
    that is loaded may free the station before, and so on. A station that is not quick gets an event
    at t, which settles what comes next.
    """
    last = Index(stations.size - 1)
    while True:
        station, state = stations[s], states[s]
        if state.part == FINISHED:
            if s < last:
                if is_ready(stations[s + ONE], states[s + ONE]):
                    due = load_part(run, stations[s + ONE], states[s + ONE], modes, t)
                    set_due(tree, s + ONE, due)
                elif state.level < station.room:
                    change_level(station, state, 1, t)
                else:
                    return
            if state.quick == 0:
                add_up(station, state, modes, t)
                set_due(tree, s, t)
            else:
                station.blocked += t - state.since
                state.since = t
            state.part = EMPTY
            station.passed += 1
            station.leave_times += t
        is_fed = s == ZERO or states[s - ONE].level > 0
        if is_fed and is_ready(station, state):
            if s > ZERO:
                change_level(stations[s - ONE], states[s - ONE], -1, t)
            set_due(tree, s, load_part(run, station, state, modes, t))
        if s == ZERO or states[s - ONE].part != FINISHED:
            return
        s -= ONE


@callee
def end_and_move_all(line: LineRecords, states: Records, tree: Ints, t: int) -> None:
    """Do at tick t all that comes before failures, where several stations have events."""
    run, stations, modes, stops = line.runs[0], line.stations, line.modes, line.stops
    n_stations = stations.size
    leaf = tree.size // 2
    for s in range(n_stations):
        if tree[leaf + s] == t:
            end_at(run, stations[s], states[s], modes, stops, t)
    for s in range(n_stations - 1, -1, -1):
        if tree[leaf + s] == t:
            move_from(run, stations, states, modes, tree, Index(s), t)


@kernel
def run_events(line: LineRecords, states: Records, tree: Ints) -> None:
    """Run an empty line from time 0 to the horizon.

    Args:
        line: The records of the line, as they are made.
        states: Its scratch states, as they are made.
        tree: Its event list, as it is made.
    """
    run, stations, modes, stops = line.runs[0], line.stations, line.modes, line.stops
    last = stations[stations.size - 1]
    n_passed = last.passed
    t = tree[1]
    while t < run.horizon and line.stop[0] == 0:
        s, is_only = first_due(tree)
        if is_only:
            end_at(run, stations[s], states[s], modes, stops, t)
            move_from(run, stations, states, modes, tree, s, t)
        else:
            end_and_move_all(line, states, tree, t)
        if last.passed > n_passed:
            n_passed = last.passed
            count_departure(run, line.edges, line.counts, t)
        while tree[1] == t:
            s, _ = first_due(tree)
            due = ENDLESS
            if states[s].quick == 0:
                begin_due_failure(run, stations[s], states[s], modes)
                due = next_event(stations[s], states[s], modes, stops)
            set_due(tree, s, due)
        t = tree[1]
    for i in range(stations.size):
        add_up(stations[i], states[i], modes, run.horizon)
        change_level(stations[i], states[i], 0, run.horizon)
