"""The share of planned time that is worked while a plant, or a phase of it, gets to steady work.

Holds the curves; which days they are asked for is for others to say.
"""

import math

import numpy as np

from nameplate.drawing.unknowns import Unknowns
from nameplate.errors import SimulationError
from nameplate.kernels.arrays import Floats, Ints
from nameplate.model.calendars import RampUp
from nameplate.model.durations import DAY_TICKS

WEEK_DAYS = 7


class WayUp:
    """One ramp-up over D draws: the share of planned time worked in each week since the start."""

    def __init__(self, unknowns: Unknowns, ramp_up: RampUp, path: str, n_weeks: int) -> None:
        """Draw what is not known of it.

        Args:
            unknowns: The draws.
            ramp_up: The way up.
            path: Where it stands in the plant file.
            n_weeks: How many weeks there are at most.
        """
        self.learns = ramp_up.shape == "learning"
        if self.learns:
            assert ramp_up.learning_rate is not None  # as its mistakes() make sure
            assert ramp_up.reference_output is not None
            self._start = unknowns.numbers(ramp_up.start_share, f"{path}.start_share")
            self._rate = unknowns.numbers(ramp_up.learning_rate, f"{path}.learning_rate")
            at = f"{path}.reference_output"
            self._reference = unknowns.numbers(ramp_up.reference_output, at)
        else:
            middle = (np.arange(n_weeks, dtype=np.float64) + 0.5) * WEEK_DAYS * DAY_TICKS
            self._shares = shares_worked(unknowns, ramp_up, path, middle)

    def shares(self, d: int, planned_ticks: Ints, pace_ticks: float) -> Floats:
        """Return the share worked in each week, (W,).

        Args:
            d: The draw.
            planned_ticks: (W,) time of each week that is worked once all is learned.
            pace_ticks: Time per part of the line at its design rate.
        """
        if not self.learns:
            return self._shares[d, : len(planned_ticks)]
        parts = planned_ticks / pace_ticks
        return learned_shares(self._start[d], self._rate[d], self._reference[d], parts)


def learned_shares(start: float, rate: float, reference: float, parts: Floats) -> Floats:
    """Return the share worked in each week of a line that learns from what it has made, (W,).

    The time per part at a cumulative output x is T(x) = T(r) (x / r)**b, b = log2(1 - rate): each
    doubling saves the share `rate` of it. Up to the reference output r it is the time at the start;
    it never falls below the time by design. A week is worked at the share of its beginning.

    Source: the log-linear law of Wright, Factors affecting the cost of airplanes, Journal of the
    Aeronautical Sciences 3(4), 1936, taken for the part at hand and not for the mean of all parts.

    Args:
        start: Share worked up to the reference output.
        rate: Share of the time per part that a doubling saves, below 1.
        reference: Cumulative output from which doublings count [parts].
        parts: (W,) what each week makes at the design rate.
    """
    power = -math.log2(1.0 - rate)
    shares = np.empty(len(parts))
    made = 0.0
    for week, most in enumerate(parts.tolist()):
        learned = max(made / reference, 1.0) ** power
        shares[week] = min(start * learned, 1.0)
        made += shares[week] * most
    return shares


def shares_worked(unknowns: Unknowns, ramp_up: RampUp, path: str, ticks: Floats) -> Floats:
    """Return the (D, T) shares worked at times since the start, where time alone decides.

    Args:
        unknowns: The draws.
        ramp_up: The way up.
        path: Where it stands in the plant file.
        ticks: (T,) times since the start.

    Raises:
        SimulationError: the share depends on what a line has made.
    """
    if ramp_up.shape == "learning":
        raise SimulationError(
            f"{path} learns from what a line has made, so its share at a date is that of no plant "
            "as a whole; give time_to_90_percent or a table"
        )
    start = unknowns.numbers(ramp_up.start_share, f"{path}.start_share")[:, None]
    if ramp_up.time_to_90_percent is None:
        return _along_table(unknowns, ramp_up, path, ticks, start)
    t90 = unknowns.numbers(ramp_up.time_to_90_percent, f"{path}.time_to_90_percent")[:, None]
    if ramp_up.shape == "logistic":
        return _logistic(start, ticks / t90)
    shares: Floats = 1.0 - (1.0 - start) * np.exp(-np.log(10.0) * ticks / t90)
    return shares


def _logistic(start: Floats, times: Floats) -> Floats:
    """Return 1 / (1 + m exp(-k t)) that is `start` at 0 and lacks a tenth of the rest at 1.

    From a start s it reaches s + 0.9 (1 - s) with m = (1 - s) / s and the difference of the two
    log odds, k = ln((s + 0.9 (1 - s)) / (0.1 s)).
    """
    with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
        odds = (1.0 - start) / start
        rate = np.log((start + 0.9 * (1.0 - start)) / (0.1 * start))
        shares = 1.0 / (1.0 + odds * np.exp(-rate * times))
    return np.where(start > 0.0, shares, 0.0)


def _along_table(
    unknowns: Unknowns, ramp_up: RampUp, path: str, ticks: Floats, start: Floats
) -> Floats:
    """Return shares along straight lines between points, which are taken in the order of time."""
    after, shares = [np.zeros(unknowns.n_draws)], [start[:, 0]]
    for index, point in enumerate(ramp_up.table):
        after.append(unknowns.numbers(point.after, f"{path}.table.{index}.after"))
        shares.append(unknowns.numbers(point.share, f"{path}.table.{index}.share"))
    times, heights = np.array(after).T, np.array(shares).T
    order = np.argsort(times, axis=1, kind="stable")
    times = np.take_along_axis(times, order, axis=1)
    heights = np.take_along_axis(heights, order, axis=1)
    return np.array([np.interp(ticks, *row) for row in zip(times, heights, strict=True)])
