"""A line: stations in series with buffers between them, and what stops them."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from nameplate.model.calendars import Calendar
from nameplate.model.closed_days import Maintenance
from nameplate.model.counts import Share
from nameplate.model.durations import LONGEST_TICKS, Duration, Lasting
from nameplate.model.frozen import Name, Text, WholeNumber, shown, unlike
from nameplate.model.grounds import Grounds
from nameplate.model.values import Chance, Measured, Number
from nameplate.model.words_by_branch import words_by_branch

CycleTime = Annotated[
    Number | Chance,
    Measured("time", above_low=True, high=LONGEST_TICKS, example="300 ms"),
]
Rate = Annotated[Number, Measured("rate", above_low=True, high=1e12, example="120/min")]
Scrap = Annotated[Number, Measured("fraction", high=0.999, example="1.5 %")]
Places = Annotated[
    Number,
    Measured("number", high=1_000_000, words=("place", "part"), example="200"),
]
Changeover = Annotated[Number, Measured("time", high=LONGEST_TICKS, example="4 h")]
ONE_EACH = "one each"
Rule = Literal["in turns", "largest need", "priority", "one each"]
LossHandling = Literal["modelled", "included"]

Losses = Annotated[
    LossHandling | dict[Literal["when"], dict[Name, dict[Name, LossHandling]]],
    BeforeValidator(words_by_branch("losses", get_args(LossHandling))),
]
Rules = Annotated[
    Rule | dict[Literal["when"], dict[Name, dict[Name, Rule]]],
    BeforeValidator(words_by_branch("rule", get_args(Rule))),
]
SpoiltParts = Annotated[
    Number, Measured("count", low=1, high=1e12, whole=True, example="500 parts")
]


class FailureMode(Grounds):
    """One way in which a station fails, and how long its repair takes."""

    time_to_failure: Lasting
    """Law of the time from repair to failure on this mode's clock; its mean is the MTTF."""
    time_to_repair: Lasting
    """Law of the repair; its mean is the MTTR."""
    clock: Literal["operating", "running", "calendar"]
    """When the time to failure runs down: while the station works (`operating`), while it is up and
    open (`running`), or while it is up, closed or not (`calendar`)."""
    repair_clock: Literal["open", "calendar"] = "open"
    """Whether a repair goes on only in open time (`open`) or also in planned stops."""


class PlannedStop(Grounds):
    """A stop of one station that comes back after the same open time."""

    every: Duration
    """Open time from the end of one stop to the beginning of the next, for example `7 h`."""
    lasting: Duration
    """How long the station is closed, for example `15 min`."""


class Station(Grounds):
    """One place where a part is worked on, one part at a time."""

    cycle_time: CycleTime | None = None
    """Time per part of the machine: one value, or `{each: law}` drawn anew for every part."""
    speed: Rate | None = None
    """Parts per time or per shift, instead of a cycle time, for example `200/min`."""
    scrap: Scrap | None = None
    """Share of parts scrapped when the station has finished them."""
    failures: dict[Name, FailureMode] = Field(default_factory=dict)
    """Breakdowns by name."""
    micro_stops: dict[Name, FailureMode] = Field(default_factory=dict)
    """Short stops by name; they work like failures and are counted apart."""
    planned_stops: dict[Name, PlannedStop] = Field(default_factory=dict)
    """Stops of this station alone, such as cleaning."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield what is wrong with speed and names."""
        if (self.cycle_time is None) == (self.speed is None):
            found = "both" if self.speed is not None else "neither"
            expected = "cycle_time or speed"
            yield unlike("cycle-time-or-speed", expected, found, "give exactly one of them")
        for name in self.micro_stops:
            if name in self.failures:
                within = ("micro_stops", name)
                yield unlike("twice", "each name once", shown(name), "rename one of them", within)

    @property
    def modes(self) -> dict[str, FailureMode]:
        """Return failures and micro-stops together, in the order of the file."""
        return {**self.failures, **self.micro_stops}


class BadPeriod(Grounds):
    """Parts that are worse than others, because of what was done to the line before them."""

    parts: SpoiltParts
    """How many parts of the lot are: after each repair, or after the changeover."""
    share: Share
    """Share of bad items among them, in place of the lot's `fraction_bad`."""


class BadAfterRepair(BadPeriod):
    """Parts that are worse than others after a repair."""

    stations: tuple[Name, ...] = ()
    """Stations whose repairs these are; without it, all of the line."""


class BadAfter(Grounds):
    """When the parts of a line are worse than others."""

    repair: BadAfterRepair | None = None
    """After each repair of a breakdown in the time of the lot; micro-stops do not count."""
    changeover: BadPeriod | None = None
    """After a changeover before the lot."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that nothing is said."""
        if self.repair is None and self.changeover is None:
            fix = "add repair: {parts: 500, share: 5 %}, or leave bad_after out"
            yield unlike("missing-field", "repair, changeover or both", "neither", fix)


class Line(Grounds):
    """Stations in series, or the same as those of another line."""

    product: Name | None = None
    """What the line makes; or give `products`."""
    products: tuple[Name, ...] = ()
    """The products that the line makes in turn, lot by lot; or give `product`."""
    rule: Rules | None = None
    """Which product the next lot is of, where there are several: `in turns`, of `largest need`, or
    by `priority` in their order; with `one each` every line of the kind keeps to one of them, the
    first to the first. Or by branch: `{when: {BRANCH: {OPTION: one each}}}`. Needed with
    `products`."""
    changeovers: dict[Name, dict[Name, Changeover]] = Field(default_factory=dict)
    """How long each station is set up anew from one product to another, for every two of them, as
    in `{tracer: {blank: 4 h}, blank: {tracer: 2 h}}`; needed with `products`, unless each line
    keeps to one of them."""
    bad_after: BadAfter | None = None
    """Repairs and changeovers after which parts are worse; without it, that of the line that this
    one is like, or none."""
    unit: Name | None = None
    """What is counted where the line makes something else than the plant, for example `rifle`; it
    is then left out of the figures of the plant as a whole."""
    calendar: Calendar | None = None
    """When the line is planned to work; without it, as the line that this one is like, or else as
    the plant."""
    maintenance: dict[Name, Maintenance] | None = None
    """Planned maintenance of the whole line by name, `{}` for none; without it, that of the line
    that this one is like, or none."""
    phase: Name | None = None
    """The phase with which the line begins; without it, it is there from the start."""
    count: WholeNumber = Field(default=1, ge=1, le=1000)
    """How many lines of this kind stand side by side."""
    like: Name | None = None
    """Another line that this one copies: the same stations, buffers and unknown values."""
    losses: Losses | None = None
    """`modelled`: failures, micro-stops and scrap are simulated. `included`: the speeds are already
    net of them, and they are left out. Or by branch: `{when: {BRANCH: {OPTION: modelled}}}`.
    May be left out with `like`."""
    stations: dict[Name, Station] = Field(default_factory=dict)
    """The stations from first to last."""
    buffers: dict[Text, Places] = Field(default_factory=dict)
    """Places between neighbours, keyed `first-second`; the machines themselves do not count."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield what a line lacks, or has too much of."""
        yield from self._wrong_stations()
        yield from self._wrong_products()

    def _wrong_stations(self) -> Iterator[PydanticCustomError]:
        """Yield what is wrong with stations, buffers and losses."""
        if self.like is not None:
            if self.stations or self.buffers:
                fix, expected = (
                    "remove the stations and buffers, or remove like",
                    "like or stations",
                )
                yield unlike("like-and-stations", expected, "both", fix, ("like",))
            return
        if self.stations:
            yield from self._wrong_buffers()
        else:
            fix = "add stations, or like and the name of another line"
            yield unlike("no-stations", "at least one station", "none", fix)
        if self.losses is None:
            expected = "modelled or included, whichever the speeds call for"
            fix = "add losses: modelled"
            yield unlike("missing-field", expected, "no losses", fix, ("losses",))

    def _wrong_buffers(self) -> Iterator[PydanticCustomError]:
        """Yield buffers between stations that are no neighbours, and gaps without a buffer.

        A buffer that is named wrongly is probably one that seems to be missing.
        """
        pairs = self.buffer_names
        strange = [name for name in self.buffers if name not in pairs]
        missing = [name for name in pairs if name not in self.buffers]
        for name in strange:
            fix = (
                f"use {', '.join(missing or pairs)}" if pairs else "remove it: there is one station"
            )
            expected = "a buffer between two neighbouring stations"
            yield unlike("unknown-buffer", expected, shown(name), fix, ("buffers", name))
        if missing and not strange:
            expected = "a buffer for every two neighbouring stations"
            found = f"no {' and no '.join(missing)}"
            fix = f"add {': 0 and '.join(missing)}: 0, or as many places as there are"
            yield unlike("missing-buffer", expected, found, fix, ("buffers",))

    def _wrong_products(self) -> Iterator[PydanticCustomError]:
        """Yield what is not said of what the line makes, or said in vain."""
        if (self.product is None) == (not self.products):
            expected, found = "product or products", "both" if self.products else "neither"
            yield unlike("product-or-products", expected, found, "give exactly one of them")
        elif len(self.products) == 1:
            expected, fix = "two products or more", f"write product: {self.products[0]}"
            yield unlike("too-few", expected, "one", fix, ("products",))
        for index, name in enumerate(self.products):
            if name in self.products[:index]:
                told = ("each product once", shown(name), "delete one of the two")
                yield unlike("twice", *told, ("products", index))
        if self.products and self.rule is None:
            expected = "the rule by which the line takes its products"
            fix = "add rule: in turns, largest need, priority or one each"
            yield unlike("missing-field", expected, "none", fix, ("rule",))
        if self.products and ONE_EACH in self.rules and self.count % len(self.products):
            expected = f"as many lines for each of the {len(self.products)} products"
            found = f"count: {self.count}"
            fix = "make count a multiple of the number of products, or take another rule"
            yield unlike("one-each-count", expected, found, fix, ("rule",))
        else:
            yield from self._said_in_vain()

    def _said_in_vain(self) -> Iterator[PydanticCustomError]:
        """Yield what only a line of several products needs, where it has one."""
        in_vain = [name for name in ("rule", "changeovers") if getattr(self, name)]
        changeover = self.bad_after.changeover if self.bad_after is not None else None
        told = ("products to change between", "one product", "remove it, or give products")
        if in_vain and not self.products:
            yield unlike("one-product", *told, (in_vain[0],))
        elif isinstance(changeover, BadPeriod) and not self.products:
            yield unlike("one-product", *told, ("bad_after", "changeover"))
        elif self.changeovers and not self.changes_over and self.products:
            told = ("lines that change over", "a product for each", "remove it, or change the rule")
            yield unlike("one-product", *told, ("changeovers",))

    @property
    def rules(self) -> tuple[str, ...]:
        """Return the rule by which the line takes its products, or that of each option."""
        if isinstance(self.rule, dict):
            return tuple(next(iter(self.rule["when"].values())).values())
        return () if self.rule is None else (self.rule,)

    @property
    def changes_over(self) -> bool:
        """Tell whether the line makes one product after another, in some reading at least."""
        return len(self.makes) > 1 and set(self.rules) != {ONE_EACH}

    @property
    def makes(self) -> tuple[str, ...]:
        """Return the products that the line makes, in their order."""
        return self.products if self.product is None else (self.product,)

    @property
    def buffer_names(self) -> tuple[str, ...]:
        """Return the names of the S - 1 buffers in order."""
        names = list(self.stations)
        return tuple(f"{a}-{b}" for a, b in pairwise(names))
