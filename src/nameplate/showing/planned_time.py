"""Which calendar and which maintenance each line and test facility of a plant follows.

Says where they stand in the plant file; what their numbers rest on comes with the answer.
"""

from dataclasses import dataclass, field

from nameplate.model.calendars import Calendar
from nameplate.model.closed_days import Maintenance
from nameplate.model.plant import Plant

OF_PLANT = "calendar"


@dataclass
class PlannedTime:
    """Planned time that some lines and test facilities share."""

    calendar_path: str
    """Where its calendar stands in the file."""
    calendar: Calendar
    maintenance_path: str = ""
    """The same of its maintenance; empty without any."""
    maintenance: dict[str, Maintenance] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    facilities: list[str] = field(default_factory=list)


def planned_times(plant: Plant) -> list[PlannedTime]:
    """Return what is followed, and the calendar of the plant also where nothing follows it."""
    found: dict[tuple[str, str], PlannedTime] = {}
    for name in plant.lines:
        own = PlannedTime(*plant.calendar_of(name), *plant.maintenance_of(name))
        _shared(found, own).lines.append(name)
    for name, facility in plant.test_facilities.items():
        at = f"test_facilities.{name}"
        calendar = facility.calendar or plant.calendar
        path = OF_PLANT if facility.calendar is None else f"{at}.calendar"
        own = PlannedTime(path, calendar, f"{at}.maintenance", facility.maintenance)
        _shared(found, own).facilities.append(name)
    if all(path != OF_PLANT for path, _ in found):
        return [PlannedTime(OF_PLANT, plant.calendar), *found.values()]
    return list(found.values())


def _shared(found: dict[tuple[str, str], PlannedTime], own: PlannedTime) -> PlannedTime:
    """Return the planned time that was met before and is the same, or else this one."""
    if not own.maintenance:
        own.maintenance_path = ""
    return found.setdefault((own.calendar_path, own.maintenance_path), own)
