"""Lines whose every time of work is given, some with planned stops, against recorded departures.

Holds the recursion and the event-driven engine, both uncompiled, because only there can the work of
a part be given. That compiled kernels do the same is a matter of agreement, not of theory.

Source: an exact recursion of departure times, worked in decimals; no random numbers are involved.
Everything is compared to the tick, of which a record's unit of time has 1000.
"""

from typing import Any

import numpy as np
import pytest

from known_answers import Record, records
from nameplate.kernels.arrays import UNIFORM, LineArrays, LineSums, RunKey
from nameplate.simulating.engines import Engine
from nameplate.simulating.running import run_line
from random_lines import line_arrays
from uncompiled import run_uncompiled

DRAWN = (UNIFORM, 1, 2)  # any law that is not constant; its draws are replaced
NEVER = 1 << 40  # ticks; what comes after the recorded parts is never finished
RECORDS = records("trace_serial")
HAVE_STOPS = [record for record in RECORDS if "planned_stops" in record["model"]]
HAVE_NONE = [record for record in RECORDS if "planned_stops" not in record["model"]]

engines = pytest.mark.parametrize("engine", ["departures", "events"])


def ticks(value: Any) -> Any:
    return np.rint(np.asarray(value, dtype=float) * 1000).astype(np.int64).tolist()


def line_of_trace(record: Record) -> LineArrays:
    model = record["model"]
    n_stations = len(model["stations"])
    windows = model.get("planned_stops", {}).get("per_station_windows_from_to", [])
    return line_arrays(
        [DRAWN] * n_stations,
        [buffer["capacity"] for buffer in model["buffers"]],
        stops=[[(begin, end) for begin, end in ticks(station)] for station in windows],
    )


class GivenWork:
    """Runs the line of a record with the recorded times of work."""

    def __init__(self, patch: pytest.MonkeyPatch, record: Record, engine: Engine) -> None:
        self.line, self.engine = line_of_trace(record), engine
        self.given = ticks(record["model"]["processing_times"])
        run_uncompiled(patch, work_of=self.work_of)

    def work_of(self, run: Any, station: Any, part: int) -> int:
        """Return the recorded time; stations are known by their streams, numbered from 1."""
        return self.given[part][station.cycle_stream - 1] if part < len(self.given) else NEVER

    def sums(self, horizon_ticks: int, edges: list[int]) -> LineSums:
        """Run to a horizon; bin c counts what leaves from edge c on and before edge c + 1."""
        key = RunKey(0, 0, 0)
        return run_line(self.line, key, horizon_ticks, np.array(edges), engine=self.engine).sums


@engines
@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_departures_are_met_to_the_tick(
    monkeypatch: pytest.MonkeyPatch, record: Record, engine: Engine
) -> None:
    """Every part leaves the last station at its recorded tick, and no other part leaves."""
    leaves = ticks(record["metrics"]["departures_last_station"]["value"])
    edges = sorted({edge for t in leaves for edge in (t, t + 1)})
    sums = GivenWork(monkeypatch, record, engine).sums(leaves[-1] + 1, edges)
    assert sums.counts.tolist() == [int(begin in leaves) for begin in edges[:-1]]
    assert sums.departed[-1] == len(leaves)


@engines
@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_waiting_is_met_to_the_tick(
    monkeypatch: pytest.MonkeyPatch, record: Record, engine: Engine
) -> None:
    """The parts of a line wait in each buffer as long, in all, as recorded."""
    metrics = record["metrics"]
    end = ticks(metrics["makespan"]["value"])
    given = GivenWork(monkeypatch, record, engine)
    waits = np.array(metrics["mean_wait_in_buffer"]["value"]) * len(given.given)
    assert given.sums(end + 1, [0, end]).waiting[:-1].tolist() == ticks(waits)


@engines
@pytest.mark.parametrize("record", HAVE_NONE, ids=lambda record: record["id"])
def test_blocked_and_flow_times_are_met_to_the_tick(
    monkeypatch: pytest.MonkeyPatch, record: Record, engine: Engine
) -> None:
    """Without planned stops, finished parts are held and pass the line as long as recorded."""
    metrics = record["metrics"]
    end = ticks(metrics["makespan"]["value"])
    given = GivenWork(monkeypatch, record, engine)
    sums = given.sums(end + 1, [0, end])
    assert sums.blocked.tolist() == ticks(metrics["blocked_time"]["value"])
    flow = np.sum(given.given) + sums.blocked.sum() + sums.waiting.sum()
    assert flow == ticks(metrics["mean_flow_time"]["value"] * len(given.given))


@engines
@pytest.mark.parametrize("record", HAVE_STOPS, ids=lambda record: record["id"])
def test_the_last_part_is_loaded_at_its_tick(
    monkeypatch: pytest.MonkeyPatch, record: Record, engine: Engine
) -> None:
    """The last part enters each station at its recorded tick, planned stops or not."""
    given = GivenWork(monkeypatch, record, engine)
    n_parts = len(given.given)
    for s, load in enumerate(ticks(record["metrics"]["start_times_last_part"]["value"])):
        assert given.sums(load, [0, load]).loaded[s] == n_parts - 1
        assert given.sums(load + 1, [0, load]).loaded[s] == n_parts
