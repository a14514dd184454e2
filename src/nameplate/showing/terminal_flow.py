"""The plant as a whole on a terminal: two lines of the first screen, and its tables below.

Adds to a screen that somebody else began; what each line alone can do stands in its own tables.
"""

from nameplate.answer import Assessment, FlowResult
from nameplate.showing import flow_sentences, lot_tests, words
from nameplate.showing.flow_sentences import scaled, scaled_range, share, share_range
from nameplate.showing.gradients import gained
from nameplate.showing.screen import LABEL_COLUMNS, Screen, Style, columns, pad, safe
from nameplate.showing.terminal_waterfall import add_waterfall, block_bar

MOST_LINES = 2
LIMIT_COLUMNS = 24
SHARE_COLUMNS = 7
GRADIENT_COLUMNS = 16


def add_in_short(screen: Screen, flow: FlowResult) -> None:
    """Add the plant as a whole to the first screen, in as many phrases as two lines hold."""
    room = screen.width - LABEL_COLUMNS
    lines: list[str] = []
    for phrase in map(safe, flow_sentences.in_short(flow)):
        longer = f"{lines[-1]}; {phrase}" if lines else phrase
        if lines and columns(longer) <= room:
            lines[-1] = longer
        elif not lines or (len(lines) < MOST_LINES and columns(phrase) <= room):
            lines.append(phrase)
    for label, line in zip(("Whole plant", ""), lines, strict=False):
        screen.line((pad(label, LABEL_COLUMNS), "quiet"), (line, "plain"))


def add_tables(screen: Screen, assessment: Assessment, flow: FlowResult) -> None:
    """Add every table of the plant as a whole."""
    unit = words.plural(assessment.plant.plant.unit)
    _years(screen, assessment, flow, unit)
    _limits(screen, flow)
    # The scale of what comes out in the end suits the losses better than that of design speed.
    scale, word = words.common_scale(float(bar.parts) for bar in flow.waterfall[-1:])
    title = f"Where it goes in the whole plant, {f'{word} {unit}'.strip()} in all years"
    add_waterfall(screen, flow.waterfall, title, scale)
    _tests(screen, flow)
    _customers(screen, flow, unit)
    _costs(screen, flow, unit)


def _years(screen: Screen, assessment: Assessment, flow: FlowResult, unit: str) -> None:
    """Add what was accepted year by year, and where there are customers, delivered and imported."""
    scale, word = flow_sentences.years_scale(flow)
    screen.heading(f"The plant as a whole, {f'{word} {unit}'.strip()} a year, P50 and P5 to P95")
    asked_for = flow_sentences.is_asked_for(flow)
    rows = []
    for year in flow_sentences.plant_years(flow):
        made = (year.accepted, *(year.delivered,) * asked_for)
        figures = [
            text for fan in made for text in (scaled(fan.p50, scale), scaled_range(fan, scale))
        ]
        abroad = year.import_share
        shares = ["", ""] if abroad is None else [share(abroad.p50), share_range(abroad)]
        rows.append([str(year.year), *figures, *shares * asked_for])
    head = ["year", "accepted", "", *["delivered", "", "imported", ""] * asked_for]
    screen.table(head, rows)
    met = flow_sentences.first_met(assessment, flow)
    if met:
        screen.paragraph(met)
    screen.paragraph(flow_sentences.run(flow), "quiet")


def _limits(screen: Screen, flow: FlowResult) -> None:
    """Add what limits the plant with bars, and what lines and facilities spent their time on."""
    if not flow.limits:
        return
    screen.heading(flow_sentences.LIMITS)
    room = max(8, screen.width - LIMIT_COLUMNS - SHARE_COLUMNS - GRADIENT_COLUMNS - 1)
    blank = LIMIT_COLUMNS + 1 + room + SHARE_COLUMNS
    screen.line((" " * blank + pad("1 % more gives", GRADIENT_COLUMNS, right=True), "quiet"))
    for place, limit in enumerate(flow.limits):
        style: Style = "accent" if place == 0 else "plain"
        drawn = block_bar(0, round(1000 * limit.share), 1000, room) if limit.share > 0 else ""
        screen.line(
            (pad(safe(limit.name), LIMIT_COLUMNS) + " ", style),
            (pad(drawn, room), style),
            (pad(share(limit.share), SHARE_COLUMNS, right=True), style),
            (pad(gained(limit.gradient), GRADIENT_COLUMNS, right=True), style),
        )
    ended = flow_sentences.discontinued(flow)
    if ended:
        screen.paragraph(ended)
    for told in (flow_sentences.limits_by_year(flow), flow_sentences.gradients(flow)):
        if told:
            screen.paragraph(told, "quiet")
    named = [(f"line {item.line}: {item.cause}", item.share) for item in flow.held]
    named += [(f"facility {item.name}: busy", item.busy) for item in flow.facilities]
    rows = [[name, share(fan.p50), share_range(fan)] for name, fan in named]
    if rows:
        screen.table(["held, and busy", "P50", "P5 to P95"], rows)


def _tests(screen: Screen, flow: FlowResult) -> None:
    """Add what the tests of lots accepted and let out, beside what their plans alone would."""
    if not flow.quality:
        return
    screen.heading("Lots and bad items, P50: simulated, and by formula")
    screened = lot_tests.is_screened(flow)
    rows = [
        [
            item.product,
            *lot_tests.accepted(item),
            lot_tests.median(item.bad_made),
            lot_tests.median(item.bad_accepted),
            *lot_tests.outgoing(item) * screened,
        ]
        for item in flow.quality
    ]
    head = ["product", "accepted", "formula", "bad made", "bad sent"]
    screen.table([*head, *["AOQ", "AOQL", "at"] * screened], rows)
    if lot_tests.is_tested(flow):
        screen.paragraph(lot_tests.plans(flow))
        screen.paragraph(lot_tests.FORMULA, "quiet")


def _customers(screen: Screen, flow: FlowResult, unit: str) -> None:
    """Add how each customer was served."""
    if not flow.customers:
        return
    fans = [fan for item in flow.customers for fan in (item.delivered, item.imported, item.lost)]
    scale, word = flow_sentences.scale_of(fans)
    counted = f"{word} {unit}".strip()
    screen.heading(f"Customers over all years, P50; imported and lost in {counted}")
    rows = [
        [
            f"{item.name}: {item.product}",
            share(item.fill_rate.p50),
            share_range(item.fill_rate),
            share(item.cycle_service.p50),
            scaled(item.imported.p50, scale),
            scaled(item.lost.p50, scale),
        ]
        for item in flow.customers
    ]
    head = ["customer", "fill rate", "P5 to P95", "in full", "imported", "lost"]
    screen.table(head, rows)


def _costs(screen: Screen, flow: FlowResult, unit: str) -> None:
    """Add what the best year would be if one part of the plant held nothing back."""
    if not flow.without:
        return
    scale, word = flow_sentences.scale_of(item.best_year for item in flow.without)
    screen.heading(flow_sentences.COSTS)
    judged = any(item.reaches is not None for item in flow.without)
    rows, styles = [], list[Style]()
    for item in flow.without:
        figures = [scaled(item.best_year.p50, scale), scaled_range(item.best_year, scale)]
        rows.append([item.name, *figures, *[flow_sentences.chance(item.reaches)] * judged])
        styles.append("strong" if item.name == flow_sentences.AS_IT_IS else "plain")
    head = [f"{word} {unit}".strip(), "P50", "P5 to P95", *["P(≥ claim)"] * judged]
    screen.table(head, rows, styles)
    screen.paragraph(flow_sentences.draws_of_costs(flow), "quiet")
