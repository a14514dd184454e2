"""Figures of a year: estimates, waterfalls, lines, influences, break-even.

Holds results only. Computes nothing, formats nothing.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Estimand = Literal["nameplate capacity", "sustained capacity", "first-year output"]
ESTIMANDS: tuple[Estimand, ...] = ("nameplate capacity", "sustained capacity", "first-year output")


@dataclass(frozen=True)
class Estimate:
    """One quantity of one year, good parts, over the draws."""

    estimand: Estimand
    about: str
    """`plant`, or a product."""
    p5: float
    p50: float
    p95: float
    mean: float
    probability: float | None
    """Share of draws that reach the headline figure, for the plant as a whole; else None."""
    by_draw: NDArray[np.int64]
    """(D,) the quantity in every draw [parts]."""


@dataclass(frozen=True)
class Bar:
    """One bar of the waterfall: a level that is reached, or a loss on the way down to the next.

    Over the whole list, each level is the level before it minus the losses between, exactly.
    """

    kind: Literal["level", "loss"]
    label: str
    parts: int
    """Mean over the draws, whole numbers that add exactly; a gain is a negative loss."""
    p5: float
    p95: float
    """Over the draws; these do not add."""


@dataclass(frozen=True)
class Gradient:
    """How many per cent more comes out for one per cent more of one thing (an elasticity)."""

    elasticity: float
    """Mean over the draws; 1 where it alone limits, 0 where there is enough of it."""
    error: float
    """Half the width of the 95 % interval; not a number where there is one draw."""
    draws: int


@dataclass(frozen=True)
class StationResult:
    """One station of a line, over the draws and over the lines of this kind."""

    name: str
    cycle_time_p50_ticks: float
    busy: float
    """Mean share of open time; the shares of a station add to 1."""
    starved: float
    blocked: float
    down: float
    """In breakdowns."""
    micro_stopped: float
    stopped: float
    """In planned stops of the station itself."""
    limits: float
    """Share of draws in which this station limits the line."""
    buffer_places_p50: float | None
    """Places behind it; None behind the last station."""
    buffer_level: float | None
    """Mean parts in that buffer."""
    gradient: Gradient
    """How many per cent more the line makes in a year if this station is faster by one per cent."""


@dataclass(frozen=True)
class LineResult:
    """One kind of line."""

    name: str
    product: str
    count: int
    stations: tuple[StationResult, ...]
    engine: str
    """The engine that took it and why, in words."""
    simulated_per_h: float
    """Mean good parts per open hour and line in the draw closest to the median [parts/h]."""
    bound_low_per_h: float
    """By arithmetic, in the long run and as if there were no buffers [parts/h]."""
    bound_high_per_h: float
    """By arithmetic, in the long run and as if buffers were endless [parts/h]."""


@dataclass(frozen=True)
class Influence:
    """What knowing one assumption or reading would do to the answer."""

    path: str
    """Where the number stands in the file."""
    kind: Literal["number", "branch"]
    rank_correlation: float
    """Spearman, with sustained capacity; for a branch between its options in file order."""
    spread_share: float
    """Share of the variance of the logarithm of sustained capacity that it explains alone."""
    verdict_share: float
    """Share of the doubt p (1 - p) about the headline reading that knowing it alone would take
    away: its expected value of perfect information (EVPPI) under the Brier score; 0 where the
    reading holds in no draw or in all."""
    probabilities: tuple[tuple[str, float], ...]
    """The probability of the headline reading for each value, option or third of it."""


@dataclass(frozen=True)
class BreakEvenRow:
    """What a parameter would have to be for the median to meet the headline figure."""

    case: str
    parameter: str
    value: float | None
    """In the parameter's own unit; None where no value does it."""
    unit: str
    conditions: str
    """What the other numbers are held at, in words."""
    readings: str = ""
    """The options of the branches under which it holds, in words."""


@dataclass(frozen=True)
class BreakEvenLine:
    """What a parameter would have to be for each value of a second number."""

    parameter: str
    unit: str
    """Of the values of the parameter, in words."""
    against: str
    """Where the second number stands in the file."""
    against_unit: str
    """Of its values, in words; `%` for a share, empty where it is a plain number."""
    points: tuple[tuple[float, float | None], ...]
    """A value of the second number, rising, and the least value of the parameter at which the
    median meets the headline figure; None where no value does it."""
    drawn: tuple[float, float, float] | None
    """P5, P50 and P95 of the parameter as drawn; None where it is known."""
    against_drawn: tuple[float, float, float]
    """P5, P50 and P95 of the second number as drawn."""
    conditions: str
    """What the other numbers are held at, in words."""
