"""The classes of lots, tests, stores, supply and demand."""

import pytest
from pydantic import ValidationError

from flow_plants import flow_plant
from nameplate.model.inventory import list_numbers
from nameplate.model.quality import AQL_STEPS, AqlScheme
from nameplate.model.supply import Material, OrderPolicy
from nameplate.model.values import Chance, Constant, Number


def test_counts_keep_their_noun():
    """A count is a plain number; what stands behind it is kept, so that it can be checked."""
    plant = flow_plant()
    size = plant.lots["core"].size
    assert (size.form, size.base) == (Constant(value=1000.0), "round")
    assert plant.lots["blank"].size.base == ""


def test_a_demand_is_one_value_or_drawn_each_time():
    """`each` stands for chance from demand to demand; a value is the same every time."""
    customers = flow_plant().customers
    assert isinstance(customers["army"].amount, Chance)
    assert isinstance(customers["police"].amount, Number)


def test_every_number_around_the_lines_is_listed_with_its_reason():
    """Whatever stands in these sections is a number of the plant like any other."""
    entries = {entry.path: entry for entry in list_numbers(flow_plant())}
    for path in (
        "phases.second.delay",
        "phases.second.ramp_up.start_share",
        "lots.core.fraction_bad.beta.a",
        "lots.core.materials.powder",
        "acceptance.outgoing.scheme.aql",
        "test_facilities.range.calendar.shift_length",
        "test_facilities.range.failure.time_to_repair.exponential.mean",
        "stores.shed.parts",
        "materials.cases.policy.order_up_to.level",
        "suppliers.abroad.lead_time.lognormal.cv",
        "disruptions.embargo.between.exponential.mean",
        "imports.lead_time.constant",
        "customers.army.amount.each.uniform.1",
        "lines.flexible.changeovers.tracer.blank",
    ):
        assert entries[path].basis.kind == "assumed", path


@pytest.mark.parametrize("step", AQL_STEPS)
def test_every_step_of_the_tables_is_taken(step):
    """An AQL of the tables is taken as it is written there, also with a per cent sign."""
    for text in (f"{step:g}", f"{step:g} %"):
        scheme = AqlScheme(aql=text, level="II", reduced="never")
        assert scheme.aql.form == Constant(value=step)


def test_an_aql_may_be_open_between_steps():
    """Which step is agreed on may not be known; each of them must be one."""
    taken = AqlScheme(aql={"choice": {"1": "0.5", "2.5": "0.5"}}, level="II", reduced="never")
    assert taken.aql.form.values == (1.0, 2.5)
    with pytest.raises(ValidationError, match=r"AQLs"):
        AqlScheme(aql={"choice": {"1": "0.5", "2": "0.5"}}, level="II", reduced="never")


def test_a_material_has_its_suppliers_in_order_or_by_share():
    """Two lists of suppliers could contradict each other, and without one nobody delivers."""
    policy = {"periodic": {"every": "30 days", "level": "10"}}
    by_share = Material(stock="0", policy=policy, shares={"a": "50 %", "b": "50 %"})
    in_order = Material(stock="0", policy=policy, suppliers=["b", "a"])
    assert (by_share.sources, in_order.sources) == (("a", "b"), ("b", "a"))
    with pytest.raises(ValidationError, match="suppliers or shares"):
        Material(stock="0", policy=policy, suppliers=["a"], shares={"a": "100 %"})


def test_there_is_one_policy():
    """Nothing is ordered twice, and nothing without a policy."""
    with pytest.raises(ValidationError, match="one of order_up_to, fixed_quantity, periodic"):
        OrderPolicy()
