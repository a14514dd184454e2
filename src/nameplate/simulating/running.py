"""Runs one line to its horizon with one engine, and audits what comes out."""

from typing import NamedTuple

from nameplate.errors import SimulationError, StoppedError
from nameplate.kernels.arrays import ENDLESS, Ints, LineArrays, LineSums, RunKey
from nameplate.kernels.departures import close_line, run_departures
from nameplate.kernels.events import new_event_scratch, run_events
from nameplate.kernels.records import new_records, read_sums
from nameplate.kernels.thinning import thin_counts
from nameplate.kernels.windows import begin_windows, new_windows, run_windows
from nameplate.simulating.auditing import audit
from nameplate.simulating.engines import Engine, choose_engine

MOST_PART_TICKS = 2**62
"""The most waiting time that one buffer may gather in a run; sums of 64 bits hold twice as much."""


class LineRun(NamedTuple):
    """What one run of one line gave: the sums, and the good parts of each count bin."""

    sums: LineSums
    good: Ints  # (C,) parts


def run_line(
    line: LineArrays,
    key: RunKey,
    horizon_ticks: int,
    edges: Ints,
    last_scrap: float = 0.0,
    engine: Engine | None = None,
    stop: Ints | None = None,
) -> LineRun:
    """Run a serial line from empty over [0, horizon).

    Args:
        line: The line; its last station's scrap is given apart.
        key: Seed, draw and replication.
        horizon_ticks: End of the run [ticks].
        edges: (C + 1,) rising edges of the count bins [ticks].
        last_scrap: Probability of scrap at the last station.
        engine: The engine, or None for the fastest that applies.
        stop: (1,) set to 1 from outside to end the run early.

    Raises:
        SimulationError: a balance does not close, or a buffer is too large to be added up.
        StoppedError: it was ended early.
    """
    if horizon_ticks >= ENDLESS:
        raise ValueError(f"a horizon of {horizon_ticks} ticks is past what time can hold")
    places = int(line.room[:-1].max(initial=0))
    if places * horizon_ticks > MOST_PART_TICKS:
        raise SimulationError(
            f"a buffer of {places:,} places over this horizon holds more part ticks than can be "
            "added up; give it fewer places"
        )
    engine = engine or choose_engine(line).engine
    records = new_records(line, key, horizon_ticks, edges, stop)
    if engine == "events":
        run_events(records, *new_event_scratch(len(line.room)))
    else:
        if engine == "windows":
            windows, failures, pieces = new_windows(records)
            begin_windows(records, windows, failures, 0)
            run_windows(records, windows, failures, pieces, 0)
        run_departures(records, 0)
        close_line(records, 0)
    if records.stop[0] != 0:
        raise StoppedError("the run was ended early")
    sums = read_sums(records)
    audit(line, sums, key, horizon_ticks, edges, engine)
    good = sums.counts.copy()
    if last_scrap > 0.0:
        thin_counts(good, last_scrap, *key, int(line.scrap_stream[-1]))
    return LineRun(sums, good)
