"""Demand while an order is under way: its law for a lead time that is fixed or exponential.

Holds tails, from which the rest follows; no policy.
"""

import math
from collections.abc import Callable

Tail = Callable[[int], float]
"""The probability that at least so many parts are wanted."""


def poisson_tail(mean: float) -> Tail:
    """Return the tail of a Poisson number: demand in a fixed time.

    Args:
        mean: Parts wanted in that time on average.
    """

    def tail(parts: int) -> float:
        below = (
            math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) for k in range(max(parts, 0))
        )
        return max(0.0, 1.0 - math.fsum(below))

    return tail


def geometric_tail(mean: float) -> Tail:
    """Return the tail of a geometric number from 0 on: demand in an exponential time.

    Args:
        mean: Parts wanted in that time on average.
    """
    return lambda parts: (mean / (mean + 1.0)) ** max(parts, 0)


def left_of(stock: int, tail: Tail) -> float:
    """Return how many parts of a stock are left on average; what is below 0 counts as none."""
    return math.fsum(1.0 - tail(parts) for parts in range(1, stock + 1))
