"""Runs of whole plants: how they end, and that those whose balances do not close are refused."""

from typing import Any

import numpy as np
import pytest

from nameplate.errors import SimulationError, StoppedError
from nameplate.kernels.arrays import EXPONENTIAL
from nameplate.kernels.plant_records import (
    GONE,
    IMPORTED,
    IN_LINE,
    LOST,
    NONE,
    STORED,
    PlantRecords,
)
from nameplate.kernels.records import LineRecords
from nameplate.simulating.running_plants import audit_plant, run_whole_plant
from plant_cases import Case, plant_case
from plant_runs import line_records
from random_lines import Mode

HORIZON = 400


def case() -> Case:
    """Return a plant in which all happens that is added up."""
    line = {
        "cycles": [1, 2],
        "room": [3],
        "modes": [[Mode((EXPONENTIAL, 50.0), 9)], []],
        "makes": [0, 1],
        "changes": [[0, 3], [3, 0]],
        "last_scrap": 0.1,
    }
    products = [
        {"size": 10, "facility": 0, "fraction_bad": 0.1, "uses": [(0, 1.0)], "plans": [(2, 0, 1)]},
        {"size": 5, "uses": [(0, 1.0), (NONE, 0, 0.2)]},
    ]
    return plant_case(
        HORIZON,
        products,
        [line],
        facilities=[{"sample_ticks": 4}],
        stores=[{"parts_limit": 40, "lots_limit": 6}],
        materials=[{"stock": 30.0, "reorder": 20.0, "level": 60.0, "supplies": [{"lead": 9}]}],
        customers=[
            {"product": 0, "amount": 4, "every": 20, "unmet": LOST},
            {"product": 1, "amount": 9, "every": 30, "unmet": IMPORTED},
        ],
        quarantine=4,
        import_lead=60,
        key=(5, 7, 1),
    )


def run() -> tuple[PlantRecords, LineRecords]:
    """Run the plant to its horizon."""
    plant, lines = case().plant, line_records(case())
    assert run_whole_plant(plant, lines)
    return plant, lines


def lot_that(plant: PlantRecords, *places: int, tested: bool = False) -> int:
    """Return a lot that is in one of some places, also one that was tested and stored."""
    lots = np.asarray(plant.lots)[: plant.counts[0]]
    found = np.isin(lots["place"], places) & (lots["delivered"] > 0)
    if tested:
        found &= (lots["test_begins"] >= 0) & (lots["stored"] >= 0)
    return int(np.flatnonzero(found)[0])


def test_a_sound_run_passes() -> None:
    """A run as the kernel gives it closes all balances, and there was something to close."""
    plant, lines = run()
    audit_plant(plant, lines)
    assert all(np.asarray(plant.customers)["delivered"] > 0)
    assert np.asarray(plant.customers)["imported"][1] > 0
    assert set(np.asarray(plant.lots)["place"][: plant.counts[0]]) >= {IN_LINE, STORED, GONE}


BROKEN: list[tuple[str, int, str, int, str]] = [
    ("customers", 0, "delivered", 1, "the deliveries"),
    ("customers", 0, "backlog", 1, "the demand of a customer"),
    ("customers", 1, "wanted", -1, "the demand of a customer"),
    ("customers", 1, "imported", 1, "the imports"),
    ("materials", 0, "arrived", 1, "the orders of a material"),
    ("materials", 0, "on_order", -1, "the orders of a material"),
    ("stores", 0, "parts", 1, "the parts of a store"),
    ("stores", 0, "lots", -1, "the lots of a store"),
    ("stores", 0, "parts_limit", -40, "the limits of a store"),
    ("stores", 0, "lots_limit", -6, "the limits of a store"),
    ("quarantine", 0, "lots", 1, "the places in quarantine"),
    ("quarantine", 0, "lots_limit", -4, "the places in quarantine"),
    ("quarantine", 0, "waiting", 1, "the lots that wait for room"),
    ("lines", 0, "parts", 10, "the parts of a line"),
    ("shipments", 0, "parts", 1, "the shipments of a lot"),
]
BROKEN_LINES = [
    ("busy", 0, 1, "the time of a station"),
    ("changing", 1, -1, "the time of a station"),
    ("taken", 0, 1000, "the parts of a line"),
    ("passed", 0, 9, "a buffer"),
    ("waiting", 0, 1, "Little's law"),
    ("load_times", 1, -1, "Little's law"),
    ("leave_times", 0, 1, "Little's law"),
]
BROKEN_LOTS = [
    ("removed", 1, "the parts of a lot"),
    ("left", -1, "the parts of a lot"),
    ("bad", 11, "the bad parts of a lot"),
    ("released", HORIZON, "a lot"),
    ("test_ends", HORIZON, "the release of a lot before the end of its test"),
]


def refused(plant: PlantRecords, lines: LineRecords, what: str) -> None:
    """Assert that a run is refused with what is wrong and the address of the run."""
    with pytest.raises(SimulationError, match=what) as caught:
        audit_plant(plant, lines)
    assert str(caught.value).startswith(f"{what} does not add up")
    assert "seed 5, draw 7, replication 1" in str(caught.value)


@pytest.mark.parametrize(("records", "i", "field", "change", "what"), BROKEN)
def test_a_broken_sum_is_told_with_the_address_of_the_run(
    records: str, i: int, field: str, change: int, what: str
) -> None:
    """One wrong sum ends the program, and the message says how to run that very run again."""
    plant, lines = run()
    np.asarray(getattr(plant, records))[field][i] += change
    refused(plant, lines, what)


@pytest.mark.parametrize(("field", "s", "change", "what"), BROKEN_LINES)
def test_a_broken_line_is_told(field: str, s: int, change: int, what: str) -> None:
    """Parts and time inside the lines are added up as in runs of one line."""
    plant, lines = run()
    np.asarray(lines.stations)[field][s] += change
    refused(plant, lines, what)


@pytest.mark.parametrize(("field", "change", "what"), BROKEN_LOTS)
def test_a_broken_lot_is_told(field: str, change: int, what: str) -> None:
    """Every part of a lot is in one place, and its times follow each other."""
    plant, lines = run()
    np.asarray(plant.lots)[field][lot_that(plant, STORED, GONE, tested=True)] += change
    refused(plant, lines, what)


def test_good_parts_that_were_never_started_are_told() -> None:
    """A lot gives no more good parts than were started."""
    plant, lines = run()
    lot = np.asarray(plant.lots)[lot_that(plant, STORED, GONE)]
    lot["good"] += 100
    lot["removed"] += 100
    refused(plant, lines, "the good parts of a lot")


def test_less_than_nothing_in_a_lot_is_told() -> None:
    """What is left of a lot is never negative, though its parts add up."""
    plant, lines = run()
    lot = np.asarray(plant.lots)[lot_that(plant, GONE)]
    lot["left"], lot["removed"] = -1, lot["removed"] + 1
    refused(plant, lines, "what is left of a lot")


def test_parts_of_a_lot_that_is_gone_are_told() -> None:
    """A lot that has left the plant has left nothing behind."""
    plant, lines = run()
    lot = np.asarray(plant.lots)[lot_that(plant, GONE)]
    lot["left"], lot["good"], lot["started"] = 1, lot["good"] + 1, lot["started"] + 1
    np.asarray(plant.lines)["parts"][0] += 1
    refused(plant, lines, "the parts of lots that are gone")


@pytest.mark.parametrize("name", ["lots", "shipments", "arrivals", "events"])
def test_a_run_without_room_says_so(name: str) -> None:
    """Where one list is too short nothing in the records means anything, and the caller is told."""
    given: Any = case()
    short = given.plant._replace(**{name: getattr(given.plant, name)[:2]})
    assert not run_whole_plant(short, line_records(given))


def test_a_run_can_be_ended_from_outside() -> None:
    """The flag ends a run as soon as the next thing would happen."""
    given = case()
    given.plant.stop[0] = 1
    with pytest.raises(StoppedError, match="ended early"):
        run_whole_plant(given.plant, line_records(given))


def test_a_plant_without_lines_runs() -> None:
    """A plant that makes nothing only asks and imports."""
    given = plant_case(
        100, [{}], [{}], customers=[{"amount": 2, "every": 10, "unmet": IMPORTED}], quarantine=0
    )
    assert run_whole_plant(given.plant, line_records(given))
    fields = ["wanted", "imported", "delivered"]
    assert given.plant.customers[fields].tolist() == [(20, 20, 0)]
    assert given.plant.lines["held_test"].tolist() == [100]
    assert given.plant.lots[0]["released"] == 0
