"""The first example with everything around its lines: every round and every lot, year after year.

Times what a user waits for, preparation and audit included. Judges nothing.
"""

from statistics import median

from benchmarks.maracay import (
    RATE,
    READINGS,
    SEED,
    lines_of_year,
    medians,
    run_draws,
    run_year,
    seconds_of,
)
from benchmarks.peers.build import one_core
from benchmarks.results import Extent, Figure
from nameplate.assessing import available_cores
from nameplate.drawing.flow_block import MOVED, FlowOutcomes, run_flow_block
from nameplate.drawing.flow_experiment import BLOCK
from nameplate.model.inventory import list_numbers
from nameplate.model.plant import Plant
from nameplate.model.values import Constant, Number
from nameplate.plantfile.reading import read_plant


def held_at(plant: Plant, parts: int) -> dict[str, Number]:
    """Return numbers at their medians, the published rate scaled for about so many parts."""
    values = medians(plant)
    values[RATE] *= parts / run_year(lines_of_year(plant, values))
    bases = {entry.path: entry.number.base for entry in list_numbers(plant)}
    return {
        path: Number(form=Constant(value=value), base=bases[path]) for path, value in values.items()
    }


def measure_whole_plant(extent: Extent) -> tuple[Figure, ...]:
    """Return how long a year and ten years take on one core, and draws on all."""
    plant = read_plant("maracay")
    figures = []
    with one_core():
        held = held_at(plant, extent.year_parts)
        for years in (1, 10):
            of_years = plant.model_copy(update={"years": years})
            outcomes: list[FlowOutcomes] = []

            def run(of_years: Plant = of_years, outcomes: list[FlowOutcomes] = outcomes) -> None:
                outcomes.append(run_flow_block(of_years, SEED, 0, 1, held=held, branches=READINGS))

            run()
            seconds = median(seconds_of(run) for _ in range(extent.rounds))
            started = int(outcomes[0].months[..., MOVED.index("started")].sum())
            name = f"Maracay, whole plant, {years} year{'s' if years > 1 else ''}"
            figures += [
                Figure(f"{name}, one core", seconds, "s"),
                Figure(f"{name}: rounds started", started / 1e6, "M"),
                Figure(f"{name}: lots", float(outcomes[0].lots[0]), ""),
            ]
    cores = available_cores()
    a_year = plant.model_copy(update={"years": 1})
    seconds = median(
        seconds_of(lambda: run_draws(a_year, extent.draws, cores, run_flow_block, BLOCK))
        for _ in range(extent.rounds)
    )
    name = f"Maracay, whole plant, draws of a year, {cores} cores: 1,000 draws"
    figures.append(Figure(name, 1000 * seconds / extent.draws, "s"))
    return tuple(figures)
