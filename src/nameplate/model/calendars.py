"""When the plant is meant to work, and how it gets there."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from nameplate.model.closed_days import WEEKDAYS, ClosedDays, Weekday
from nameplate.model.counts import AmountAboveZero, Share
from nameplate.model.durations import DAY_TICKS, LONGEST_TICKS, Duration
from nameplate.model.frozen import Frozen, Name, Text, shown, unlike
from nameplate.model.grounds import Grounds
from nameplate.model.values import Constant, Measured, Number

_DAYS = "days_per_year or weekdays"


def _each_once(weekdays: tuple[Weekday, ...]) -> tuple[Weekday, ...]:
    """Return weekdays in the order of the week; refuse one that stands there twice."""
    for index, name in enumerate(weekdays):
        if name in weekdays[:index]:
            told = ("each weekday once", shown(name), "delete one of the two")
            raise unlike("twice", *told, (index,))
    return tuple(name for name in WEEKDAYS if name in weekdays)


Shifts = Annotated[
    Number,
    Measured("number", above_low=True, high=24, words=("shift", "shift/working_day"), example="2"),
]
DaysPerYear = Annotated[
    Number,
    Measured(
        "number", low=1, high=365, words=("day", "day/year", "working_day/year"), example="250"
    ),
]
ShiftLength = Annotated[Number, Measured("time", above_low=True, high=DAY_TICKS, example="8 h")]
Spell = Annotated[Number, Measured("number", low=1, high=1e5, words=("shift",), example="4 shifts")]
Weekdays = Annotated[tuple[Weekday, ...], AfterValidator(_each_once)]
LearningRate = Annotated[Number, Measured("fraction", high=0.999, example="15 %")]
Later = Annotated[Number, Measured("time", above_low=True, high=LONGEST_TICKS, example="2 years")]


class CalendarChange(Grounds):
    """A later shift pattern; what it does not say stays as it was before."""

    after: Later
    """Time from the start of the plant to the first day of the pattern, for example `2 years`. A
    change that is drawn before the one above it in the file comes with that one."""
    days_per_year: DaysPerYear | None = None
    """Working days of a year from then on; or `weekdays`."""
    weekdays: Weekdays = ()
    """Weekdays that are worked from then on, except on holidays; or `days_per_year`."""
    shifts_per_day: Shifts | None = None
    """Shifts on a working day from then on."""
    shifts_on: dict[Weekday, Shifts] = Field(default_factory=dict)
    """Shifts on single weekdays from then on."""
    shift_length: ShiftLength | None = None
    """Planned working time of a shift from then on."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that nothing changes, or two things that cannot both be so."""
        changes = ("days_per_year", "weekdays", "shifts_per_day", "shifts_on", "shift_length")
        if not any(getattr(self, name) for name in changes):
            expected = f"{', '.join(changes[:-1])} or {changes[-1]}"
            yield unlike("no-change", expected, "none of them", "give what changes")
        if self.days_per_year is not None and self.weekdays:
            yield unlike("days-or-weekdays", _DAYS, "both", "give at most one of them")


class Calendar(Grounds):
    """Planned time: days of a year, or of the week; shifts of a day; hours of a shift."""

    days_per_year: DaysPerYear | None = None
    """Days of a 365-day year on which it is planned to work, holidays taken off, spread evenly over
    the year; or give `weekdays`."""
    weekdays: Weekdays = ()
    """Weekdays that are worked, by the dates from the first day of the plant's `start` on, for
    example `[mon, tue, wed, thu, fri]`; or give `days_per_year`."""
    holidays: dict[Name, ClosedDays] = Field(default_factory=dict)
    """Days that are not worked, by name, in every year or once, for example `{christmas: 12-24 ..
    01-06, easter: 2026-04-06}`; with `weekdays`."""
    shifts_per_day: Shifts
    """Shifts on a working day."""
    shifts_on: dict[Weekday, Shifts] = Field(default_factory=dict)
    """Shifts on single weekdays where they are others, for example `{sat: 1}`; with `weekdays`."""
    shift_length: ShiftLength
    """Planned working time of a shift, breaks taken off."""
    later: tuple[CalendarChange, ...] = ()
    """Shift patterns that it changes to, in the order of time; without them it never changes.
    Sustained capacity is that of the last pattern reached."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield what is wrong with working days, and changes that stand before an earlier one."""
        if (self.days_per_year is None) == (not self.weekdays):
            found = "both" if self.weekdays else "neither"
            yield unlike("days-or-weekdays", _DAYS, found, "give exactly one of them")
        elif self.holidays and not any(it.weekdays for it in self._patterns):
            expected, found = "holidays with weekdays", "days_per_year, which has no dates"
            fix = "give weekdays, or remove the holidays"
            yield unlike("no-weekdays", expected, found, fix, ("holidays",))
        yield from self._shifts_on_other_days()
        before = 0.0
        for index, change in enumerate(self.later):
            form = change.after.form
            if not isinstance(form, Constant):
                continue
            if form.value <= before:
                expected, fix = "a time after that of the change above it", "put them in order"
                found = shown(change.after.text)
                yield unlike("out-of-order", expected, found, fix, ("later", index, "after"))
            before = form.value

    @property
    def _patterns(self) -> "tuple[Calendar | CalendarChange, ...]":
        """Return the calendar as it begins, and its changes."""
        return (self, *self.later)

    def _shifts_on_other_days(self) -> Iterator[PydanticCustomError]:
        """Yield the shifts of weekdays that are not worked when they are said."""
        weekdays: Weekdays = ()
        for index, it in enumerate(self._patterns):
            weekdays = () if it.days_per_year is not None else it.weekdays or weekdays
            for name in it.shifts_on:
                if name not in weekdays:
                    expected = "shifts_on with weekdays that are worked"
                    fix = f"add {name} to weekdays, or remove its shifts"
                    within = ("later", index - 1) if index else ()
                    yield unlike("no-weekday", expected, name, fix, (*within, "shifts_on", name))


class RampPoint(Frozen):
    """One point of a ramp-up that is given as a table."""

    after: Duration
    """Time since the start."""
    share: Share
    """Share of planned time worked then."""


class RampUp(Grounds):
    """How the share of planned time that is worked grows after the start."""

    start_share: Share
    """Share of planned time worked on the first day."""
    time_to_90_percent: Duration | None = None
    """Time after which nine tenths of the missing share are gained; or give `table`."""
    shape: Literal["exponential", "logistic", "learning"] = "exponential"
    """How the missing share is gained: quickest at first (`exponential`), or slowly, then quickly,
    then slowly (`logistic`), both over time and without a table; or by `learning` from the parts
    made, with `learning_rate` and `reference_output`."""
    learning_rate: LearningRate | None = None
    """Share of the planned time per part that each doubling of a line's cumulative output saves,
    for example `15 %`, until the line works at its design rate; with `shape: learning`."""
    reference_output: AmountAboveZero | None = None
    """Cumulative output of one line up to which it works at the start share, for example `10,000
    parts`; doublings count from it on; with `shape: learning`."""
    table: tuple[RampPoint, ...] = ()
    """Later shares; between them the share changes along straight lines, and behind the last it
    stays as it is. Or give `time_to_90_percent`."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that the way up is not said, or said twice."""
        if self.shape == "learning":
            yield from self._wrong_learning()
        else:
            yield from self._wrong_curve()
        if self.shape != "exponential" and self.start_share.form == Constant(value=0.0):
            what = "a logistic growth" if self.shape == "logistic" else "learning"
            expected, fix = f"a start above 0 % of {what}", "write a small share"
            yield unlike("out-of-range", expected, "0 %", fix, ("start_share",))

    def _wrong_curve(self) -> Iterator[PydanticCustomError]:
        """Yield what a share that grows over time lacks, or has too much of."""
        if (self.time_to_90_percent is None) == (not self.table):
            found = "both" if self.table else "neither"
            expected = "time_to_90_percent or table"
            yield unlike("ramp-up-way", expected, found, "give exactly one of them")
        if self.shape == "logistic" and self.table:
            yield unlike("shape-and-table", "shape or table", "both", "remove one", ("shape",))
        for name in ("learning_rate", "reference_output"):
            if getattr(self, name) is not None:
                expected, found = f"{name} with shape: learning", f"shape: {self.shape}"
                yield unlike("not-learning", expected, found, "remove it, or the shape", (name,))

    def _wrong_learning(self) -> Iterator[PydanticCustomError]:
        """Yield what learning lacks, or has without use."""
        for name, example in (("learning_rate", "15 %"), ("reference_output", "10,000 parts")):
            if getattr(self, name) is None:
                expected, fix = f"the {name} of learning", f"add {name}, for example {example}"
                yield unlike("missing-field", expected, "none", fix, (name,))
        for name in ("time_to_90_percent", "table"):
            if getattr(self, name):
                expected, fix = "learning by output alone", "remove it, or the shape"
                yield unlike("learning-and-time", expected, name, fix, (name,))


class Factor(Grounds):
    """A cause outside the lines that takes some of the planned time."""

    share_of_time: Share
    """Share of planned time that is left after it."""
    lost_in: Literal["even share", "whole shifts"] = "even share"
    """How the rest is lost: the same share of every working day (`even share`, also where it is
    left out), or in `whole shifts`, each lost or worked by chance."""
    bad_spell: Spell | None = None
    """Mean number of shifts lost in a row; good spells are as long as the share asks for. Without
    it each shift is lost by itself, whatever became of the shift before. With `whole shifts`."""
    per: Literal["plant", "line"] | None = None
    """Whether a shift is lost to all lines at once (`plant`, also where it is left out), or to each
    `line` by its own chance. With `whole shifts`."""
    label: Text | None = None
    """What the loss is called in the waterfall, for example `missing components`."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that no time is left, or what is said of lost shifts though none is lost whole."""
        if self.share_of_time.form == Constant(value=0.0):
            expected = "a share above 0 %, for example 98.5 %; with none left nothing is ever made"
            yield unlike("out-of-range", expected, "0 %", "give what is left", ("share_of_time",))
        if self.lost_in == "even share":
            for name in ("bad_spell", "per"):
                if getattr(self, name) is not None:
                    expected, fix = f"{name} with lost_in: whole shifts", "add that, or remove it"
                    yield unlike("no-lost-shifts", expected, "an even share", fix, (name,))
