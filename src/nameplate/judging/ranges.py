"""How far the probability of a claim runs over what is assumed, one thing at a time.

Of many slices of few draws the lowest and the highest are far apart by chance alone. So the ends
are chosen in one half of the draws and measured in the other, and the other way round: what is
printed is not the luckiest slice, and has an error like any share of draws.
"""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from nameplate.answer import RangeEnd

Z_95 = 1.96


class Slice(NamedTuple):
    """The draws in which one assumption or branch takes one value, in two halves."""

    name: str
    """The assumption or branch."""
    held: tuple[int, int]
    """Draws of each half in which the claim holds."""
    draws: tuple[int, int]
    within: str = ""
    """The combination of branches in which the assumption was varied; empty for all draws."""


class Range(NamedTuple):
    """The lowest and the highest probability, and what moves it most."""

    low: RangeEnd
    high: RangeEnd
    decided_by: str | None


def error_of(probability: float, n_draws: float) -> float:
    """Return half the width of the 95 % interval of a share of draws.

    Source: Agresti and Coull, The American Statistician 52(2), 1998: two successes and two failures
    are added, so that a share of 0 has an error, too.
    """
    share = (probability * n_draws + 2.0) / (n_draws + 4.0)
    return Z_95 * math.sqrt(share * (1.0 - share) / (n_draws + 4.0))


def range_of(slices: Iterable[Slice], probability: float, error: float) -> Range:
    """Return the range of a probability over slices of the draws, each with its error.

    Args:
        slices: The slices; those without draws in one of the halves say nothing and are left out.
        probability: Over all draws; the range holds it.
        error: Half the width of its 95 % interval.
    """
    telling = [part for part in slices if min(part.draws) > 0]
    all_draws = RangeEnd(probability, error)
    if not telling:
        return Range(all_draws, all_draws, None)
    low, high = _end(telling, -1), _end(telling, 1)
    return Range(
        low if low.probability < probability else all_draws,
        high if high.probability > probability else all_draws,
        _most_telling(telling),
    )


def _end(slices: Sequence[Slice], side: int) -> RangeEnd:
    """Return the highest (`side` 1) or the lowest (-1) probability, chosen and measured apart."""
    held = draws = 0
    for chosen, measured in ((0, 1), (1, 0)):
        best = max(slices, key=lambda part: side * (_shrunk(part, chosen) - 0.5))
        held += best.held[measured]
        draws += best.draws[measured]
    return RangeEnd(held / draws, error_of(held / draws, draws))


def _shrunk(part: Slice, half: int) -> float:
    """Return the share of one half, drawn to one half the more the fewer draws it rests on."""
    return (part.held[half] + 2.0) / (part.draws[half] + 4.0)


def _most_telling(slices: Sequence[Slice]) -> str | None:
    """Return the assumption or branch over which the probability varies most for certain."""
    groups: dict[tuple[str, str], list[Slice]] = {}
    for part in slices:
        groups.setdefault((part.within, part.name), []).append(part)
    spreads = {
        key: high.probability - low.probability - math.hypot(high.error, low.error)
        for key, parts in groups.items()
        for low, high in [(_end(parts, -1), _end(parts, 1))]
    }
    return max(spreads, key=lambda key: spreads[key])[1]
