"""Rule on calendars: the shifts of a day fit into it."""

from collections.abc import Iterator

from nameplate.model.calendars import Calendar, CalendarChange
from nameplate.model.durations import DAY_TICKS
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
    for name, line in plant.lines.items():
        if line.calendar is not None:
            yield from _fit(line.calendar, ("lines", name, "calendar"))


def _fit(calendar: Calendar, keys: Keys) -> Iterator[Finding]:
    """Check the shift patterns of one calendar, the later ones by what they change."""
    shifts: dict[str, Number] = {}
    length = calendar.shift_length
    patterns: tuple[Calendar | CalendarChange, ...] = (calendar, *calendar.later)
    for index, it in enumerate(patterns):
        at = (*keys, "later", index - 1) if index else keys
        if not is_readable(it.shifts_per_day, it.shift_length, *it.shifts_on.values()):
            return
        said: dict[str, Keys] = {}
        if it.shifts_per_day is not None:
            shifts["day"], said["day"] = it.shifts_per_day, (*at, "shifts_per_day")
        for weekday, number in it.shifts_on.items():
            shifts[weekday], said[weekday] = number, (*at, "shifts_on", weekday)
        if it.shift_length is not None:
            length, said = it.shift_length, dict.fromkeys(shifts, (*at, "shift_length"))
        for name, place in said.items():
            found = list(_pattern_fits(shifts[name], length, place))
            yield from found
            if found:
                break


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
