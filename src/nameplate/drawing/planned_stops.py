"""When stations are closed: their own planned stops, and on the calendar the gaps between days.

Holds how stops that come back lie in time and how those that touch become one.
"""

import numpy as np

from nameplate.drawing.calendar_axis import CalendarAxis
from nameplate.errors import SimulationError
from nameplate.kernels.arrays import Ints

MOST_STOPS = 100_000
"""Planned stops of one kind in a year; one every five minutes around the clock."""

StationStops = tuple[tuple[Ints, Ints], ...]
"""The planned stops of one station: (every, lasting), each (D,) [ticks of open time]."""


def closed_times(
    stops: tuple[StationStops, ...], d: int, open_ticks: int, axis: CalendarAxis | None
) -> tuple[Ints, Ints, Ints]:
    """Return the closed times of all stations in one draw; those that touch are one.

    Returns:
        Where each station's begin in the other two (S + 1,), first closed and first open ticks.

    Raises:
        SimulationError: a stop comes back more often than anyone plans.
    """
    first, begins, ends = [0], [], []
    for of_station in stops:
        spans: list[tuple[int, int]] = []
        for every, lasting in of_station:
            spans += _coming_back(max(int(every[d]), 1), max(int(lasting[d]), 1), open_ticks)
        if axis is not None:
            spans = axis.gaps() + [part for span in spans for part in axis.spans(*span)]
        for begin, end in _merged(spans):
            begins.append(begin)
            ends.append(end)
        first.append(len(begins))
    return np.array(first, np.int64), np.array(begins, np.int64), np.array(ends, np.int64)


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in order, those that touch or overlap as one."""
    merged: list[tuple[int, int]] = []
    for begin, end in sorted(spans):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged


def _coming_back(every: int, lasting: int, open_ticks: int) -> list[tuple[int, int]]:
    """Return where the stops of one kind begin and end in open time [ticks].

    Raises:
        SimulationError: there are more than anyone plans.
    """
    begins = range(every, open_ticks, every + lasting)
    if len(begins) > MOST_STOPS:
        raise SimulationError(
            f"a planned stop comes back {len(begins):,} times a year, and at most {MOST_STOPS:,} "
            "are simulated; describe such short stops as micro_stops"
        )
    return [(begin, begin + lasting) for begin in begins]
