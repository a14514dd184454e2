"""The tables below the first screen of a terminal: what the answer rests on, in short.

Adds to a screen that somebody else began; the whole evidence is on the page, not here.
"""

from nameplate.answer import Assessment, BreakEvenLine, CheckOutcome, LineResult, ReadingVerdict
from nameplate.judging.verdicts import percent
from nameplate.numbers_in_words import format_ticks
from nameplate.showing import sentences, terminal_flow, words
from nameplate.showing.alike import alike_lines, named_estimates
from nameplate.showing.asking import is_in_doubt, nothing_to_ask, share_of, worth_asking
from nameplate.showing.break_even_chart import named
from nameplate.showing.changes_in_words import what_if
from nameplate.showing.checks_in_words import MARKS, check_outcome, title
from nameplate.showing.flow import STATES
from nameplate.showing.flow_sentences import LINES_ALONE
from nameplate.showing.gradients import faster_stations
from nameplate.showing.screen import Screen, Span, Style, columns, cut, pad, safe, wrap
from nameplate.showing.terminal_waterfall import add_waterfall

READING_COLUMNS = 22
READING_LABEL_COLUMNS = 25
READING_NUMBER_COLUMNS = 17
TITLE_COLUMNS = 25
MOST_QUESTIONS = 5
MOST_POINTS = 5
"""Of a line that are shown; of a longer one every other."""
MOST_LINES_OF_CHECK = 4
"""What came out of a check beyond these lines is left to the page."""

RESULT_STYLES: dict[str, Style] = {
    "consistent": "good",
    "consistent if": "unsure",
    "conflict": "bad",
}


def add_all(screen: Screen, assessment: Assessment) -> None:
    """Add every table, in the order in which a doubting reader asks."""
    _estimates(screen, assessment)
    add_waterfall(screen, assessment.waterfall, "Where it goes, means over the draws")
    _lines(screen, assessment)
    if assessment.flow is not None:
        terminal_flow.add_tables(screen, assessment, assessment.flow)
    _claims(screen, assessment)
    _checks(screen, assessment)
    _ask_first(screen, assessment)
    _verdict_changes(screen, assessment)
    _break_even(screen, assessment)
    _not_simulated(screen, assessment)
    _manifest(screen, assessment)


def _estimates(screen: Screen, assessment: Assessment) -> None:
    """Add the three estimands by plant and product."""
    screen.heading(f"Estimates, {words.plural(assessment.plant.plant.unit)} a year")
    judged = any(item.probability is not None for item in assessment.estimates)
    rows = []
    for item, name in named_estimates(assessment):
        figures = [words.rounded(value) for value in (item.p5, item.p50, item.p95)]
        chance = "" if item.probability is None else percent(item.probability)
        rows.append([name, *figures, *[chance] * judged])
    screen.table(["", "P5", "P50", "P95", *["P(≥ claim)"] * judged], rows)
    screen.paragraph(sentences.chance_sentence(assessment), "quiet")


def _lines(screen: Screen, assessment: Assessment) -> None:
    """Add what limits the plant, and each line with its arithmetical bounds."""
    screen.heading("What limits")
    often = words.share(assessment.limits_share)
    screen.paragraph(f"{assessment.limits} (in {often} of draws and lines)", "strong")
    for line, others in alike_lines(assessment):
        same = f"; the same for {', '.join(other.name for other in others)}" if others else ""
        screen.paragraph(
            f"{line.name}: {words.counted(line.count, 'line')}, product {line.product}{same}"
        )
        bounds = words.spread(line.bound_low_per_h, line.bound_high_per_h)
        made = f"{words.rounded(line.simulated_per_h)} good parts per open hour"
        screen.paragraph(f"{made}; {bounds} by arithmetic", "quiet")
        _stations(screen, line)
        if gains := faster_stations(line):
            screen.paragraph(gains, "quiet")


def _stations(screen: Screen, line: LineResult) -> None:
    """Add the stations of a line, the one that limits it most often with an arrow."""
    limiting = max(line.stations, key=lambda station: station.limits, default=None)
    rows, styles = [], list[Style]()
    for station in line.stations:
        shares = [getattr(station, state) for state in STATES]
        cycle = format_ticks(round(station.cycle_time_p50_ticks))
        limits = ("▶ " if station is limiting else "") + words.share(station.limits)
        rows.append([station.name, cycle, *map(words.share, shares), limits])
        styles.append("accent" if station is limiting else "plain")
    head = ["station", "cycle", "busy", "starved", "blocked", "down", "micro", "planned"]
    screen.table([*head, "limits"], rows, styles)


def _claims(screen: Screen, assessment: Assessment) -> None:
    """Add every claim with its readings."""
    if not assessment.claims:
        return
    alone = "" if assessment.flow is None else f", {LINES_ALONE}"
    screen.heading(f"Claims{alone}, each with the grade of its evidence")
    draws = assessment.manifest.draws
    for claim in assessment.claims:
        says = sentences.claim_in_short(assessment, claim)
        sources = words.counted(claim.independent_sources, "source")
        screen.paragraph(f"{claim.name}: {says}; {claim.evidence}, {sources}", "strong")
        for verdict in claim.readings:
            _reading(screen, verdict, draws)


def _reading(screen: Screen, verdict: ReadingVerdict, draws: int) -> None:
    """Add a reading; its range stands on a second line where the first has no room for it."""
    likely = words.likelihood(verdict.probability, verdict.error, draws)
    shown = likely.ljust(READING_NUMBER_COLUMNS) + " "
    reach: Span = (words.reach(verdict), "quiet")
    before = READING_COLUMNS + READING_LABEL_COLUMNS
    fits = before + columns(shown) + columns(reach[0]) <= screen.width
    screen.line(
        (pad(f"  {safe(verdict.reading)}", READING_COLUMNS), "plain"),
        (pad(verdict.label, READING_LABEL_COLUMNS), sentences.side(verdict.label)),
        (shown if fits else likely, "plain"),
        *([reach] if fits else []),
    )
    if not fits:
        screen.line((" " * before, "plain"), reach)


def _checks(screen: Screen, assessment: Assessment) -> None:
    """Add every computed check in a few lines, and those together that a person judged."""
    if not assessment.checks:
        return
    screen.heading("Checks (✔ adds up, ? only if or open, ✘ does not, = worked out)")
    judged = []
    for check in assessment.checks:
        if not check.computed:
            judged.append(f"{title(check)} {MARKS[check.result]}")
            continue
        _check(screen, check)
    if judged:
        screen.paragraph(f"Judged by the analyst: {', '.join(judged)}", "assumed")


def _check(screen: Screen, check: CheckOutcome) -> None:
    """Add a check with what came out, which is cut where it takes many lines."""
    mark, name = f"{MARKS[check.result]} ", pad(safe(title(check)), TITLE_COLUMNS) + " "
    room = screen.width - columns(mark + name)
    told = wrap(check_outcome(check), room)
    if len(told) > MOST_LINES_OF_CHECK:
        told = [*told[: MOST_LINES_OF_CHECK - 1], cut(told[MOST_LINES_OF_CHECK - 1] + " …", room)]
    style = RESULT_STYLES.get(check.result, "plain")
    screen.line((mark, style), (name, "plain"), (told[0], "quiet"))
    for line in told[1:]:
        screen.line((" " * columns(mark + name), "plain"), (line, "quiet"))


def _ask_first(screen: Screen, assessment: Assessment) -> None:
    """Add what knowing one number alone would do to the probability and take away of the doubt."""
    if not assessment.influences:
        return
    telling = worth_asking(assessment)
    if not telling:
        screen.heading("Ask first")
        screen.paragraph(nothing_to_ask(assessment))
        return
    screen.heading("Ask first (◇ assumed, ● from a source)")
    rows, styles = [], list[Style]()
    for number, item in enumerate(telling[:MOST_QUESTIONS], 1):
        rests_on = sentences.basis_of(assessment, item.path)
        name = f"{number}. {sentences.BASIS_MARKS[rests_on]} {words.number_name(item.path)}"
        share = words.share(share_of(assessment, item))
        rows.append([name, share, sentences.by_value(item)])
        styles.append("assumed" if rests_on == "assumed" else "plain")
    of = "of doubt" if is_in_doubt(assessment) else "of spread"
    screen.table(["", of, "P(≥ claim) by its value"], rows, styles)
    screen.paragraph(f"{of.capitalize()}: the share that knowing this alone takes away.", "quiet")


def _verdict_changes(screen: Screen, assessment: Assessment) -> None:
    """Add what one unknown would have to be for the verdict to be another."""
    if not assessment.verdict_changes:
        return
    screen.heading("What would change the verdict")
    rows = [
        [what_if(item), words.share(item.share), percent(item.probability), item.label]
        for item in assessment.verdict_changes
    ]
    screen.table(["if", "draws", "P(claim)", "verdict"], rows)


def _break_even(screen: Screen, assessment: Assessment) -> None:
    """Add what would have to be true for the median to meet the claim."""
    if not assessment.break_even:
        return
    name = words.number_name(assessment.break_even[0].parameter)
    screen.heading(f"Break-even: what {name} would have to be")
    shared = sentences.shared_conditions(assessment.break_even)
    rows = [[row.case, sentences.needed(row)] for row in assessment.break_even]
    screen.table(["case", "value"], rows)
    if shared:
        screen.paragraph(f"In all cases: {'; '.join(shared)}.", "quiet")
    if assessment.break_even_line is not None:
        _break_even_line(screen, assessment.break_even_line)


def _break_even_line(screen: Screen, line: BreakEvenLine) -> None:
    """Add the break-even against a second number, every other point of it."""
    first, second = named(line)
    rows = [
        [words.rounded(value), "no value does" if needed is None else words.rounded(needed)]
        for value, needed in line.points[:: 2 if len(line.points) > MOST_POINTS else 1]
    ]
    screen.blank()
    screen.table([second, first], rows)


def _not_simulated(screen: Screen, assessment: Assessment) -> None:
    """Add the parts of the plant that are evidence only."""
    if assessment.plant.unsimulated:
        screen.heading("Not simulated yet")
        for name, item in assessment.plant.unsimulated.items():
            told = safe(item.what).partition(". ")[0].removesuffix(".")
            screen.line((f"{safe(name.replace('-', ' '))}: {told}", "plain"))


def _manifest(screen: Screen, assessment: Assessment) -> None:
    """Add what it takes to repeat the run."""
    run = assessment.manifest
    screen.heading("This run")
    for sentence in sentences.manifest_sentences(run):
        screen.paragraph(sentence, "quiet")
    screen.paragraph(run.command or sentences.NO_COMMAND, "accent" if run.command else "quiet")
