"""What the whole plant did over its years: outputs, imports, stocks, customers and facilities.

Reads draws; runs none and judges nothing. What limits the plant is in `flow_limits`.
"""

import numpy as np

from nameplate.answer import (
    CustomerResult,
    FacilityResult,
    Fan,
    FlowYear,
    StockPoint,
    WithoutPart,
)
from nameplate.drawing.flow import MONTHS_A_YEAR
from nameplate.drawing.flow_block import MOVED, SERVED, FlowOutcomes
from nameplate.drawing.flow_demand import customer_order
from nameplate.kernels.arrays import Floats, Ints
from nameplate.model.plant import Plant


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


def discontinued(plant: Plant, outcomes: FlowOutcomes) -> tuple[tuple[str, float], ...]:
    """Return in which share of the draws inspection of a product ended for good, if it ever did."""
    shares = outcomes.discontinued.mean(axis=0).tolist()
    return tuple(pair for pair in zip(plant.products, shares, strict=True) if pair[1] > 0)


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


def best_year(plant: Plant, outcomes: FlowOutcomes) -> Ints:
    """Return the most parts that were accepted in one year, (D,)."""
    best: Ints = accepted_a_year(outcomes, counted_products(plant)).max(axis=1)
    return best


def without_part(name: str, best: Ints, claimed: float | None) -> WithoutPart:
    """Return the best years (D,) of the plant as it is, or as it would be without a part of it."""
    reaches = None if claimed is None else float((best >= claimed).mean())
    return WithoutPart(name, fan(best), reaches, len(best))
