"""Which engine takes which line, and why.

Three engines give the same answer to the tick wherever two apply, so that the choice is one of
speed alone: `windows` (affine windows), `departures` (departure-time recursion), `events`.
"""

from typing import Literal, NamedTuple

import numpy as np

from nameplate.kernels.arrays import CONSTANT, OPERATING, LineArrays
from nameplate.simulating.laws import mean_of_law

Engine = Literal["windows", "departures", "events"]

WINDOWS_PER_FAILURE = 20.0
"""Windows opened per failure, summed over the stations; between 15 and 25 on lines measured."""

FEWEST_PARTS_A_WINDOW = 6.0
"""With fewer parts a window and station than this the recursion is faster."""


class Choice(NamedTuple):
    """The engine for a line and the reason in words."""

    engine: Engine
    because: str


def choose_engine(line: LineArrays) -> Choice:
    """Choose the fastest engine that applies to a line, predicted from its rates.

    Args:
        line: A serial line of S stations.
    """
    if (line.cycle_ticks == 0).any():
        return Choice("departures", "cycle times are drawn part by part")
    if (line.scrap[:-1] > 0).any():
        return Choice("departures", "scrap inside the line takes single parts out")
    if len(line.stop_from) > 0 or (line.mode_clock != OPERATING).any():
        return Choice("departures", "stations stop on their own, at work or not")
    if len(line.mode_clock) == 0:
        return Choice("windows", "nothing fails: the year is a handful of straight pieces")
    slowest = float(line.cycle_ticks.max())
    per_part = 0.0
    for s in range(len(line.room)):
        for m in range(line.mode_first[s], line.mode_first[s + 1]):
            mttf = mean_of_law(int(line.failure_law[m]), line.failure_law_p[m])
            per_part += float(line.cycle_ticks[s]) / max(mttf, slowest)
    windows_a_part = max(per_part * WINDOWS_PER_FAILURE / len(line.room), 1e-12)
    parts = 1.0 / windows_a_part
    if parts < FEWEST_PARTS_A_WINDOW:
        return Choice("departures", f"failures leave about {parts:.1f} parts a window")
    return Choice("windows", f"about {parts:,.0f} parts a window and station")


def applies(engine: Engine, line: LineArrays) -> bool:
    """Tell whether an engine can run a line at all."""
    if engine != "windows":
        return True
    return bool(
        (line.cycle_law == CONSTANT).all()
        and (line.cycle_ticks > 0).all()
        and not np.any(line.scrap[:-1] > 0)
        and len(line.stop_from) == 0
        and (line.mode_clock == OPERATING).all()
    )
