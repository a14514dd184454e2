"""The ledger of evidence on a terminal: sources, chains of speakers, and what is said unlike.

Computes nothing and judges nobody; the grades are those of the plant file.
"""

from nameplate.judging.ledger import (
    Hearsay,
    LedgerEntry,
    accepted,
    chains_of,
    first_seen,
    ledger,
)
from nameplate.judging.side_by_side import SideBySide, side_by_side
from nameplate.judging.source_independence import origins_of, sources_in_words
from nameplate.judging.track_record import Counted, track_record
from nameplate.model.evidence import Statement
from nameplate.model.plant import Plant
from nameplate.showing import words
from nameplate.showing.screen import Screen, Style, pad, safe, wrap

NAME_COLUMNS = 18
KIND_COLUMNS = 12
INTERESTED_COLUMNS = 11
GRADE_COLUMNS = 7
COUNT_COLUMNS = 6
PASSES_COLUMNS = 9
HELD_COLUMNS = 11
NO_STATEMENTS = "No statement is accepted: nothing is known of what was said."


def render_ledger(plant: Plant, width: int = 80, color: bool = False) -> str:
    """Return who says what in a plant file, from whom, and what rests on it.

    Args:
        plant: The plant.
        width: Columns of the screen.
        color: Whether to colour with ANSI escapes.
    """
    screen = Screen(width)
    screen.paragraph(plant.plant.name, "strong")
    _counts(screen, plant)
    if accepted(plant):
        _sources(screen, plant)
        _chains(screen, plant)
        _claims(screen, plant)
        for found in side_by_side(plant):
            _unlike(screen, plant, found)
    else:
        screen.paragraph(NO_STATEMENTS)
    return screen.text(color)


def _counts(screen: Screen, plant: Plant) -> None:
    """Say how much there is, and what bears nothing."""
    chains = accepted(plant)
    origins = {chain[0] for chain in chains.values()}
    screen.paragraph(
        f"{words.counted(len(chains), 'accepted statement')} in "
        f"{words.counted(len(plant.documents), 'document')}, which go back to "
        f"{words.counted(len(origins), 'origin')}"
    )
    for status in ("proposed", "dropped"):
        count = sum(statement.status == status for statement in plant.statements.values())
        if count:
            left_out = words.counted(count, f"{status} statement")
            screen.paragraph(f"left out: {left_out}", "assumed")


def _sources(screen: Screen, plant: Plant) -> None:
    """Add every source with its grade, the reason and its record, and what rests on it."""
    screen.heading("Sources (A reliable to E unreliable, F: cannot be judged)")
    head = ("", "kind", "interested", "grade", "says", "passes on", "held")
    screen.line((_row(head), "quiet"))
    for entry in ledger(plant):
        source, kept = entry.source, track_record(entry.source, plant)
        style: Style = "assumed" if source.interested else "plain"
        screen.line((_row(_cells(entry, kept)), style))
        screen.paragraph(f"{source.name}: {source.because}", "quiet", indent=2)
        if kept is not None:
            screen.paragraph(f"record: {words.track_record(kept)}", indent=2)
        if entry.claims:
            screen.paragraph(f"claims that rest on it: {', '.join(entry.claims)}", indent=2)


def _cells(entry: LedgerEntry, kept: Counted | None) -> tuple[str, ...]:
    """Return what the table says of a source."""
    source = entry.source
    interested = "yes" if source.interested else "no"
    counts = str(len(entry.says) or "–"), str(len(entry.passes_on) or "–")
    held = "–" if kept is None else f"{kept.held} of {kept.made}"
    return entry.name, source.kind, interested, source.reliability, *counts, held


def _row(cells: tuple[str, ...]) -> str:
    """Return the cells of a source in their columns."""
    widths = (
        *(NAME_COLUMNS, KIND_COLUMNS, INTERESTED_COLUMNS, GRADE_COLUMNS),
        *(COUNT_COLUMNS, PASSES_COLUMNS, HELD_COLUMNS),
    )
    pairs = zip(cells, widths, strict=True)
    return " ".join(pad(safe(cell), width) for cell, width in pairs)


def _chains(screen: Screen, plant: Plant) -> None:
    """Add who says what from whom, the origin at the root."""
    screen.heading("Who says what, from whom")
    for tree in chains_of(plant):
        count = words.counted(len(list(tree.all_statements())), "statement")
        screen.line((safe(tree.name), "strong"), (f"  origin of {count}", "quiet"))
        _branch(screen, tree, "")


def _branch(screen: Screen, tree: Hearsay, stem: str) -> None:
    """Add the statements of a speaker and those who have it from them."""
    if tree.statements:
        bar = "│ " if tree.listeners else "  "
        for line in wrap(", ".join(tree.statements), screen.width - len(stem) - 2):
            screen.line((f"{stem}{bar}", "plain"), (line, "quiet"))
    for place, listener in enumerate(tree.listeners, start=1):
        is_last = place == len(tree.listeners)
        screen.line((f"{stem}{'└─' if is_last else '├─'} {safe(listener.name)}", "plain"))
        _branch(screen, listener, stem + ("   " if is_last else "│  "))


def _claims(screen: Screen, plant: Plant) -> None:
    """Add what every claim rests on, independence counted by origin."""
    if not plant.claims:
        return
    screen.heading("Claims and what they rest on")
    for name, claim in plant.claims.items():
        origins = origins_of(claim.from_, plant)
        behind = words.counted(len(set(claim.from_)), "statement")
        screen.paragraph(f"{name}: {claim.says}")
        told = f"{sources_in_words(origins)} ({', '.join(origins)}) behind {behind}"
        screen.paragraph(told, "quiet", indent=2)
        screen.paragraph(_in_time(name, plant), "quiet", indent=2)


def _in_time(name: str, plant: Plant) -> str:
    """Return when a claim was first seen and is due, and what it takes the place of."""
    claim = plant.claims[name]
    told = [f"first seen {words.dates(first_seen(claim, plant))}"]
    if claim.due is not None:
        told.append(f"due {words.dates(claim.due)}")
    if claim.supersedes is not None:
        told.append(f"in place of {claim.supersedes}")
    if superseded := words.superseded(plant, name):
        told.append(superseded)
    return "; ".join(told)


def _unlike(screen: Screen, plant: Plant, found: SideBySide) -> None:
    """Add what documents say of the same claim, one below the other."""
    screen.heading("Said unlike in different documents")
    screen.paragraph(f"on {', '.join(found.claims)}: {', '.join(found.unlike)}")
    for name in found.statements:
        statement = plant.statements[name]
        document = plant.documents[statement.in_]
        facts = [statement.modality, statement.phase, statement.figure]
        screen.paragraph(f"{statement.in_} ({words.dates(document.published)}), {name}")
        screen.paragraph(_said(statement), indent=2)
        screen.paragraph(" · ".join(fact for fact in facts if fact), "quiet", indent=2)


def _said(statement: Statement) -> str:
    """Return the words of a statement and the chain that they came by."""
    return f"{' > '.join(statement.by)}: {statement.words}"
