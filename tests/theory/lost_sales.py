"""Stocks where unmet demand is lost: base stock, and (r, Q) with one order under way.

Holds Poisson demand of single parts.
"""

import math

from lead_time_demand import Tail, geometric_tail, left_of, poisson_tail
from steady_stock import SteadyStock, require_positive


def base_stock_with_lost_sales(
    base_stock: int, demand_rate: float, mean_lead_time: float
) -> SteadyStock:
    """Return what a stock does of which every part that is sold is ordered anew.

    Orders under way are the calls in a group of trunks, as many as the base stock; independent lead
    times may have any law.

    Source: Erlang's loss formula, by the recursion over the number of trunks.

    Args:
        base_stock: Parts on hand and on order.
        demand_rate: Parts wanted in a unit of time.
        mean_lead_time: Mean time from an order to its arrival.

    Raises:
        ValueError: an input is none.
    """
    require_positive(demand_rate=demand_rate, mean_lead_time=mean_lead_time)
    if base_stock < 0:
        raise ValueError(f"base_stock is {base_stock}; it must be 0 or more")
    offered = demand_rate * mean_lead_time
    lost = 1.0
    for parts in range(1, base_stock + 1):
        lost = offered * lost / (parts + offered * lost)
    on_order = offered * (1.0 - lost)
    return SteadyStock(
        fill_rate=1.0 - lost,
        on_hand=base_stock - on_order,
        backorders=0.0,
        on_order=on_order,
        order_rate=demand_rate * (1.0 - lost),
        lost_rate=demand_rate * lost,
        mean_wait=0.0,
    )


def reorder_point_with_lost_sales(
    reorder_point: int,
    quantity: int,
    demand_rate: float,
    mean_lead_time: float,
    *,
    exponential: bool = False,
) -> SteadyStock:
    """Return what a stock does of which Q parts are ordered when r are on hand.

    A cycle goes from order to order. While an order is under way, the stock stands k parts below r
    for P(demand > k) of the mean time between demands; then it falls from where the order lifts it
    to r, one mean time between demands at each step.

    Source: Hadley and Whitin, "Analysis of inventory systems", 1963, chapter 4.

    Args:
        reorder_point: r [parts], below Q, so that one order at most is under way.
        quantity: Q [parts].
        demand_rate: Parts wanted in a unit of time.
        mean_lead_time: Time from an order to its arrival.
        exponential: Whether lead times are exponential; else they are all the same.

    Raises:
        ValueError: an input is none, or r is not from 0 to Q - 1.
    """
    require_positive(quantity=quantity, demand_rate=demand_rate, mean_lead_time=mean_lead_time)
    if not 0 <= reorder_point < quantity:
        raise ValueError(f"reorder_point is {reorder_point}; it must be from 0 to {quantity - 1}")
    tail = (geometric_tail if exponential else poisson_tail)(demand_rate * mean_lead_time)
    left = left_of(reorder_point, tail)
    cycle = mean_lead_time + (left + quantity - reorder_point) / demand_rate
    sold_rate = quantity / cycle
    return SteadyStock(
        fill_rate=sold_rate / demand_rate,
        on_hand=_stock_demands(reorder_point, quantity, tail) / demand_rate / cycle,
        backorders=0.0,
        on_order=quantity * mean_lead_time / cycle,
        order_rate=1.0 / cycle,
        lost_rate=demand_rate - sold_rate,
        mean_wait=0.0,
    )


def _stock_demands(reorder_point: int, quantity: int, tail: Tail) -> float:
    """Return the stock added up over a cycle, time counted in mean times between demands."""
    falling = [(reorder_point - k) * tail(k + 1) for k in range(reorder_point)]
    chances = [
        (tail(reorder_point - kept) - (tail(reorder_point - kept + 1) if kept else 0.0), kept)
        for kept in range(reorder_point + 1)
    ]
    steps = [
        chance * sum(range(reorder_point + 1, kept + quantity + 1)) for chance, kept in chances
    ]
    return math.fsum([*falling, *steps])
