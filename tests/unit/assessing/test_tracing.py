"""Histories of lots: every step at its time, and every part in one place at the end."""

import re

import pytest

from bare_plants import bare_plant
from flow_plants import flow_plant
from nameplate.answer import Trace
from nameplate.assessing.tracing import trace
from nameplate.errors import SimulationError
from short_plants import short_plant

WHOLE = flow_plant()
ORE = {
    "lots": "{part: {size: 10, materials: {ore: 1}, acceptance: none, assumed: x}}",
    "materials": """{ore: {stock: 15, suppliers: [mine], assumed: x,
        policy: {order_up_to: {reorder_point: 5, level: 25}}}}""",
    "suppliers": "{mine: {origin: domestic, lead_time: {constant: 2 days}, assumed: x}}",
}
KITS = {
    "lots": """{part: {size: 10, acceptance: none, assumed: x},
        kit: {size: 6, materials: {part: 2}, acceptance: none, assumed: x}}""",
    "lines": """{make: {product: part, losses: modelled, assumed: x,
          stations: {a: {cycle_time: 1 h}}},
        pack: {product: kit, unit: box, losses: modelled, assumed: x,
          stations: {b: {cycle_time: 1 h}}}}""",
}
SHOP = """{shop: {product: part, amount: 8, every: 3 days, priority: 1, unmet: backlog,
    assumed: x}}"""


def steps(found: Trace) -> list[tuple[float, str]]:
    """Return the steps of a history with their days."""
    return [(round(step.time_days, 4), step.what) for step in found.steps]


def test_a_lot_is_told_from_its_material_to_its_customers() -> None:
    """Released at once, ten hours in the line, and shipped in two parts every third day.

    Of the first stock of 15, five are left for the second lot, which waits for the order.
    """
    first, second = (trace(bare_plant(**ORE, customers=SHOP), lot=f"part/{n}")[0] for n in (0, 1))
    assert steps(first) == [
        (0, "ore of the first stock"),
        (0, "released on line make 1: 10 parts"),
        (round(10 / 24, 4), "leaves the line: 10 parts good"),
        (round(10 / 24, 4), "stored in yard"),
        (3, "8 parts to shop"),
        (6, "2 parts to shop"),
    ]
    assert first.balance == (("delivered", 10),)
    assert steps(second)[:3] == [
        (0, "ore of the first stock"),
        (2, "ore arrives from mine (20)"),
        (2, "released on line make 1: 10 parts"),
    ]


def test_a_lot_that_goes_into_another_is_told_in_both() -> None:
    """What other lots took is not called delivered, and each product has its own unit."""
    plant = bare_plant(**KITS)
    part, kit = (trace(plant, lot=name)[0] for name in ("part/1", "kit/0"))
    assert (1.4167, "2 parts into lot kit/0") in steps(part)
    assert part.balance == (("used in other lots", 10),)
    assert steps(kit)[:3] == [
        (1.4167, "takes 10 parts of lot part/0"),
        (1.4167, "takes 2 parts of lot part/1"),
        (1.4167, "released on line pack 1: 6 boxes"),
    ]


def test_a_lot_tells_whether_it_took_an_own_product_or_what_was_bought() -> None:
    """The second lot waits for ten lumps of the plant's own; the third takes bought ore again.

    Of the first stock of 15 the first lot took ten, so that five are left for the third.
    """
    own = {
        **ORE,
        "lots": ORE["lots"].replace("}}", "}, lump: {size: 10, acceptance: none, assumed: x}}"),
        "materials": ORE["materials"].replace("stock: 15,", "stock: 15, own_product: lump,"),
        "lines": """{make: {product: part, losses: modelled, assumed: x,
              stations: {a: {cycle_time: 1 h}}},
            mine: {product: lump, unit: lump, losses: modelled, assumed: x,
              stations: {b: {cycle_time: 2 h}}}}""",
    }
    second, third = (trace(bare_plant(**own), lot=f"part/{n}")[0] for n in (1, 2))
    assert steps(second)[:2] == [
        (1.4167, "takes 10 lumps of lot lump/0"),
        (1.4167, "released on line make 1: 10 parts"),
    ]
    assert steps(third)[:3] == [
        (0, "ore of the first stock"),
        (2, "ore arrives from mine (20)"),
        (2.4167, "released on line make 1: 10 parts"),
    ]


def test_the_last_lot_is_in_the_line() -> None:
    """A lot that is not done has left no line, and all its parts are there."""
    (found,) = trace(bare_plant(), lot="part/365")
    assert [what for _, what in steps(found)] == ["released on line make 1: 10 parts"]
    assert found.balance == (("in the line", 10),)


def test_a_delivery_is_all_that_goes_to_a_customer_at_one_moment() -> None:
    """The third delivery of eight takes four of each of two lots of ten."""
    plant = bare_plant(customers=SHOP)
    assert [found.lot for found in trace(plant, delivery=0)] == ["part/0"]
    assert [found.lot for found in trace(plant, delivery=1)] == ["part/0", "part/1"]
    assert trace(plant) == trace(plant, delivery=0)


@pytest.mark.parametrize("lot", ["core/0", "core/3", "tracer/0", "tracer/5", "blank/2"])
@pytest.mark.parametrize("draw", [0, 1])
def test_every_part_started_is_in_one_place(lot: str, draw: int) -> None:
    """The balance of a lot adds up to what was started, whatever became of it."""
    (found,) = trace(WHOLE, lot=lot, draw=draw, seed=3)
    started = next(what for _, what in steps(found) if what.startswith("released"))
    size = int(re.findall(r"([\d,]+) rounds", started)[0].replace(",", ""))
    assert sum(parts for _, parts in found.balance) == size
    times = [time for time, _ in steps(found)]
    assert times == sorted(times)
    assert (found.draw, found.seed, found.replication) == (draw, 3, 0)


def test_a_test_is_told_with_its_verdict() -> None:
    """A tested lot has a beginning and an end of its test between its line and its store."""
    told = [what for _, what in steps(trace(WHOLE, lot="core/0")[0])]
    places = [
        next(i for i, what in enumerate(told) if what.startswith(begin))
        for begin in ("leaves the line", "test begins (normal inspection)", "test ends", "stored")
    ]
    assert places == sorted(places)


def test_parts_in_bad_periods_are_told_with_what_they_came_after() -> None:
    """Two kinds in turns on a line that stops after each ten hours of work: seven parts of ten.

    Three follow the changeover, four the repair; the first lot has seen no changeover, and its one
    repair has begun after it.
    """
    plant = bare_plant(
        lines="""{make: {products: [part, other], rule: in turns, losses: modelled, assumed: x,
            changeovers: {part: {other: 1 h}, other: {part: 1 h}},
            bad_after: {repair: {parts: 4, share: 5 %}, changeover: {parts: 3, share: 5 %}},
            stations: {a: {cycle_time: 1 h, failures: {jam: {clock: operating,
                time_to_failure: {constant: 10 h}, time_to_repair: {constant: 1 h}}}}}}}""",
        lots="""{part: {size: 10, acceptance: none, assumed: x},
            other: {size: 10, acceptance: none, assumed: x}}""",
    )
    left = [
        what
        for name in ("part/0", "other/0")
        for _, what in steps(trace(plant, lot=name)[0])
        if what.startswith("leaves")
    ]
    assert left == [
        "leaves the line: 10 parts good; in bad periods: none",
        "leaves the line: 10 parts good; in bad periods: 3 after a changeover and 4 after 1 repair",
    ]


@pytest.mark.parametrize(
    ("request_", "complaint"),
    [
        ({"lot": "part/366"}, "no lot part/366: 366 lots of part were released in draw 0"),
        ({"lot": "part"}, "write product and number, as in part/0"),
        ({"lot": "part/-1"}, 'no lot "part/-1"'),
        ({"lot": "prt/1"}, "did you mean part/1"),
        ({"lot": "car/1"}, r"products: part"),
        ({"delivery": 0}, "no delivery 0: there are 0 in draw 0"),
    ],
)
def test_what_is_not_there_is_told(request_: dict[str, object], complaint: str) -> None:
    """A lot or delivery that there is not is named, with what there is."""
    with pytest.raises(SimulationError, match=complaint):
        trace(bare_plant(), **request_)  # type: ignore[arg-type]


def test_a_plant_without_lots_has_no_history() -> None:
    """A plant of lines alone is told what it lacks."""
    with pytest.raises(SimulationError, match="no lots"):
        trace(short_plant(), lot="part/0")
