"""Rule on calendars: the shifts of a day fit into it."""

from collections.abc import Iterator

from nameplate.model.calendars import Calendar
from nameplate.model.line import DAY_TICKS
from nameplate.model.plant import Plant
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
    """Check one calendar."""
    shifts, length = calendar.shifts_per_day, calendar.shift_length
    if not is_readable(shifts, length):
        return
    limits = (24.0, float(DAY_TICKS))
    cases = [(one.high, other.high) for one, other in pairs(shifts, length, limits)]
    count, ticks = max(cases, key=lambda case: case[0] * case[1], default=(0.0, 0.0))
    if count * ticks > DAY_TICKS * (1 + 1e-9):
        found = f"up to {format_number(count)} shifts of {format_ticks(ticks)}"
        fix = "shorten the shifts or have fewer of them, for every case that the file allows"
        expected = "shifts of together at most 24 h a day"
        yield Finding((*keys, "shift_length"), "too-many-hours", expected, found, fix)
