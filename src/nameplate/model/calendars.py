"""When the plant is meant to work, and how it gets there."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field
from pydantic_core import PydanticCustomError

from nameplate.model.frozen import Frozen, Text, unlike
from nameplate.model.line import DAY_TICKS, Duration, Grounds, Share
from nameplate.model.values import Constant, Measured, Number

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


class Calendar(Grounds):
    """Planned time: days of a year, shifts of a day, hours of a shift."""

    days_per_year: DaysPerYear
    """Days of a 365-day year on which the plant is planned to work, spread evenly over the year."""
    shifts_per_day: Shifts
    """Shifts on a working day."""
    shift_length: ShiftLength
    """Planned working time of a shift, breaks taken off."""


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
    shape: Literal["exponential", "logistic"] = "exponential"
    """How the missing share is gained: quickest at first (`exponential`), or slowly, then quickly,
    then slowly (`logistic`). Not with a table."""
    table: tuple[RampPoint, ...] = ()
    """Later shares; between them the share changes along straight lines, and behind the last it
    stays as it is. Or give `time_to_90_percent`."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that the way up is not said, or said twice."""
        if (self.time_to_90_percent is None) == (not self.table):
            found = "both" if self.table else "neither"
            expected = "time_to_90_percent or table"
            yield unlike("ramp-up-way", expected, found, "give exactly one of them")
        if self.shape == "logistic" and self.table:
            yield unlike("shape-and-table", "shape or table", "both", "remove one", ("shape",))
        if self.shape == "logistic" and self.start_share.form == Constant(value=0.0):
            expected, fix = "a start above 0 % of a logistic growth", "write a small share"
            yield unlike("out-of-range", expected, "0 %", fix, ("start_share",))


class Factor(Grounds):
    """A cause outside the lines that takes some of the planned time."""

    share_of_time: Share
    """Share of planned time that is left after it."""
    label: Text | None = None
    """What the loss is called in the waterfall, for example `missing components`."""


Factors = dict[Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$")], Factor]
