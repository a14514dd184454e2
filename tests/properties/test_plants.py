"""What holds of every whole plant: lots and parts are kept, limits and priorities are respected.

Replays the times of lots and shipments; what the audit of every run asserts is not repeated.
"""

from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from drawn_lines import Plan, horizons, plans
from nameplate.kernels.arrays import ENDLESS, RunKey
from nameplate.kernels.plant_records import GONE, IN_LINE, NONE, PlantRecords
from nameplate.kernels.records import LineRecords
from nameplate.simulating.running import run_line
from plant_cases import Case, plant_case
from plant_runs import run_by_kernel
from random_plants import plants

KEY = (7, 3, 2)


def in_use(plant: PlantRecords) -> tuple[np.ndarray, np.ndarray]:
    """Return the lots and the shipments of a run."""
    lots = np.asarray(plant.lots)[: plant.counts[0]]
    return lots, np.asarray(plant.shipments)[: plant.counts[1]]


def most_at_once(begins: np.ndarray, ends: np.ndarray) -> int:
    """Return how many of some half-open times overlap at most; those that end at -1 never end."""
    ends = np.where(ends == NONE, ENDLESS, ends)
    at_each = (begins[None, :] <= begins[:, None]) & (begins[:, None] < ends[None, :])
    return int(at_each.sum(axis=1).max(initial=0))


# Lots and parts


@given(plants)
@settings(max_examples=60)
def test_no_lot_is_lost(case: Case) -> None:
    """Lots of a product are numbered without a gap, and each is on its way, stored or gone."""
    plant, _ = run_by_kernel(case)
    lots, _ = in_use(plant)
    for p, product in enumerate(np.asarray(plant.products)):
        own = lots[lots["product"] == p]
        assert own["number"].tolist() == list(range(product["lots"]))
        assert (own["started"] == product["size"]).all()
        assert own["released"].tolist() == sorted(own["released"].tolist())
    assert set(lots["place"].tolist()) <= set(range(6))
    assert ((lots["place"] == GONE) == (lots["emptied"] != NONE)).all()


@given(plants)
@settings(max_examples=60)
def test_no_part_is_lost(case: Case) -> None:
    """Every part started is before, in or behind a station, scrapped, or in a lot that is done."""
    plant, lines = run_by_kernel(case)
    lots, _ = in_use(plant)
    stations = np.asarray(lines.stations)
    for r, line in enumerate(np.asarray(plant.lines)):
        own = stations[line["first_station"] : line["end_station"]]
        waits = line["parts"] - own["taken"][0]
        inside = own["taken"] - own["passed"] - own["scrapped"]
        between = own["passed"][:-1] - own["taken"][1:]
        assert waits >= 0
        assert set(inside.tolist()) <= {0, 1}
        kept = waits + inside.sum() + between.sum() + own["scrapped"].sum() + own["passed"][-1]
        assert kept == line["parts"]
        done = lots[(lots["line"] == r) & (lots["place"] != IN_LINE)]
        assert done["good"].sum() <= own["passed"][-1]


@given(plants)
@settings(max_examples=60)
def test_stocks_are_what_lots_hold(case: Case) -> None:
    """What products, months and stores say of stocks is what lies in the lots."""
    plant, _ = run_by_kernel(case)
    lots, _ = in_use(plant)
    n_products = len(plant.products)
    stored = lots[lots["place"] == 4]
    stock = np.bincount(stored["product"], stored["left"], n_products)
    assert np.asarray(plant.products)["stock"].tolist() == stock.tolist()
    assert np.asarray(plant.years)["stock"][-n_products:].tolist() == stock.tolist()
    inside = lots[lots["place"] == IN_LINE]
    in_lines = np.bincount(inside["product"], inside["started"], n_products)
    assert np.asarray(plant.products)["in_lines"].tolist() == in_lines.tolist()


# Tests, stores and limits


@given(plants)
@settings(max_examples=60)
def test_nothing_is_stored_before_its_test_ended_or_shipped_before_it_was_stored(
    case: Case,
) -> None:
    """A lot goes from release to line, test, store and customer, in this order of time."""
    plant, _ = run_by_kernel(case)
    lots, shipments = in_use(plant)
    stored = lots[lots["stored"] >= 0]
    assert (stored["released"] < stored["done"]).all()
    assert (stored["done"] <= stored["stored"]).all()
    tested = stored[stored["facility"] != NONE]
    assert (tested["tests"] >= 1).all()
    assert (tested["done"] <= tested["test_begins"]).all()
    assert (tested["test_ends"] <= tested["stored"]).all()
    assert (lots["stored"][shipments["lot"]] >= 0).all()
    assert (lots["stored"][shipments["lot"]] <= shipments["time"]).all()


@given(plants)
@settings(max_examples=60)
def test_oldest_lots_go_out_first(case: Case) -> None:
    """Shipments of a product come from lots in the order in which these were stored."""
    plant, _ = run_by_kernel(case)
    lots, shipments = in_use(plant)
    for p in range(len(plant.products)):
        own = shipments[lots["product"][shipments["lot"]] == p]
        times = lots["stored"][own["lot"]].tolist()
        assert times == sorted(times)


@given(plants)
@settings(max_examples=60)
def test_places_are_never_exceeded(case: Case) -> None:
    """At no time are there more lots in quarantine or in tests than there are places."""
    plant, _ = run_by_kernel(case)
    lots, _ = in_use(plant)
    left = np.where(lots["stored"] >= 0, lots["stored"], lots["emptied"])
    kept = np.asarray(plant.products)["quarantine"][lots["product"]]
    for q, quarantine in enumerate(np.asarray(plant.quarantine)):
        own = kept == q
        assert most_at_once(lots["released"][own], left[own]) <= quarantine["lots_limit"]
    for f, facility in enumerate(np.asarray(plant.facilities)):
        own = lots[(lots["facility"] == f) & (lots["test_begins"] >= 0)]
        assert most_at_once(own["test_begins"], own["test_ends"]) <= facility["positions"]


@given(plants)
@settings(max_examples=60)
def test_stores_are_never_overfull(case: Case) -> None:
    """At the end of every tick a store holds no more parts and lots than there is room for."""
    plant, _ = run_by_kernel(case)
    lots, shipments = in_use(plant)
    for s, store in enumerate(np.asarray(plant.stores)):
        inside = np.flatnonzero(lots["store"] == s)
        own, out = lots[inside], shipments[np.isin(shipments["lot"], inside)]
        assert most_at_once(own["stored"], own["emptied"]) <= store["lots_limit"]
        for t in np.unique(own["stored"]):
            came = own["stored"] <= t
            parts = (own["delivered"] + own["left"])[came].sum()
            parts -= out["parts"][out["time"] <= t].sum()
            assert 0 <= parts <= store["parts_limit"]
        assert all(store["takes"] >> int(p) & 1 for p in own["product"])


# Customers


@st.composite
def rivals(draw: st.DrawFn) -> Case:
    """Draw a plant of one product whose customers all wait for what they are owed."""
    customer = st.fixed_dictionaries(
        {
            "first": st.integers(0, 40),
            "every": st.integers(5, 40),
            "amount": st.integers(0, 12),
        }
    )
    return plant_case(
        draw(st.integers(50, 500)),
        [{"size": draw(st.integers(1, 12))}],
        [{"cycles": [draw(st.integers(1, 4))]}],
        stores=[{"parts_limit": draw(st.integers(12, 60))}],
        customers=draw(st.lists(customer, min_size=2, max_size=4)),
    )


@given(rivals())
def test_nobody_is_served_before_those_of_higher_priority(case: Case) -> None:
    """After a tick at which a customer gets parts, nothing is owed to those before it."""
    plant, _ = run_by_kernel(case)
    _, shipments = in_use(plant)
    customers = np.asarray(plant.customers)
    horizon = int(plant.plant["horizon"][0])

    def owed(c: int, t: int) -> int:
        """Return what is owed to a customer at the end of a tick."""
        customer = customers[c]
        asked = len(range(int(customer["first"]), min(t + 1, horizon), int(customer["every_a"])))
        sent = shipments[(shipments["customer"] == c) & (shipments["time"] <= t)]
        return int(asked * customer["amount_a"] - sent["parts"].sum())

    for t, c in {(int(x["time"]), int(x["customer"])) for x in shipments}:
        assert [owed(before, t) for before in range(c)] == [0] * c


# Lines


def station_sums(lines: LineRecords) -> dict[str, Any]:
    """Return what the stations of all lines did."""
    names = ("busy", "blocked", "starved", "closed", "taken", "passed", "scrapped", "waiting")
    return {name: np.asarray(lines.stations)[name].tolist() for name in names}


@given(plans(), horizons, st.integers(1, 30), st.booleans())
@settings(max_examples=60)
def test_a_plant_with_endless_everything_makes_what_its_line_makes_alone(
    plan: Plan, horizon: int, size: int, use_windows: bool
) -> None:
    """Without tests, materials and limits, lots only cut the count: all sums agree to the tick."""
    case = plant_case(horizon, [{"size": size}], [{"inside": plan.arrays()}], key=KEY)
    plant, lines = run_by_kernel(case, use_windows)
    edges = np.array([0, horizon])
    alone = run_line(plan.arrays(), RunKey(*KEY), horizon, edges).sums
    names = {"taken": "loaded", "passed": "departed"}
    for name, ours in station_sums(lines).items():
        assert ours == getattr(alone, names.get(name, name)).tolist(), name
    lots, _ = in_use(plant)
    done = lots[lots["place"] != IN_LINE]
    assert lots["started"].sum() - alone.loaded[0] in range(size + 1)
    assert done["good"].sum() <= alone.departed[-1]
    if size == 1 and not any(plan.scrap):
        assert done["good"].sum() == alone.departed[-1]
        assert plant.years["good"].sum() == alone.counts.sum()
