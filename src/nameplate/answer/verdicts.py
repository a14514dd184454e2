"""What became of claims and checks.

Holds results only. Computes nothing, formats nothing.
"""

from dataclasses import dataclass
from typing import Literal

from nameplate.model.checks import Result
from nameplate.model.evidence import Claim, Reading

Label = Literal[
    "HOLDS",
    "PLAUSIBLE",
    "TOSS-UP",
    "DOUBTFUL",
    "DOES NOT HOLD as stated",
    "CANNOT TELL",
    "HOLDS ONLY IF",
    "DOES NOT ADD UP",
    "NOT CHECKABLE",
    "TOO FEW DRAWS",
]


@dataclass(frozen=True)
class RangeEnd:
    """One end of the range of a probability."""

    probability: float
    error: float
    """Half the width of its 95 % interval from the number of draws."""


@dataclass(frozen=True)
class ReadingVerdict:
    """The verdict on one claim in one reading."""

    reading: Reading
    probability: float
    error: float
    """Half the width of its 95 % interval from the number of draws."""
    low: RangeEnd
    high: RangeEnd
    """The range of the probability over branches and assumptions, taken one at a time."""
    label: Label
    words: str
    """The probability in words (ICD 203), for example `very unlikely`; empty with too few draws."""
    decided_by: str | None
    """The assumption or branch that moves it most, where the verdict hangs on one."""
    near_threshold: bool
    """Whether a threshold of the words or of the label lies inside the error."""
    meaning: str
    """What exactly was tested, in words."""


@dataclass(frozen=True)
class ClaimVerdict:
    """A claim with its readings."""

    name: str
    claim: Claim
    readings: tuple[ReadingVerdict, ...]
    evidence: Literal["strong", "moderate", "weak"]
    evidence_because: str
    independent_sources: int


@dataclass(frozen=True)
class VerdictChange:
    """What one unknown would have to be for the headline verdict to get another label."""

    path: str
    """Where the number or branch stands in the file."""
    kind: Literal["number", "branch"]
    value: str
    """The value, the option, or the third of what was drawn."""
    share: float
    """Share of the draws that have it."""
    probability: float
    """The probability of the headline reading among them."""
    error: float
    """Half the width of its 95 % interval from the number of those draws."""
    label: Label


@dataclass(frozen=True)
class CheckOutcome:
    """The result of one check."""

    name: str
    kind: str
    asks: str
    result: Result
    outcome: str
    """What came out, in words and figures, for example `191,781 rounds per calendar day`."""
    condition: str
    """Where the result is `consistent if`: the condition. Else empty."""
    computed: bool
    """Whether it was computed, or judged by a person."""
    note: str
    statements: tuple[str, ...]
    """The statements that it used."""
