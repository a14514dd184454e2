"""The whole plant in an assessment: its draws, what they say, and what each part of it costs.

Says which runs there are; how they are run and measured stands elsewhere.
"""

from collections.abc import Callable

from nameplate.answer import FlowResult, WithoutPart
from nameplate.drawing.experiment import Progress
from nameplate.drawing.flow_block import FlowOutcomes
from nameplate.drawing.flow_experiment import run_flow_experiment
from nameplate.drawing.open_time import open_time
from nameplate.drawing.unknowns import Unknowns
from nameplate.drawing.watched import WatchedBlocks
from nameplate.measuring import flow as measured
from nameplate.model.lots import UNTESTED
from nameplate.model.plant import Plant
from nameplate.model.values import Constant, Number

MOST_DRAWS = 32
"""Draws of the whole plant: years of every lot take longer than a year of the lines alone, and
medians by year need fewer draws than a probability to two points."""

DRAWS_WITHOUT = 8
"""Of them those that are run again without one part of the plant: the same unknowns and chance, so
that even few tell the parts that matter from those that do not."""


def whole_plant(
    blocks: WatchedBlocks,
    most_draws: int,
    claimed: float | None,
    report: Callable[[Progress], None],
) -> FlowResult | None:
    """Return what the whole plant does; None where there is nothing around its lines, or no time.

    Args:
        blocks: The threads and the plant.
        most_draws: The most draws that were asked for.
        claimed: Parts a year of a headline claim about the whole plant.
        report: Called about ten times a second.

    Raises:
        SimulationError: a balance does not close.
    """
    plant, begun = blocks.plant, blocks.elapsed
    if not plant.has_flow:
        return None
    n_draws = min(most_draws, MOST_DRAWS)
    done = run_flow_experiment(blocks, plant, n_draws, "following every lot", report)
    if done is None:
        return None
    outcomes = done.outcomes
    times = open_time(Unknowns(plant, blocks.seed, 0, outcomes.n_draws))
    return FlowResult(
        years=plant.years or 1,
        draws=outcomes.n_draws,
        by_year=measured.flow_years(plant, outcomes, claimed),
        waterfall=measured.flow_waterfall(plant, outcomes, times),
        limits=measured.what_limits_flow(plant, outcomes),
        held=measured.held_lines(plant, outcomes),
        facilities=measured.facility_results(plant, outcomes),
        customers=measured.customer_results(plant, outcomes),
        stocks=measured.stock_points(plant, outcomes),
        first_met=measured.first_met(plant, outcomes, claimed),
        without=_without(blocks, outcomes.first(DRAWS_WITHOUT), claimed, report),
        bad_share=measured.bad_shares(plant, outcomes),
        seconds=blocks.elapsed - begun,
    )


def _without(
    blocks: WatchedBlocks,
    as_it_is: FlowOutcomes,
    claimed: float | None,
    report: Callable[[Progress], None],
) -> tuple[WithoutPart, ...]:
    """Return what the plant would do if each of its parts in turn held nothing back."""
    found = [measured.without_part(blocks.plant, "as it is", as_it_is, claimed)]
    for name, plant in variants(blocks.plant).items():
        done = run_flow_experiment(blocks, plant, as_it_is.n_draws, f"the plant {name}", report)
        if done is None or not done.complete:
            break
        found.append(measured.without_part(plant, name, done.outcomes, claimed))
    return tuple(found)


def variants(plant: Plant) -> dict[str, Plant]:
    """Return the plant without tests, limits of material, disruptions, limits of room, delays.

    All numbers keep their names, and so their values.
    """
    found = {}
    if any(lots.is_tested for lots in plant.lots.values()):
        untested = {
            name: lots.model_copy(update={"acceptance": UNTESTED})
            for name, lots in plant.lots.items()
        }
        found["without tests"] = plant.model_copy(update={"lots": untested})
    if any(lots.materials for lots in plant.lots.values()):
        free = {
            name: lots.model_copy(update={"materials": {}}) for name, lots in plant.lots.items()
        }
        found["without limits of material"] = plant.model_copy(update={"lots": free})
    if plant.disruptions:
        calm = {
            name: it.model_copy(update={"disruptions": ()}) for name, it in plant.suppliers.items()
        }
        imports = plant.imports
        if imports is not None:
            imports = imports.model_copy(update={"disruptions": ()})
        found["without disruptions"] = plant.model_copy(
            update={"suppliers": calm, "imports": imports}
        )
    if plant.stores or plant.quarantine is not None:
        found["with room for everything"] = plant.model_copy(
            update={"stores": {}, "quarantine": None}
        )
    if plant.phases:
        at_once = Number(form=Constant(value=0.0), text="0 days")
        early = {
            name: phase.model_copy(update={"delay": at_once, "after": None})
            for name, phase in plant.phases.items()
        }
        found["without delays"] = plant.model_copy(update={"phases": early})
    return found
