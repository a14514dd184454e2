"""The answer as files: one page for people, one record for programs. Never half a file."""

from pathlib import Path

from nameplate.answer import Assessment
from nameplate.showing.as_json import to_json
from nameplate.showing.html import render_page
from nameplate.showing.writing import write_whole


def write_report(answer: Assessment, path: str | Path) -> None:
    """Write the answer as one self-contained HTML page.

    Raises:
        NameplateError: the file cannot be written there.
    """
    write_whole(path, render_page(answer))


def write_json(answer: Assessment, path: str | Path) -> None:
    """Write the answer as JSON.

    Raises:
        NameplateError: the file cannot be written there.
    """
    write_whole(path, to_json(answer))
