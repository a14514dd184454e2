"""The whole plant lot by lot: years, stocks, customers, what holds it back, and one lot's history.

Holds results only. Computes nothing, formats nothing.
"""

from dataclasses import dataclass
from datetime import date

from nameplate.acceptance.plans import SamplingPlan
from nameplate.answer.figures import Bar, Gradient


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
    """`no material`, `waiting for tests`, `no room in stores` or `no demand`."""
    share: Fan
    """Share of its open time."""


@dataclass(frozen=True)
class PlantLimit:
    """One thing that limits the plant: how often, and what more of it would give."""

    name: str
    """`the lines themselves`, or what they wait for, as in `HeldLine.cause`."""
    resource: str
    """Of what there is too little: `lines`, `material`, `tests`, `stores` or `demand`."""
    share: float
    """Mean share of the lines' open time over all years."""
    by_year: tuple[float, ...]
    """The same of each year; not a number where no line has open time in it."""
    gradient: Gradient | None
    """Of the accepted parts of all years; None where there is none of it, or was no time."""


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
class PlanInForce:
    """The sampling plan of a product that most draws have."""

    letter: str | None
    """The code letter; None without a scheme."""
    normal: SamplingPlan
    tightened: SamplingPlan | None
    """None without a scheme, whose plan is the same for every lot."""
    share: float
    """Share of the draws that have it; others have other lot sizes, AQLs or numbers."""


@dataclass(frozen=True)
class PlanByFormula:
    """What the normal plan alone does with lots that all are as bad as those of a draw on average.

    Without switching, without errors of inspection and without scrap.
    """

    accepted: Fan
    """Probability of acceptance."""
    aoq: Fan | None
    """Average outgoing quality; None where rejected lots are not screened, and so for the others.
    """
    aoql: Fan | None
    """The largest AOQ over all shares of bad items,"""
    aoql_at: Fan | None
    """and the share of bad items that lots have then."""


@dataclass(frozen=True)
class LotQuality:
    """How good the lots of a product are, as they are made and as they are sent on.

    A quantity is over the draws in which there was anything that it could be of; None without any.
    """

    product: str
    rejected: str | None
    """What becomes of a rejected lot, as in the file; None where lots are not tested, and so for
    `plan` and `formula`."""
    plan: PlanInForce | None
    accepted: Fan | None
    """Share of the lots that their first test accepted."""
    bad_made: Fan | None
    """Mean share of bad items in what left the lines."""
    bad_accepted: Fan | None
    """Share of bad items in the accepted parts; of an untested product all are accepted."""
    formula: PlanByFormula | None


@dataclass(frozen=True)
class WithoutPart:
    """What the plant would accept in its best year if one part of it held nothing back."""

    name: str
    """For example `without tests`, or `as it is`; all on the same few draws."""
    best_year: Fan
    """Accepted parts of the best year."""
    reaches: float | None
    """Probability that the best year meets the headline figure."""
    draws: int
    """The draws that this rests on, the first of all."""


@dataclass(frozen=True)
class FlowResult:
    """The whole plant, lot by lot, over its years."""

    years: int
    draws: int
    seconds: float
    by_year: tuple[FlowYear, ...]
    """The plant first, then its products, each year by year."""
    best_year: Fan
    """The most that was accepted in one year, over all draws."""
    waterfall: tuple[Bar, ...]
    """All years together, from what the lines could have started to what was delivered; without
    customers, to what is in stores."""
    limits: tuple[PlantLimit, ...]
    """What limits the plant, the most limiting first; their shares add to 1."""
    held: tuple[HeldLine, ...]
    facilities: tuple[FacilityResult, ...]
    customers: tuple[CustomerResult, ...]
    stocks: tuple[StockPoint, ...]
    first_met: tuple[tuple[int, float], ...]
    """For each year the probability that the headline figure has been met by then; empty without
    one."""
    without: tuple[WithoutPart, ...]
    quality: tuple[LotQuality, ...]
    """Of each product of which the file says how good its lots are."""
    discontinued: tuple[tuple[str, float], ...]
    """Probability that inspection of a product is discontinued, after which no lot of it is
    released; only where that happens in some draw."""


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
    first_day: date | None = None
    """The date of day 1, where the start of the plant is known to the day."""
