"""Figures of the whole plant from outcomes made by hand."""

import numpy as np

from flow_outcomes import PLANT, TWO, outcomes
from flow_plants import flow_plant
from nameplate.drawing.flow_block import MOVED, SERVED
from nameplate.measuring import flow
from nameplate.model.plant import Plant


def months_of(plant: Plant, what: str, parts: np.ndarray) -> np.ndarray:
    """Return months in which one thing was moved, from an array (D, months, P)."""
    months = np.zeros((*parts.shape, len(MOVED)), np.int64)
    months[..., MOVED.index(what)] = parts
    return months


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
    best = flow.without_part("as it is", flow.best_year(PLANT, found), 100.0)
    assert (best.best_year.mean, best.reaches) == (99.5, 0.5)
    assert flow.without_part("as it is", flow.best_year(PLANT, found), None).reaches is None


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


def test_a_product_is_named_once_its_inspection_was_discontinued_in_some_draw() -> None:
    """The share is that of the draws; products that never came to that are left out."""
    plant = flow_plant(years="1")
    ended = np.array([[False, True, False], [False, False, False]])
    found = outcomes(plant, 2, discontinued=ended)
    assert flow.discontinued(plant, found) == (("tracer", 0.5),)
