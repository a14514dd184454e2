"""What a stock does in the long run, whatever rules it.

Holds the figures and what inputs they can be asked for; no formula.
"""

from typing import NamedTuple


class SteadyStock(NamedTuple):
    """Means over all time, in parts and in the unit of time of the demand."""

    fill_rate: float
    """Share of the parts wanted that are there at once."""
    on_hand: float
    """Parts in stock."""
    backorders: float
    """Parts owed; none where unmet demand is lost."""
    on_order: float
    """Parts ordered, or being made, that are not there yet."""
    order_rate: float
    """Orders in a unit of time."""
    lost_rate: float
    """Parts in a unit of time that are not sold for want of stock."""
    mean_wait: float
    """Wait of a part wanted until it is there, over all that wait and that do not."""


def require_positive(**values: float) -> None:
    """Refuse rates and times that are none.

    Raises:
        ValueError: a value is not above zero.
    """
    for name, value in values.items():
        if not value > 0:
            raise ValueError(f"{name} is {value}; it must be above 0")
