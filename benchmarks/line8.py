"""The line of eight stations that the peers simulate, through our engines.

Only the kernels are timed, as the peers time only their loops. The peers are not called here.
"""

import time
from collections.abc import Callable

import numpy as np

from benchmarks.peers.build import PeerResult
from benchmarks.peers.simpy_line import CYCLES_TICKS, MTTF_TICKS, MTTR_TICKS, TICKS_PER_MIN
from nameplate.kernels.arrays import EXPONENTIAL, Floats, Ints, LineArrays, RunKey
from nameplate.kernels.departures import close_line, run_departures
from nameplate.kernels.events import new_event_scratch, run_events
from nameplate.kernels.records import new_records, read_sums
from nameplate.kernels.samplers import sample_draws
from nameplate.kernels.windows import begin_windows, new_windows, run_windows
from nameplate.simulating.engines import Engine

THROUGHPUT_PER_MIN = 129.85  # in the long run; a horizon for so many parts follows from it
VARIATES_A_CALL = 100_000

Run = Callable[[int, int], PeerResult]


def line8(buffer: int, random_cycles: bool = False) -> LineArrays:
    """Return the line.

    Args:
        buffer: Places between two stations.
        random_cycles: Cycle times are exponential, of the same means.
    """
    n = len(CYCLES_TICKS)

    def zeros(size: int) -> Ints:
        return np.zeros(size, np.int64)

    def rows(means: Ints | int) -> Floats:
        law = np.zeros((n, 4))
        law[:, 0] = means
        return law

    cycles = np.array(CYCLES_TICKS, np.int64)
    streams = np.arange(n, dtype=np.int64)
    return LineArrays(
        cycle_law=np.full(n, EXPONENTIAL) if random_cycles else zeros(n),
        cycle_law_p=rows(cycles),
        cycle_ticks=zeros(n) if random_cycles else cycles,
        room=np.array([buffer] * (n - 1) + [0], np.int64),
        scrap=np.zeros(n),
        mode_first=np.arange(n + 1, dtype=np.int64),
        mode_clock=zeros(n),
        repair_clock=zeros(n),
        failure_law=np.full(n, EXPONENTIAL),
        failure_law_p=rows(MTTF_TICKS),
        repair_law=np.full(n, EXPONENTIAL),
        repair_law_p=rows(MTTR_TICKS),
        stop_first=zeros(n + 1),
        stop_from=zeros(0),
        stop_to=zeros(0),
        cycle_stream=streams,
        scrap_stream=streams + n,
        failure_stream=streams + 2 * n,
        repair_stream=streams + 3 * n,
    )


def engine_on(line: LineArrays, engine: Engine) -> Run:
    """Return a function that runs about so many parts through a line and times the kernels.

    Args:
        line: The line; all of its time sums are kept.
        engine: The engine.
    """

    def run(parts: int, seed: int) -> PeerResult:
        horizon_ticks = round(parts * TICKS_PER_MIN / THROUGHPUT_PER_MIN)
        edges = np.array([0, horizon_ticks], np.int64)
        records = new_records(line, RunKey(seed, 0, 0), horizon_ticks, edges)
        windows, scratch = new_windows(records), new_event_scratch(len(line.room))
        start_s = time.perf_counter()
        if engine == "events":
            run_events(records, *scratch)
        else:
            if engine == "windows":
                begin_windows(records, *windows[:2], 0)
                run_windows(records, *windows, 0)
            run_departures(records, 0)
            close_line(records, 0)
        seconds = time.perf_counter() - start_s
        departed = int(read_sums(records).departed[-1])
        return PeerResult(
            parts=departed,
            seconds=seconds,
            parts_per_s=departed / seconds,
            throughput_per_min=departed * TICKS_PER_MIN / horizon_ticks,
        )

    return run


def draw_only(parts: int, seed: int) -> PeerResult:
    """Draw an exponential variate for every station of every part, and do nothing with it."""
    n_variates = parts * len(CYCLES_TICKS)
    law_row = np.array([float(CYCLES_TICKS[0]), 0.0, 0.0, 0.0])
    out = np.empty(VARIATES_A_CALL)
    start_s = time.perf_counter()
    for first in range(0, n_variates, VARIATES_A_CALL):
        sample_draws(EXPONENTIAL, law_row, seed, first, 0, out[: n_variates - first])
    seconds = time.perf_counter() - start_s
    return PeerResult(parts, seconds, parts / seconds, throughput_per_min=0.0)
