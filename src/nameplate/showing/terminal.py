"""The answer on a terminal: the first screen in thirty seconds, short tables below it.

Draws no chart that needs more than text, and decides nothing.
"""

import math

from nameplate.answer import Assessment, Estimate
from nameplate.numbers_in_words import format_number
from nameplate.showing import sentences, terminal_tables, words
from nameplate.showing.screen import Screen, Span, Style, columns, cut, safe

MOST_CHECKS = 3
MOST_QUESTIONS = 3
LABEL_STYLES: dict[str, Style] = {
    "HOLDS": "good",
    "PLAUSIBLE": "good",
    "DOES NOT HOLD as stated": "bad",
    "DOES NOT ADD UP": "bad",
}


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
        spans: list[Span] = [(verdict.label, LABEL_STYLES.get(verdict.label, "strong"))]
        if verdict.words:
            spans.append((f", {safe(words.lean(verdict))}", "strong"))
        screen.line(*spans, (f" ({words.probability_with_error(verdict)})", "plain"))
        if verdict.near_threshold:
            screen.labelled("", words.near_threshold(verdict), "quiet")
    screen.labelled("Evidence", sentences.grade(claim))


def _estimate(screen: Screen, assessment: Assessment) -> None:
    """Draw the interval of sustained capacity with the claim on it."""
    estimate = assessment.estimate("sustained capacity")
    claimed = sentences.claimed_per_year(assessment)
    first, last = format_number(estimate.p5), format_number(estimate.p95)
    room = screen.width - 17 - columns(first) - columns(last)
    bar, median_at, claim_at = interval(estimate, claimed, room)
    screen.line(("Our estimate   ", "quiet"), (f"{first} {bar} {last}", "accent"))
    start = 16 + columns(first)
    marks = [(median_at + start, "●", f"{format_number(estimate.p50)} median")]
    if claimed is not None:
        marks.append((claim_at + start, "▲", f"{format_number(claimed)} claimed"))
    for under in _under(sorted(marks), screen.width):
        screen.line((under, "plain"))
    unit = words.plural(assessment.plant.plant.unit)
    screen.labelled(
        "", f"{unit} a year, sustained; 90 % of the draws lie between the ends", "quiet"
    )


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
            texts = [sentences.check_in_short(check) for check in found[:MOST_CHECKS]]
            more = len(found) - len(texts)
            tail = [f"and {more} more"] if more else []
            screen.labelled(
                label,
                "; ".join([*texts, *tail]),
                terminal_tables.RESULT_STYLES.get(result, "plain"),
            )


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
