"""Figures of the whole plant from outcomes made by hand."""

import dataclasses

import numpy as np
import pytest

from bare_plants import bare_plant
from flow_plants import flow_plant
from nameplate.drawing.flow_block import ENDS, MOVED, SERVED, FlowOutcomes, run_flow_block
from nameplate.drawing.open_time import OpenTime, open_time
from nameplate.drawing.unknowns import Unknowns
from nameplate.measuring import flow
from nameplate.model.plant import Plant

HOUR = 3_600_000_000
PLANT = bare_plant()
TWO = bare_plant(
    lines="""{make: {product: part, count: 2, losses: modelled, assumed: x,
          stations: {a: {cycle_time: 1 h}}},
        box: {product: box, unit: carton, losses: modelled, assumed: x,
          stations: {b: {cycle_time: 2 h}}}}""",
    lots="""{part: {size: 10, acceptance: none, assumed: x},
        box: {size: 10, acceptance: none, assumed: x}}""",
)


def outcomes(plant: Plant = PLANT, n_draws: int = 2, **given: object) -> FlowOutcomes:
    """Return outcomes of zero for a plant of one year, but for what is given."""
    n_products = len(plant.products)
    n_lines = sum(line.count for line in plant.lines.values())
    shapes = {
        "months": (12, n_products, len(MOVED)),
        "ends": (n_products, len(ENDS)),
        "held": (n_lines, 3),
        "open_ticks": (n_lines,),
        "started": (n_lines,),
        "pace_ticks": (n_lines,),
        "served": (len(plant.customers), len(SERVED)),
        "tested_ticks": (len(plant.test_facilities),),
        "test_open_ticks": (len(plant.test_facilities),),
        "bad_delivered": (n_products,),
        "lots": (),
    }
    empty = {name: np.zeros((n_draws, *shape), np.int64) for name, shape in shapes.items()}
    empty["pace_ticks"] = np.full((n_draws, n_lines), float(HOUR))
    return dataclasses.replace(FlowOutcomes(**empty), **given)


def months_of(plant: Plant, what: str, parts: np.ndarray) -> np.ndarray:
    """Return months in which one thing was moved, from an array (D, months, P)."""
    months = np.zeros((*parts.shape, len(MOVED)), np.int64)
    months[..., MOVED.index(what)] = parts
    return months


def times_of(plant: Plant, n_draws: int = 2) -> OpenTime:
    """Return the open time of the first draws."""
    return open_time(Unknowns(plant, 1, 0, n_draws))


def test_a_fan_is_percentiles_and_the_mean() -> None:
    """Of the numbers 0 to 100 the fifth percentile is 5."""
    found = flow.fan(np.arange(101))
    assert (found.p5, found.p50, found.p95, found.mean) == (5, 50, 95, 50)


def test_a_share_of_nothing_is_nothing() -> None:
    """Where there is nothing to take a share of, it is 0 and no error."""
    assert flow.ratio(np.array([3, 0, 5]), np.array([4, 0, 0])).tolist() == [0.75, 0, 0]


def test_months_add_up_to_years_and_stocks_do_not() -> None:
    """Twelve months make a year; its stock is that of its last month."""
    months = np.zeros((1, 24, 1, len(MOVED)), np.int64)
    months[0, :, 0, MOVED.index("good")] = 1
    months[0, :, 0, MOVED.index("stock")] = np.arange(24)
    years = flow.by_years(outcomes(n_draws=1, months=months))
    assert years[0, :, 0, MOVED.index("good")].tolist() == [12, 12]
    assert years[0, :, 0, MOVED.index("stock")].tolist() == [11, 23]


def test_the_plant_is_counted_in_its_own_unit() -> None:
    """Years of the plant leave out what is counted in another unit; its product has its own."""
    parts = np.zeros((2, 12, 2), np.int64)
    parts[:, 0] = (30, 5)
    years = flow.flow_years(TWO, outcomes(TWO, months=months_of(TWO, "accepted", parts)), 30.0)
    assert [(it.about, it.accepted.p50) for it in years] == [
        ("plant", 30),
        ("part", 30),
        ("box", 5),
    ]
    assert [it.reaches for it in years] == [1.0, None, None]


def test_a_figure_is_met_where_as_much_was_accepted() -> None:
    """One of two draws reaches the figure; with none there is no probability."""
    parts = np.zeros((2, 12, 1), np.int64)
    parts[:, 3, 0] = (99, 100)
    found = outcomes(months=months_of(PLANT, "accepted", parts))
    (year,) = flow.flow_years(PLANT, found, 100.0)
    assert year.reaches == 0.5
    assert flow.first_met(PLANT, found, 100.0) == ((1, 0.5),)
    assert flow.first_met(PLANT, found, None) == ()
    best = flow.without_part(PLANT, "as it is", found, 100.0)
    assert (best.best_year.mean, best.reaches) == (99.5, 0.5)
    assert flow.without_part(PLANT, "as it is", found, None).reaches is None


def test_a_figure_once_met_stays_met() -> None:
    """What counts is the first year in which it was met."""
    parts = np.zeros((1, 36, 1), np.int64)
    parts[0, 12] = 100
    found = outcomes(n_draws=1, months=months_of(PLANT, "accepted", parts))
    assert flow.first_met(PLANT, found, 100.0) == ((1, 0.0), (2, 1.0), (3, 1.0))


def test_the_share_of_imports_is_of_what_customers_got() -> None:
    """Thirty imported beside ninety delivered are a quarter; without both there is no share."""
    months = np.zeros((2, 12, 1, len(MOVED)), np.int64)
    assert flow.flow_years(PLANT, outcomes(months=months), None)[0].import_share is None
    months[:, 5, 0, MOVED.index("imported")] = 30
    months[:, 6, 0, MOVED.index("delivered")] = 90
    share = flow.flow_years(PLANT, outcomes(months=months), None)[0].import_share
    assert share is not None
    assert share.mean == 0.25


def test_stocks_are_told_month_by_month() -> None:
    """The plant first, then its products, each at the end of every month."""
    parts = np.arange(2 * 12 * 2).reshape(2, 12, 2)
    points = flow.stock_points(TWO, outcomes(TWO, months=months_of(TWO, "stock", parts)))
    assert [(it.about, it.month) for it in points[::12]] == [("plant", 1), ("part", 1), ("box", 1)]
    assert len(points) == 36
    assert points[24].parts.mean == (1 + 25) / 2


def test_lines_of_a_kind_are_held_together() -> None:
    """Copies share a row; causes that held no draw are left out."""
    held = np.zeros((2, 3, 3), np.int64)
    held[:, 0, 0], held[:, 1, 0], held[0, 2, 2] = 10, 30, 50
    found = outcomes(TWO, held=held, open_ticks=np.full((2, 3), 100))
    rows = flow.held_lines(TWO, found)
    assert [(row.line, row.cause, row.share.mean) for row in rows] == [
        ("make", "no material", 0.2),
        ("box", "no room in stores", 0.25),
    ]
    limits = flow.what_limits_flow(TWO, found)
    assert limits[0] == (flow.THE_LINES, 0.8)
    assert limits[1] == ("no material", 0.2)


def test_customers_are_told_in_their_order_of_service() -> None:
    """Shares are of what was wanted and of demands, those that ask for nothing get 0."""
    plant = flow_plant(years="1")
    served = np.zeros((1, 3, len(SERVED)), np.int64)
    served[0, 0] = (100, 80, 60, 3, 4, 0, 0)
    (army, school, police) = flow.customer_results(plant, outcomes(plant, 1, served=served))
    assert (army.name, school.name, police.name) == ("army", "school", "police")
    assert (army.fill_rate.mean, army.cycle_service.mean, army.delivered.mean) == (0.6, 0.75, 80)
    assert (school.fill_rate.mean, school.cycle_service.mean) == (0, 0)


def test_a_facility_is_busy_for_a_share_of_its_open_time() -> None:
    """Work that ends after the horizon was begun before it: no facility is busier than open."""
    plant = flow_plant(years="1")
    for tested, busy in ((50, 0.5), (130, 1.0)):
        found = outcomes(
            plant, 1, tested_ticks=np.array([[tested]]), test_open_ticks=np.array([[100]])
        )
        (facility,) = flow.facility_results(plant, found)
        assert (facility.name, facility.busy.mean) == ("range", busy)


def test_only_tested_products_have_a_share_of_bad_items() -> None:
    """The share of a product that nobody tests is not known to anybody and is not told."""
    plant = flow_plant(years="1")
    found = outcomes(plant, 1, bad_delivered=np.array([[0.01, 0.02, 0.5]]))
    assert [(name, it.mean) for name, it in flow.bad_shares(plant, found)] == [
        ("core", 0.01),
        ("tracer", 0.02),
    ]


def waterfall(plant: Plant, found: FlowOutcomes) -> dict[str, int]:
    """Return the bars of a waterfall by what they are called."""
    bars = flow.flow_waterfall(plant, found, times_of(plant, found.n_draws))
    return {bar.label: bar.parts for bar in bars}


def test_a_waterfall_goes_from_design_speed_to_what_was_delivered() -> None:
    """3,650 of 8,760 hours are planned; a line held for a tenth of them starts nine tenths."""
    ends = np.zeros((1, 1, len(ENDS)), np.int64)
    ends[0, 0, [ENDS.index("in stores"), ENDS.index("delivered")]] = 1000, 2285
    found = waterfall(
        PLANT,
        outcomes(
            n_draws=1,
            open_ticks=np.array([[3650 * HOUR]]),
            held=np.array([[[365 * HOUR, 0, 0]]]),
            started=np.array([[3285]]),
            ends=ends,
        ),
    )
    assert found == {
        "design speed x 1 year": 8760,
        "not planned to work": 5110,
        "nameplate capacity": 3650,
        "no material": 365,
        "started": 3285,
        "in stores at the end": 1000,
        "delivered": 2285,
    }


@pytest.mark.parametrize(
    ("held_h", "started", "lost"),
    [
        (3650, 0, {"no material": 3650}),  # never a lot: the pace is that of the station
        (3649, 10, {"no material": 3640}),  # a lot in the last hour counts whole
        (2650, 500, {"no material": 1325, "stops and waits inside the lines": 1825}),
    ],
)
def test_what_held_a_line_back_is_no_loss_of_the_line(
    held_h: int, started: int, lost: dict[str, int]
) -> None:
    """Time without a lot becomes parts at the pace of the line, but never more than it can make."""
    found = waterfall(
        PLANT,
        outcomes(
            n_draws=1,
            open_ticks=np.array([[3650 * HOUR]]),
            held=np.array([[[held_h * HOUR, 0, 0]]]),
            started=np.array([[started]]),
        ),
    )
    causes = ("no material", "stops and waits inside the lines")
    assert {cause: found[cause] for cause in causes if found.get(cause)} == lost


def test_the_bars_of_a_run_add_up() -> None:
    """From the draws of a whole plant every level is the one before less the losses between."""
    plant = flow_plant()
    found = run_flow_block(plant, 1, 0, 2)
    bars = flow.flow_waterfall(plant, found, times_of(plant))
    assert bars[0].label == "design speed x 2 years"
    running = bars[0].parts
    for bar in bars[1:]:
        running = running - bar.parts if bar.kind == "loss" else running
        assert bar.kind == "loss" or bar.parts == running
    delivered = found.ends[:, :, ENDS.index("delivered")].sum(axis=1).mean()
    assert bars[-1].label == "delivered"
    assert bars[-1].parts == pytest.approx(delivered, abs=1)
