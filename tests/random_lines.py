"""Lines for tests: from plain lists, and at random with as many ties and corners as possible.

Holds makers of arrays only; nothing here simulates or checks.
"""

import math
import random
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from nameplate.kernels.arrays import (
    BETA,
    CALENDAR,
    CONSTANT,
    EXPONENTIAL,
    GAMMA,
    LOGNORMAL,
    LOGUNIFORM,
    OPERATING,
    REPAIR_CALENDAR,
    REPAIR_OPEN,
    RUNNING,
    TRIANGULAR,
    UNIFORM,
    WEIBULL,
    Floats,
    Ints,
    LineArrays,
)

Law = tuple[float, ...]  # code, then parameters [ticks]
Stop = tuple[int, int]


class Mode(NamedTuple):
    """One failure mode of a station; a whole number in place of a law is a constant [ticks]."""

    to_failure: int | Law
    to_repair: int | Law
    clock: int = OPERATING
    repair_clock: int = REPAIR_OPEN


def ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int64)


def law_columns(laws: Sequence[int | Law]) -> tuple[Ints, Floats]:
    """Return the codes and the rows of parameters of laws."""
    rows = [(CONSTANT, law) if isinstance(law, int) else law for law in laws]
    parameters = np.zeros((len(rows), 4))
    for parameter_row, law in zip(parameters, rows, strict=True):
        parameter_row[: len(law) - 1] = law[1:]
    return ints([int(law[0]) for law in rows]), parameters


def line_arrays(
    cycles: Sequence[int | Law],
    room: Sequence[int] = (),
    modes: Sequence[Sequence[Mode]] = (),
    stops: Sequence[Sequence[Stop]] = (),
    scrap: Sequence[float] = (),
    first_stream: int = 1,
) -> LineArrays:
    """Return the arrays of a line.

    Args:
        cycles: Cycle time of each station [ticks].
        room: Places between each station and the next; one fewer than stations.
        modes: Failure modes of each station; none where left out, as for all that follow.
        stops: Planned stops of each station [ticks].
        scrap: Probability of scrap of each station.
        first_stream: The streams are numbered from here on.
    """
    n = len(cycles)
    modes, stops = modes or [()] * n, stops or [()] * n
    all_modes = [mode for of_station in modes for mode in of_station]
    all_stops = [stop for of_station in stops for stop in of_station]
    cycle_law, cycle_law_p = law_columns(cycles)
    constant = np.where(cycle_law == CONSTANT, np.floor(cycle_law_p[:, 0] + 0.5), 0)
    failure_law, failure_law_p = law_columns([mode.to_failure for mode in all_modes])
    repair_law, repair_law_p = law_columns([mode.to_repair for mode in all_modes])
    m = len(all_modes)
    streams = np.arange(first_stream, first_stream + 2 * n + 2 * m, dtype=np.int64)
    return LineArrays(
        cycle_law=cycle_law,
        cycle_law_p=cycle_law_p,
        cycle_ticks=constant.astype(np.int64),
        room=ints([*room, 0]),
        scrap=np.array(scrap or [0.0] * n),
        mode_first=np.cumsum([0, *(len(x) for x in modes)], dtype=np.int64),
        mode_clock=ints([mode.clock for mode in all_modes]),
        repair_clock=ints([mode.repair_clock for mode in all_modes]),
        failure_law=failure_law,
        failure_law_p=failure_law_p,
        repair_law=repair_law,
        repair_law_p=repair_law_p,
        stop_first=np.cumsum([0, *(len(x) for x in stops)], dtype=np.int64),
        stop_from=ints([begin for begin, _ in all_stops]),
        stop_to=ints([end for _, end in all_stops]),
        cycle_stream=streams[:n],
        scrap_stream=streams[n : 2 * n],
        failure_stream=streams[2 * n : 2 * n + m],
        repair_stream=streams[2 * n + m :],
    )


def random_law(rng: random.Random, mean: float) -> Law:
    """Return a law of any kind but the constant, its mean near the one given."""
    low, high = mean * rng.uniform(0.1, 0.9), mean * rng.uniform(1.1, 2.0)
    shape = rng.uniform(0.6, 4.0)
    spread = rng.uniform(0.1, 1.0)
    return rng.choice(
        [
            (UNIFORM, low, high),
            (LOGUNIFORM, low, high),
            (TRIANGULAR, low, mean, high),
            (BETA, shape, rng.uniform(0.6, 4.0), low, high),
            (EXPONENTIAL, mean),
            (LOGNORMAL, math.log(mean) - spread * spread / 2, spread),
            (GAMMA, shape, mean / shape),
            (WEIBULL, shape, mean),
        ]
    )


def random_cycles(rng: random.Random, n: int, constant_only: bool) -> list[int | Law]:
    """Return cycle times: all equal, whole numbers of one size, or laws among them."""
    size = rng.choice([3, 8, 20, 100])
    common = rng.randint(1, size)
    kinds = ["equal", "whole"] if constant_only else ["equal", "whole", "mixed"]
    kind = rng.choice(kinds)
    cycles: list[int | Law] = []
    for _ in range(n):
        if kind == "mixed" and rng.random() < 0.7:
            cycles.append(random_law(rng, common + 1.0))
        elif kind == "equal" and rng.random() < 0.85:
            cycles.append(common)
        else:
            cycles.append(rng.randint(1, size))
    return cycles


def random_modes(rng: random.Random, size: int, operating_only: bool) -> list[Mode]:
    """Return up to two modes that fail within a few to a few dozen parts."""
    modes = []
    for _ in range(rng.choice([0, 0, 1, 1, 2])):
        up, down = size * rng.choice([1, 3, 10, 30]), size * rng.choice([1, 2, 8])
        constant = rng.random() < 0.4
        modes.append(
            Mode(
                to_failure=rng.randint(1, up) if constant else random_law(rng, up),
                to_repair=rng.randint(1, down) if constant else random_law(rng, down),
                clock=OPERATING if operating_only else rng.choice([OPERATING, RUNNING, CALENDAR]),
                repair_clock=rng.choice([REPAIR_OPEN, REPAIR_CALENDAR]),
            )
        )
    return modes


def random_stops(rng: random.Random, horizon_ticks: int) -> list[Stop]:
    """Return stops in order, some of them at 0, touching one another or past the horizon."""
    stops: list[Stop] = []
    at = 0
    while at < horizon_ticks and len(stops) < 8:
        at += rng.choice([0, 1, rng.randint(1, horizon_ticks), rng.randint(1, 40)])
        end = at + rng.choice([1, rng.randint(1, 30), rng.randint(1, 30), horizon_ticks // 3 + 1])
        stops.append((at, end))
        at = end
    return stops if rng.random() < 0.7 else []


def random_line(
    rng: random.Random,
    *,
    constant_only: bool = False,
    no_stops: bool = False,
    operating_only: bool = False,
    no_scrap: bool = False,
) -> tuple[LineArrays, int, list[int]]:
    """Return a random line, a horizon that cuts its parts, and edges of bins.

    Args:
        rng: Source of all choices.
        constant_only: Cycle times are constant; failures and repairs stay random.
        no_stops: No station has planned stops.
        operating_only: Failure clocks run while the station works.
        no_scrap: No station scraps parts.
    """
    n = rng.randint(1, 6)
    cycles = random_cycles(rng, n, constant_only)
    size = max((x if isinstance(x, int) else 10) for x in cycles)
    horizon_ticks = rng.randint(1, 40 * size) + rng.choice([0, 100 * size])
    places = rng.choice([[0], [0, 0, 1, 2], [0, 1, 2, 3, 4, 5], [0, 3, 1000]])
    stops = random_stops(rng, horizon_ticks)
    is_shared = rng.random() < 0.3
    line = line_arrays(
        cycles,
        room=[rng.choice(places) for _ in range(n - 1)],
        modes=[random_modes(rng, size, operating_only) for _ in range(n)],
        stops=[
            [] if no_stops else stops if is_shared else random_stops(rng, horizon_ticks)
            for _ in range(n)
        ],
        scrap=[
            0.0 if no_scrap or rng.random() < 0.6 else rng.choice([0.05, 0.5]) for _ in range(n - 1)
        ]
        + [0.0],
        first_stream=rng.randrange(1, 1 << 31),
    )
    edges = sorted(rng.sample(range(2 * horizon_ticks + 8), rng.randint(2, 6)))
    return line, horizon_ticks, edges
