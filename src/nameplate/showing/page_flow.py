"""The section of the page on the plant as a whole: picture, years, losses, limits, customers.

What each line alone can do stands in other sections.
"""

from nameplate.answer import Assessment, Fan, FlowResult, FlowYear
from nameplate.showing import (
    flow_sentences,
    page_lot_tests,
    page_waterfall,
    plant_stages,
    sentences,
    words,
)
from nameplate.showing.fans import Mark, Point, fan_chart
from nameplate.showing.flow_sentences import (
    is_asked_for,
    plant_stocks,
    plant_years,
    scale_of,
    scaled,
    scaled_range,
    share,
    share_range,
)
from nameplate.showing.gradients import gained
from nameplate.showing.limit_bands import legend, limit_bands
from nameplate.showing.markup import Markup, element, join, scrolling, table
from nameplate.showing.plant_picture import plant_picture

MONTHS = 12


def plant(assessment: Assessment) -> Markup:
    """Return the whole section; nothing where the file has nothing around the lines."""
    flow = assessment.flow
    if flow is None:
        return Markup("")
    unit = words.plural(assessment.plant.plant.unit)
    told = "; ".join(flow_sentences.in_short(flow))
    told = told[:1].upper() + told[1:]
    met = flow_sentences.first_met(assessment, flow)
    end = "what was delivered" if is_asked_for(flow) else "what is in stores"
    caption = f"From what the lines could have started to {end}, all years together"
    way = page_waterfall.steps(flow.waterfall, None, caption)
    return join(
        element("p", f"{told}. {met}") if told else None,
        _picture(assessment, flow),
        _charts(assessment, flow, unit),
        _years(flow, unit),
        element("h3", "Where it goes in the whole plant") if way else None,
        way,
        _limits(flow),
        page_lot_tests.tests(flow),
        _customers(flow, unit),
        _costs(flow, unit),
        element("p", flow_sentences.run(flow), class_="aside"),
    )


def _picture(assessment: Assessment, flow: FlowResult) -> Markup:
    """Return the drawing of the plant with what its figures mean."""
    drawing = plant_picture(plant_stages.stages(assessment, flow), plant_stages.imports(flow))
    told = (
        "The dashed line is the fence of the plant. Above a stage stands the share of "
        "the lines’ open time in which it limits the plant; figures are medians over the draws."
    )
    caption = element("figcaption", element("small", told))
    return element("figure", scrolling(drawing, "Drawing of the plant"), caption)


def _charts(assessment: Assessment, flow: FlowResult, unit: str) -> Markup:
    """Return what is accepted and in stores over time, and what customers get and from where."""
    claimed = sentences.claimed_per_year(assessment)
    years = plant_years(flow)
    stocks = [
        Point("" if item.month % MONTHS else str(item.month // MONTHS), item.parts)
        for item in plant_stocks(flow)
    ]
    abroad = [
        Point(str(year.year), year.import_share) for year in years if year.import_share is not None
    ]
    charts = [
        _quantities("Accepted", _points(years, "accepted"), f"{unit} a year", claimed),
        _quantities("Delivered", _points(years, "delivered"), f"{unit} a year", claimed)
        if is_asked_for(flow)
        else None,
        _chart("Import share", fan_chart(abroad, share, "Import share by year"), "of all parts"),
        _quantities("In stores", stocks, f"{unit} at the end of each month", None),
    ]
    key = element(
        "p", "Line: median over the draws; band: P5 to P95; years from 1.", class_="aside"
    )
    return join(element("div", charts, class_="fans"), key)


def _points(years: list[FlowYear], quantity: str) -> list[Point]:
    """Return one quantity of each year."""
    return [Point(str(year.year), getattr(year, quantity)) for year in years]


def _quantities(name: str, points: list[Point], unit: str, claimed: float | None) -> Markup | None:
    """Return the chart of parts over time, in one scale."""
    fans = [point.fan for point in points]
    highest = max([0.0, *(fan.p95 for fan in fans), *([claimed] if claimed else [])])
    scale, word = words.common_scale([highest])
    mark = Mark(claimed, f"{words.rounded(claimed)} claimed") if claimed else None
    title = f"{name}, {f'{word} {unit}'.strip()}"
    if fans:
        last = fans[-1]
        title += f"; last {scaled(last.p50, scale)}, P5 to P95 {scaled_range(last, scale)}"
    drawing = fan_chart(points, lambda value: scaled(value, scale), title, mark)
    return _chart(name, drawing, f"{word} {unit}".strip())


def _chart(name: str, drawing: Markup, unit: str) -> Markup | None:
    """Return a drawing under its name and unit; nothing where it is empty."""
    if not drawing:
        return None
    caption = element("figcaption", element("strong", name), f", {unit}")
    return element("figure", caption, drawing)


def _years(flow: FlowResult, unit: str) -> Markup | None:
    """Return the figures of the charts, and those of the products, folded."""
    if not flow.by_year:
        return None
    made = [(year.accepted, year.delivered, year.imported) for year in flow.by_year]
    scale, word = scale_of(fan for fans in made for fan in fans)
    asked_for = is_asked_for(flow)
    rows = [_year(year, scale, asked_for) for year in flow.by_year]
    got = ["Delivered", "P5 to P95", "Imported", "Import share", "P5 to P95"]
    head = ["Year", "Of", "Accepted", "P5 to P95", *got * asked_for, "P(≥ claim)"]
    caption = f"{word} {unit} a year; medians, and P5 to P95".strip()
    figures = table(head, rows, caption)
    return element("details", element("summary", "Figures of the years"), figures)


def _year(year: FlowYear, scale: float, asked_for: bool) -> list[str]:
    """Return one year in figures; what customers get only where there are any."""
    abroad = year.import_share
    got = [
        scaled(year.delivered.p50, scale),
        scaled_range(year.delivered, scale),
        scaled(year.imported.p50, scale),
        *(["", ""] if abroad is None else [share(abroad.p50), share_range(abroad)]),
    ]
    return [
        str(year.year),
        year.about,
        scaled(year.accepted.p50, scale),
        scaled_range(year.accepted, scale),
        *got * asked_for,
        flow_sentences.chance(year.reaches),
    ]


def _limits(flow: FlowResult) -> Markup | None:
    """Return what limits the plant, and what lines and facilities spent their time on."""
    if not flow.limits and not flow.held and not flow.facilities:
        return None
    limits = [[item.name, share(item.share), gained(item.gradient)] for item in flow.limits]
    told, bands = flow_sentences.gradients(flow), limit_bands(flow.limits)
    ended = flow_sentences.discontinued(flow)
    caption = element("figcaption", "By year, from 1, shares of the open time of the lines")
    return join(
        element("h3", "What limits the plant"),
        element("figure", legend(flow.limits), bands, caption) if bands else None,
        table(["", "Share", "1 % more gives"], limits, flow_sentences.LIMITS) if limits else None,
        element("p", ended) if ended else None,
        element("p", f"{told} {flow_sentences.more(flow)}", class_="aside") if told else None,
        _held_and_busy(flow),
    )


def _held_and_busy(flow: FlowResult) -> Markup | None:
    """Return what each line waited for and how busy facilities were, folded."""
    spent = [(f"Line {item.line}: {item.cause}", item.share) for item in flow.held]
    spent += [(f"Facility {item.name}: busy", item.busy) for item in flow.facilities]
    if not spent:
        return None
    rows = [[name, *_shares(fan)] for name, fan in spent]
    figures = table(["", "P50", "P5 to P95"], rows, "Share of open time")
    return element("details", element("summary", "Held, and busy, line by line"), figures)


def _shares(fan: Fan) -> list[str]:
    """Return a share with its interval."""
    return [share(fan.p50), share_range(fan)]


def _customers(flow: FlowResult, unit: str) -> Markup | None:
    """Return how each customer was served."""
    if not flow.customers:
        return None
    counts = [[item.wanted, item.delivered, item.imported, item.lost] for item in flow.customers]
    scale, word = scale_of(fan for fans in counts for fan in fans)
    rows = [
        [
            f"{item.name}: {item.product}",
            *_shares(item.fill_rate),
            *_shares(item.cycle_service),
            *(scaled(fan.p50, scale) for fan in fans),
        ]
        for item, fans in zip(flow.customers, counts, strict=True)
    ]
    head = ["Customer", "Fill rate", "P5 to P95", "Cycle service", "P5 to P95"]
    caption = f"Over all years, medians and P5 to P95; parts in {f'{word} {unit}'.strip()}"
    figures = table([*head, "Wanted", "Delivered", "Imported", "Lost"], rows, caption)
    return join(element("h3", "Customers"), figures)


def _costs(flow: FlowResult, unit: str) -> Markup | None:
    """Return what the best year would be if one part of the plant held nothing back."""
    if not flow.without:
        return None
    scale, word = scale_of(item.best_year for item in flow.without)
    judged = any(item.reaches is not None for item in flow.without)
    rows = []
    for item in flow.without:
        reached = [scaled(item.best_year.p50, scale), scaled_range(item.best_year, scale)]
        rows.append([item.name, *reached, *[flow_sentences.chance(item.reaches)] * judged])
    caption = f"Accepted in the best year if a part held nothing back, {word} {unit}".strip()
    figures = table(["", "P50", "P5 to P95", *["P(≥ claim)"] * judged], rows, caption)
    note = element("p", flow_sentences.draws_of_costs(flow), class_="aside")
    return join(element("h3", "What each part costs"), figures, note)
