"""The bundled plants with lots: complete, run lot by lot, and judged.

Compares no figure with the world; what came of the claims stands in the files for readers.
"""

import re
from functools import cache

import pytest

import nameplate
from nameplate.answer import Assessment
from nameplate.drawing.flow_block import ENDS, MOVED, FlowOutcomes, run_flow_block
from nameplate.model.plant import AROUND_THE_LINES
from nameplate.model.supply import OrderPolicy
from nameplate.plantfile.reading import example_names, example_text, read_plant, read_plant_text

PLANTS = tuple(name for name in example_names() if read_plant(name).has_flow)
BACKTESTED = {"car-plant": 2021 + 9 / 12, "vaccine": 2021.0}
"""Plants whose outcome is known, and the end of the month of the claim in years."""

CUT_OFF = re.compile(r"disruptions: \[\S+\]")


@cache
def flow_of(name: str) -> FlowOutcomes:
    """Return two draws of a bundled plant."""
    return run_flow_block(read_plant(name), 1, 0, 2)


@cache
def answer_of(name: str) -> Assessment:
    """Return the answer after two draws."""
    return nameplate.assess(name, draws=2)


def test_three_plants_move_lots() -> None:
    """The first plant, a car plant and a vaccine plant are followed lot by lot."""
    assert set(PLANTS) == {"maracay", "car-plant", "vaccine"}


@pytest.mark.parametrize("name", PLANTS)
def test_every_part_that_was_started_is_somewhere(name: str) -> None:
    """What became of the parts adds up to what was started, product by product."""
    flow = flow_of(name)
    started = flow.months[..., MOVED.index("started")].sum(axis=1)
    assert started.min() > 0
    assert flow.ends.shape[-1] == len(ENDS)
    assert (flow.ends.sum(axis=-1) == started).all()


@pytest.mark.parametrize("name", PLANTS)
def test_something_is_delivered_and_something_is_missing(name: str) -> None:
    """Every plant delivers to its customers, and none meets all that they want."""
    served = flow_of(name).served.sum(axis=1)
    wanted, delivered = served[:, 0], served[:, 1]
    assert (delivered > 0).all()
    assert (delivered < wanted).all()


@pytest.mark.parametrize("name", PLANTS)
def test_a_run_stays_short(name: str) -> None:
    """Lots are large enough for a draw to have no more than some thousand of them."""
    assert 100 < flow_of(name).lots.max() < 10_000


@pytest.mark.parametrize("name", PLANTS)
def test_every_claim_is_judged_in_all_its_readings(name: str) -> None:
    """Each claim of an example gets a verdict for each of its readings."""
    plant, found = read_plant(name), answer_of(name).claims
    assert {item.name for item in found} == set(plant.claims)
    for item in found:
        assert len(item.readings) == len(plant.claims[item.name].readings)
        assert all(0 <= reading.probability <= 1 for reading in item.readings)


@pytest.mark.parametrize("name", PLANTS)
def test_every_example_says_what_would_have_to_be_true(name: str) -> None:
    """Every case of the break-even has a row."""
    asked = read_plant(name).break_even
    assert asked is not None
    assert [row.case for row in answer_of(name).break_even] == list(asked.cases)


def test_the_first_plant_uses_all_there_is_around_the_lines() -> None:
    """No section around the lines is missing from the first plant."""
    plant = read_plant("maracay")
    assert [name for name in AROUND_THE_LINES if not getattr(plant, name)] == []
    assert any(line.products for line in plant.lines.values())


def test_the_examples_show_every_way_to_order_and_to_be_short() -> None:
    """Between them the examples use all order policies and all that can become of demand."""
    plants = [read_plant(name) for name in PLANTS]
    used = {
        field
        for plant in plants
        for material in plant.materials.values()
        for field in OrderPolicy.model_fields
        if getattr(material.policy, field) is not None
    }
    unmet = {customer.unmet for plant in plants for customer in plant.customers.values()}
    assert used == set(OrderPolicy.model_fields)
    assert unmet == {"backlog", "lost", "imported"}


def test_missing_components_are_counted_once() -> None:
    """Without the embargo hardly a line of the first plant waits for components.

    The shortages of every year are a share of planned time; late deliveries do not take it again.
    """
    text, replaced = CUT_OFF.subn("disruptions: []", example_text("maracay"))
    assert replaced == 3
    flow = run_flow_block(read_plant_text(text, "maracay.yaml"), 1, 0, 16)
    assert flow.held[..., 0].sum() < 0.01 * flow.open_ticks.sum()


@pytest.mark.parametrize(("name", "claimed"), BACKTESTED.items())
def test_nothing_is_used_that_was_not_known_yet(name: str, claimed: float) -> None:
    """Where the outcome is known, every document is as old as the claim, and no number names it."""
    plant = read_plant(name)
    for document in plant.documents.values():
        assert document.published.last.year + document.published.last.month / 12 <= claimed
    (outcome,) = re.findall(r"^# ── What came of it.*", example_text(name), re.M | re.S)
    assert all(line.startswith("#") for line in outcome.splitlines())
