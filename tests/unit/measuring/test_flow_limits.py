"""What limits a whole plant, by year, and what more of each resource gives."""

import dataclasses
import math

import numpy as np
import pytest

from bare_plants import bare_plant
from flow_outcomes import PLANT, TWO, in_first_month, outcomes
from nameplate.answer import Gradient
from nameplate.drawing.flow_block import ENDS, run_flow_block
from nameplate.drawing.resources import RESOURCES, More
from nameplate.measuring.flow_limits import (
    STEP,
    THE_LINES,
    ever_limits,
    held_lines,
    plant_gradient,
    what_limits_flow,
)
from nameplate.model.plant import Plant

BENCH = {
    "lots": """{part: {size: 10, acceptance: gate, fraction_bad: {constant: 0 %},
        materials: {blank: 1}, assumed: x}}""",
    "acceptance": """{gate: {facility: bench, plan: {sample: 5, accept: 5}, samples: kept,
        rejected: scrap, assumed: x}}""",
    "test_facilities": "{bench: {positions: 1, time_per_item: 1 h, assumed: x}}",
    "quarantine": "{shelves: {lots: 20, assumed: x}}",
    "materials": """{blank: {stock: 100, suppliers: [shop], assumed: x,
        policy: {order_up_to: {reorder_point: 80, level: 100}}}}""",
    "suppliers": """{shop: {origin: domestic, lead_time: {constant: 2 h}, assumed: x}}""",
    "customers": """{shop: {product: part, amount: 1000, every: 1 day, priority: 1,
        unmet: lost, assumed: x}}""",
}
"""A bench and all else around one line; which of them limits follows from a few numbers."""
FAST = "{make: {cycle_time: 6 min}}"
LIMITED: dict[str, tuple[str, dict[str, str]]] = {
    "lines": ("{make: {cycle_time: 1 h}}", {}),
    "tests": (FAST, {}),
    "material": (
        FAST,
        {
            "test_facilities": "{bench: {positions: 1, time_per_item: 1 min, assumed: x}}",
            "suppliers": "{shop: {origin: domestic, lead_time: {constant: 10 days}, assumed: x}}",
            "materials": """{blank: {stock: 300, suppliers: [shop], assumed: x,
                policy: {order_up_to: {reorder_point: 299, level: 300}}}}""",
        },
    ),
    "demand": (
        FAST,
        {
            "test_facilities": "{bench: {positions: 1, time_per_item: 1 min, assumed: x}}",
            "stores": "{yard: {parts: 200, assumed: x}}",
            "quarantine": "{shelves: {lots: 2, assumed: x}}",
            "customers": """{shop: {product: part, amount: 20, every: 1 day, priority: 1,
                unmet: lost, assumed: x}}""",
        },
    ),
    "stores": (
        FAST,
        {
            "test_facilities": "{bench: {positions: 1, time_per_item: 1 min, assumed: x}}",
            "stores": "{yard: {parts: 100, assumed: x}}",
            "quarantine": "{shelves: {lots: 10, assumed: x}}",
            "customers": """{shop: {product: part, amount: 100000, every: 30 days, priority: 1,
                unmet: lost, assumed: x}}""",
        },
    ),
}


def limited(resource: str) -> Plant:
    """Return a plant in which one resource is scarce and there is enough of all others."""
    stations, sections = LIMITED[resource]
    return bare_plant(stations, **{**BENCH, **sections})


def test_lines_of_a_kind_are_held_together() -> None:
    """Copies share a row; causes that held no draw are left out."""
    held = np.zeros((2, 3, 4), np.int64)
    held[:, 0, 0], held[:, 1, 0], held[0, 2, 2] = 10, 30, 50
    found = outcomes(
        TWO, held_months=in_first_month(held), open_months=in_first_month(np.full((2, 3), 100))
    )
    rows = held_lines(TWO, found)
    assert [(row.line, row.cause, row.share.mean) for row in rows] == [
        ("make", "no material", 0.2),
        ("box", "no room in stores", 0.25),
    ]


def test_what_limits_is_told_with_its_share_of_every_year() -> None:
    """In the second of two years a line waits for half its time; over both for a quarter."""
    found = outcomes(n_draws=1)
    held, opened = np.zeros((1, 24, 1, 4), np.int64), np.zeros((1, 24, 1), np.int64)
    opened[0, [3, 15]] = 100
    held[0, 15, 0, 1] = 50
    found = dataclasses.replace(found, held_months=held, open_months=opened)
    lines, tests = what_limits_flow(PLANT, found, {"tests": Gradient(1.0, 0.0, 1)})
    assert (lines.name, lines.resource, lines.share) == (THE_LINES, "lines", 0.75)
    assert (lines.by_year, lines.gradient) == ((1.0, 0.5), None)
    assert (tests.name, tests.share, tests.by_year) == ("waiting for tests", 0.25, (0.0, 0.5))
    assert tests.gradient == Gradient(1.0, 0.0, 1)


def test_a_year_without_open_time_has_no_shares() -> None:
    """Where no line is there yet, nothing limits; where none ever comes, nothing is told."""
    assert what_limits_flow(PLANT, outcomes(), {}) == ()
    opened = np.zeros((1, 24, 1), np.int64)
    opened[0, 20] = 100
    found = outcomes(n_draws=1, open_months=opened, held_months=np.zeros((1, 24, 1, 4), np.int64))
    (lines,) = what_limits_flow(PLANT, found, {})
    assert math.isnan(lines.by_year[0])
    assert lines.by_year[1] == 1.0


@pytest.mark.parametrize("resource", LIMITED)
def test_what_alone_limits_has_an_elasticity_of_one_and_the_rest_of_none(resource: str) -> None:
    """One per cent more of what is scarce gives one per cent more parts, of all else nothing."""
    plant = limited(resource)
    as_it_is = run_flow_block(plant, 1, 0, 1)
    ran, found = np.ones(1, np.bool_), {}
    for of in RESOURCES:
        more = run_flow_block(plant, 1, 0, 1, more=More(of, STEP))
        found[of] = plant_gradient(plant, as_it_is, more, ran).elasticity
    assert found.pop(resource) == pytest.approx(1.0, abs=0.1)  # type: ignore[call-overload]
    assert list(found.values()) == pytest.approx([0.0] * 4, abs=0.1)
    most = what_limits_flow(plant, as_it_is, {})[0]
    assert most.resource == resource


FULL = {"stores": "{yard: {parts: 100, assumed: x}}"}


def test_where_nobody_buys_it_is_demand_that_limits() -> None:
    """A store for ten lots and two places before it are full after twelve of 365 days."""
    plant = bare_plant(**FULL, quarantine="{shelves: {lots: 2, assumed: x}}")
    most, rest = what_limits_flow(plant, run_flow_block(plant, 1, 0, 1), {})
    assert (most.name, most.share) == ("no demand", pytest.approx(353 / 365))
    assert (rest.name, rest.share) == (THE_LINES, pytest.approx(12 / 365))


def test_without_a_limit_of_quarantine_full_stores_hold_no_line() -> None:
    """What nobody buys piles up behind the line, which works on."""
    plant = bare_plant(**FULL)
    as_it_is = run_flow_block(plant, 1, 0, 1)
    assert [limit.name for limit in what_limits_flow(plant, as_it_is, {})] == [THE_LINES]
    assert as_it_is.ends[0, 0, ENDS.index("waiting for room")] == 3550


@pytest.mark.parametrize("resource", LIMITED)
def test_what_never_limits_changes_nothing(resource: str) -> None:
    """In a draw in which nothing waited for a resource, more of it leaves what is accepted."""
    plant = limited(resource)
    as_it_is = run_flow_block(plant, 1, 0, 1)
    for of in RESOURCES:
        if not ever_limits(as_it_is, of)[0]:
            more = run_flow_block(plant, 1, 0, 1, more=More(of, STEP))
            gained = plant_gradient(plant, as_it_is, more, np.ones(1, np.bool_))
            assert abs(gained.elasticity) < 0.03


def test_draws_that_were_not_run_again_count_as_no_gain() -> None:
    """Of two draws, one of which gains a tenth for a tenth more, the mean gradient is a half."""
    parts = np.zeros((2, 12, 1, 7), np.int64)
    parts[:, 0, 0, 2] = 1000
    again = parts[:1].copy()
    again[0, 0, 0, 2] = 1100
    before, after = outcomes(months=parts), outcomes(n_draws=1, months=again)
    found = plant_gradient(PLANT, before, after, np.array([True, False]))
    assert (found.elasticity, found.draws) == (pytest.approx(0.5), 2)
    none = plant_gradient(PLANT, before, None, np.zeros(2, np.bool_))
    assert (none.elasticity, none.error) == (0.0, 0.0)
