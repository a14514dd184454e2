"""Strategies for serial lines: what a test of a property is given, and shrunk to when it fails.

Holds lines of up to five stations with short times, so that much happens at one tick.
"""

from typing import Any, NamedTuple

from hypothesis import strategies as st

from nameplate.kernels.arrays import (
    CALENDAR,
    EXPONENTIAL,
    OPERATING,
    REPAIR_CALENDAR,
    REPAIR_OPEN,
    RUNNING,
    LineArrays,
    RunKey,
)
from random_lines import Law, Mode, Stop, line_arrays

TIME_CLOCKS = (RUNNING, CALENDAR)

horizons = st.integers(1, 400)
words = st.integers(0, (1 << 32) - 1)
keys = st.builds(RunKey, words, words, words)
constants = st.integers(1, 12)
durations: st.SearchStrategy[int | Law] = st.one_of(
    constants,
    constants.map(lambda mean: (EXPONENTIAL, float(mean))),
)


class Plan(NamedTuple):
    """A line before it is turned into arrays, so that a test can change it."""

    cycles: list[int | Law]
    room: list[int]
    modes: list[list[Mode]]
    stops: list[list[Stop]]
    scrap: list[float]

    def arrays(self) -> LineArrays:
        """Return the arrays of the line."""
        return line_arrays(*self)


def modes_with(
    clocks: tuple[int, ...], times: st.SearchStrategy[int | Law]
) -> st.SearchStrategy[list[Mode]]:
    """Draw up to two modes of one station, all on one of the clocks."""
    repair_clocks = st.sampled_from([REPAIR_OPEN, REPAIR_CALENDAR])
    up = st.one_of(times, st.integers(1, 80))

    def of_clock(clock: int) -> st.SearchStrategy[list[Mode]]:
        mode = st.builds(Mode, up, times, st.just(clock), repair_clocks)
        return st.lists(mode, max_size=2)

    return st.sampled_from(clocks).flatmap(of_clock)


@st.composite
def stops_of_one_station(draw: st.DrawFn) -> list[Stop]:
    """Draw up to three planned stops in order, which may touch."""
    stops: list[Stop] = []
    at = 0
    for _ in range(draw(st.integers(0, 3))):
        begin = at + draw(st.integers(0, 60))
        at = begin + draw(st.integers(1, 20))
        stops.append((begin, at))
    return stops


@st.composite
def plans(
    draw: st.DrawFn,
    clocks: tuple[int, ...] = (OPERATING, *TIME_CLOCKS),
    times: st.SearchStrategy[int | Law] = durations,
    has_stops: bool = True,
    has_scrap: bool = True,
) -> Plan:
    """Draw a line.

    Args:
        draw: Draws from a strategy.
        clocks: Clocks of failures; a station has one kind. None where empty: nothing fails.
        times: Times of work, to failure and to repair.
        has_stops: Stations may have planned stops.
        has_scrap: Stations but the last may scrap parts.
    """
    n = draw(st.integers(1, 5))

    def each(strategy: st.SearchStrategy[Any]) -> Any:
        return draw(st.lists(strategy, min_size=n, max_size=n))

    return Plan(
        cycles=each(times),
        room=draw(st.lists(st.integers(0, 4), min_size=n - 1, max_size=n - 1)),
        modes=each(modes_with(clocks, times)) if clocks else [[]] * n,
        stops=each(stops_of_one_station()) if has_stops else [[]] * n,
        scrap=[*each(st.sampled_from([0.0, 0.2]))[:-1], 0.0] if has_scrap else [0.0] * n,
    )
