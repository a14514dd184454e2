"""Checks of an account against itself and against the world: what to compute, or what was judged.

A check here is a description. The field that names what it computes tells its kind. It says what
is computed from which statements; results are never written into the file, except for a `judged`
check, which is a person's reading and shown as such.
"""

from typing import Annotated, Any

from pydantic import Discriminator, Tag

from nameplate.model.checks_of_accounts import (
    ContradictionCheck,
    DateCheck,
    IndependenceCheck,
    JudgedCheck,
    Promise,
    ReferenceClassCheck,
)
from nameplate.model.checks_of_figures import (
    UNSTATED,
    ArithmeticCheck,
    Change,
    ConversionCheck,
    OverlapCheck,
    ScopeCheck,
    SumCheck,
    TrendCheck,
)
from nameplate.model.checks_of_runs import (
    AskCheck,
    BreakEvenCheck,
    FeasibilityCheck,
    SensitivityCheck,
)
from nameplate.model.questions import Result

__all__ = [
    "KINDS",
    "UNSTATED",
    "ArithmeticCheck",
    "AskCheck",
    "BreakEvenCheck",
    "Change",
    "Check",
    "ContradictionCheck",
    "ConversionCheck",
    "DateCheck",
    "FeasibilityCheck",
    "IndependenceCheck",
    "JudgedCheck",
    "OverlapCheck",
    "Promise",
    "ReferenceClassCheck",
    "Result",
    "ScopeCheck",
    "SensitivityCheck",
    "SumCheck",
    "TrendCheck",
    "kind_of",
]

KINDS = {
    "arithmetic": "arithmetic",
    "sum": "sum",
    "convert": "unit conversion",
    "overlap": "interval overlap",
    "dates_from": "date arithmetic",
    "contradiction": "contradiction",
    "scope": "scope",
    "independent": "source independence",
    "earlier": "trend",
    "reference_class": "reference class",
    "simulated": "feasibility",
    "break_even": "break-even",
    "sensitivity": "sensitivity",
    "what_to_ask": "what to ask",
    "judged": "judged",
}
"""The kind of a check by the field that tells it."""


def kind_of(raw: Any) -> str | None:
    """Return the kind of a check from the field that names what it computes."""
    for field, kind in KINDS.items():
        if field in raw if isinstance(raw, dict) else hasattr(raw, field):
            return kind
    return None


Check = Annotated[
    Annotated[ArithmeticCheck, Tag("arithmetic")]
    | Annotated[SumCheck, Tag("sum")]
    | Annotated[ConversionCheck, Tag("unit conversion")]
    | Annotated[OverlapCheck, Tag("interval overlap")]
    | Annotated[DateCheck, Tag("date arithmetic")]
    | Annotated[ContradictionCheck, Tag("contradiction")]
    | Annotated[ScopeCheck, Tag("scope")]
    | Annotated[IndependenceCheck, Tag("source independence")]
    | Annotated[TrendCheck, Tag("trend")]
    | Annotated[ReferenceClassCheck, Tag("reference class")]
    | Annotated[FeasibilityCheck, Tag("feasibility")]
    | Annotated[BreakEvenCheck, Tag("break-even")]
    | Annotated[SensitivityCheck, Tag("sensitivity")]
    | Annotated[AskCheck, Tag("what to ask")]
    | Annotated[JudgedCheck, Tag("judged")],
    Discriminator(kind_of),
]
