"""The answer to the question, as data: what the faces show and what programs read."""

from nameplate.answer.assessment import Assessment, Manifest, NumberEntry
from nameplate.answer.figures import (
    ESTIMANDS,
    Bar,
    BreakEvenRow,
    Estimand,
    Estimate,
    Influence,
    LineResult,
    StationResult,
)
from nameplate.answer.verdicts import CheckOutcome, ClaimVerdict, Label, RangeEnd, ReadingVerdict
from nameplate.answer.whole_plant import (
    CustomerResult,
    FacilityResult,
    Fan,
    FlowResult,
    FlowYear,
    HeldLine,
    StockPoint,
    Trace,
    TraceStep,
    WithoutPart,
)

__all__ = [
    "ESTIMANDS",
    "Assessment",
    "Bar",
    "BreakEvenRow",
    "CheckOutcome",
    "ClaimVerdict",
    "CustomerResult",
    "Estimand",
    "Estimate",
    "FacilityResult",
    "Fan",
    "FlowResult",
    "FlowYear",
    "HeldLine",
    "Influence",
    "Label",
    "LineResult",
    "Manifest",
    "NumberEntry",
    "RangeEnd",
    "ReadingVerdict",
    "StationResult",
    "StockPoint",
    "Trace",
    "TraceStep",
    "WithoutPart",
]
