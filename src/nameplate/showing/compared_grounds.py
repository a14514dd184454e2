"""What else changed of an answer, on a terminal: limits, evidence, questions and break-even.

Computes nothing; tells only what a reader of both answers would see differ.
"""

from collections.abc import Sequence

from nameplate.answer import BreakEvenRow, ClaimVerdict
from nameplate.comparing.comparison import AskedFirst, Comparison, LimitedBy, NeededAgainst
from nameplate.showing import sentences, words
from nameplate.showing.break_even_chart import named
from nameplate.showing.compared_cells import NO_VALUE
from nameplate.showing.screen import Screen

MOST_QUESTIONS = 3
MOST_POINTS = 5
"""Of a line that are shown; of a longer one every other."""
NOTHING_TO_ASK = "no unknown tells more than chance would"


def add_limits(screen: Screen, comparison: Comparison) -> None:
    """Add what limits the lines most often, where that changed."""
    if comparison.limited_by is not None:
        _told_apart(screen, "What limits", [_limited(side) for side in comparison.limited_by])


def add_evidence(screen: Screen, comparison: Comparison) -> None:
    """Add the claims whose evidence changed, with grade and count of sources."""
    if comparison.evidence:
        screen.heading("Evidence that changed")
    for item in comparison.evidence:
        screen.paragraph(f"{item.claim}: {_grade(item.before)} → {_grade(item.after)}")


def add_questions(screen: Screen, comparison: Comparison) -> None:
    """Add what to ask first, where that changed."""
    if comparison.asked_first is not None:
        _told_apart(screen, "What to ask first", [_asked(side) for side in comparison.asked_first])


def add_needs(screen: Screen, comparison: Comparison) -> None:
    """Add the break-even where something else is needed, in cases and against a second number."""
    tables: dict[str, list[list[str]]] = {}
    for item in comparison.needed:
        before, after = _needed(item.before), _needed(item.after)
        row = item.before or item.after
        if row is not None and before != after:
            title = f"{words.number_name(row.parameter)}, {row.unit}"
            tables.setdefault(title, []).append([item.case, before, after])
    for title, rows in tables.items():
        screen.heading(f"Break-even: {title}")
        screen.table(["case", "before", "after"], rows)
    if comparison.needed_against is not None:
        _against(screen, comparison.needed_against)


def _against(screen: Screen, found: NeededAgainst) -> None:
    """Add the break-even against a second number, every other point of a long line."""
    first, second = named(found.line)
    screen.heading(f"Break-even: {first}")
    rows = [
        [words.rounded(value), *map(_value, needed)]
        for value, *needed in found.points[:: 2 if len(found.points) > MOST_POINTS else 1]
    ]
    screen.table([second, "before", "after"], rows)


def _told_apart(screen: Screen, title: str, sides: Sequence[str]) -> None:
    """Add what both answers say, if they say something else."""
    before, after = sides
    if before != after:
        screen.heading(title)
        screen.labelled("Before", before)
        screen.labelled("After", after)


def _limited(side: LimitedBy) -> str:
    """Return what limits the lines of a plant most often, and how often."""
    return f"{side.what} ({words.share(side.share)} of draws and lines)"


def _grade(claim: ClaimVerdict | None) -> str:
    """Return the grade of the evidence of a claim with its count of sources."""
    return NO_VALUE if claim is None else sentences.grade(claim)


def _asked(side: AskedFirst) -> str:
    """Return what is worth asking, the most telling first, and what that takes away."""
    told: list[str] = []
    for item, share in side.asked[:MOST_QUESTIONS]:
        of = "" if told else f" of the {side.of}"
        told.append(f"{sentences.asked_in_short(item)} ({words.share(share)}{of})")
    return "; ".join(told) or NOTHING_TO_ASK


def _needed(row: BreakEvenRow | None) -> str:
    """Return what is needed in a case; a dash where a plant does not ask for it."""
    return NO_VALUE if row is None else _value(row.value)


def _value(needed: float | None) -> str:
    """Return what is needed, in a unit that is said elsewhere."""
    return "no value does" if needed is None else words.rounded(needed)
