"""A plant file as it is laid out, run by the kernel and by the naive plant.

Holds one plant with a line that sees the calendar, in a phase that begins late.
"""

import pytest

from bare_plants import bare_plant
from nameplate.drawing.flow import Flow
from nameplate.drawing.lines import line_batches
from nameplate.drawing.open_time import open_time
from nameplate.drawing.unknowns import Unknowns
from nameplate.kernels.arrays import RunKey
from plant_cases import Case
from plant_runs import differences

STATIONS = """{cut: {cycle_time: {each: {exponential: {mean: 5 h}}},
    failures: {aging: {clock: calendar, repair_clock: calendar,
      time_to_failure: {exponential: {mean: 300 h}}, time_to_repair: {exponential: {mean: 20 h}}}}},
    pack: {cycle_time: 4 h, scrap: 5 %}}, buffers: {cut-pack: 2}"""
SECTIONS = {
    "calendar": "{days_per_year: 50, shifts_per_day: 1, shift_length: 10 h, assumed: x}",
    "phases": "{late: {delay: 60 days, assumed: x}}",
    "lots": """{part: {size: 6, materials: {ore: 1}, acceptance: gate, shelf_life: 80 days,
        fraction_bad: {uniform: [0 %, 30 %]}, assumed: x}}""",
    "quarantine": "{shelves: {lots: 3, assumed: x}}",
    "acceptance": """{gate: {facility: bench, plan: {sample: 3, accept: 0}, samples: destroyed,
        rejected: rework, rework_time: 9 days, assumed: x}}""",
    "test_facilities": """{bench: {positions: 1, time_per_item: 5 h, assumed: x,
        failure: {time_to_failure: {exponential: {mean: 40 h}},
          time_to_repair: {exponential: {mean: 9 h}}}}}""",
    "stores": "{yard: {parts: 12, lots: 2, assumed: x}}",
    "materials": """{ore: {stock: 4, suppliers: [mine], assumed: x,
        policy: {order_up_to: {reorder_point: 5, level: 14}}}}""",
    "suppliers": """{mine: {origin: imported, lead_time: {exponential: {mean: 12 days}},
        disruptions: [war], assumed: x}}""",
    "disruptions": "{war: {first: 120 days, lasting: {constant: 60 days}, assumed: x}}",
    "imports": "{lead_time: {constant: 30 days}, disruptions: [war], assumed: x}",
    "customers": """{shop: {product: part, amount: {each: {uniform: [0, 4]}}, every: 9 days,
        priority: 1, unmet: imported, assumed: x}}""",
}

CHANGING = {
    "years": "2",
    "calendar": """{days_per_year: 50, shifts_per_day: 1, shift_length: 10 h, assumed: x,
        later: [{after: {uniform: [200 days, 300 days]}, shifts_per_day: 2},
                {after: 400 days, days_per_year: 80, shift_length: 8 h}]}""",
    "factors": """{power: {share_of_time: 70 %, lost_in: whole shifts, bad_spell: 4, assumed: x},
        staff: {share_of_time: 90 %, lost_in: whole shifts, per: line, assumed: x}}""",
    "ramp_up": """{start_share: 30 %, shape: learning, learning_rate: 25 %,
        reference_output: 10 parts, assumed: x}""",
}
"""Lost shifts, changes of the shift pattern, and learning."""

DATED = {
    "years": "2",
    "calendar": """{weekdays: [mon, wed, sat], shifts_on: {sat: 0.5}, shifts_per_day: 1,
        holidays: {winter: 12-20 .. 01-09}, shift_length: 10 h, assumed: x}""",
    "test_facilities": """{bench: {positions: 1, time_per_item: 5 h, assumed: x,
        maintenance: {cleaning: {every: 20 days, lasting: {uniform: [1 day, 9 days]}}},
        calendar: {weekdays: [tue, wed, thu], shifts_per_day: 1, shift_length: 9 h}}}""",
}
"""Working days by date, and maintenance of the tests."""


def case(draw: int, **sections: str) -> Case:
    """Return one draw of the plant as it is laid out, with other sections in place of its own."""
    plant = bare_plant(STATIONS, "losses: modelled, phase: late", **{**SECTIONS, **sections})
    unknowns = Unknowns(plant, 1, draw, 1)
    flow = Flow(unknowns, open_time(unknowns), line_batches(unknowns))
    arrays = [flow.line_of(0, batch, copy).arrays for batch, copy in flow.copies]
    return Case(flow.run_of(0, RunKey(1, draw, 0), None).plant, arrays)


@pytest.mark.parametrize("draw", range(3))
def test_a_plant_file_runs_as_its_conventions_say(draw: int) -> None:
    """Lots, shipments, orders and sums of a plant file are those of the naive plant."""
    assert differences(case(draw), case(draw)) == []


@pytest.mark.parametrize("draw", range(3))
def test_a_plant_runs_alike_by_dates(draw: int) -> None:
    """On days by date, with tests closed for weeks, both do the same to the tick."""
    assert differences(case(draw, **DATED), case(draw, **DATED)) == []


@pytest.mark.parametrize("draw", range(6))
def test_a_plant_runs_alike_whatever_becomes_of_its_shifts(draw: int) -> None:
    """With shifts lost, patterns changed and a line that learns, both make the same of the days."""
    assert differences(case(draw, **CHANGING), case(draw, **CHANGING)) == []
