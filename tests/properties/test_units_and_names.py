"""What the answer does not depend on: the unit of time, and the names of other stations.

Holds equalities between two lines; no bounds.
"""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from drawn_lines import Plan, constants, horizons, keys, plans, words
from nameplate.kernels.arrays import LineSums, RunKey
from nameplate.simulating.engines import Engine
from nameplate.simulating.running import run_line
from random_lines import Mode

ENDLESS_ROOM = 1000  # more places than parts are made before the last horizon
TIMES = {"busy", "blocked", "starved", "closed", "down", "waiting", "load_times", "leave_times"}

engines = st.sampled_from(["departures", "events"])


def slower(mode: Mode, factor: int) -> Mode:
    """Return a mode of constant times with both longer by a factor."""
    return mode._replace(to_failure=mode.to_failure * factor, to_repair=mode.to_repair * factor)


def stretched(plan: Plan, factor: int) -> Plan:
    """Return a line of constant times with all of them longer by a factor."""
    return plan._replace(
        cycles=[cycle * factor for cycle in plan.cycles],
        modes=[
            [
                x._replace(to_failure=x.to_failure * factor, to_repair=x.to_repair * factor)
                for x in y
            ]
            for y in plan.modes
        ],
        stops=[[(begin * factor, end * factor) for begin, end in x] for x in plan.stops],
    )


@given(plans(times=constants), keys, horizons, st.integers(2, 1_000_000), engines)
def test_the_unit_of_time_does_not_matter(
    plan: Plan, key: RunKey, horizon_ticks: int, factor: int, engine: Engine
) -> None:
    """With all times k-fold every time is k-fold and every count the same, ties included."""
    edges = np.array([0, horizon_ticks // 2 + 1, horizon_ticks + 1])
    sums = run_line(plan.arrays(), key, horizon_ticks, edges, engine=engine).sums
    line = stretched(plan, factor).arrays()
    longer = run_line(line, key, horizon_ticks * factor, edges * factor, engine=engine).sums
    for name, before, after in zip(LineSums._fields, sums, longer, strict=True):
        expected = before * factor if name in TIMES else before
        assert after.tolist() == expected.tolist(), name


@given(plans(), keys, horizons, st.data(), engines, words)
def test_a_renamed_station_leaves_the_draws_of_others_alone(
    plan: Plan, key: RunKey, horizon_ticks: int, data: st.DataObject, engine: Engine, stream: int
) -> None:
    """Other random numbers at one station change nothing at the stations that feed it."""
    n = len(plan.cycles)
    renamed = data.draw(st.integers(0, n - 1))
    line = plan._replace(room=[ENDLESS_ROOM] * (n - 1)).arrays()
    streams = line.cycle_stream.copy()
    streams[renamed] = stream
    edges = np.array([0, horizon_ticks])
    before, after = (
        run_line(line._replace(cycle_stream=x), key, horizon_ticks, edges, engine=engine).sums
        for x in (line.cycle_stream, streams)
    )
    for name in ("busy", "starved", "blocked", "closed", "loaded", "departed", "scrapped"):
        assert getattr(before, name)[:renamed].tolist() == getattr(after, name)[:renamed].tolist()
    n_fed = max(renamed - 1, 0)  # buffers that a station before the renamed one empties
    assert before.waiting[:n_fed].tolist() == after.waiting[:n_fed].tolist()
