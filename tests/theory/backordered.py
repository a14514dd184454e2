"""Stocks where unmet demand waits: reorder point and quantity (r, Q), and base stock.

Holds Poisson demand of single parts and a fixed lead time; base stock allows any law of it.
"""

import math

from lead_time_demand import left_of, poisson_tail
from steady_stock import SteadyStock, require_positive


def reorder_point_with_backorders(
    reorder_point: int, quantity: int, demand_rate: float, lead_time: float
) -> SteadyStock:
    """Return what a stock does of which Q parts are ordered when r are on hand and on order.

    What is on hand and on order, less what is owed, is r + 1 to r + Q, each as often as the others.
    A lead time later all of that is there, less what was wanted in the meantime. (s, S) for demand
    of single parts is r = s, Q = S - s.

    Source: Hadley and Whitin, "Analysis of inventory systems", 1963, chapter 4.

    Args:
        reorder_point: r [parts].
        quantity: Q [parts].
        demand_rate: Parts wanted in a unit of time.
        lead_time: Time from an order to its arrival, always the same.

    Raises:
        ValueError: an input is none.
    """
    require_positive(quantity=quantity, demand_rate=demand_rate, lead_time=lead_time)
    mean = demand_rate * lead_time
    tail = poisson_tail(mean)
    positions = range(reorder_point + 1, reorder_point + quantity + 1)
    fill_rate = math.fsum(1.0 - tail(position) for position in positions) / quantity
    on_hand = math.fsum(left_of(position, tail) for position in positions) / quantity
    net_stock = reorder_point + (quantity + 1) / 2 - mean
    backorders = on_hand - net_stock
    return SteadyStock(
        fill_rate=fill_rate,
        on_hand=on_hand,
        backorders=backorders,
        on_order=mean,
        order_rate=demand_rate / quantity,
        lost_rate=0.0,
        mean_wait=backorders / demand_rate,
    )


def base_stock_with_backorders(
    base_stock: int, demand_rate: float, mean_lead_time: float
) -> SteadyStock:
    """Return what a stock does of which every part that is wanted is ordered anew.

    Orders under way are the customers of a queue with a server for each, whose number is Poisson
    for any law of independent lead times.

    Source: Palm, "Analysis of the Erlang traffic formula for busy-signal arrangements", Ericsson
    Technics 6, 1938.

    Args:
        base_stock: Parts on hand and on order, less what is owed.
        demand_rate: Parts wanted in a unit of time.
        mean_lead_time: Mean time from an order to its arrival.

    Raises:
        ValueError: an input is none.
    """
    return reorder_point_with_backorders(base_stock - 1, 1, demand_rate, mean_lead_time)
