"""The section on the plant as a whole, read with patterns and once in a browser."""

import dataclasses
import re
import shutil
from pathlib import Path

import pytest
from example_answer import IMAGE, SCRIPT, answer
from example_flow import fan, with_flow

from nameplate.answer import FlowResult
from nameplate.showing.html import render_page
from nameplate.showing.markup import escape
from nameplate.showing.page_flow import plant

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")


def test_a_plant_of_lines_alone_has_no_section() -> None:
    """Where the file has nothing around the lines, the page is silent on a whole."""
    page = render_page(answer(""))
    assert 'id="plant"' not in page
    assert "Whole plant" not in page


def test_the_section_stands_between_lines_and_claims() -> None:
    """The section follows what limits the lines, is in the contents, and is told at the top."""
    page = render_page(with_flow(""))
    places = [page.index(f'<section id="{name}"') for name in ("lines", "plant", "claims")]
    assert places == sorted(places)
    assert '<a href="#plant">The plant as a whole</a>' in page
    top = page.split("<section")[0]
    assert "<dt>Whole plant</dt><dd>best year accepts 12.3 million" in top


def test_the_section_has_its_drawings_and_tables() -> None:
    """Picture, four charts, waterfall, and tables of limits, lots, customers and costs."""
    section = plant(with_flow(""))
    assert section.count('class="flow plant"') == 1
    assert section.count('class="fan"') == 4
    assert section.count("70 million claimed") == 2
    assert len(re.findall(r'<tr class="(?:level|loss)"', section)) == 9
    for piece in (
        "<h3>What limits the plant</h3>",
        "<h3>Customers</h3>",
        "<h3>What each part costs</h3>",
        "without limits of material",
        "<h3>Lots and bad items</h3>",
        "Figures of the years",
        "Inspection discontinued, after which no lot is released: tracer in 6\xa0% of the draws.",
        "512 draws of 8 years, lot by lot",
    ):
        assert piece in section


def test_where_nobody_asks_for_parts_nothing_is_said_of_deliveries() -> None:
    """Without customers there is no chart and no column of what is delivered and imported."""
    whole = with_flow("")
    assert whole.flow is not None
    alone = tuple(dataclasses.replace(it, import_share=None) for it in whole.flow.by_year)
    flow = dataclasses.replace(whole.flow, customers=(), by_year=alone, waterfall=())
    section = plant(dataclasses.replace(whole, flow=flow))
    assert section.count('class="fan"') == 2
    assert "Accepted" in section
    assert "Delivered" not in section
    assert "Imported" not in section
    assert "Import share" not in section


def test_what_more_is_told_of_resources_with_a_gradient() -> None:
    """The note names what more of tests and material is, and nothing that the plant lacks."""
    section = plant(with_flow(""))
    assert "More is of material parts from each delivery, of tests their speed.</p>" in section


def test_hostile_names_are_shown_as_text() -> None:
    """Whatever lines, facilities, customers or causes are called, it is only ever text."""
    section = plant(with_flow())
    for piece in (SCRIPT, IMAGE):
        assert piece not in section
        assert section.count(escape(piece)) > 8


def test_an_empty_whole_plant_has_a_section() -> None:
    """A plant of which nothing is known over its years still says how it was run."""
    empty = FlowResult(1, 4, 0.1, (), fan(0.0), (), (), (), (), (), (), (), (), (), ())
    section = plant(dataclasses.replace(answer(""), flow=empty))
    assert "4 draws of 1 year, lot by lot" in section
    assert 'class="fan"' not in section


def test_one_year_without_a_claim_is_shown() -> None:
    """A plant of one year of which nobody claims anything has its charts without a claim."""
    whole = with_flow("")
    assert whole.flow is not None
    first = dataclasses.replace(whole.flow.by_year[0], reaches=None)
    flow = dataclasses.replace(whole.flow, by_year=(first,), first_met=())
    section = plant(dataclasses.replace(whole, claims=(), flow=flow))
    assert section.count('class="fan"') == 4
    assert "claimed" not in section


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
def test_the_section_fits_the_screen(tmp_path: Path, width: int) -> None:
    """On a wide screen and on a telephone nothing of the page is wider than the screen."""
    from playwright.sync_api import sync_playwright

    path = tmp_path / "page.html"
    path.write_text(render_page(with_flow("")), encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(FLAGS)
        )
        page = browser.new_page(viewport={"width": width, "height": 844})
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        wide = page.evaluate(
            "[...document.querySelectorAll('#plant .scroll')]"
            " .filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth)"
            " .map(e => e.getAttribute('aria-label'))"
        )
        browser.close()
    assert len(wide) == (0 if width == 1280 else 3), wide
