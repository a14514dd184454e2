"""The naive simulator against lines worked by hand and against recorded traces.

Holds no comparison with an engine: those come to the naive simulator, not the other way round.
"""

import json
import random
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from naive import NaiveRun, simulate_naively
from nameplate.kernels.arrays import (
    CALENDAR,
    ENDLESS,
    EXPONENTIAL,
    OPERATING,
    REPAIR_CALENDAR,
    REPAIR_OPEN,
    RUNNING,
    RunKey,
)
from nameplate.kernels.samplers import sample_ticks
from nameplate.kernels.streams import uniforms
from random_lines import Law, Mode, line_arrays, random_line

KEY = RunKey(seed=7, draw=3, replication=2)
RECORDS = json.loads(
    (Path(__file__).parents[1] / "oracles" / "trace_serial.json").read_text(encoding="utf-8")
)


def states(run: NaiveRun, s: int) -> dict[str, int]:
    """Return the time that a station spent in each state, but for those it never was in."""
    times = {
        name: int(getattr(run.sums, name)[s]) for name in ("busy", "blocked", "starved", "closed")
    }
    times["down"] = sum(int(run.sums.down[mode]) for mode in run.stations[s].modes)
    return {name: ticks for name, ticks in times.items() if ticks}


def one_station(cycle: int, mode: Mode, stop: tuple[int, int], horizon: int) -> NaiveRun:
    line = line_arrays([cycle], modes=[[mode]], stops=[[stop]])
    return simulate_naively(line, KEY, horizon)


def test_a_station_alone_never_waits() -> None:
    """The first station always finds a part and the last is never blocked."""
    run = simulate_naively(line_arrays([3]), KEY, 10, [0, 3, 6, 20])
    assert run.stations[0].loads == [0, 3, 6, 9]
    assert run.stations[0].leaves == [3, 6, 9]
    assert states(run, 0) == {"busy": 10}
    assert run.sums.counts.tolist() == [0, 1, 2]


def test_the_horizon_is_not_part_of_the_run() -> None:
    """A departure or a load at the horizon itself does not count."""
    run = simulate_naively(line_arrays([3]), KEY, 9, [0, 100])
    assert run.sums.departed.tolist() == [2]
    assert run.sums.loaded.tolist() == [3]
    assert run.sums.counts.tolist() == [2]


def test_a_fast_station_starves_behind_a_slow_one() -> None:
    """A station that is faster than the one before it is empty between its parts."""
    run = simulate_naively(line_arrays([5, 2], [0]), KEY, 20)
    assert run.stations[1].loads == [5, 10, 15]
    assert run.stations[1].leaves == [7, 12, 17]
    assert states(run, 0) == {"busy": 20}
    assert states(run, 1) == {"starved": 14, "busy": 6}


def test_a_station_holds_its_finished_part_until_the_next_one_loads_it() -> None:
    """Without places behind it a station is blocked until the next one takes the part."""
    run = simulate_naively(line_arrays([2, 5], [0]), KEY, 13)
    assert run.stations[0].finishes == [2, 4, 9]
    assert run.stations[0].leaves == [2, 7, 12]
    assert states(run, 0) == {"busy": 7, "blocked": 6}
    assert states(run, 1) == {"starved": 2, "busy": 11}
    assert run.sums.waiting.tolist() == [0, 0]


def test_a_place_behind_a_station_holds_one_part() -> None:
    """A place takes one finished part, whose waiting is clipped at the horizon."""
    run = simulate_naively(line_arrays([2, 5], [1]), KEY, 11)
    assert run.stations[0].leaves == [2, 4, 7]
    assert states(run, 0) == {"busy": 8, "blocked": 3}
    assert run.sums.waiting.tolist() == [3 + 4, 0]


def test_a_move_at_the_end_of_a_full_line_moves_all_of_it_at_one_tick() -> None:
    """Parts leave from the last station back until nothing moves."""
    run = simulate_naively(line_arrays([1, 1, 10], [0, 1]), KEY, 23)
    assert run.stations[0].leaves == [1, 2, 3, 12, 22]
    assert run.stations[1].leaves == [2, 3, 12, 22]
    assert run.stations[2].loads == [2, 12, 22]


def test_a_part_finished_at_the_first_tick_of_a_stop_leaves_and_none_is_loaded() -> None:
    """Work that ends at the first tick of a stop has ended; the next part waits for its end."""
    run = simulate_naively(line_arrays([4], stops=[[(8, 11)]]), KEY, 16)
    assert run.stations[0].loads == [0, 4, 11, 15]
    assert run.stations[0].leaves == [4, 8, 15]
    assert states(run, 0) == {"busy": 13, "closed": 3}


def test_work_is_kept_through_a_stop() -> None:
    """A part inside at the first tick of a stop is worked on again from the first tick after it."""
    run = simulate_naively(line_arrays([10], stops=[[(4, 7), (7, 9)]]), KEY, 16)
    assert run.stations[0].leaves == [15]
    assert states(run, 0) == {"busy": 11, "closed": 5}


@pytest.mark.parametrize(("room", "leaves", "waiting"), [(0, [6, 10], 0), (1, [4, 8], 2 + 1)])
def test_a_closed_station_loads_nothing(room: int, leaves: list[int], waiting: int) -> None:
    """Nothing is loaded at the first tick of a stop; a part waits in the place, if there is one."""
    run = simulate_naively(line_arrays([4, 3], [room], stops=[[], [(4, 6)]]), KEY, 12)
    assert run.stations[0].leaves[:2] == leaves
    assert run.stations[1].loads[:2] == [6, 10 - room]
    assert run.sums.waiting.tolist() == [waiting, 0]
    assert run.sums.closed.tolist() == [0, 2]


def test_a_finished_part_leaves_a_closed_station() -> None:
    """A station passes on its finished part in a stop, but loads none before the stop's end."""
    run = simulate_naively(line_arrays([2, 5], [0], stops=[[(5, 9)], []]), KEY, 10)
    assert run.stations[0].leaves == [2, 7]
    assert run.stations[0].loads == [0, 2, 9]
    assert states(run, 0) == {"busy": 5, "blocked": 1, "closed": 4}


def test_a_finished_part_leaves_a_station_that_is_down() -> None:
    """A station under repair passes on its finished part and loads none."""
    mode = Mode(to_failure=5, to_repair=4, clock=RUNNING)
    run = simulate_naively(line_arrays([2, 5], [0], modes=[[mode], []]), KEY, 10)
    assert run.stations[0].leaves == [2, 7]
    assert run.stations[0].loads == [0, 2, 9]
    assert states(run, 0) == {"busy": 5, "blocked": 1, "down": 4}


def test_a_part_is_finished_before_a_failure_at_the_same_tick() -> None:
    """An operating clock that runs out with the work fails the next operation before its work."""
    line = line_arrays([5], modes=[[Mode(to_failure=5, to_repair=3)]])
    run = simulate_naively(line, KEY, 20)
    assert run.stations[0].loads == [0, 5, 13]
    assert run.stations[0].leaves == [5, 13]
    assert run.sums.failures.tolist() == [2]
    assert states(run, 0) == {"busy": 14, "down": 6}


def test_an_operating_clock_that_ran_out_waits_for_a_part() -> None:
    """No station with an operating clock fails while it is starved or blocked."""
    line = line_arrays([6, 2], [0], modes=[[], [Mode(to_failure=2, to_repair=1)]])
    run = simulate_naively(line, KEY, 15)
    assert run.sums.failures.tolist() == [1]
    assert run.stations[1].loads == [6, 12]
    assert run.stations[1].leaves == [8]
    assert states(run, 1) == {"starved": 6 + 4, "busy": 2 + 2, "down": 1}


def test_work_resumes_after_a_repair() -> None:
    """A failure within an operation leaves the work still to do as it was."""
    line = line_arrays([5], modes=[[Mode(to_failure=4, to_repair=3)]])
    run = simulate_naively(line, KEY, 15)
    assert run.stations[0].loads == [0, 8]
    assert run.sums.failures.tolist() == [2]
    assert states(run, 0) == {"busy": 4 + 4 + 1, "down": 6}


def test_a_part_is_loaded_at_the_tick_at_which_its_station_fails() -> None:
    """A running clock that runs out at a load lets the part in before the station fails."""
    mode = Mode(to_failure=4, to_repair=5, clock=RUNNING)
    run = simulate_naively(line_arrays([4, 3], [0], modes=[[], [mode]]), KEY, 21)
    assert run.stations[1].loads == [4, 12, 20]
    assert run.stations[1].leaves == [12, 20]
    assert run.sums.failures.tolist() == [2]
    assert states(run, 0) == {"busy": 4 + 4 + 4 + 1, "blocked": 4 + 4}
    assert states(run, 1) == {"starved": 4, "busy": 7, "down": 10}


@pytest.mark.parametrize(("clock", "failures"), [(OPERATING, 1), (RUNNING, 1), (CALENDAR, 2)])
def test_only_a_calendar_clock_runs_in_a_stop(clock: int, failures: int) -> None:
    """A calendar clock fails the station in a stop, at 6, and again at 14; the others at 11."""
    mode = Mode(to_failure=6, to_repair=2, clock=clock, repair_clock=REPAIR_CALENDAR)
    run = one_station(100, mode, (2, 7), 15)
    assert run.sums.failures.tolist() == [failures]
    assert states(run, 0) == {"busy": 8, "closed": 5, "down": 2}


@pytest.mark.parametrize(("repair_clock", "failures"), [(REPAIR_OPEN, 1), (REPAIR_CALENDAR, 2)])
def test_a_repair_runs_in_a_stop_if_its_clock_is_calendar(repair_clock: int, failures: int) -> None:
    """A repair of 5 ticks from tick 4 over a stop of 3 ends at 12 in open time, else at 9."""
    mode = Mode(to_failure=4, to_repair=5, repair_clock=repair_clock)
    run = one_station(100, mode, (6, 9), 16)
    assert run.sums.failures.tolist() == [failures]
    assert states(run, 0) == {"busy": 8, "closed": 3, "down": 5}


@pytest.mark.parametrize(("repair_clock", "down"), [(REPAIR_OPEN, 3), (REPAIR_CALENDAR, 1)])
@pytest.mark.parametrize("clock", [OPERATING, RUNNING, CALENDAR])
def test_a_clock_that_runs_out_as_a_stop_begins_fails_there(
    clock: int, repair_clock: int, down: int
) -> None:
    """A failure can fall on the first tick of a stop; a calendar repair begins in the stop then."""
    mode = Mode(to_failure=4, to_repair=3, clock=clock, repair_clock=repair_clock)
    run = one_station(100, mode, (4, 6), 6 + down)
    assert run.sums.failures.tolist() == [1]
    assert states(run, 0) == {"busy": 4, "closed": 2, "down": down}


@pytest.mark.parametrize("clocks", [(OPERATING, RUNNING), (RUNNING, OPERATING)])
def test_the_second_of_two_modes_fails_when_the_repair_of_the_first_ends(
    clocks: tuple[int, int],
) -> None:
    """Two clocks that run out at one tick give two repairs, one after the other."""
    modes = [Mode(to_failure=4, to_repair=3, clock=clocks[0])]
    modes.append(Mode(to_failure=4, to_repair=2, clock=clocks[1]))
    line = line_arrays([100], modes=[modes])
    for horizon, failures, down in [(7, [1, 0], [3, 0]), (13, [1, 1], [3, 2])]:
        run = simulate_naively(line, KEY, horizon)
        assert run.sums.failures.tolist() == failures
        assert run.sums.down.tolist() == down


def test_a_scrapped_part_waits_for_no_room() -> None:
    """A part scrapped at its finish leaves a station whose next station is full or closed."""
    line = line_arrays([2, 5], [0], stops=[[(3, 5)], [(0, 9)]], scrap=[1.0, 0.0])
    run = simulate_naively(line, KEY, 9)
    assert run.sums.scrapped.tolist() == [3, 0]
    assert run.sums.departed.tolist() == [0, 0]
    assert states(run, 0) == {"busy": 7, "closed": 2}


def test_draws_are_addressed_by_the_count_of_each_station() -> None:
    """Part a of a station draws its time at count a and is scrapped if the uniform there is low."""
    law: Law = (EXPONENTIAL, 20.0)
    line = line_arrays([law, 1], [9], scrap=[0.4, 0.0])
    run = simulate_naively(line, KEY, 2000)
    times = [sample_ticks(EXPONENTIAL, line.cycle_law_p, 0, *KEY, 1, a) for a in range(200)]
    finishes = [t for t in accumulate(times) if t < 2000]
    kept = [t for a, t in enumerate(finishes) if uniforms(*KEY, 3, a)[0] >= 0.4]
    assert run.stations[0].finishes == finishes
    assert run.stations[0].leaves == kept
    assert run.stations[1].leaves == [t + 1 for t in kept if t + 1 < 2000]


def test_failures_and_repairs_are_drawn_in_turn() -> None:
    """Failure j comes after the j-th time to failure and lasts for the j-th time to repair."""
    line = line_arrays([1000], modes=[[Mode((EXPONENTIAL, 30.0), (EXPONENTIAL, 10.0))]])
    run = simulate_naively(line, KEY, 600)
    ups = [sample_ticks(EXPONENTIAL, line.failure_law_p, 0, *KEY, 3, j) for j in range(100)]
    downs = [sample_ticks(EXPONENTIAL, line.repair_law_p, 0, *KEY, 4, j) for j in range(100)]
    is_down = [x for up, down in zip(ups, downs, strict=True) for x in [0] * up + [1] * down]
    assert run.sums.down.tolist() == [sum(is_down[:600])]
    begins = np.cumsum(ups) + np.cumsum([0, *downs[:-1]])
    assert run.sums.failures.tolist() == [np.count_nonzero(begins < 600)]


@pytest.mark.parametrize("seed", range(40))
def test_levels_over_time_are_the_waiting_of_parts(seed: int) -> None:
    """The integral of a level is the sum of the waiting times of the parts, on any line."""
    line, horizon, edges = random_line(random.Random(seed))
    run = simulate_naively(line, RunKey(seed, 0, 0), horizon, edges)
    for s, (station, after) in enumerate(zip(run.stations, run.stations[1:], strict=False)):
        loads = [*after.loads, *[horizon] * len(station.leaves)]
        waits = [load - leave for load, leave in zip(loads, station.leaves, strict=False)]
        assert run.sums.waiting[s] == sum(waits)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_recorded_traces_are_met_to_the_tick(record: dict[str, Any]) -> None:
    """A recorded line of given times has its departures, starts, waits and holds to the tick."""
    model, metrics = record["model"], record["metrics"]
    given = model["processing_times"]
    n_parts, n_stations = len(given), len(given[0])
    windows = model.get("planned_stops", {}).get("per_station_windows_from_to", [])
    line = line_arrays(
        [ENDLESS] * n_stations,  # what comes after the recorded parts is never finished
        [buffer["capacity"] for buffer in model["buffers"]],
        stops=[[(round(1000 * a), round(1000 * b)) for a, b in station] for station in windows],
    )
    times = {(s, a): round(1000 * given[a][s]) for s in range(n_stations) for a in range(n_parts)}
    makespan = round(1000 * metrics["makespan"]["value"])
    stations = simulate_naively(line, KEY, makespan + 1, cycle_times=times).stations

    loads = np.array([station.loads[:n_parts] for station in stations]) / 1000
    held = [sum(station.leaves) / 1000 - sum(station.finishes) / 1000 for station in stations]
    leaves = np.array([station.leaves for station in stations]) / 1000
    found = {
        "departures_last_station": leaves[-1],
        "makespan": leaves[-1, -1],
        "blocked_time": held,
        "start_times_last_part": loads[:, -1],
        "mean_flow_time": np.mean(leaves[-1] - loads[0]),
        "mean_wait_in_buffer": np.mean(loads[1:] - leaves[:-1], axis=1),
    }
    assert found.keys() == metrics.keys()
    for name, value in found.items():
        np.testing.assert_allclose(value, metrics[name]["value"], rtol=0, atol=1e-8, err_msg=name)
