"""Calendars as open time: how long lines work in a year, and in the first.

Lines see open time only (convention 15), so that a year after ramp-up is [0, horizon) and the first
year, in which less time is worked, ends at an earlier tick of the same path. In it, lost shifts
have no place in the year: the figures of lines alone spread them evenly over its days.
"""

from functools import partial
from typing import NamedTuple

import numpy as np

from nameplate.drawing.factor_losses import FactorLosses
from nameplate.drawing.line_calendars import WorkCalendars
from nameplate.drawing.ramping import WEEK_DAYS, WayUp
from nameplate.drawing.shift_patterns import DAYS_A_YEAR, ShiftPatterns
from nameplate.drawing.unknowns import Unknowns, half_up
from nameplate.drawing.working_days import WorkingDays, working_days
from nameplate.kernels.arrays import Floats, Ints

WEEKS_A_YEAR = -(-DAYS_A_YEAR // WEEK_DAYS)


class LineTime(NamedTuple):
    """Open time of one line over D draws [ticks, days], in the last shift pattern reached."""

    days: Ints  # (D,) working days of a year
    planned_day_ticks: Ints  # (D,) planned time of a working day
    after_factor_ticks: Ints  # (D, F) what each factor leaves of a year, one after the other
    worked_day_ticks: Ints  # (D,) open time of a working day, all factors taken
    first_years: tuple[WorkingDays, ...]  # (D,) the first year, with its own patterns

    def horizon_ticks(self, d: int) -> int:
        """Return the open time of a year of draw d [ticks]."""
        return int(self.days[d] * self.worked_day_ticks[d])

    def edges(self, d: int) -> Ints:
        """Return the edges of the count bins of draw d: working days, and the first year's end.

        A first year that is longer than a year of steady work ends beyond them.
        """
        ends: Ints = np.arange(self.days[d] + 1, dtype=np.int64) * self.worked_day_ticks[d]
        first = self.first_years[d].total_ticks
        place = int(np.searchsorted(ends, first))
        if place == len(ends) or ends[place] == first:
            return ends
        return np.concatenate([ends[:place], [first], ends[place:]])


class OpenTime:
    """What the calendar and the factors of a plant leave of D draws, line by line."""

    def __init__(self, unknowns: Unknowns, replication: int, evenly: bool) -> None:
        """Draw the calendar and the factors, and set the periods of rates.

        Args:
            unknowns: The draws.
            replication: Number of the replication, which has its own lost shifts.
            evenly: Whether factors lose what they lose on average, and no shifts by chance.
        """
        self.unknowns = unknowns
        self.plant = unknowns.plant
        self.calendars = WorkCalendars(unknowns)
        self.factors = FactorLosses(unknowns, replication, evenly)
        # A rate per shift speaks of the shifts with which the plant begins.
        patterns = self.calendars.of_plant
        unknowns.periods_ticks["shift"] = patterns.shift_ticks[0].astype(float)
        unknowns.periods_ticks["working_day"] = patterns.day_ticks[0].astype(float)
        ramp_up = self.plant.ramp_up
        self._way_up = None
        if ramp_up is not None:
            self._way_up = WayUp(unknowns, ramp_up, "ramp_up", WEEKS_A_YEAR)
        learns = self._way_up is not None and self._way_up.learns
        self._differs = learns or self.factors.differ_by_line
        self._of_lines: dict[tuple[str, int], LineTime] = {}

    def of_line(self, line: str, copy: int, pace_ticks: Floats) -> LineTime:
        """Return the open time of one copy of a line.

        Args:
            line: Name of the line.
            copy: Number of the copy, from 1.
            pace_ticks: (D,) time per part of its slowest station by design.
        """
        at = (line if self.calendars.differ else "", 0)
        if self._differs:
            at = (line, copy)
        if at not in self._of_lines:
            rows = [self._of_draw(d, line, copy, float(pace)) for d, pace in enumerate(pace_ticks)]
            days, planned, after, worked, first_years = zip(*rows, strict=True)
            self._of_lines[at] = LineTime(
                np.array(days, np.int64),
                np.array(planned, np.int64),
                np.array(after, np.int64),
                np.array(worked, np.int64),
                first_years,
            )
        return self._of_lines[at]

    def left_of_years(self, lines: list[tuple[str, int]], years: int) -> Ints:
        """Return planned time of all years and what each factor leaves of it, (D, L, 1 + F).

        Args:
            lines: Names of L lines, each with the number of its copy.
            years: How many years there are.
        """
        draws = range(self.unknowns.n_draws)
        own = lines if self.factors.differ_by_line else [(name, 1) for name, _ in lines]
        rows = {line: [self._left_of_years(d, *line, years) for d in draws] for line in set(own)}
        return np.array([[rows[line][d] for line in own] for d in draws], np.int64)

    def _left_of_years(self, d: int, line: str, copy: int, years: int) -> Ints:
        """Return planned time of all years of one line and what each factor leaves, (1 + F,)."""
        calendar = self.calendars.of_line(line)
        days = calendar.patterns.days_of(d, years)
        left = self.factors.left_ticks(days, d, line, copy)
        of_years: Ints = left[:, calendar.is_open(d, days.day)].sum(axis=1)
        return of_years

    def _of_draw(
        self, d: int, line: str, copy: int, pace_ticks: float
    ) -> tuple[int, int, Ints, int, WorkingDays]:
        """Return the columns of `LineTime` of one draw."""
        calendar = self.calendars.of_line(line)
        steady = calendar.patterns.steady(d, self.plant.years)
        first = calendar.patterns.days_of(d, 1)
        mean_day = {
            p: self._mean_day(calendar.patterns, p, d, line, copy)
            for p in {steady, *first.pattern.tolist()}
        }
        # The longer a weekday, the more of it is lost.
        kept = np.array([mean_day[p][-1] / mean_day[p][0] for p in first.pattern.tolist()])
        worked = np.maximum(half_up(first.open_ticks * kept), 1)
        n_days, length = calendar.steady_year(steady, d)
        of_day = (mean_day[steady] * length).astype(np.float64)
        left = np.maximum(half_up(of_day), 1)
        shares_of = None
        if self._way_up is not None:
            shares_of = partial(self._way_up.shares, d, pace_ticks=pace_ticks)
        is_open = calendar.is_open(d, first.day)
        first_year = working_days(first.day[is_open], worked[is_open], 0, shares_of)
        return n_days, int(left[0]), left[1:] * n_days, int(left[-1]), first_year

    def _mean_day(self, patterns: ShiftPatterns, p: int, d: int, line: str, copy: int) -> Ints:
        """Return planned time of a working day of one pattern, and what factors leave, (1 + F,).

        It is the mean over a year of that pattern, and at least a tick.
        """
        days = patterns.a_year_of(p, d)
        left = self.factors.left_ticks(days, d, line, copy).sum(axis=1)
        n_days = len(days.day)
        mean: Ints = np.maximum((2 * left + n_days) // (2 * n_days), 1)
        return mean


def open_time(unknowns: Unknowns, replication: int = 0, evenly: bool = False) -> OpenTime:
    """Return the open time of every draw; also sets the periods of rates."""
    return OpenTime(unknowns, replication, evenly)
