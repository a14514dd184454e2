"""Rule on calendars: the shifts of a day fit into it."""

from collections.abc import Iterator

from nameplate.model.calendars import Calendar
from nameplate.model.line import DAY_TICKS
from nameplate.model.plant import Plant
from nameplate.model.values import Number
from nameplate.numbers_in_words import format_number, format_ticks
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.rules.bounds import pairs
from nameplate.plantfile.unreadable import is_readable


def shifts_fit_into_a_day(plant: Plant) -> Iterator[Finding]:
    """Shifts per day times their length is at most 24 h, whatever the two turn out to be."""
    yield from _fit(plant.calendar, ("calendar",))
    for name, facility in plant.test_facilities.items():
        if facility.calendar is not None:
            yield from _fit(facility.calendar, ("test_facilities", name, "calendar"))


def _fit(calendar: Calendar, keys: Keys) -> Iterator[Finding]:
    """Check the shift patterns of one calendar, the later ones by what they change."""
    shifts, length = calendar.shifts_per_day, calendar.shift_length
    yield from _pattern_fits(shifts, length, (*keys, "shift_length"))
    for index, change in enumerate(calendar.later):
        at = (*keys, "later", index)
        if not is_readable(change, change.shifts_per_day, change.shift_length):
            return
        if change.shift_length is not None:
            length, at = change.shift_length, (*at, "shift_length")
        elif change.shifts_per_day is not None:
            at = (*at, "shifts_per_day")
        else:
            continue
        shifts = shifts if change.shifts_per_day is None else change.shifts_per_day
        yield from _pattern_fits(shifts, length, at)


def _pattern_fits(shifts: Number, length: Number, at: Keys) -> Iterator[Finding]:
    """Check one shift pattern; what is wrong is told of the number at a path."""
    if not is_readable(shifts, length):
        return
    limits = (24.0, float(DAY_TICKS))
    cases = [(one.high, other.high) for one, other in pairs(shifts, length, limits)]
    count, ticks = max(cases, key=lambda case: case[0] * case[1], default=(0.0, 0.0))
    if count * ticks > DAY_TICKS * (1 + 1e-9):
        found = f"up to {format_number(count)} shifts of {format_ticks(ticks)}"
        fix = "shorten the shifts or have fewer of them, for every case that the file allows"
        expected = "shifts of together at most 24 h a day"
        yield Finding(at, "too-many-hours", expected, found, fix)
