"""The whole plant in an assessment: its draws, what they say, and what each part of it costs.

Says which runs there are; how they are run and measured stands elsewhere. Draws in which a part
held nothing up are not run again for it: they would come out the same.
"""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from nameplate.answer import FlowResult, Gradient, WithoutPart
from nameplate.drawing.experiment import Progress
from nameplate.drawing.flow_block import FlowOutcomes
from nameplate.drawing.flow_experiment import FlowRuns
from nameplate.drawing.open_time import open_time
from nameplate.drawing.resources import RESOURCES, More, Resource
from nameplate.drawing.unknowns import Unknowns
from nameplate.drawing.watched import WatchedBlocks
from nameplate.kernels.arrays import Bools
from nameplate.measuring import flow as measured
from nameplate.measuring import flow_limits
from nameplate.measuring.flow_quality import lot_qualities
from nameplate.measuring.flow_waterfall import flow_waterfall
from nameplate.measuring.slices import branches_of_lines
from nameplate.model.line import ONE_EACH
from nameplate.model.lots import UNTESTED
from nameplate.model.plant import Plant
from nameplate.model.values import Chance, Constant, Number

MOST_DRAWS = 32
"""Draws of the whole plant: years of every lot take longer than a year of the lines alone, and
medians by year need fewer draws than a probability to two points."""

MATERIAL, ROOM = "without limits of material", "with room for everything"

DRAWS_AGAIN = 8
"""Of them those that are run again with more of a resource, or without one part of the plant: the
same unknowns and chance, so that even few tell what matters from what does not."""

FEW_RUNS = 4
"""Where a resource limits rarely, so many runs speak for more draws than these."""


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
    done = FlowRuns(blocks, plant, n_draws, "following every lot").result(report)
    if done is None:
        return None
    outcomes = done.outcomes
    more, otherwise = list(_with_more(blocks, outcomes)), list(_otherwise(blocks, outcomes))
    times = open_time(Unknowns(plant, blocks.seed, 0, outcomes.n_draws))
    gradients = _gradients(plant, outcomes, more, report)
    return FlowResult(
        years=plant.years or 1,
        draws=outcomes.n_draws,
        by_year=measured.flow_years(plant, outcomes, claimed),
        best_year=measured.fan(measured.best_year(plant, outcomes)),
        waterfall=flow_waterfall(plant, outcomes, times),
        limits=flow_limits.what_limits_flow(plant, outcomes, gradients),
        held=flow_limits.held_lines(plant, outcomes),
        facilities=measured.facility_results(plant, outcomes),
        customers=measured.customer_results(plant, outcomes),
        stocks=measured.stock_points(plant, outcomes),
        first_met=measured.first_met(plant, outcomes, claimed),
        without=_without(plant, outcomes, otherwise, claimed, report),
        quality=lot_qualities(plant, outcomes),
        discontinued=measured.discontinued(plant, outcomes),
        seconds=blocks.elapsed - begun,
    )


class _Again:
    """Some draws of a plant that is not quite as it is, begun as soon as this is made.

    Attributes:
        name: What is otherwise.
        ran: (D,) whether a draw is run again; the others come out as they did.
        outcomes: What was run again, once there was time for it.
    """

    outcomes: FlowOutcomes | None = None

    def __init__(
        self,
        blocks: WatchedBlocks,
        plant: Plant,
        ran: Bools,
        name: str,
        more: More | None = None,
    ) -> None:
        self.name, self.ran, self._runs = name, ran, None
        if ran.any():
            only = frozenset(np.flatnonzero(ran).tolist())
            self._runs = FlowRuns(blocks, plant, len(ran), f"the plant {name}", only, more)

    def has_time(self, report: Callable[[Progress], None]) -> bool:
        """Wait for the draws; tell whether there was time for all of them."""
        if self._runs is None:
            return True
        done = self._runs.result(report)
        self.outcomes = None if done is None else done.outcomes
        return done is not None and done.complete


def _with_more(blocks: WatchedBlocks, outcomes: FlowOutcomes) -> Iterator[tuple[Resource, _Again]]:
    """Yield the plant with more of each resource."""
    for resource in resources(blocks.plant):
        ever = flow_limits.ever_limits(outcomes, resource)
        ran, more = ever[: _draws_that_tell(ever)], More(resource, flow_limits.STEP)
        yield resource, _Again(blocks, blocks.plant, ran, f"with more of its {resource}", more)


def _gradients(
    plant: Plant,
    outcomes: FlowOutcomes,
    with_more: list[tuple[Resource, _Again]],
    report: Callable[[Progress], None],
) -> dict[Resource, Gradient]:
    """Return what more of each resource would give, as far as there was time."""
    found: dict[Resource, Gradient] = {}
    for resource, again in with_more:
        if not again.has_time(report):
            break
        as_it_is = outcomes.first(len(again.ran))
        found[resource] = flow_limits.plant_gradient(plant, as_it_is, again.outcomes, again.ran)
    return found


def _draws_that_tell(ever: Bools) -> int:
    """Return over how many draws a gradient is taken: over more where few need to be run again."""
    enough = range(DRAWS_AGAIN, len(ever) + 1, DRAWS_AGAIN)
    few = [n for n in enough if ever[:n].sum() <= FEW_RUNS]
    return max([min(DRAWS_AGAIN, len(ever)), *few])


def draws_again(plant: Plant) -> int:
    """Return how many draws are run again without one part of the plant: all where that is quick.

    Lines without breakdowns, stops and chance are straight pieces, whose years take no time.
    """
    return DRAWS_AGAIN if any(map(partial(_is_slow, plant), plant.lines)) else MOST_DRAWS


def _is_slow(plant: Plant, line: str) -> bool:
    """Tell whether parts of a line are looked at one by one, or few at a time."""
    fails = plant.losses_of(line) != "included"
    return any(
        isinstance(it.cycle_time, Chance) or it.planned_stops or (fails and it.modes)
        for it in plant.design_of(line)[1].stations.values()
    )


def resources(plant: Plant) -> tuple[Resource, ...]:
    """Return of what a plant could have more."""
    there: dict[Resource, bool] = {
        "lines": True,
        "material": bool(plant.materials),
        "tests": bool(plant.test_facilities),
        "stores": bool(plant.stores or plant.quarantine),
        "demand": bool(plant.customers),
    }
    return tuple(resource for resource in RESOURCES if there[resource])


def _otherwise(blocks: WatchedBlocks, outcomes: FlowOutcomes) -> Iterator[_Again]:
    """Yield the plant without each of its parts, and under each option of what is around its lines.

    Figures of lines alone tell nothing of such options. Draws that have one are not run again.
    """
    plant, as_it_is = blocks.plant, outcomes.first(draws_again(blocks.plant))
    for name, variant in variants(plant).items():
        yield _Again(blocks, variant, differs(plant, as_it_is, name), name)
    picks = Unknowns(plant, blocks.seed, 0, as_it_is.n_draws).picks
    of_lines = branches_of_lines(plant)
    for branch in (name for name in plant.branches if name not in of_lines):
        for index, option in enumerate(plant.branches[branch].weights):
            sure, ran = taken(plant, branch, option), picks[branch] != index
            yield _Again(blocks, sure, ran, f"with {branch} {option}")


def _without(
    plant: Plant,
    outcomes: FlowOutcomes,
    variants: list[_Again],
    claimed: float | None,
    report: Callable[[Progress], None],
) -> tuple[WithoutPart, ...]:
    """Return what the plant would do in its best year otherwise, as far as there was time."""
    best = measured.best_year(plant, outcomes.first(draws_again(plant)))
    found = [measured.without_part("as it is", best, claimed)]
    for again in variants:
        if not again.has_time(report):
            break
        otherwise = best.copy()
        if again.outcomes is not None:
            otherwise[again.ran] = measured.best_year(plant, again.outcomes)
        found.append(measured.without_part(again.name, otherwise, claimed))
    return tuple(found)


def taken(plant: Plant, branch: str, option: str) -> Plant:
    """Return the plant with one option of a branch in all draws."""
    weights = {name: float(name == option) for name in plant.branches[branch].weights}
    sure = plant.branches[branch].model_copy(update={"weights": weights})
    return plant.model_copy(update={"branches": {**plant.branches, branch: sure}})


def differs(plant: Plant, as_it_is: FlowOutcomes, variant: str) -> Bools:
    """Return in which draws a variant can come out other than the plant as it is, (D,).

    Without limits of material it does not where no line ever waited for any, unless material
    decides which product a line takes or a product goes into another. With room for everything it
    does not where quarantine was never full and every accepted lot was stored at once.
    """
    if variant == ROOM:
        full = (as_it_is.held[..., 1:] > 0).any(axis=(1, 2))
        return full | (as_it_is.waited[:, 1] > 0)
    in_turn = all(set(line.rules) <= {"in turns", ONE_EACH} for line in plant.lines.values())
    used = any(name in plant.lots for lots in plant.lots.values() for name in lots.materials)
    used |= any(material.own_product for material in plant.materials.values())
    if variant == MATERIAL and in_turn and not used:
        return flow_limits.ever_limits(as_it_is, "material")
    return np.ones(as_it_is.n_draws, np.bool_)


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
    # Without materials, own products that go into others would pile up and fill the stores.
    takes_own = any(it.own_product for it in plant.materials.values()) or any(
        name in plant.lots for lots in plant.lots.values() for name in lots.materials
    )
    if any(lots.materials for lots in plant.lots.values()) and not takes_own:
        free = {
            name: lots.model_copy(update={"materials": {}}) for name, lots in plant.lots.items()
        }
        found[MATERIAL] = plant.model_copy(update={"lots": free})
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
    if plant.stores or plant.quarantine:
        found[ROOM] = plant.model_copy(update={"stores": {}, "quarantine": {}})
    if plant.phases:
        at_once = Number(form=Constant(value=0.0), text="0 days")
        early = {
            name: phase.model_copy(update={"delay": at_once, "after": None})
            for name, phase in plant.phases.items()
        }
        found["without delays"] = plant.model_copy(update={"phases": early})
    return found
