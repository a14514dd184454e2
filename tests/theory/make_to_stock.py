"""Make to stock: one machine that makes what is missing from a stock, one part at a time.

Holds Poisson demand, exponential work and unmet demand that waits.
"""

from steady_stock import SteadyStock, require_positive


def make_to_stock(base_stock: int, demand_rate: float, machine_rate: float) -> SteadyStock:
    """Return what a stock does that one machine fills up to a level.

    Every part that is wanted is an order to the machine; orders there are the queue of an M/M/1.

    Source: Buzacott and Shanthikumar, "Stochastic models of manufacturing systems", 1993,
    chapter 4.

    Args:
        base_stock: Level up to which is made [parts]; 0 for make to order.
        demand_rate: Parts wanted in a unit of time.
        machine_rate: Parts that the machine makes in a unit of time if it never stops.

    Raises:
        ValueError: an input is none, or the machine is too slow for the demand.
    """
    require_positive(demand_rate=demand_rate, machine_rate=machine_rate)
    if base_stock < 0:
        raise ValueError(f"base_stock is {base_stock}; it must be 0 or more")
    load = demand_rate / machine_rate
    if load >= 1.0:
        raise ValueError("the machine is not faster than the demand: what is owed grows for ever")
    on_order = load / (1.0 - load)
    backorders = on_order * load**base_stock
    return SteadyStock(
        fill_rate=1.0 - load**base_stock,
        on_hand=base_stock - on_order + backorders,
        backorders=backorders,
        on_order=on_order,
        order_rate=demand_rate,
        lost_rate=0.0,
        mean_wait=backorders / demand_rate,
    )
