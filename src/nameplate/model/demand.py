"""Who wants the product, how much and how often, and what becomes of what is not met.

Shares out nothing; the conventions say who is served when.
"""

from typing import Annotated, Literal

from pydantic import Field

from nameplate.model.counts import MOST, AmountAboveZero, Moment
from nameplate.model.durations import LONGEST_TICKS
from nameplate.model.frozen import Name, WholeNumber
from nameplate.model.grounds import Grounds
from nameplate.model.values import Chance, Measured, Number

DemandedParts = Annotated[Number | Chance, Measured("count", high=MOST, example="2 million parts")]
TimeBetween = Annotated[
    Number | Chance,
    Measured("time", above_low=True, high=LONGEST_TICKS, example="7 days"),
]
MOST_DEMANDS = 1_000_000
"""Demands of one customer that a run follows: one a minute for two years."""

Allocation = Literal["priority", "proportional"]
Unmet = Literal["backlog", "lost", "imported"]


class Customer(Grounds):
    """Demand for one product that comes again and again."""

    product: Name
    """What is wanted."""
    amount: DemandedParts
    """Parts wanted at a time: one value, or `{each: law}` drawn anew each time."""
    every: TimeBetween
    """Time from one demand to the next: one value, or `{each: law}` drawn anew each time."""
    first: Moment | None = None
    """Time from the start of the plant to the first demand; without it, as from one to the next."""
    priority: WholeNumber = Field(ge=1, le=1000)
    """Who comes first when there is too little: 1 before 2."""
    minimum_shipment: AmountAboveZero | None = None
    """The least that is sent at a time, unless it is all that is owed; without it, any."""
    unmet: Unmet
    """What becomes of demand that is not met at once: it is owed (`backlog`), gone (`lost`), or
    ordered abroad (`imported`)."""
