"""Stocks in the long run: their ends, what they share, and what is refused."""

import math
from collections.abc import Callable

import pytest
from backordered import (
    base_stock_with_backorders,
    reorder_point_with_backorders,
)
from hypothesis import given
from hypothesis import strategies as st
from lead_time_demand import geometric_tail, left_of, poisson_tail
from lost_sales import (
    base_stock_with_lost_sales,
    reorder_point_with_lost_sales,
)
from make_to_stock import make_to_stock
from steady_stock import SteadyStock

rates = st.floats(0.05, 8.0)
times = st.floats(0.05, 4.0)
levels = st.integers(0, 15)


@given(st.integers(-3, 12), st.integers(1, 9), rates, times)
def test_backorders_lose_nothing(r: int, quantity: int, rate: float, lead: float) -> None:
    """On hand less backorders is the mean position less the demand of a lead time."""
    found = reorder_point_with_backorders(r, quantity, rate, lead)
    net = r + (quantity + 1) / 2 - rate * lead
    assert found.on_hand - found.backorders == pytest.approx(net, abs=1e-9)
    assert -1e-9 <= found.fill_rate <= 1
    assert found.lost_rate == 0
    assert found.mean_wait * rate == pytest.approx(found.backorders)


@given(levels, st.integers(1, 9), rates, times, st.booleans())
def test_what_is_sold_is_ordered(
    r: int, more: int, rate: float, lead: float, exponential: bool
) -> None:
    """With lost sales parts sold and lost add up to the demand, and parts sold to those ordered."""
    quantity = r + more
    found = reorder_point_with_lost_sales(r, quantity, rate, lead, exponential=exponential)
    sold = rate * found.fill_rate
    assert sold + found.lost_rate == pytest.approx(rate)
    assert found.order_rate * quantity == pytest.approx(sold)
    assert found.on_order == pytest.approx(sold * lead)
    assert 0 < found.on_hand <= r + quantity


@given(rates, times, st.booleans())
def test_one_part_ordered_at_none_is_a_base_stock_of_one(
    rate: float, lead: float, exponential: bool
) -> None:
    """For r = 0 and Q = 1 the law of the lead time does not matter: it is Erlang's formula."""
    one = reorder_point_with_lost_sales(0, 1, rate, lead, exponential=exponential)
    assert one == pytest.approx(base_stock_with_lost_sales(1, rate, lead))
    assert one.fill_rate == pytest.approx(1 / (1 + rate * lead))


@given(levels, rates, times)
def test_more_stock_serves_better(level: int, rate: float, lead: float) -> None:
    """One part more on hand and on order raises the fill rate, and what is on hand."""
    for policy in (base_stock_with_backorders, base_stock_with_lost_sales):
        less, more = policy(level, rate, lead), policy(level + 1, rate, lead)
        assert more.fill_rate >= less.fill_rate - 1e-12
        assert more.on_hand >= less.on_hand - 1e-12
        assert more.backorders <= less.backorders + 1e-12


def test_without_stock_all_waits_or_is_lost() -> None:
    """A base stock of 0 serves nothing at once: make to order, or nothing sold at all."""
    waits = base_stock_with_backorders(0, 2.0, 1.5)
    assert (waits.fill_rate, waits.on_hand, waits.mean_wait) == (0, 0, 1.5)
    lost = base_stock_with_lost_sales(0, 2.0, 1.5)
    assert (lost.fill_rate, lost.lost_rate, lost.on_order) == (0, 2.0, 0)
    made = make_to_stock(0, 0.5, 1.0)
    assert (made.fill_rate, made.on_hand, made.backorders, made.mean_wait) == (0, 0, 1, 2)


def test_a_stock_of_one_on_a_machine_at_half_load() -> None:
    """The machine is idle half of the time: then the part is there, and half a part is owed."""
    found = make_to_stock(1, 0.5, 1.0)
    assert found == SteadyStock(0.5, 0.5, 0.5, 1.0, 0.5, 0.0, 1.0)


@pytest.mark.parametrize("mean", [0.1, 3.0, 40.0])
def test_tails_are_those_of_their_laws(mean: float) -> None:
    """At least no part is certain; tails from 1 on add up to the mean."""
    for tail in (poisson_tail(mean), geometric_tail(mean)):
        assert tail(0) == tail(-2) == 1
        assert math.fsum(tail(k) for k in range(1, 1500)) == pytest.approx(mean)
    assert poisson_tail(mean)(1) == pytest.approx(1 - math.exp(-mean))
    assert geometric_tail(mean)(1) == pytest.approx(mean / (mean + 1))


def test_what_is_left_of_a_stock_by_hand() -> None:
    """Of two parts, two are left with no demand and one with a demand of one."""
    none, one = math.exp(-1), math.exp(-1)
    assert left_of(2, poisson_tail(1.0)) == pytest.approx(2 * none + one)
    assert left_of(0, poisson_tail(1.0)) == left_of(-4, poisson_tail(1.0)) == 0


@pytest.mark.parametrize(
    ("act", "complaint"),
    [
        (lambda: reorder_point_with_backorders(1, 0, 1.0, 1.0), "quantity is 0"),
        (lambda: reorder_point_with_backorders(1, 1, 0.0, 1.0), "demand_rate is 0"),
        (lambda: base_stock_with_backorders(1, 1.0, float("nan")), "lead_time is nan"),
        (lambda: base_stock_with_lost_sales(-1, 1.0, 1.0), "base_stock is -1"),
        (lambda: base_stock_with_lost_sales(1, 1.0, -1.0), "mean_lead_time is -1"),
        (lambda: reorder_point_with_lost_sales(3, 3, 1.0, 1.0), "must be from 0 to 2"),
        (lambda: reorder_point_with_lost_sales(-1, 3, 1.0, 1.0), "reorder_point is -1"),
        (lambda: make_to_stock(-1, 1.0, 2.0), "base_stock is -1"),
        (lambda: make_to_stock(1, 1.0, 1.0), "grows for ever"),
        (lambda: make_to_stock(1, 1.0, 0.0), "machine_rate is 0"),
    ],
)
def test_what_has_no_long_run_is_refused(act: Callable[[], object], complaint: str) -> None:
    """Rates, times and levels that cannot be are named in the error."""
    with pytest.raises(ValueError, match=complaint):
        act()
