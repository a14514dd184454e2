"""A slow simulator of one serial line, written from the page of conventions as plainly as can be.

Holds one object per station and one loop over the ticks at which anything happens. It deliberately
uses no engine, no recursion and no array arithmetic: it is what the engines are checked against.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from nameplate.kernels.arrays import (
    CALENDAR,
    OPERATING,
    REPAIR_CALENDAR,
    RUNNING,
    LineArrays,
    LineSums,
    RunKey,
)
from nameplate.kernels.samplers import sample_ticks
from nameplate.kernels.streams import uniforms

# The states of a station in which a clock runs, if the station is not down.
RUNS_IN = {
    OPERATING: {"busy"},
    RUNNING: {"busy", "blocked", "changing", "starved"},
    CALENDAR: {"busy", "blocked", "changing", "starved", "closed"},
}


@dataclass
class Station:
    """What one station is and holds between two ticks."""

    modes: list[int]  # its failure modes, by their number in the line
    stops: list[tuple[int, int]]
    closed: bool = False
    part: int | None = None  # the part inside, counted by this station's own loads
    work_left: int = 0
    finished: bool = False
    down: int | None = None  # the mode that is under repair
    repair_left: int = 0
    clock_left: dict[int, int] = field(default_factory=dict)
    waiting: int = 0  # parts in the places behind it
    loads: list[int] = field(default_factory=list)  # tick of every load
    finishes: list[int] = field(default_factory=list)  # tick of every finish
    leaves: list[int] = field(default_factory=list)  # tick of every departure but the scrapped
    scrapped: int = 0

    @property
    def state(self) -> str:
        """The one state that the station is in."""
        if self.closed:
            return "closed"
        if self.down is not None:
            return "down"
        if self.part is None:
            return "starved"
        return "blocked" if self.finished else "busy"

    @property
    def has_work(self) -> bool:
        """Whether there is a part inside that is not finished."""
        return self.part is not None and not self.finished

    @property
    def is_ready(self) -> bool:
        """Whether the station would load a part now."""
        return self.state == "starved"


class NaiveRun(NamedTuple):
    """The sums of a run and the stations as they stood at the horizon, with their histories."""

    sums: LineSums
    stations: list[Station]


class NaiveLine:
    """One serial line that is stepped from tick to tick."""

    station_type: type[Station] = Station

    def __init__(
        self, line: LineArrays, key: RunKey, cycle_times: Mapping[tuple[int, int], int]
    ) -> None:
        self.line, self.key, self.cycle_times = line, key, cycle_times
        first_mode, first_stop = line.mode_first.tolist(), line.stop_first.tolist()
        stops = list(zip(line.stop_from.tolist(), line.stop_to.tolist(), strict=True))
        self.stations = [
            self.station_type(
                modes=list(range(first_mode[s], first_mode[s + 1])),
                stops=stops[first_stop[s] : first_stop[s + 1]],
            )
            for s in range(len(line.room))
        ]
        self.repairs_begun = [0] * len(line.mode_clock)
        for station in self.stations:
            station.clock_left = {m: self.duration("failure", m, 0) for m in station.modes}

    def duration(self, purpose: str, row: int, count: int) -> int:
        """Return the time that stands at this count in the stream of a station or a mode."""
        line = self.line._asdict()
        law, stream = int(line[f"{purpose}_law"][row]), int(line[f"{purpose}_stream"][row])
        return int(sample_ticks(law, line[f"{purpose}_law_p"], row, *self.key, stream, count))

    def cycle_time(self, s: int, part: int) -> int:
        constant = int(self.line.cycle_ticks[s])
        return self.cycle_times.get((s, part)) or constant or self.duration("cycle", s, part)

    def is_scrap(self, s: int, part: int) -> bool:
        chance = float(self.line.scrap[s])
        stream = int(self.line.scrap_stream[s])
        return chance > 0 and uniforms(*self.key, stream, part)[0] < chance

    def end_work_and_repairs(self, s: int, station: Station, now: int) -> None:
        if station.part is not None and not station.finished and station.work_left == 0:
            station.finished = True
            station.finishes.append(now)
            if self.is_scrap(s, station.part):
                station.scrapped += 1
                station.part, station.finished = None, False
        if station.down is not None and station.repair_left == 0:
            mode, station.down = station.down, None
            station.clock_left[mode] = self.duration("failure", mode, self.repairs_begun[mode])

    def leave(self, s: int, station: Station, now: int) -> bool:
        """Let the finished part go if it has somewhere to go; return whether it went."""
        if not station.finished:
            return False
        if station is not self.stations[-1]:
            places = self.line.room[s]
            if station.waiting >= places and (places > 0 or not self.stations[s + 1].is_ready):
                return False
            station.waiting += 1  # without places for no time: the next station loads it now
        station.part, station.finished = None, False
        station.leaves.append(now)
        return True

    def has_part(self, s: int) -> bool:
        """Tell whether a part stands before a station; the first one always finds one."""
        return s == 0 or self.stations[s - 1].waiting > 0

    def load(self, s: int, station: Station, now: int) -> bool:
        """Take in a part if there is one and the station is ready; return whether it did."""
        if not station.is_ready or not self.has_part(s):
            return False
        if s > 0:
            self.stations[s - 1].waiting -= 1
        station.part = len(station.loads)
        station.work_left = self.cycle_time(s, station.part)
        station.loads.append(now)
        return True

    def move_one(self, now: int) -> bool:
        """Make the first move that is possible, from the last station back."""
        last_to_first = list(enumerate(self.stations))[::-1]
        return any(self.load(s, x, now) or self.leave(s, x, now) for s, x in last_to_first)

    def begin_failure(self, station: Station) -> None:
        """Let the first mode fail whose clock has run out; a clock of work needs work to do."""
        for mode in station.modes:
            may_fail = self.line.mode_clock[mode] != OPERATING or station.has_work
            if station.down is None and station.clock_left[mode] == 0 and may_fail:
                station.down = mode
                station.repair_left = self.duration("repair", mode, self.repairs_begun[mode])
                self.repairs_begun[mode] += 1

    def settle(self, now: int) -> None:
        """Do what happens at one tick but for failures, in the order of the conventions."""
        for s, station in enumerate(self.stations):
            self.end_work_and_repairs(s, station, now)
        for station in self.stations:
            station.closed = any(begin <= now < end for begin, end in station.stops)
        while self.move_one(now):
            pass

    def running_clocks(self, station: Station) -> list[int]:
        if station.down is not None:
            return []
        return [m for m in station.modes if station.state in RUNS_IN[self.line.mode_clock[m]]]

    def repair_runs(self, station: Station) -> bool:
        if station.down is None:
            return False
        return not station.closed or self.line.repair_clock[station.down] == REPAIR_CALENDAR

    def times_to_something(self, station: Station, now: int) -> Iterator[int]:
        if station.state == "busy":
            yield station.work_left
        if self.repair_runs(station):
            yield station.repair_left
        for mode in self.running_clocks(station):
            yield station.clock_left[mode]
        for stop in station.stops:
            yield from (edge - now for edge in stop if edge > now)

    def let_pass(self, s: int, station: Station, ticks: int, sums: LineSums) -> None:
        """Let time pass in which the station keeps its state."""
        for mode in self.running_clocks(station):
            station.clock_left[mode] -= ticks
        if self.repair_runs(station):
            station.repair_left -= ticks
        if station.state == "busy":
            station.work_left -= ticks
        self.book(s, station, ticks, sums)
        sums.waiting[s] += station.waiting * ticks

    def book(self, s: int, station: Station, ticks: int, sums: LineSums) -> None:
        """Add time to the state that a station is in."""
        if station.state == "down":
            sums.down[station.down] += ticks
        else:
            getattr(sums, station.state)[s] += ticks

    def step(self, now: int, limit: int, sums: LineSums) -> int:
        """Begin the failures of a tick; return the next tick of this line, at most the limit."""
        for station in self.stations:
            self.begin_failure(station)
        times = [t for x in self.stations for t in self.times_to_something(x, now)]
        ticks = min([limit - now, *times])
        assert ticks > 0
        for s, station in enumerate(self.stations):
            self.let_pass(s, station, ticks, sums)
        return now + ticks

    def new_sums(self, n_bins: int) -> LineSums:
        n = {"down": len(self.repairs_begun), "failures": len(self.repairs_begun)}
        n |= {"counts": n_bins}
        return LineSums(
            **{x: np.zeros(n.get(x, len(self.stations)), np.int64) for x in LineSums._fields}
        )

    def run(self, horizon_ticks: int, bin_edges: Sequence[int]) -> LineSums:
        bins = list(pairwise(bin_edges))
        sums = self.new_sums(len(bins))
        now = 0
        while now < horizon_ticks:
            self.settle(now)
            now = self.step(now, horizon_ticks, sums)
        self.count_parts(sums)
        made = self.stations[-1].leaves
        sums.counts[:] = [sum(begin <= t < end for t in made) for begin, end in bins]
        return sums

    def count_parts(self, sums: LineSums) -> None:
        """Fill in what the histories of the stations say."""
        sums.failures[:] = self.repairs_begun
        sums.loaded[:] = [len(x.loads) for x in self.stations]
        sums.departed[:] = [len(x.leaves) for x in self.stations]
        sums.scrapped[:] = [x.scrapped for x in self.stations]
        sums.load_times[:] = [sum(x.loads) for x in self.stations]
        sums.leave_times[:] = [sum(x.leaves) for x in self.stations]

    def check(self, sums: LineSums, horizon_ticks: int) -> None:
        """Assert that the states of each station fill the clock and that no part is lost."""
        for s, station in enumerate(self.stations):
            up = sums.busy[s] + sums.blocked[s] + sums.starved[s]
            down = sum(sums.down[m] for m in station.modes)
            assert up + sums.closed[s] + down == horizon_ticks
            inside = int(station.part is not None)
            assert sums.loaded[s] == sums.departed[s] + sums.scrapped[s] + inside
            if s > 0:
                assert 0 <= self.stations[s - 1].waiting <= self.line.room[s - 1]
                assert sums.departed[s - 1] == sums.loaded[s] + self.stations[s - 1].waiting


def simulate_naively(
    line: LineArrays,
    key: RunKey,
    horizon_ticks: int,
    bin_edges: Sequence[int] = (),
    cycle_times: Mapping[tuple[int, int], int] | None = None,
) -> NaiveRun:
    """Simulate one line over [0, horizon) and return its sums and histories.

    Args:
        line: The line.
        key: Address of its random numbers.
        horizon_ticks: End of the run.
        bin_edges: Rising ticks; bin c counts departures from the last station from edge c on and
            before edge c + 1.
        cycle_times: Cycle times by (station, part) that replace those of the line [ticks]; parts
            are counted by each station's own loads.

    Raises:
        AssertionError: The sums do not add up, which would be an error of this simulator.
    """
    naive_line = NaiveLine(line, key, cycle_times or {})
    sums = naive_line.run(horizon_ticks, bin_edges)
    naive_line.check(sums, horizon_ticks)
    return NaiveRun(sums, naive_line.stations)
