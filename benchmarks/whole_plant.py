"""The first example with everything around its lines: every round and every lot, year after year.

Times what a user waits for, preparation and audit included. Judges nothing.
"""

from collections.abc import Callable
from functools import partial
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

LOTS_A_YEAR = 700
CORRECTIONS = 3
"""Runs by which the published rate is scaled until as many rounds are started as are asked for."""


def around_the_lines(plant: Plant, parts: int) -> dict[str, float]:
    """Return numbers around the lines, by path, with which about `parts` a year hold up nothing.

    All lines work as much from the first day as they ever will, a year has as many lots whatever
    `parts` is, material lasts for half a year, and customers take all that there is.
    """
    found = {"ramp_up.start_share": 1.0}
    for product in plant.counted_products:
        found[f"lots.{product}.size"] = parts / LOTS_A_YEAR
    for material in plant.materials:
        at = f"materials.{material}"
        found[f"{at}.stock"] = parts / 2
        found[f"{at}.policy.order_up_to.reorder_point"] = parts / 2
        found[f"{at}.policy.order_up_to.level"] = parts
    for name, customer in plant.customers.items():
        if isinstance(customer.amount, Number) and customer.product in plant.counted_products:
            found[f"customers.{name}.amount"] = parts
    return found


def held_at(plant: Plant, parts: int) -> dict[str, Number]:
    """Return numbers that hold a year of the whole plant at about so many parts started.

    The others of the lines are at their medians, and those around them as they are drawn.
    """
    values = medians(plant)
    values[RATE] *= parts / run_year(lines_of_year(plant, values))
    values |= around_the_lines(plant, parts)
    # A number that the file gives by branch is in no list; those held here are counts.
    bases = {entry.path: entry.number.base for entry in list_numbers(plant)}
    a_year = plant.model_copy(update={"years": 1})
    for _ in range(CORRECTIONS):
        held = {
            path: Number(form=Constant(value=value), base=bases.get(path, ""))
            for path, value in values.items()
        }
        values[RATE] *= parts / started(run_held(a_year, held))
    return held


def run_held(plant: Plant, held: dict[str, Number]) -> FlowOutcomes:
    """Run draw 0 of the whole plant with numbers held."""
    return run_flow_block(plant, SEED, 0, 1, held=held, branches=READINGS)


def started(outcomes: FlowOutcomes) -> int:
    """Return how many parts of all products were started in all years."""
    return int(outcomes.months[..., MOVED.index("started")].sum())


def years_of(plant: Plant, years: int, parts: int) -> Callable[[], FlowOutcomes]:
    """Return what runs so many years of about so many parts each."""
    held = held_at(plant, parts)
    return partial(run_held, plant.model_copy(update={"years": years}), held)


def measure_whole_plant(extent: Extent) -> tuple[Figure, ...]:
    """Return how long a year and ten years take on one core, and draws on all."""
    plant = read_plant("maracay")
    figures = []
    with one_core():
        for years in (1, 10):
            run = years_of(plant, years, extent.year_parts)
            outcomes = run()
            seconds = median(seconds_of(run) for _ in range(extent.rounds))
            name = f"Maracay, whole plant, {years} year{'s' if years > 1 else ''}"
            figures += [
                Figure(f"{name}, one core", seconds, "s"),
                Figure(f"{name}: rounds started", started(outcomes) / 1e6, "M"),
                Figure(f"{name}: lots", float(outcomes.lots[0]), ""),
            ]
    return (*figures, *_measure_draws(plant, extent))


def _measure_draws(plant: Plant, extent: Extent) -> tuple[Figure, ...]:
    """Return how long 1,000 draws of a year take: as the file has them, and of the held year."""
    cores = available_cores()
    a_year = plant.model_copy(update={"years": 1})
    held = partial(run_flow_block, held=held_at(plant, extent.year_parts), branches=READINGS)
    figures = []
    for of, run in (("as drawn", run_flow_block), (f"{extent.year_parts / 1e6:g} M rounds", held)):
        seconds = median(
            seconds_of(partial(run_draws, a_year, extent.draws, cores, run, BLOCK))
            for _ in range(extent.rounds)
        )
        name = f"Maracay, whole plant, 1,000 years {of}, {cores} cores"
        figures.append(Figure(name, 1000 * seconds / extent.draws, "s"))
    return tuple(figures)
