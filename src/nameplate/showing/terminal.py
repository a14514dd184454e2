"""The answer on a terminal: a dozen lines in thirty seconds, short tables below them.

Draws no chart that needs more than text, and decides nothing.
"""

import math
from collections.abc import Sequence

from nameplate.answer import Assessment, CheckOutcome, Estimand, Estimate, Influence, ReadingVerdict
from nameplate.showing import (
    checks_in_words,
    flow_sentences,
    sentences,
    terminal_flow,
    terminal_tables,
    words,
)
from nameplate.showing.asking import nothing_to_ask, share_of, taken_away, worth_asking
from nameplate.showing.checks_in_words import MARKS, with_result
from nameplate.showing.screen import LABEL_COLUMNS, Screen, Span, columns, cut, safe

NARROWEST_BAR = 12
MOST_QUESTIONS = 3
SCALE_LABELS: dict[Estimand, str] = {
    "sustained capacity": "sustained, log",
    "first-year output": "year 1, log",
}
"""What the bar is about, and that its scale is logarithmic."""


def render(assessment: Assessment, width: int = 80, color: bool = False) -> str:
    """Return the whole answer as text of at most `width` columns.

    Args:
        assessment: The answer.
        width: Columns of the screen; below 48 it is written as for 48.
        color: Whether to colour with ANSI escapes; the text reads the same without.
    """
    screen = Screen(width)
    _claim(screen, assessment)
    _estimate(screen, assessment)
    _limits(screen, assessment)
    if assessment.flow is not None:
        terminal_flow.add_in_short(screen, assessment.flow)
    _what_would_help(screen, assessment)
    _checks(screen, assessment)
    _run(screen, assessment)
    terminal_tables.add_all(screen, assessment)
    return screen.text(color)


def _claim(screen: Screen, assessment: Assessment) -> None:
    """Say which plant, which claim, whether it holds and how good its evidence is."""
    name = cut(safe(assessment.plant.plant.name), 2 * screen.width)
    if not assessment.claims:
        screen.paragraph(name, "strong")
        screen.line(("no published figure to judge", "quiet"))
        return
    claim = assessment.claims[0]
    says = safe(sentences.claim_in_short(assessment, claim))
    if columns(f"{name}: {says}") <= screen.width:
        screen.line((name, "strong"), (f": {says}", "plain"))
    else:
        screen.paragraph(name, "strong")
        screen.labelled("Claim", says)
    verdict = sentences.leading(claim)
    if verdict is not None:
        _verdict(screen, verdict, assessment)
        screen.labelled("By reading", sentences.by_reading(claim))
    assumed = sentences.assumed_count(assessment)
    screen.labelled("Evidence", f"{sentences.grade(claim)}; {assumed}")


def _verdict(screen: Screen, verdict: ReadingVerdict, assessment: Assessment) -> None:
    """Add the label with what it rests on, on a second line what does not fit on the first."""
    draws = assessment.manifest.draws
    beside = flow_sentences.beside_lines(assessment)
    lean = safe(words.lean(verdict.label, verdict.words))
    pieces = [
        f": {words.likelihood(verdict.probability, verdict.error, draws)}",
        f", range {words.reach(verdict)}",
        f"; {words.caution(verdict)}" if words.caution(verdict) else "",
        *(f"; {told}" for told in beside),
    ]
    spans: list[Span] = [
        (verdict.label, sentences.side(verdict.label)),
        (f" {flow_sentences.LINES_ALONE}" if beside else "", "plain"),
        (f", {lean}" if lean else "", "strong"),
    ]
    taken = sum(columns(text) for text, _ in spans)
    for piece in pieces:
        if taken + columns(piece) > screen.width:
            screen.line(*spans)
            piece = " " * LABEL_COLUMNS + piece.lstrip(":;, ")
            spans, taken = [], 0
        spans.append((piece, "plain"))
        taken += columns(piece)
    screen.line(*spans)


def _estimate(screen: Screen, assessment: Assessment) -> None:
    """Draw the interval of what the headline reading tests with the claim on it."""
    estimate = sentences.tested(assessment)
    claimed = sentences.claimed_per_year(assessment)
    first, last = words.rounded(estimate.p5), words.rounded(estimate.p95)
    room = screen.width - LABEL_COLUMNS - 2
    if room - columns(f"P5 {first}P95 {last}") >= NARROWEST_BAR:
        first, last = f"P5 {first}", f"P95 {last}"
    bar, median_at, claim_at = interval(estimate, claimed, room - columns(first + last))
    screen.line(("Our estimate".ljust(LABEL_COLUMNS), "quiet"), (f"{first} {bar} {last}", "accent"))
    start = LABEL_COLUMNS + 1 + columns(first)
    marks = [(median_at + start, "●", f"P50 {words.rounded(estimate.p50)} a year")]
    if claimed is not None:
        marks.append((claim_at + start, "▲", f"{words.rounded(claimed)} claimed"))
    label = SCALE_LABELS[estimate.estimand]
    for under in _under(sorted(marks), screen.width):
        screen.line((label.ljust(LABEL_COLUMNS), "quiet"), (under[LABEL_COLUMNS:], "plain"))
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
    """Return the lines that name the marks, each text before or behind its sign.

    The first mark is named before its sign and the second behind it, where there is room, and
    else as near as can be; what would cover another name stands on a line of its own.
    """
    lines: list[str] = []
    for place, (column, sign, text) in enumerate(marks):
        before = (column - columns(text) - 1, f"{text} {sign}")
        behind = (column, f"{sign} {text}")
        for start, named in (before, behind) if place == 0 else (behind, before):
            if start >= LABEL_COLUMNS and start + columns(named) <= width:
                break
        start = max(LABEL_COLUMNS, min(start, width - columns(named)))
        if lines and columns(lines[-1]) < start:
            lines[-1] = lines[-1].ljust(start) + named
        else:
            lines.append(" " * start + named)
    return lines


def _limits(screen: Screen, assessment: Assessment) -> None:
    """Say what limits the plant."""
    if assessment.limits:
        screen.labelled("Limited by", sentences.limited_by(assessment))


def _what_would_help(screen: Screen, assessment: Assessment) -> None:
    """Say what would have to be true, and what to ask first."""
    if assessment.break_even:
        screen.labelled("Would hold if", sentences.would_hold_if(assessment.break_even[0], ""))
    if assessment.influences:
        asked = worth_asking(assessment)[:MOST_QUESTIONS]
        told = questions(assessment, asked, screen.width - LABEL_COLUMNS)
        screen.labelled("Ask first", told or nothing_to_ask(assessment))


def questions(assessment: Assessment, asked: Sequence[Influence], width: int) -> str:
    """Return what to ask and what that takes away, as much as a line holds, and one at least.

    Args:
        assessment: The answer.
        asked: What is worth asking, the most telling first.
        width: Columns of the line.
    """
    line = ""
    for item in asked:
        share = words.share(share_of(assessment, item)) if line else taken_away(assessment, item)
        longer = f"{line}; " if line else ""
        longer += f"{sentences.asked_in_short(item)} ({share})"
        if line and columns(safe(longer)) > width:
            break
        line = longer
    return line


def _checks(screen: Screen, assessment: Assessment) -> None:
    """Name what adds up and what does not, each in one line."""
    room = screen.width - LABEL_COLUMNS
    good, bad = (with_result(assessment.checks, name) for name in ("consistent", "conflict"))
    only_if = len(with_result(assessment.checks, "consistent if"))
    if good or only_if:
        under = f"{only_if} only under a condition" if only_if else ""
        screen.labelled("Adds up", named(good, under, room), "good")
    if bad:
        screen.labelled("Does not", named(bad, "", room), "bad")


def named(found: list[CheckOutcome], more: str, width: int) -> str:
    """Return the checks of one result by their titles, as many as a line holds, and one at least.

    Args:
        found: The checks, all of one result.
        more: What is said behind them.
        width: Columns of the line.
    """
    titles = [checks_in_words.judged_title(check) for check in found]
    for count in range(len(titles), -1, -1):
        rest = f"and {len(titles) - count} more" if count < len(titles) else ""
        told = "; ".join(filter(None, [*titles[:count], rest, more]))
        line = f"{MARKS[found[0].result]} {told}" if found else told
        if columns(safe(line)) <= width or count <= 1:
            break
    return line


def _run(screen: Screen, assessment: Assessment) -> None:
    """Say in one line how the answer was come by, and what to know before using it."""
    manifest = assessment.manifest
    parts = [
        words.counted(manifest.draws, "draw"),
        f"seed {manifest.seed}",
        f"{manifest.seconds:.1f} s",
    ]
    if left_out := len(assessment.plant.unsimulated):
        parts.append(f"{words.counted(left_out, 'known part')} not simulated")
    screen.labelled("This run", " · ".join(parts), "quiet")
    for warning in assessment.warnings:
        screen.labelled("Note", warning, "assumed")
