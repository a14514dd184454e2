"""What the faces say of the plant as a whole in a phrase: best year, what limits, imports, the run.

Decides nothing and lays nothing out.
"""

import math
from collections.abc import Iterable

from nameplate.answer import Assessment, Fan, FlowResult, FlowYear, StockPoint
from nameplate.judging.readings import estimand_of
from nameplate.judging.verdicts import percent
from nameplate.showing import words
from nameplate.showing.sentences import claimed_per_year, leading
from nameplate.stated import parse_stated

PLANT = "plant"
AS_IT_IS = "as it is"
NO_FIGURE = "–"
"""Stands where nothing came that a share could be of."""
MOST_YEARS = 5
LEAST_SHARE = 0.005
"""What limits the plant less is not told of single years."""
DAYS_A_YEAR = 365
CEILINGS = ("le", "lt")
LINES_ALONE = "for its lines alone"
"""What a verdict speaks of where more is around the lines."""
COSTS = "What each part costs: accepted in the best year if it held nothing back"
LIMITS = "What limits the plant, share of the open time of its lines"
MORE = {
    "lines": "of lines their speed",
    "material": "of material parts from each delivery",
    "tests": "of tests their speed",
    "stores": "of stores room",
    "demand": "of demand what each customer asks for",
}
"""What more of each resource is."""


def is_asked_for(flow: FlowResult) -> bool:
    """Tell whether anybody asks for parts; if not, what is delivered and imported says nothing."""
    return bool(flow.customers)


def plant_years(flow: FlowResult) -> list[FlowYear]:
    """Return the years of the plant as a whole."""
    return [item for item in flow.by_year if item.about == PLANT]


def plant_stocks(flow: FlowResult) -> list[StockPoint]:
    """Return the stocks of the plant as a whole."""
    return [item for item in flow.stocks if item.about == PLANT]


def share(value: float) -> str:
    """Return a share, or a dash where there was nothing to share."""
    return words.share(value) if math.isfinite(value) else NO_FIGURE


def share_range(fan: Fan) -> str:
    """Return the interval of a share, for example `22 to 58 %`."""
    first, last = share(fan.p5), share(fan.p95)
    return first if first == last else words.between(first, last)


def fine_share(value: float) -> str:
    """Return a share that may be far below one per cent, for example `0.034 %`."""
    return f"{words.rounded(100 * value)} %" if math.isfinite(value) else NO_FIGURE


def scaled(value: float, scale: float) -> str:
    """Return a quantity in a scale that is said elsewhere."""
    return words.in_scale(value, scale) if math.isfinite(value) else NO_FIGURE


def scaled_range(fan: Fan, scale: float) -> str:
    """Return the interval of a quantity in a scale that is said elsewhere."""
    return words.between(scaled(fan.p5, scale), scaled(fan.p95, scale))


def scale_of(fans: Iterable[Fan]) -> tuple[float, str]:
    """Return the scale that suits quantities which stand together, with its word."""
    return words.common_scale(value for fan in fans for value in (fan.p5, fan.p50, fan.p95))


def years_scale(flow: FlowResult) -> tuple[float, str]:
    """Return the scale of the years of the plant, with its word."""
    return scale_of(fan for year in plant_years(flow) for fan in (year.accepted, year.delivered))


def chance(probability: float | None) -> str:
    """Return the probability of the claim; nothing where there is none."""
    return "" if probability is None else percent(probability)


def beside_lines(assessment: Assessment) -> tuple[str, ...]:
    """Return what the whole plant makes of a headline that is judged by its lines alone.

    Beside the first year of the lines stands the first year of the plant, else its best year, and
    where the claim is due, the years until then. Empty where nothing is around the lines.
    """
    if assessment.plant.has_flow and assessment.flow is None:
        return ("the whole plant was not followed",)
    flow, verdict = assessment.flow, leading(assessment.claims[0]) if assessment.claims else None
    if flow is None or not flow.first_met or verdict is None:
        return ()
    claim, start = assessment.claims[0].claim, assessment.plant.plant.start
    is_ceiling = verdict.reading == "literal ceiling" and parse_stated(claim.says).bound in CEILINGS
    of_first = estimand_of(verdict.reading) == "first-year output"
    which, (_, met) = ("first", flow.first_met[0]) if of_first else ("best", flow.first_met[-1])
    told = f"the whole plant in its {which} year {percent(1.0 - met if is_ceiling else met)}"
    if claim.due is None or of_first or is_ceiling:
        return (told,)
    over = min((claim.due.last - start.first).days // DAYS_A_YEAR, len(flow.first_met))
    by_then = flow.first_met[over - 1][1] if over > 0 else 0.0
    return told, f"by {claim.due.last}, when it is due, {percent(by_then)}"


def draws_of_costs(flow: FlowResult) -> str:
    """Return on which draws it rests what each part costs."""
    draws = min(item.draws for item in flow.without)
    if draws >= flow.draws:
        return "All rows rest on the draws of the years."
    return (
        f"All rows rest on the first {draws} of the {flow.draws} draws: they compare with each "
        "other, not with the years."
    )


def in_short(flow: FlowResult) -> list[str]:
    """Return the plant as a whole in phrases, the most telling first."""
    return [*_accepted(flow), *_limited(flow), *_imports(flow)]


def _accepted(flow: FlowResult) -> list[str]:
    """Return what the plant accepts in its best year."""
    if not plant_years(flow):
        return []
    scale, word = scale_of([flow.best_year])
    middle = f"{scaled(flow.best_year.p50, scale)} {word}".strip()
    return [f"best year accepts {middle} ({scaled_range(flow.best_year, scale)})"]


def _limited(flow: FlowResult) -> list[str]:
    """Return what limits the plant most."""
    return [f"limit: {limit.name} ({share(limit.share)})" for limit in flow.limits[:1]]


def limits_by_year(flow: FlowResult) -> str:
    """Return how what limits the plant moves from the first year to the last."""
    moved = [
        f"{limit.name} {share(limit.by_year[0])} → {share(limit.by_year[-1])}"
        for limit in flow.limits
        if len(limit.by_year) > 1 and max(limit.by_year[0], limit.by_year[-1]) >= LEAST_SHARE
    ]
    return f"Year 1 → {flow.years}: {', '.join(moved)}." if moved else ""


def gradients(flow: FlowResult) -> str:
    """Return what the gradients are and what they rest on."""
    draws = sorted({limit.gradient.draws for limit in flow.limits if limit.gradient})
    if not draws:
        return ""
    few = f"{draws[0]} to " if len(draws) > 1 else ""
    return (
        "1 % more gives so much more in accepted parts of all years, mean and 95 % interval over "
        f"{few}{words.counted(draws[-1], 'draw')}, from steps of 10 % on the same random numbers."
    )


def more(flow: FlowResult) -> str:
    """Return what more is of each resource that has a gradient."""
    known = {limit.resource for limit in flow.limits if limit.gradient}
    return f"More is {', '.join(told for resource, told in MORE.items() if resource in known)}."


def discontinued(flow: FlowResult) -> str:
    """Return of which products inspection ended for good, and how often; empty if of none."""
    told = [f"{name} in {percent(likely)} of the draws" for name, likely in flow.discontinued]
    what = ", ".join(told)
    return f"Inspection discontinued, after which no lot is released: {what}." if told else ""


def _imports(flow: FlowResult) -> list[str]:
    """Return the share of imports in the last year."""
    return [
        f"imports {share(year.import_share.p50)} in year {year.year}"
        for year in plant_years(flow)[-1:]
        if year.import_share is not None
    ]


def first_met(assessment: Assessment, flow: FlowResult) -> str:
    """Return by which year the headline figure is first met, and how likely; empty without one."""
    if not flow.first_met:
        return ""
    claimed, last = claimed_per_year(assessment), len(flow.first_met) - 1
    figure = "The claimed figure" if claimed is None else words.rounded(claimed)
    steps = min(last, MOST_YEARS - 1)
    shown = [
        flow.first_met[round(step * last / steps) if steps else 0] for step in range(steps + 1)
    ]
    (year, rare), *later = [(year, percent(probability)) for year, probability in shown]
    told = [f"by year {year} in {rare} of the draws"]
    for year, likely in later:
        if likely != rare or year == shown[-1][0]:
            told.append(f"by year {year} in {likely}")
        rare = likely
    return f"{figure} accepted in one year {', '.join(told)}."


def run(flow: FlowResult) -> str:
    """Return how the plant as a whole was simulated."""
    draws, years = words.counted(flow.draws, "draw"), words.counted(flow.years, "year")
    return f"{draws} of {years}, lot by lot, in {flow.seconds:.1f} s."
