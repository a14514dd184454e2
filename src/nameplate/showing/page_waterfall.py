"""A waterfall on the page: bars and figures side by side.

Which losses there are, and which way is shown, is decided elsewhere.
"""

from collections.abc import Sequence

from nameplate.answer import Bar
from nameplate.showing import charts, sentences, words
from nameplate.showing.markup import Markup, element, join, scrolling


def steps(bars: Sequence[Bar], claimed: float | None, caption: str) -> Markup:
    """Return the way from the first level down to the last; nothing where there are no bars.

    Args:
        bars: Levels and losses.
        claimed: The claimed figure, marked where it is within the bars [parts].
        caption: What the way leads from and to.
    """
    if not bars:
        return Markup("")
    most = max(1, *(bar.parts for bar in bars))
    rows, before = [], 0
    for bar in bars:
        start, after = (0, bar.parts) if bar.kind == "level" else (before, before - bar.parts)
        title = f"{bar.label}: {sentences.signed_exactly(bar)}"
        drawn = charts.waterfall_bar(start, after, most, claimed, title)
        rows.append(_row(bar, drawn))
        before = after
    head = [element("th", cell, scope="col") for cell in ("Step", "", "Mean", "P5 to P95")]
    inner = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", head)),
        element("tbody", rows),
        class_="steps",
    )
    note = "Means add before rounding; the intervals do not."
    if claimed is not None and claimed <= most:
        note += f" The dashed line marks the claim, {words.rounded(claimed)}."
    return join(scrolling(inner, caption), element("p", note, class_="aside"))


def _row(bar: Bar, drawn: Markup) -> Markup:
    """Return one row of the waterfall."""
    return element(
        "tr",
        element("th", bar.label, scope="row"),
        element("td", drawn, class_="drawn"),
        element("td", sentences.signed(bar)),
        element("td", sentences.bar_range(bar), class_="aside"),
        class_=bar.kind,
    )
