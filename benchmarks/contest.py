"""Who runs against whom on the line of eight stations, and how fast ours should be.

Holds names, targets and ratios. The programs and the way to time them are elsewhere.
"""

from collections.abc import Mapping
from typing import NamedTuple

from benchmarks.line8 import draw_only, engine_on, line8
from benchmarks.peers import simpy_line
from benchmarks.peers.build import (
    EVENT_HEAP,
    RECURSION,
    SUMS_FLAGS,
    PeerResult,
    build,
    compiler,
    run_c,
)
from benchmarks.results import Extent, Figure, Ratio, Speed
from benchmarks.rounds import Contestant, round_robin

PLACES = 50

C_PLAIN = "C recursion, no sums"
C_SUMS = "C recursion, the same sums"
C_HEAP = "C event heap, no sums"
SIMPY = "SimPy, no sums"
DEPARTURES = "ours: departures, all sums"
WINDOWS = "ours: windows, all sums"
EVENTS = "ours: events, all sums"
C_PLAIN_DIRECT = "no buffers: C recursion, no sums"
WINDOWS_DIRECT = "no buffers: ours, windows, all sums"
RANDOM = "random cycles: ours, departures"
DRAWING = "random cycles: drawing alone"


class Target(NamedTuple):
    """Which two are compared and how fast the first should be in terms of the second."""

    name: str
    ours: str
    peer: str
    at_least: float | None = None


TARGETS = (
    Target("departures / C recursion with the same sums", DEPARTURES, C_SUMS, 0.5),
    Target("windows / C recursion without sums", WINDOWS, C_PLAIN, 12.0),
    Target("windows / C recursion, without buffers", WINDOWS_DIRECT, C_PLAIN_DIRECT, 5.0),
    Target("events / C event heap", EVENTS, C_HEAP, 0.25),
    Target("windows / SimPy", WINDOWS, SIMPY),
    Target("departures / SimPy", DEPARTURES, SIMPY),
    Target("events / SimPy", EVENTS, SIMPY),
)


def run_contest(extent: Extent) -> tuple[dict[str, Speed], tuple[str, ...]]:
    """Measure all programs in turn.

    Args:
        extent: How much is measured.

    Returns:
        The speeds by name, and what a reader must know of what was left out.
    """
    peers = c_contestants(extent)
    missing = () if peers else ("No C compiler was found: the rows in C are left out.",)
    return round_robin(
        [*peers, simpy_contestant(extent), *our_contestants(extent)], extent.rounds
    ), missing


def c_contestants(extent: Extent) -> list[Contestant]:
    """Return the peers in C; none without a compiler."""
    if compiler() is None:
        return []
    plain, sums, heap = build(RECURSION), build(RECURSION, SUMS_FLAGS), build(EVENT_HEAP)
    return [
        Contestant(C_PLAIN, extent.parts, lambda n, seed: run_c(plain, n, seed, PLACES)),
        Contestant(C_SUMS, extent.parts, lambda n, seed: run_c(sums, n, seed, PLACES)),
        Contestant(C_HEAP, extent.event_parts, lambda n, seed: run_c(heap, n, seed, PLACES)),
        Contestant(C_PLAIN_DIRECT, extent.parts, lambda n, seed: run_c(plain, n, seed, 0)),
    ]


def simpy_contestant(extent: Extent) -> Contestant:
    """Return the line in SimPy, which gets fewer parts."""

    def run(parts: int, seed: int) -> PeerResult:
        seconds, throughput_per_min = simpy_line.run(parts, seed)
        return PeerResult(parts, seconds, parts / seconds, throughput_per_min)

    return Contestant(SIMPY, extent.simpy_parts, run)


def our_contestants(extent: Extent) -> list[Contestant]:
    """Return our engines, and how long drawing takes of random cycle times."""
    buffered, direct, random = line8(PLACES), line8(0), line8(PLACES, random_cycles=True)
    return [
        Contestant(DEPARTURES, extent.parts, engine_on(buffered, "departures")),
        Contestant(WINDOWS, extent.window_parts, engine_on(buffered, "windows")),
        Contestant(EVENTS, extent.event_parts, engine_on(buffered, "events")),
        Contestant(WINDOWS_DIRECT, extent.window_parts, engine_on(direct, "windows")),
        Contestant(RANDOM, extent.event_parts, engine_on(random, "departures")),
        Contestant(DRAWING, extent.event_parts, draw_only),
    ]


def ratios(speeds: Mapping[str, Speed]) -> tuple[Ratio, ...]:
    """Return the ratios of all pairs that were measured."""
    return tuple(
        Ratio(
            target.name,
            speeds[target.ours].median_per_s / speeds[target.peer].median_per_s,
            target.at_least,
        )
        for target in TARGETS
        if target.ours in speeds and target.peer in speeds
    )


def drawing_share(speeds: Mapping[str, Speed]) -> Figure:
    """Return how much of a run with random cycle times is drawing."""
    share = speeds[RANDOM].median_per_s / speeds[DRAWING].median_per_s
    return Figure("random cycle times: drawing, share of the run", 100 * share, "%")
