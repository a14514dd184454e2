"""A plant file with everything around its lines as the records that the plant kernel takes."""

from typing import Any

import numpy as np
import pytest

from bare_plants import bare_plant
from flow_plants import SECTIONS, flow_plant
from nameplate.drawing.flow import Flow, PlantRun
from nameplate.drawing.flow_demand import customer_order
from nameplate.drawing.lines import line_batches
from nameplate.drawing.open_time import open_time
from nameplate.drawing.unknowns import Unknowns
from nameplate.errors import SimulationError
from nameplate.kernels import plant_records as kinds
from nameplate.kernels.arrays import CONSTANT, ENDLESS, UNIFORM, RunKey
from nameplate.kernels.plant_records import NONE
from nameplate.model.durations import DAY_TICKS
from nameplate.model.inventory import list_numbers
from nameplate.model.plant import Plant

HOUR = DAY_TICKS // 24
KEY = RunKey(1, 0, 0)
WHOLE = flow_plant()
CALENDAR_CLOCK = """{make: {cycle_time: 1 h, failures: {aging: {clock: calendar,
    repair_clock: calendar, time_to_failure: {constant: 50 h}, time_to_repair: {constant: 3 h}}}}}
"""


def flow_of(plant: Plant, n_draws: int = 1) -> Flow:
    """Return the flow of the first draws of a plant."""
    unknowns = Unknowns(plant, 1, 0, n_draws)
    return Flow(unknowns, open_time(unknowns), line_batches(unknowns))


def run_of(plant: Plant, d: int = 0) -> PlantRun:
    """Return the records of one draw at their beginning."""
    return flow_of(plant, d + 1).run_of(d, RunKey(1, d, 0), None)


def row(records: Any, i: int, *names: str) -> tuple[Any, ...]:
    """Return fields of one record as plain values."""
    return tuple(np.asarray(records)[i][name].item() for name in names)


@pytest.fixture(scope="module")
def whole() -> PlantRun:
    """Return the plant that has all sections."""
    return run_of(WHOLE)


def test_the_plant_lives_on_the_calendar_and_counts_by_month(whole: PlantRun) -> None:
    """Two years of 365 days, in months of a twelfth of a year."""
    year = 365 * DAY_TICKS
    assert row(whole.plant.plant, 0, "horizon", "year") == (2 * year, year // 12)
    assert len(whole.plant.years) == 2 * 12 * len(WHOLE.products)
    assert row(whole.plant.plant, 0, "seed", "draw", "replication") == (1, 0, 0)


def test_each_copy_of_a_line_has_its_makes_and_changeovers(whole: PlantRun) -> None:
    """Two lines of the core, and a flexible one that takes two products in turns."""
    lines = whole.plant.lines
    assert len(lines) == len(whole.lines.runs) == 3
    assert [row(lines, i, "first_make", "end_make") for i in range(3)] == [(0, 1), (1, 2), (2, 4)]
    assert whole.plant.makes.tolist() == [0, 0, 1, 2]
    assert row(lines, 2, "rule", "first_change", "last_make") == (kinds.IN_TURNS, 2, NONE)
    assert whole.plant.changes.tolist() == [0, 0, 0, 4 * HOUR, 2 * HOUR, 0]
    assert [row(lines, i, "last_scrap")[0] for i in range(3)] == [0.01] * 3
    assert len({row(lines, i, "last_scrap_stream") for i in range(3)}) == 3


def test_days_of_lines_and_facilities_are_ranges_one_after_the_other(whole: PlantRun) -> None:
    """Every range of days holds those of its owner, and open time begins at 0 in each."""
    lines, facilities = np.asarray(whole.plant.lines), np.asarray(whole.plant.facilities)
    days = np.asarray(whole.plant.days)
    ranges = [(x["first_day"], x["end_day"]) for x in (*lines, *facilities)]
    assert [days["open_before"][first] for first, _ in ranges] == [0] * 4
    assert [end - first for first, end in (ranges[0], ranges[3])] == [2 * 250, 2 * 200]
    assert ranges[-1][1] == len(days)
    assert days["begin"][lines[0]["first_day"]] < days["begin"][lines[2]["first_day"]]


def test_a_phase_begins_after_another_and_rises_by_its_own_ramp_up() -> None:
    """Lines of the second phase come later, by what the draw says, and begin at their own share."""
    flow = flow_of(WHOLE, 20)
    batch = {name.name: name for name, _ in flow.copies}["flexible"]
    for d in range(20):
        first = np.asarray(flow.line_of(d, batch, 1).shifts)[0]
        delay = flow.numbers.values(WHOLE.phases["second"].delay, "phases.second.delay")[d]
        assert delay <= first["begin"] < delay + 4 * DAY_TICKS
        assert first["open"] < 0.25 * 8 * HOUR


def test_a_line_that_sees_the_calendar_waits_for_its_phase() -> None:
    """Its axis is the calendar from its first day on; its shifts say what is open time of it."""
    late = {
        "line": "losses: modelled, phase: late",
        "phases": "{late: {delay: 90 days, assumed: x}}",
    }
    plant = run_of(bare_plant(CALENDAR_CLOCK, **late)).plant
    days, begin = np.asarray(plant.days), 90 * DAY_TICKS
    horizon = 365 * DAY_TICKS
    first_day, end_day, first, end = row(
        plant.lines, 0, "first_day", "end_day", "first_shift", "end_shift"
    )
    assert days[first_day:end_day].tolist() == [(begin, horizon - begin, begin)]
    assert days[first:end]["open"].tolist() == [10 * HOUR] * (365 - 90)


def test_a_line_that_comes_after_all_years_has_no_days() -> None:
    """A phase that begins after the horizon leaves a line that nothing can be given to."""
    late = {
        "line": "losses: modelled, phase: late",
        "phases": "{late: {delay: 2 years, assumed: x}}",
    }
    for stations in ("{make: {cycle_time: 1 h}}", CALENDAR_CLOCK):
        plant = run_of(bare_plant(stations, **late)).plant
        assert row(plant.lines, 0, "first_day", "end_day", "end_shift") == (0, 0, 0)


def test_products_have_their_lots_tests_and_materials(whole: PlantRun) -> None:
    """Sizes, plans, what is done with rejected lots, and uses by part."""
    products = whole.plant.products
    names = ("size", "facility", "rejected", "destroyed", "switches", "shelf_life")
    years = 10 * 365 * DAY_TICKS
    assert row(products, 0, *names) == (1000, 0, kinds.SCREEN, 1, 1, years)
    assert row(products, 1, *names) == (500, 0, kinds.REWORK, 0, 0, ENDLESS)
    assert row(products, 2, *names) == (500, NONE, 0, 0, 0, ENDLESS)
    assert row(products, 1, "false_alarm", "miss", "rework_ticks") == (0.01, 0.05, 3 * DAY_TICKS)
    plans = np.asarray(whole.plant.plans)
    # A lot of 1,000 at level II has letter J; AQL 1.0 is 80 items, two may be bad, tightened one.
    assert plans[0:2].tolist() == [(80, 2, 3), (80, 1, 2)]
    assert plans[3:6].tolist() == [(50, 1, 2)] * 3
    assert np.asarray(whole.plant.uses).tolist() == [
        (0, NONE, 1.0),
        (1, NONE, 0.5),
        (0, NONE, 1.0),
        (0, NONE, 1.0),
    ]


def test_a_product_may_be_the_material_of_another() -> None:
    """What is no material is a product, which then comes from the stores."""
    lots = "{part: {size: 10, acceptance: none, assumed: x}, kit: {size: 5, materials: {part: 2},"
    lines = """{
        make: {product: part, losses: modelled, assumed: x, stations: {a: {cycle_time: 1 h}}},
        pack: {product: kit, losses: modelled, assumed: x, stations: {b: {cycle_time: 2 h}}}}"""
    plant = run_of(bare_plant(lines=lines, lots=f"{lots} acceptance: none, assumed: x}}}}")).plant
    assert np.asarray(plant.uses).tolist() == [(NONE, 0, 2.0)]
    assert row(plant.products, 1, "first_use", "end_use") == (0, 1)


def test_stores_take_what_they_are_for(whole: PlantRun) -> None:
    """One bit for each product; a store without a list takes all, and lots may be unlimited."""
    stores = np.asarray(whole.plant.stores)
    assert stores["takes"].tolist() == [0b001, 0b111]
    assert stores["parts_limit"].tolist() == [20_000, 30_000]
    assert stores["lots_limit"].tolist() == [30, ENDLESS]


def test_materials_and_their_suppliers_stand_side_by_side(whole: PlantRun) -> None:
    """By share or in order, with the policy, the minimum order and what cuts each off."""
    materials = whole.plant.materials
    names = ("policy", "by_share", "first_supply", "end_supply", "level")
    assert row(materials, 0, *names) == (kinds.ORDER_UP_TO, 1, 0, 2, 40_000.0)
    assert row(materials, 1, *names) == (kinds.PERIODIC, 0, 2, 4, 20_000.0)
    supplies = np.asarray(whole.plant.supplies)
    assert supplies["share"].tolist() == [0.8, 0.2, 0.0, 0.0]
    assert supplies["minimum"].tolist() == [5000, 0, 0, 5000]
    cut_off = (supplies["end_down"] - supplies["first_down"]).tolist()
    assert cut_off[0] == cut_off[3] > 0
    assert cut_off[1] == cut_off[2] == 0


def test_one_cause_hits_all_that_name_it_at_the_same_times(whole: PlantRun) -> None:
    """The embargo cuts off the supplier abroad and imports alike, from day 100 on."""
    downs = np.asarray(whole.plant.downs)
    ranges = [row(whole.plant.supplies, i, "first_down", "end_down") for i in (0, 3)]
    ranges.append(row(whole.plant.plant, 0, "import_first_down", "import_end_down"))
    times = [downs[first:end].tolist() for first, end in ranges]
    assert times[0] == times[1] == times[2]
    assert times[0][0][0] == 100 * DAY_TICKS
    assert all(b[0] > a[1] for a, b in zip(times[0], times[0][1:], strict=False))


def test_causes_that_meet_are_one() -> None:
    """Of two causes, what overlaps or touches is one time of being cut off."""
    sections = {
        "materials": """{ore: {stock: 5, policy: {periodic: {every: 9 days, level: 9}},
            suppliers: [far], assumed: x}}""",
        "suppliers": """{far: {origin: imported, lead_time: {constant: 1 day},
            disruptions: [war, ice], assumed: x}}""",
        "disruptions": """{
            war: {first: 10 days, lasting: {constant: 20 days}, assumed: x},
            ice: {first: 5 days, lasting: {constant: 5 days}, between: {constant: 60 days},
              assumed: x}}""",
    }
    downs = np.asarray(run_of(bare_plant(**sections)).plant.downs)
    days = [(a // DAY_TICKS, b // DAY_TICKS) for a, b in downs.tolist()]
    assert days[:3] == [(5, 30), (70, 75), (135, 140)]


def test_customers_stand_by_priority(whole: PlantRun) -> None:
    """The first priority first, the order of the file at a tie; the first demand after a period."""
    assert customer_order(WHOLE) == ["army", "school", "police"]
    names = ("product", "amount_law", "unmet", "minimum")
    customers = whole.plant.customers
    assert row(customers, 0, *names) == (0, UNIFORM, kinds.BACKLOG, 500)
    assert row(customers, 1, *names) == (2, CONSTANT, kinds.LOST, 0)
    assert row(customers, 2, *names) == (0, CONSTANT, kinds.IMPORTED, 0)
    week = 7 * DAY_TICKS
    assert row(customers, 2, "every_law", "every_a", "first") == (CONSTANT, week, week)


def test_each_product_keeps_its_places_in_the_quarantine_that_takes_it() -> None:
    """By the file; what none takes has a place without limit behind the others."""
    two = "{cold: {lots: 6, products: [blank], assumed: x}, warm: {lots: 2, products: [core]}}"
    plant = run_of(flow_plant(quarantine=two.replace("]}}", "], assumed: x}}"))).plant
    assert np.asarray(plant.products)["quarantine"].tolist() == [1, 2, 0]
    assert np.asarray(plant.quarantine)["lots_limit"].tolist() == [6, 2, ENDLESS]
    one = run_of(flow_plant(quarantine="{cold: {lots: 6, assumed: x}}")).plant
    assert np.asarray(one.products)["quarantine"].tolist() == [0, 0, 0]


def test_an_own_product_stands_beside_the_material_that_it_stands_in_for(whole: PlantRun) -> None:
    """A use names both; without one it names the material alone."""
    materials = SECTIONS["materials"].replace("stock: 5000", "stock: 5000\n    own_product: blank")
    uses = np.asarray(run_of(flow_plant(materials=materials)).plant.uses)
    assert uses[["material", "product"]].tolist()[:2] == [(0, NONE), (1, 2)]
    assert np.asarray(whole.plant.uses)["product"].tolist() == [NONE] * 4


def test_what_is_left_out_limits_nothing() -> None:
    """A plant of one line has no customers, no tests, no materials and always room for lots."""
    plant = run_of(bare_plant()).plant
    empty = (plant.customers, plant.facilities, plant.materials, plant.supplies, plant.downs)
    assert [len(x) for x in empty] == [0] * 5
    assert row(plant.plant, 0, "proportional") == (0,)
    assert row(plant.quarantine, 0, "lots_limit") == (ENDLESS,)
    assert row(plant.products, 0, "facility", "shelf_life") == (NONE, ENDLESS)


def test_more_products_than_a_store_can_tell_apart_are_refused() -> None:
    """What a store takes is one whole number, which has bits for so many products."""
    names = [f"p{i}" for i in range(63)]
    lots = ", ".join(f"{x}: {{size: 9, acceptance: none, assumed: x}}" for x in names)
    make = "losses: modelled, assumed: x, stations: {a: {cycle_time: 1 h}}"
    lines = ", ".join(f"line-{x}: {{product: {x}, {make}}}" for x in names)
    with pytest.raises(SimulationError, match=r"at most 62 products .* this plant has 63"):
        flow_of(bare_plant(lots=f"{{{lots}}}", lines=f"{{{lines}}}"))


def test_a_lot_that_may_be_a_single_part_is_tested_as_a_whole() -> None:
    """Tables begin at two items; a size that is drawn below them takes their first plan."""
    lots = "{part: {size: {uniform: [1, 2]}, acceptance: gate, fraction_bad: {constant: 1 %}"
    sections = {
        "lots": f"{lots}, assumed: x}}}}",
        "acceptance": """{gate: {facility: bench, scheme: {aql: 1.0, level: II, reduced: never},
            samples: kept, rejected: screen, assumed: x}}""",
        "test_facilities": "{bench: {positions: 1, time_per_item: 1 min, assumed: x}}",
    }
    flow = flow_of(bare_plant(**sections), 20)
    runs = [flow.run_of(d, KEY, None).plant for d in range(20)]
    assert {row(plant.products, 0, "size") for plant in runs} == {(1,), (2,)}
    assert {np.asarray(plant.plans)["sample"].tolist()[0] for plant in runs} == {2}


def test_there_is_twice_the_room_if_there_was_too_little() -> None:
    """Lots, shipments, orders and events double, and nothing else is drawn anew."""
    flow = flow_of(WHOLE)
    one = flow.run_of(0, KEY, None)
    two = flow.run_of(0, KEY, None, more_than=one.plant)
    for name in ("lots", "shipments", "arrivals", "events", "no_room"):
        assert len(getattr(two.plant, name)) == 2 * len(getattr(one.plant, name))
    for name in ("products", "days", "customers", "supplies", "downs", "stores"):
        assert np.array_equal(getattr(one.plant, name), getattr(two.plant, name))


def test_every_number_is_drawn_where_it_stands_in_the_file() -> None:
    """The address of a draw is the path of its number; those around the lines are all drawn."""
    unknowns = Unknowns(WHOLE, 1, 0, 2)
    Flow(unknowns, open_time(unknowns), line_batches(unknowns))
    assert set(unknowns.drawn) == {"phases.second.delay"}
    assert set(unknowns.drawn) <= {entry.path for entry in list_numbers(WHOLE)}


POWER = """{power: {share_of_time: 80 %, lost_in: whole shifts, bad_spell: 2 shifts, assumed: x}}"""
TWO_LINES = """{make: {product: part, losses: modelled, assumed: x, count: 2,
    stations: {make: {cycle_time: 1 h}}}}"""


@pytest.mark.parametrize(("per", "are_alike"), [("plant", True), ("line", False)])
def test_a_line_has_fewer_shifts_on_the_days_that_are_hit(per: str, are_alike: bool) -> None:
    """Days are worked in whole shifts, some of them not at all; one cause hits all lines alike."""
    factors = POWER.replace("whole shifts", f"whole shifts, per: {per}")
    calendar = "{days_per_year: 365, shifts_per_day: 2, shift_length: 5 h, assumed: usual}"
    flow = flow_of(bare_plant(lines=TWO_LINES, calendar=calendar, factors=factors))
    (batch, _), _ = flow.copies
    one, other = (np.asarray(flow.line_of(0, batch, copy).shifts)["open"] for copy in (1, 2))
    assert set(one.tolist()) == {0, 5 * HOUR, 10 * HOUR}
    assert (one.tolist() == other.tolist()) is are_alike
    assert one.sum() / (365 * 10 * HOUR) == pytest.approx(0.8, abs=0.1)


def test_each_year_is_worked_by_the_pattern_of_its_time() -> None:
    """From the second year on there are two shifts, at the lines and at the facilities alike."""
    calendar = """{days_per_year: 365, shifts_per_day: 1, shift_length: 6 h, assumed: usual,
      later: [{after: 1 year, shifts_per_day: 2}]}"""
    tests = {
        "lots": """{part: {size: 10, acceptance: gate, fraction_bad: {constant: 1 %},
            assumed: usual}}""",
        "acceptance": """{gate: {facility: bench, plan: {sample: 3, accept: 0}, samples: kept,
            rejected: scrap, assumed: x}}""",
        "test_facilities": "{bench: {positions: 1, time_per_item: 1 h, assumed: x}}",
    }
    plant = run_of(bare_plant(years="3", calendar=calendar, **tests)).plant
    days = np.asarray(plant.days)
    for first, end in (
        row(plant.lines, 0, "first_day", "end_day"),
        row(plant.facilities, 0, "first_day", "end_day"),
    ):
        worked = days[first:end]["open"] // HOUR
        assert worked.tolist() == [6] * 365 + [12] * 730


def test_each_line_learns_from_what_it_would_have_made() -> None:
    """Doublings count from the days that the line has, so lost shifts put learning off as well."""
    learning = """{start_share: 20 %, shape: learning, learning_rate: 30 %, reference_output: 70,
      assumed: x}"""
    every_shift = run_of(bare_plant(ramp_up=learning)).plant
    fewer = run_of(bare_plant(ramp_up=learning, factors=POWER)).plant
    week = [np.asarray(plant.days)["open"][::7] / (10 * HOUR) for plant in (every_shift, fewer)]
    # 14 parts a week at a fifth of 70: the sixth week is the first above the reference output.
    assert week[0][:6].tolist() == pytest.approx([0.2] * 6)
    assert week[0][6] == pytest.approx(0.2 * (84 / 70) ** 0.5146, rel=1e-4)
    assert week[0][-1] == 1.0
    worked = week[1] > 0
    assert (week[1][worked] <= week[0][worked]).all()
    assert (week[1][worked] < week[0][worked]).any()
