"""What a comparison of two plants found out, as data.

Holds results only. Computes nothing, formats nothing.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from nameplate.answer import BreakEvenLine, BreakEvenRow, ClaimVerdict, Influence, Label
from nameplate.model.checks import Result
from nameplate.model.evidence import Reading

What = Literal["value", "law", "basis", "field", "order", "added", "removed"]


class Difference(NamedTuple):
    """One thing that two plants do not have in common.

    Attributes:
        path: Where it stands in the files, for example `calendar.days_per_year`.
        what: The value or the law of a number, what it rests on, another field, the order of
            things whose order counts, or a whole thing that only one of the plants has.
        before: How it stands in the first plant; empty for what was added.
        after: How it stands in the second; empty for what was removed.
    """

    path: str
    what: What
    before: str
    after: str


class Paired(NamedTuple):
    """A figure of both plants over the same draws, and by how much it differs.

    Attributes:
        before: Of the first plant; None where it has none.
        after: Of the second.
        difference: After less before; None where one of them is missing.
        error: Half the width of the 95 % interval of the difference, from the pairs of draws; not a
            number where there are too few.
    """

    before: float | None
    after: float | None
    difference: float | None
    error: float | None


@dataclass(frozen=True)
class ReadingChange:
    """The probability and the label of one claim in one reading, in both plants."""

    claim: str
    reading: Reading
    says_before: str
    """Empty where the first plant does not have the claim in this reading."""
    says_after: str
    probability: Paired
    label_before: Label | None = None
    """None as `says_before` is empty."""
    label_after: Label | None = None

    @property
    def labels_differ(self) -> bool:
        """Tell whether both plants have the claim in this reading, with another label."""
        both = self.label_before is not None and self.label_after is not None
        return both and self.label_before != self.label_after


class CheckChange(NamedTuple):
    """A check of both plants that came to something else in the second: its result, or its outcome.

    Attributes:
        name: The check.
        before: Its result in the first plant.
        after: Its result in the second.
        outcome_before: What came out in the first plant, in words and figures.
        outcome_after: What came out in the second.
    """

    name: str
    before: Result
    after: Result
    outcome_before: str
    outcome_after: str


class EvidenceChange(NamedTuple):
    """A claim whose evidence got another grade, or comes from more or fewer independent sources.

    Attributes:
        claim: Its name.
        before: The claim in the first plant; None where it does not have it.
        after: The claim in the second.
    """

    claim: str
    before: ClaimVerdict | None
    after: ClaimVerdict | None


class Needed(NamedTuple):
    """One case of the break-even in which something else is needed than before.

    Attributes:
        case: Its name.
        before: What the first plant needs; None where it does not ask for this case.
        after: What the second needs.
    """

    case: str
    before: BreakEvenRow | None
    after: BreakEvenRow | None


@dataclass(frozen=True)
class NeededAgainst:
    """The break-even of both plants against a second number, where something else is needed."""

    line: BreakEvenLine
    """Of the first plant: both numbers with their units."""
    points: tuple[tuple[float, float | None, float | None], ...]
    """A value of the second number that both plants can have, rising, and what they need at it;
    None where no value does it."""


@dataclass(frozen=True)
class AskedFirst:
    """What is worth asking about a plant, and what knowing it would take away."""

    of: Literal["doubt", "spread"]
    """Of the doubt about the headline reading, or where there is none of the spread."""
    asked: tuple[tuple[Influence, float], ...]
    """The most telling first, with the share that each takes away; those that tell no more than
    chance would are left out."""


class LimitedBy(NamedTuple):
    """The station that limits the lines of a plant most often.

    Attributes:
        what: Its name.
        share: In which share of the draws and lines.
    """

    what: str
    share: float


class CustomerChange(NamedTuple):
    """How a customer was served over all years, where that is not the same in both plants.

    Attributes:
        name: The customer.
        fill_rate: Share of the parts wanted that were delivered at the tick of their demand.
        delivered: Parts delivered.
    """

    name: str
    fill_rate: Paired
    delivered: Paired


@dataclass(frozen=True)
class FlowComparison:
    """Two whole plants over fewer draws than their lines alone; all figures are means.

    A plant with nothing around its lines has none of them.
    """

    draws: int
    accepted: tuple[tuple[int, Paired], ...]
    """Accepted parts of each year, the first being 1."""
    best_year: Paired
    """Accepted parts of the best year of each draw."""
    import_share: Paired
    """Imported parts of all years as a share of imported and delivered ones."""
    limits: tuple[tuple[str, Paired], ...]
    """What limits the plant, as a share of the open time of its lines over all years; over the
    draws in which lines of both plants are ever open."""
    customers: tuple[CustomerChange, ...] = ()
    """Those that are served otherwise, or that only one plant has."""


@dataclass(frozen=True)
class Comparison:
    """Everything that a comparison of two plants found out.

    Where nothing differs nothing is drawn: there are no draws, quantiles and readings.
    """

    before: str
    """The file of the first plant, or the name of an example."""
    after: str
    unit: str
    """What both plants count."""
    differences: tuple[Difference, ...]
    draws: int
    seed: int
    quantiles: tuple[tuple[str, Paired], ...] = ()
    """`P5`, `P50`, `P95` and `mean` of sustained capacity [parts a year]."""
    readings: tuple[ReadingChange, ...] = ()
    flow: FlowComparison | None = None
    """None where neither of the plants has anything around its lines."""
    checks: tuple[CheckChange, ...] = ()
    """Those that changed; none where nothing is drawn."""
    evidence: tuple[EvidenceChange, ...] = ()
    """Of the claims, where it changed."""
    limited_by: tuple[LimitedBy, LimitedBy] | None = None
    """Of both plants; None where nothing is drawn, and so for `asked_first`."""
    asked_first: tuple[AskedFirst, AskedFirst] | None = None
    needed: tuple[Needed, ...] = ()
    """Cases of the break-even that changed."""
    needed_against: NeededAgainst | None = None
    """None where that is the same, or both plants do not ask for it with the same two numbers."""
