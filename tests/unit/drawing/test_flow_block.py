"""Draws of a whole plant read off: months, where parts are, what held lines, how good they are."""

from dataclasses import fields

import numpy as np
import pytest

from bare_plants import bare_plant
from flow_plants import flow_plant
from nameplate.drawing import flow_block
from nameplate.drawing.flow import Flow, Room
from nameplate.drawing.flow_block import ENDS, MOVED, FlowOutcomes, join_flows, run_flow_block
from nameplate.errors import StoppedError
from nameplate.kernels.arrays import Ints
from nameplate.model.durations import DAY_TICKS
from nameplate.model.plant import Plant

HOUR = DAY_TICKS // 24
WHOLE = flow_plant()
LATE = {"line": "losses: modelled, phase: late", "phases": "{late: {delay: 100 days, assumed: x}}"}
FULL = {
    "quarantine": "{shelves: {lots: 3, assumed: x}}",
    "stores": "{yard: {parts: 100, assumed: x}}",
}
CALENDAR_CLOCK = """{make: {cycle_time: 1 h, failures: {aging: {clock: calendar,
    time_to_failure: {constant: 100000 h}, time_to_repair: {constant: 1 h}}}}}"""


def moved(outcomes: FlowOutcomes, what: str) -> Ints:
    """Return what was moved in each month of the first draw, all products together."""
    found: Ints = outcomes.months[0, :, :, MOVED.index(what)].sum(axis=1)
    return found


def ends(outcomes: FlowOutcomes) -> dict[str, int]:
    """Return where the parts of the first draw are at the horizon, all products together."""
    found = dict(zip(ENDS, outcomes.ends[0].sum(axis=0).tolist(), strict=True))
    return {name: parts for name, parts in found.items() if parts}


def same(one: FlowOutcomes, other: FlowOutcomes) -> bool:
    """Tell whether two outcomes are the same in every number."""
    names = [part.name for part in fields(FlowOutcomes)]
    return all(np.array_equal(getattr(one, x), getattr(other, x)) for x in names)


def test_a_lot_a_day_is_counted_in_its_month() -> None:
    """A lot of ten leaves each day; the last one is released as the year's last day closes.

    A month has 30 days and ten hours: the day that begins in the tenth month's last hours ends in
    the next one.
    """
    outcomes = run_flow_block(bare_plant(), 1, 0, 1)
    assert moved(outcomes, "good").sum() == moved(outcomes, "accepted").sum() == 3650
    assert moved(outcomes, "good")[:3].tolist() == [300, 310, 300]
    assert moved(outcomes, "stock")[:3].tolist() == [300, 610, 910]
    assert moved(outcomes, "started").sum() == 3660
    assert ends(outcomes) == {"in lines": 10, "in stores": 3650}
    assert outcomes.lots.tolist() == [366]
    assert outcomes.open_ticks.tolist() == [[3650 * HOUR]]
    assert outcomes.pace_ticks.tolist() == [[HOUR]]


@pytest.mark.parametrize("around", [{}, FULL], ids=["room", "no room"])
@pytest.mark.parametrize("phase", [{}, LATE], ids=["at once", "late"])
def test_a_clock_that_never_rings_changes_nothing(
    around: dict[str, str], phase: dict[str, str]
) -> None:
    """A line on the calendar and one in open time start, wait and count alike, to the tick."""
    one = run_flow_block(bare_plant(**phase, **around), 1, 0, 1)
    other = run_flow_block(bare_plant(CALENDAR_CLOCK, **phase, **around), 1, 0, 1)
    assert same(one, other)
    assert moved(one, "started")[:3].sum() == (0 if phase else moved(other, "started")[:3].sum())


def test_time_without_a_lot_is_open_time() -> None:
    """Thirteen lots fill a store for ten and three places; then the line stands, by its shifts."""
    outcomes = run_flow_block(bare_plant(**FULL), 1, 0, 1)
    assert ends(outcomes) == {"waiting for room": 30, "in stores": 100}
    # Nobody takes anything, so that demand holds the line and not the room.
    assert outcomes.held[0, 0].tolist() == [0, 0, 0, (365 - 13) * 10 * HOUR]
    assert outcomes.open_months[0, :, 0].sum() == 365 * 10 * HOUR
    assert outcomes.held_months[0, :2, 0, 3].tolist() == [18 * 10 * HOUR, 30 * 10 * HOUR]


def test_a_lot_larger_than_a_year_is_never_done() -> None:
    """Its parts stay in the line, and nothing is good."""
    lots = "{part: {size: 10000, acceptance: none, assumed: x}}"
    outcomes = run_flow_block(bare_plant(lots=lots), 1, 0, 1)
    assert ends(outcomes) == {"in lines": 10_000}
    assert moved(outcomes, "good").sum() == 0


def test_a_line_that_never_comes_makes_nothing() -> None:
    """A phase after the horizon leaves no lots, no open time and no shares that are not numbers."""
    late = LATE | {"phases": "{late: {delay: 400 days, assumed: x}}"}
    outcomes = run_flow_block(bare_plant(**late), 1, 0, 1)
    assert outcomes.lots.tolist() == [0]
    assert outcomes.open_ticks.tolist() == [[0]]
    assert outcomes.months.sum() == outcomes.ends.sum() == outcomes.held.sum() == 0
    assert np.isnan([outcomes.bad_made, outcomes.bad_accepted]).all()
    assert outcomes.served.shape == (1, 0, 7)
    assert outcomes.tested_ticks.shape == (1, 0)


def sampled(rejected: str, accept: int) -> Plant:
    """Return a plant whose lots of ten have 30 % bad items, two of each looked at."""
    return bare_plant(
        lots="{part: {size: 10, acceptance: gate, fraction_bad: {constant: 30 %}, assumed: x}}",
        acceptance=f"""{{gate: {{facility: bench, plan: {{sample: 2, accept: {accept}}},
            samples: destroyed, rejected: {rejected}, assumed: x}}}}""",
        test_facilities="""{bench: {positions: 1, time_per_item: 30 min, assumed: x,
            calendar: {days_per_year: 365, shifts_per_day: 1, shift_length: 20 h}}}""",
    )


@pytest.mark.parametrize(
    ("rejected", "accept", "low", "high"),
    [
        ("accept", 2, 0.29, 0.31),
        ("scrap", 0, 0.28, 0.32),  # what is left of an accepted lot is as bad as all lots are
        ("rework, rework_time: 400 days", 0, 0.28, 0.32),
        ("screen", 0, 0.16, 0.187),  # 0.49 of lots as they were, 0.51 without bad items: 0.1735
    ],
)
def test_bad_items_are_counted_in_what_was_accepted(
    rejected: str, accept: int, low: float, high: float
) -> None:
    """Lots that were scrapped or wait for rework take their bad items with them."""
    outcomes = run_flow_block(sampled(rejected, accept), 1, 0, 8)
    assert low < outcomes.bad_accepted.mean() < high


def test_tests_are_counted_in_open_time_of_their_facility() -> None:
    """A sample of two takes an hour of twenty a day; destroyed parts are told apart."""
    outcomes = run_flow_block(sampled("scrap", 0), 1, 0, 1)
    assert outcomes.test_open_ticks.tolist() == [[365 * 20 * HOUR]]
    assert outcomes.tested_ticks.tolist() == [[365 * HOUR]]
    found = ends(outcomes)
    assert found["destroyed by tests"] == 365 * 2
    assert found["rejected or expired"] % 8 == 0
    assert set(found) == {"in lines", "destroyed by tests", "rejected or expired", "in stores"}


def test_parts_used_in_other_lots_are_not_delivered() -> None:
    """Twenty parts go into each lot of ten kits; what is in stores is what is left."""
    lots = """{part: {size: 10, acceptance: none, assumed: x},
        kit: {size: 10, materials: {part: 2}, acceptance: none, assumed: x}}"""
    lines = """{
        make: {product: part, losses: modelled, assumed: x, stations: {a: {cycle_time: 1 h}}},
        pack: {product: kit, losses: modelled, assumed: x, stations: {b: {cycle_time: 1 h}}}}"""
    outcomes = run_flow_block(bare_plant(lots=lots, lines=lines), 1, 0, 1)
    part, kit = (dict(zip(ENDS, row, strict=True)) for row in outcomes.ends[0].tolist())
    assert part["used in other lots"] == 2 * (kit["in stores"] + kit["in lines"])
    assert part["delivered"] == kit["delivered"] == moved(outcomes, "delivered").sum() == 0
    assert sum(part.values()) == moved(outcomes, "started").sum() - sum(kit.values())
    assert outcomes.held[0, 1, 0] > 0  # the first lot of kits waits for the second of parts


def test_blocks_may_be_cut_in_any_way() -> None:
    """A draw is addressed by its number: two blocks joined are the block of both."""
    parts = [run_flow_block(WHOLE, 1, 0, 1), run_flow_block(WHOLE, 1, 1, 2)]
    whole = run_flow_block(WHOLE, 1, 0, 3)
    assert same(join_flows(parts), whole)
    assert whole.n_draws == 3
    assert not same(whole, run_flow_block(WHOLE, 2, 0, 3))


def test_the_ends_of_all_parts_add_up_to_what_was_started() -> None:
    """Every part started is in one place at the horizon, product by product, in every draw."""
    outcomes = run_flow_block(WHOLE, 1, 0, 3)
    started = outcomes.months[..., MOVED.index("started")].sum(axis=1)
    assert outcomes.ends.sum(axis=2).tolist() == started.tolist()
    delivered = outcomes.months[..., MOVED.index("delivered")].sum(axis=1)
    assert outcomes.ends[..., ENDS.index("delivered")].tolist() == delivered.tolist()


def test_too_little_room_is_doubled_until_there_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that finds too few places is begun anew, and the answer is that of ample room."""
    ample = run_flow_block(WHOLE, 1, 0, 1)
    rooms = []

    def scant(self: Flow, d: int, customers: np.ndarray) -> Room:
        rooms.append(d)
        return Room(40, 17, 9, 33)

    monkeypatch.setattr(flow_block.Flow, "_room", scant)
    assert same(run_flow_block(WHOLE, 1, 0, 1), ample)
    assert len(rooms) > 3


def test_a_block_can_be_ended_from_outside() -> None:
    """The flag ends a run in the middle."""
    with pytest.raises(StoppedError):
        run_flow_block(WHOLE, 1, 0, 1, stop=np.ones(1, np.int64))
