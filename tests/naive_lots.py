"""Lines that take lots, axes of working days, and what a test finds, in the plainest Python.

Holds one thing at a time, and nothing of how a plant hangs together. Like the naive line it shares
only the random numbers with what it checks.
"""

import copy
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from types import SimpleNamespace
from typing import Any

from naive import NaiveLine, Station
from nameplate.kernels.arrays import ENDLESS, LineArrays, LineSums, RunKey
from nameplate.kernels.plant_records import NONE
from nameplate.kernels.samplers import binomial, variate, variate_ticks

NORMAL, TIGHTENED, REDUCED, DISCONTINUED = 0, 1, 2, 3
SCORE_TO_REDUCED = 30

# What is drawn for one test of a lot, and for how many such numbers there is room.
BAD_IN_SAMPLE, BAD_IN_REST, MISSED, FALSE_ALARMS, NUMBERS_A_TEST = 0, 1, 2, 3, 8


class Row(SimpleNamespace):
    """A record as an object of plain numbers; two are equal only if they are one thing."""

    __eq__ = object.__eq__
    __hash__ = object.__hash__


def rows(records: Any) -> list[Row]:
    """Return records as objects of plain numbers."""
    names = records.dtype.names
    return [Row(**dict(zip(names, record.item(), strict=True))) for record in records]


def _law(thing: Row, name: str) -> tuple[Any, ...]:
    return tuple(getattr(thing, f"{name}_{x}") for x in ("law", "a", "b", "c", "d"))


def number(thing: Row, name: str, key: RunKey, count: int) -> float:
    """Return the number that stands at this count in the stream of a law."""
    return variate(*_law(thing, name), *key, getattr(thing, f"{name}_stream"), count)


def duration(thing: Row, name: str, key: RunKey, count: int) -> int:
    """Return the time that stands at this count in the stream of a law [ticks]."""
    return int(variate_ticks(*_law(thing, name), *key, getattr(thing, f"{name}_stream"), count))


class Axis:
    """Working days of a line or of a facility, and the way between open time and the calendar."""

    def __init__(self, days: Sequence[Row], horizon: int) -> None:
        self.days, self.horizon = days, horizon

    @property
    def first_tick(self) -> int:
        return self.days[0].begin if self.days else ENDLESS

    def open_at(self, tick: int) -> int:
        begun = [day for day in self.days if day.begin <= tick]
        return begun[-1].open_before + min(tick - begun[-1].begin, begun[-1].open) if begun else 0

    def tick_at(self, open_tick: int) -> int:
        """Return the calendar tick of an open tick; `ENDLESS` if it is not before the horizon."""
        for day in self.days:
            if open_tick <= day.open_before + day.open:
                tick = day.begin + open_tick - day.open_before
                return tick if tick < self.horizon else ENDLESS
        return ENDLESS

    @property
    def last_open(self) -> int:
        """The last open tick that is before the horizon."""
        return self.open_at(self.horizon - 1)


@dataclass
class LotStation(Station):
    """A station that is set up for one lot after another."""

    ends: list[int] = field(default_factory=list)  # its own parts up to the end of each lot
    changes: list[int] = field(default_factory=list)  # changeover before each lot [ticks]
    lot: int = NONE  # the one that it is set up for
    change_left: int = 0
    unbooked: int = 0  # repairs begun since a part or a changeover last ended

    @property
    def state(self) -> str:
        state = super().state
        return "changing" if state == "starved" and self.change_left > 0 else state

    @property
    def is_through(self) -> bool:
        """Whether all parts of the lot that it is set up for have left it."""
        taken = self.ends[self.lot] if self.lot != NONE else 0
        return self.part is None and self.change_left == 0 and len(self.loads) == taken


class LotLine(NaiveLine):
    """A line that finds parts only in lots; it stands at one open tick, failures not yet begun.

    A lot may so be released at the tick at which it stands, and be loaded before a failure.
    """

    station_type = LotStation

    def __init__(self, line: LineArrays, key: RunKey, spoiling: Sequence[int] = ()) -> None:
        """Make a line.

        Args:
            line: What is inside.
            key: Address of the random numbers.
            spoiling: The modes whose repairs bad parts come after.
        """
        super().__init__(line, key, {})
        self.now = 0
        self.spoiling = spoiling
        self.repairs: list[int] = []  # of each lot, of the modes whose repairs count
        self.line_sums = self.new_sums(0)
        self.changing = [0] * len(self.stations)
        self.done: list[int] = []  # open tick at which each lot was done
        self.settle(0)

    def release(self, parts: int, change: int) -> int:
        """Put a lot before station 1; return how many parts will leave the last station.

        Which parts are scrapped hangs on no time, so that each station knows its last part of the
        lot beforehand.
        """
        self.repairs.append(0)
        for s, station in enumerate(self.stations):
            first = station.ends[-1] if station.ends else 0
            station.ends.append(first + parts)
            station.changes.append(change)
            parts -= sum(self.is_scrap(s, part) for part in range(first, first + parts))
        self.settle(self.now)
        return parts

    @property
    def is_free(self) -> bool:
        """Whether the last part of the last lot has left station 1."""
        first = self.stations[0]
        return first.part is None and len(first.loads) == (first.ends[-1] if first.ends else 0)

    def is_done(self, lot: int) -> bool:
        through = [len(x.loads) - (x.part is not None) for x in self.stations]
        return all(n >= x.ends[lot] for n, x in zip(through, self.stations, strict=True))

    def settle(self, now: int) -> None:
        super().settle(now)
        while len(self.done) < len(self.stations[0].ends) and self.is_done(len(self.done)):
            self.done.append(now)

    def set_up(self, station: LotStation) -> bool:
        """Begin the changeover to the next lot if the station is through with the one before."""
        is_last = station.lot + 1 == len(station.ends)
        if not station.is_through or station.down is not None or is_last:
            return False
        station.lot += 1
        station.change_left = station.changes[station.lot]
        return True

    def move_one(self, now: int) -> bool:
        return any(self.set_up(x) for x in self.stations) or super().move_one(now)

    def has_part(self, s: int) -> bool:
        station = self.stations[s]
        return not station.is_through and super().has_part(s)

    def times_to_something(self, station: LotStation, now: int) -> Any:
        yield from super().times_to_something(station, now)
        if station.change_left > 0 and not station.closed and station.down is None:
            yield station.change_left

    def let_pass(self, s: int, station: LotStation, ticks: int, sums: LineSums) -> None:
        is_up = station.down is None
        super().let_pass(s, station, ticks, sums)
        if is_up and not station.closed and station.change_left > 0:
            station.change_left -= ticks
            if station.change_left == 0:
                self.book_repairs(station)

    def begin_failure(self, station: LotStation) -> None:
        before = sum(self.repairs_begun[mode] for mode in self.spoiling)
        super().begin_failure(station)
        station.unbooked += sum(self.repairs_begun[mode] for mode in self.spoiling) - before

    def leave(self, s: int, station: LotStation, now: int) -> bool:
        has_left = super().leave(s, station, now)
        if has_left:
            self.book_repairs(station)
        return has_left

    def end_work_and_repairs(self, s: int, station: LotStation, now: int) -> None:
        scrapped = station.scrapped
        super().end_work_and_repairs(s, station, now)
        if station.scrapped > scrapped:
            self.book_repairs(station)

    def book_repairs(self, station: LotStation) -> None:
        """Count repairs for the lot whose part or changeover has ended at their station."""
        self.repairs[station.lot] += station.unbooked
        station.unbooked = 0

    def book(self, s: int, station: LotStation, ticks: int, sums: LineSums) -> None:
        if station.state == "changing":
            self.changing[s] += ticks
        else:
            super().book(s, station, ticks, sums)

    def step_on(self, limit: int) -> None:
        """Go to the next tick at which anything happens, at most to the limit."""
        self.now = self.step(self.now, limit, self.line_sums)
        self.settle(self.now)

    def advance(self, until: int) -> None:
        while self.now < until:
            self.step_on(until)

    def run_until_free(self, limit: int) -> None:
        while not self.is_free and self.now < limit:
            self.step_on(limit)

    def foreseen_end(self, lot: int, limit: int) -> tuple[int, int]:
        """Return when a lot will be done, `ENDLESS` if past the limit, and its repairs by then.

        Lots released later are behind it and cannot hold it up, so a copy of the line may run on,
        until a changeover is over at stations, too, that no part of the lot comes to.
        """
        ahead = copy.deepcopy(self)
        while ahead.is_busy_with(lot) and ahead.now < limit:
            ahead.step_on(limit)
        return ahead.done[lot] if len(ahead.done) > lot else ENDLESS, ahead.repairs[lot]

    def is_busy_with(self, lot: int) -> bool:
        """Whether parts or a changeover of the last lot are in the line."""
        return len(self.done) <= lot or any(x.change_left > 0 for x in self.stations)

    def close(self, axis: Axis) -> LineSums:
        """Run to the horizon, check the balances and return the sums."""
        self.advance(axis.last_open)
        horizon = axis.open_at(axis.horizon)
        if self.now < horizon:
            self.now = self.step(self.now, horizon, self.line_sums)
        sums = self.line_sums
        self.count_parts(sums)
        # The balance of a station knows no changeovers: it is empty in them.
        self.check(sums._replace(starved=sums.starved + self.changing), horizon)
        return sums


def end_of_work(facility: Row, key: RunKey, begin: int, work: int) -> int:
    """Return the open tick at which work begun at an open tick has had its time without repairs."""
    if facility.up_law == NONE:
        return begin + work
    up_from = 0
    for failure in count():
        up_until = up_from + duration(facility, "up", key, failure)
        at = max(begin, up_from)
        if work <= up_until - at:
            return at + work
        work -= max(0, up_until - at)
        up_from = up_until + duration(facility, "down", key, failure)
    raise AssertionError


def failures_before(facility: Row, key: RunKey, open_tick: int) -> int:
    """Return how many failures begin before an open tick."""
    if facility.up_law == NONE:
        return 0
    at = duration(facility, "up", key, 0)
    for failure in count():
        if at >= open_tick:
            return failure
        at += duration(facility, "down", key, failure) + duration(facility, "up", key, failure + 1)
    raise AssertionError


@dataclass
class Findings:
    """What a test of a lot finds and what it does not."""

    found: int  # items found bad, rightly or not
    unknown_in_sample: int  # bad items found good
    unknown_in_rest: int


def with_bad_periods(line: Row, lot: Row, fraction: float) -> float:
    """Return the share of bad items over all parts of a lot, also those of bad periods."""
    changed = min(lot.good, line.change_parts if lot.changed else 0)
    repaired = min(lot.good - changed, lot.repairs * line.repair_parts)
    if changed + repaired == 0:
        return fraction
    bad = changed * line.change_bad + repaired * line.repair_bad
    return (bad + (lot.good - changed - repaired) * fraction) / lot.good


def examine(product: Row, line: Row, key: RunKey, lot: Row, sample: int, again: int) -> Findings:
    """Draw the fraction bad of a lot and look at a sample of it.

    Args:
        product: What the lot is of.
        line: Where it was made.
        key: Address of the random numbers.
        lot: The lot; all that is left of it is sample or rest.
        sample: Items looked at.
        again: 1 after rework, else 0.
    """
    at = 2 * lot.number + again
    fraction = min(1.0, max(0.0, number(product, "fraction_bad", key, at)))
    if not again:
        fraction = with_bad_periods(line, lot, fraction)

    def hits(n: int, p: float, kind: int) -> int:
        return int(binomial(n, p, *key, product.sample_stream, NUMBERS_A_TEST * at + kind))

    bad = hits(sample, fraction, BAD_IN_SAMPLE)
    missed = hits(bad, product.miss, MISSED)
    alarms = hits(sample - bad, product.false_alarm, FALSE_ALARMS)
    return Findings(bad - missed + alarms, missed, hits(lot.left - sample, fraction, BAD_IN_REST))


class Switching:
    """Severity of inspection of one product, from all lots since it last changed."""

    def __init__(self, product: Row) -> None:
        self.product = product
        self.severity = NORMAL
        self.lots: list[tuple[bool, bool, bool]] = []

    def see(self, is_accepted: bool, is_clear: bool, scores: bool) -> None:
        """Take note of an original test.

        Args:
            is_accepted: Whether the lot was accepted.
            is_clear: Whether its count of bad items was not in the gap of its plan.
            scores: Whether the count was low enough to add to the switching score.
        """
        self.lots.append((is_accepted, is_clear, scores))
        rejected = [not accepted for accepted, _, _ in self.lots]
        changes = {
            NORMAL: [(sum(rejected[-5:]) >= 2, TIGHTENED), (self.is_reducible, REDUCED)],
            TIGHTENED: [
                (sum(rejected) >= 5, DISCONTINUED),
                (len(rejected) >= 5 and not any(rejected[-5:]), NORMAL),
            ],
            REDUCED: [(not (is_accepted and is_clear), NORMAL)],
            DISCONTINUED: [],
        }
        for holds, severity in changes[self.severity]:
            if holds:
                self.severity, self.lots = severity, []
                return

    @property
    def is_reducible(self) -> bool:
        score = 0
        for is_accepted, _, scores in self.lots:
            score = score + self.product.points if is_accepted and scores else 0
        return score >= SCORE_TO_REDUCED
