"""What must hold in every run: parts are conserved, and the time of every station adds up.

Little's law is kept by counting in two ways: one engine adds up waiting times, another integrates
levels; both give the same number of part ticks, which agreement tests compare. Here its sum is held
against the room behind each station.
"""

import numpy as np

from nameplate.errors import SimulationError
from nameplate.kernels.arrays import LineArrays, LineSums, RunKey


def audit(line: LineArrays, sums: LineSums, key: RunKey, horizon_ticks: int, engine: str) -> None:
    """Assert the balances of a run over [0, horizon).

    Raises:
        SimulationError: a balance does not close; that is a defect of the program.
    """
    n_stations = len(line.room)
    down = np.array(
        [sums.down[line.mode_first[s] : line.mode_first[s + 1]].sum() for s in range(n_stations)],
        np.int64,
    )
    clock = sums.busy + sums.blocked + sums.starved + sums.closed + down
    _require((clock == horizon_ticks).all(), "the time of a station", key, engine)
    inside = sums.loaded - sums.departed - sums.scrapped
    _require(((inside == 0) | (inside == 1)).all(), "the parts of a station", key, engine)
    between = sums.departed[:-1] - sums.loaded[1:]
    _require(
        ((between >= 0) & (between <= line.room[:-1])).all(), "the parts of a buffer", key, engine
    )
    places = line.room[:-1].astype(float) * horizon_ticks
    _require(
        (sums.waiting[:-1] >= 0).all() and (sums.waiting[:-1] <= places).all(),
        "the waiting time of a buffer",
        key,
        engine,
    )
    _require(sums.counts.sum() <= sums.departed[-1], "the counts of departures", key, engine)


def _require(holds: bool | np.bool_, what: str, key: RunKey, engine: str) -> None:
    """Raise with the address of the run where a balance does not close."""
    if not holds:
        raise SimulationError(
            f"{what} does not add up (engine {engine}, seed {key.seed}, draw {key.draw}, "
            f"replication {key.replication}); this is a defect of nameplate, please report it"
        )
