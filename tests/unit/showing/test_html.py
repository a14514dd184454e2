"""The answer as a page. The page is read with a parser; how it looks is not tested here."""

import dataclasses
import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from example_answer import ADDRESS, HOSTILE, IMAGE, SCRIPT, answer, without_claim
from example_flow import with_flow

from nameplate.answer import Assessment
from nameplate.model.evidence import TrackRecord
from nameplate.showing.html import POLICY, render_page

ELEMENTS = frozenset(
    {"html", "head", "meta", "title", "style", "body", "main", "header", "nav", "section"}
    | {
        "article",
        "div",
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "a",
        "strong",
    }
    | {"small", "span", "code", "pre", "bdi", "cite", "blockquote", "figure"}
    | {"figcaption", "details", "summary", "table", "caption", "thead", "tbody", "tr"}
    | {"th", "td", "svg", "g", "rect", "line", "path", "circle", "text"}
)
ATTRIBUTES = frozenset(
    {"lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "scope"}
    | {"role", "tabindex", "aria-label", "aria-labelledby", "data-title"}
    | {"viewbox", "preserveaspectratio", "x", "y", "x1", "x2", "y1", "y2", "width", "height"}
    | {"rx", "cx", "cy", "r", "d", "text-anchor", "open"}
)
VOID = frozenset({"meta", "rect", "line", "path", "circle"})
OUR_ID = re.compile(r"[a-z-]+(-\d+)?")


class Reader(HTMLParser):
    """Collects what a browser would make of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def values(self, attribute: str) -> list[str]:
        """Return every value of an attribute."""
        return [attrs[attribute] or "" for _, attrs in self.elements if attribute in attrs]


@pytest.fixture(scope="module", params=["plain", "hostile", "bare", "flow"])
def page(request: pytest.FixtureRequest) -> str:
    """Return a page of a harmless, a hostile and a nearly empty answer, and of a whole plant."""
    made: dict[str, Assessment] = {
        "plain": answer(""),
        "hostile": answer(),
        "bare": without_claim(),
        "flow": with_flow(),
    }
    return render_page(made[request.param])


def test_only_our_elements_and_attributes_are_on_the_page(page: str) -> None:
    """Nothing of a plant file becomes an element, an attribute or a handler of events."""
    reader = Reader(page)
    assert {name for name, _ in reader.elements} <= ELEMENTS
    assert {key for _, attrs in reader.elements for key in attrs} <= ATTRIBUTES
    assert reader.open == []


def test_without_a_claim_no_column_is_empty() -> None:
    """Where there is nothing to reach, no table has a column for how likely it is reached."""
    assert "P(≥ claim)" not in render_page(without_claim())
    assert "P(≥ claim)" in render_page(answer(""))


def test_links_lead_to_places_of_the_page(page: str) -> None:
    """Every link leads to an anchor that exists on the page, and to nothing else."""
    reader = Reader(page)
    anchors = {f"#{name}" for name in reader.values("id")}
    assert set(reader.values("href")) <= anchors


def test_ids_are_ours_and_used_once(page: str) -> None:
    """Ids are made of our words and numbers, and none stands twice."""
    ids = Reader(page).values("id")
    assert all(OUR_ID.fullmatch(name) for name in ids)
    assert max(Counter(ids).values()) == 1


def test_the_page_requests_nothing(page: str) -> None:
    """The page forbids every request by its policy, and names no address in its style."""
    reader = Reader(page)
    policies = [attrs for _, attrs in reader.elements if "http-equiv" in attrs]
    assert [attrs["content"] for attrs in policies] == [POLICY]
    assert POLICY.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    style = page.split("<style>")[1].split("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style


def test_hostile_texts_are_shown_as_they_are() -> None:
    """A text that looks like markup is shown letter by letter."""
    text = "".join(Reader(render_page(answer())).text)
    for piece in (SCRIPT, IMAGE, ADDRESS):
        assert piece in text


def test_marks_of_direction_and_controls_are_left_out() -> None:
    """No sign of a plant file turns the text after it round or hides in it."""
    page = render_page(answer(HOSTILE + "\u2066\u202d"))
    assert not set(page) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x1b\x07")


def test_every_number_leads_to_its_statement() -> None:
    """A number from a source links to the statement, with its words, speakers and document."""
    page = render_page(answer(""))
    row = page.split('id="number-1"')[1].split("</tr>")[0]
    assert 'href="#statement-1"' in row
    statement = page.split('id="statement-1"')[1].split("</article>")[0]
    for piece in ("four lines are already at work", "paraphrase", "Rostec", "(D)", "2025-07-04"):
        assert piece in statement


def test_the_one_who_says_it_comes_before_those_behind() -> None:
    """Of a chain the page names who says it, then from whom, then who passes it on."""
    whole = answer("")
    kinds = {"rostec": "company", "poster": "social", "reporter": "media"}
    reporter = whole.plant.sources["reporter"]
    sources = {
        name: reporter.model_copy(update={"kind": kind, "name": name.title()})
        for name, kind in kinds.items()
    }
    said = whole.plant.statements["s12"].model_copy(update={"by": tuple(kinds)})
    change = {"sources": sources, "statements": {"s12": said}}
    page = render_page(dataclasses.replace(whole, plant=whole.plant.model_copy(update=change)))
    statement = page.split('id="statement-1"')[1].split("</article>")[0]
    text = re.sub("<[^>]*>", "", statement)
    assert "Poster (C), from Rostec (C); passed on by Reporter (C) · " in text
    assert "up to 70 million rounds/year (Poster, from Rostec, July 2025)" in page


def test_long_grounds_are_folded() -> None:
    """Statements, sources, assumed numbers and checks are closed, but for what does not add up."""
    page = render_page(answer(""))
    found = re.findall(r"<details( open)?><summary>([^<]*)</summary>", page)
    assert found == [
        ("", "Figures of the stations"),
        ("", "Figures of the line"),
        (" open", "✘ Does not add up (1)"),
        ("", "? Adds up under a condition (1)"),
        ("", "? Open (1)"),
        ("", "– Cannot be checked (1)"),
        ("", "✔ Adds up (2)"),
        ("", "= Worked out from the figures (1)"),
        ("", "2 statements"),
        ("", "2 sources"),
        ("", "2 numbers that nothing shows"),
    ]


def test_estimates_share_one_scale() -> None:
    """The scale of the estimates stands once above their table and not in every cell."""
    page = render_page(answer(""))
    estimates = page.split("<caption>Estimates in million rounds a year")[1].split("</table>")[0]
    assert ">32.6</td>" in estimates
    assert "million" not in estimates


def test_the_run_is_told_with_its_processor_and_command() -> None:
    """The record of the run names the processor, and the command or why there is none."""
    whole = answer("")
    run = render_page(whole).split('id="run"')[1]
    assert "Linux x86_64, A processor of 2025" in run
    assert "Repeat this run:" in run
    built = dataclasses.replace(whole, manifest=dataclasses.replace(whole.manifest, command=""))
    run = render_page(built).split('id="run"')[1]
    assert "The plant was built in Python" in run
    assert "Repeat this run:" not in run


def test_no_question_is_asked_below_the_noise() -> None:
    """Unknowns that explain no more than chance would are counted, and none is offered."""
    whole = answer("")
    few = dataclasses.replace(whole, manifest=dataclasses.replace(whole.manifest, draws=60))
    asked = render_page(few).split('id="ask-first"')[1].split("</section>")[0]
    assert asked.count("<tr>") == 2
    assert "2 more take away at most" in asked
    none = dataclasses.replace(whole, manifest=dataclasses.replace(whole.manifest, draws=16))
    page = render_page(none)
    assert page.count("o unknown tells more than chance would in 16 draws") == 2


def test_what_is_not_simulated_is_said_at_the_top() -> None:
    """The first view names what is known and not simulated, as a link to what that does."""
    top = render_page(answer("")).split("<section")[0]
    assert '<a href="#not-simulated">firing ranges</a>' in top


def test_sources_and_assumptions_differ_by_more_than_colour() -> None:
    """A number from a source has a filled mark and the word; an assumption an empty one."""
    page = render_page(answer(""))
    assert page.count("● source") == 1
    assert page.count("◇ assumed") == 2
    assert "tens of thousands, read literally" in page


def test_every_drawing_has_a_title_and_a_box(page: str) -> None:
    """Every drawing says in words what it shows and scales with the page."""
    drawings = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert drawings
    for drawing in drawings:
        assert re.match(r"<svg[^>]* viewBox=\"[\d. ]+\"", drawing)
        assert re.search(r"<title>[^<]+</title>", drawing)


def test_tables_name_their_columns_and_rows(page: str) -> None:
    """Every head of a table says whether it heads a column or a row."""
    heads = [attrs for name, attrs in Reader(page).elements if name == "th"]
    assert heads
    assert {attrs.get("scope") for attrs in heads} == {"col", "row"}


def test_the_verdict_comes_first() -> None:
    """Label, lean, probability and range stand before every section."""
    top = "".join(
        Reader(render_page(answer("")).split("<section")[0] + "</main></body></html>").text
    )
    for piece in ("CANNOT TELL", "leans very unlikely", "19\xa0% ± 1.2 points", "1 to 56\xa0%"):
        assert piece in top


def test_the_waterfall_on_the_page_adds_up() -> None:
    """The steps on the page add up exactly in the titles of their bars, before rounding."""
    page = render_page(answer(""))
    steps = page.split('class="steps"')[1].split("</table>")[0]
    found = r'<tr class="(\w+)">.*?<title>[^<]*: ([−+]?[\d,]+)</title>'
    rows = re.findall(found, steps, re.DOTALL)
    assert len(rows) == len(answer("").waterfall)
    level = 0
    for kind, figure in rows:
        parts = int(figure.replace(",", "").replace("−", "-"))
        if kind == "level" and level:
            assert parts == level
        level = parts if kind == "level" else level + parts


def test_the_same_answer_makes_the_same_page() -> None:
    """A page depends on the answer alone."""
    assert render_page(answer()) == render_page(answer())


def test_an_idle_plant_has_a_page() -> None:
    """A plant that makes nothing has no histogram, and the page says why."""
    whole = answer("")
    idle = tuple(
        dataclasses.replace(item, p5=0.0, p50=0.0, p95=0.0, mean=0.0, by_draw=item.by_draw * 0)
        for item in whole.estimates
    )
    page = render_page(dataclasses.replace(whole, estimates=idle))
    assert "4,000 draws made nothing" in page
    assert 'class="chart histogram"' not in page


def test_the_count_of_lines_leads_to_what_it_rests_on() -> None:
    """How many lines there are links to the entry of that number, which links to its statement."""
    page = render_page(answer(""))
    assert '<a href="#number-1">2 lines</a>' in page
    row = page.split('id="number-1"')[1].split("</tr>")[0]
    assert "lines.steel-core.count" in row
    assert 'href="#statement-1"' in row


def test_the_record_of_a_source_is_on_the_page() -> None:
    """A source that a record is kept of shows it beside the grade."""
    whole = answer("")
    record = TrackRecord(made=6, held=0, counts="announced dates", as_of="2025-07-02")
    source = whole.plant.sources["rostec"].model_copy(update={"record": record})
    sources = {**whole.plant.sources, "rostec": source}
    changed = whole.plant.model_copy(update={"sources": sources})
    page = render_page(dataclasses.replace(whole, plant=changed))
    assert "record: 0 of 6 announced dates held, as of 2025-07-02" in page
