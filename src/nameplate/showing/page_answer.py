"""The sections of the page that answer: verdict, distribution, waterfall, lines, claims, questions.

What the answer rests on stands in `page_grounds`.
"""

from nameplate.answer import (
    Assessment,
    CheckOutcome,
    ClaimVerdict,
    LineResult,
)
from nameplate.judging.verdicts import percent
from nameplate.numbers_in_words import format_ticks
from nameplate.showing import charts, flow, flow_sentences, page_waterfall, sentences, words
from nameplate.showing.alike import alike_lines, named_estimates
from nameplate.showing.asking import nothing_to_ask, taken_away, worth_asking
from nameplate.showing.changes_in_words import changed
from nameplate.showing.checks_in_words import SUMMED_UP, check_in_short, with_result
from nameplate.showing.gradients import gained
from nameplate.showing.markup import Markup, element, join, scrolling, table
from nameplate.showing.page_links import number_link

MOST_SHOWN = 3


def verdict(assessment: Assessment) -> Markup:
    """Return the head of the page: the answer before anything else."""
    plant = assessment.plant.plant
    parts = [
        element(
            "p",
            "What can this plant really make, and does the published figure hold?",
            class_="kicker",
        ),
        element("h1", element("bdi", plant.name)),
    ]
    if assessment.claims:
        parts += _headline(assessment, assessment.claims[0])
    else:
        parts.append(element("p", "No published figure to judge.", class_="claimed"))
    parts.append(_short_answers(assessment))
    parts += [element("p", warning, class_="warning") for warning in assessment.warnings]
    return element("header", parts)


def _headline(assessment: Assessment, claim: ClaimVerdict) -> list[Markup]:
    """Return the headline claim with its verdict."""
    says = sentences.claim_in_short(assessment, claim)
    parts = [element("p", "Claim: ", element("bdi", says), class_="claimed")]
    reading = sentences.leading(claim)
    if reading is not None:
        label = element("strong", reading.label, class_=f"label {sentences.side(reading.label)}")
        draws = assessment.manifest.draws
        known = words.likelihood(reading.probability, reading.error, draws)
        beside = flow_sentences.beside_lines(assessment)
        alone = flow_sentences.LINES_ALONE if beside else ""
        lean = ", ".join(filter(None, [alone, words.lean(reading.label, reading.words)]))
        said = element("span", f"{lean}:", class_="lean") if lean else None
        told = f"{known}, range {words.reach(reading)}{''.join(f'; {it}' for it in beside)}"
        likely = element("span", told, class_="likely")
        parts.append(element("p", label, " ", said, " ", likely, class_="verdict"))
        caution = words.caution(reading)
        if caution and reading.near_threshold:
            caution = "Near a threshold: more draws may change the words, hardly the figure."
        if caution:
            parts.append(element("p", f"{caution[0].upper()}{caution[1:]}", class_="aside"))
    return parts


def _short_answers(assessment: Assessment) -> Markup:
    """Return the thirty-second view as a list of terms."""
    estimate = sentences.tested(assessment)
    unit = words.plural(assessment.plant.plant.unit)
    spread = words.spread(estimate.p5, estimate.p95)
    median = element("strong", words.rounded(estimate.p50))
    when = "in the first year" if estimate.estimand == "first-year output" else "a year, sustained"
    ours = join(median, f" {unit} {when}; 90 % of the draws from {spread}")
    rows: list[tuple[str, Markup | str]] = [("Our estimate", ours)]
    if assessment.claims:
        rows = [
            ("By reading", sentences.by_reading(assessment.claims[0])),
            ("Evidence", sentences.evidence(assessment.claims[0])),
            *rows,
        ]
    if assessment.verdict_changes:
        told = [changed(item) for item in assessment.verdict_changes]
        items = element("ul", [element("li", text) for text in told])
        rows.append(("Would change it", items))
    if assessment.limits:
        rows.append(("Limited by", sentences.limited_by(assessment)))
    if assessment.flow is not None:
        rows.append(("Whole plant", "; ".join(flow_sentences.in_short(assessment.flow))))
    if assessment.break_even:
        rows.append(("Would hold if", sentences.would_hold_if(assessment.break_even[0])))
    if assessment.influences:
        rows.append(("Ask first", _short_questions(assessment)))
    for term, result in SUMMED_UP:
        found = with_result(assessment.checks, result)
        if found:
            rows.append((term, _short_checks(found)))
    if assessment.plant.unsimulated:
        link = element("a", sentences.not_simulated(assessment), href="#not-simulated")
        rows.append(("Not simulated", link))
    rows.append(("This run", _run_line(assessment)))
    return element("dl", [[element("dt", term), element("dd", text)] for term, text in rows])


def _short_questions(assessment: Assessment) -> Markup:
    """Return the first questions, or that none is worth asking."""
    asked = worth_asking(assessment)[:MOST_SHOWN]
    if not asked:
        return join(nothing_to_ask(assessment))
    told = [f"{sentences.asked(item)}, takes away {taken_away(assessment, item)}" for item in asked]
    return element("ol", [element("li", text) for text in told])


def _short_checks(found: list[CheckOutcome]) -> Markup:
    """Return the first checks of one result in short, each with its mark in its colour."""
    items: list[Markup | str] = []
    for check in found[:MOST_SHOWN]:
        colour = f"result {check.result.replace(' ', '-')}"
        items += ["; "] if items else []
        items.append(element("span", check_in_short(check), class_=colour))
    if len(found) > MOST_SHOWN:
        more = f"and {len(found) - MOST_SHOWN} more"
        items += ["; ", element("a", more, href="#checks", class_="whole")]
    return join(items)


def _run_line(assessment: Assessment) -> str:
    """Return the run in one line."""
    run = assessment.manifest
    return (
        f"{sentences.assumed_count(assessment)}; seed {run.seed}; {run.draws:,} draws; "
        "every number leads to its statement below"
    )


def distribution(assessment: Assessment) -> Markup:
    """Return the distribution of what the headline reading tests, and the table of estimates."""
    estimate = sentences.tested(assessment)
    claimed = sentences.claimed_per_year(assessment)
    unit = words.plural(assessment.plant.plant.unit)
    told = (
        f"{estimate.estimand.capitalize()} over {estimate.by_draw.size:,} draws: half of them "
        f"below {words.rounded(estimate.p50)} {unit} a year, 90 % from "
        f"{words.spread(estimate.p5, estimate.p95)}."
    )
    if claimed is not None and estimate.probability is not None:
        told += f" {words.rounded(claimed)} is reached by {percent(estimate.probability)} of them."
    marks = (estimate.p5, estimate.p50, estimate.p95)
    chart = charts.histogram(estimate.by_draw, marks, claimed, told)
    idle = int((estimate.by_draw <= 0).sum())
    if idle:
        told += f" {words.counted(idle, 'draw')} made nothing and cannot stand on this axis."
    axis = f"{unit} a year in each draw, logarithmic axis"
    figure = element("figure", chart, element("figcaption", told, " ", element("small", axis)))
    return join(figure, _estimates(assessment), element("p", sentences.chance_sentence(assessment)))


def _estimates(assessment: Assessment) -> Markup:
    """Return every estimate of plant and products, all in one scale."""
    named = [
        (name, item, (item.p5, item.p50, item.p95, item.mean))
        for item, name in named_estimates(assessment)
    ]
    scale, word = words.common_scale(value for *_, figures in named for value in figures)
    judged = any(item.probability is not None for _, item, _ in named)
    rows = []
    for name, item, figures in named:
        chance = "" if item.probability is None else percent(item.probability)
        shown = [words.rounded(value / scale) for value in figures]
        rows.append([name, *shown, *[chance] * judged])
    counted = f"{word} {words.plural(assessment.plant.plant.unit)}".strip()
    head = ["Estimate", "P5", "P50", "P95", "Mean", *["P(≥ claim)"] * judged]
    return table(head, rows, f"Estimates in {counted} a year")


def waterfall(assessment: Assessment) -> Markup:
    """Return the way from design speed to good parts."""
    caption = "From design speed to good parts, means over the draws"
    claimed = sentences.claimed_per_year(assessment)
    return page_waterfall.steps(assessment.waterfall, claimed, caption)


def lines(assessment: Assessment) -> Markup:
    """Return each kind of line as a drawing with its figures."""
    often = words.share(assessment.limits_share)
    told = element("p", element("strong", assessment.limits), f" in {often} of draws and lines.")
    names = {state: flow.STATE_WORDS[state] for state in flow.STATES}
    key = [element("li", name, class_=f"key {state}") for state, name in names.items()]
    legend = element("ul", key, class_="legend", aria_label="What a station spends its time on")
    return join(told, legend, [_line(assessment, *group) for group in alike_lines(assessment)])


def _line(assessment: Assessment, line: LineResult, others: tuple[LineResult, ...]) -> Markup:
    """Return one kind of line, and the names of those that are alike."""
    bounds = words.spread(line.bound_low_per_h, line.bound_high_per_h)
    told = (
        f"{words.rounded(line.simulated_per_h)} good parts per open hour and line simulated; "
        f"{bounds} by arithmetic, from no buffers to endless ones. Engine: {line.engine}."
    )
    head = [
        "Station",
        "Cycle time",
        *(flow.STATE_WORDS[s].capitalize() for s in flow.STATES),
        "Limits",
        "1 % faster gives",
    ]
    rows = []
    for station in line.stations:
        cycle = format_ticks(round(station.cycle_time_p50_ticks))
        shares = [words.share(getattr(station, state)) for state in flow.STATES]
        shares += [words.share(station.limits), gained(station.gradient)]
        rows.append([station.name, cycle, *shares])
    figures = element(
        "details",
        element("summary", "Figures of the stations"),
        table(head, rows, f"Shares of open time, line {line.name}"),
    )
    count = words.counted(line.count, "line")
    counted = number_link(assessment, f"lines.{line.name}.count", count)
    same = f"; the same for {', '.join(other.name for other in others)}" if others else ""
    title = join(f"{line.name}: ", counted, f", {line.product}{same}")
    drawing = scrolling(flow.line_diagram(line), f"Drawing of line {line.name}")
    return join(element("h3", title), drawing, element("p", told), figures)
