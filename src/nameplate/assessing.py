"""The whole way from a plant to its answer, on one screen: draw, measure, judge.

Holds the order of the steps and the manifest. Every step lives elsewhere.
"""

import hashlib
import os
import platform
import shlex
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import numpy as np

from nameplate.answer import Assessment, ClaimVerdict, Influence, Manifest, NumberEntry
from nameplate.drawing.experiment import Experiment, Progress, run_experiment
from nameplate.drawing.outcomes import Outcomes
from nameplate.judging.checks import run_checks
from nameplate.judging.evidence_grade import grade_evidence
from nameplate.judging.figures import counted_nouns
from nameplate.judging.readings import Threshold, threshold
from nameplate.judging.verdicts import Slice, deciding_on, judge_reading
from nameplate.measuring.break_even import break_even
from nameplate.measuring.estimates import by_estimand, estimates, waterfall
from nameplate.measuring.influences import branch_slices, chance_share, influences, slices_of
from nameplate.measuring.lines import line_results, what_limits
from nameplate.model.evidence import Reading
from nameplate.model.inventory import list_numbers
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
        seconds: Time limit, None for none.
        report: Called with the progress about ten times a second.

    Raises:
        ValueError: `draws`, `seed` or `workers` is out of range.
        NameplateError: the file cannot be read, holds problems, or a run does not add up.
    """
    started = time.monotonic()
    _check_arguments(draws, seed, workers)
    loaded = load_plant(plant) if isinstance(plant, str | Path) else plant
    model = loaded.plant if isinstance(loaded, LoadedPlant) else loaded
    n_workers = workers or available_cores()
    tests = _tests(model)
    experiment = run_experiment(
        model,
        seed,
        draws,
        n_workers,
        lambda outcomes: _widest_error(model, outcomes, tests),
        WANTED_ERROR,
        report or (lambda progress: None),
        seconds,
    )
    if report is not None:
        report(Progress("measuring and judging", experiment.outcomes.n_draws, draws, 0.0, None))
    return _answer(loaded, model, experiment, tests, seed, draws, n_workers, started)


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


Tests = dict[tuple[str, Reading], Threshold]


def _tests(plant: Plant) -> Tests:
    """Return what each claim says in each of its readings."""
    nouns = counted_nouns(plant)
    return {
        (name, reading): threshold(claim.says, reading, nouns)
        for name, claim in plant.claims.items()
        for reading in claim.readings
    }


def _holds(plant: Plant, outcomes: Outcomes, about: str, test: Threshold) -> np.ndarray:
    """Tell for every draw whether a reading of a claim holds, (D,)."""
    parts = by_estimand(plant, outcomes, about)[test.estimand]
    held: np.ndarray = parts >= test.parts if test.at_least else parts <= test.parts
    return held


def error_of(probability: float, n_draws: int) -> float:
    """Return half the width of the 95 % interval of a share of draws.

    Source: Agresti and Coull, The American Statistician 52(2), 1998: two successes and two failures
    are added, so that a share of 0 has an error, too.
    """
    share = (probability * n_draws + 2.0) / (n_draws + 4.0)
    return float(1.96 * np.sqrt(share * (1.0 - share) / (n_draws + 4.0)))


def _widest_error(plant: Plant, outcomes: Outcomes, tests: Tests) -> float:
    """Return the widest error among the readings of the headline claim."""
    headline = plant.headline
    errors = [
        error_of(
            float(_holds(plant, outcomes, plant.claims[name].about, test).mean()),
            outcomes.n_draws,
        )
        for (name, _), test in tests.items()
        if name == headline
    ]
    return max(errors, default=0.0)


def _slices(plant: Plant, outcomes: Outcomes, holds: np.ndarray) -> list[Slice]:
    """Return the probability for each combination of branches, crossed with one number at a time."""
    combinations: list[tuple[str, np.ndarray]] = [("", np.ones(outcomes.n_draws, np.bool_))]
    for branch in plant.branches:
        combinations = [
            (f"{name}, {option}".strip(", "), mask & chosen)
            for name, mask in combinations
            for option, chosen in branch_slices(plant, outcomes, branch)
        ]
    found = [
        Slice(" and ".join(plant.branches), float(holds[mask].mean()), int(mask.sum()))
        for _, mask in combinations
        if plant.branches and mask.any()
    ]
    for within, mask in combinations:
        for path, values in outcomes.drawn.items():
            for _, chosen in slices_of(values):
                both = mask & chosen
                if both.any():
                    found.append(Slice(path, float(holds[both].mean()), int(both.sum()), within))
    return found


def _by_option(
    plant: Plant, outcomes: Outcomes, tests: Tests
) -> dict[tuple[str, str, str], dict[Reading, float]]:
    """Return the probability of every reading by claim, branch and option."""
    found: dict[tuple[str, str, str], dict[Reading, float]] = {}
    for (name, reading), test in tests.items():
        holds = _holds(plant, outcomes, plant.claims[name].about, test)
        for branch in plant.branches:
            for option, mask in branch_slices(plant, outcomes, branch):
                if mask.any():
                    found.setdefault((name, branch, option), {})[reading] = float(
                        holds[mask].mean()
                    )
    return found


def _evidenced_share(plant: Plant, found: tuple[Influence, ...]) -> float:
    """Return the share of explained spread that comes from evidenced numbers."""
    evidenced = {entry.path for entry in list_numbers(plant) if entry.basis.kind == "evidenced"}
    numbers = [item for item in found if item.spread_share > 0]
    total = sum(item.spread_share for item in numbers)
    if total == 0:
        return 1.0
    return sum(item.spread_share for item in numbers if item.path in evidenced) / total


def _answer(
    loaded: Plant | LoadedPlant,
    plant: Plant,
    experiment: Experiment,
    tests: Tests,
    seed: int,
    draws_asked: int,
    workers: int,
    started: float,
) -> Assessment:
    """Measure and judge what the draws gave."""
    outcomes, headline = experiment.outcomes, plant.headline
    quantity = by_estimand(plant, outcomes, "plant")["sustained capacity"]
    test = _headline_test(tests, headline)
    holds = np.ones(outcomes.n_draws, np.bool_)
    if test is not None and headline is not None:
        holds = _holds(plant, outcomes, plant.claims[headline].about, test)
    found = influences(plant, outcomes, quantity, holds)
    outcomes_of_checks = run_checks(plant, _by_option(plant, outcomes, tests))
    evidenced_share = _evidenced_share(plant, found)
    verdicts = []
    for name in sorted(plant.claims, key=lambda name: name != headline):
        claim = plant.claims[name]
        grade = grade_evidence(claim, plant, evidenced_share)
        readings = []
        for reading in claim.readings:
            held = _holds(plant, outcomes, claim.about, tests[name, reading])
            probability = float(held.mean())
            readings.append(
                judge_reading(
                    reading,
                    probability,
                    error_of(probability, outcomes.n_draws),
                    _slices(plant, outcomes, held),
                    tests[name, reading].meaning,
                    deciding_on(name, plant, outcomes_of_checks),
                )
            )
        verdicts.append(
            ClaimVerdict(
                name, claim, tuple(readings), grade.grade, grade.because, grade.independent_sources
            )
        )
    reaches = None
    about_plant = headline is not None and plant.claims[headline].about == "plant"
    if test is not None and about_plant:
        reaches = dict.fromkeys(
            ("nameplate capacity", "sustained capacity", "first-year output"), test.parts
        )
    limits, limits_share = what_limits(plant, outcomes)
    from_median = np.argsort(np.abs(quantity - np.median(quantity)), kind="stable")
    chance = 0.0
    if experiment.paired is not None:
        again = by_estimand(plant, experiment.paired, "plant")["sustained capacity"]
        chance = chance_share(quantity[: len(again)], again[: len(quantity)], quantity)
    rows = break_even(plant, outcomes, test.parts, seed) if test is not None else ()
    return Assessment(
        plant=plant,
        estimates=estimates(plant, outcomes, reaches),
        waterfall=waterfall(plant, outcomes),
        lines=line_results(plant, outcomes, seed, from_median),
        limits=limits,
        limits_share=limits_share,
        chance_share=chance,
        influences=found,
        break_even=rows,
        claims=tuple(verdicts),
        checks=outcomes_of_checks,
        numbers=_number_entries(loaded, plant),
        manifest=_manifest(loaded, experiment, seed, draws_asked, workers, started),
        warnings=_warnings(plant, experiment),
    )


def _headline_test(tests: Tests, headline: str | None) -> Threshold | None:
    """Return what the headline claim says as sustained capacity, or in its first reading."""
    mine = {reading: test for (name, reading), test in tests.items() if name == headline}
    if not mine:
        return None
    return mine.get("sustained capacity", next(iter(mine.values())))


def _number_entries(loaded: Plant | LoadedPlant, plant: Plant) -> tuple[NumberEntry, ...]:
    """Return every number with what it rests on."""
    entries = []
    for entry in list_numbers(plant):
        line = loaded.line_of(entry.keys) if isinstance(loaded, LoadedPlant) else 0
        entries.append(
            NumberEntry(
                path=entry.path,
                text=entry.text,
                basis="evidenced" if entry.basis.kind == "evidenced" else "assumed",
                statements=tuple(entry.basis.statements),
                reason=entry.basis.reason or "",
                line=line,
            )
        )
    return tuple(entries)


def _warnings(plant: Plant, experiment: Experiment) -> tuple[str, ...]:
    """Return what a reader must know before using the answer."""
    found = []
    if not experiment.complete:
        found.append(
            f"{experiment.stopped}; the answer rests on the {experiment.outcomes.n_draws:,} draws "
            "that were done"
        )
    if plant.unsimulated:
        found.append(
            "known and not simulated: " + ", ".join(sorted(plant.unsimulated)).replace("-", " ")
        )
    return tuple(found)


def _manifest(
    loaded: Plant | LoadedPlant,
    experiment: Experiment,
    seed: int,
    draws_asked: int,
    workers: int,
    started: float,
) -> Manifest:
    """Return what it takes to repeat the run."""
    outcomes = experiment.outcomes
    if isinstance(loaded, LoadedPlant):
        file_name, digest = loaded.asked_for, loaded.digest
    else:
        file_name = "(built in Python)"
        digest = hashlib.sha256(loaded.model_dump_json().encode()).hexdigest()
    plant = loaded.plant if isinstance(loaded, LoadedPlant) else loaded
    draws = outcomes.n_draws if not experiment.complete else draws_asked
    runs = (experiment.outcomes, experiment.paired)
    return Manifest(
        nameplate=version("nameplate"),
        conventions=plant.conventions,
        plant_file=file_name,
        plant_hash=digest,
        command=f"nameplate assess {shlex.quote(file_name)} --draws {draws} --seed {seed}",
        seed=seed,
        draws=outcomes.n_draws,
        draws_asked=draws_asked,
        replications=1,
        paired_draws=experiment.paired.n_draws if experiment.paired is not None else 0,
        stopped=experiment.stopped,
        complete=experiment.complete,
        seconds=time.monotonic() - started,
        compile_seconds=experiment.ready_seconds,
        workers=workers,
        parts_simulated=sum(int(k.parts.sum()) for r in runs if r is not None for k in r.kinds),
        python=platform.python_version(),
        numba=version("numba"),
        numpy=version("numpy"),
        machine=f"{platform.system()} {platform.machine()}",
        finished_at=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
    )
