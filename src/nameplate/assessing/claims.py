"""The claims of a plant in the draws: what each says, in which draws it holds, and the verdicts.

Joins what was measured with the rules of judging. Draws nothing and writes nothing.
"""

from collections.abc import Iterator

import numpy as np

from nameplate.answer import BreakEvenRow, CheckOutcome, ClaimVerdict, Influence
from nameplate.drawing.outcomes import Outcomes
from nameplate.judging.evidence_grade import grade_evidence
from nameplate.judging.found import Found
from nameplate.judging.ranges import Slice, error_of
from nameplate.judging.readings import Threshold, threshold
from nameplate.judging.verdicts import deciding_on, judge_reading
from nameplate.measuring.estimates import by_estimand
from nameplate.measuring.influences import chance_limit, influences
from nameplate.measuring.precision import halves, independent_draws
from nameplate.measuring.slices import branch_options, every_slice
from nameplate.model.counted_nouns import counted_nouns
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


def widest_error(plant: Plant, outcomes: Outcomes, tests: Tests) -> float:
    """Return the widest error among the readings of the headline claim.

    Other claims are as well known as these draws make them; each has its own error beside it.
    """
    errors = [
        _error(holds_in(plant, outcomes, plant.claims[name].about, test))
        for (name, _), test in tests.items()
        if name == plant.headline
    ]
    return max(errors, default=0.0)


def _error(holds: np.ndarray) -> float:
    """Return half the width of the 95 % interval of the share of draws, (D,), that hold."""
    return error_of(float(holds.mean()), independent_draws(holds))


def slices_of(plant: Plant, outcomes: Outcomes, holds: np.ndarray) -> Iterator[Slice]:
    """Yield every slice of the draws with how often a reading holds in its two halves."""
    numbers = {
        entry.path: entry.number for entry in list_numbers(plant) if entry.path in outcomes.drawn
    }
    first, second = halves(outcomes.n_draws)
    for name, within, mask in every_slice(plant, outcomes, numbers):
        held = mask & holds
        yield Slice(
            name,
            (int(held[first].sum()), int(held[second].sum())),
            (int(mask[first].sum()), int(mask[second].sum())),
            within,
        )


def by_option(
    plant: Plant, outcomes: Outcomes, tests: Tests
) -> dict[tuple[str, str, str], dict[Reading, float]]:
    """Return the probability of every reading by claim, branch and option; over all draws by ""."""
    found: dict[tuple[str, str, str], dict[Reading, float]] = {}
    for (name, reading), test in tests.items():
        holds = holds_in(plant, outcomes, plant.claims[name].about, test)
        found.setdefault((name, "", ""), {})[reading] = float(holds.mean())
        for branch in plant.branches:
            for option, mask in branch_options(plant, outcomes, branch):
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


def claimed_parts(plant: Plant, tests: Tests) -> float | None:
    """Return the parts a year of a headline claim about the whole plant."""
    test = headline_test(tests, plant.headline)
    if test is None or plant.claims[plant.headline or ""].about != "plant":
        return None
    return test.parts


def found_in(
    plant: Plant, outcomes: Outcomes, tests: Tests, solved: tuple[BreakEvenRow, ...]
) -> Found:
    """Return what the draws found, as checks of runs rest on it.

    Args:
        plant: The plant.
        outcomes: Its draws.
        tests: What its claims say.
        solved: The break-even, empty where it is not solved for.
    """
    quantity = by_estimand(plant, outcomes, "plant")["sustained capacity"]
    test = headline_test(tests, plant.headline)
    holds = np.ones(outcomes.n_draws, np.bool_)
    if test is not None and plant.headline is not None:
        holds = holds_in(plant, outcomes, plant.claims[plant.headline].about, test)
    known = influences(plant, outcomes, quantity, holds)
    return Found(
        draws=outcomes.n_draws,
        by_option=by_option(plant, outcomes, tests),
        influences=known,
        by_chance=chance_limit(len(known), outcomes.n_draws),
        break_even=solved,
    )


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
            readings.append(
                judge_reading(
                    reading,
                    float(held.mean()),
                    _error(held),
                    slices_of(plant, outcomes, held),
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
