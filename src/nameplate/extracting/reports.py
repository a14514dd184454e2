"""A file -> the text of a report: plain text, Markdown, HTML or PDF.

HTML and PDF are read by libraries of the extra `extract`, which are loaded when they are needed.
What stands in the text is for others to read.
"""

import os
import stat
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from nameplate.errors import UnreadableFileError
from nameplate.extracting.decoding import decode
from nameplate.extracting.html_pages import read_html
from nameplate.extracting.pdf_pages import read_pdf
from nameplate.extracting.shown_text import HIDDEN

ReportKind = Literal["text", "markdown", "html", "pdf"]

LARGEST_REPORT_BYTES = 20 * 1024 * 1024
LONGEST_TEXT = 2_000_000
_MARKDOWN = frozenset({".md", ".markdown"})
_HTML = frozenset({".html", ".htm", ".xhtml"})
_OFFICE = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Report:
    """The text of a report and what its file tells about it.

    Attributes:
        file: The path as it was given.
        kind: What sort of file it is.
        text: Its text, to which all offsets refer.
        title: Its title, where the file gives one.
        published: The day of publication, where the file gives one.
        doubts: What went on while it was read that a person should know.
    """

    file: str
    kind: ReportKind
    text: str
    title: str | None = None
    published: date | None = None
    doubts: tuple[str, ...] = ()


def read_report(path: str | Path) -> Report:
    """Return the text of a report.

    Raises:
        UnreadableFileError: Nothing there, not a file, too large, of another kind, without text, or
            of a kind whose library is not installed.
    """
    file = str(path)
    data = _bytes_of(file)
    report = _read(file, data)
    if not HIDDEN.sub("", report.text).strip():
        found = "a PDF without text" if report.kind == "pdf" else "no text"
        fix = "name a report that holds text"
        if report.kind == "pdf":
            fix = "its pages may be pictures: have their text recognised first"
        raise UnreadableFileError(file, found, fix)
    if len(report.text) > LONGEST_TEXT:
        found = f"{len(report.text):,} characters of text"
        raise UnreadableFileError(file, found, f"give at most {LONGEST_TEXT:,} characters at once")
    return report


def _read(file: str, data: bytes) -> Report:
    """Return the report in some bytes, by what they begin with and by the name of the file."""
    suffix = Path(file).suffix.lower()
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return Report(file, "pdf", read_pdf(file, data))
    if suffix == ".pdf":
        raise UnreadableFileError(file, "no PDF, whatever its name says", "name the report itself")
    if data.startswith(_OFFICE):
        fix = "save the report as text, HTML or PDF"
        raise UnreadableFileError(file, "a packed file, such as one of an office program", fix)
    text, doubts = decode(file, data)
    if suffix in _HTML or text[:512].lstrip().lower().startswith(("<!doctype html", "<html")):
        page = read_html(file, text)
        return Report(file, "html", page.text, page.title, page.published, doubts)
    return Report(file, "markdown" if suffix in _MARKDOWN else "text", text, doubts=doubts)


def _bytes_of(file: str) -> bytes:
    """Return the bytes of a regular file that is not too large."""
    try:
        status = os.stat(file)
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFileError(file, "no regular file", "name a file that holds a report")
        with open(file, "rb") as stream:
            data = stream.read(LARGEST_REPORT_BYTES + 1)
    except FileNotFoundError:
        fix = "check the name and the folder you are in"
        raise UnreadableFileError(file, "no such file", fix) from None
    except PermissionError:
        fix = "allow yourself to read it"
        raise UnreadableFileError(file, "a file that you may not read", fix) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFileError(file, reason.lower(), "name a readable file") from None
    if len(data) > LARGEST_REPORT_BYTES:
        size = max(status.st_size, len(data)) / 1024**2
        fix = f"give a report of at most {LARGEST_REPORT_BYTES // 1024**2} MiB"
        raise UnreadableFileError(file, f"{size:,.1f} MiB", fix)
    return data
