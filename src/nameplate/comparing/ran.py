"""One of two plants with its draws, and what its claims and checks came to.

Runs one plant; what differs between two is for others to say.
"""

from collections.abc import Callable
from dataclasses import dataclass

from nameplate.answer import BreakEvenRow, CheckOutcome, ClaimVerdict
from nameplate.assessing import available_cores
from nameplate.assessing.claims import Tests, claimed_parts, found_in, judge_claims, tests_of
from nameplate.drawing.experiment import Progress, run_experiment
from nameplate.drawing.flow_block import FlowOutcomes
from nameplate.drawing.flow_experiment import FlowRuns
from nameplate.drawing.outcomes import Outcomes
from nameplate.drawing.watched import WatchedBlocks
from nameplate.judging.checks import run_checks
from nameplate.measuring.break_even import break_even, question
from nameplate.model.checks import BreakEvenCheck
from nameplate.model.plant import Plant

NO_ERROR = 1e-9
"""An error that no number of draws reaches, so that both plants run all of theirs."""


@dataclass(frozen=True)
class Ran:
    """A plant that was drawn."""

    plant: Plant
    outcomes: Outcomes
    flow: FlowOutcomes | None
    """All of it, lot by lot; None where that was not asked for."""
    tests: Tests
    checks: tuple[CheckOutcome, ...]
    claims: tuple[ClaimVerdict, ...]


def run_plant(
    plant: Plant,
    draws: int,
    n_flows: int,
    seed: int,
    workers: int | None,
    report: Callable[[Progress], None],
) -> Ran:
    """Draw the lines of a plant so often, and all of it some times or not at all, and judge it.

    Raises:
        NameplateError: a run does not add up.
        KeyboardInterrupt: it was interrupted; half of a pair of runs compares nothing.
    """
    tests, flow = tests_of(plant), None
    with WatchedBlocks(plant, seed, workers or available_cores()) as blocks:
        experiment = run_experiment(blocks, draws, lambda outcomes: 1.0, NO_ERROR, report)
        if not experiment.complete:
            raise KeyboardInterrupt
        outcomes = experiment.outcomes
        solved = _solved(plant, outcomes, tests, blocks)
        if n_flows > 0:
            whole = FlowRuns(blocks, plant, n_flows, "following every lot").result(report)
            if whole is None or not whole.complete:
                raise KeyboardInterrupt
            flow = whole.outcomes
    found = found_in(plant, outcomes, tests, solved)
    checks = run_checks(plant, found)
    claims = judge_claims(plant, outcomes, tests, found.influences, checks)
    return Ran(plant, outcomes, flow, tests, checks, claims)


def _solved(
    plant: Plant, outcomes: Outcomes, tests: Tests, blocks: WatchedBlocks
) -> tuple[BreakEvenRow, ...]:
    """Return the break-even, empty where no check asks for it or there is none."""
    claimed = claimed_parts(plant, tests)
    if claimed is None or not any(isinstance(it, BreakEvenCheck) for it in plant.checks.values()):
        return ()
    asked = question(plant, outcomes, claimed, blocks.run_one)
    return () if asked is None else break_even(asked)
