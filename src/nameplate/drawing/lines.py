"""Lines of the plant as arrays: one batch of D draws, one `LineArrays` per draw and copy.

Holds the way from the model to the arrays. Chooses no engine and runs nothing.
"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from nameplate.drawing.calendar_axis import CalendarAxis
from nameplate.drawing.named_streams import line_stream, plant_streams
from nameplate.drawing.planned_stops import StationStops, closed_times
from nameplate.drawing.unknowns import Unknowns, half_up
from nameplate.kernels import arrays
from nameplate.kernels.arrays import Floats, Ints, LineArrays
from nameplate.model.line import FailureMode, Line, Station
from nameplate.model.values import LISTED, Chance, Number
from nameplate.simulating.laws import CODES, law_rows, mean_of_law

CLOCKS = {"operating": arrays.OPERATING, "running": arrays.RUNNING, "calendar": arrays.CALENDAR}
REPAIR_CLOCKS = {"open": arrays.REPAIR_OPEN, "calendar": arrays.REPAIR_CALENDAR}


@dataclass(frozen=True)
class ModeBatch:
    """One failure mode over D draws."""

    name: str
    station: int
    micro: bool
    clock: int
    repair_clock: int
    failure_law: int
    failure_rows: Floats  # (D, 4) [ticks]
    repair_law: int
    repair_rows: Floats  # (D, 4) [ticks]


@dataclass(frozen=True)
class LineBatch:
    """One kind of line over D draws, S stations."""

    name: str
    product: str
    count: int
    stations: tuple[str, ...]
    cycle_ticks: Ints  # (D, S), 0 where drawn part by part
    cycle_mean_ticks: Floats  # (D, S)
    cycle_law: Ints  # (S,)
    cycle_rows: Floats  # (D, S, 4)
    room: Ints  # (D, S)
    scrap: Floats  # (D, S), 0 where losses are included
    modes: tuple[ModeBatch, ...]
    modelled: np.ndarray  # (D,) whether failures and scrap are simulated
    stops: tuple[StationStops, ...]  # per station
    streams: dict[str, int] = field(repr=False)

    def slowest(self, d: int) -> int:
        """Return the slowest station by design in draw d."""
        return int(np.argmax(self.cycle_mean_ticks[d]))

    def sees_calendar(self, d: int) -> bool:
        """Tell whether a clock of draw d runs while the plant is closed."""
        return bool(self.modelled[d]) and any(
            mode.clock == arrays.CALENDAR or mode.repair_clock == arrays.REPAIR_CALENDAR
            for mode in self.modes
        )

    def arrays(
        self, d: int, copy: int, open_ticks: int, axis: CalendarAxis | None = None
    ) -> LineArrays:
        """Return the arrays of one copy of the line in draw d.

        Args:
            d: The draw within the batch.
            copy: Number of the copy, from 1.
            open_ticks: Open time up to which planned stops come back.
            axis: The calendar, for a line that sees it; else the line lives in open time.
        """
        n_stations = len(self.stations)
        modes = self.modes if self.modelled[d] else ()
        of_station = np.array([mode.station for mode in modes], np.int64)
        stop_first, stop_from, stop_to = closed_times(self.stops, d, open_ticks, axis)

        def stream(*names: str) -> int:
            return self.streams[line_stream(self.name, copy, *names)]

        def rows(values: list[Floats]) -> Floats:
            return np.array(values).reshape(len(values), 4)

        def ints(values: list[int]) -> Ints:
            return np.array(values, np.int64)

        scrap = self.scrap[d].copy()
        scrap[-1] = 0.0
        return LineArrays(
            cycle_law=self.cycle_law,
            cycle_law_p=self.cycle_rows[d],
            cycle_ticks=self.cycle_ticks[d],
            room=self.room[d],
            scrap=scrap,
            mode_first=np.searchsorted(of_station, np.arange(n_stations + 1)).astype(np.int64),
            mode_clock=ints([mode.clock for mode in modes]),
            repair_clock=ints([mode.repair_clock for mode in modes]),
            failure_law=ints([mode.failure_law for mode in modes]),
            failure_law_p=rows([mode.failure_rows[d] for mode in modes]),
            repair_law=ints([mode.repair_law for mode in modes]),
            repair_law_p=rows([mode.repair_rows[d] for mode in modes]),
            stop_first=stop_first,
            stop_from=stop_from,
            stop_to=stop_to,
            cycle_stream=ints([stream(name, "cycle") for name in self.stations]),
            scrap_stream=ints([stream(name, "scrap") for name in self.stations]),
            failure_stream=ints(
                [stream(self.stations[mode.station], mode.name, "failure") for mode in modes]
            ),
            repair_stream=ints(
                [stream(self.stations[mode.station], mode.name, "repair") for mode in modes]
            ),
        )


def line_batches(unknowns: Unknowns) -> tuple[LineBatch, ...]:
    """Return all kinds of lines over the draws; `open_time` must have set the periods of rates.

    Raises:
        SimulationError: two names share a random stream.
    """
    plant = unknowns.plant
    streams = plant_streams(plant)
    return tuple(_batch(unknowns, name, line, streams) for name, line in plant.lines.items())


def _batch(unknowns: Unknowns, name: str, line: Line, streams: dict[str, int]) -> LineBatch:
    """Return one kind of line."""
    design_name, design = unknowns.plant.design_of(name)
    path = f"lines.{design_name}"
    n_draws, n_stations = unknowns.n_draws, len(design.stations)
    modelled = _modelled(unknowns, unknowns.plant.losses_of(name))
    law = np.zeros(n_stations, np.int64)
    rows = np.zeros((n_draws, n_stations, 4))
    ticks = np.zeros((n_draws, n_stations), np.int64)
    means = np.zeros((n_draws, n_stations))
    scrap = np.zeros((n_draws, n_stations))
    peers = _Peers(unknowns, design, path)
    modes: list[ModeBatch] = []
    stops = []
    for s, (station_name, station) in enumerate(design.stations.items()):
        at = f"{path}.stations.{station_name}"
        if isinstance(station.cycle_time, Chance):
            law[s], rows[:, s] = chance_rows(unknowns, station.cycle_time, f"{at}.cycle_time.each")
        else:
            rows[:, s, 0] = peers.cycle(station_name)
        if law[s] == arrays.CONSTANT:
            ticks[:, s] = np.maximum(half_up(rows[:, s, 0]), 1)
            means[:, s] = ticks[:, s]
        else:
            means[:, s] = [mean_of_law(int(law[s]), row) for row in rows[:, s]]
        if station.scrap is not None:
            scrap[:, s] = unknowns.numbers(station.scrap, f"{at}.scrap") * modelled
        modes += _modes(unknowns, station, s, at)
        stops.append(
            tuple(
                (
                    half_up(unknowns.numbers(stop.every, f"{at}.planned_stops.{key}.every")),
                    half_up(unknowns.numbers(stop.lasting, f"{at}.planned_stops.{key}.lasting")),
                )
                for key, stop in station.planned_stops.items()
            )
        )
    room = np.zeros((n_draws, n_stations), np.int64)
    for b, buffer in enumerate(design.buffer_names):
        places = unknowns.numbers(design.buffers[buffer], f"{path}.buffers.{buffer}")
        room[:, b] = half_up(places)
    return LineBatch(
        name=name,
        product=", ".join(line.makes),
        count=line.count,
        stations=tuple(design.stations),
        cycle_ticks=ticks,
        cycle_mean_ticks=means,
        cycle_law=law,
        cycle_rows=rows,
        room=room,
        scrap=scrap,
        modes=tuple(modes),
        modelled=modelled,
        stops=tuple(stops),
        streams=streams,
    )


class _Peers:
    """Cycle times of a line's stations, each worked out when another refers to it."""

    def __init__(self, unknowns: Unknowns, design: Line, path: str) -> None:
        self.unknowns, self.design, self.path = unknowns, design, path
        self.known: dict[str, Floats] = {}

    def cycle(self, name: str) -> Floats:
        """Return the (D,) cycle times of a station [ticks]."""
        if name not in self.known:
            self.known[name] = self._worked_out(name)
        return self.known[name]

    def _worked_out(self, name: str) -> Floats:
        """Work out the cycle times of a station."""
        station = self.design.stations[name]
        if station.speed is not None:
            return 1.0 / self._number(name, "speed", station.speed)
        assert isinstance(station.cycle_time, Number)
        return self._number(name, "cycle_time", station.cycle_time)

    def _number(self, name: str, field_name: str, number: Number) -> Floats:
        """Return a station's number; shares of other stations' are worked out first."""
        peers: dict[str, Floats] = {}
        for other in references(number):
            if other in self.design.stations:
                cycle = self.cycle(other)
                peers[other] = cycle if field_name == "cycle_time" else 1.0 / cycle
        path = f"{self.path}.stations.{name}.{field_name}"
        return self.unknowns.numbers(number, path, peers)


def references(number: Number) -> set[str]:
    """Return the names that a number is a share of."""
    form: Any = number.form
    if hasattr(form, "of"):
        return {form.of}
    if hasattr(form, "options"):
        return set().union(*(references(option) for option in form.options.values()))
    return set()


def _modelled(unknowns: Unknowns, losses: Any) -> np.ndarray:
    """Return for every draw whether losses are simulated, (D,)."""
    if isinstance(losses, dict):
        branch, options = next(iter(losses["when"].items()))
        chosen = [options[name] == "modelled" for name in unknowns.plant.branches[branch].weights]
        return np.array(chosen)[unknowns.picks[branch]]
    return np.full(unknowns.n_draws, losses == "modelled")


def chance_rows(unknowns: Unknowns, chance: Chance, path: str) -> tuple[int, Floats]:
    """Return the code of a law and its rows (D, 4)."""
    values = []
    for place, (name, number) in enumerate(chance.parameters.items()):
        keys = [path, chance.family]
        if chance.family != "constant":
            keys.append(str(place) if chance.family in LISTED else name)
        values.append(unknowns.numbers(number, ".".join(keys)))
    return CODES[chance.family], law_rows(chance.family, values)


def _modes(unknowns: Unknowns, station: Station, s: int, at: str) -> list[ModeBatch]:
    """Return the failure modes of a station."""
    batches = []
    for name, mode in station.modes.items():
        micro = name in station.micro_stops
        path = f"{at}.{'micro_stops' if micro else 'failures'}.{name}"
        batches.append(_mode(unknowns, mode, name, s, micro, path))
    return batches


def _mode(
    unknowns: Unknowns, mode: FailureMode, name: str, s: int, micro: bool, path: str
) -> ModeBatch:
    """Return one failure mode."""
    failure_law, failure_rows = chance_rows(
        unknowns, mode.time_to_failure, f"{path}.time_to_failure"
    )
    repair_law, repair_rows = chance_rows(unknowns, mode.time_to_repair, f"{path}.time_to_repair")
    return ModeBatch(
        name=name,
        station=s,
        micro=micro,
        clock=CLOCKS[mode.clock],
        repair_clock=REPAIR_CLOCKS[mode.repair_clock],
        failure_law=failure_law,
        failure_rows=failure_rows,
        repair_law=repair_law,
        repair_rows=repair_rows,
    )
