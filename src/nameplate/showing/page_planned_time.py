"""The section of the page on planned time: working days, shifts and maintenance, and of what.

Every value leads to what it rests on, which stands in `page_grounds`.
"""

from collections.abc import Iterable

from nameplate.answer import Assessment
from nameplate.model.calendars import Calendar, CalendarChange
from nameplate.showing import words
from nameplate.showing.markup import Child, Markup, element, join, stacking_table
from nameplate.showing.page_links import basis_mark, entries, number_link
from nameplate.showing.planned_time import PlannedTime, planned_times

MAINTAINED = "Closed for maintenance"
HEAD = ("Of", "Working days", "Shifts a day", "Shift length", MAINTAINED)
CAPTION = "When the plant is planned to work, as its file says"
NOTE = "● shown by a source, ◇ by nothing; every value leads to what it rests on."


def planned_time(assessment: Assessment) -> Markup:
    """Return a row for each calendar with its maintenance, and for each later shift pattern."""
    times = planned_times(assessment.plant)
    shown = len(HEAD) if any(it.maintenance for it in times) else HEAD.index(MAINTAINED)
    rows = [row[:shown] for it in times for row in _rows(assessment, it)]
    table = stacking_table(HEAD[:shown], rows, CAPTION)
    return join(table, element("p", NOTE, class_="aside"))


def _rows(assessment: Assessment, it: PlannedTime) -> list[list[Child]]:
    """Return a calendar as it begins, and what it changes to later."""
    name, path = _name(assessment, it), it.calendar_path
    rows: list[list[Child]] = [
        [name, *_pattern(assessment, it.calendar, path), _closed(assessment, it)]
    ]
    for index, change in enumerate(it.calendar.later):
        at = f"{path}.later.{index}"
        later = (name, ", after ", _value(assessment, f"{at}.after"))
        rows.append([later, *_pattern(assessment, change, at), ""])
    return rows


def _name(assessment: Assessment, it: PlannedTime) -> str:
    """Return what follows a calendar, by name."""
    plant = assessment.plant
    if len(it.lines) == len(plant.lines) and len(it.facilities) == len(plant.test_facilities):
        return "whole plant"
    named = (("line", it.lines), ("test facility", it.facilities))
    told = [
        f"{noun if len(names) == 1 else words.plural(noun)} {', '.join(names)}"
        for noun, names in named
        if names
    ]
    return "; ".join(told) or "plant"


def _pattern(assessment: Assessment, it: Calendar | CalendarChange, path: str) -> list[Child]:
    """Return working days, shifts and their length; a later pattern leaves empty what it keeps."""
    a_year = " a year" if it.days_per_year is not None else None
    days = (_value(assessment, f"{path}.days_per_year"), a_year)
    weekdays = _value(assessment, f"{path}.weekdays")
    off = [
        number_link(assessment, f"{path}.holidays.{name}", f"{name} {on}")
        for name, on in (it.holidays.items() if isinstance(it, Calendar) else ())
    ]
    shifts = [_value(assessment, f"{path}.shifts_per_day")]
    shifts += [
        join(f"{weekday} ", _value(assessment, f"{path}.shifts_on.{weekday}"))
        for weekday in it.shifts_on
    ]
    return [
        (days, weekdays, " without " if off else None, _listed(off)),
        _listed(filter(None, shifts)),
        _value(assessment, f"{path}.shift_length"),
    ]


def _closed(assessment: Assessment, it: PlannedTime) -> Markup:
    """Return planned maintenance, each with its days."""
    told: list[Child] = []
    for name, maintenance in it.maintenance.items():
        at = f"{it.maintenance_path}.{name}"
        every, lasting = (_value(assessment, f"{at}.{field}") for field in ("every", "lasting"))
        on = _value(assessment, f"{at}.on")
        told.append((name, " ", on if maintenance.on else ("every ", every, " for ", lasting)))
    return _listed(told)


def _value(assessment: Assessment, path: str) -> Markup:
    """Return a number or days as a link to what they rest on; of a branch, every option."""
    told: list[Child] = []
    for entry in entries(assessment):
        field_path, *options = entry.path.split(".when.")
        if field_path == path:
            mark = (basis_mark(entry.basis), "\N{NO-BREAK SPACE}")
            link = number_link(assessment, entry.path, entry.text)
            taken = [option.partition(".")[2] for option in options]
            told.append((mark, link, f" ({', '.join(taken)})" if taken else None))
    return _listed(told)


def _listed(told: Iterable[Child]) -> Markup:
    """Return what stands in one list, with commas."""
    return join([(", " if place else "", item) for place, item in enumerate(told)])
