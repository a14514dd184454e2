"""Everything that one run found out, and the record of the run.

Holds results only. Computes nothing, formats nothing.
"""

from dataclasses import dataclass, field
from typing import Literal

from nameplate.answer.figures import (
    Bar,
    BreakEvenLine,
    BreakEvenRow,
    Estimand,
    Estimate,
    Influence,
    LineResult,
)
from nameplate.answer.verdicts import CheckOutcome, ClaimVerdict, VerdictChange
from nameplate.answer.whole_plant import FlowResult
from nameplate.model.plant import Plant


@dataclass(frozen=True)
class NumberEntry:
    """One number of the plant file, or days by date in it, and what it rests on."""

    path: str
    text: str
    basis: Literal["evidenced", "assumed"]
    statements: tuple[str, ...]
    reason: str
    """Why it is assumed; empty for an evidenced number."""
    line: int
    """Line of the file, 0 if the plant did not come from a file."""


@dataclass(frozen=True)
class Manifest:
    """What it takes to repeat the run, and how it went."""

    nameplate: str
    """Version of the program."""
    conventions: str
    plant_file: str
    plant_hash: str
    command: str
    """Empty where no command repeats it: the plant came from a program and not from a file."""
    seed: int
    draws: int
    draws_asked: int
    replications: int
    """Of each draw; a few draws have two, to tell chance from assumptions."""
    paired_draws: int
    stopped: str
    """Why the run stopped, in words."""
    complete: bool
    """False when it was interrupted; then the count of draws depends on the moment."""
    seconds: float
    compile_seconds: float
    workers: int
    parts_simulated: int
    python: str
    numba: str
    numpy: str
    machine: str
    processor: str
    """Its model, or `unknown`."""
    finished_at: str
    """Date and time, UTC."""


@dataclass(frozen=True)
class Assessment:
    """Everything that one run found out about a plant."""

    plant: Plant
    estimates: tuple[Estimate, ...]
    waterfall: tuple[Bar, ...]
    lines: tuple[LineResult, ...]
    limits: str
    """The line and station that limits the plant most often, in words."""
    limits_share: float
    """In which share of the draws and lines."""
    chance_share: float | None
    """Share of the variance of sustained capacity that is chance in the plant; None: not known."""
    influences: tuple[Influence, ...]
    """The most telling first."""
    break_even: tuple[BreakEvenRow, ...]
    claims: tuple[ClaimVerdict, ...]
    """The headline claim first."""
    checks: tuple[CheckOutcome, ...]
    numbers: tuple[NumberEntry, ...]
    manifest: Manifest
    days: tuple[NumberEntry, ...] = ()
    """Weekdays that are worked, holidays and dated maintenance, which are no numbers."""
    break_even_line: BreakEvenLine | None = None
    """The break-even against a second number; None where none is asked for."""
    verdict_changes: tuple[VerdictChange, ...] = ()
    """What would give the headline verdict another label, the most telling first."""
    flow: FlowResult | None = None
    """The whole plant, lot by lot; None where the file has nothing around the lines."""
    warnings: tuple[str, ...] = field(default=())
    """What a reader must know before using the answer."""

    def estimate(self, estimand: Estimand, about: str = "plant") -> Estimate:
        """Return one estimate.

        Raises:
            KeyError: there is no such estimate.
        """
        for item in self.estimates:
            if item.estimand == estimand and item.about == about:
                return item
        raise KeyError((estimand, about))
