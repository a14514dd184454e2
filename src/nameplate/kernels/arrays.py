"""The arrays that kernels see and return; the one page to read before any kernel.

Holds shapes, units and codes only. No logic, no units of text, no names of the plant.

Index letters, in the order of axes: d draw, s station, m failure mode, k planned stop, c bin of
counts.
A tick is one microsecond. Everything that is a time or a duration is a whole number of ticks.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

# Laws. The parameters of a law stand in a row of four floats:
CONSTANT = 0  # value
UNIFORM = 1  # low, high
LOGUNIFORM = 2  # low, high
TRIANGULAR = 3  # low, mode, high
BETA = 4  # first shape, second shape, low, high
EXPONENTIAL = 5  # mean
LOGNORMAL = 6  # mean and standard deviation of the logarithm
GAMMA = 7  # shape, scale
WEIBULL = 8  # shape, scale

# Clocks of failure modes.
OPERATING = 0  # runs while the station works (operation-dependent)
RUNNING = 1  # runs while the station is up and open, also starved or blocked (time-dependent)
CALENDAR = 2  # runs while the station is up, also when it is closed

# Clocks of repairs.
REPAIR_OPEN = 0  # a repair goes on in open time only
REPAIR_CALENDAR = 1  # a repair goes on when the station is closed, too

ENDLESS = np.iinfo(np.int64).max // 4  # later than every horizon; sums with it do not overflow


class LineArrays(NamedTuple):
    """One serial line of S stations, with M failure modes and K planned stops in all.

    Times are ticks of the line's own axis. `room` has S entries; the last is 0 and is not used,
    because the last station is never blocked.
    """

    cycle_law: Ints  # (S,) law code
    cycle_law_p: Floats  # (S, 4) its parameters [ticks]
    cycle_ticks: Ints  # (S,) the cycle time where it is constant, else 0 [ticks]
    room: Ints  # (S,) places behind each station [parts]
    scrap: Floats  # (S,) probability that a part is scrapped at its finish; 0 at the last station
    mode_first: Ints  # (S + 1,) modes of station s are mode_first[s] .. mode_first[s + 1] - 1
    mode_clock: Ints  # (M,) OPERATING, RUNNING or CALENDAR
    repair_clock: Ints  # (M,) REPAIR_OPEN or REPAIR_CALENDAR
    failure_law: Ints  # (M,) law of the time to failure
    failure_law_p: Floats  # (M, 4) [ticks]
    repair_law: Ints  # (M,) law of the time to repair
    repair_law_p: Floats  # (M, 4) [ticks]
    stop_first: Ints  # (S + 1,) stops of station s are stop_first[s] .. stop_first[s + 1] - 1
    stop_from: Ints  # (K,) first closed tick; sorted and apart within a station
    stop_to: Ints  # (K,) first open tick after it
    cycle_stream: Ints  # (S,) element of the random stream, below 2**32
    scrap_stream: Ints  # (S,)
    failure_stream: Ints  # (M,)
    repair_stream: Ints  # (M,)


class RunKey(NamedTuple):
    """What addresses the random numbers of one run: all below 2**32."""

    seed: int
    draw: int
    replication: int


class LineSums(NamedTuple):
    """What a run of one line gives back: sums over [0, horizon), never histories.

    `busy + blocked + starved + closed + changing + down = horizon` holds for every station, and
    each term is added up on its own. `down` has one entry per failure mode.
    """

    busy: Ints  # (S,) working [ticks]
    blocked: Ints  # (S,) up and open, holding a finished part [ticks]
    starved: Ints  # (S,) up and open, empty [ticks]
    closed: Ints  # (S,) in a planned stop [ticks]
    changing: Ints  # (S,) up and open, being made ready for another product [ticks]
    down: Ints  # (M,) failed and open [ticks]
    failures: Ints  # (M,) failures begun
    loaded: Ints  # (S,) parts taken in
    departed: Ints  # (S,) parts passed on, without the scrapped ones
    scrapped: Ints  # (S,) parts scrapped
    waiting: Ints  # (S,) time spent by parts behind station s, clipped at the horizon [part ticks]
    load_times: Ints  # (S,) sum of the times at which parts were taken in, modulo 2**64 [ticks]
    leave_times: Ints  # (S,) sum of the times at which parts were passed on, modulo 2**64 [ticks]
    counts: Ints  # (C,) parts departed from the last station within each bin
