"""How good lots were, read off runs that are worked out by hand."""

import numpy as np
import pytest

from bare_plants import bare_plant
from nameplate.drawing.flow_block import FlowOutcomes, run_flow_block
from nameplate.drawing.lot_quality import QualityOfRun, in_bad_periods, lot_quality
from nameplate.kernels.plant_records import PlantRecords
from nameplate.model.plant import Plant
from plant_cases import Case, plant_case
from plant_runs import run_by_kernel
from random_lines import Mode

BENCH = """{bench: {positions: 1, time_per_item: 30 min, assumed: x,
    calendar: {days_per_year: 365, shifts_per_day: 1, shift_length: 20 h}}}"""
EVERY_15 = {"cycles": [1], "modes": [[Mode(to_failure=15, to_repair=3)]], "repairs": [0]}
IN_TURNS = {"cycles": [1], "makes": [0, 1], "changes": [[0, 4], [0, 0]]}


def run(case: Case) -> tuple[PlantRecords, np.ndarray, QualityOfRun]:
    """Return a run with its lots and how good they were."""
    plant, _ = run_by_kernel(case)
    lots = np.asarray(plant.lots)[: plant.counts[0]]
    accepted = np.asarray(plant.years)["accepted"].reshape(-1, len(plant.products)).sum(axis=0)
    return plant, lots, lot_quality(plant, lots, accepted)


def inspected(rejected: str, share: str, accept: int = 0, size: int = 10, **more: str) -> Plant:
    """Return a plant whose lots have a share of bad items, two of each looked at."""
    lots = f"fraction_bad: {{constant: {share}}}, {more.pop('lots', '')} assumed: x"
    return bare_plant(
        lots=f"{{part: {{size: {size}, acceptance: gate, {lots}}}}}",
        acceptance=f"""{{gate: {{facility: bench, plan: {{sample: 2, accept: {accept}}},
            samples: destroyed, rejected: {rejected}, assumed: x}}}}""",
        test_facilities=BENCH,
        **more,
    )


def test_parts_in_bad_periods_are_counted_lot_by_lot() -> None:
    """Six parts a repair, in lots of ten: none in lots without one, six in the others.

    Of the good parts that left the line, 18 of 50 are in bad periods, and all of these are bad.
    """
    plant, lots, found = run(
        plant_case(60, [{"size": 10}], [{**EVERY_15, "repair_parts": 6, "repair_bad": 1.0}])
    )
    done = lots["done"] < plant.plant[0]["horizon"]
    changed, repaired = in_bad_periods(plant, lots[done])
    assert changed.tolist() == [0] * 5
    assert repaired.tolist() == [0, 6, 0, 6, 6]
    assert found.bad_made.tolist() == [18 / 50]


def test_untested_lots_are_sent_on_as_they_were_made() -> None:
    """Of two products one follows a changeover: what is bad of it, the whole lot, is sent on."""
    line = {**IN_TURNS, "change_parts": 100, "change_bad": 1.0}
    _, _, found = run(plant_case(60, [{"size": 5}, {"size": 5}], [line]))
    assert found.bad_made.tolist() == found.bad_accepted.tolist() == [0, 1]
    assert found.tested.tolist() == [[0, 0], [0, 0]]


def test_parts_after_a_changeover_are_not_counted_again_after_repairs() -> None:
    """A lot of five of which a changeover spoils four leaves one to all of its repairs."""
    line = {**IN_TURNS, **EVERY_15, "change_parts": 4, "repair_parts": 9}
    plant, lots, _ = run(plant_case(400, [{"size": 5}, {"size": 5}], [line]))
    spoilt = lots[(lots["changed"] == 1) & (lots["repairs"] > 0) & (lots["good"] == 5)]
    assert len(spoilt) > 0
    assert [parts.tolist() for parts in in_bad_periods(plant, spoilt)] == [
        [4] * len(spoilt),
        [1] * len(spoilt),
    ]


def by_draw(plant: Plant, draws: int = 4) -> FlowOutcomes:
    """Return some draws of a plant."""
    return run_flow_block(plant, 1, 0, draws)


def test_an_untested_product_has_the_share_of_its_law() -> None:
    """What is made has it on average, what is sent on by chance: four errors of 14,600 items."""
    outcomes = by_draw(
        bare_plant(
            lots="{part: {size: 10, acceptance: none, fraction_bad: {constant: 5 %}, assumed: x}}"
        )
    )
    assert outcomes.bad_made.tolist() == [[0.05]] * 4
    error = np.sqrt(0.05 * 0.95 / (4 * 3650))
    assert outcomes.bad_accepted.mean() == pytest.approx(0.05, abs=4 * error)


@pytest.mark.parametrize("rejected", ["scrap", "rework, rework_time: 1 h"])
def test_lots_count_as_accepted_by_their_first_test(rejected: str) -> None:
    """Of lots with 30 % bad items 0.49 have none in a sample of two; reworked ones stay rejected.

    A year has 365 lots, of which the last ones may not be tested at its end.
    """
    lots = by_draw(inspected(rejected, "30 %")).tested_lots[:, 0]
    assert (lots[:, 0] > 350).all()
    error = np.sqrt(0.49 * 0.51 / lots[:, 0].sum())
    assert lots[:, 1].sum() / lots[:, 0].sum() == pytest.approx(0.49, abs=4 * error)


def test_lots_that_grow_too_old_were_sent_on_all_the_same() -> None:
    """Lots that are accepted though rejected, and then find no room, keep their bad items."""
    plant = inspected(
        "accept",
        "100 %",
        lots="shelf_life: 5 days,",
        stores="{yard: {parts: 30, assumed: x}}",
    )
    assert by_draw(plant, 1).bad_accepted.tolist() == [[1.0]]


def test_what_never_left_a_line_is_neither_good_nor_bad() -> None:
    """A lot larger than a year leaves nothing of which a share could be bad."""
    outcomes = by_draw(inspected("scrap", "30 %", size=10_000), 1)
    assert np.isnan([outcomes.bad_made, outcomes.bad_accepted]).all()
    assert outcomes.tested_lots.tolist() == [[[0, 0]]]


def test_the_plans_of_a_draw_are_kept() -> None:
    """Lot size, then the normal and the tightened plan; a stated plan is both."""
    assert by_draw(inspected("scrap", "1 %"), 1).lot_plans.tolist() == [[[10, 2, 0, 1, 2, 0, 1]]]
