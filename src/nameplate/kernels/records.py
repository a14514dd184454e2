"""One record per line, station, failure mode and planned stop: what the line kernels work on.

Holds the layout, how it is filled from `LineArrays` and how the sums are read back. The rules that
change it are in the kernels. Records, not many arrays: a kernel hands on eight pointers, not fifty.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from nameplate.kernels.arrays import ENDLESS, OPERATING, Ints, LineArrays, LineSums, RunKey
from nameplate.kernels.jit import COMPILED
from nameplate.kernels.samplers import sample_ticks

STRETCH = 1024
"""Most parts that the recursion takes through a station in one go; a power of two."""


Records = Any  # a numpy record array; a record inside a kernel

_LAW = [("law", "i8"), ("a", "f8"), ("b", "f8"), ("c", "f8"), ("d", "f8"), ("stream", "i8")]

RUN = np.dtype(
    [
        ("seed", "i8"),
        ("draw", "i8"),
        ("replication", "i8"),
        ("horizon", "i8"),  # [ticks]
        ("first", "i8"),  # its stations
        ("end", "i8"),
        ("release", "i8"),  # from when on its next parts are there [ticks]
        ("lot_end", "i8"),  # parts that have been released
        ("bin", "i8"),  # count bin of the last departure, -1 before the first begins
        ("bin_end", "i8"),  # [ticks]
    ],
    align=True,
)

STATION = np.dtype(
    [
        # What it is.
        ("line", "i8"),  # its run
        ("cycle_ticks", "i8"),  # constant work, 0 where it is drawn [ticks]
        *[(f"cycle_{name}", kind) for name, kind in _LAW],
        ("room", "i8"),  # places behind it [parts]
        ("scrap", "f8"),
        ("scrap_stream", "i8"),
        ("mode_first", "i8"),
        ("mode_end", "i8"),
        ("stop_end", "i8"),
        ("plain", "i8"),  # 1: all its clocks run only while it works
        ("ring_first", "i8"),  # its ring of arrivals and loads: where it begins,
        ("ring_mask", "i8"),  # and its size - 1, sizes being powers of two
        # Where it stands.
        ("last", "i8"),  # when it became empty [ticks]
        ("taken", "i8"),  # parts taken in
        ("before_lot", "i8"),  # of them before the present lot
        ("passed", "i8"),  # parts passed on, without the scrapped ones
        ("held", "i8"),  # load time of a part whose waiting is accounted for, else -1 [ticks]
        ("stopped", "i8"),  # 1: nothing more happens before the horizon
        ("down_mode", "i8"),  # mode under repair, else -1
        ("down_left", "i8"),  # repair left [ticks]
        ("stop", "i8"),  # index of the next planned stop
        # What has been added up [ticks, parts].
        ("busy", "i8"),
        ("blocked", "i8"),
        ("starved", "i8"),
        ("closed", "i8"),
        ("changing", "i8"),
        ("scrapped", "i8"),
        ("waiting", "i8"),  # of parts behind it
        # Times, not differences: they pass 64 bits and come round, and so do their differences.
        ("load_times", "i8"),  # of all parts taken in
        ("leave_times", "i8"),  # of all parts passed on
    ],
    align=True,
)

MODE = np.dtype(
    [
        ("clock", "i8"),
        ("repair_clock", "i8"),
        *[(f"failure_{name}", kind) for name, kind in _LAW],
        *[(f"repair_{name}", kind) for name, kind in _LAW],
        ("clock_left", "i8"),  # time to failure left [ticks]
        ("n_failures", "i8"),  # times to failure drawn
        ("n_repairs", "i8"),  # repairs drawn; also the failures begun
        ("down", "i8"),  # [ticks]
    ],
    align=True,
)

STOP = np.dtype([("begin", "i8"), ("end", "i8")], align=True)


class LineRecords(NamedTuple):
    """Lines at one moment of one run, their stations one line after the other.

    The rings of station s hold the times at which its last parts arrived and were loaded, by the
    part's own count at the station.
    """

    runs: Records  # one RUN per line
    stations: Records  # (S,) STATION
    modes: Records  # (M,) MODE
    stops: Records  # (K,) STOP
    arrivals: Ints  # all rings one after the other, and spare slots [ticks]
    loads: Ints  # all rings one after the other, and spare slots [ticks]
    edges: Ints  # (C + 1,) rising edges of the count bins [ticks]
    counts: Ints  # (C,) departures from the last station
    stop: Ints  # (1,) not 0 once somebody outside wants the run to end where it is


def _ring_size(room: int) -> int:
    """Return the size of a ring behind `room` places: twice as many at least, a power of two.

    Twice that again for all but large buffers: rings that turn less often are faster.
    """
    turns = 4 if room <= STRETCH else 2
    return 1 << (turns * room + 2).bit_length()


def as_records(array: Any) -> Records:
    """Return an array of records whose fields kernels reach by name, compiled or not."""
    return array if COMPILED else array.view(np.recarray)


def _is_plain(line: LineArrays, s: int) -> bool:
    """Tell whether all clocks of station s run only while it works."""
    clocks = line.mode_clock[line.mode_first[s] : line.mode_first[s + 1]]
    return bool((clocks == OPERATING).all())


def _fill_law(records: Records, name: str, law: Ints, p: Any, stream: Ints) -> None:
    """Copy a law into the fields that begin with `name`."""
    records[f"{name}_law"] = law
    for column, letter in enumerate("abcd"):
        records[f"{name}_{letter}"] = p[:, column]
    records[f"{name}_stream"] = stream


def new_records(
    line: LineArrays, key: RunKey, horizon_ticks: int, edges: Ints, stop: Ints | None = None
) -> LineRecords:
    """Return an empty line at time 0, the first times to failure drawn.

    Args:
        line: A serial line of S stations, M modes and K stops.
        key: Seed, draw and replication.
        horizon_ticks: End of the run [ticks].
        edges: (C + 1,) rising edges of the count bins [ticks].
        stop: (1,) set to 1 from outside to end the run early; None where nobody will.
    """
    n_stations, n_modes = len(line.room), len(line.mode_clock)
    runs = np.zeros(1, RUN)
    runs["seed"], runs["draw"], runs["replication"] = key
    runs["horizon"] = horizon_ticks
    runs["first"], runs["end"], runs["lot_end"] = 0, n_stations, ENDLESS
    runs["bin"], runs["bin_end"] = -1, edges[0]

    stations = np.zeros(n_stations, STATION)
    _fill_law(stations, "cycle", line.cycle_law, line.cycle_law_p, line.cycle_stream)
    stations["cycle_ticks"] = line.cycle_ticks
    stations["room"] = line.room
    stations["scrap"] = line.scrap
    stations["scrap"][-1] = 0.0  # taken from the counts: convention 8
    stations["scrap_stream"] = line.scrap_stream
    stations["mode_first"], stations["mode_end"] = line.mode_first[:-1], line.mode_first[1:]
    stations["stop"], stations["stop_end"] = line.stop_first[:-1], line.stop_first[1:]
    stations["plain"] = [_is_plain(line, s) for s in range(n_stations)]
    sizes = np.full(n_stations, STRETCH, np.int64)
    for s in range(1, n_stations):
        sizes[s] = _ring_size(int(line.room[s - 1]))
    stations["ring_mask"] = sizes - 1
    stations["ring_first"][1:] = np.cumsum(sizes)[:-1]
    stations["held"] = -1
    stations["down_mode"] = -1

    modes = np.zeros(n_modes, MODE)
    modes["clock"], modes["repair_clock"] = line.mode_clock, line.repair_clock
    _fill_law(modes, "failure", line.failure_law, line.failure_law_p, line.failure_stream)
    _fill_law(modes, "repair", line.repair_law, line.repair_law_p, line.repair_stream)
    for m in range(n_modes):
        modes["clock_left"][m] = sample_ticks(
            line.failure_law[m], line.failure_law_p, m, *key, line.failure_stream[m], 0
        )
    modes["n_failures"] = 1

    stops = np.zeros(len(line.stop_from), STOP)
    stops["begin"], stops["end"] = line.stop_from, line.stop_to
    return LineRecords(
        runs=as_records(runs),
        stations=as_records(stations),
        modes=as_records(modes),
        stops=as_records(stops),
        arrivals=np.zeros(int(sizes.sum()) + STRETCH + 1, np.int64),
        loads=np.zeros(int(sizes.sum()) + STRETCH + 1, np.int64),
        edges=edges,
        counts=np.zeros(len(edges) - 1, np.int64),
        stop=np.zeros(1, np.int64) if stop is None else stop,
    )


def join_records(each: Sequence[LineRecords]) -> LineRecords:
    """Return several lines at time 0 as one set of records; counts of departures are left out."""
    runs, stations, modes, stops = (
        np.concatenate([np.asarray(getattr(line, name)) for line in each])
        for name in ("runs", "stations", "modes", "stops")
    )
    first_station = first_mode = first_stop = first_slot = 0
    for i, line in enumerate(each):
        own = slice(first_station, first_station + len(line.stations))
        stations["line"][own] = i
        stations["mode_first"][own] += first_mode
        stations["mode_end"][own] += first_mode
        stations["stop"][own] += first_stop
        stations["stop_end"][own] += first_stop
        stations["ring_first"][own] += first_slot
        runs["first"][i], runs["end"][i] = own.start, own.stop
        first_station += len(line.stations)
        first_mode += len(line.modes)
        first_stop += len(line.stops)
        first_slot += len(line.arrivals) - STRETCH - 1
    runs["bin"], runs["bin_end"], runs["lot_end"] = -1, ENDLESS, 0
    return LineRecords(
        runs=as_records(runs),
        stations=as_records(stations),
        modes=as_records(modes),
        stops=as_records(stops),
        arrivals=np.zeros(first_slot + STRETCH + 1, np.int64),
        loads=np.zeros(first_slot + STRETCH + 1, np.int64),
        edges=np.zeros(1, np.int64),
        counts=np.zeros(0, np.int64),
        stop=each[0].stop,
    )


def read_sums(records: LineRecords) -> LineSums:
    """Return the sums of a run that has reached its horizon."""
    stations, modes = records.stations, records.modes

    def copy(values: Any) -> Ints:
        return np.array(values, np.int64)

    return LineSums(
        busy=copy(stations["busy"]),
        blocked=copy(stations["blocked"]),
        starved=copy(stations["starved"]),
        closed=copy(stations["closed"]),
        changing=copy(stations["changing"]),
        down=copy(modes["down"]),
        failures=copy(modes["n_repairs"]),
        loaded=copy(stations["taken"]),
        departed=copy(stations["passed"]),
        scrapped=copy(stations["scrapped"]),
        waiting=copy(stations["waiting"]),
        load_times=copy(stations["load_times"]),
        leave_times=copy(stations["leave_times"]),
        counts=records.counts.copy(),
    )
