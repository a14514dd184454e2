"""The answer as one page that opens offline: no request, no script, nothing live from a plant file.

Puts the sections in order; what stands in them is in the modules named `page_`.
"""

from importlib.resources import files

from nameplate.answer import Assessment
from nameplate.showing import (
    page_answer,
    page_break_even,
    page_claims,
    page_flow,
    page_grounds,
    page_planned_time,
)
from nameplate.showing.markup import Markup, element, join

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)
CONTENTS = (
    ("distribution", "Distribution", page_answer.distribution),
    ("waterfall", "Where it goes", page_answer.waterfall),
    ("lines", "What limits", page_answer.lines),
    ("plant", "The plant as a whole", page_flow.plant),
    ("claims", "Claims", page_claims.claims),
    ("ask-first", "Ask first", page_claims.ask_first),
    ("break-even", "Break-even", page_break_even.break_even),
    ("checks", "Checks", page_grounds.checks),
    ("planned-time", "Planned time", page_planned_time.planned_time),
    ("evidence", "Evidence", page_grounds.evidence),
    ("assumptions", "Assumptions", page_grounds.assumptions),
    ("not-simulated", "Not simulated yet", page_grounds.not_simulated),
    ("run", "This run", page_grounds.run),
)


def render_page(assessment: Assessment) -> str:
    """Return the whole page as HTML."""
    sections = []
    for name, title, section in CONTENTS:
        body = section(assessment)
        if body:
            heading = element("h2", title, id=f"{name}-heading")
            labelled = f"{name}-heading"
            sections.append(
                (name, title, element("section", heading, body, id=name, aria_labelledby=labelled))
            )
    menu = element(
        "nav",
        element(
            "ul",
            [element("li", element("a", title, href=f"#{name}")) for name, title, _ in sections],
        ),
        aria_label="Contents",
    )
    main = element("main", page_answer.verdict(assessment), menu, [body for _, _, body in sections])
    return document(f"{assessment.plant.plant.name}: does the figure hold?", main)


def document(title: str, main: Markup) -> str:
    """Return a whole page of ours around its main part."""
    page = element("html", _head(title), element("body", main), lang="en")
    return f"<!DOCTYPE html>\n{page}\n"


def _head(title: str) -> Markup:
    """Return the head: no address in it, and a policy that forbids every request."""
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        join(Markup("<style>"), _style(), Markup("</style>")),
    )


def _style() -> Markup:
    """Return the style sheet of the package."""
    return Markup(files("nameplate.showing").joinpath("page.css").read_text(encoding="utf-8"))
