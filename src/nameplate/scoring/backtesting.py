"""The back-test: forecasts of all cases first, then their outcomes, then the scores.

The order of the steps and what comes out of them; the steps are in the other modules.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from nameplate.scoring.baselines import baselines
from nameplate.scoring.cases import Case, read_cases
from nameplate.scoring.forecasting import Forecast, forecast
from nameplate.scoring.outcomes import Outcome, read_outcomes
from nameplate.scoring.priors import require_same_priors
from nameplate.scoring.scores import (
    Interval,
    brier_terms,
    log_terms,
    mean_with_interval,
    share_with_interval,
)

DRAWS = 2048
METHOD = "nameplate"
FEWEST_SCORED = 2
"""Below it there is no base rate of the others, and nothing is scored."""


@dataclass(frozen=True)
class Row:
    """One case with its forecast and its outcome."""

    case: Case
    forecast: Forecast
    outcome: Outcome

    @property
    def is_scored(self) -> bool:
        """Tell whether the case counts in the scores."""
        return self.outcome.unscored is None

    @property
    def covered(self) -> bool | None:
        """Tell whether the outcome lies inside the 5-95 % interval; None where it has no number."""
        if not self.is_scored or self.outcome.ratio is None:
            return None
        return self.forecast.p5 <= self.outcome.ratio <= self.forecast.p95


@dataclass(frozen=True)
class Score:
    """How good one forecaster was; smaller is better."""

    name: str
    """`nameplate`, or a baseline."""
    brier: Interval
    log: Interval
    ahead: Interval | None
    """Brier score of this baseline less that of the method, over the same cases: above zero, the
    method is better. None for the method itself."""


@dataclass(frozen=True)
class Scores:
    """The scores of all forecasters for one event."""

    event: str
    """What was forecast, in words."""
    happened: int
    """In how many cases it happened."""
    n: int
    scores: tuple[Score, ...]
    """The method first."""
    blur: float
    """Half the width of the 95 % interval of a share of one half of as many cases."""


@dataclass(frozen=True)
class Backtest:
    """Everything that a back-test found."""

    folder: str
    rows: tuple[Row, ...]
    scores: tuple[Scores, ...]
    """By the letter, then within a tenth; empty with fewer than two scored cases."""
    covered: int
    with_number: int
    """Scored cases whose outcome is a number."""
    coverage: Interval | None
    """Share of them inside the 5-95 % interval; None where there are none."""
    draws: int
    seed: int
    nameplate: str
    """Version of the program."""


def backtest(
    folder: str | Path,
    draws: int = DRAWS,
    seed: int = 1,
    workers: int = 1,
    tell: Callable[[str], None] = lambda text: None,
) -> Backtest:
    """Forecast every case of a folder and score those whose outcome is plain.

    Args:
        folder: Plant files, `priors.yaml` and `outcomes.yaml`.
        draws: Draws of each case.
        seed: Seed of the study.
        workers: Threads; the result does not depend on it.
        tell: Called with what is being done.

    Raises:
        NameplateError: a file cannot be read, or a case knows or assumes what it may not.
    """
    cases = read_cases(folder)
    require_same_priors(folder, cases)
    forecasts = []
    for place, case in enumerate(cases, 1):
        tell(f"forecasting {place} of {len(cases)}: {case.name}")
        forecasts.append(forecast(case, draws, seed, workers))
    claimed_on = {case.name: case.claimed_on for case in cases}
    outcomes = read_outcomes(folder, claimed_on, datetime.now(UTC).date())
    rows = tuple(
        Row(case, told, outcomes[case.name]) for case, told in zip(cases, forecasts, strict=True)
    )
    covered = [row.covered for row in rows if row.covered is not None]
    return Backtest(
        folder=str(folder),
        rows=rows,
        scores=_all_scores([row for row in rows if row.is_scored]),
        covered=sum(covered),
        with_number=len(covered),
        coverage=share_with_interval(sum(covered), len(covered)) if covered else None,
        draws=draws,
        seed=seed,
        nameplate=version("nameplate"),
    )


def _all_scores(rows: Sequence[Row]) -> tuple[Scores, ...]:
    """Return the scores for both events."""
    if len(rows) < FEWEST_SCORED:
        return ()
    shown = [row.case.shown for row in rows]
    letter = [row.forecast.probability for row in rows]
    tenth = [row.forecast.within_a_tenth for row in rows]
    return (
        _scores("reached by the letter", letter, [bool(r.outcome.reached) for r in rows], shown),
        _scores(
            "reached within a tenth", tenth, [bool(r.outcome.within_a_tenth) for r in rows], shown
        ),
    )


def _scores(
    event: str, told: Sequence[float], events: Sequence[bool], shown: Sequence[float | None]
) -> Scores:
    """Return the scores of the method and of every baseline for one event."""
    mine = brier_terms(told, events)
    found = []
    for name, probabilities in {METHOD: told, **baselines(events, shown)}.items():
        brier = brier_terms(probabilities, events)
        found.append(
            Score(
                name,
                mean_with_interval(brier),
                mean_with_interval(log_terms(probabilities, events)),
                None if name == METHOD else mean_with_interval(brier - mine),
            )
        )
    half = share_with_interval(len(events) / 2, len(events))
    return Scores(event, sum(events), len(events), tuple(found), (half.high - half.low) / 2)
