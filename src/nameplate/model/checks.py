"""Checks of an account against itself and against the world: what to compute, or what was judged.

A check here is a description. The field that names what it computes tells its kind. It says what
is computed from which statements; results are never written into the file, except for a `judged`
check, which is a person's reading and shown as such.
"""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from nameplate.model.frozen import DateRange, Frozen, Name, Text, unlike

Result = Literal["consistent", "consistent if", "conflict", "undetermined", "not checkable"]


class _Check(Frozen):
    """What every check has."""

    asks: Text
    """The question in a few words."""
    note: Text | None = None
    """What a reader should know to weigh the result."""


class _DecidingCheck(_Check):
    """What a check has that can settle a claim."""

    decides: tuple[Name, ...] = ()
    """The claims that do not add up if this check is a conflict, and that hold only under its
    condition if it has one."""


class ArithmeticCheck(_DecidingCheck):
    """Compute a figure from figures, with units and ends of intervals carried along.

    A figure stated "per day" is compared with nothing until it says which day. Wherever a figure
    or the name of one stands as a text (`given`, `cases`, `agrees_with`), ` read per calendar day`
    or ` read per working day` may follow it, for example `per-day-post read per calendar day`.
    """

    arithmetic: Text
    """Names of statements or of `given`, numbers, `+ - * /` and brackets, e.g. `capacity / days`.
    Names may hold hyphens, so a minus sign has spaces around it."""
    given: dict[Name, Text] = Field(default_factory=dict)
    """Further figures by name, for example `days: 250 working_day/year`; or a statement's name."""
    cases: dict[Text, dict[Name, Text]] = Field(default_factory=dict)
    """Rival cases by name, each with its own figures; the result says for which it holds."""
    agrees_with: Text | None = None
    """A statement, a name of `given` or of the case, or a figure, that the outcome is compared
    with; left out, it is only derived."""
    shown_in: Text | None = None
    """The unit in which the outcome is shown."""


class DatesCheck(_DecidingCheck):
    """Compare a stated duration, or a date, with dates."""

    dates_from: dict[Text, Text]
    """Rival baselines by name: a statement with dates, or a date."""
    dates_to: Text
    """The statement or date at the end."""
    agrees_with: Text | None = None
    """A statement with a duration; left out, the baselines must lie before the end."""


class PhasesCheck(_Check):
    """Compare the status that several statements give to the same thing."""

    same_phase: tuple[Name, ...] = Field(min_length=2)
    """The statements; each gives a phase."""
    resolved_by: Text | None = None
    """How the conflict dissolves, if it does."""


class IndependenceCheck(_Check):
    """Count the origins behind statements."""

    independent: tuple[Name, ...] = Field(min_length=1)
    """The statements."""


class TrendCheck(_Check):
    """Compare an earlier and a later figure for the same thing, bound words included."""

    earlier: Name
    """The earlier statement."""
    later: Name
    """The later statement."""


class Promise(Frozen):
    """Something announced for a date."""

    said: DateRange
    """When it was announced."""
    by: DateRange | None = None
    """The date announced; it may be missing while the promise is open."""
    met: Literal["yes", "no", "open"]
    """Whether it came in time."""
    source: Text
    """Where it stands."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that a promise which was kept or not has no date."""
        if self.by is None and self.met != "open":
            fix = "add by, or write met: open"
            yield unlike("missing-field", "the date by which it was due", "none", fix, ("by",))


class TrackRecordCheck(_Check):
    """Count how many earlier promises were kept."""

    promises: tuple[Promise, ...] = Field(min_length=1)
    """The promises, the earliest first."""


class SimulatedCheck(_Check):
    """Take probabilities of a claim from the simulation, for each option of a branch."""

    simulated: Name
    """The claim."""
    by_branch: Name
    """The branch whose options are told apart."""


class JudgedCheck(_Check):
    """A reading by a person: shown as judged, not computed."""

    judged: Result
    """The result."""
    because: Text
    """The reason."""
    about: tuple[Name, ...] = ()
    """The statements that it is about."""


KINDS = {
    "arithmetic": "arithmetic",
    "dates_from": "dates",
    "same_phase": "phases",
    "independent": "independence",
    "earlier": "trend",
    "promises": "track-record",
    "simulated": "simulated",
    "judged": "judged",
}


def kind_of(raw: Any) -> str | None:
    """Return the kind of a check from the field that names what it computes."""
    for field, kind in KINDS.items():
        if field in raw if isinstance(raw, dict) else hasattr(raw, field):
            return kind
    return None


Check = Annotated[
    Annotated[ArithmeticCheck, Tag("arithmetic")]
    | Annotated[DatesCheck, Tag("dates")]
    | Annotated[PhasesCheck, Tag("phases")]
    | Annotated[IndependenceCheck, Tag("independence")]
    | Annotated[TrendCheck, Tag("trend")]
    | Annotated[TrackRecordCheck, Tag("track-record")]
    | Annotated[SimulatedCheck, Tag("simulated")]
    | Annotated[JudgedCheck, Tag("judged")],
    Discriminator(kind_of),
]
