"""The tables below the first screen of a terminal: what the answer rests on, in short.

Adds to a screen that somebody else began; the whole evidence is on the page, not here.
"""

from nameplate.answer import (
    ESTIMANDS,
    Assessment,
    ReadingVerdict,
)
from nameplate.numbers_in_words import format_number, format_ticks
from nameplate.showing import sentences, words
from nameplate.showing.screen import Screen, Style, pad, safe

BAR_LABEL_COLUMNS = 26
BAR_NUMBER_COLUMNS = 15
BAR_RANGE_COLUMNS = 19
MOST_QUESTIONS = 5
RESULT_STYLES: dict[str, Style] = {"consistent": "good", "conflict": "bad"}


def add_all(screen: Screen, assessment: Assessment) -> None:
    """Add every table, in the order in which a doubting reader asks."""
    _estimates(screen, assessment)
    _waterfall(screen, assessment)
    _lines(screen, assessment)
    _claims(screen, assessment)
    _checks(screen, assessment)
    _ask_first(screen, assessment)
    _break_even(screen, assessment)
    _not_simulated(screen, assessment)
    _manifest(screen, assessment)


def _estimates(screen: Screen, assessment: Assessment) -> None:
    """Add the three estimands by plant and product."""
    screen.heading(f"Estimates, {words.plural(assessment.plant.plant.unit)} a year")
    rows = []
    for estimand in ESTIMANDS:
        for item in assessment.estimates:
            if item.estimand == estimand:
                name = estimand if item.about == "plant" else f"└ {item.about}"
                figures = [format_number(value) for value in (item.p5, item.p50, item.p95)]
                chance = "" if item.probability is None else words.percent(item.probability)
                rows.append([name, *figures, chance])
    screen.table(["", "P5", "P50", "P95", "reaches claim"], rows)
    screen.paragraph(sentences.chance_sentence(assessment), "quiet")


def _waterfall(screen: Screen, assessment: Assessment) -> None:
    """Add the way from design speed to good parts, with bars of blocks."""
    if not assessment.waterfall:
        return
    screen.heading("Where it goes, means over the draws")
    fixed = BAR_LABEL_COLUMNS + BAR_NUMBER_COLUMNS + BAR_RANGE_COLUMNS + 3
    room = max(8, screen.width - fixed)
    most = max(1, *(bar.parts for bar in assessment.waterfall))
    before = 0
    for bar in assessment.waterfall:
        after = bar.parts if bar.kind == "level" else before - bar.parts
        drawn = block_bar(0 if bar.kind == "level" else before, after, most, room)
        style: Style = "accent" if bar.kind == "level" else "plain"
        label = safe(bar.label) if bar.kind == "level" else "  " + safe(bar.label)
        screen.line(
            (pad(label, BAR_LABEL_COLUMNS) + " ", "strong" if bar.kind == "level" else "plain"),
            (pad(drawn, room), style),
            (pad(sentences.signed(bar), BAR_NUMBER_COLUMNS, right=True) + " ", style),
            (pad(sentences.bar_range(bar, short), BAR_RANGE_COLUMNS, right=True), "quiet"),
        )
        before = after
    screen.paragraph("Means add exactly; the intervals (P5 to P95) do not add.", "quiet")


def block_bar(start: int, end: int, most: int, width: int) -> str:
    """Return a bar from one quantity to another: a level is full, a loss or a gain is hatched."""
    low, high = sorted((max(0, start), max(0, end)))
    first, last = round(low / most * width), round(high / most * width)
    if start == 0:
        return "█" * last if last else "▏"
    return " " * min(first, width - 1) + "░" * max(1, last - first)


def short(value: float) -> str:
    """Return a number for narrow columns: `6.1 M`, `420 k`."""
    for size, letter in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if abs(value) >= size:
            return f"{value / size:.3g} {letter}"
    return f"{value:.3g}"


def _lines(screen: Screen, assessment: Assessment) -> None:
    """Add what limits the plant, and each line with its arithmetical bounds."""
    screen.heading("What limits")
    often = words.share(assessment.limits_share)
    screen.paragraph(f"{assessment.limits} (in {often} of draws and lines)", "strong")
    for line in assessment.lines:
        screen.blank()
        screen.paragraph(
            f"{line.name}: {words.counted(line.count, 'line')}, product {line.product}"
        )
        bounds = f"{format_number(line.bound_low_per_h)} to {format_number(line.bound_high_per_h)}"
        screen.paragraph(
            f"{format_number(line.simulated_per_h)} good parts per open hour simulated; "
            f"{bounds} by arithmetic (no buffers to endless ones)",
            indent=2,
        )
        head = [
            "station",
            "cycle",
            "busy",
            "starved",
            "blocked",
            "down",
            "micro",
            "planned",
            "limits",
        ]
        rows = []
        for station in line.stations:
            shares = (
                station.busy,
                station.starved,
                station.blocked,
                station.down,
                station.micro_stopped,
                station.stopped,
                station.limits,
            )
            cycle = format_ticks(round(station.cycle_time_p50_ticks))
            rows.append([station.name, cycle, *map(words.share, shares)])
        screen.table(head, rows)
        screen.paragraph(f"engine: {line.engine}", "quiet", indent=2)


def _claims(screen: Screen, assessment: Assessment) -> None:
    """Add every claim with its readings."""
    if not assessment.claims:
        return
    screen.heading("Claims")
    for claim in assessment.claims:
        screen.paragraph(f"{claim.name}: {sentences.claim_in_short(assessment, claim)}", "strong")
        for verdict in claim.readings:
            _reading(screen, verdict)
        screen.paragraph(f"evidence: {sentences.evidence(claim)}", indent=2)


def _reading(screen: Screen, verdict: ReadingVerdict) -> None:
    """Add one reading of a claim."""
    lean = f", {words.lean(verdict)}" if verdict.words else ""
    likely = words.probability_with_error(verdict)
    screen.paragraph(f"{verdict.reading}: {verdict.label}{lean} ({likely})", indent=2)
    notes = [verdict.meaning, words.near_threshold(verdict)]
    if verdict.decided_by:
        notes.append(f"decided by {words.number_name(verdict.decided_by)}")
    screen.paragraph("; ".join(note for note in notes if note), "quiet", indent=4)


def _checks(screen: Screen, assessment: Assessment) -> None:
    """Add every check; those that a person judged say so."""
    if not assessment.checks:
        return
    screen.heading("Checks")
    for check in assessment.checks:
        mark = sentences.MARKS[check.result]
        screen.paragraph(f"{mark} {check.asks}", RESULT_STYLES.get(check.result, "plain"))
        screen.paragraph(sentences.check_result(check), "quiet", indent=2)


def _ask_first(screen: Screen, assessment: Assessment) -> None:
    """Add what knowing one number would do to the probability."""
    if not assessment.influences:
        return
    screen.heading("Ask first")
    for number, item in enumerate(assessment.influences[:MOST_QUESTIONS], 1):
        screen.paragraph(f"{number}. {sentences.asked(item)}", "assumed")
        values = "; ".join(f"{name}: {words.percent(p)}" for name, p in item.probabilities)
        explains = f"explains {words.share(item.spread_share)} of the spread"
        if values:
            explains += f"; probability by value: {values}"
        screen.paragraph(explains, "quiet", indent=3)


def _break_even(screen: Screen, assessment: Assessment) -> None:
    """Add what would have to be true for the median to meet the claim."""
    if not assessment.break_even:
        return
    screen.heading("Break-even: what would have to be true")
    rows = [
        [row.case, words.number_name(row.parameter), sentences.needed(row)]
        for row in assessment.break_even
    ]
    screen.table(["case", "number", "value"], rows)
    for row in assessment.break_even:
        screen.paragraph(f"{row.case}: {row.conditions}", "quiet")


def _not_simulated(screen: Screen, assessment: Assessment) -> None:
    """Add the parts of the plant that are evidence only."""
    if assessment.plant.unsimulated:
        screen.heading("Not simulated yet")
        for name, item in assessment.plant.unsimulated.items():
            screen.paragraph(f"{name.replace('-', ' ')}: {item.what}")


def _manifest(screen: Screen, assessment: Assessment) -> None:
    """Add what it takes to repeat the run."""
    run = assessment.manifest
    screen.heading("This run")
    for sentence in sentences.manifest_sentences(run):
        screen.paragraph(sentence, "quiet")
    screen.paragraph(run.command, "accent")
