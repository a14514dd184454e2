"""Runs a whole plant to its horizon, and audits what comes out."""

import numpy as np

from nameplate.errors import SimulationError, StoppedError
from nameplate.kernels.arrays import ENDLESS
from nameplate.kernels.plant_events import FULL, TOO_MANY_DEMANDS
from nameplate.kernels.plant_lots import LOTS
from nameplate.kernels.plant_records import (
    GONE,
    IN_LINE,
    NONE,
    STORED,
    WAITS_FOR_ROOM,
    PlantRecords,
)
from nameplate.kernels.plants import run_plant
from nameplate.kernels.records import LineRecords
from nameplate.kernels.windows import new_windows


def run_whole_plant(plant: PlantRecords, lines: LineRecords) -> bool:
    """Run a plant from its first tick to the horizon; what comes out stands in its records.

    Args:
        plant: The plant at its beginning.
        lines: The records of all its lines.

    Returns:
        Whether there was room for everything; else nothing in the records means anything.

    Raises:
        SimulationError: a balance does not close, or demand comes too often to be followed.
        StoppedError: it was ended early.
    """
    run_plant(plant, lines, *new_windows(lines))
    if plant.stop[0] != 0:
        raise StoppedError("the run was ended early")
    if plant.counts[FULL] == TOO_MANY_DEMANDS:
        raise SimulationError(
            f"the demand of a customer comes more than {plant.plant[0]['most_demands']:,} times: "
            "let customers want more at a time and less often (every), or take fewer years"
        )
    if plant.counts[FULL] != 0:
        return False
    audit_plant(plant, lines)
    return True


def audit_plant(plant: PlantRecords, lines: LineRecords) -> None:
    """Assert what must hold of every run (convention 36).

    Args:
        plant: The records of a plant at its horizon.
        lines: Those of its lines.

    Raises:
        SimulationError: a balance does not close; that is a defect of the program.
    """
    lots = np.asarray(plant.lots)[: plant.counts[LOTS]]
    shipments = np.asarray(plant.shipments)[: plant.counts[1]]
    done = lots[lots["place"] != IN_LINE]
    out = done["left"] + done["destroyed"] + done["removed"] + done["delivered"]
    _require(bool((done["good"] == out).all()), "the parts of a lot", plant)
    _require(bool((done["good"] <= done["started"]).all()), "the good parts of a lot", plant)
    _require(bool((done["left"] >= 0).all()), "what is left of a lot", plant)
    _require(bool((done["bad"] <= done["good"]).all()), "the bad parts of a lot", plant)
    shipped = np.bincount(shipments["lot"], weights=shipments["parts"], minlength=len(lots))
    _require(bool((shipped == lots["delivered"]).all()), "the shipments of a lot", plant)
    tested = lots["test_begins"] >= 0
    stored = (lots["stored"] >= 0) & tested
    _require(
        bool((lots["test_ends"][stored] <= lots["stored"][stored]).all()),
        "the release of a lot before the end of its test",
        plant,
    )
    _audit_stores(plant, lots)
    _audit_trade(plant, shipments)
    _audit_lines(plant, lines, lots)


def _audit_trade(plant: PlantRecords, shipments: np.ndarray) -> None:
    """Assert that all demand is met, lost, owed or ordered, and that all orders are somewhere."""
    customers = np.asarray(plant.customers)
    to_customers = shipments["parts"][shipments["customer"] != NONE].sum()
    _require(int(to_customers) == int(customers["delivered"].sum()), "the deliveries", plant)
    owed = customers["delivered"] + customers["lost"] + customers["imports_ordered"]
    _require(
        bool((customers["wanted"] == owed + customers["backlog"]).all()),
        "the demand of a customer",
        plant,
    )
    arrivals = np.asarray(plant.arrivals)[: plant.counts[2]]
    waits = arrivals["time"] >= plant.plant[0]["horizon"]
    coming = arrivals["amount"][waits & (arrivals["customer"] != NONE)].sum()
    ordered = customers["imports_ordered"].sum() - customers["imported"].sum()
    _require(int(coming) == int(ordered), "the imports", plant)
    materials = np.asarray(plant.materials)
    known = np.isclose(materials["ordered"], materials["arrived"] + materials["on_order"])
    _require(bool(known.all()), "the orders of a material", plant)


def _audit_stores(plant: PlantRecords, lots: np.ndarray) -> None:
    """Assert that stores hold what the lots say, within their limits."""
    stored = lots[lots["place"] == STORED]
    for s, store in enumerate(np.asarray(plant.stores)):
        own = stored[stored["store"] == s]
        own = own[own["left"] > 0]
        _require(int(own["left"].sum()) == store["parts"], "the parts of a store", plant)
        _require(len(own) == store["lots"], "the lots of a store", plant)
        within = store["parts"] <= store["parts_limit"] and store["lots"] <= store["lots_limit"]
        _require(bool(within), "the limits of a store", plant)
    inside = lots[(lots["place"] != STORED) & (lots["place"] != GONE)]
    kept = np.asarray(plant.products)["quarantine"][inside["product"]]
    for q, place in enumerate(np.asarray(plant.quarantine)):
        own = inside[kept == q]
        within = len(own) == place["lots"] <= place["lots_limit"]
        _require(bool(within), "the places in quarantine", plant)
        waiting = int((own["place"] == WAITS_FOR_ROOM).sum())
        _require(waiting == place["waiting"], "the lots that wait for room", plant)
    gone = lots["left"][lots["place"] == GONE]
    _require(bool((gone == 0).all()), "the parts of lots that are gone", plant)


def _audit_lines(plant: PlantRecords, lines: LineRecords, lots: np.ndarray) -> None:
    """Assert that parts are conserved in the lines and that their time adds up."""
    stations, modes = np.asarray(lines.stations), np.asarray(lines.modes)
    started = np.bincount(lots["line"], weights=lots["started"], minlength=len(plant.lines))
    for r, line in enumerate(np.asarray(plant.lines)):
        own = stations[line["first_station"] : line["end_station"]]
        _require(int(started[r]) == line["parts"], "the parts of a line", plant)
        _require(int(own["taken"][0]) <= line["parts"], "the parts of a line", plant)
        down = [modes["down"][s["mode_first"] : s["mode_end"]].sum() for s in own]
        clock = own["busy"] + own["blocked"] + own["starved"] + own["closed"] + own["changing"]
        horizon = np.asarray(lines.runs)["horizon"][r]
        _require(bool((clock + down == horizon).all()), "the time of a station", plant)
        between = own["passed"][:-1] - own["taken"][1:]
        room = own["room"][:-1]
        _require(bool(((between >= 0) & (between <= room)).all()), "a buffer", plant)
        levels = between * horizon - own["leave_times"][:-1] + own["load_times"][1:]
        _require(bool((levels == own["waiting"][:-1]).all()), "Little's law", plant)
    finished = lots["done"] < ENDLESS
    _require(bool((lots["done"][finished] >= lots["released"][finished]).all()), "a lot", plant)


def _require(holds: bool, what: str, plant: PlantRecords) -> None:
    """Raise with the address of the run where a balance does not close."""
    if not holds:
        key = plant.plant[0]
        raise SimulationError(
            f"{what} does not add up (seed {key['seed']}, draw {key['draw']}, replication "
            f"{key['replication']}); this is a defect of nameplate, please report it"
        )
