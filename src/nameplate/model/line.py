"""A line: stations in series with buffers between them, and what stops them."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from nameplate.model.frozen import Frozen, Name, Text, unlike
from nameplate.model.values import Chance, Measured, Number

DAY_TICKS = 24 * 3600 * 1_000_000
LONGEST_TICKS = 100 * 365 * DAY_TICKS

CycleTime = Annotated[
    Number | Chance,
    Measured("time", above_low=True, high=LONGEST_TICKS, example="300 ms"),
]
Rate = Annotated[Number, Measured("rate", above_low=True, high=1e12, example="120/min")]
Lasting = Annotated[
    Chance,
    Measured("time", above_low=True, high=LONGEST_TICKS, example="exponential: {mean: 4 min}"),
]
Duration = Annotated[
    Number, Measured("time", above_low=True, high=LONGEST_TICKS, example="15 min")
]
Share = Annotated[Number, Measured("fraction", high=1.0, example="98.5 %")]
Scrap = Annotated[Number, Measured("fraction", high=0.999, example="1.5 %")]
Places = Annotated[
    Number,
    Measured("number", high=1_000_000, words=("place", "part"), example="200"),
]


class Grounds(Frozen):
    """What a block of the file rests on; its numbers inherit it unless they have their own."""

    from_: tuple[str, ...] = Field(default=(), alias="from")
    """Names of the statements that show it."""
    assumed: Text | None = None
    """Why its numbers are assumed, where nothing shows them."""
    note: Text | None = None
    """Anything that a reader should know."""


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

    @model_validator(mode="after")
    def _one_speed(self) -> "Station":
        if (self.cycle_time is None) == (self.speed is None):
            found = "both" if self.speed is not None else "neither"
            raise unlike(
                "cycle-time-or-speed", "cycle_time or speed", found, "give exactly one of them"
            )
        shared = set(self.failures) & set(self.micro_stops)
        if shared:
            name = min(shared)
            raise unlike("twice", "names used once", name, "rename the failure or the micro-stop")
        return self

    @property
    def modes(self) -> dict[str, FailureMode]:
        """Return failures and micro-stops together, in the order of the file."""
        return {**self.failures, **self.micro_stops}


class Line(Grounds):
    """Stations in series, or the same as those of another line."""

    product: Name
    """What the line makes."""
    count: int = Field(default=1, ge=1, le=1000)
    """How many lines of this kind stand side by side."""
    like: Name | None = None
    """Another line that this one copies: the same stations, buffers and unknown values."""
    losses: Literal["modelled", "included"] | dict[Literal["when"], dict[Name, dict[Name, str]]]
    """`modelled`: failures, micro-stops and scrap are simulated. `included`: the speeds are already
    net of them, and they are left out. Or by branch: `{when: {BRANCH: {OPTION: modelled}}}`."""
    stations: dict[Name, Station] = Field(default_factory=dict)
    """The stations from first to last."""
    buffers: dict[Text, Places] = Field(default_factory=dict)
    """Places between neighbours, keyed `first-second`; the machines themselves do not count."""

    @model_validator(mode="after")
    def _complete(self) -> "Line":
        if self.like is not None:
            if self.stations or self.buffers:
                raise unlike(
                    "like-and-stations",
                    "like or stations",
                    "both",
                    "remove the stations and buffers, or remove like",
                )
            return self
        if not self.stations:
            raise unlike("no-stations", "at least one station", "none", "add stations")
        pairs = self.buffer_names
        for name in self.buffers:
            if name not in pairs:
                fix = f"use {', '.join(pairs)}" if pairs else "remove it: there is one station"
                raise unlike("unknown-buffer", "neighbouring stations", name, fix, ("buffers", name))
        for name in pairs:
            if name not in self.buffers:
                fix = f"add {name}: 0 if parts are handed over directly"
                raise unlike("missing-buffer", f"a buffer {name}", "nothing", fix)
        if isinstance(self.losses, dict):
            for option in next(iter(self.losses["when"].values()), {}).values():
                if option not in ("modelled", "included"):
                    raise unlike("losses", "modelled or included", option, "use one of the two")
        return self

    @property
    def buffer_names(self) -> tuple[str, ...]:
        """Return the names of the S - 1 buffers in order."""
        names = list(self.stations)
        return tuple(f"{a}-{b}" for a, b in zip(names, names[1:], strict=False))
