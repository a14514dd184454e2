"""Elements that are safe by construction."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from nameplate.showing.markup import Markup, element, escape, join


class Seen(HTMLParser):
    """What a parser sees of one element."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.data = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.data += data


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_text_stays_text(text: str) -> None:
    """Whatever the text, one element with one attribute comes out."""
    seen = Seen(element("p", text, title=text))
    shown = str(escape(text))
    assert [(tag, [name for name, _ in attrs]) for tag, attrs in seen.tags] == [("p", ["title"])]
    assert seen.data == seen.tags[0][1][0][1]
    assert "<" not in shown


def test_markup_is_taken_as_it_is_and_text_is_not() -> None:
    """Markup goes through once; text put together with it is text again."""
    bold = element("strong", "a & b")
    assert join(bold, "<", None, ["x", bold]) == f"{bold}&lt;x{bold}"
    assert isinstance(join(bold), Markup)
    assert join(f"{bold}") == escape(bold + "")


def test_attributes_are_written_as_html_names_them() -> None:
    """Names and numbers of attributes come out as HTML wants them."""
    drawn = element("rect", class_="a", text_anchor="end", x=1.50001, hidden=True, id=None)
    assert drawn == '<rect class="a" text-anchor="end" x="1.5" hidden/>'
