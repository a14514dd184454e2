"""All checks of a plant, each by the rule of its kind.

Holds the table of kinds and nothing that decides.
"""

from collections.abc import Callable
from functools import partial

from nameplate.answer import CheckOutcome
from nameplate.judging.arithmetic import judge_arithmetic
from nameplate.judging.dates import judge_dates
from nameplate.judging.independence import judge_independence
from nameplate.judging.judged import pass_on_judged
from nameplate.judging.phases import judge_phases
from nameplate.judging.simulated import Probabilities, judge_simulated
from nameplate.judging.track_record import judge_track_record
from nameplate.judging.trend import judge_trend
from nameplate.model import checks
from nameplate.model.plant import Plant

RULES: dict[type, Callable[..., CheckOutcome]] = {
    checks.ArithmeticCheck: judge_arithmetic,
    checks.DatesCheck: judge_dates,
    checks.PhasesCheck: judge_phases,
    checks.IndependenceCheck: judge_independence,
    checks.TrendCheck: judge_trend,
    checks.TrackRecordCheck: judge_track_record,
    checks.SimulatedCheck: judge_simulated,
    checks.JudgedCheck: pass_on_judged,
}
"""The rule of each kind of check."""


def run_checks(plant: Plant, probabilities: Probabilities) -> tuple[CheckOutcome, ...]:
    """Return the results of all checks, in the order of the file.

    Args:
        plant: The plant.
        probabilities: The probability of each reading by claim, branch and option; for checks that
            show what was simulated.
    """
    simulated = partial(judge_simulated, probabilities=probabilities)
    rules: dict[type, Callable[..., CheckOutcome]] = {**RULES, checks.SimulatedCheck: simulated}
    return tuple(rules[type(check)](name, check, plant) for name, check in plant.checks.items())
