"""What every engine asks of a part: its work, whether it is scrapped, and to be counted at the end.

Holds the addresses of these draws. Knows no order of events.
"""

from nameplate.kernels.arrays import ENDLESS, Ints
from nameplate.kernels.jit import callee
from nameplate.kernels.records import Records
from nameplate.kernels.samplers import variate_ticks
from nameplate.kernels.streams import uniforms


@callee
def work_of(run: Records, station: Records, n: int) -> int:
    """Return the work of part n at a station [ticks]."""
    if station.cycle_ticks > 0:
        return station.cycle_ticks
    return variate_ticks(
        station.cycle_law,
        station.cycle_a,
        station.cycle_b,
        station.cycle_c,
        station.cycle_d,
        run.seed,
        run.draw,
        run.replication,
        station.cycle_stream,
        n,
    )


@callee
def is_scrapped(run: Records, station: Records, n: int) -> bool:
    """Tell whether part n of a station is scrapped at its finish."""
    u, _ = uniforms(run.seed, run.draw, run.replication, station.scrap_stream, n)
    return u < station.scrap


@callee
def count_departure(run: Records, edges: Ints, counts: Ints, t: int) -> None:
    """Count one part that leaves the line at tick t; times never go back."""
    while t >= run.bin_end:
        run.bin += 1
        run.bin_end = edges[run.bin + 1] if run.bin < counts.size else ENDLESS
    if run.bin >= 0 and run.bin < counts.size:
        counts[run.bin] += 1
