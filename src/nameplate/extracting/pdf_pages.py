"""The text of a PDF, page by page, by the library pypdfium2.

Pictures are not read; a page that is one gives no text.
"""

import re

from nameplate.errors import UnreadableFileError

MOST_PAGES = 2000
# The library writes this sign for a hyphen at the end of a line.
_BROKEN_WORD = re.compile("\ufffe\\s*")


def read_pdf(file: str, data: bytes) -> str:
    """Return the text of a PDF, a blank line between its pages.

    Raises:
        UnreadableFileError: It is broken, locked or too long, or the library is not installed.
    """
    try:
        from pypdfium2 import PdfDocument, PdfiumError
    except ImportError:
        found = "a PDF, and the package pypdfium2, which reads it, is not installed"
        fix = 'install "nameplate[extract]", or save the report as text'
        raise UnreadableFileError(file, found, fix) from None
    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        locked = "password" in str(error).lower()
        found = "a PDF that is locked by a password" if locked else "a broken PDF"
        raise UnreadableFileError(file, found, "save it anew, without a password") from None
    try:
        if len(document) > MOST_PAGES:
            fix = f"give at most {MOST_PAGES:,} pages at once"
            raise UnreadableFileError(file, f"a PDF of {len(document):,} pages", fix)
        pages = [_page_text(document, number) for number in range(len(document))]
    except PdfiumError:
        raise UnreadableFileError(file, "a PDF with a broken page", "save it anew") from None
    finally:
        document.close()
    return "\n\n".join(page for page in pages if page.strip())


def _page_text(document, number: int) -> str:  # type: ignore[no-untyped-def]
    """Return the text of one page."""
    page = document[number]
    text_page = page.get_textpage()
    try:
        text = str(text_page.get_text_bounded())
    finally:
        text_page.close()
        page.close()
    return _BROKEN_WORD.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
