"""The main text of an HTML page, its title and its day of publication.

The text is found by the library resiliparse; scripts, menus and footers are left out by it.
"""

import re
from datetime import date
from html import unescape
from typing import NamedTuple

from nameplate.errors import UnreadableFileError
from nameplate.extracting.word_sets import word_set

_HEAD_LENGTH = 20_000
_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{1,300})</title", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"article:published_time[\"'][^>]{0,100}content=[\"']([0-9]{4}-[0-9]{2}-[0-9]{2})",
    re.IGNORECASE,
)
# The note of "412,000<sup>3</sup>" must not become a digit of 412,0003.
_RAISED = re.compile(
    r"<sup[^>]{0,200}>(?:\s|<[^>]{0,300}>|\[){0,8}([0-9][0-9, ]{0,8})"
    r"(?:\s|</[^>]{0,20}>|\]){0,8}</sup\s{0,5}>",
    re.IGNORECASE,
)
# The library's time grows with the square of the depth; no page for readers comes near this.
DEEPEST_TAGS = 3_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,40})[^<>]{0,2000}?(/?)>")
_NEVER_NESTED = word_set(
    "area base br col dd dt embed hr img input li link meta option p param source td th tr track"
    " wbr"
)
_SUPERSCRIPTS = str.maketrans("0123456789,", "⁰¹²³⁴⁵⁶⁷⁸⁹ ")


class Page(NamedTuple):
    """What a page tells."""

    text: str
    title: str | None
    published: date | None


def read_html(file: str, source: str) -> Page:
    """Return the main text of a page; all of its text where no main part is found.

    Raises:
        UnreadableFileError: The library is not installed, or the page is nested too deep for it.
    """
    try:
        from resiliparse.extract.html2text import extract_plain_text
    except ImportError:
        found = "an HTML page, and the package resiliparse, which reads it, is not installed"
        fix = 'install "nameplate[extract]", or save the page as text'
        raise UnreadableFileError(file, found, fix) from None
    if _depth(source) > DEEPEST_TAGS:
        found = f"tags inside one another more than {DEEPEST_TAGS:,} deep"
        raise UnreadableFileError(file, found, "save the page as text")
    source = _RAISED.sub(_raised, source)
    text = extract_plain_text(source, main_content=True, alt_texts=False)
    if not text.strip():
        text = extract_plain_text(source, alt_texts=False)
    head = source[:_HEAD_LENGTH]
    title = _TITLE.search(head)
    return Page(text, " ".join(unescape(title[1]).split()) if title else None, _published(head))


def _depth(source: str) -> int:
    """Return how deep the tags of a page stand inside one another, at most."""
    depth = deepest = 0
    for closes, name, empty in _TAG.findall(source):
        if empty or name.lower() in _NEVER_NESTED:
            continue
        depth = max(0, depth - 1) if closes else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _raised(match: re.Match[str]) -> str:
    """Return raised digits as signs of their own, so that no note or power joins a number."""
    return match[1].translate(_SUPERSCRIPTS)


def _published(head: str) -> date | None:
    """Return the day of publication that the head of a page gives."""
    match = _PUBLISHED.search(head)
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None
