"""When the plant is meant to work, and how it gets there."""

from typing import Annotated

from pydantic import Field

from nameplate.model.frozen import Text
from nameplate.model.line import DAY_TICKS, Duration, Grounds, Share
from nameplate.model.values import Measured, Number

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


class RampUp(Grounds):
    """How the share of planned time that is worked grows after the start."""

    start_share: Share
    """Share of planned time worked on the first day."""
    time_to_90_percent: Duration
    """Time after which nine tenths of the missing share are gained; the approach is exponential."""


class Factor(Grounds):
    """A cause outside the lines that takes some of the planned time."""

    share_of_time: Share
    """Share of planned time that is left after it."""
    label: Text | None = None
    """What the loss is called in the waterfall, for example `missing components`."""


Factors = dict[Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$")], Factor]
