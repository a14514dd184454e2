"""One of two plants with its draws, and what its claims and checks came to.

Runs one plant; what differs between two is for others to say.
"""

from collections.abc import Callable
from dataclasses import dataclass

from nameplate.answer import BreakEvenLine, BreakEvenRow, CheckOutcome, ClaimVerdict
from nameplate.assessing import available_cores
from nameplate.assessing.claims import Tests, claimed_parts, found_in, judge_claims, tests_of
from nameplate.drawing.experiment import Progress, run_experiment
from nameplate.drawing.flow_block import FlowOutcomes
from nameplate.drawing.flow_experiment import FlowRuns
from nameplate.drawing.outcomes import Outcomes
from nameplate.drawing.watched import WatchedBlocks
from nameplate.judging.checks import run_checks
from nameplate.judging.found import Found
from nameplate.measuring.break_even import break_even, question
from nameplate.measuring.break_even_line import break_even_line
from nameplate.model.plant import Plant

FLOW_DRAWS = 16
"""Draws of the whole plant: its years take longer than a year of the lines, and pairs need few."""
NO_ERROR = 1e-9
"""An error that no number of draws reaches, so that both plants run all of theirs."""


@dataclass(frozen=True)
class Ran:
    """A plant that was drawn."""

    plant: Plant
    outcomes: Outcomes
    flow: FlowOutcomes | None
    """All of it, lot by lot; None where there is nothing around the lines."""
    tests: Tests
    found: Found
    line: BreakEvenLine | None
    """The break-even against a second number; None where none is asked for."""
    checks: tuple[CheckOutcome, ...]
    claims: tuple[ClaimVerdict, ...]


def run_plant(
    plant: Plant,
    draws: int,
    seed: int,
    workers: int | None,
    report: Callable[[Progress], None],
    beside: BreakEvenLine | None = None,
) -> Ran:
    """Draw the lines of a plant so often, and all of it some times, and judge it.

    Args:
        plant: The plant.
        draws: Draws of its lines.
        seed: Seed of all draws.
        workers: Threads; None for all cores.
        report: Called with the progress.
        beside: The break-even line of the plant that this one is compared with.

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
        report(Progress("solving for the break-even", draws, draws, blocks.elapsed, None))
        solved, line = _solved(plant, outcomes, tests, blocks, beside)
        if plant.has_flow:
            runs = FlowRuns(blocks, plant, min(draws, FLOW_DRAWS), "following every lot")
            whole = runs.result(report)
            if whole is None or not whole.complete:
                raise KeyboardInterrupt
            flow = whole.outcomes
    found = found_in(plant, outcomes, tests, solved)
    checks = run_checks(plant, found)
    claims = judge_claims(plant, outcomes, tests, found.influences, checks)
    return Ran(plant, outcomes, flow, tests, found, line, checks, claims)


def _solved(
    plant: Plant,
    outcomes: Outcomes,
    tests: Tests,
    blocks: WatchedBlocks,
    beside: BreakEvenLine | None,
) -> tuple[tuple[BreakEvenRow, ...], BreakEvenLine | None]:
    """Return the break-even in cases and as a line, as far as the plant asks for it."""
    claimed = claimed_parts(plant, tests)
    asked = None if claimed is None else question(plant, outcomes, claimed, blocks.run_one)
    if asked is None:
        return (), None
    return break_even(asked), break_even_line(asked, outcomes, beside)
