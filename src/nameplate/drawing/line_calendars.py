"""The calendar of every line and test facility: its shift patterns, and its planned maintenance.

Holds whose calendar is whose. Takes nothing off for factors or a ramp-up.
"""

from collections.abc import Mapping

import numpy as np

from nameplate.drawing.closed_days import ClosedForMaintenance
from nameplate.drawing.shift_patterns import ShiftPatterns, shift_patterns
from nameplate.drawing.unknowns import Unknowns, half_up
from nameplate.errors import SimulationError
from nameplate.kernels.arrays import Bools, Ints
from nameplate.model.calendars import Calendar
from nameplate.model.closed_days import Maintenance


class WorkCalendar:
    """When one line or facility is planned to work, over D draws."""

    def __init__(
        self,
        of: str,
        patterns: ShiftPatterns,
        maintenance: ClosedForMaintenance | None,
    ) -> None:
        """Take what is drawn.

        Args:
            of: Where the line or facility stands in the plant file.
            patterns: Its shift patterns.
            maintenance: Its planned maintenance, if there is any.
        """
        self.patterns, self._maintenance, self._of = patterns, maintenance, of

    def is_open(self, d: int, day: Ints) -> Bools:
        """Return on which working days nothing is maintained, (N,)."""
        if self._maintenance is None:
            return np.ones(len(day), np.bool_)
        return self._maintenance.is_open(d, day)

    def steady_year(self, p: int, d: int) -> tuple[int, float]:
        """Return the working days of a steady year in one pattern, maintenance taken off.

        Returns:
            Their number, and how long they are, against the mean day of a year of the pattern.

        Raises:
            SimulationError: there are none.
        """
        share, length = 1.0, 1.0
        if self._maintenance is not None:
            days = self.patterns.steady_days(p, d)
            kept = days.open_ticks[self._maintenance.is_open(d, days.day, with_once=False)]
            share = len(kept) / max(len(days.day), 1)
            if len(kept):
                length = float(kept.mean() / self.patterns.a_year_of(p, d).open_ticks.mean())
        n_days = int(half_up(self.patterns.days[p, d : d + 1] * share)[0])
        if n_days < 1:
            raise SimulationError(
                f"{self._of} has no working day in a year: its weekdays, holidays and maintenance "
                "leave none; give it days to work on, or leave it out"
            )
        return n_days, length


class WorkCalendars:
    """The calendars of all lines and facilities, each drawn when it is first asked for."""

    def __init__(self, unknowns: Unknowns) -> None:
        """Draw the calendar of the plant.

        Args:
            unknowns: The draws.
        """
        self._unknowns, self._plant = unknowns, unknowns.plant
        self._years = self._plant.years or 1
        self._patterns: dict[str, ShiftPatterns] = {}
        self._known: dict[str, WorkCalendar] = {}
        self.of_plant = self._patterns_of("calendar", self._plant.calendar)

    @property
    def differ(self) -> bool:
        """Tell whether some line has another calendar than the plant."""
        return any(it.calendar or it.maintenance for it in self._plant.lines.values())

    def of_line(self, name: str) -> WorkCalendar:
        """Return the calendar of a line."""
        at = f"lines.{name}"
        if at not in self._known:
            path, calendar = self._plant.calendar_of(name)
            self._know(at, path, calendar, *self._plant.maintenance_of(name))
        return self._known[at]

    def of_facility(self, name: str) -> WorkCalendar:
        """Return the calendar of a test facility."""
        at = f"test_facilities.{name}"
        if at not in self._known:
            facility = self._plant.test_facilities[name]
            path, calendar = "calendar", self._plant.calendar
            if facility.calendar is not None:
                path, calendar = f"{at}.calendar", facility.calendar
            self._know(at, path, calendar, f"{at}.maintenance", facility.maintenance)
        return self._known[at]

    def _know(
        self,
        at: str,
        path: str,
        calendar: Calendar,
        maintenance_path: str,
        maintenance: Mapping[str, Maintenance],
    ) -> None:
        """Draw one calendar with its maintenance; both stand at paths of the plant file."""
        numbers, first_day = self._unknowns.numbers, self._plant.plant.start.first
        patterns = self._patterns_of(path, calendar)
        closed = None
        if maintenance:
            closed = ClosedForMaintenance(numbers, maintenance, maintenance_path, first_day)
        self._known[at] = WorkCalendar(at, patterns, closed)

    def _patterns_of(self, path: str, calendar: Calendar) -> ShiftPatterns:
        """Return the shift patterns of the calendar at a path."""
        if path not in self._patterns:
            self._patterns[path] = shift_patterns(
                self._unknowns.numbers,
                calendar,
                path,
                self._plant.plant.start.first,
                self._years,
            )
        return self._patterns[path]
