"""Lots with bad periods after repairs and changeovers, worked out by hand."""

import numpy as np
import pytest

from nameplate.kernels.plant_records import REWORK
from plant_cases import Case, plant_case
from plant_runs import run_by_kernel
from random_lines import Mode

ALL_BAD = {"repair_parts": 100, "repair_bad": 1.0, "change_parts": 100, "change_bad": 1.0}
EVERY_15 = [[Mode(to_failure=15, to_repair=3)]]


def lots_of(case: Case, *names: str, use_windows: bool = True) -> list[list[int]]:
    """Return fields of all lots that are done, lot by lot."""
    plant, _ = run_by_kernel(case, use_windows)
    lots = np.asarray(plant.lots)[: plant.counts[0]]
    return [lots[name][lots["done"] < plant.plant[0]["horizon"]].tolist() for name in names]


@pytest.mark.parametrize("use_windows", [True, False])
def test_a_lot_that_saw_a_repair_has_bad_parts(use_windows: bool) -> None:
    """A failure after each 15 ticks of work: one at the end of a lot falls into the next one."""
    line = {"cycles": [1], "modes": EVERY_15, "repairs": [0], **ALL_BAD}
    case = plant_case(60, [{"size": 10}], [line])
    repairs, bad = lots_of(case, "repairs", "bad", use_windows=use_windows)
    assert repairs == [0, 1, 0, 1, 1]
    assert bad == [0, 10, 0, 10, 10]


def test_only_repairs_that_are_named_count() -> None:
    """The second station fails as often, and its repairs spoil nothing."""
    line = {"cycles": [1, 1], "room": [5], "modes": [[], *EVERY_15], "repairs": [], **ALL_BAD}
    repairs, bad = lots_of(plant_case(60, [{"size": 10}], [line]), "repairs", "bad")
    assert set(repairs) == set(bad) == {0}


def test_a_changeover_of_no_time_spoils_nothing() -> None:
    """Setting up to the second product takes time, back to the first one none."""
    line = {"cycles": [1], "makes": [0, 1], "changes": [[0, 4], [0, 0]], **ALL_BAD}
    case = plant_case(60, [{"size": 5}, {"size": 5}], [line])
    product, changed, bad = lots_of(case, "product", "changed", "bad")
    assert changed == product
    assert bad == [5 * p for p in product]


def test_bad_parts_are_counted_once_and_the_others_are_as_usual() -> None:
    """Of 50 parts 10 follow the changeover, 5 each of two repairs: (10 x 1 + 10 x 0.5) / 50."""
    line = {
        "cycles": [1],
        "modes": [[Mode(to_failure=25, to_repair=1)]],
        "repairs": [0],
        "makes": [0, 1],
        "changes": [[0, 1], [1, 0]],
        **{"repair_parts": 5, "repair_bad": 0.5, "change_parts": 10, "change_bad": 1.0},
    }
    products = [{"size": 50}, {"size": 50}]
    repairs, changed, bad = lots_of(
        plant_case(100_000, products, [line]), "repairs", "changed", "bad"
    )
    assert (repairs[2:6], changed[2:6]) == ([2] * 4, [1] * 4)
    assert np.mean(bad[2:]) == pytest.approx(15, abs=4 * np.std(bad) / np.sqrt(len(bad)))


def test_what_was_reworked_has_a_new_share_alone() -> None:
    """Every lot fails its test after a repair, and passes it once it has been reworked."""
    product = {"size": 10, "facility": 0, "rejected": REWORK, "rework_ticks": 5}
    line = {"cycles": [1], "modes": EVERY_15, "repairs": [0], **ALL_BAD}
    case = plant_case(200, [product], [line], facilities=[{}])
    stored, repairs, tests = lots_of(case, "stored", "repairs", "tests")
    found = {(n > 0, times) for at, n, times in zip(stored, repairs, tests, strict=True) if at >= 0}
    assert found == {(False, 1), (True, 2)}
