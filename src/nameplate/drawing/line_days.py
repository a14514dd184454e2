"""The working days of every line and test facility of a whole plant over its years.

Holds what decides them: the calendar, the phase of the line, factors and ramp-up.
"""

from functools import partial

from nameplate.drawing.lines import LineBatch
from nameplate.drawing.open_time import OpenTime
from nameplate.drawing.ramping import WEEK_DAYS, WayUp
from nameplate.drawing.shift_patterns import DAYS_A_YEAR
from nameplate.drawing.working_days import WorkingDays, working_days
from nameplate.kernels.arrays import Floats
from nameplate.model.durations import DAY_TICKS


class LineDays:
    """The working days of D draws, each worked out when it is first asked for."""

    def __init__(self, times: OpenTime, years: int) -> None:
        """Know nothing yet.

        Args:
            times: The calendar and the factors of the draws.
            years: How many years there are.
        """
        self.times, self.unknowns, self.years = times, times.unknowns, years
        self.plant = self.unknowns.plant
        self._known: dict[tuple[int, str, int], WorkingDays] = {}
        self._starts: dict[str, Floats] = {}
        self._ways_up: dict[str, WayUp] = {}

    def of_line(self, d: int, batch: LineBatch, copy: int) -> WorkingDays:
        """Return the working days of one copy of a line in draw d."""
        at = (d, batch.name, copy)
        if at not in self._known:
            calendar = self.times.calendars.of_line(batch.name)
            planned = calendar.patterns.days_of(d, self.years)
            # Shifts are lost on the calendar, maintained or not, so that lines lose the same ones.
            left = self.times.factors.left_ticks(planned, d, batch.name, copy)[-1]
            is_open = calendar.is_open(d, planned.day)
            phase, shares_of = self.plant.lines[batch.name].phase, None
            way_up = self._way_up(phase)
            if way_up is not None:
                pace = float(batch.cycle_mean_ticks[d].max())
                shares_of = partial(way_up.shares, d, pace_ticks=pace)
            # A day begins where the phase does, or else the next one does.
            start = 0 if phase is None else -(-int(self._start_of(phase)[d]) // DAY_TICKS)
            self._known[at] = working_days(
                planned.day[is_open], left[is_open], start * DAY_TICKS, shares_of
            )
        return self._known[at]

    def of_facility(self, d: int, name: str) -> WorkingDays:
        """Return the working days of a test facility, from which no factor takes time."""
        calendar = self.times.calendars.of_facility(name)
        planned = calendar.patterns.days_of(d, self.years)
        is_open = calendar.is_open(d, planned.day)
        return working_days(planned.day[is_open], planned.open_ticks[is_open])

    def _start_of(self, phase: str) -> Floats:
        """Return when a phase begins, (D,) [ticks since the plant's first day]."""
        if phase not in self._starts:
            it = self.plant.phases[phase]
            start = self.unknowns.numbers(it.delay, f"phases.{phase}.delay")
            if it.after is not None:
                start = start + self._start_of(it.after)
            self._starts[phase] = start
        return self._starts[phase]

    def _way_up(self, phase: str | None) -> WayUp | None:
        """Return the ramp-up of the lines of a phase: its own, or that of the plant."""
        ramp_up, path = self.plant.ramp_up, "ramp_up"
        if phase is not None and self.plant.phases[phase].ramp_up is not None:
            ramp_up, path = self.plant.phases[phase].ramp_up, f"phases.{phase}.ramp_up"
        if ramp_up is None:
            return None
        if path not in self._ways_up:
            n_weeks = -(-self.years * DAYS_A_YEAR // WEEK_DAYS)
            self._ways_up[path] = WayUp(self.unknowns, ramp_up, path, n_weeks)
        return self._ways_up[path]
