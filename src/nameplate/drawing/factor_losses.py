"""What the factors outside the lines leave of working days, one factor after the other.

Holds even shares and whole shifts alike. Knows no calendar: the days are given.
"""

import numpy as np

from nameplate.drawing.lost_shifts import shifts_lost
from nameplate.drawing.named_streams import shift_stream
from nameplate.drawing.shift_patterns import PlannedDays
from nameplate.drawing.unknowns import Unknowns, half_up
from nameplate.kernels.arrays import Ints, RunKey
from nameplate.kernels.streams import stream_of


class FactorLosses:
    """The factors of D draws."""

    def __init__(self, unknowns: Unknowns, replication: int, evenly: bool = False) -> None:
        """Draw what is not known of the factors.

        Args:
            unknowns: The draws.
            replication: Number of the replication, which has its own lost shifts.
            evenly: Whether all factors take an even share, which is what they take on average.
        """
        self.unknowns, self.replication, self.evenly = unknowns, replication, evenly
        self.factors = unknowns.plant.factors
        self._left = {}
        self._bad_spell = {}
        for name, factor in self.factors.items():
            path = f"factors.{name}"
            self._left[name] = unknowns.numbers(factor.share_of_time, f"{path}.share_of_time")
            if factor.bad_spell is not None:
                self._bad_spell[name] = unknowns.numbers(factor.bad_spell, f"{path}.bad_spell")
        self._lost: dict[tuple[int, str, int], np.ndarray] = {}

    @property
    def differ_by_line(self) -> bool:
        """Tell whether some line may lose other shifts than another."""
        return any(factor.per == "line" for factor in self.factors.values())

    def left_ticks(self, days: PlannedDays, d: int, line: str, copy: int) -> Ints:
        """Return planned time of N days, and what each of F factors leaves of it, (1 + F, N).

        Shifts are counted through from the first of the days. What a factor leaves of a day that is
        not lost is at least a tick.

        Args:
            days: The days.
            d: The draw.
            line: A line.
            copy: Number of its copy, from 1.
        """
        of_day, shifts = _shifts(days)
        kept = days.open_ticks
        rows, shares = [kept], []
        for name, factor in self.factors.items():
            if factor.lost_in == "whole shifts" and not self.evenly:
                who = (line, copy) if factor.per == "line" else None
                lost = self._lost_shifts(d, name, who, len(shifts))
                shifts = np.where(lost, 0, shifts)
                kept = np.bincount(of_day, shifts, len(days.day)).astype(np.int64)
            else:
                shares.append(self._left[name][d])
            left = kept.astype(float)
            for share in shares:
                left = left * share
            rows.append(np.maximum(half_up(left), np.minimum(kept, 1)))
        return np.array(rows)

    def _lost_shifts(
        self, d: int, name: str, who: tuple[str, int] | None, n_shifts: int
    ) -> np.ndarray:
        """Return which shifts a factor takes from a line, or from all of them."""
        stream = shift_stream(name, who)
        at = (d, stream, n_shifts)
        if at not in self._lost:
            unknowns = self.unknowns
            key = RunKey(unknowns.seed, unknowns.first_draw + d, self.replication)
            spell = float(self._bad_spell[name][d]) if name in self._bad_spell else None
            left = float(self._left[name][d])
            self._lost[at] = shifts_lost(key, stream_of(stream), n_shifts, left, spell)
        return self._lost[at]


def _shifts(days: PlannedDays) -> tuple[Ints, Ints]:
    """Return for each shift on which of N days it is, and its length; the last may be shorter."""
    n_of_day = -(-days.open_ticks // days.shift_ticks)
    of_day = np.repeat(np.arange(len(days.day)), n_of_day)
    shifts = days.shift_ticks[of_day]
    last = np.cumsum(n_of_day) - 1
    shifts[last] -= n_of_day * days.shift_ticks - days.open_ticks
    return of_day, shifts
