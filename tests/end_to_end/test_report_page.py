"""The report in a browser: offline, without scripts, on a wide screen and on a telephone."""

import shutil
from pathlib import Path

import pytest

import nameplate
from short_plants import claim, plant_text

pytestmark = pytest.mark.browser

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDE, NARROW = (1280, 800), (390, 844)
HOSTILE = [
    "<script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "</style><svg onload=window.hit=1>",
    '\'\\" onmouseover=window.hit=1 x=\\"',
    "javascript:window.hit=1",
]


@pytest.fixture(scope="module")
def browser():
    """Start the system's Chromium once."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(FLAGS)
        )
        yield started
        started.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """Write the report on the line of the textbook."""
    path = tmp_path_factory.mktemp("report") / "page.html"
    nameplate.write_report(nameplate.assess("two-stations", draws=32), path)
    return path


@pytest.fixture(scope="module")
def long_report(tmp_path_factory):
    """Write the report on the plant with the most evidence."""
    path = tmp_path_factory.mktemp("report") / "page.html"
    nameplate.write_report(nameplate.assess("maracay", draws=16), path)
    return path


class Opened:
    """A page that was opened, with all that it complained of and asked for."""

    def __init__(self, browser, path: Path, size, scripts=True):
        self.context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, java_script_enabled=scripts
        )
        self.page = self.context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: dialog.dismiss())
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(path.as_uri())

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.context.close()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", ["report", "long_report"])
def test_the_report_opens_offline_and_fits(browser, request, name, size):
    """No complaint, no request but the file itself, and nothing wider than the screen."""
    path = request.getfixturevalue(name)
    with Opened(browser, path, size) as opened:
        assert opened.complaints == []
        assert opened.requests == [path.as_uri()]
        widths = opened.page.evaluate(
            "[document.documentElement.scrollWidth, document.body.scrollWidth, innerWidth]"
        )
        assert max(widths[:2]) <= widths[2] == size[0]


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", ["report", "long_report"])
def test_no_text_of_a_drawing_stands_outside_it(browser, request, name, size):
    """Every label of a chart is inside the chart from edge to edge, on a telephone as well."""
    with Opened(browser, request.getfixturevalue(name), size) as opened:
        outside = opened.page.evaluate(
            "[...document.querySelectorAll('svg text')].filter(e => {"
            " const [text, chart] = [e, e.ownerSVGElement].map(e => e.getBoundingClientRect());"
            " return text.left < chart.left - 0.1 || text.right > chart.right + 0.1; })"
            " .map(e => e.textContent)"
        )
        assert outside == []


@pytest.mark.parametrize("name", ["report", "long_report"])
def test_the_estimates_fit_a_telephone(browser, request, name):
    """Neither the table of estimates nor the waterfall scrolls sideways, and no word is broken."""
    with Opened(browser, request.getfixturevalue(name), NARROW) as opened:
        for place in ("#distribution .scroll", "#waterfall .scroll"):
            box = opened.page.locator(place).evaluate("e => [e.scrollWidth, e.clientWidth]")
            assert box[0] <= box[1]
        narrowest = opened.page.evaluate(
            "Math.min(...[...document.querySelectorAll('.texts th, .texts td')]"
            " .filter(e => e.checkVisibility() && e.innerText.length > 40)"
            " .map(e => e.clientWidth))"
        )
        assert narrowest > NARROW[0] / 2


@pytest.mark.parametrize(("size", "screens"), [(WIDE, 18), (NARROW, 24)], ids=["wide", "narrow"])
def test_the_longest_report_is_soon_read(browser, long_report, size, screens):
    """With its grounds folded the report of 63 statements is a walk of few screens."""
    with Opened(browser, long_report, size) as opened:
        height = opened.page.evaluate("document.documentElement.scrollHeight")
        assert height < screens * size[1]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_number_leads_to_its_statement_and_on_to_its_source(browser, long_report, scripts):
    """What a link leads to opens by itself where it is folded away, and is on the screen."""
    with Opened(browser, long_report, WIDE, scripts) as opened:
        page = opened.page
        link = page.locator("#evidence .texts .source").first
        for _ in ("statement", "source"):
            target = page.locator(link.get_attribute("href"))
            assert not target.is_visible()
            link.click()
            target.wait_for(state="visible")
            assert -1 <= target.bounding_box()["y"] < WIDE[1]
            link = target.locator("a[href^='#source-']").first
        assumed = page.locator(".basis.assumed").first
        assert not assumed.is_visible()
        name = page.locator("tr", has=assumed).locator(".number").first.get_attribute("id")
        page.goto(f"{long_report.as_uri()}#{name}")
        assumed.wait_for(state="visible")


def test_on_paper_nothing_is_folded_away(browser, long_report):
    """A printed report holds its statements, sources and assumed numbers."""
    with Opened(browser, long_report, WIDE) as opened:
        first = opened.page.locator(".statement").first
        assert not first.is_visible()
        opened.page.emulate_media(media="print")
        assert first.bounding_box()["height"] > 0
        folded = opened.page.locator("details:not([open])").count()
        assert folded > 5
        heights = opened.page.locator("details").evaluate_all("all => all.map(e => e.offsetHeight)")
        assert min(heights) > 60


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_the_verdict_is_seen_first(browser, report, size, scripts):
    """Without a touch of the wheel the verdict is on the screen, with scripts and without."""
    with Opened(browser, report, size, scripts) as opened:
        verdict = opened.page.get_by_text("HOLDS", exact=False).first
        assert verdict.is_visible()
        box = verdict.bounding_box()
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= size[1]
        assert opened.page.locator("#waterfall").is_visible()


@pytest.mark.parametrize("name", ["report", "long_report"])
def test_every_link_inside_leads_somewhere(browser, request, name):
    """Every link to a place of the page has that place."""
    with Opened(browser, request.getfixturevalue(name), WIDE) as opened:
        links = opened.page.evaluate(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href'))"
        )
        ids = opened.page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
        assert len(links) > 5
        assert {link[1:] for link in links} <= set(ids)
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_not_alive(browser, tmp_path, text):
    """Text of a plant file is only ever text, wherever it is shown."""
    said = f'"{text}"'
    more = f"unsimulated: {{store: {{from: [said], what: {said}}}}}\n" + claim(
        "7 million parts/year"
    )
    plant = plant_text(more=more)
    plant = plant.replace("paraphrase: many", f"paraphrase: {said}")
    plant = plant.replace("name: A small plant", f"name: {said}")
    plant = plant.replace("title: A flyer", f"title: {said}")
    plant = plant.replace("name: The owner", f"name: {said}")
    plant = plant.replace("because: new", f"because: {said}").replace(
        "assumed: usual", f"assumed: {said}"
    )
    file, page = tmp_path / "plant.yaml", tmp_path / "page.html"
    file.write_text(plant, encoding="utf-8")
    nameplate.write_report(nameplate.assess(file, draws=1), page)
    with Opened(browser, page, WIDE) as opened:
        assert opened.page.evaluate("window.hit") is None
        assert (
            opened.page.locator("script, main img, [onerror], [onload], [onmouseover]").count() == 0
        )
        assert opened.page.evaluate(
            "[...document.querySelectorAll('a')].every("
            " a => /^(#|https?:)/.test(a.getAttribute('href')))"
        )
        assert opened.complaints == []
        assert opened.requests == [page.as_uri()]
        shown = text.replace('\\"', '"')
        assert opened.page.inner_text("body").count(shown) >= 4
        assert opened.page.title().startswith(shown)
