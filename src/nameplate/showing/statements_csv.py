"""The statements of a plant file as a table for spreadsheets, one row each, also those left out.

Computes nothing. No cell is a formula: a text that a spreadsheet would take for one begins with an
apostrophe.
"""

import csv
import io

from nameplate.judging.track_record import track_record
from nameplate.model.evidence import Statement
from nameplate.model.plant import Plant

COLUMNS = (
    *("name", "status", "merged_into", "document", "title", "published", "origin", "by"),
    *("quote", "paraphrase", "modality", "figure", "dates", "phase", "about", "note"),
    *("begin", "end", "claims", "origin_made", "origin_held"),
)
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def statements_csv(plant: Plant) -> str:
    """Return all statements as comma-separated values with a head, after RFC 4180."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for name, statement in plant.statements.items():
        writer.writerow([_cell(cell) for cell in _row(plant, name, statement)])
    return text.getvalue()


def _row(plant: Plant, name: str, statement: Statement) -> tuple[object, ...]:
    """Return the cells of one statement; None where it says nothing."""
    document = plant.documents[statement.in_]
    begin, end = statement.at or (None, None)
    kept = track_record(plant.sources[statement.by[0]], plant)
    made, held = (None, None) if kept is None else (kept.made, kept.held)
    claims = [claim for claim, stated in plant.claims.items() if name in stated.from_]
    return (
        *(name, statement.status, statement.merged_into),
        *(statement.in_, document.title, document.published),
        *(statement.by[0], " > ".join(statement.by), statement.quote, statement.paraphrase),
        *(statement.modality, statement.figure, statement.dates, statement.phase),
        *(statement.about, statement.note, begin, end, " ".join(claims), made, held),
    )


def _cell(value: object) -> str:
    """Return a cell that a spreadsheet shows and does not compute."""
    text = "" if value is None else str(value)
    is_formula = text.lstrip().startswith(BEGINS_A_FORMULA) or text.startswith(BEGINS_A_FORMULA)
    return f"'{text}" if is_formula else text
