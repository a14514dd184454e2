"""Rules on what is around the lines, where they must not complain or where numbers are open."""

import pytest

from bare_plants import bare_plant
from flow_plants import HEAD, SECTIONS, flow_plant
from nameplate.drawing.flow_block import run_flow_block
from nameplate.errors import PlantFileError
from nameplate.model.stores import Store
from nameplate.plantfile.reading import load_text, read_plant_text
from nameplate.plantfile.rules import findings
from nameplate.plantfile.summary import describe


def told(**sections):
    """Return code and path of all problems of a plant with other sections."""
    try:
        flow_plant(**sections)
    except PlantFileError as error:
        return [(problem.code, problem.path) for problem in error.problems]
    return []


def with_edit(section, old, new):
    """Return a section with one passage replaced."""
    assert SECTIONS[section].count(old) == 1
    return {section: SECTIONS[section].replace(old, new)}


def test_a_plant_without_these_sections_is_as_before():
    """Lines alone are a plant: no horizon and no lots are asked for."""
    lines = SECTIONS["lines"].split("  flexible:")[0].replace("    phase: first\n", "")
    plant = read_plant_text(f"{HEAD}lines:\n{lines}", "plant.yaml")
    assert not plant.has_flow
    assert plant.products == ("core",)
    assert "lots" not in describe(load_text(f"{HEAD}lines:\n{lines}", "plant.yaml"))


def test_a_whole_plant_has_no_findings():
    """Everything around the lines can be said at once."""
    plant = flow_plant()
    assert plant.has_flow
    assert plant.products == ("core", "tracer", "blank")
    assert plant.lines["flexible"].makes == ("tracer", "blank")
    assert list(findings(plant)) == []


@pytest.mark.parametrize(
    "section",
    ["phases", "quarantine", "stores", "suppliers", "disruptions", "imports", "customers"],
)
def test_any_section_asks_for_lots_and_years(section):
    """One section is enough to ask for the others, told at that section."""
    only = {name: None for name in SECTIONS if name not in ("lines", section)}
    lines = SECTIONS["lines"].split("  flexible:")[0].replace("    phase: first\n", "")
    found = told(**{**only, "lines": lines})
    assert ("missing-field", section) in found
    assert ("no-lots", section) in found


def test_a_line_of_several_products_asks_for_lots():
    """Products change only from lot to lot."""
    only = {name: None for name in SECTIONS if name != "lines"}
    lines = SECTIONS["lines"].replace("    phase: first\n", "").replace("    phase: second\n", "")
    found = told(**{**only, "lines": lines})
    assert found[0] == ("missing-field", "lines.flexible.products")
    assert [code for code, _ in found[1:]] == ["no-lots"] * 3


BRANCH = "flexible: {weights: {apart: 0.5, in-turns: 0.5}, because: both fit}\n"
EACH = "rule: one each\n    count: 4"


def test_a_rule_may_depend_on_a_branch():
    """Every option of a known branch has its rule; a line for each product needs lines enough."""
    when = "rule: {when: {flexible: {apart: one each, in-turns: in turns}}}\n    count: 2"
    lines = with_edit("lines", "rule: in turns", when)["lines"]
    assert told(lines=lines, branches=f"  {BRANCH}") == []
    short = lines.replace("apart: one each, ", "")
    path = "lines.flexible.rule.when.flexible"
    assert told(lines=short, branches=f"  {BRANCH}") == [("missing-option", path)]
    odd = lines.replace("count: 2\n    changeovers", "count: 3\n    changeovers")
    assert told(lines=odd, branches=f"  {BRANCH}") == [("one-each-count", "lines.flexible.rule")]


def test_a_line_for_each_product_needs_no_changeovers():
    """Where no line ever changes over, its changeovers would be said in vain."""
    lines = with_edit("lines", "rule: in turns", EACH)["lines"]
    found = told(lines=lines)
    assert found == [("one-product", "lines.flexible.changeovers")]
    without = lines.replace("    changeovers: {tracer: {blank: 4 h}, blank: {tracer: 2 h}}\n", "")
    assert told(lines=without) == []


JAM = """failures: {jam: {time_to_failure: {exponential: {mean: 9 h}},
        time_to_repair: {constant: 1 h}, clock: operating}}"""


@pytest.mark.parametrize(
    ("repair", "modes", "path"),
    [
        ("{parts: 5, share: 5 %}", JAM, None),
        ("{parts: 5, share: 5 %}", JAM.replace("failures", "micro_stops"), ""),
        ("{stations: [make, pack], parts: 5, share: 5 %}", JAM, ".stations.1"),
    ],
)
def test_parts_are_bad_after_repairs_of_stations_that_fail(repair, modes, path):
    """A station without failures is never repaired, so that nothing would come of it."""
    lines = (
        SECTIONS["lines"]
        .replace("2 min}", f"2 min, {modes}}}")
        .replace("    count: 2\n", f"    count: 2\n    bad_after: {{repair: {repair}}}\n")
    )
    at = "lines.core.bad_after.repair"
    assert told(lines=lines) == ([] if path is None else [("no-repairs", f"{at}{path}")])


@pytest.mark.parametrize("bad_after", ["{repair: {parts: 5, share: 5 %}}", None])
def test_a_bad_period_asks_for_lots(bad_after):
    """How bad parts are is a matter of lots; without them nothing would come of it."""
    only = {name: None for name in SECTIONS if name != "lines"}
    lines = SECTIONS["lines"].split("  flexible:")[0].replace("    phase: first\n", "")
    if bad_after:
        lines = lines.replace("    count: 2\n", f"    count: 2\n    bad_after: {bad_after}\n")
        lines = lines.replace("2 min}", f"2 min, {JAM}}}")
    codes = [("missing-field", "lines.core.bad_after"), ("no-lots", "lines.core.bad_after")]
    assert told(**{**only, "lines": lines}) == (codes if bad_after else [])


def test_a_product_may_be_a_material_of_another():
    """What one line makes can go into what another line makes, from the stores."""
    assert told(**with_edit("lots", "{cases: 1, powder: 0.5}", "{cases: 1, blank: 2}")) == []


def test_a_ring_of_products_is_told_once():
    """Products that are made of each other are one problem, at the first of them."""
    text = SECTIONS["lots"].replace("{cases: 1, powder: 0.5}", "{tracer: 1}")
    text = text.replace(
        "size: 500\n    materials: {cases: 1}", "size: 500\n    materials: {core: 1}"
    )
    assert told(lots=text) == [("ring", "lots.core.materials")]


def with_own_product(product):
    """Return the materials with a product of the plant in the place of powder, which core takes."""
    return with_edit("materials", "stock: 5000", f"stock: 5000\n    own_product: {product}")


def test_a_product_of_the_plant_may_stand_in_for_a_material():
    """What is made of anything but itself may."""
    assert told(**with_own_product("blank")) == []
    assert told(**with_own_product("core")) == [("ring", "lots.core.materials")]


def test_a_lot_takes_a_product_under_one_name():
    """A lot cannot take a product as such, and once more in the place of a material."""
    lots = with_edit("lots", "{cases: 1, powder: 0.5}", "{blank: 1, powder: 0.5, cases: 1}")
    found = told(**lots, **with_own_product("blank"))
    assert found == [("taken-twice", "lots.core.materials.powder")]


@pytest.mark.parametrize(
    ("second", "path"),
    [
        ("{lots: 9, products: [tracer, core], assumed: x}", "quarantine.yard.products.1"),
        ("{lots: 9, assumed: x}", "quarantine.yard"),
        ("{lots: 9, products: [tracer], assumed: x}", None),
    ],
)
def test_a_product_keeps_its_places_in_one_quarantine(second, path):
    """What two of them take is told at the second, once however much it is."""
    two = f"{{shelves: {{lots: 6, products: [core, blank], assumed: x}}, yard: {second}}}"
    assert told(quarantine=two) == ([] if path is None else [("two-quarantines", path)])


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("quarantine", "{lots: 6, assumed: seen}"),
        ("quarantine", "{lots: {uniform: [3, 9], assumed: seen}}"),
        ("stores", "{parts: 20000, lots: 30, products: [core], assumed: seen}"),
    ],
)
def test_a_thing_without_a_name_is_told_as_one_mistake(section, text):
    """Where the fields of one stand in the place of several with names, a name is asked for."""
    assert told(**{section: text}) == [("no-name", section)]


def test_a_name_like_that_of_a_field_is_a_name() -> None:
    """A store called parts that lacks its parts is told that, and not that it lacks a name."""
    stores = "{parts: {lots: 5, assumed: x}}"
    assert told(stores=stores) == [("missing-field", "stores.parts.parts")]


def test_a_thing_may_be_called_like_one_of_its_fields():
    """A quarantine of the name lots has a name."""
    assert told(quarantine="{lots: {lots: 6, assumed: seen}}") == []


@pytest.mark.parametrize(
    ("parts", "refused"),
    [
        ("{uniform: [500, 900]}", True),
        ("{uniform: [500, 3000]}", False),
        ("{choice: {900: 0.5, 3000: 0.5}}", False),
        ("{lognormal: {mean: 500, cv: 1}}", False),
    ],
)
def test_a_store_is_refused_only_if_it_can_never_hold_a_lot(parts, refused):
    """An open size is left to the draws, as long as it may fit."""
    found = told(**with_edit("stores", "parts: 20000,", f"parts: {parts},"))
    assert found == ([("store-too-small", "stores.bunker.parts")] if refused else [])


@pytest.mark.parametrize(
    ("level", "refused"),
    [
        ("{uniform: [16000, 40000]}", False),
        ("{uniform: [14000, 40000]}", True),
        ("{lognormal: {mean: 40000, cv: 1}}", True),
    ],
)
def test_a_level_lies_above_its_reorder_point_whatever_it_is(level, refused):
    """An order that would lift the stock to below the reorder point makes no sense in any draw."""
    found = told(**with_edit("materials", "level: 40000", f"level: {level}"))
    path = "materials.cases.policy.order_up_to.level"
    assert found == ([("level-not-above-reorder-point", path)] if refused else [])


@pytest.mark.parametrize(
    ("shares", "refused"),
    [
        ("{abroad: {uniform: [60 %, 90 %]}, home: 20 %}", False),
        ("{abroad: {uniform: [85 %, 90 %]}, home: 20 %}", True),
        ("{abroad: 50 %, home: 20 %}", True),
    ],
)
def test_shares_that_are_open_must_be_able_to_add_up(shares, refused):
    """Known shares add to 100 %; open ones may."""
    found = told(**with_edit("materials", "{abroad: 80 %, home: 20 %}", shares))
    assert found == ([("shares-sum", "materials.cases.shares")] if refused else [])


def test_a_material_is_counted_by_its_own_name_as_well():
    """A stock of cases may be so many cases; a demand for rounds may not."""
    assert told(**with_edit("materials", "stock: 20000", "stock: 20000 cases")) == []
    found = told(**with_edit("customers", "amount: 1000,", "amount: 1000 cases,"))
    assert found == [("count-unit", "customers.police.amount")]


def test_customers_of_different_products_may_have_the_same_priority():
    """Who wants something else stands in nobody's way."""
    plant = flow_plant()
    assert plant.customers["army"].priority == plant.customers["school"].priority


def test_an_unreadable_section_gives_no_further_complaint():
    """What is wrong in itself is told once, not again by all that speaks of it."""
    for section in ("stores", "suppliers", "acceptance", "phases", "customers", "lots"):
        codes = {code for code, _ in told(**{section: "5"})}
        assert codes == {"not-a-block"}, section


def test_a_name_that_is_a_product_and_a_material_is_refused():
    """What lots take is either delivered or made."""
    text = SECTIONS["materials"].replace("  powder:", "  blank:")
    lots = SECTIONS["lots"].replace("powder: 0.5", "blank: 0.5")
    assert told(materials=text, lots=lots) == [("two-meanings", "materials.blank")]


TWO = """{make: {product: part, losses: modelled, assumed: x, stations: {a: {cycle_time: 1 h}}},
  pack: {product: box, losses: modelled, assumed: x, stations: {b: {cycle_time: 1 h}}}}"""
BOXES = """{part: {size: 10, acceptance: none, assumed: x},
  box: {size: 5, acceptance: none, materials: {part: 6}, assumed: x}}"""


@pytest.mark.parametrize(
    ("stores", "refused"),
    [
        ("{yard: {parts: 29, assumed: x}}", True),
        ("{yard: {parts: 30, assumed: x}}", False),
        ("{yard: {parts: 100, lots: 2, assumed: x}}", True),
        ("{yard: {parts: 100, lots: 3, assumed: x}}", False),
        ("{yard: {parts: 15, assumed: x}, shed: {parts: 15, assumed: x}}", False),
        ("{yard: {parts: 15, assumed: x}, shed: {parts: 99, products: [box], assumed: x}}", True),
        ("{yard: {parts: {uniform: [10, 29]}, assumed: x}}", True),
        ("{yard: {parts: {uniform: [10, 31]}, assumed: x}}", False),
    ],
)
def test_stores_have_room_for_what_a_lot_takes_of_another_product(stores, refused):
    """A lot takes all that it is made of at once; what never lies there at once is never taken."""
    try:
        bare_plant(lines=TWO, lots=BOXES, stores=stores)
    except PlantFileError as error:
        (problem,) = error.problems
        assert (problem.code, problem.path) == ("stores-too-small", "lots.box.materials.part")
        assert problem.expected == "stores with room for the 30 that a lot takes"
        assert refused
    else:
        assert not refused


def test_a_lot_whose_product_never_fits_its_stores_is_never_made():
    """In a store for two lots of ten lie never the thirty parts that a lot of boxes takes."""
    released = []
    for places in ("2", "3"):
        plant = bare_plant(lines=TWO, lots=BOXES)
        yard = {"parts": "100", "lots": places, "assumed": "x"}
        plant = plant.model_copy(update={"stores": {"yard": Store.model_validate(yard)}})
        found = run_flow_block(plant, 1, 0, 1)
        released.append(int(found.worked[0, 1]))
    assert released[0] == 0 < released[1]
