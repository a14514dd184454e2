"""From two plants to their comparison. The order of the steps and no step itself."""

from collections.abc import Callable
from dataclasses import replace

from nameplate.answer import CheckOutcome, Label
from nameplate.assessing import available_cores
from nameplate.assessing.claims import Tests, holds_in, judge_claims, tests_of
from nameplate.comparing.comparison import CheckChange, Comparison, ReadingChange
from nameplate.comparing.differences import differences
from nameplate.comparing.paired import paired_probability, paired_quantiles
from nameplate.comparing.whole_plants import compare_flows
from nameplate.drawing.experiment import Progress, run_experiment
from nameplate.drawing.flow_block import FlowOutcomes
from nameplate.drawing.flow_experiment import run_flow_experiment
from nameplate.drawing.outcomes import Outcomes
from nameplate.drawing.watched import WatchedBlocks
from nameplate.errors import NameplateError
from nameplate.judging.checks import checks_of_file
from nameplate.judging.figures import counted_nouns
from nameplate.measuring.estimates import by_estimand
from nameplate.model.evidence import Reading
from nameplate.model.plant import Plant
from nameplate.nouns import plural
from nameplate.plantfile.reading import LoadedPlant

FLOW_DRAWS = 16
"""Draws of the whole plant: its years take longer than a year of the lines, and pairs need few."""
NO_ERROR = 1e-9
"""An error that no number of draws reaches, so that both plants run all of theirs."""

Checks = tuple[CheckOutcome, ...]


def compare(
    before: LoadedPlant,
    after: LoadedPlant,
    draws: int,
    seed: int = 1,
    workers: int | None = None,
    report: Callable[[Progress], None] = lambda progress: None,
) -> Comparison:
    """Find out what changed between two plants in meaning, and what that did to the answer.

    Both are drawn as often and with the same seed, so that whatever stands at the same place of
    both files gets the same random numbers. Where nothing differs, nothing is drawn.

    Args:
        before: The first plant.
        after: The second.
        draws: Draws of each.
        seed: Seed of both.
        workers: Threads; None for all cores. The outcome does not depend on it.
        report: Called with the progress about ten times a second.

    Raises:
        NameplateError: the plants count different things, or a run does not add up.
        KeyboardInterrupt: it was interrupted.
    """
    plants = (before.plant, after.plant)
    if not counted_nouns(plants[0]) & counted_nouns(plants[1]):
        first, second = (plural(plant.plant.unit) for plant in plants)
        raise NameplateError(
            f"{before.asked_for} counts {first} and {after.asked_for} {second}: "
            "there is nothing to compare"
        )
    found = differences(*plants)
    names = (before.asked_for, after.asked_for)
    unit = plants[1].plant.unit
    if not found:
        return Comparison(*names, unit, (), 0, seed)
    both_flow = all(plant.has_flow for plant in plants)
    n_flows = min(draws, FLOW_DRAWS) if both_flow else 0
    ran = [_drawn(plant, draws, n_flows, seed, workers, report) for plant in plants]
    (drawn_before, flow_before), (drawn_after, flow_after) = ran
    outcomes = (drawn_before, drawn_after)
    capacity = [
        by_estimand(plant, drawn, "plant")["sustained capacity"]
        for plant, drawn in zip(plants, outcomes, strict=True)
    ]
    checks = (checks_of_file(plants[0]), checks_of_file(plants[1]))
    flow = None
    if flow_before is not None and flow_after is not None:
        flow = compare_flows(plants, (flow_before, flow_after))
    return Comparison(
        *names,
        unit,
        found,
        draws,
        seed,
        paired_quantiles(*capacity),
        _readings(plants, outcomes, checks),
        flow,
        _changed(*checks),
    )


def _drawn(
    plant: Plant,
    draws: int,
    n_flows: int,
    seed: int,
    workers: int | None,
    report: Callable[[Progress], None],
) -> tuple[Outcomes, FlowOutcomes | None]:
    """Return so many draws of the lines of a plant, and of all of it; None for none of these."""
    with WatchedBlocks(plant, seed, workers or available_cores()) as blocks:
        experiment = run_experiment(blocks, draws, lambda outcomes: 1.0, NO_ERROR, report)
        # Half of a pair of runs compares nothing.
        if not experiment.complete:
            raise KeyboardInterrupt
        if n_flows == 0:
            return experiment.outcomes, None
        whole = run_flow_experiment(blocks, plant, n_flows, "following every lot", report)
        if whole is None or not whole.complete:
            raise KeyboardInterrupt
    return experiment.outcomes, whole.outcomes


def _changed(before: Checks, after: Checks) -> tuple[CheckChange, ...]:
    """Return the checks of both plants that came to something else."""
    later = {check.name: check.result for check in after}
    return tuple(
        CheckChange(check.name, check.result, later[check.name])
        for check in before
        if later.get(check.name, check.result) != check.result
    )


def _readings(
    plants: tuple[Plant, Plant],
    outcomes: tuple[Outcomes, Outcomes],
    checks: tuple[Checks, Checks],
) -> tuple[ReadingChange, ...]:
    """Return the probability and label of every reading of every claim of one of the plants."""
    tests = (tests_of(plants[0]), tests_of(plants[1]))
    before, after = (
        _labels(*of_one) for of_one in zip(plants, outcomes, tests, checks, strict=True)
    )
    return tuple(
        replace(
            _reading(name, reading, plants, outcomes, tests),
            label_before=before.get((name, reading)),
            label_after=after.get((name, reading)),
        )
        for name, reading in dict.fromkeys([*tests[0], *tests[1]])
    )


def _labels(
    plant: Plant, outcomes: Outcomes, tests: Tests, checks: Checks
) -> dict[tuple[str, Reading], Label]:
    """Return the label of every reading of every claim of one plant."""
    return {
        (claim.name, verdict.reading): verdict.label
        for claim in judge_claims(plant, outcomes, tests, (), checks)
        for verdict in claim.readings
    }


def _reading(
    name: str,
    reading: Reading,
    plants: tuple[Plant, Plant],
    outcomes: tuple[Outcomes, Outcomes],
    tests: tuple[Tests, Tests],
) -> ReadingChange:
    """Return one reading of one claim in both plants."""
    says, held = [], []
    for plant, drawn, known in zip(plants, outcomes, tests, strict=True):
        test = known.get((name, reading))
        claim = plant.claims[name] if test is not None else None
        says.append(claim.says if claim else "")
        held.append(holds_in(plant, drawn, claim.about, test) if claim and test else None)
    return ReadingChange(name, reading, says[0], says[1], paired_probability(*held))
