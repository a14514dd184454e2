"""The first example as a load: one year of 70 million rounds, and many draws of the whole plant.

Times what a user waits for, preparation and audit included. Judges nothing.
"""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from statistics import median
from typing import NamedTuple

import numpy as np

from benchmarks.peers.build import one_core
from benchmarks.results import Extent, Figure
from nameplate.assessing import available_cores
from nameplate.drawing.block import run_block
from nameplate.drawing.experiment import LARGEST_BLOCK
from nameplate.drawing.lines import line_batches
from nameplate.drawing.open_time import open_time
from nameplate.drawing.unknowns import Unknowns
from nameplate.kernels.arrays import Ints, LineArrays, RunKey
from nameplate.model.plant import Plant
from nameplate.plantfile.reading import read_plant
from nameplate.simulating.engines import choose_engine
from nameplate.simulating.running import run_line

SEED = 1
DRAWS_FOR_MEDIANS = 4095
RATE = "parameters.reported-shift-output"
READINGS = {"reading": "per-line", "figure": "gross"}


class LineYear(NamedTuple):
    """One line and its year of open time."""

    line: LineArrays
    key: RunKey
    horizon_ticks: int
    edges: Ints
    scrap: float


def run_year(lines: list[LineYear]) -> int:
    """Run all lines through the engine that suits each; return the rounds that are good."""
    return sum(
        int(run_line(year.line, year.key, year.horizon_ticks, year.edges, year.scrap).good.sum())
        for year in lines
    )


def medians(plant: Plant) -> dict[str, float]:
    """Return the median of every number that is drawn, by path."""
    unknowns = Unknowns(plant, SEED, 0, DRAWS_FOR_MEDIANS, branches=READINGS)
    open_time(unknowns)
    line_batches(unknowns)
    return {path: float(np.median(values)) for path, values in unknowns.drawn.items()}


def lines_of_year(plant: Plant, values: dict[str, float]) -> list[LineYear]:
    """Return every copy of every line of the plant in one draw that has these values."""
    unknowns = Unknowns(plant, SEED, 0, 1, branches=READINGS)
    unknowns.drawn.update((path, np.array([value])) for path, value in values.items())
    times = open_time(unknowns)
    years = []
    for batch in line_batches(unknowns):
        for copy in range(1, batch.count + 1):
            own = times.of_line(batch.name, copy, batch.cycle_mean_ticks.max(axis=1))
            horizon, edges = own.horizon_ticks(0), own.edges(0)
            arrays = batch.arrays(0, copy, horizon)
            scrap = float(batch.scrap[0, -1])
            years.append(LineYear(arrays, RunKey(SEED, 0, 0), horizon, edges, scrap))
    return years


def year_of(plant: Plant, parts: int) -> list[LineYear]:
    """Return a year at the medians, its published rate scaled so that about `parts` come out."""
    values = medians(plant)
    values[RATE] *= parts / run_year(lines_of_year(plant, values))
    return lines_of_year(plant, values)


def seconds_of(work: Callable[[], object]) -> float:
    """Return how long a call takes."""
    start_s = time.perf_counter()
    work()
    return time.perf_counter() - start_s


def run_draws(
    plant: Plant,
    draws: int,
    workers: int,
    run: Callable[[Plant, int, int, int], object] = run_block,
    size: int = LARGEST_BLOCK,
) -> None:
    """Run draws of a plant in blocks of some size, as an assessment does."""
    with ThreadPoolExecutor(workers) as pool:
        blocks = [
            pool.submit(run, plant, SEED, first, min(size, draws - first))
            for first in range(0, draws, size)
        ]
        for block in blocks:
            block.result()


def measure_year(extent: Extent) -> tuple[Figure, ...]:
    """Return how fast a year of the plant's lines runs on one core."""
    with one_core():
        year = year_of(read_plant("maracay"), extent.year_parts)
        rounds_made = run_year(year)
        seconds = median(seconds_of(lambda: run_year(year)) for _ in range(extent.rounds))
    engines = sorted({choose_engine(of_line.line).engine for of_line in year})
    return (
        Figure(f"Maracay year ({', '.join(engines)}): rounds made", rounds_made / 1e6, "M"),
        Figure("Maracay year, four lines, one core", seconds, "s"),
        Figure("Maracay year, rounds a second", rounds_made / seconds / 1e6, "M/s"),
    )


def measure_draws(extent: Extent) -> tuple[Figure, ...]:
    """Return how long a draw of the whole plant takes on one core, and on all in turn with it."""
    plant = read_plant("maracay")
    cores = available_cores()
    run_draws(plant, 1, 1)
    alone, together = [], []
    for _ in range(extent.rounds):
        with one_core():
            alone.append(seconds_of(lambda: run_draws(plant, extent.draws, 1)))
        together.append(seconds_of(lambda: run_draws(plant, extent.draws, cores)))
    name = f"Maracay plant, {extent.draws} draws"
    return (
        Figure(f"{name}, one core: a draw", 1e3 * median(alone) / extent.draws, "ms"),
        Figure(f"{name}, {cores} cores: a draw", 1e3 * median(together) / extent.draws, "ms"),
        Figure(f"{name}, {cores} workers against one", median(alone) / median(together), "times"),
    )
