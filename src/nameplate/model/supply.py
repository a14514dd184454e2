"""Where materials come from: stocks, order policies, suppliers, and what cuts these off.

Orders nothing; the conventions say when an order is placed and when it arrives.
"""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field
from pydantic_core import PydanticCustomError

from nameplate.model.counts import Amount, AmountAboveZero, Moment, Share
from nameplate.model.durations import Duration, Lasting
from nameplate.model.frozen import Frozen, Name, unlike
from nameplate.model.grounds import Grounds


class OrderUpTo(Grounds):
    """Order as soon as little is left, as much as lifts it to a level: (s, S)."""

    reorder_point: Amount
    """On hand and on order, at or below which is ordered."""
    level: AmountAboveZero
    """On hand and on order after that."""


class FixedQuantity(Grounds):
    """Order as soon as little is left, always the same quantity, as often as needed: (R, Q)."""

    reorder_point: Amount
    """On hand and on order, at or below which is ordered."""
    quantity: AmountAboveZero
    """What is ordered at a time."""


class PeriodicReview(Grounds):
    """Order at fixed times, as much as lifts what is on hand and on order to a level."""

    every: Duration
    """Time from one review to the next; the first comes as the plant starts."""
    level: AmountAboveZero
    """On hand and on order after that."""


class OrderPolicy(Frozen):
    """When how much is ordered: exactly one of three ways."""

    order_up_to: OrderUpTo | None = None
    """At a reorder point, up to a level."""
    fixed_quantity: FixedQuantity | None = None
    """At a reorder point, a fixed quantity."""
    periodic: PeriodicReview | None = None
    """Every period, up to a level."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that no policy is given, or more than one."""
        given = [name for name in type(self).model_fields if getattr(self, name) is not None]
        if len(given) != 1:
            expected, fix = f"one of {', '.join(type(self).model_fields)}", "keep exactly one"
            yield unlike("order-policy", expected, " and ".join(given) or "none of them", fix)


class Material(Grounds):
    """Something that parts are made of and that suppliers deliver."""

    stock: Amount
    """On hand when the plant starts."""
    policy: OrderPolicy
    """When how much is ordered."""
    suppliers: tuple[Name, ...] = ()
    """Suppliers in the order in which they are preferred; or give `shares`."""
    shares: dict[Name, Share] = Field(default_factory=dict)
    """Suppliers with their shares of what is ordered, which add to 100 %; or give `suppliers`."""
    own_product: Name | None = None
    """A product of the plant that stands in for it: a lot takes it from the stores if these hold
    enough for the whole lot, else what was bought."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that nobody delivers it, or that two lists say who does."""
        if self.suppliers and self.shares:
            fix = "keep shares, or the list in order of preference"
            yield unlike("suppliers-or-shares", "suppliers or shares", "both", fix, ("suppliers",))
        if not self.suppliers and not self.shares:
            expected = "who delivers the material"
            yield unlike("no-supplier", expected, "no supplier", "add suppliers: [NAME]")

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the names of its suppliers in the order of the file."""
        return self.suppliers or tuple(self.shares)


class Supplier(Grounds):
    """Somebody who delivers materials."""

    origin: Literal["imported", "domestic"]
    """Whether deliveries cross the border."""
    lead_time: Lasting
    """Law of the time from an order to its arrival."""
    minimum_order: Amount | None = None
    """The least that an order is for; without it, any quantity."""
    disruptions: tuple[Name, ...] = ()
    """What cuts the supplier off at times, names under `disruptions`."""


class Disruption(Grounds):
    """A cause that cuts suppliers or imports off, for all that name it at the same times."""

    first: Moment
    """Time from the start of the plant to its first beginning, for example `0 days`."""
    lasting: Lasting
    """Law of how long it lasts."""
    between: Lasting | None = None
    """Law of the time from its end to its next beginning; without it, it comes once."""


class Imports(Grounds):
    """Finished parts from abroad, for what the plant does not deliver."""

    lead_time: Lasting
    """Law of the time from an order to its arrival."""
    disruptions: tuple[Name, ...] = ()
    """What cuts imports off at times, names under `disruptions`."""
