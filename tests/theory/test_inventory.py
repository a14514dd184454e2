"""Stocks against known answers: all records by formula, and those that a plant can be built for.

What the plant simulator can express:

    make to stock      a line with lots of one part, a store with room for one part less than the
                       base stock and one place in quarantine, and a customer whose demands of one
                       part are exponential times apart; a base stock of 0 or 1 has no store
    (r, Q), lost sales a line of exponential work, in lots of one part, takes a material: the part
                       in work is the last one on hand, and demand is its end; so orders go out at
                       r - 1 left, which a reorder point of 0 does not allow

What it cannot: orders of material look at what is on hand and on order and know no backlog, which
leaves (r, Q) and base stock with backorders to the formulas; base stock with lost sales orders by
the part sold, where a plant orders by the part taken.

Source: Hadley and Whitin, "Analysis of inventory systems", 1963; Palm's theorem; Erlang's loss
formula; the queue M/M/1.

Each of some 20 comparisons would fail by chance with 1.7e-4 if the seed were drawn anew.
"""

from collections.abc import Callable

import numpy as np
import pytest
from backordered import (
    base_stock_with_backorders,
    reorder_point_with_backorders,
)
from lost_sales import (
    base_stock_with_lost_sales,
    reorder_point_with_lost_sales,
)
from make_to_stock import make_to_stock
from steady_stock import SteadyStock

from known_answers import UNIT, Record, disagreements, records
from nameplate.kernels.arrays import EXPONENTIAL, Floats
from nameplate.kernels.plant_records import FIXED_QUANTITY, PlantRecords
from plant_cases import plant_case
from plant_runs import run_by_kernel

RECORDS = records("inventory")
FORMULAS: dict[str, Callable[..., SteadyStock]] = {
    "rq_backorder": lambda r, Q, demand_rate, lead_time: reorder_point_with_backorders(  # noqa: N803
        r, Q, demand_rate, lead_time
    ),
    "base_stock_backorder": lambda S, demand_rate, lead_time_mean: base_stock_with_backorders(  # noqa: N803
        S, demand_rate, lead_time_mean
    ),
    "base_stock_lost": lambda S, demand_rate, lead_time_mean: base_stock_with_lost_sales(  # noqa: N803
        S, demand_rate, lead_time_mean
    ),
    "rq_lost_exponential": lambda r, Q, demand_rate, lead_time_mean: reorder_point_with_lost_sales(  # noqa: N803
        r, Q, demand_rate, lead_time_mean, exponential=True
    ),
    "rq_lost_fixed": lambda r, Q, demand_rate, lead_time: reorder_point_with_lost_sales(  # noqa: N803
        r, Q, demand_rate, lead_time
    ),
    "make_to_stock_mm1": lambda S, demand_rate, machine_rate: make_to_stock(  # noqa: N803
        S, demand_rate, machine_rate
    ),
}

by_id = {"ids": lambda record: record["id"]}


def solver(record: Record) -> str:
    """Return which policy a record is about."""
    return str(record["solver"]).partition(".")[2]


@pytest.mark.parametrize("record", RECORDS, **by_id)
def test_every_record_is_reproduced(record: Record) -> None:
    """Every figure of every record is what the formula gives, within its tolerance."""
    model = {name: value for name, value in record["model"].items() if name != "rule"}
    found = FORMULAS[solver(record)](**model)._asdict()
    found["mean_wait_all"] = found["mean_wait"]
    for name, stated in record["metrics"].items():
        assert found[name] == pytest.approx(stated["value"], abs=stated["abs_tol"], rel=0), name


def lost_sales(record: Record, replication: int, warm_up: int, end: int) -> dict[str, float]:
    """Simulate an (r, Q) stock with lost sales; times in units."""
    model = record["model"]
    lead = model.get("lead_time", model.get("lead_time_mean")) * UNIT
    material = {
        "stock": float(model["Q"]),
        "policy": FIXED_QUANTITY,
        "reorder": float(model["r"] - 1),
        "level": float(model["Q"]),
        "supplies": [{"lead": lead if "lead_time" in model else (EXPONENTIAL, lead)}],
    }
    plant, _ = run_by_kernel(
        plant_case(
            end * UNIT,
            [{"uses": [(0, 1.0)]}],
            [{"cycles": [(EXPONENTIAL, UNIT / model["demand_rate"])]}],
            materials=[material],
            key=(2024, 0, replication),
        )
    )
    sold = _before(np.asarray(plant.lots)["done"][: plant.counts[0]], end)
    came = _before(np.asarray(plant.arrivals)["time"][: plant.counts[2]], end)
    span = end - warm_up
    on_hand = model["Q"] * (span + (end - _from(came, warm_up)).sum())
    on_hand -= (end - _from(sold, warm_up)).sum()
    return {
        "fill_rate": float((sold >= warm_up).sum() / span / model["demand_rate"]),
        "order_rate": float((came >= warm_up).sum() / span),
        "on_hand": float(on_hand / span),
    }


def _before(ticks: np.ndarray, end: int) -> Floats:
    """Return the moments that lie before the end [units]."""
    moments: Floats = ticks[ticks < end * UNIT] / UNIT
    return moments


def _from(moments: Floats, warm_up: int) -> Floats:
    """Return moments, those before the warm-up as if they were at its end [units]."""
    late: Floats = np.maximum(moments, warm_up)
    return late


@pytest.mark.parametrize(
    "record",
    [x for x in RECORDS if solver(x).startswith("rq_lost") and x["model"]["r"] > 0],
    **by_id,
)
def test_a_line_that_runs_out_of_material_is_a_stock_with_lost_sales(record: Record) -> None:
    """A line whose material comes in fixed quantities sells, orders and holds what is recorded."""
    runs = [lost_sales(record, replication, 100, 1_100) for replication in range(64)]
    found = {name: np.array([[run[name]] for run in runs]) for name in runs[0]}
    assert disagreements(found, record["metrics"]) == {}
    assert found["fill_rate"].std() / 8 < 0.005 * found["fill_rate"].mean()


def stocked(record: Record, replication: int, end: int) -> PlantRecords:
    """Simulate make to stock under Poisson demand; times in units."""
    model = record["model"]
    between = (EXPONENTIAL, UNIT / model["demand_rate"])
    plant, _ = run_by_kernel(
        plant_case(
            end * UNIT,
            [{}],
            [{"cycles": [(EXPONENTIAL, UNIT / model["machine_rate"])]}],
            stores=[{"parts_limit": model["S"] - 1}],
            quarantine=1,
            customers=[{"first": UNIT, "every": between, "amount": 1}],
            year=5 * UNIT,
            key=(2024, 0, replication),
        )
    )
    return plant


def make_to_stock_figures(
    record: Record, replication: int, warm_up: int, end: int
) -> dict[str, float]:
    """Return what a plant that makes to stock did from the warm-up on."""
    early, late = (stocked(record, replication, until) for until in (warm_up, end))
    wanted, at_once = (
        float(late.customers[name][0] - early.customers[name][0])
        for name in ("wanted", "delivered_at_once")
    )
    made = _before(np.asarray(late.lots)["done"][: late.counts[0]], end)
    sent = np.asarray(late.shipments)["time"][: late.counts[1]] / UNIT  # one part each
    on_hand = _from(sent, warm_up).sum() - _from(made, warm_up).sum()
    on_hand += end * (len(made) - len(sent))
    years = np.asarray(late.years)
    owed = np.cumsum(years["wanted"] - years["delivered"])[warm_up // 5 :]
    return {
        "fill_rate": at_once / wanted,
        "on_hand": float(on_hand / (end - warm_up)),
        "backorders": float(owed.mean()),
    }


@pytest.mark.parametrize(
    "record", [x for x in RECORDS if x["model"].get("S", 0) > 1 and "M/M/1" in x["source"]], **by_id
)
def test_a_line_behind_a_small_store_makes_to_stock(record: Record) -> None:
    """A line that stops when store and quarantine are full serves and owes what is recorded."""
    runs = [make_to_stock_figures(record, replication, 200, 4_000) for replication in range(64)]
    found = {name: np.array([[run[name]] for run in runs]) for name in runs[0]}
    assert disagreements(found, record["metrics"]) == {}
    assert found["fill_rate"].std() / 8 < 0.02 * found["fill_rate"].mean()


@pytest.mark.parametrize(
    ("base_stock", "demand_rate"), [(2, 0.5), (3, 0.7), (6, 0.6)], ids=["two", "three", "six"]
)
def test_a_base_stock_serves_poisson_demand_as_its_formula_says(
    base_stock: int, demand_rate: float
) -> None:
    """Fill rate, stock and backlog are those of the formula within four standard errors."""
    model = {"S": base_stock, "demand_rate": demand_rate, "machine_rate": 1.0}
    exact = make_to_stock(base_stock, demand_rate, 1.0)
    runs = [make_to_stock_figures({"model": model}, r, 200, 4_000) for r in range(64)]
    found = {name: np.array([[run[name]] for run in runs]) for name in runs[0]}
    metrics = {name: {"value": getattr(exact, name)} for name in found}
    assert disagreements(found, metrics) == {}
    assert found["fill_rate"].std() / 8 < 0.005
