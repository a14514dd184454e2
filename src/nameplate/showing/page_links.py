"""Links of the page to what an answer rests on: statements, numbers and days by date.

Ids count statements and entries; what stands there is shown in `page_grounds`.
"""

from collections.abc import Iterable
from typing import Literal

from nameplate.answer import Assessment, NumberEntry
from nameplate.showing import sentences
from nameplate.showing.markup import Markup, element, join


def statement_links(assessment: Assessment, names: Iterable[str]) -> Markup:
    """Return links to statements; a name that the plant does not know stays text."""
    order = {name: number for number, name in enumerate(assessment.plant.statements, 1)}
    links = [
        element("a", name, href=f"#statement-{order[name]}", class_="source")
        if name in order
        else name
        for name in names
    ]
    return join([[link, " "] for link in links])


def entries(assessment: Assessment) -> tuple[NumberEntry, ...]:
    """Return the numbers of the plant file and behind them its days, as anchors count them."""
    return (*assessment.numbers, *assessment.days)


def basis_mark(basis: Literal["evidenced", "assumed"]) -> Markup:
    """Return the mark of what something rests on: a source, or us."""
    mark = sentences.BASIS_MARKS[basis]
    return element("span", mark, class_=f"mark {basis}", role="img", aria_label=basis)


def number_link(assessment: Assessment, path: str, text: str) -> Markup:
    """Return a link to a number or days of the plant file, or the text alone where it is none."""
    for number, entry in enumerate(entries(assessment), 1):
        if entry.path == path:
            return element("a", text, href=f"#number-{number}")
    return join(text)
