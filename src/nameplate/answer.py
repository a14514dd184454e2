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
class Fan:
    """A quantity over the draws."""

    p5: float
    p50: float
    p95: float
    mean: float


@dataclass(frozen=True)
class FlowYear:
    """One year of the whole plant, or of one of its products."""

    year: int
    """1 is the first."""
    about: str
    """`plant`, or a product."""
    good: Fan
    """Good parts of the lots that left the lines."""
    accepted: Fan
    """Parts of the lots that passed their tests."""
    delivered: Fan
    """Parts delivered to customers."""
    imported: Fan
    """Parts that came from abroad."""
    import_share: Fan | None
    """Imported parts as a share of imported and delivered ones; None where there are neither."""
    reaches: float | None
    """Probability that `accepted` meets the headline figure; None where it is about something else.
    """


@dataclass(frozen=True)
class StockPoint:
    """Parts in the stores at the end of a month."""

    month: int
    """1 is the first."""
    about: str
    """`plant`, or a product."""
    parts: Fan


@dataclass(frozen=True)
class HeldLine:
    """Why a kind of line had no lot to work on."""

    line: str
    cause: str
    """`no material`, `waiting for tests` or `no room in stores`."""
    share: Fan
    """Share of its open time."""


@dataclass(frozen=True)
class CustomerResult:
    """How a customer was served over all years."""

    name: str
    product: str
    wanted: Fan
    fill_rate: Fan
    """Share of the parts wanted that were delivered at the tick of their demand."""
    cycle_service: Fan
    """Share of the demands that were met in full at once."""
    delivered: Fan
    imported: Fan
    lost: Fan


@dataclass(frozen=True)
class FacilityResult:
    """How busy a test facility was."""

    name: str
    busy: Fan
    """Share of the open time of its positions."""


@dataclass(frozen=True)
class WithoutPart:
    """What the plant would accept in its best year if one part of it held nothing back."""

    name: str
    """For example `tests`, `supply`, `stores`, or `as it is`."""
    best_year: Fan
    """Accepted parts of the best year."""
    reaches: float | None
    """Probability that the best year meets the headline figure."""


@dataclass(frozen=True)
class FlowResult:
    """The whole plant, lot by lot, over its years."""

    years: int
    draws: int
    seconds: float
    by_year: tuple[FlowYear, ...]
    """The plant first, then its products, each year by year."""
    waterfall: tuple[Bar, ...]
    """All years together, from what the lines could have started to what was delivered."""
    limits: tuple[tuple[str, float], ...]
    """What limits the plant, with its mean share of the lines' open time, the most limiting first:
    a line itself, material, tests, stores."""
    held: tuple[HeldLine, ...]
    facilities: tuple[FacilityResult, ...]
    customers: tuple[CustomerResult, ...]
    stocks: tuple[StockPoint, ...]
    first_met: tuple[tuple[int, float], ...]
    """For each year the probability that the headline figure has been met by then; empty without
    one."""
    without: tuple[WithoutPart, ...]
    bad_share: tuple[tuple[str, Fan], ...]
    """Share of bad items among the accepted parts of each product that is tested."""


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
class TraceStep:
    """One thing that happened to a lot."""

    time_days: float
    """Since the plant's first day."""
    what: str
    """In words, with its parts."""


@dataclass(frozen=True)
class Trace:
    """The history of one lot in one draw and replication, from material to customer."""

    lot: str
    """Its product and number, as in `steel-core/12`."""
    draw: int
    replication: int
    seed: int
    steps: tuple[TraceStep, ...]
    balance: tuple[tuple[str, int], ...]
    """Where its parts are at the horizon; they add up to what was started."""


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
