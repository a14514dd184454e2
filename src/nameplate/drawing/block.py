"""One block of draws from the plant to its outcomes: draw, lay out, run every line, read off.

Every draw is addressed by its number, so blocks can be cut and run in any way. Does not know
threads, statistics or claims.
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from nameplate.drawing.calendar_axis import YEAR_TICKS, calendar_axis
from nameplate.drawing.lines import LineBatch, line_batches
from nameplate.drawing.open_time import LineTime, open_time
from nameplate.drawing.outcomes import LOSSES_OF_A_LINE, LUCK, STATES, KindOutcomes, Outcomes
from nameplate.drawing.shift_patterns import DAYS_A_YEAR
from nameplate.drawing.unknowns import Unknowns
from nameplate.drawing.warm_up import sustained
from nameplate.errors import SimulationError
from nameplate.kernels.arrays import Ints, RunKey
from nameplate.model.durations import DAY_TICKS
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
    stop: Ints | None = None,
    evenly: bool = False,
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
        stop: (1,) set to 1 from outside to end the block early.
        evenly: Whether factors lose what they lose on average, and no shifts by chance.

    Raises:
        SimulationError: a balance does not close.
        StoppedError: it was ended early.
    """
    unknowns = Unknowns(plant, seed, first_draw, n_draws, held, branches)
    times = open_time(unknowns, replication, evenly)
    batches = line_batches(unknowns)
    kinds = tuple(_empty(batch, len(plant.factors)) for batch in batches)
    for d in range(n_draws):
        key = RunKey(seed, first_draw + d, replication)
        for batch, kind in zip(batches, kinds, strict=True):
            pace = batch.cycle_mean_ticks.max(axis=1)
            for copy in range(1, batch.count + 1):
                of_copy = times.of_line(batch.name, copy, pace)
                _run_copy(batch, kind, of_copy, d, copy, key, stop)
    return Outcomes(kinds, n_draws, unknowns.picks, dict(unknowns.drawn))


def level_names(plant: Plant) -> tuple[str, ...]:
    """Return what each level of the waterfall is: the loss that ends in it, or its own name."""
    factors = [factor.label or name for name, factor in plant.factors.items()]
    return (
        "design speed",
        "nameplate capacity",
        *factors,
        *LOSSES_OF_A_LINE,
        LUCK,
        "left in the line",
        "scrap",
        "sustained capacity",
        "first-year output",
    )


def _empty(batch: LineBatch, n_factors: int) -> KindOutcomes:
    """Return outcomes of zero for one kind of line."""
    n_draws, n_stations = batch.cycle_mean_ticks.shape
    n_levels = 2 + n_factors + len(LOSSES_OF_A_LINE) + 5
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


class _Year(NamedTuple):
    """One copy of a line over a year of steady work."""

    run: LineRun
    daily: Ints  # (N,) good parts of each working day
    first_year: int  # good parts of the first year
    gap_ticks: int  # time between working days on the line's axis


def _run_copy(
    batch: LineBatch,
    kind: KindOutcomes,
    times: LineTime,
    d: int,
    copy: int,
    key: RunKey,
    stop: Ints | None,
) -> None:
    """Run one copy of a line in one draw and add it to the outcomes."""
    in_year = _on_calendar if batch.sees_calendar(d) else _in_open_time
    year = in_year(batch, times, d, copy, key, stop)
    horizon, run = times.horizon_ticks(d), year.run
    states = _states(batch, run, d)
    states[:, STATES.index("stopped")] -= year.gap_ticks
    kind.shares[d] += states / horizon / batch.count
    kind.buffer_level[d] += run.sums.waiting / (horizon + year.gap_ticks) / batch.count
    kind.parts[d] += run.sums.loaded[0]
    kind.good[d] += run.good.sum()
    if copy == batch.count:
        # What works or stands still by itself the longest is waited for by the others.
        held_up = kind.shares[d, :, STATES.index("starved")]
        held_up = held_up + kind.shares[d, :, STATES.index("blocked")]
        kind.limits[d] = int(np.argmin(held_up))
    kind.levels[d] += _levels(batch, times, year, states, d)


def _in_open_time(
    batch: LineBatch, times: LineTime, d: int, copy: int, key: RunKey, stop: Ints | None
) -> _Year:
    """Run a line in open time; the first year is a part of the same path."""
    horizon, edges = times.horizon_ticks(d), times.edges(d)
    line = batch.arrays(d, copy, horizon)
    run = run_line(line, key, horizon, edges, float(batch.scrap[d, -1]), stop=stop)
    day = np.minimum(edges[:-1] // times.worked_day_ticks[d], times.days[d] - 1)
    daily = np.bincount(day, weights=run.good, minlength=times.days[d]).astype(np.int64)
    end = times.first_years[d].total_ticks
    first_year = int(run.good[edges[1:] <= end].sum())
    if end > horizon:
        # The plant has fewer shifts later: its first year goes on where a later year ends.
        line = batch.arrays(d, copy, end)
        longer = run_line(line, key, end, np.array([0, end]), float(batch.scrap[d, -1]), stop=stop)
        first_year = int(longer.good.sum())
    return _Year(run, daily, first_year, 0)


def _on_calendar(
    batch: LineBatch, times: LineTime, d: int, copy: int, key: RunKey, stop: Ints | None
) -> _Year:
    """Run a line on the calendar, where the first year is a path of its own."""
    runs = []
    for ramping in (False, True):
        axis = calendar_axis(times, d, ramping)
        line = batch.arrays(d, copy, int(axis.open_ticks.sum()), axis)
        last_scrap = float(batch.scrap[d, -1])
        runs.append(run_line(line, key, YEAR_TICKS, axis.edges, last_scrap, stop=stop))
    gap_ticks = calendar_axis(times, d, ramping=False).gap_ticks
    return _Year(runs[0], runs[0].good, int(runs[1].good.sum()), gap_ticks)


def _states(batch: LineBatch, run: LineRun, d: int) -> Ints:
    """Return the time of each station in each state, (S, 6) [ticks]."""
    sums = run.sums
    states = np.zeros((len(batch.stations), len(STATES)), np.int64)
    states[:, 0], states[:, 1], states[:, 2] = sums.busy, sums.starved, sums.blocked
    modes = batch.modes if batch.modelled[d] else ()
    for m, mode in enumerate(modes):
        states[mode.station, 4 if mode.micro else 3] += sums.down[m]
    states[:, 5] = sums.closed
    return states


def _levels(batch: LineBatch, times: LineTime, year: _Year, states: Ints, d: int) -> Ints:
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
    sums = year.run.sums
    if batch.cycle_ticks[d, slowest] == 0:
        levels.append(int(sums.departed[slowest] + sums.scrapped[slowest]))
    else:
        levels.append(levels[-1])
    # What is scrapped before the slowest station costs time there, and has been counted as that.
    levels.append(int(sums.departed[-1] + sums.scrapped[slowest:].sum()))
    levels += [int(year.run.good.sum()), sustained(year.daily), year.first_year]
    n_factors = times.after_factor_ticks.shape[1]
    _require_losses(levels[1 + n_factors : -2], batch.name)
    return np.array(levels, np.int64)


def _require_losses(levels: list[int], line: str) -> None:
    """Assert that each loss inside a line takes parts away; cycle times may be lucky.

    Raises:
        SimulationError: one does not; that is a defect of the program.
    """
    names = (*LOSSES_OF_A_LINE, LUCK, "left in the line", "scrap")
    for name, loss in zip(names, -np.diff(levels), strict=True):
        if loss < 0 and name != LUCK:
            raise SimulationError(
                f"line {line}: the loss “{name}” is {loss} parts; this is a defect of nameplate, "
                "please report it"
            )
