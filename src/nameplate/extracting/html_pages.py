"""The main text of an HTML page, its title and its day of publication.

The text is found by the library resiliparse; scripts, menus and footers are left out by it.
"""

import re
from datetime import date
from html import unescape
from typing import NamedTuple

from nameplate.errors import UnreadableFileError

_HEAD_LENGTH = 20_000
_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{1,300})</title", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"article:published_time[\"'][^>]{0,100}content=[\"']([0-9]{4}-[0-9]{2}-[0-9]{2})",
    re.IGNORECASE,
)


class Page(NamedTuple):
    """What a page tells."""

    text: str
    title: str | None
    published: date | None


def read_html(file: str, source: str) -> Page:
    """Return the main text of a page; all of its text where no main part is found.

    Raises:
        UnreadableFileError: The library is not installed.
    """
    try:
        from resiliparse.extract.html2text import extract_plain_text
    except ImportError:
        found = "an HTML page, and the package resiliparse, which reads it, is not installed"
        fix = 'install "nameplate[extract]", or save the page as text'
        raise UnreadableFileError(file, found, fix) from None
    text = extract_plain_text(source, main_content=True, alt_texts=False)
    if not text.strip():
        text = extract_plain_text(source, alt_texts=False)
    head = source[:_HEAD_LENGTH]
    title = _TITLE.search(head)
    return Page(text, " ".join(unescape(title[1]).split()) if title else None, _published(head))


def _published(head: str) -> date | None:
    """Return the day of publication that the head of a page gives."""
    match = _PUBLISHED.search(head)
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None
