"""How lots are tested: sampling plans, what becomes of rejected lots, and where they are tested.

Works out no plan; the tables and the rules of switching stand with acceptance sampling.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field
from pydantic_core import PydanticCustomError

from nameplate.acceptance.master_tables import AQL_PERCENT
from nameplate.acceptance.scheme import LARGEST_AQL_OF_ITEMS, ReducedRule
from nameplate.model.calendars import Calendar
from nameplate.model.closed_days import Maintenance
from nameplate.model.counts import Share
from nameplate.model.durations import Duration, Lasting
from nameplate.model.frozen import Name, unlike
from nameplate.model.grounds import Grounds
from nameplate.model.values import ByBranch, Choice, Constant, Measured, Number
from nameplate.numbers_in_words import format_number

AQL_STEPS = tuple(step for step in AQL_PERCENT if step <= LARGEST_AQL_OF_ITEMS)
"""The AQLs of the tables that count bad items and not faults [%]."""

Aql = Annotated[
    Number, Measured("number", above_low=True, high=LARGEST_AQL_OF_ITEMS, words=("%",), example="1")
]
Sample = Annotated[
    Number,
    Measured("number", low=1, high=1e9, whole=True, words=("item", "part"), example="80"),
]
BadItems = Annotated[
    Number, Measured("number", high=1e9, whole=True, words=("item", "part"), example="0")
]
Positions = Annotated[
    Number, Measured("number", low=1, high=1000, whole=True, words=("position",), example="4")
]


class AqlScheme(Grounds):
    """Plans of the master tables (ISO 2859-1), with switching between severities."""

    aql: Aql
    """Acceptance quality limit: bad items in a hundred, one of the steps of the tables."""
    level: Literal["S-1", "S-2", "S-3", "S-4", "I", "II", "III"]
    """Inspection level, which says how large samples are; most take `II`."""
    reduced: ReducedRule
    """When samples become smaller: `never`, by the `switching score` of ISO 2859-1, or after
    `ten lots` in a row that were accepted."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield the AQLs that are none of the steps of the tables."""
        steps = ", ".join(format_number(step) for step in AQL_STEPS)
        for within, value in _values(self.aql, ("aql",)):
            if value not in AQL_STEPS:
                found = "a law" if value is None else format_number(value)
                fix = "take one of them, or a choice or branch of several"
                yield unlike("aql-step", f"one of the AQLs {steps}", found, fix, within)


Keys = tuple[str | int, ...]


def _values(number: Number, within: Keys) -> Iterator[tuple[Keys, float | None]]:
    """Yield each value that a number can have, or None for a law, which can have any."""
    form = number.form
    if isinstance(form, ByBranch):
        for option, item in form.options.items():
            yield from _values(item, (*within, "when", form.branch, option))
    elif isinstance(form, Constant):
        yield within, form.value
    elif isinstance(form, Choice):
        yield from ((within, value) for value in form.values)
    else:
        yield within, None


class StatedPlan(Grounds):
    """A single sampling plan that is the same for every lot."""

    sample: Sample
    """Items in the sample."""
    accept: BadItems
    """Accept number: the most bad items in the sample of an accepted lot."""
    reject: BadItems | None = None
    """Reject number: one more than the accept number, which it is taken for where it is left out.
    """


class Acceptance(Grounds):
    """A test of lots, by samples of their items, good or bad."""

    facility: Name
    """Where it is made, a name under `test_facilities`."""
    scheme: AqlScheme | None = None
    """Plans by AQL; or give `plan`."""
    plan: StatedPlan | None = None
    """One plan for every lot; or give `scheme`."""
    samples: Literal["destroyed", "kept"]
    """Whether the items of a sample are used up by the test, or stay in the lot if they are good.
    """
    false_alarm: Share | None = None
    """Share of good items that the test finds bad; 0 % where it is left out."""
    miss: Share | None = None
    """Share of bad items that the test finds good; 0 % where it is left out."""
    rejected: Literal["accept", "screen", "rework", "scrap"]
    """What becomes of a rejected lot: it is accepted as it is, all its bad items are taken out, it
    is reworked and tested once more, or it is scrapped."""
    rework_time: Duration | None = None
    """Time from the rejection until a reworked lot waits for its test again."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield what is missing, or there without use."""
        if (self.scheme is None) == (self.plan is None):
            found = "both" if self.plan is not None else "neither"
            yield unlike("scheme-or-plan", "scheme or plan", found, "give exactly one of them")
        if self.rejected == "rework" and self.rework_time is None:
            expected, fix = "the time that rework takes", "add rework_time, for example 3 days"
            yield unlike("missing-field", expected, "none", fix, ("rework_time",))
        if self.rejected != "rework" and self.rework_time is not None:
            expected, fix = "a time of rework with rejected: rework", "remove it"
            found = f"one with rejected: {self.rejected}"
            yield unlike("rework-time-unused", expected, found, fix, ("rework_time",))


class FacilityFailure(Grounds):
    """How a facility fails as a whole, in its open time, whether anything is tested or not."""

    time_to_failure: Lasting
    """Law of the open time from repair to failure; its mean is the MTTF."""
    time_to_repair: Lasting
    """Law of the open time of a repair; its mean is the MTTR."""


class Facility(Grounds):
    """A place where lots are tested, each at one of its positions."""

    positions: Positions
    """Lots that can be tested at the same time."""
    time_per_item: Duration
    """Working time of the test of one item."""
    calendar: Calendar | None = None
    """When it works; without it, as the plant does."""
    maintenance: dict[Name, Maintenance] = Field(default_factory=dict)
    """Planned maintenance by name."""
    failure: FacilityFailure | None = None
    """How it fails; without it, never."""
