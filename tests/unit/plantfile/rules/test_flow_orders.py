"""Rules on orders of materials, held against runs of the plants that they refuse."""

from itertools import product

import pytest

from bare_plants import bare_plant
from nameplate.drawing.flow_block import HELD, run_flow_block
from nameplate.errors import PlantFileError
from nameplate.model.plant import Plant
from nameplate.model.supply import Material
from nameplate.plantfile.rules import findings

MILL = "{mill: {origin: domestic, lead_time: {constant: 2 days}, assumed: x}}"
LOTS = "{part: {size: 10, acceptance: none, materials: {steel: 3}, assumed: x}}"
POINT = "materials.steel.policy.{}.reorder_point"


def steel(stock: str, policy: str, more: str = "") -> str:
    """Return materials of which a lot of ten takes thirty."""
    return f"{{steel: {{stock: {stock}, policy: {policy}, suppliers: [mill]{more}, assumed: x}}}}"


def told(stock: str, policy: str, mill: str = MILL, more: str = "", **sections: str) -> list:
    """Return code and path of all problems of a plant that orders in this way."""
    given = {"lots": LOTS, "materials": steel(stock, policy, more), "suppliers": mill, **sections}
    try:
        bare_plant(**given)
    except PlantFileError as error:
        return [(problem.code, problem.path) for problem in error.problems]
    return []


def up_to(point: str, level: str) -> str:
    """Return a policy with a reorder point and a level."""
    return f"{{order_up_to: {{reorder_point: {point}, level: {level}}}}}"


def fixed(point: str, quantity: str) -> str:
    """Return a policy with a reorder point and a fixed quantity."""
    return f"{{fixed_quantity: {{reorder_point: {point}, quantity: {quantity}}}}}"


def ordering(stock: int, policy: dict) -> Plant:
    """Return a plant that orders in this way, whatever the rules say of it."""
    sound = bare_plant(lots=LOTS, materials=steel("60", up_to("30", "90")), suppliers=MILL)
    fields = {"stock": str(stock), "policy": policy, "suppliers": ["mill"], "assumed": "x"}
    return sound.model_copy(update={"materials": {"steel": Material.model_validate(fields)}})


def starves(plant: Plant) -> bool:
    """Tell whether the line has no material in all of the last month."""
    found = run_flow_block(plant, 1, 0, 1)
    held = found.held_months[0, -1, 0, HELD.index("no material")]
    return bool(held == found.open_months[0, -1, 0] > 0)


@pytest.mark.parametrize(
    ("way", "amount"), [("order_up_to", "level"), ("fixed_quantity", "quantity")]
)
def test_what_is_refused_starves_and_nothing_else_does(way: str, amount: str) -> None:
    """Over stocks, reorder points and orders, the rules refuse just the plants that stop for good.

    A year takes 365 lots, which is more than enough for each to come to its end.
    """
    starved = []
    for stock, point, much in product((0, 20, 60, 95), (0, 10, 25, 30), (20, 35, 75, 90)):
        if way == "order_up_to" and much <= point:
            continue
        plant = ordering(stock, {way: {"reorder_point": str(point), amount: str(much)}})
        refused = {finding.code for finding in findings(plant)}
        assert refused <= {"never-ordered-again", "orders-too-small"}
        assert bool(refused) == starves(plant), (stock, point, much)
        starved.append(bool(refused))
    assert 8 < sum(starved) < len(starved) - 8


def test_it_is_told_what_lots_leave_and_what_would_do() -> None:
    """Lots of thirty leave 20 of 80; at a reorder point of 10 nothing is ordered any more."""
    with pytest.raises(PlantFileError) as refused:
        bare_plant(lots=LOTS, materials=steel("60", up_to("10", "80")), suppliers=MILL)
    (problem,) = refused.value.problems
    assert (problem.code, problem.path) == ("never-ordered-again", POINT.format("order_up_to"))
    assert problem.expected == "a reorder point of at least the 20 that lots leave in the end"
    assert problem.found == "10, so that it is never ordered again"
    assert "with 30, the most that a lot takes" in problem.fix


@pytest.mark.parametrize(
    ("stock", "policy", "refused"),
    [
        ("60", up_to("{uniform: [0, 10]}", "80"), True),
        ("60", up_to("{uniform: [0, 20]}", "80"), False),
        ("60", up_to("10", "{uniform: [75, 85]}"), True),
        ("60", up_to("10", "{uniform: [75, 95]}"), False),
        ("60", up_to("10", "{lognormal: {mean: 80, cv: 1}}"), False),
        ("{uniform: [15, 25]}", up_to("10", "90"), True),
        ("{uniform: [5, 25]}", up_to("10", "90"), False),
        ("60", fixed("10", "{uniform: [21, 29]}"), True),
        ("60", fixed("10", "{uniform: [21, 31]}"), False),
        ("60", fixed("10", "{lognormal: {mean: 25, cv: 1}}"), False),
        ("60", fixed("{lognormal: {mean: 5, cv: 1}}", "25"), False),
        ("{lognormal: {mean: 60, cv: 1}}", fixed("5", "25"), False),
    ],
)
def test_open_numbers_are_refused_only_if_no_value_does(
    stock: str, policy: str, refused: bool
) -> None:
    """Where any value might order anew, it is left to the draws."""
    codes = {code for code, _ in told(stock, policy)} - {"level-not-above-reorder-point"}
    assert codes == ({"never-ordered-again"} if refused else set())


NEVER = [("never-ordered-again", POINT.format("order_up_to"))]


def test_what_else_may_come_is_not_refused() -> None:
    """A larger least order of the supplier leaves it open, unless the first stock already fails."""
    policy, larger = up_to("10", "80"), MILL.replace("lead", "minimum_order: 50, lead")
    assert told("60", policy) == NEVER
    assert told("60", policy, larger) == []
    assert told("20", policy, larger) == NEVER


def two_products(takes: float) -> dict[str, str]:
    """Return a line for each of two products, of which the second takes so much steel."""
    line = "losses: modelled, assumed: x, stations: {make: {cycle_time: 1 h}}"
    box = "box: {size: 10, acceptance: none, assumed: x}"
    if takes:
        box = box.replace("none", f"none, materials: {{steel: {takes}}}")
    return {
        "lines": f"{{make: {{product: part, {line}}}, pack: {{product: box, {line}}}}}",
        "lots": f"{LOTS[:-1]}, {box}}}",
    }


def test_lots_of_several_products_are_refused_only_together() -> None:
    """What is too little for one product may be taken by another, which orders anew."""
    assert told("15", up_to("10", "80"), **two_products(takes=2)) == NEVER
    assert told("15", up_to("10", "80"), **two_products(takes=1)) == []


def test_a_product_that_stands_in_leaves_it_open() -> None:
    """Lots that take a product of the plant go on where what was bought is too little."""
    sections = two_products(takes=0)
    assert told("60", up_to("10", "80"), **sections) == NEVER
    assert told("60", up_to("10", "80"), more=", own_product: box", **sections) == []


@pytest.mark.parametrize(
    ("policy", "enough"),
    [
        (up_to("0", "29"), False),
        (up_to("0", "30"), True),
        (fixed("9", "20"), False),
        (fixed("10", "20"), False),
        (fixed("10", "30"), True),
        ("{periodic: {every: 30 days, level: {uniform: [1, 29]}}}", False),
        ("{periodic: {every: 30 days, level: {uniform: [1, 31]}}}", True),
    ],
)
def test_orders_are_enough_for_a_lot(policy: str, enough: bool) -> None:
    """A lot takes 30; a policy that never gets to that stops the line for good."""
    assert bool(told("60", policy)) != enough


def test_the_least_order_of_a_supplier_may_be_enough_for_a_lot() -> None:
    """It lifts an order to that, however little the policy asks for."""
    mill = MILL.replace("lead", "minimum_order: 50, lead")
    assert told("60", up_to("0", "1")) == [("orders-too-small", "materials.steel.policy")]
    assert told("60", up_to("0", "1"), mill=mill) == []
