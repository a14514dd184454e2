"""The plant's calendar as open time: how long lines work in a year, and in the first.

Lines see open time only (convention 15), so that a year after ramp-up is [0, horizon) and the first
year, in which less time is worked, ends at an earlier tick of the same path.
"""

from typing import NamedTuple

import numpy as np

from nameplate.drawing.ramping import shares_worked
from nameplate.drawing.unknowns import Unknowns, half_up
from nameplate.kernels.arrays import Ints
from nameplate.model.line import DAY_TICKS

DAYS_A_YEAR = 365
WEEKS_A_YEAR = 53


class OpenTime(NamedTuple):
    """Open time of D draws [ticks, days]."""

    days: Ints  # (D,) working days of a year
    planned_day_ticks: Ints  # (D,) planned time of a working day
    after_factor_ticks: Ints  # (D, F) what each factor leaves of a year, one after the other
    worked_day_ticks: Ints  # (D,) open time of a working day, all factors taken
    first_year_ticks: Ints  # (D,) open time of the first year
    ramping_day_ticks: Ints  # (D, W) open time of a working day in each week of the first year

    def horizon_ticks(self, d: int) -> int:
        """Return the open time of a year of draw d [ticks]."""
        return int(self.days[d] * self.worked_day_ticks[d])

    def edges(self, d: int) -> Ints:
        """Return the edges of the count bins of draw d: working days, and the first year's end."""
        ends: Ints = np.arange(self.days[d] + 1, dtype=np.int64) * self.worked_day_ticks[d]
        first = self.first_year_ticks[d]
        place = int(np.searchsorted(ends, first))
        if ends[place] == first:
            return ends
        return np.concatenate([ends[:place], [first], ends[place:]])


def open_time(unknowns: Unknowns) -> OpenTime:
    """Return the open time of every draw; also sets the periods of rates."""
    plant = unknowns.plant
    calendar = plant.calendar
    shift = half_up(unknowns.numbers(calendar.shift_length, "calendar.shift_length"))
    shifts = unknowns.numbers(calendar.shifts_per_day, "calendar.shifts_per_day")
    days = half_up(unknowns.numbers(calendar.days_per_year, "calendar.days_per_year"))
    days = np.clip(days, 1, DAYS_A_YEAR)
    planned = np.clip(half_up(shift * shifts), 1, DAY_TICKS)
    unknowns.periods_ticks["shift"] = shift.astype(float)
    unknowns.periods_ticks["working_day"] = planned.astype(float)
    left = planned.astype(float)
    after = np.zeros((unknowns.n_draws, len(plant.factors)), np.int64)
    for column, (name, factor) in enumerate(plant.factors.items()):
        left = left * unknowns.numbers(factor.share_of_time, f"factors.{name}.share_of_time")
        after[:, column] = np.maximum(half_up(left), 1) * days
    worked = np.maximum(half_up(left), 1)
    ramping = _ramping_days(unknowns, worked)
    first_year = np.zeros(unknowns.n_draws, np.int64)
    for week in range(WEEKS_A_YEAR):
        n_days = _days_before(days, week + 1) - _days_before(days, week)
        first_year += n_days * ramping[:, week]
    return OpenTime(days, planned, after, worked, first_year, ramping)


def _ramping_days(unknowns: Unknowns, worked: Ints) -> Ints:
    """Return the open time of a working day in each week of the first year, (D, W)."""
    ramp_up = unknowns.plant.ramp_up
    if ramp_up is None:
        return np.repeat(worked[:, None], WEEKS_A_YEAR, axis=1)
    middle = (np.arange(WEEKS_A_YEAR, dtype=np.float64) + 0.5) * 7 * DAY_TICKS
    share = shares_worked(unknowns, ramp_up, "ramp_up", middle)
    return np.minimum(half_up(worked[:, None] * share), worked[:, None])


def _days_before(days: Ints, week: int) -> Ints:
    """Return how many working days lie before a week; each is in the middle of its share of a year.

    That is days x calendar days / 365, halves rounded up.
    """
    calendar_days = min(week * 7, DAYS_A_YEAR)
    before: Ints = (2 * days * calendar_days + DAYS_A_YEAR) // (2 * DAYS_A_YEAR)
    return before
