"""The share of planned time that is worked while a plant, or a phase of it, gets to steady work.

Holds the curves; which days they are asked for is for others to say.
"""

import numpy as np

from nameplate.drawing.unknowns import Unknowns
from nameplate.kernels.arrays import Floats
from nameplate.model.calendars import RampUp


def shares_worked(unknowns: Unknowns, ramp_up: RampUp, path: str, ticks: Floats) -> Floats:
    """Return the (D, T) shares worked at times since the start.

    Args:
        unknowns: The draws.
        ramp_up: The way up.
        path: Where it stands in the plant file.
        ticks: (T,) times since the start.
    """
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
