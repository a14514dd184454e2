"""What a run found, as checks that rest on it need it.

Holds results only; they are measured elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from nameplate.answer import BreakEvenRow, Influence
from nameplate.model.evidence import Reading

Probabilities = Mapping[tuple[str, str, str], Mapping[Reading, float]]
"""By claim, branch and option: the probability of each reading; without both over all draws."""


@dataclass(frozen=True)
class Found:
    """What a run found."""

    draws: int
    by_option: Probabilities
    influences: tuple[Influence, ...]
    by_chance: float
    """The share that the luckiest of idle unknowns seems to explain in so many draws."""
    break_even: tuple[BreakEvenRow, ...]
    """Empty where nothing is solved for, or there was no time."""
