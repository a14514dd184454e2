"""What adds up in every run: parts, time, counts, and waiting by two ways of counting.

Holds identities within one run or between two of the same line; no comparison of plants.
"""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from drawn_lines import Plan, horizons, keys, plans
from nameplate.kernels.arrays import LineSums, RunKey
from nameplate.simulating.engines import Engine
from nameplate.simulating.running import run_line

engines = st.sampled_from(["departures", "events"])


def sums_of(
    plan: Plan, key: RunKey, horizon_ticks: int, engine: Engine, edges: list[int] | None = None
) -> LineSums:
    """Run a line; one count bin holds all of the run unless others are given."""
    bins = np.array(edges or [0, horizon_ticks])
    return run_line(plan.arrays(), key, horizon_ticks, bins, engine=engine).sums


@given(plans(), keys, horizons, engines)
def test_the_states_of_a_station_fill_the_clock(
    plan: Plan, key: RunKey, horizon_ticks: int, engine: Engine
) -> None:
    """Working, blocked, starved, closed and down add up to the horizon at every station."""
    sums = sums_of(plan, key, horizon_ticks, engine)
    down = iter(sums.down.tolist())
    for s, modes in enumerate(plan.modes):
        states = sums.busy[s] + sums.blocked[s] + sums.starved[s] + sums.closed[s]
        assert states + sum(next(down) for _ in modes) == horizon_ticks


@given(plans(), keys, horizons, engines)
def test_no_part_is_lost_or_made(
    plan: Plan, key: RunKey, horizon_ticks: int, engine: Engine
) -> None:
    """What a station took in has left, was scrapped or is inside; a buffer holds the rest."""
    sums = sums_of(plan, key, horizon_ticks, engine)
    inside = sums.loaded - sums.departed - sums.scrapped
    assert set(inside.tolist()) <= {0, 1}
    for places, level in zip(plan.room, sums.departed[:-1] - sums.loaded[1:], strict=True):
        assert 0 <= level <= places


@given(plans(), keys, horizons)
def test_mean_level_is_rate_times_waiting(plan: Plan, key: RunKey, horizon_ticks: int) -> None:
    """Little's law: waiting added up by part is the level added up over time, to the tick."""
    by_part = sums_of(plan, key, horizon_ticks, "departures").waiting
    over_time = sums_of(plan, key, horizon_ticks, "events").waiting
    assert by_part.tolist() == over_time.tolist()


@given(plans(), keys, horizons, engines, st.lists(st.integers(1, 399), unique=True))
def test_bins_add_up_to_what_left_the_line(
    plan: Plan, key: RunKey, horizon_ticks: int, engine: Engine, cuts: list[int]
) -> None:
    """However a run is cut into bins, their counts add up to the departures."""
    edges = [0, *sorted(cut for cut in cuts if cut < horizon_ticks), horizon_ticks]
    sums = sums_of(plan, key, horizon_ticks, engine, edges)
    assert sums.counts.sum() == sums.departed[-1]


@given(plans(), keys, horizons, horizons, engines)
def test_a_longer_run_begins_with_the_shorter_one(
    plan: Plan, key: RunKey, horizon_ticks: int, more_ticks: int, engine: Engine
) -> None:
    """A later horizon leaves the counts before the earlier one as they are, and no sum is less."""
    edges = list(range(horizon_ticks + 1))
    short = sums_of(plan, key, horizon_ticks, engine, edges)
    long = sums_of(plan, key, horizon_ticks + more_ticks, engine, edges)
    assert short.counts.tolist() == long.counts.tolist()
    for before, after in zip(short, long, strict=True):
        assert (before <= after).all()


@given(plans(), keys, horizons, engines, st.integers(2, 1000))
def test_a_scrapped_part_is_never_counted_as_made(
    plan: Plan, key: RunKey, horizon_ticks: int, engine: Engine, per_mille: int
) -> None:
    """Scrap at the last station takes parts out of the bins and never puts any in."""
    edges = np.array([0, (horizon_ticks + 1) // 2, horizon_ticks + 1])
    run = run_line(plan.arrays(), key, horizon_ticks + 1, edges, per_mille / 1000, engine)
    assert (run.good >= 0).all()
    assert (run.good <= run.sums.counts).all()
