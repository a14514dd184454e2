"""The least value at which something is enough, for things that grow with the value.

Knows no plant; each value tried is one call.
"""

import math
from collections.abc import Callable

Tried = tuple[float, float]
"""The logarithm of a value that was tried, and the surplus found there."""

FARTHEST = math.log(1000.0)
"""How far from the first value to try a value may be."""

LONGEST_STEP = math.log(4.0)
BEYOND = 0.02
CLOSE = 2e-5
"""The width of a bracket that is called solved."""

MOST_TRIES = 60


def solve(surplus: Callable[[float], float], start: float, close: float = CLOSE) -> float | None:
    """Return the least value tried at which `surplus` is not negative, None where there is none.

    Args:
        surplus: Logarithm of what is made over what is asked for; grows with the value, mostly as
            its logarithm.
        start: The first value to try.
        close: The width of a bracket, in logarithms, that is called solved.
    """
    bracket = _bracket(surplus, math.log(start))
    if bracket is None:
        return None
    return math.exp(_narrowed(surplus, *bracket, close))


def _bracket(surplus: Callable[[float], float], centre: float) -> tuple[Tried, Tried] | None:
    """Return a value too low and one high enough, in logarithms, or None within reach of none.

    Each step goes where a straight line would put the answer and a little further, twice as far as
    the one before if that brought nothing, and never so far that a line is run at a wild speed.
    """
    at, step = centre, 0.0
    low: Tried | None = None
    high: Tried | None = None
    while True:
        found = surplus(math.exp(at))
        if found < 0:
            low = (at, found)
        else:
            high = (at, found)
        if low is not None and high is not None:
            return low, high
        if abs(at - centre) > FARTHEST:
            return None
        step = min(max(abs(found) + BEYOND, 2 * step), LONGEST_STEP)
        at += math.copysign(step, -found if found < 0 else -1.0)


def _narrowed(surplus: Callable[[float], float], low: Tried, high: Tried, close: float) -> float:
    """Return the upper end of a bracket once it is narrow.

    In turns: where the straight line between the ends puts the answer, hardly past that on the
    other side, and the middle. The first two close the bracket where the line is straight, the
    third wherever it is not.
    """
    for i in range(MOST_TRIES):
        width = high[0] - low[0]
        if width <= close:
            break
        if i % 3 == 0:
            at = low[0] + width * low[1] / (low[1] - high[1])
        elif i % 3 == 1:
            at = at + 0.9 * close if low[0] == at else at - 0.9 * close
        else:
            at = low[0] + width / 2
        at = min(max(at, low[0] + 0.01 * close), high[0] - 0.01 * close)
        found = surplus(math.exp(at))
        if found < 0:
            low = (at, found)
        else:
            high = (at, found)
    return high[0]
