"""The forecast of one case: how likely its figure is in the time of which it was claimed.

Sees the plant and the claim, never the outcome.
"""

from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from nameplate.drawing.experiment import run_experiment
from nameplate.drawing.outcomes import Outcomes
from nameplate.drawing.ramping import shares_worked
from nameplate.drawing.unknowns import Unknowns
from nameplate.drawing.watched import WatchedBlocks
from nameplate.kernels.arrays import Floats
from nameplate.measuring.estimates import by_estimand
from nameplate.model.durations import DAY_TICKS
from nameplate.scoring.cases import Case

NEARLY = 0.9
"""What counts as within a tenth of the figure."""


@dataclass(frozen=True)
class Forecast:
    """What the draws say of one claim."""

    probability: float
    """Share of draws that reach the figure."""
    within_a_tenth: float
    """Share of draws that reach nine tenths of it."""
    p5: float
    """5 % of the draws make less than this, as a share of the figure."""
    p50: float
    p95: float
    draws: int


def forecast(case: Case, draws: int, seed: int, workers: int) -> Forecast:
    """Simulate the plant of a case and compare what it makes with what was claimed.

    Args:
        case: The case.
        draws: How many draws; all are run, so that intervals of all cases are equally good.
        seed: Seed of the study.
        workers: Threads; the forecast does not depend on it.

    Raises:
        SimulationError: a run does not add up.
    """
    with WatchedBlocks(case.plant, seed, workers) as blocks:
        # An error that is never small enough: all draws are run.
        outcomes = run_experiment(blocks, draws, lambda _: 2.0, 1.0).outcomes
    ratio = made_over_claimed(case, outcomes, seed)
    p5, p50, p95 = (float(value) for value in np.percentile(ratio, [5, 50, 95]))
    return Forecast(
        probability=float((ratio >= 1.0).mean()),
        within_a_tenth=float((ratio >= NEARLY).mean()),
        p5=p5,
        p50=p50,
        p95=p95,
        draws=outcomes.n_draws,
    )


def made_over_claimed(case: Case, outcomes: Outcomes, seed: int) -> Floats:
    """Return, (D,), the rate in the time of the claim over the rate claimed.

    The rate is that of a year after the ramp-up times the mean share worked in the time of which
    the figure was claimed, from the first day of the plant on; without such a time, that of a year
    after the ramp-up.
    """
    rate = by_estimand(case.plant, outcomes, "plant")["sustained capacity"] / case.test.parts
    ramp_up = case.plant.ramp_up
    if case.period is None or ramp_up is None:
        return rate
    days = (case.period.last - case.period.first) // timedelta(days=1) + 1
    begin = (case.period.first - case.plant.plant.start.first) // timedelta(days=1)
    ticks = np.maximum(begin + np.arange(days) + 0.5, 0.0) * DAY_TICKS
    unknowns = Unknowns(case.plant, seed, 0, outcomes.n_draws)
    shares: Floats = shares_worked(unknowns, ramp_up, "ramp_up", ticks).mean(axis=1)
    return rate * shares
