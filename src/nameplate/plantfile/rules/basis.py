"""Rules on evidence: no number and no calendar without a statement or a reason."""

from collections.abc import Iterator

from nameplate.errors import quote
from nameplate.model.calendars import Calendar, CalendarChange
from nameplate.model.closed_days import Maintenance
from nameplate.model.inventory import list_numbers
from nameplate.model.plant import Plant
from nameplate.model.walking import walk
from nameplate.plantfile.finding import Finding

FIX = "add  from: [statement]  or  assumed: reason"


def every_number_rests_on_something(plant: Plant) -> Iterator[Finding]:
    """Every number names a statement or a reason, or a block around it does."""
    expected = "what the number rests on, beside it or in a block around it"
    for entry in list_numbers(plant):
        if entry.basis.kind == "none":
            found = f"{quote(entry.text, 30)} with neither"
            yield Finding(entry.keys, "no-basis", expected, found, FIX)


def every_day_off_rests_on_something(plant: Plant) -> Iterator[Finding]:
    """Weekdays that are worked and dated maintenance do so, too, though they are no numbers."""
    expected = "what the days rest on, in their block or in one around it"
    for met in walk(plant):
        name = _days(met.thing)
        if name is not None and met.basis.kind == "none":
            yield Finding((*met.keys, name), "no-basis", expected, f"{name} with neither", FIX)


def _days(thing: object) -> str | None:
    """Return the field of a block that says which days are worked, or are not."""
    if isinstance(thing, Calendar | CalendarChange) and thing.weekdays:
        return "weekdays"
    return "on" if isinstance(thing, Maintenance) and thing.on is not None else None
