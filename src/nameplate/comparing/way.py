"""From two plants to their comparison. The order of the steps and no step itself."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from nameplate.answer import Label
from nameplate.assessing.claims import holds_in
from nameplate.comparing import changed
from nameplate.comparing.comparison import Comparison, ReadingChange
from nameplate.comparing.differences import differences
from nameplate.comparing.paired import paired_probability, paired_quantiles
from nameplate.comparing.ran import Ran, run_plant
from nameplate.comparing.whole_plants import compare_flows
from nameplate.drawing.experiment import Progress
from nameplate.errors import NameplateError
from nameplate.measuring.estimates import by_estimand
from nameplate.model.counted_nouns import counted_nouns
from nameplate.model.evidence import Reading
from nameplate.nouns import plural
from nameplate.plantfile.reading import LoadedPlant


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
    start = run_plant(plants[0], draws, seed, workers, report)
    end = run_plant(plants[1], draws, seed, workers, report, beside=start.line)
    both = start, end
    capacity = [by_estimand(ran.plant, ran.outcomes, "plant")["sustained capacity"] for ran in both]
    return Comparison(
        *names,
        unit,
        found,
        draws,
        seed,
        paired_quantiles(*capacity),
        _readings(*both),
        flow=compare_flows(plants, (start.flow, end.flow)),
        checks=changed.changed_checks(*both),
        evidence=changed.changed_evidence(*both),
        limited_by=(changed.limited_by(start), changed.limited_by(end)),
        asked_first=(changed.asked_first(start), changed.asked_first(end)),
        needed=changed.changed_needs(*both),
        needed_against=changed.changed_line(start.line, end.line),
    )


def _readings(before: Ran, after: Ran) -> tuple[ReadingChange, ...]:
    """Return the probability and label of every reading of every claim of one of the plants."""
    named = dict.fromkeys([*before.tests, *after.tests])
    return tuple(_reading(name, reading, before, after) for name, reading in named)


def _reading(name: str, reading: Reading, before: Ran, after: Ran) -> ReadingChange:
    """Return one reading of one claim in both plants."""
    says, held, labels = zip(*(_of_one(ran, name, reading) for ran in (before, after)), strict=True)
    return ReadingChange(name, reading, says[0], says[1], paired_probability(*held), *labels)


def _of_one(
    ran: Ran, name: str, reading: Reading
) -> tuple[str, NDArray[np.bool_] | None, Label | None]:
    """Return what a claim says, in which draws (D,) it holds, and its label; empty without it."""
    test = ran.tests.get((name, reading))
    if test is None:
        return "", None, None
    claim = ran.plant.claims[name]
    verdicts = [it for judged in ran.claims if judged.name == name for it in judged.readings]
    (label,) = [verdict.label for verdict in verdicts if verdict.reading == reading]
    return claim.says, holds_in(ran.plant, ran.outcomes, claim.about, test), label
