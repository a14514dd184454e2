"""What must hold in every run: parts are conserved, time adds up, and Little's law."""

import numpy as np

from nameplate.errors import SimulationError
from nameplate.kernels.arrays import Ints, LineArrays, LineSums, RunKey


def audit(
    line: LineArrays, sums: LineSums, key: RunKey, horizon_ticks: int, edges: Ints, engine: str
) -> None:
    """Assert the balances of a run over [0, horizon).

    Args:
        line: The line that was run.
        sums: What came out.
        key: Seed, draw and replication.
        horizon_ticks: End of the run [ticks].
        edges: (C + 1,) rising edges of the count bins [ticks].
        engine: The engine that ran it.

    Raises:
        SimulationError: a balance does not close; that is a defect of the program.
    """
    n_stations = len(line.room)
    down = np.array(
        [sums.down[line.mode_first[s] : line.mode_first[s + 1]].sum() for s in range(n_stations)],
        np.int64,
    )
    clock = sums.busy + sums.blocked + sums.starved + sums.closed + sums.changing + down
    _require((clock == horizon_ticks).all(), "the time of a station", key, engine)
    inside = sums.loaded - sums.departed - sums.scrapped
    _require(((inside == 0) | (inside == 1)).all(), "the parts of a station", key, engine)
    between = sums.departed[:-1] - sums.loaded[1:]
    _require(
        ((between >= 0) & (between <= line.room[:-1])).all(), "the parts of a buffer", key, engine
    )
    levels = _levels_integrated(sums, between, horizon_ticks)
    _require(
        (levels == sums.waiting[:-1]).all(), "Little's law of the parts in a buffer", key, engine
    )
    counted, departed = int(sums.counts.sum()), int(sums.departed[-1])
    covered = edges[0] <= 0 and edges[-1] >= horizon_ticks
    _require(
        counted == departed if covered else counted <= departed,
        "the counts of departures",
        key,
        engine,
    )


def _levels_integrated(sums: LineSums, between: Ints, horizon_ticks: int) -> Ints:
    """Return the time integral of the number of parts behind each station, (S - 1,) [part ticks].

    It is the sum of T - t over the parts that came, less that over the parts that went; the waiting
    times were added up part by part. Sums of times pass 64 bits; differences modulo 2**64 are exact
    all the same, because the integral itself fits.
    """
    at_horizon = between * horizon_ticks
    integrals: Ints = at_horizon - sums.leave_times[:-1] + sums.load_times[1:]
    return integrals


def _require(holds: bool | np.bool_, what: str, key: RunKey, engine: str) -> None:
    """Raise with the address of the run where a balance does not close."""
    if not holds:
        raise SimulationError(
            f"{what} does not add up (engine {engine}, seed {key.seed}, draw {key.draw}, "
            f"replication {key.replication}); this is a defect of nameplate, please report it"
        )
