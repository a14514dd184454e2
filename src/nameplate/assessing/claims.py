"""The claims of a plant in the draws: what each says, in which draws it holds, and the verdicts.

Joins what was measured with the rules of judging. Draws nothing and writes nothing.
"""

import numpy as np

from nameplate.answer import CheckOutcome, ClaimVerdict, Influence
from nameplate.drawing.outcomes import Outcomes
from nameplate.judging.evidence_grade import grade_evidence
from nameplate.judging.figures import counted_nouns
from nameplate.judging.readings import Threshold, threshold
from nameplate.judging.verdicts import Slice, deciding_on, judge_reading
from nameplate.measuring.estimates import by_estimand
from nameplate.measuring.influences import branch_slices, slices_of
from nameplate.model.evidence import Reading
from nameplate.model.inventory import list_numbers
from nameplate.model.plant import Plant

Tests = dict[tuple[str, Reading], Threshold]


def tests_of(plant: Plant) -> Tests:
    """Return what each claim says in each of its readings."""
    nouns = counted_nouns(plant)
    return {
        (name, reading): threshold(claim.says, reading, nouns)
        for name, claim in plant.claims.items()
        for reading in claim.readings
    }


def holds_in(plant: Plant, outcomes: Outcomes, about: str, test: Threshold) -> np.ndarray:
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


def widest_error(plant: Plant, outcomes: Outcomes, tests: Tests) -> float:
    """Return the widest error among the readings of the headline claim."""
    headline = plant.headline
    errors = [
        error_of(
            float(holds_in(plant, outcomes, plant.claims[name].about, test).mean()),
            outcomes.n_draws,
        )
        for (name, _), test in tests.items()
        if name == headline
    ]
    return max(errors, default=0.0)


def _slices(plant: Plant, outcomes: Outcomes, holds: np.ndarray) -> list[Slice]:
    """Return the probability by branch and by number alone, and by number in each combination."""
    every = np.ones(outcomes.n_draws, np.bool_)
    combinations: list[tuple[str, np.ndarray]] = [("", every)]
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
    for branch in plant.branches:
        for _, mask in branch_slices(plant, outcomes, branch):
            if mask.any():
                found.append(Slice(branch, float(holds[mask].mean()), int(mask.sum())))
    alone = [("", every)] if plant.branches else []
    for within, mask in alone + combinations:
        for path, values in outcomes.drawn.items():
            for _, chosen in slices_of(values):
                both = mask & chosen
                if both.any():
                    found.append(Slice(path, float(holds[both].mean()), int(both.sum()), within))
    return found


def by_option(
    plant: Plant, outcomes: Outcomes, tests: Tests
) -> dict[tuple[str, str, str], dict[Reading, float]]:
    """Return the probability of every reading by claim, branch and option."""
    found: dict[tuple[str, str, str], dict[Reading, float]] = {}
    for (name, reading), test in tests.items():
        holds = holds_in(plant, outcomes, plant.claims[name].about, test)
        for branch in plant.branches:
            for option, mask in branch_slices(plant, outcomes, branch):
                if mask.any():
                    found.setdefault((name, branch, option), {})[reading] = float(
                        holds[mask].mean()
                    )
    return found


def _evidenced_share(plant: Plant, found: tuple[Influence, ...]) -> float:
    """Return the share of explained spread that comes from evidenced numbers.

    Where no number explains any, it is the share of the numbers that are evidenced.
    """
    entries = list_numbers(plant)
    evidenced = {entry.path for entry in entries if entry.basis.kind == "evidenced"}
    numbers = [item for item in found if item.spread_share > 0]
    total = sum(item.spread_share for item in numbers)
    if total == 0:
        return len(evidenced) / len(entries)
    return sum(item.spread_share for item in numbers if item.path in evidenced) / total


def headline_test(tests: Tests, headline: str | None) -> Threshold | None:
    """Return what the headline claim says as sustained capacity, or in its first reading."""
    mine = {reading: test for (name, reading), test in tests.items() if name == headline}
    if not mine:
        return None
    return mine.get("sustained capacity", next(iter(mine.values())))


def judge_claims(
    plant: Plant,
    outcomes: Outcomes,
    tests: Tests,
    influences: tuple[Influence, ...],
    checks: tuple[CheckOutcome, ...],
) -> tuple[ClaimVerdict, ...]:
    """Judge every claim in all its readings, the headline claim first."""
    evidenced_share = _evidenced_share(plant, influences)
    verdicts = []
    for name in sorted(plant.claims, key=lambda name: name != plant.headline):
        claim = plant.claims[name]
        grade = grade_evidence(claim, plant, evidenced_share)
        readings = []
        for reading in claim.readings:
            held = holds_in(plant, outcomes, claim.about, tests[name, reading])
            probability = float(held.mean())
            readings.append(
                judge_reading(
                    reading,
                    probability,
                    error_of(probability, outcomes.n_draws),
                    _slices(plant, outcomes, held),
                    tests[name, reading].meaning,
                    deciding_on(name, plant, checks),
                )
            )
        verdicts.append(
            ClaimVerdict(
                name, claim, tuple(readings), grade.grade, grade.because, grade.independent_sources
            )
        )
    return tuple(verdicts)
