"""Elements of a page, safe by construction: every text is escaped unless it is markup already.

Knows nothing of plants and of how a page looks.
"""

import html
import unicodedata
from collections.abc import Iterable

MAKES_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the order of the letters after them, also beyond the text that they stand in."""

VOID = frozenset({"meta", "br", "hr", "rect", "line", "path", "circle"})


class Markup(str):
    """Text that is HTML already; made only by the functions of this module and of charts."""

    __slots__ = ()


Child = str | Iterable["Child"] | None
Value = str | float | bool | None


def escape(text: str) -> Markup:
    """Return a text as markup that shows it and does nothing else."""
    return Markup(html.escape(_printable(text), quote=True))


def _printable(text: str) -> str:
    """Return a text without controls, marks of direction and halves of characters.

    A figure and its per cent sign are tied, so that a page keeps them on one line.
    """
    shown = "".join(character for character in text if _shown(character))
    return shown.replace(" %", "\N{NO-BREAK SPACE}%")


def _shown(character: str) -> bool:
    """Tell whether a character may stand on a page."""
    if character in "\n\t":
        return True
    return unicodedata.category(character) not in ("Cc", "Cs") and character not in MAKES_DIRECTION


def element(name: str, /, *children: Child, **attributes: Value) -> Markup:
    """Return one element.

    Args:
        name: Name of the element, chosen by us.
        children: Texts, which are escaped; markup, which is not; or lists of either.
        attributes: Names as Python writes them: `class_` is `class`, `text_anchor` is
            `text-anchor`. A value of None or False leaves the attribute out.
    """
    opening = name + "".join(_attribute(key, value) for key, value in attributes.items())
    if name in VOID:
        return Markup(f"<{opening}/>")
    return Markup(f"<{opening}>{join(*children)}</{name}>")


def join(*children: Child) -> Markup:
    """Return texts and markup one after the other."""
    parts: list[str] = []
    for child in children:
        if child is None:
            continue
        if isinstance(child, Markup):
            parts.append(child)
        elif isinstance(child, str):
            parts.append(escape(child))
        else:
            parts.append(join(*child))
    return Markup("".join(parts))


def _attribute(key: str, value: Value) -> str:
    """Return one attribute with the blank before it."""
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    shown = value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
    return f' {name}="{escape(shown)}"'


def table(head: Iterable[str], rows: Iterable[Iterable[Child]], caption: str) -> Markup:
    """Return a table of figures; its first column names the rows, and it scrolls where too wide."""
    return scrolling(_table(list(head), rows, caption, "figures"), caption)


def stacking_table(head: Iterable[str], rows: Iterable[Iterable[Child]], caption: str) -> Markup:
    """Return a table of texts; where it is too wide its cells stand below each other."""
    return _table(list(head), rows, caption, "texts")


def _table(head: list[str], rows: Iterable[Iterable[Child]], caption: str, name: str) -> Markup:
    """Return a table whose cells know the title of their column."""
    body = []
    for row in rows:
        first, *rest = row
        named = zip(head[1:], rest, strict=True)
        cells = [element("td", cell, data_title=title or None) for title, cell in named]
        body.append(element("tr", element("th", first, scope="row"), cells))
    return element(
        "table",
        element("caption", caption),
        element("thead", element("tr", [element("th", title, scope="col") for title in head])),
        element("tbody", body),
        class_=name,
    )


def scrolling(inner: Markup, name: str) -> Markup:
    """Return markup in a box that scrolls sideways, also by keyboard."""
    return element("div", inner, class_="scroll", role="region", tabindex="0", aria_label=name)
