"""From two plants to their comparison. The order of the steps and no step itself."""

from collections.abc import Callable

from nameplate.assessing import available_cores
from nameplate.assessing.claims import Tests, holds_in, tests_of
from nameplate.comparing.comparison import Comparison, ReadingChange
from nameplate.comparing.differences import differences
from nameplate.comparing.paired import paired_probability, paired_quantiles
from nameplate.drawing.experiment import Progress, run_experiment
from nameplate.drawing.outcomes import Outcomes
from nameplate.drawing.watched import WatchedBlocks
from nameplate.errors import NameplateError
from nameplate.judging.figures import counted_nouns
from nameplate.measuring.estimates import by_estimand
from nameplate.model.evidence import Reading
from nameplate.model.plant import Plant
from nameplate.nouns import plural
from nameplate.plantfile.reading import LoadedPlant

NO_ERROR = 1e-9
"""An error that no number of draws reaches, so that both plants run all of theirs."""


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
    outcomes = [_drawn(loaded.plant, draws, seed, workers, report) for loaded in (before, after)]
    capacity = [
        by_estimand(plant, drawn, "plant")["sustained capacity"]
        for plant, drawn in zip(plants, outcomes, strict=True)
    ]
    return Comparison(
        *names,
        unit,
        found,
        draws,
        seed,
        paired_quantiles(*capacity),
        _readings(plants, (outcomes[0], outcomes[1])),
    )


def _drawn(
    plant: Plant,
    draws: int,
    seed: int,
    workers: int | None,
    report: Callable[[Progress], None],
) -> Outcomes:
    """Return so many draws of a plant."""
    with WatchedBlocks(plant, seed, workers or available_cores()) as blocks:
        experiment = run_experiment(blocks, draws, lambda outcomes: 1.0, NO_ERROR, report)
    if not experiment.complete:
        # Half of a pair of runs compares nothing.
        raise KeyboardInterrupt
    return experiment.outcomes


def _readings(
    plants: tuple[Plant, Plant], outcomes: tuple[Outcomes, Outcomes]
) -> tuple[ReadingChange, ...]:
    """Return the probability of every reading of every claim that one of the plants has."""
    tests = (tests_of(plants[0]), tests_of(plants[1]))
    return tuple(
        _reading(name, reading, plants, outcomes, tests)
        for name, reading in dict.fromkeys([*tests[0], *tests[1]])
    )


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
