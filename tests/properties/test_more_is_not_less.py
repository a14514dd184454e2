"""More buffer never lowers output, and a slower station never raises it: path by path.

Holds comparisons of two lines with the same random numbers. A path is the count of parts out of the
line by every tick.
"""

from itertools import accumulate

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from drawn_lines import TIME_CLOCKS, Plan, constants, horizons, keys, plans
from nameplate.kernels.arrays import RunKey
from nameplate.simulating.running import run_line
from random_lines import Law


def path(plan: Plan, key: RunKey, horizon_ticks: int) -> list[int]:
    """Return how many parts have left the line by the end of each tick."""
    edges = np.arange(horizon_ticks + 1)
    counts = run_line(plan.arrays(), key, horizon_ticks, edges, engine="departures").sums.counts
    return list(accumulate(counts.tolist()))


def is_never_below(one: list[int], other: list[int]) -> bool:
    return all(a >= b for a, b in zip(one, other, strict=True))


@settings(max_examples=400)
@given(plans(), st.lists(st.integers(0, 3), min_size=4, max_size=4), keys, horizons)
def test_more_buffer_never_lowers_output(
    plan: Plan, more: list[int], key: RunKey, horizon_ticks: int
) -> None:
    """More places leave no tick with fewer parts out, with failures, planned stops and scrap."""
    room = [places + extra for places, extra in zip(plan.room, more, strict=False)]
    larger = path(plan._replace(room=room), key, horizon_ticks)
    assert is_never_below(larger, path(plan, key, horizon_ticks))


def slower(cycle: int | Law, by: int) -> int | Law:
    """Return a cycle time of which every draw is longer."""
    return cycle + by if isinstance(cycle, int) else (cycle[0], cycle[1] + by)


@settings(max_examples=400)
@given(
    plans(clocks=TIME_CLOCKS),
    st.lists(st.integers(0, 5), min_size=5, max_size=5),
    keys,
    horizons,
)
def test_slower_stations_never_raise_output(
    plan: Plan, by: list[int], key: RunKey, horizon_ticks: int
) -> None:
    """Longer work leaves no tick with more parts out, if failures do not depend on work."""
    cycles = [slower(cycle, more) for cycle, more in zip(plan.cycles, by, strict=False)]
    longer = path(plan._replace(cycles=cycles), key, horizon_ticks)
    assert is_never_below(path(plan, key, horizon_ticks), longer)


@given(plans(clocks=(), times=constants, has_stops=False, has_scrap=False), horizons)
def test_a_line_run_backwards_makes_as_much(plan: Plan, horizon_ticks: int) -> None:
    """A reliable line of constant work has the same path with its stations in reverse.

    Source: Muth, "The reversibility property of production lines", Management Sci. 25(2), 1979.
    """
    key = RunKey(0, 0, 0)
    backwards = plan._replace(cycles=plan.cycles[::-1], room=plan.room[::-1])
    assert path(plan, key, horizon_ticks) == path(backwards, key, horizon_ticks)
