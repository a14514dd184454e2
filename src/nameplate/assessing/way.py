"""From a plant to its answer: draw, measure, judge. The order of the steps and no step itself."""

import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from nameplate.answer import ESTIMANDS, Assessment, BreakEvenLine, BreakEvenRow
from nameplate.assessing.claims import (
    Tests,
    claimed_parts,
    found_in,
    judge_claims,
    tests_of,
    widest_error,
)
from nameplate.assessing.record import day_entries, manifest_of, number_entries, warnings_of
from nameplate.assessing.verdict_changes import verdict_changes
from nameplate.assessing.whole_plant import whole_plant
from nameplate.drawing.experiment import Experiment, Progress, run_experiment
from nameplate.drawing.outcomes import Outcomes
from nameplate.drawing.watched import WatchedBlocks
from nameplate.errors import StoppedError
from nameplate.judging.checks import run_checks
from nameplate.measuring.break_even import break_even, question
from nameplate.measuring.break_even_line import break_even_line
from nameplate.measuring.estimates import by_estimand, estimates, waterfall
from nameplate.measuring.influences import chance_share
from nameplate.measuring.lines import line_results, what_limits
from nameplate.model.plant import Plant
from nameplate.plantfile.reading import LoadedPlant, load_plant

WANTED_ERROR = 0.02
MOST_DRAWS = 4096


def assess(
    plant: Plant | LoadedPlant | str | Path,
    draws: int = MOST_DRAWS,
    seed: int = 1,
    workers: int | None = None,
    seconds: float | None = None,
    report: Callable[[Progress], None] | None = None,
) -> Assessment:
    """Find out what a plant can make, what limits it and whether its published figures hold.

    Runs until the probability of the headline claim is known to within 2 points (95 %), or `draws`
    is reached.

    Args:
        plant: A plant, a plant file, or the name of a bundled example.
        draws: The most draws.
        seed: Seed of the study, from 0 to 2**32 - 1; the same seed gives the same answer.
        workers: Threads; None for all cores. The answer does not depend on it.
        seconds: Time limit, None for none; what is known by then is judged.
        report: Called with the progress about ten times a second.

    Raises:
        ValueError: `draws`, `seed` or `workers` is out of range.
        NameplateError: the file cannot be read, holds problems, or a run does not add up; or the
            time limit passed before there was anything to judge.
    """
    started = time.monotonic()
    _check_arguments(draws, seed, workers)
    loaded = load_plant(plant) if isinstance(plant, str | Path) else plant
    model = loaded.plant if isinstance(loaded, LoadedPlant) else loaded
    n_workers = workers or available_cores()
    tests = tests_of(model)
    tell = report or (lambda progress: None)
    with WatchedBlocks(model, seed, n_workers, seconds) as blocks:
        experiment = run_experiment(
            blocks, draws, lambda outcomes: widest_error(model, outcomes, tests), WANTED_ERROR, tell
        )
        done = experiment.outcomes.n_draws
        tell(Progress("solving for the break-even", done, draws, blocks.elapsed, None))
        solved, line = _break_even(model, experiment.outcomes, tests, blocks)
        flow = None
        if experiment.complete:
            flow = whole_plant(blocks, draws, claimed_parts(model, tests), tell)
    tell(Progress("measuring and judging", done, draws, blocks.elapsed, None))
    answer = _measured(loaded, model, experiment, solved, tests, seed, draws, n_workers, started)
    changes = verdict_changes(experiment.outcomes, tests, answer)
    return replace(answer, flow=flow, break_even_line=line, verdict_changes=changes)


def available_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _check_arguments(draws: int, seed: int, workers: int | None) -> None:
    """Refuse counts that cannot be run."""
    if not 1 <= draws < 2**32:
        raise ValueError(f"draws must be from 1 to 4,294,967,295, not {draws}")
    if not 0 <= seed < 2**32:
        raise ValueError(f"seed must be from 0 to 4,294,967,295, not {seed}")
    if workers is not None and not 1 <= workers <= 1024:
        raise ValueError(f"workers must be from 1 to 1,024, not {workers}")


def _break_even(
    plant: Plant, outcomes: Outcomes, tests: Tests, blocks: WatchedBlocks
) -> tuple[tuple[BreakEvenRow, ...] | None, BreakEvenLine | None]:
    """Return what would have to be true, in cases and as a line; None for what had no time."""
    claimed = claimed_parts(plant, tests)
    asked = None if claimed is None else question(plant, outcomes, claimed, blocks.run_one)
    if asked is None:
        return (), None
    solved = None
    try:
        solved = break_even(asked)
        return solved, break_even_line(asked, outcomes)
    except (StoppedError, KeyboardInterrupt):
        return solved, None


def _measured(
    loaded: Plant | LoadedPlant,
    plant: Plant,
    experiment: Experiment,
    solved: tuple[BreakEvenRow, ...] | None,
    tests: Tests,
    seed: int,
    draws_asked: int,
    workers: int,
    started: float,
) -> Assessment:
    """Measure and judge what the draws gave."""
    outcomes = experiment.outcomes
    quantity = by_estimand(plant, outcomes, "plant")["sustained capacity"]
    found = found_in(plant, outcomes, tests, solved or ())
    checks = run_checks(plant, found)
    claimed = claimed_parts(plant, tests)
    limits, limits_share = what_limits(plant, outcomes)
    from_median = np.argsort(np.abs(quantity - np.median(quantity)), kind="stable")
    chance = None
    if experiment.paired is not None:
        again = by_estimand(plant, experiment.paired, "plant")["sustained capacity"]
        chance = chance_share(quantity[: len(again)], again[: len(quantity)], quantity)
    return Assessment(
        plant=plant,
        estimates=estimates(
            plant, outcomes, None if claimed is None else dict.fromkeys(ESTIMANDS, claimed)
        ),
        waterfall=waterfall(plant, outcomes),
        lines=line_results(plant, outcomes, seed, from_median),
        limits=limits,
        limits_share=limits_share,
        chance_share=chance,
        influences=found.influences,
        break_even=solved or (),
        claims=judge_claims(plant, outcomes, tests, found.influences, checks),
        checks=checks,
        numbers=number_entries(loaded, plant),
        days=day_entries(loaded, plant),
        manifest=manifest_of(loaded, experiment, seed, draws_asked, workers, started),
        warnings=warnings_of(experiment, is_solved=solved is not None),
    )
