"""What the whole plant did over its years: outputs, imports, what held it back, where parts stayed.

Reads draws; runs none and judges nothing.
"""

import numpy as np

from nameplate.answer import (
    Bar,
    CustomerResult,
    FacilityResult,
    Fan,
    FlowYear,
    HeldLine,
    StockPoint,
    WithoutPart,
)
from nameplate.drawing.calendar_axis import YEAR_TICKS
from nameplate.drawing.flow import MONTHS_A_YEAR, customer_order
from nameplate.drawing.flow_block import ENDS, HELD, MOVED, SERVED, FlowOutcomes
from nameplate.drawing.open_time import OpenTime
from nameplate.kernels.arrays import Floats, Ints
from nameplate.measuring.bars import Step, bars
from nameplate.model.plant import Plant

THE_LINES = "the lines themselves"


def fan(values: Ints | Floats) -> Fan:
    """Return a quantity over the draws, (D,)."""
    p5, p50, p95 = (float(value) for value in np.percentile(values, [5, 50, 95]))
    return Fan(p5, p50, p95, float(np.mean(values)))


def ratio(above: Ints | Floats, below: Ints | Floats) -> Floats:
    """Return a share in every draw, 0 where there is nothing to take it of."""
    shares: Floats = np.divide(
        above, below, out=np.zeros(np.shape(above)), where=np.array(below) > 0
    )
    return shares


def by_years(outcomes: FlowOutcomes) -> Ints:
    """Return the parts of every year, (D, Y, P, 7); stocks are those at the end of the year."""
    n_draws, n_months, n_products, n_moved = outcomes.months.shape
    months = outcomes.months.reshape(
        n_draws, n_months // MONTHS_A_YEAR, MONTHS_A_YEAR, n_products, n_moved
    )
    years: Ints = months.sum(axis=2)
    stock = MOVED.index("stock")
    years[..., stock] = months[:, :, -1, :, stock]
    return years


def accepted_a_year(outcomes: FlowOutcomes, counted: list[int]) -> Ints:
    """Return the parts of the counted products that were accepted in each year, (D, Y)."""
    accepted: Ints = by_years(outcomes)[..., counted, MOVED.index("accepted")].sum(axis=2)
    return accepted


def counted_products(plant: Plant) -> list[int]:
    """Return the places of the products that are counted in the plant's own unit."""
    return [plant.products.index(name) for name in plant.counted_products]


def abouts(plant: Plant) -> list[tuple[str, list[int]]]:
    """Return what results are about, with the products that belong to it; the plant first."""
    everything = counted_products(plant)
    single = [(name, [p]) for p, name in enumerate(plant.products)]
    return [("plant", everything), *(single if len(single) > 1 else [])]


def flow_years(plant: Plant, outcomes: FlowOutcomes, claimed: float | None) -> tuple[FlowYear, ...]:
    """Return every year of the plant and of its products."""
    years = by_years(outcomes)
    found = []
    for about, products in abouts(plant):
        parts = {name: years[:, :, products, i].sum(axis=2) for i, name in enumerate(MOVED)}
        for y in range(years.shape[1]):
            of_year = {name: values[:, y] for name, values in parts.items()}
            both = of_year["imported"] + of_year["delivered"]
            share = fan(ratio(of_year["imported"], both)) if both.any() else None
            reaches = None
            if about == "plant" and claimed is not None:
                reaches = float((of_year["accepted"] >= claimed).mean())
            found.append(
                FlowYear(
                    year=y + 1,
                    about=about,
                    good=fan(of_year["good"]),
                    accepted=fan(of_year["accepted"]),
                    delivered=fan(of_year["delivered"]),
                    imported=fan(of_year["imported"]),
                    import_share=share,
                    reaches=reaches,
                )
            )
    return tuple(found)


def stock_points(plant: Plant, outcomes: FlowOutcomes) -> tuple[StockPoint, ...]:
    """Return the stocks at the end of every month."""
    stocks = outcomes.months[..., MOVED.index("stock")]
    return tuple(
        StockPoint(month + 1, about, fan(stocks[:, month, products].sum(axis=1)))
        for about, products in abouts(plant)
        for month in range(stocks.shape[1])
    )


def kinds_of_lines(plant: Plant) -> list[tuple[str, slice]]:
    """Return every kind of line with where its copies stand."""
    found, first = [], 0
    for name, line in plant.lines.items():
        found.append((name, slice(first, first + line.count)))
        first += line.count
    return found


def held_lines(plant: Plant, outcomes: FlowOutcomes) -> tuple[HeldLine, ...]:
    """Return why each kind of line had no lot."""
    found = []
    for name, own in kinds_of_lines(plant):
        open_ticks = outcomes.open_ticks[:, own].sum(axis=1)
        for c, cause in enumerate(HELD):
            held = outcomes.held[:, own, c].sum(axis=1)
            if held.any():
                found.append(HeldLine(name, cause, fan(ratio(held, open_ticks))))
    return tuple(found)


def own_lines(plant: Plant) -> list[int]:
    """Return the places of the lines that make what the plant counts, copy by copy."""
    return [
        place
        for name, copies in kinds_of_lines(plant)
        if plant.lines[name].unit is None
        for place in range(copies.start, copies.stop)
    ]


def what_limits_flow(plant: Plant, outcomes: FlowOutcomes) -> tuple[tuple[str, float], ...]:
    """Return what limits the plant with its mean share of the lines' open time."""
    own = own_lines(plant)
    open_ticks = outcomes.open_ticks[:, own].sum(axis=1)
    shares = [
        (cause, float(ratio(outcomes.held[:, own, c].sum(axis=1), open_ticks).mean()))
        for c, cause in enumerate(HELD)
    ]
    shares.append((THE_LINES, 1.0 - sum(share for _, share in shares)))
    return tuple(sorted(shares, key=lambda item: -item[1]))


def facility_results(plant: Plant, outcomes: FlowOutcomes) -> tuple[FacilityResult, ...]:
    """Return how busy the test facilities were."""
    busy = ratio(outcomes.tested_ticks, outcomes.test_open_ticks)
    return tuple(
        FacilityResult(name, fan(np.minimum(busy[:, f], 1.0)))
        for f, name in enumerate(plant.test_facilities)
    )


def customer_results(plant: Plant, outcomes: FlowOutcomes) -> tuple[CustomerResult, ...]:
    """Return how the customers were served, in their order of priority."""
    found = []
    for c, name in enumerate(customer_order(plant)):
        served = {what: outcomes.served[:, c, i] for i, what in enumerate(SERVED)}
        found.append(
            CustomerResult(
                name=name,
                product=plant.customers[name].product,
                wanted=fan(served["wanted"]),
                fill_rate=fan(ratio(served["delivered_at_once"], served["wanted"])),
                cycle_service=fan(ratio(served["met_at_once"], served["demands"])),
                delivered=fan(served["delivered"]),
                imported=fan(served["imported"]),
                lost=fan(served["lost"]),
            )
        )
    return tuple(found)


def bad_shares(plant: Plant, outcomes: FlowOutcomes) -> tuple[tuple[str, Fan], ...]:
    """Return the share of bad items among what was accepted of the products that are tested."""
    return tuple(
        (name, fan(outcomes.bad_delivered[:, p]))
        for p, name in enumerate(plant.products)
        if plant.lots[name].is_tested
    )


def first_met(
    plant: Plant, outcomes: FlowOutcomes, claimed: float | None
) -> tuple[tuple[int, float], ...]:
    """Return for each year the probability that a figure has been met in a year by then."""
    if claimed is None:
        return ()
    met = np.maximum.accumulate(
        accepted_a_year(outcomes, counted_products(plant)) >= claimed, axis=1
    )
    return tuple((y + 1, float(met[:, y].mean())) for y in range(met.shape[1]))


def without_part(
    plant: Plant, name: str, outcomes: FlowOutcomes, claimed: float | None
) -> WithoutPart:
    """Return the best year of the plant as it is, or as it would be without a part of it."""
    best = accepted_a_year(outcomes, counted_products(plant)).max(axis=1)
    reaches = None if claimed is None else float((best >= claimed).mean())
    return WithoutPart(name, fan(best), reaches)


def flow_waterfall(plant: Plant, outcomes: FlowOutcomes, times: OpenTime) -> tuple[Bar, ...]:
    """Return the bars of all years, from design speed down to what was delivered.

    Time is turned into parts at the pace of the slowest station of each line. What held a line back
    is turned into parts at its own pace of starting when it was not held back, if that is known.

    Args:
        plant: The plant.
        outcomes: The draws.
        times: The open time of these draws.
    """
    years = outcomes.months.shape[1] // MONTHS_A_YEAR
    own = own_lines(plant)
    pace, open_ticks = outcomes.pace_ticks[:, own], outcomes.open_ticks[:, own]

    def parts(ticks: Ints | Floats) -> Ints:
        whole: Ints = (np.asarray(ticks, float) / pace).astype(np.int64).sum(axis=1)
        return whole

    span = "1 year" if years == 1 else f"{years} years"
    planned = (times.days * times.planned_day_ticks * years)[:, None]
    steps = [
        Step(parts(np.full(pace.shape, years * YEAR_TICKS)), "", f"design speed x {span}"),
        Step(parts(planned), "not planned to work", "nameplate capacity"),
    ]
    for column, (name, factor) in enumerate(plant.factors.items()):
        left = (times.after_factor_ticks[:, column] * years)[:, None]
        steps.append(Step(parts(left), factor.label or name))
    steps.append(Step(parts(open_ticks), "not there yet, and ramp-up"))
    held = _held_parts(outcomes)[:, own]
    lost = [held[:, :, c].sum(axis=1) for c in range(len(HELD))]
    left_over = outcomes.started[:, own].sum(axis=1) + sum(lost)
    steps.append(Step(left_over, "stops and waits inside the lines"))
    for cause, of_cause in zip(HELD, lost, strict=True):
        left_over = left_over - of_cause
        steps.append(Step(left_over, cause, "started" if cause == HELD[-1] else ""))
    ends = outcomes.ends[:, counted_products(plant)].sum(axis=1)
    for i, end in enumerate(ENDS[:-1]):
        left_over = left_over - ends[:, i]
        last = i == len(ENDS) - 2
        steps.append(Step(left_over, _end(end), "delivered" if last else ""))
    return bars(steps)


def _held_parts(outcomes: FlowOutcomes) -> Ints:
    """Return what being held back cost each line by cause, (D, L, 3) [parts].

    A line starts at its own pace when it is not held back, or at that of its slowest station where
    its own is not known. A lot counts as started as a whole; what it takes beyond the time that was
    free is taken off what being held back cost.
    """
    open_ticks, pace, started = outcomes.open_ticks, outcomes.pace_ticks, outcomes.started
    own = ratio(started, open_ticks - outcomes.held.sum(axis=2))
    lost = outcomes.held * np.where(started > 0, own, 1.0 / pace)[:, :, None]
    most = np.maximum((open_ticks / pace).astype(np.int64) - started, 0)
    share = np.minimum(ratio(most, lost.sum(axis=2)), 1.0)
    parts: Ints = np.round(lost * share[:, :, None], 6).astype(np.int64)  # less rounding of floats
    return parts


def _end(end: str) -> str:
    """Return what it is called that parts stayed somewhere."""
    return f"{end} at the end" if end.startswith(("in ", "waiting")) else end
