"""Stores, customers and suppliers of the naive plant against plants worked out by hand.

Holds no line and no test of its own but the shortest that bring lots about.
"""

from typing import Any

import pytest

from naive_plant import NaiveResult, run_naive_plant
from nameplate.kernels.plant_records import (
    BACKLOG,
    FIXED_QUANTITY,
    GONE,
    IMPORTED,
    IN_LINE,
    LOST,
    NONE,
    ORDER_UP_TO,
    PERIODIC,
    STORED,
    WAITS_FOR_ROOM,
)
from plant_cases import ONE_LOT, from_one_lot, plant_case


def run(horizon: int, *args: Any, **kwargs: Any) -> NaiveResult:
    return run_naive_plant(*plant_case(horizon, *args, **kwargs))


# Stores and customers


def test_a_full_store_holds_lots_in_quarantine_and_then_the_line() -> None:
    """Accepted lots without room keep their places, until a shipment makes room."""
    wants = [{"first": 9, "amount": 2, "every": 100}]
    stores = [{"lots_limit": 1}]
    result = run(14, [{"size": 2}], [{}], stores=stores, customers=wants, quarantine=2)
    assert result.lots["released"].tolist() == [0, 2, 4, 9]
    assert result.lots["place"].tolist() == [GONE, STORED, WAITS_FOR_ROOM, WAITS_FOR_ROOM]
    assert result.lots["stored"].tolist()[:2] == [2, 9]
    # The customer got all that it asked for, so that what holds the line is demand.
    assert result.lines[["held_demand", "held_store", "held_test"]].tolist() == [(6, 0, 0)]


def test_a_full_store_is_too_small_once_a_customer_went_short() -> None:
    """From the demand on that a store could not meet, its room holds the line, and not demand."""
    wants = [{"first": 9, "amount": 4, "every": 100, "unmet": LOST}]
    stores = [{"lots_limit": 1}]
    result = run(20, [{"size": 2}], [{}], stores=stores, customers=wants, quarantine=2)
    assert result.customers[["short", "lost"]].tolist() == [(0, 0)]
    wants[0]["amount"] = 8
    result = run(20, [{"size": 2}], [{}], stores=stores, customers=wants, quarantine=2)
    assert result.customers[["short", "lost"]].tolist() == [(2, 2)]
    assert result.lines[["held_demand", "held_store"]].tolist() == [(3, 5)]


def test_a_lot_goes_to_the_first_store_with_room_for_all_of_it() -> None:
    """Stores are tried in their order, by product, parts and lots."""
    stores: list[dict[str, int]] = [{"takes": 0}, {"parts_limit": 5}, {"parts_limit": 3}]
    result = run(10, [{"size": 3}], [{}], stores=stores)
    assert result.lots["store"].tolist()[:2] == [1, 2]
    assert result.lots["place"].tolist() == [STORED, STORED, WAITS_FOR_ROOM, IN_LINE]
    assert result.stores[["parts", "lots"]].tolist() == [(0, 0), (3, 1), (3, 1)]


def test_a_line_without_a_place_behind_it_waits_for_a_test() -> None:
    """A lot in its test keeps its place in quarantine, so that no other is released."""
    product = {"size": 2, "facility": 0}
    result = run(12, [product], [{}], facilities=[{"sample_ticks": 3}], quarantine=1)
    assert result.lots["released"].tolist() == [0, 5, 10]
    assert result.lines["held_test"].tolist() == [6]


@pytest.mark.parametrize(
    ("proportional", "minimum", "parts"),
    [
        (False, 0, [(0, 10), (1, 3)]),
        (False, 4, [(0, 10)]),
        (True, 0, [(0, 5), (1, 8)]),
        (True, 9, [(0, 5), (0, 2), (0, 1), (0, 1), (0, 1)]),
    ],
)
def test_stock_goes_by_priority_or_in_proportion(
    proportional: bool, minimum: int, parts: list[tuple[int, int]]
) -> None:
    """Thirteen parts for ten and twenty wanted; a shipment that is too small waits."""
    wants = [{"amount": 10, "every": 100}, {"amount": 20, "every": 100, "minimum": minimum}]
    result = run(
        20,
        [from_one_lot(13)],
        [{}],
        materials=ONE_LOT,
        customers=wants,
        proportional=proportional,
    )
    assert result.shipments[["customer", "parts"]].tolist() == parts
    assert set(result.shipments["time"].tolist()) == {13}


@pytest.mark.parametrize(
    ("unmet", "expected"),
    [
        (BACKLOG, (3, 2, 0, 0, 0)),
        (LOST, (0, 0, 5, 0, 0)),
        (IMPORTED, (0, 0, 0, 5, 5)),
    ],
)
def test_what_is_not_met_is_kept_lost_or_imported(unmet: int, expected: tuple[int, ...]) -> None:
    """Three parts come after the demand for five: too late where it is lost or imported."""
    wants = [{"amount": 5, "every": 100, "unmet": unmet}]
    result = run(
        8,
        [from_one_lot(3)],
        [{}],
        materials=ONE_LOT,
        customers=wants,
        import_lead=4,
        import_downs=[(2, 7)],
    )
    fields = ["delivered", "backlog", "lost", "imports_ordered", "imported"]
    assert result.customers[fields].tolist() == [expected]
    assert result.years["imported"].tolist() == [expected[-1]]
    assert result.customers["met_at_once"].tolist() == [0]


def test_imports_wait_until_they_are_free_again() -> None:
    """What is due while imports are cut off comes at the tick at which that ends."""
    wants = [{"amount": 5, "every": 100, "unmet": IMPORTED}]
    for horizon, imported in ((7, 0), (8, 5)):
        result = run(horizon, [{}], [], customers=wants, import_lead=4, import_downs=[(2, 7)])
        assert result.customers["imported"].tolist() == [imported]


def test_what_becomes_free_at_the_tick_of_a_demand_meets_it() -> None:
    """A lot done at the tick of a demand, and one that only waited for room, are in time."""
    wants = [{"first": 6, "amount": 5, "every": 100, "unmet": LOST}]
    result = run(7, [{"size": 2}], [{}], stores=[{"lots_limit": 1}], customers=wants)
    assert result.lots["stored"].tolist()[:3] == [2, 6, 6]
    fields = ["delivered_at_once", "met_at_once", "lost"]
    assert result.customers[fields].tolist() == [(5, 1, 0)]


def test_old_lots_leave_the_store() -> None:
    """A lot may be sent at the end of its shelf life, and is taken out when it is past it."""
    wants = [{"first": 8, "amount": 1, "every": 1, "unmet": LOST}]
    result = run(12, [from_one_lot(3, shelf_life=5)], [{}], materials=ONE_LOT, customers=wants)
    assert result.lots[["delivered", "removed", "emptied"]].tolist() == [(1, 2, 9)]
    assert result.customers["lost"].tolist() == [3]


def test_a_lot_that_waits_for_room_grows_old_as_well() -> None:
    """Past its shelf life it is taken out without an event of its own, and its place is free."""
    product = {"size": 2, "shelf_life": 5}
    result = run(10, [product], [{}], stores=[{"takes": 0}], quarantine=1)
    assert result.lots[["released", "removed", "emptied"]].tolist() == [(0, 2, 8), (8, 0, NONE)]


def test_old_lots_make_room_as_soon_as_they_are_past_their_life() -> None:
    """The next lot is stored at the tick at which an old one leaves, and is never sent too old."""
    wants = [{"first": 13, "amount": 1, "every": 100, "unmet": LOST}]
    product, stores = {"size": 2, "shelf_life": 5}, [{"lots_limit": 1}]
    result = run(14, [product], [{}], stores=stores, customers=wants, quarantine=2)
    assert result.lots[["done", "stored", "emptied"]].tolist()[:2] == [(2, 2, 8), (4, 8, 10)]
    (sent,) = result.shipments["lot"].tolist()
    assert 13 - result.lots["done"][sent] <= 5


def test_lots_keep_their_places_where_their_product_does() -> None:
    """A lot that no store takes fills the first of two quarantines, and holds one line of two."""
    products = [{"size": 2}, {"size": 2, "quarantine": 1}]
    lines = [{"makes": [0]}, {"makes": [1]}]
    result = run(8, products, lines, stores=[{"takes": 2}], quarantine=[1, 1])
    released = [(0, 0), (1, 0), (1, 2), (1, 4), (1, 6)]
    assert result.lots[["product", "released"]].tolist() == released
    assert result.lines["held_demand"].tolist() == [6, 0]


def test_a_lot_takes_an_own_product_first() -> None:
    """Bought material goes into the first lot alone; then the stores hold the plant's own."""
    products = [{"size": 4}, {"size": 4, "uses": [(0, 0, 1.0)]}]
    lines = [{"makes": [0]}, {"makes": [1]}]
    result = run(10, products, lines, materials=[{"stock": 9.0}])
    assert result.shipments[["time", "lot", "into"]].tolist() == [(4, 0, 3), (8, 2, 5)]
    assert result.materials[["used", "stock"]].tolist() == [(4.0, 5.0)]


# Suppliers


@pytest.mark.parametrize(
    ("policy", "orders"),
    [
        ({"policy": ORDER_UP_TO, "reorder": 6.0, "level": 12.0}, (2, 14.0, 14.0, 12.0)),
        ({"policy": FIXED_QUANTITY, "reorder": 9.0, "level": 2.0}, (3, 12.0, 12.0, 10.0)),
        ({"policy": PERIODIC, "level": 12.0, "every": 5}, (3, 14.0, 10.0, 8.0)),
    ],
)
def test_material_is_ordered_by_its_policy(
    policy: dict[str, Any], orders: tuple[float, ...]
) -> None:
    """Lots of four are released at 0, 4 and 8 from a stock of ten; an order takes three ticks.

    Up to 12 at 6 or less: 6 ordered at 0 and 8 at 8. In twos at 9 or less: 4 at 0, 4 and 8. Every
    five ticks up to 12, from the first on: 2 at 0, 8 at 5 and 4 at 10.
    """
    material = {"stock": 10.0, "supplies": [{"lead": 3}], **policy}
    result = run(12, [{"size": 4, "uses": [(0, 1.0)]}], [{}], materials=[material])
    assert result.lots["released"].tolist() == [0, 4, 8]
    fields = ["orders", "ordered", "arrived", "stock"]
    assert result.materials[fields].tolist() == [orders]


def test_the_first_supplier_that_is_not_cut_off_gets_the_order() -> None:
    """An order goes to the second supplier while the first is cut off."""
    supplies = [{"lead": 3, "downs": [(0, 5)]}, {"lead": 7}]
    material = {"reorder": 0.0, "level": 4.0, "supplies": supplies}
    result = run(12, [{"size": 4, "uses": [(0, 1.0)]}], [{}], materials=[material])
    assert result.lots["released"].tolist() == [7, 11]
    assert result.supplies["orders"].tolist() == [2, 1]


def test_an_order_waits_for_a_supplier_that_is_cut_off() -> None:
    """What is due while its supplier is cut off comes at the tick at which that ends."""
    supply = {"lead": 3, "downs": [(2, 5)], "minimum": 6.0}
    material = {"reorder": 0.0, "level": 4.0, "supplies": [supply]}
    result = run(8, [{"size": 4, "uses": [(0, 1.0)]}], [{}], materials=[material])
    assert result.lots["released"].tolist() == [5]
    assert result.materials[["ordered", "stock"]].tolist() == [(6.0, 2.0)]


def test_suppliers_get_their_shares() -> None:
    """Of three equal orders the supplier of three quarters gets two, the other one the third."""
    supplies = [{"share": 0.75}, {"share": 0.25}]
    material = {"stock": 4.0, "reorder": 0.0, "level": 4.0, "by_share": 1, "supplies": supplies}
    products = [{"size": 4, "uses": [(0, 1.0)]}]
    for horizon, orders in ((5, [2, 0]), (9, [2, 1])):
        result = run(horizon, products, [{}], materials=[material])
        assert result.supplies["orders"].tolist() == orders


# Products that are materials of others


def test_a_product_goes_into_lots_of_another() -> None:
    """A lot takes parts of another product out of the stores, oldest first, in whole parts."""
    products = [from_one_lot(3), {"size": 3, "uses": [(NONE, 0, 0.5)]}]
    lines = [{"makes": [0]}, {"makes": [1]}]
    result = run(9, products, lines, materials=ONE_LOT, year=4)
    assert result.lots[["product", "released"]].tolist() == [(0, 0), (1, 3)]
    assert result.shipments.tolist() == [(3, NONE, 1, 0, 2)]
    assert result.lots[["delivered", "left", "place"]].tolist() == [(2, 1, STORED), (0, 3, STORED)]
    assert result.lines["held_material"].tolist() == [6, 3 + 3]
    assert result.years["stock"].tolist() == [1, 0, 1, 3, 1, 3]
    assert result.years["delivered"].tolist() == [0] * 6
