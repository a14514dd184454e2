"""What was found in a report, on a terminal: its figures and dates, and what nothing covers.

Shows an extraction as it is; what of it becomes a plant file is decided in the file.
"""

from nameplate.extracting.candidates import Candidate, Extraction
from nameplate.extracting.figure_text import figure_text
from nameplate.numbers_in_words import format_number
from nameplate.showing import words
from nameplate.showing.screen import Screen, pad, safe

NOTHING_FOUND = "Nothing found: the report states no number and no date."
NOTHING_LEFT = "Every digit and every number word of the report is covered."
NUMBER_COLUMNS = 6
FIGURE_COLUMNS = 38
LINE_COLUMNS = 6
MOST_ROWS = 30
"""Entries of a list that a short screen shows."""


def render_extraction(
    extraction: Extraction, text: str, width: int = 80, whole: bool = True
) -> str:
    """Return the candidates of a report as a table, and what no candidate covers.

    Args:
        extraction: What was found.
        text: The report, to tell the lines.
        width: Columns of the screen.
        whole: Whether long lists are shown to their ends.
    """
    screen = Screen(width)
    most = None if whole else MOST_ROWS
    if extraction.figures:
        _candidates(screen, extraction.figures, text, most)
    else:
        screen.paragraph(NOTHING_FOUND)
    _names(screen, extraction)
    _uncovered(screen, extraction, most)
    return screen.text(color=False)


def _candidates(
    screen: Screen, figures: tuple[Candidate, ...], text: str, most: int | None
) -> None:
    """Add the table of figures and dates, numbered as the draft numbers them."""
    quote_columns = screen.width - NUMBER_COLUMNS - FIGURE_COLUMNS - LINE_COLUMNS
    screen.paragraph(words.counted(len(figures), "candidate"), "strong")
    head = ("", "in the report", "read as", "line")
    widths = (NUMBER_COLUMNS, quote_columns, FIGURE_COLUMNS, LINE_COLUMNS)
    screen.line(("".join(map(_cell, head, widths)), "quiet"))
    line, counted_to, doubted = 1, 0, False
    for number, found in enumerate(figures[:most], start=1):
        line += text.count("\n", counted_to, found.begin)
        counted_to = found.begin
        doubt = bool(found.doubts) or not _reads_back(found)
        doubted |= doubt
        mark = "?" if doubt else " "
        cells = (f"s{number:03}", found.quote, f"{mark} {_value(found)}", str(line))
        screen.line(("".join(map(_cell, cells, widths)), "plain"))
    _and_more(screen, len(figures), most)
    if doubted:
        screen.paragraph(
            "? has a doubt, or is no figure of a plant file yet: see its note", "quiet"
        )


def _cell(text: str, width: int) -> str:
    """Return one cell with the blank behind it."""
    return pad(safe(text), width - 1) + " "


def _and_more(screen: Screen, count: int, most: int | None) -> None:
    """Say how many entries of a list are not shown."""
    if most is not None and count > most:
        screen.paragraph(f"and {count - most:,} more; --lint shows all", "quiet")


def _reads_back(found: Candidate) -> bool:
    """Tell whether a candidate is taken over into a draft with its figure or its dates."""
    if found.kind == "date":
        return found.first is not None and found.last is not None
    return figure_text(found) is not None


def _value(found: Candidate) -> str:
    """Return what a candidate was read as."""
    if found.kind == "date":
        if found.first is None or found.last is None:
            return "a date without a year"
        same = found.first == found.last
        return str(found.first) if same else f"{found.first} to {found.last}"
    if found.low is None or found.high is None:
        return "not read for certain"
    ends = words.between(format_number(found.low), format_number(found.high))
    number = format_number(found.low) if found.low == found.high else ends
    per = f"/{found.period}" if found.period else ""
    return figure_text(found) or f"{found.bound} {number} {found.noun or ''}{per}"


def _names(screen: Screen, extraction: Extraction) -> None:
    """Add what was taken for names, ordinals and times of day."""
    named = [found for found in extraction.candidates if found.kind not in ("quantity", "date")]
    if named:
        texts = list(dict.fromkeys(" ".join(found.quote.split()) for found in named))
        more = f" and {len(texts) - MOST_ROWS:,} more" if len(texts) > MOST_ROWS else ""
        screen.blank()
        shown = f"Names, ordinals and times of day: {', '.join(texts[:MOST_ROWS])}{more}"
        screen.paragraph(shown, "quiet")


def _uncovered(screen: Screen, extraction: Extraction, most: int | None) -> None:
    """Add the digits and number words that no candidate covers, each with its line."""
    count = len(extraction.uncovered)
    screen.blank()
    if not count:
        screen.paragraph(NOTHING_LEFT)
        return
    screen.paragraph(f"Covered by no candidate ({count:,}), so read these yourself:", "strong")
    for missed in extraction.uncovered[:most]:
        screen.paragraph(f"line {missed.line}, character {missed.begin}: {missed.text}", indent=2)
    _and_more(screen, count, most)
