"""What the lines did: states of stations, what limits, and the answer by arithmetic beside it."""

import numpy as np

from nameplate.answer import Gradient, LineResult, StationResult
from nameplate.drawing.faster_stations import good_if_faster
from nameplate.drawing.lines import LineBatch, line_batches
from nameplate.drawing.open_time import OpenTime, open_time
from nameplate.drawing.outcomes import STATES, KindOutcomes, Outcomes
from nameplate.drawing.unknowns import Unknowns
from nameplate.kernels import arrays
from nameplate.kernels.arrays import Ints, RunKey
from nameplate.kernels.samplers import sample_draws
from nameplate.measuring.gradients import elasticities, gradient
from nameplate.model.plant import Plant
from nameplate.simulating.engines import choose_engine
from nameplate.simulating.laws import mean_of_law

TICKS_AN_HOUR = 3_600_000_000
LOOKS = 16
"""Draws around the median among which one with simulated losses is looked for."""
GRADIENT_DRAWS = 6
"""Draws, those nearest to the median, in which every station in turn is made faster."""
FASTER = 1.01
"""So much faster: less than what stations are apart, so that the slowest stays the slowest."""
STEPS = 16_384
"""Steps of a line without buffers over which the mean of drawn cycle times is taken."""


def line_results(
    plant: Plant, outcomes: Outcomes, seed: int, draws: Ints
) -> tuple[LineResult, ...]:
    """Return every kind of line; rates and bounds are those of one draw.

    Args:
        plant: The plant.
        outcomes: The draws.
        seed: Seed of the study.
        draws: Numbers of draws, the one closest to the median first. Of the first few, the one is
            taken in which the line's losses are simulated, if there is any.
    """
    looks = []
    for draw in draws[:LOOKS].tolist():
        unknowns = Unknowns(plant, seed, draw, 1)
        times = open_time(unknowns)
        looks.append((draw, times, line_batches(unknowns)))
    results = []
    for k, kind in enumerate(outcomes.kinds):
        alike = [look for look in looks if look[2][k].modelled[0]] or looks
        draw, times, batches = alike[0]
        gradients = _gradients([(it[0], it[1], it[2][k]) for it in alike[:GRADIENT_DRAWS]], seed)
        year_ticks = _year_ticks(batches[k], times)
        results.append(_line(batches[k], kind, draw, year_ticks, gradients))
    return tuple(results)


def _year_ticks(batch: LineBatch, times: OpenTime) -> int:
    """Return the open time of a year of draw 0, the mean over the copies of a line."""
    pace, copies = batch.cycle_mean_ticks.max(axis=1), range(1, batch.count + 1)
    of_copies = (times.of_line(batch.name, copy, pace).horizon_ticks(0) for copy in copies)
    return sum(of_copies) // batch.count


def _gradients(looks: list[tuple[int, OpenTime, LineBatch]], seed: int) -> list[Gradient]:
    """Return what a year of a line gains if one of its stations is faster, station by station."""
    found = []
    for draw, times, batch in looks:
        of_copy = times.of_line(batch.name, 1, batch.cycle_mean_ticks.max(axis=1))
        good = good_if_faster(batch, of_copy, 0, RunKey(seed, draw, 0), FASTER)
        before = np.full(len(batch.stations), good[0])
        found.append(elasticities(before, good[1:], FASTER))
    return [gradient(of_station) for of_station in np.array(found).T]


def _line(
    batch: LineBatch,
    kind: KindOutcomes,
    draw: int,
    horizon_ticks: int,
    gradients: list[Gradient],
) -> LineResult:
    """Return one kind of line."""
    choice = choose_engine(batch.arrays(0, 1, horizon_ticks))
    low, high = bounds_per_h(batch, 0)
    hours = horizon_ticks / TICKS_AN_HOUR
    last = len(batch.stations) - 1
    stations = []
    for s, name in enumerate(batch.stations):
        share = dict(zip(STATES, kind.shares[:, s].mean(axis=0).tolist(), strict=True))
        stations.append(
            StationResult(
                name=name,
                cycle_time_p50_ticks=float(np.median(kind.cycle_ticks[:, s])),
                busy=share["busy"],
                starved=share["starved"],
                blocked=share["blocked"],
                down=share["down"],
                micro_stopped=share["micro_stopped"],
                stopped=share["stopped"],
                limits=float((kind.limits == s).mean()),
                buffer_places_p50=float(np.median(kind.room[:, s])) if s < last else None,
                buffer_level=float(kind.buffer_level[:, s].mean()) if s < last else None,
                gradient=gradients[s],
            )
        )
    return LineResult(
        name=batch.name,
        product=batch.product,
        count=batch.count,
        stations=tuple(stations),
        engine=f"{choice.engine}: {choice.because}",
        simulated_per_h=float(kind.good[draw]) / batch.count / hours,
        bound_low_per_h=low,
        bound_high_per_h=high,
    )


def bounds_per_h(batch: LineBatch, d: int) -> tuple[float, float]:
    """Return good parts per open hour in the long run, without buffers and with endless ones.

    With endless buffers the slowest station by itself sets the pace. Without any, the line moves in
    step, as slow as the slowest of each step, and every stop of work stops all of it. There is no
    such arithmetic for a clock or repair that runs while the plant is closed: those failures are
    left out above, and below nothing is promised.

    Source: Buzacott, Automatic transfer lines with buffer stocks, Int. J. Prod. Res. 5(3), 1967.
    """
    cycles = batch.cycle_mean_ticks[d]
    at_work = np.zeros(len(cycles))  # repairs per tick of work
    idle = np.zeros(len(cycles))  # repairs per tick up, at work or not
    open_share = np.ones(len(cycles))
    calendar = batch.sees_calendar(d)
    for mode in batch.modes if batch.modelled[d] and not calendar else ():
        mttf = mean_of_law(mode.failure_law, mode.failure_rows[d])
        mttr = mean_of_law(mode.repair_law, mode.repair_rows[d])
        repairs = at_work if mode.clock == arrays.OPERATING else idle
        repairs[mode.station] += mttr / mttf
    for s, stops in enumerate(batch.stops):
        for every, lasting in stops:
            open_share[s] *= every[d] / (every[d] + lasting[d])
    good = 1.0 - batch.scrap[d]
    ahead = np.cumprod(np.append(1.0, good[:-1]))  # share of parts that reach each station
    alone = cycles * ahead * (1.0 + at_work + idle) / open_share
    # A part that was scrapped leaves its step empty and makes it no shorter.
    together = _step_ticks(batch, d) + float((cycles * ahead * at_work).sum())
    finished = float(good.prod())
    in_step = finished * float((open_share / (1.0 + idle)).prod()) * TICKS_AN_HOUR / together
    return (
        0.0 if calendar else in_step,
        finished * TICKS_AN_HOUR / float(alone.max()),
    )


def _step_ticks(batch: LineBatch, d: int) -> float:
    """Return how long the slowest station of a step takes, on average over many steps [ticks]."""
    cycles = batch.cycle_mean_ticks[d]
    if (batch.cycle_law == arrays.CONSTANT).all():
        return float(cycles.max())
    steps = np.empty((len(cycles), STEPS))
    for s, law in enumerate(batch.cycle_law):
        sample_draws(int(law), batch.cycle_rows[d, s], 0, 0, s, steps[s])
    return float(steps.max(axis=0).mean())


def what_limits(plant: Plant, outcomes: Outcomes) -> tuple[str, float]:
    """Return the station that limits most lines most often, in words, and how often."""
    found: dict[str, float] = {}
    counted = plant.counted_lines
    n_lines = sum(plant.lines[name].count for name in counted)
    for (name, line), kind in zip(plant.lines.items(), outcomes.kinds, strict=True):
        if name not in counted:
            continue
        _, design = plant.design_of(name)
        for s, station in enumerate(design.stations):
            share = float((kind.limits == s).mean()) * line.count / n_lines
            found[station] = found.get(station, 0.0) + share
    station = max(found, key=lambda key: found[key])
    return station, found[station]
