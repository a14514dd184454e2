"""Days on which nothing is worked: by date as holidays are, or planned maintenance that comes back.

Holds how they are written in a file; which days of a run they are is for the calendar to draw.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal, NamedTuple, get_args

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from nameplate.model.durations import Days
from nameplate.model.frozen import shown, unlike
from nameplate.model.grounds import Grounds

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
LEAP_YEAR = 2000
"""The year whose dates stand for those of every year; it has a 29 February."""


class DatedDays(NamedTuple):
    """Days from a first to a last one, both closed: once, or in every year."""

    first: date
    last: date
    every_year: bool
    """Whether both are dates of the leap year 2000 that stand for those of every year; the last is
    then before the first where new year lies between them."""

    def __str__(self) -> str:
        """Return the days as they are written in a plant file."""
        written = "%m-%d" if self.every_year else "%Y-%m-%d"
        ends = dict.fromkeys((self.first, self.last))
        return " .. ".join(end.strftime(written) for end in ends)


def read_days(raw: object) -> DatedDays:
    """Read `12-25`, `12-24 .. 01-06`, `2026-04-03` or `2026-04-02 .. 2026-04-06`.

    Raises:
        PydanticCustomError: the text is no such days, or they end before they begin.
    """
    if isinstance(raw, DatedDays):
        return raw
    expected = 'days such as "12-25" or "12-24 .. 01-06", or of one year "2026-04-03"'
    fix = "write month-day for every year, or year-month-day for once"
    ends = [end.strip() for end in raw.split("..")] if isinstance(raw, str) else []
    every_year = all(re.fullmatch(r"\d\d-\d\d", end, re.ASCII) for end in ends)
    once = all(re.fullmatch(r"(?:19|20|21)\d\d-\d\d-\d\d", end, re.ASCII) for end in ends)
    if not 1 <= len(ends) <= 2 or not (every_year or once):
        raise unlike("not-days", expected, shown(raw), fix)
    prefix = f"{LEAP_YEAR}-" if every_year else ""
    try:
        first, last = (date.fromisoformat(prefix + end) for end in (ends[0], ends[-1]))
    except ValueError:
        raise unlike("not-days", expected, shown(raw), "take a day that there is") from None
    if last < first and once:
        raise unlike("ends-before-it-begins", expected, shown(raw), "put the earlier day first")
    return DatedDays(first, last, every_year)


ClosedDays = Annotated[
    DatedDays,
    BeforeValidator(read_days),
    WithJsonSchema({"type": "string", "examples": ["12-25", "12-24 .. 01-06", "2026-04-03"]}),
]


class Maintenance(Grounds):
    """Whole days on which a line or a facility is planned to be closed, by date or coming back."""

    on: ClosedDays | None = None
    """The days, for example `08-01 .. 08-14` in every year, or `2026-08-01 .. 2026-08-14` once; or
    give `every` and `lasting`."""
    every: Days | None = None
    """Time of the calendar from the start of the plant, and from the end of each, to the beginning
    of the next, for example `90 days`."""
    lasting: Days | None = None
    """How long it lasts, for example `3 days`."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that its days are not said, or said twice."""
        back = [name for name in ("every", "lasting") if getattr(self, name) is not None]
        if self.on is not None and back:
            told = ("on, or every and lasting", f"on and {back[0]}", "give one of the two ways")
            yield unlike("two-ways", *told)
        elif self.on is None and len(back) < 2:
            found = f"{back[0]} alone" if back else "none of them"
            fix = "add on: 08-01 .. 08-14, or every: 90 days and lasting: 3 days"
            yield unlike("missing-field", "on, or every and lasting", found, fix)
