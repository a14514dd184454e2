"""All checks of a plant, each by the rule of its kind.

Holds the tables of kinds and nothing that decides.
"""

from collections.abc import Callable

from nameplate.answer import CheckOutcome
from nameplate.judging.arithmetic import judge_arithmetic
from nameplate.judging.break_even import judge_break_even
from nameplate.judging.contradiction import judge_contradiction
from nameplate.judging.date_arithmetic import judge_dates
from nameplate.judging.feasibility import judge_feasibility
from nameplate.judging.found import Found
from nameplate.judging.interval_overlap import judge_overlap
from nameplate.judging.judged import pass_on_judged
from nameplate.judging.reference_class import judge_reference_class
from nameplate.judging.scope import judge_scope
from nameplate.judging.sensitivity import judge_sensitivity
from nameplate.judging.source_independence import judge_independence
from nameplate.judging.sum import judge_sum
from nameplate.judging.trend import judge_trend
from nameplate.judging.unit_conversion import judge_conversion
from nameplate.judging.what_to_ask import judge_what_to_ask
from nameplate.model import checks
from nameplate.model.plant import Plant

RULES: dict[type, Callable[..., CheckOutcome]] = {
    checks.ArithmeticCheck: judge_arithmetic,
    checks.SumCheck: judge_sum,
    checks.ConversionCheck: judge_conversion,
    checks.OverlapCheck: judge_overlap,
    checks.DateCheck: judge_dates,
    checks.ContradictionCheck: judge_contradiction,
    checks.ScopeCheck: judge_scope,
    checks.IndependenceCheck: judge_independence,
    checks.TrendCheck: judge_trend,
    checks.ReferenceClassCheck: judge_reference_class,
    checks.JudgedCheck: pass_on_judged,
}
"""The rule of each kind of check that the file alone answers."""

RULES_OF_RUNS: dict[type, Callable[..., CheckOutcome]] = {
    checks.FeasibilityCheck: judge_feasibility,
    checks.BreakEvenCheck: judge_break_even,
    checks.SensitivityCheck: judge_sensitivity,
    checks.AskCheck: judge_what_to_ask,
}
"""The rule of each kind of check that takes a run to answer."""


def run_checks(plant: Plant, found: Found) -> tuple[CheckOutcome, ...]:
    """Return the results of all checks, in the order of the file."""
    of_file = {outcome.name: outcome for outcome in checks_of_file(plant)}
    return tuple(
        of_file[name] if name in of_file else RULES_OF_RUNS[type(check)](name, check, plant, found)
        for name, check in plant.checks.items()
    )


def checks_of_file(plant: Plant) -> tuple[CheckOutcome, ...]:
    """Return the results of the checks that the file alone answers, in its order."""
    return tuple(
        RULES[type(check)](name, check, plant)
        for name, check in plant.checks.items()
        if type(check) in RULES
    )
