"""One block of draws from the plant to its outcomes: draw, lay out, run every line, read off.

Every draw is addressed by its number, so blocks can be cut and run in any way. Does not know
threads, statistics or claims.
"""

from collections.abc import Mapping

import numpy as np

from nameplate.drawing.lines import LineBatch, line_batches
from nameplate.drawing.open_time import DAYS_A_YEAR, OpenTime, open_time
from nameplate.drawing.outcomes import LOSSES_OF_A_LINE, STATES, KindOutcomes, Outcomes
from nameplate.drawing.unknowns import Unknowns
from nameplate.drawing.warm_up import sustained
from nameplate.kernels.arrays import Ints, LineArrays, RunKey
from nameplate.model.line import DAY_TICKS
from nameplate.model.plant import Plant
from nameplate.model.values import Number
from nameplate.simulating.running import LineRun, run_line


def run_block(
    plant: Plant,
    seed: int,
    first_draw: int,
    n_draws: int,
    replication: int = 0,
    held: Mapping[str, Number] | None = None,
    branches: Mapping[str, str] | None = None,
) -> Outcomes:
    """Run draws `first_draw` .. `first_draw + n_draws - 1` of a plant.

    Args:
        plant: The plant.
        seed: Seed of the study, below 2**32.
        first_draw: Number of the first draw.
        n_draws: How many.
        replication: Number of the replication; draws keep their unknown values.
        held: Numbers that stand in, by path, for those of the plant.
        branches: Options of branches that are not drawn.

    Raises:
        SimulationError: a balance does not close.
    """
    unknowns = Unknowns(plant, seed, first_draw, n_draws, held, branches)
    times = open_time(unknowns)
    batches = line_batches(unknowns)
    kinds = tuple(_empty(batch, times) for batch in batches)
    for d in range(n_draws):
        key = RunKey(seed, first_draw + d, replication)
        for batch, kind in zip(batches, kinds, strict=True):
            for copy in range(1, batch.count + 1):
                _run_copy(batch, kind, times, d, copy, key)
    horizons = np.array([times.horizon_ticks(d) for d in range(n_draws)], np.int64)
    return Outcomes(kinds, horizons, unknowns.picks, dict(unknowns.drawn))


def level_names(plant: Plant) -> tuple[str, ...]:
    """Return what each level of the waterfall is: the loss that ends in it, or its own name."""
    factors = [factor.label or name for name, factor in plant.factors.items()]
    return (
        "design speed",
        "nameplate capacity",
        *factors,
        *LOSSES_OF_A_LINE,
        "left in the line",
        "scrap",
        "sustained capacity",
        "first-year output",
    )


def _empty(batch: LineBatch, times: OpenTime) -> KindOutcomes:
    """Return outcomes of zero for one kind of line."""
    n_draws, n_stations = len(times.days), len(batch.stations)
    n_levels = 2 + times.after_factor_ticks.shape[1] + len(LOSSES_OF_A_LINE) + 4
    return KindOutcomes(
        levels=np.zeros((n_draws, n_levels), np.int64),
        shares=np.zeros((n_draws, n_stations, len(STATES))),
        buffer_level=np.zeros((n_draws, n_stations)),
        limits=np.zeros(n_draws, np.int64),
        cycle_ticks=batch.cycle_mean_ticks,
        room=batch.room,
        parts=np.zeros(n_draws, np.int64),
        good=np.zeros(n_draws, np.int64),
    )


def _run_copy(
    batch: LineBatch, kind: KindOutcomes, times: OpenTime, d: int, copy: int, key: RunKey
) -> None:
    """Run one copy of a line in one draw and add it to the outcomes."""
    horizon = times.horizon_ticks(d)
    edges = times.edges(d)
    line = batch.arrays(d, copy, horizon)
    run = run_line(line, key, horizon, edges, float(batch.scrap[d, -1]))
    states = _states(batch, line, run, d)
    kind.shares[d] += states / horizon / batch.count
    kind.buffer_level[d] += run.sums.waiting / horizon / batch.count
    kind.parts[d] += run.sums.loaded[0]
    kind.good[d] += run.good.sum()
    if copy == batch.count:
        # What works or stands still by itself the longest is waited for by the others.
        held_up = kind.shares[d, :, STATES.index("starved")]
        held_up = held_up + kind.shares[d, :, STATES.index("blocked")]
        kind.limits[d] = int(np.argmin(held_up))
    kind.levels[d] += _levels(batch, times, run, states, edges, d)


def _states(batch: LineBatch, line: LineArrays, run: LineRun, d: int) -> Ints:
    """Return the time of each station in each state, (S, 6) [ticks]."""
    sums = run.sums
    states = np.zeros((len(batch.stations), len(STATES)), np.int64)
    states[:, 0], states[:, 1], states[:, 2] = sums.busy, sums.starved, sums.blocked
    modes = batch.modes if batch.modelled[d] else ()
    for m, mode in enumerate(modes):
        states[mode.station, 4 if mode.micro else 3] += sums.down[m]
    states[:, 5] = sums.closed
    return states


def _levels(
    batch: LineBatch, times: OpenTime, run: LineRun, states: Ints, edges: Ints, d: int
) -> Ints:
    """Return the levels of the waterfall of one copy in whole parts.

    Each loss of time at the slowest station by design is turned into parts at its own pace, from
    the time that is left before and after, so that every part is counted once.
    """
    slowest = batch.slowest(d)
    pace = float(batch.cycle_mean_ticks[d, slowest])
    planned = int(times.days[d] * times.planned_day_ticks[d])
    ticks = [DAYS_A_YEAR * DAY_TICKS, planned, *times.after_factor_ticks[d].tolist()]
    left = times.horizon_ticks(d)
    for state in ("stopped", "down", "micro_stopped", "starved", "blocked"):
        left -= int(states[slowest, STATES.index(state)])
        ticks.append(left)
    levels = [int(value // pace) for value in ticks]
    finished = int(run.sums.departed[-1] + run.sums.scrapped.sum())
    daily, first_year = _daily(times, run.good, edges, d)
    levels += [finished, int(run.good.sum()), sustained(daily), first_year]
    return np.array(levels, np.int64)


def _daily(times: OpenTime, good: Ints, edges: Ints, d: int) -> tuple[Ints, int]:
    """Return the good parts of every working day, and those of the first year."""
    day = np.minimum(edges[:-1] // times.worked_day_ticks[d], times.days[d] - 1)
    daily = np.bincount(day, weights=good, minlength=times.days[d]).astype(np.int64)
    first_year = int(good[edges[1:] <= times.first_year_ticks[d]].sum())
    return daily, first_year
