"""The answer to the question, as data: what the faces show and what programs read.

Holds results only. Computes nothing, formats nothing.
"""

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from nameplate.model.checks import Result
from nameplate.model.evidence import Claim, Reading
from nameplate.model.plant import Plant

Estimand = Literal["nameplate capacity", "sustained capacity", "first-year output"]
ESTIMANDS: tuple[Estimand, ...] = ("nameplate capacity", "sustained capacity", "first-year output")

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
]


@dataclass(frozen=True)
class Estimate:
    """One quantity of one year, good parts, over the draws."""

    estimand: Estimand
    about: str
    """`plant`, or a product."""
    p5: float
    p50: float
    p95: float
    mean: float
    probability: float | None
    """Share of draws that reach the headline figure, for the plant as a whole; else None."""
    by_draw: NDArray[np.int64]
    """(D,) the quantity in every draw [parts]."""


@dataclass(frozen=True)
class Bar:
    """One bar of the waterfall: a level that is reached, or a loss on the way down to the next.

    Over the whole list, each level is the level before it minus the losses between, exactly.
    """

    kind: Literal["level", "loss"]
    label: str
    parts: int
    """Mean over the draws, whole numbers that add exactly; a gain is a negative loss."""
    p5: float
    p95: float
    """Over the draws; these do not add."""


@dataclass(frozen=True)
class StationResult:
    """One station of a line, over the draws and over the lines of this kind."""

    name: str
    cycle_time_p50_ticks: float
    busy: float
    """Mean share of open time; the shares of a station add to 1."""
    starved: float
    blocked: float
    down: float
    """In breakdowns."""
    micro_stopped: float
    stopped: float
    """In planned stops of the station itself."""
    limits: float
    """Share of draws in which this station limits the line."""
    buffer_places_p50: float | None
    """Places behind it; None behind the last station."""
    buffer_level: float | None
    """Mean parts in that buffer."""


@dataclass(frozen=True)
class LineResult:
    """One kind of line."""

    name: str
    product: str
    count: int
    stations: tuple[StationResult, ...]
    engine: str
    """The engine that took it and why, in words."""
    simulated_per_h: float
    """Mean good parts per open hour and line in the draw closest to the median [parts/h]."""
    bound_low_per_h: float
    """By arithmetic, in the long run and as if there were no buffers [parts/h]."""
    bound_high_per_h: float
    """By arithmetic, in the long run and as if buffers were endless [parts/h]."""


@dataclass(frozen=True)
class Influence:
    """What knowing one assumption or reading would do to the answer."""

    path: str
    """Where the number stands in the file."""
    kind: Literal["number", "branch"]
    rank_correlation: float
    """Spearman, with sustained capacity; for a branch between its options in file order."""
    spread_share: float
    """Share of the variance of the logarithm of sustained capacity that it explains alone."""
    probabilities: tuple[tuple[str, float], ...]
    """The probability of the headline reading for each value, option or third of it."""


@dataclass(frozen=True)
class BreakEvenRow:
    """What a parameter would have to be for the median to meet the headline figure."""

    case: str
    parameter: str
    value: float | None
    """In the parameter's own unit; None where no value does it."""
    unit: str
    conditions: str
    """What the other numbers are held at, in words."""
    readings: str = ""
    """The options of the branches under which it holds, in words."""


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
    """The probability in words (ICD 203), for example `very unlikely`."""
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
class CheckOutcome:
    """The result of one check."""

    name: str
    kind: str
    asks: str
    result: Result | Literal["derived"]
    outcome: str
    """What came out, in words and figures, for example `191,781 rounds per calendar day`."""
    condition: str
    """Where the result is `consistent if`: the condition. Else empty."""
    computed: bool
    """Whether it was computed, or judged by a person."""
    note: str
    statements: tuple[str, ...]
    """The statements that it used."""


@dataclass(frozen=True)
class NumberEntry:
    """One number of the plant file and what it rests on."""

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
