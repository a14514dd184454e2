"""What would change the verdict: values of one unknown under which its label is another one.

The draws that have the value are judged as all draws are, over what is still not known in them.
Values of two unknowns at once are not tried.
"""

from collections.abc import Iterator

import numpy as np

from nameplate.answer import Assessment, Influence, Label, ReadingVerdict, VerdictChange
from nameplate.assessing.claims import Tests, headline_test, holds_in, slices_of
from nameplate.drawing.outcomes import Outcomes
from nameplate.judging.ranges import error_of
from nameplate.judging.verdicts import deciding_on, judge_reading
from nameplate.measuring.influences import chance_limit
from nameplate.measuring.slices import Slices, branch_slices, number_slices
from nameplate.model.inventory import list_numbers
from nameplate.model.plant import Plant

MOST_CHANGES = 5
TOO_FEW: Label = "TOO FEW DRAWS"
"""No verdict: what stands in its place changes with the draws, not with the unknown."""


def verdict_changes(
    outcomes: Outcomes, tests: Tests, answer: Assessment
) -> tuple[VerdictChange, ...]:
    """Return what would give the headline verdict another label, the most telling first.

    Only unknowns that take away more of the doubt than chance would are tried. A value tells the
    more the farther it takes the probability and the more draws have it: by its part of the doubt
    that knowing the unknown would take away.

    Args:
        outcomes: The draws.
        tests: What each claim says in each of its readings.
        answer: What they came to, with its claims judged.
    """
    name = answer.plant.headline
    test = headline_test(tests, name)
    if name is None or test is None:
        return ()
    verdict = next(item for item in answer.claims[0].readings if tests[name, item.reading] == test)
    if not verdict.words:
        return ()
    holds = holds_in(answer.plant, outcomes, answer.plant.claims[name].about, test)
    found = [
        change
        for change in _tried(outcomes, answer, verdict, holds)
        if change.label not in (verdict.label, TOO_FEW)
    ]
    found.sort(key=lambda item: -item.share * (item.probability - verdict.probability) ** 2)
    return tuple(found[:MOST_CHANGES])


def _tried(
    outcomes: Outcomes, answer: Assessment, verdict: ReadingVerdict, holds: np.ndarray
) -> Iterator[VerdictChange]:
    """Yield the headline reading judged for every value of the telling unknowns.

    Args:
        outcomes: The draws.
        answer: What they came to.
        verdict: On the headline reading, over all draws.
        holds: (D,) whether it holds.
    """
    limit = chance_limit(len(answer.influences), outcomes.n_draws)
    deciding = deciding_on(answer.claims[0].name, answer.plant, answer.checks)
    for item in answer.influences:
        if item.verdict_share <= limit:
            continue
        for value, mask in _values(answer.plant, outcomes, item):
            if not mask.any():
                continue
            among, held = _among(outcomes, mask), holds[mask]
            probability = float(held.mean())
            error = error_of(probability, among.n_draws)
            slices = slices_of(answer.plant, among, held)
            judged = judge_reading(
                verdict.reading, probability, error, slices, verdict.meaning, deciding
            )
            share = float(mask.mean())
            yield VerdictChange(
                item.path, item.kind, value, share, probability, error, judged.label
            )


def _values(plant: Plant, outcomes: Outcomes, item: Influence) -> Slices:
    """Return the draws by value of an unknown, as they stand with its influence."""
    if item.kind == "branch":
        return branch_slices(plant, outcomes, item.path.removeprefix("branches."))
    number = next(entry.number for entry in list_numbers(plant) if entry.path == item.path)
    return number_slices(number, outcomes.drawn[item.path])


def _among(outcomes: Outcomes, mask: np.ndarray) -> Outcomes:
    """Return what was drawn in some of the draws, without what came out of it."""
    return Outcomes(
        kinds=(),
        n_draws=int(mask.sum()),
        picks={name: picks[mask] for name, picks in outcomes.picks.items()},
        drawn={path: values[mask] for path, values in outcomes.drawn.items()},
    )
