"""The answer on a terminal: the first screen in thirty seconds, short tables below it.

Draws no chart that needs more than text, and decides nothing.
"""

import math

from nameplate.answer import Assessment, CheckOutcome, Estimate
from nameplate.showing import sentences, terminal_tables, words
from nameplate.showing.screen import (
    LABEL_COLUMNS,
    Screen,
    Span,
    columns,
    cut,
    pad,
    safe,
    wrap,
)

MOST_CHECKS = 3
MOST_CHECK_LINES = 2
LONGEST_TITLE_COLUMNS = 30
MOST_QUESTIONS = 3


def render(assessment: Assessment, width: int = 80, color: bool = False) -> str:
    """Return the whole answer as text of at most `width` columns.

    Args:
        assessment: The answer.
        width: Columns of the screen; below 48 it is written as for 48.
        color: Whether to colour with ANSI escapes; the text reads the same without.
    """
    screen = Screen(width)
    _verdict(screen, assessment)
    _estimate(screen, assessment)
    _what_would_help(screen, assessment)
    _checks(screen, assessment)
    _run(screen, assessment)
    terminal_tables.add_all(screen, assessment)
    return screen.text(color)


def _verdict(screen: Screen, assessment: Assessment) -> None:
    """Say which plant, which claim and whether it holds."""
    screen.paragraph(cut(safe(assessment.plant.plant.name), 2 * screen.width), "strong")
    if not assessment.claims:
        screen.line(("no published figure to judge", "quiet"))
        return
    claim = assessment.claims[0]
    screen.labelled("Claim", sentences.claim_in_short(assessment, claim))
    verdict = sentences.leading(claim)
    if verdict is not None:
        label: Span = (verdict.label, sentences.side(verdict.label))
        lean = f", {safe(words.lean(verdict))}" if verdict.words else ""
        likely = f" ({words.probability_with_error(verdict)})"
        close = f"; {words.near_threshold(verdict)}" if verdict.near_threshold else ""
        fits = columns(verdict.label + lean + likely + close) <= screen.width
        screen.line(label, (lean, "strong"), (likely, "plain"), (close if fits else "", "quiet"))
        if close and not fits:
            screen.labelled("", words.near_threshold(verdict), "quiet")
    screen.labelled("Evidence", sentences.grade(claim))


def _estimate(screen: Screen, assessment: Assessment) -> None:
    """Draw the interval of sustained capacity with the claim on it."""
    estimate = assessment.estimate("sustained capacity")
    claimed = sentences.claimed_per_year(assessment)
    first, last = words.rounded(estimate.p5), words.rounded(estimate.p95)
    room = screen.width - LABEL_COLUMNS - 2 - columns(first) - columns(last)
    bar, median_at, claim_at = interval(estimate, claimed, room)
    screen.line(("Our estimate   ", "quiet"), (f"{first} {bar} {last}", "accent"))
    start = LABEL_COLUMNS + 1 + columns(first)
    marks = [(median_at + start, "●", f"{words.rounded(estimate.p50)} median")]
    if claimed is not None:
        marks.append((claim_at + start, "▲", f"{words.rounded(claimed)} claimed"))
    label = "a year, P5-P95"
    for under in _under(sorted(marks), screen.width):
        free = not under[:LABEL_COLUMNS].strip()
        screen.line(
            (pad(label, LABEL_COLUMNS) if free else "", "quiet"),
            (under[LABEL_COLUMNS:] if free else under, "plain"),
        )
        label = ""


def interval(estimate: Estimate, claimed: float | None, width: int) -> tuple[str, int, int]:
    """Return the interval from P5 to P95 as a bar, and where median and claim stand in it.

    The scale is logarithmic; it is stretched to take in a claim outside the interval.
    """
    marks = [estimate.p5, estimate.p50, estimate.p95, *([claimed] if claimed else [])]
    low = max(min(marks), 1.0)
    ratio = math.log(max(max(marks), low * 1.01) / low)
    at = [round(math.log(max(mark, low) / low) / ratio * (width - 1)) for mark in marks]
    bar = ["·"] * width
    bar[at[0] : at[2] + 1] = "─" * (at[2] - at[0] + 1)
    bar[at[0]], bar[at[2]], bar[at[1]] = "├", "┤", "●"
    if claimed:
        bar[at[3]] = "▲"
    return "".join(bar), at[1], at[-1]


def _under(marks: list[tuple[int, str, str]], width: int) -> list[str]:
    """Return the lines that name the marks: the left one before its sign, the right one behind it.

    A text that has no room behind its sign goes before it, on a line of its own.
    """
    column, sign, text = marks[0]
    lines = [f"{text} {sign}".rjust(column + 1)]
    for column, sign, text in marks[1:]:
        if column + columns(f"{sign} {text}") <= width:
            lines[0] = f"{lines[0].ljust(column)}{sign} {text}"
        else:
            lines.append(f"{text} {sign}".rjust(column + 1))
    return lines


def _what_would_help(screen: Screen, assessment: Assessment) -> None:
    """Say what would have to be true, and what to ask first."""
    if assessment.break_even:
        screen.labelled("Would hold if", sentences.would_hold_if(assessment.break_even[0]))
    questions = [
        f"{number}. {sentences.asked(influence)}"
        for number, influence in enumerate(assessment.influences[:MOST_QUESTIONS], 1)
    ]
    if questions:
        screen.labelled("Ask first", "; ".join(questions))


def _checks(screen: Screen, assessment: Assessment) -> None:
    """Name what adds up, what does so under a condition, and what does not."""
    for label, result in sentences.SUMMED_UP:
        found = sentences.with_result(assessment.checks, result)
        if found:
            told = summed_up(found, screen.width - LABEL_COLUMNS)
            screen.labelled(label, told, terminal_tables.RESULT_STYLES.get(result, "plain"))


def summed_up(found: list[CheckOutcome], width: int) -> str:
    """Return the first checks of one result, with as many key figures as two lines hold."""
    first = found[:MOST_CHECKS]
    texts = [cut(sentences.check_in_short(check, False), LONGEST_TITLE_COLUMNS) for check in first]
    tail = [f"and {len(found) - len(first)} more"] if len(found) > len(first) else []
    for index, check in enumerate(first):
        longer = [*texts[:index], sentences.check_in_short(check), *texts[index + 1 :]]
        if len(wrap("; ".join([*longer, *tail]), width)) <= MOST_CHECK_LINES:
            texts = longer
    return "; ".join([*texts, *tail])


def _run(screen: Screen, assessment: Assessment) -> None:
    """Say in one line how the answer was come by, and what to know before using it."""
    manifest = assessment.manifest
    parts = [
        sentences.assumed_count(assessment),
        f"seed {manifest.seed}",
        f"{manifest.draws:,} draws",
        f"{manifest.seconds:.1f} s",
    ]
    screen.labelled("This run", " · ".join(parts), "quiet")
    if not manifest.complete:
        screen.labelled("Interrupted", f"stopped early: {manifest.stopped}", "bad")
    for warning in assessment.warnings:
        screen.labelled("Note", warning, "assumed")
