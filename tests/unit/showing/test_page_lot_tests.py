"""The tests of lots on the page: figures, plans, and what is left out."""

import dataclasses
import re

from example_flow import with_flow

from nameplate.answer import FlowResult, LotQuality
from nameplate.showing.page_lot_tests import tests as section_of


def flow_with(*quality: LotQuality) -> FlowResult:
    """Return the whole plant with the quality of some products only."""
    return dataclasses.replace(whole(), quality=quality)


def whole() -> FlowResult:
    """Return the whole plant of the example."""
    flow = with_flow("").flow
    assert flow is not None
    return flow


def cells(flow: FlowResult) -> list[list[str]]:
    """Return the rows of the table."""
    section = str(section_of(flow)).replace("\xa0", " ")
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in section.split("<tr>")]
    return [row for row in rows if row]


def test_every_product_has_its_row() -> None:
    """What was simulated, its interval, and the formula, which says nothing of untested lots."""
    head, *rows = cells(whole())
    outgoing = ["0.41 %", "1.53 %", "2.1 %"]
    assert head[-3:] == ["AOQ", "AOQL", "AOQL at"]
    assert rows == [
        ["steel-core", "91 %", "95 %", "0.52 %", "0.31 %", "0.119 to 0.806 %", *outgoing],
        ["tracer", "91 %", "80 %", "0.52 %", "0.31 %", "0.119 to 0.806 %", "–", "–", "–"],
        ["blank", "untested", "–", "0.52 %", "0.52 %", "0.2 to 1.35 %", "–", "–", "–"],
    ]


def test_the_plans_and_the_reasons_to_differ_are_told() -> None:
    """Below the table stand the plans, and why simulation and formula are not the same."""
    told = str(section_of(whole())).replace("\xa0", " ")
    assert "letter K, 125 items, Ac/Re 3/4, tightened 2/3 (62 % of the draws)" in told
    assert "Simulated lots also switch to other plans" in told


def test_why_there_is_no_outgoing_quality_is_told() -> None:
    """Where rejected lots of no product are screened, the columns are gone and it is said why."""
    flow = flow_with(whole().quality[1])
    assert "AOQ" not in cells(flow)[0]
    assert "AOQ and AOQL are for rejected lots that are screened." in str(section_of(flow))


def test_untested_products_alone_have_no_plan_and_no_formula_to_explain() -> None:
    """Their bad items are shown, and nothing is said of plans."""
    section = str(section_of(flow_with(whole().quality[2])))
    assert "untested" in section
    assert "<p" not in section


def test_a_product_without_a_lot_has_dashes() -> None:
    """Where no draw had a lot, nothing stands in the place of a figure."""
    none = dataclasses.replace(
        whole().quality[0], accepted=None, bad_made=None, bad_accepted=None, formula=None
    )
    assert cells(flow_with(none))[1] == ["steel-core", *["–"] * 8]


def test_without_any_such_product_there_is_no_section() -> None:
    """A plant of whose lots nothing is said has no heading without figures."""
    assert section_of(flow_with()) is None
