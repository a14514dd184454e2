"""What came out of the draws: arrays with one row per draw.

Holds results and how blocks of them join. The statistics over draws are taken elsewhere.
"""

from dataclasses import dataclass, fields

import numpy as np

from nameplate.kernels.arrays import Floats, Ints

STATES = ("busy", "starved", "blocked", "down", "micro_stopped", "stopped")
"""Time states of a station, in the order of the axis `state`."""

LOSSES_OF_A_LINE = ("planned stops", "breakdowns", "micro-stops", "starved", "blocked")
"""Losses of the slowest station's open time, in the order in which they are taken off."""

LUCK = "cycle times above their mean"
"""Where cycle times are drawn: what the slowest station made less than its mean would have made in
the time for which it was busy. The one loss that may be a gain."""


@dataclass(frozen=True)
class KindOutcomes:
    """One kind of line over D draws, its copies added up; S stations, L levels of the waterfall."""

    levels: Ints  # (D, L) parts left after every loss, from design speed to first-year output
    shares: Floats  # (D, S, 6) share of open time in each state, mean over the copies
    buffer_level: Floats  # (D, S) mean parts behind each station and line
    limits: Ints  # (D,) station that limits
    cycle_ticks: Floats  # (D, S) mean cycle time
    room: Ints  # (D, S) places behind each station
    parts: Ints  # (D,) parts taken in by the first station
    good: Ints  # (D,) good parts of the simulated year


@dataclass(frozen=True)
class Outcomes:
    """All draws of a plant, in their order."""

    kinds: tuple[KindOutcomes, ...]
    n_draws: int  # D
    picks: dict[str, Ints]  # (D,) option of each branch
    drawn: dict[str, Floats]  # (D,) value of each number that was drawn

    def total(self, level: int, kinds: list[int] | None = None) -> Ints:
        """Return one level of the waterfall, added up over kinds of lines, (D,)."""
        chosen = range(len(self.kinds)) if kinds is None else kinds
        total = np.zeros(self.n_draws, np.int64)
        for k in chosen:
            total += self.kinds[k].levels[:, level]
        return total


def join(blocks: list[Outcomes]) -> Outcomes:
    """Return the blocks one after the other as one."""
    n_kinds = len(blocks[0].kinds)
    kinds = tuple(
        KindOutcomes(
            **{
                part.name: np.concatenate([getattr(block.kinds[k], part.name) for block in blocks])
                for part in fields(KindOutcomes)
            }
        )
        for k in range(n_kinds)
    )
    return Outcomes(
        kinds=kinds,
        n_draws=sum(block.n_draws for block in blocks),
        picks={name: np.concatenate([b.picks[name] for b in blocks]) for name in blocks[0].picks},
        drawn={name: np.concatenate([b.drawn[name] for b in blocks]) for name in blocks[0].drawn},
    )
