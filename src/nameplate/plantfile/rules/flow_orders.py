"""Rules on orders of materials: they bring what a lot takes, and follow each other.

A number that is not known is refused only where no value of it would do.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from nameplate.model.plant import Plant
from nameplate.model.supply import FixedQuantity, Material, OrderPolicy, OrderUpTo
from nameplate.model.values import Number
from nameplate.numbers_in_words import format_number
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.rules.bounds import ends
from nameplate.plantfile.unreadable import is_readable

MOST_ORDERS = 100
"""Orders of a fixed quantity that are followed; later ones may lie past the last year."""
NOISE = 1e-9
"""Products of decimals are off by less, as a share of them."""
DIGITS = 12
"""Of what is to be written in place of a number: all that it has."""


class Span(NamedTuple):
    """The least and the most that something can be, whatever is right."""

    low: float
    high: float


def orders_are_enough_for_a_lot(plant: Plant) -> Iterator[Finding]:
    """What orders lift a material to is as much as a lot takes, or no lot would be released."""
    for product, lots in plant.lots.items():
        for name, per_part in lots.materials.items():
            material = plant.materials.get(name)
            if material is None or not is_readable(material, per_part, lots.size):
                continue
            takes, most = _span(per_part).low * _span(lots.size).low, _most(material.policy)
            if most < takes and not _may_be_larger(plant, material):
                expected = f"orders up to the {format_number(takes)} that a lot of {product} takes"
                told = (f"{format_number(most)} at most", "order more, or make the lots smaller")
                keys = ("materials", name, "policy")
                yield Finding(keys, "orders-too-small", expected, *told)


def orders_follow_each_other(plant: Plant) -> Iterator[Finding]:
    """What lots leave of a material is ordered for anew, or they wait for it for ever.

    They leave what is too little for one more. Where that is above the reorder point nothing is
    ordered, and nothing is taken any more (conventions 23 and 33).
    """
    for name, material in plant.materials.items():
        order = material.policy.order_up_to or material.policy.fixed_quantity
        take = _take(plant, name)
        if order is None or take is None or not is_readable(material):
            continue
        left = _left_for_ever(plant, material, order, take)
        if left is not None:
            point, most = _span(order.reorder_point).high, format_number(take.high, DIGITS)
            kept = format_number(left, DIGITS)
            expected = f"a reorder point of at least the {kept} that lots leave in the end"
            found = f"{format_number(point, DIGITS)}, so that it is never ordered again"
            fix = f"raise it; with {most}, the most that a lot takes, none waits for ever"
            way = "order_up_to" if isinstance(order, OrderUpTo) else "fixed_quantity"
            keys: Keys = ("materials", name, "policy", way, "reorder_point")
            yield Finding(keys, "never-ordered-again", expected, found, fix)


def _take(plant: Plant, material: str) -> Span | None:
    """Return what a lot takes of a material; None where that is open, or none does."""
    if not is_readable(plant.lots):
        return None
    found = []
    for lots in plant.lots.values():
        if material in lots.materials:
            size, each = _span(lots.size), _span(lots.materials[material])
            if math.isinf(size.high * each.high) or size.low < 1.0 or each.low == 0.0:
                return None
            found.append(Span(math.floor(size.low) * each.low, math.ceil(size.high) * each.high))
    if not found:
        return None
    return Span(min(span.low for span in found), max(span.high for span in found))


def _left_for_ever(
    plant: Plant, material: Material, order: OrderUpTo | FixedQuantity, take: Span
) -> float | None:
    """Return what is certainly left at some time with nothing on order; None where that is open."""
    reorder = _span(order.reorder_point)
    if material.own_product is not None or math.isinf(reorder.high):
        return None
    if _most(material.policy) < take.low:
        return None  # that is told already
    for position in _positions(order, material, take, _may_be_larger(plant, material)):
        left = _left(position, take)
        if left is not None and left.low - reorder.high > NOISE * position.high:
            return left.high
    return None


def _positions(
    order: OrderUpTo | FixedQuantity, material: Material, take: Span, may_be_larger: bool
) -> Iterator[Span]:
    """Yield what is on hand and on order at first, and after each order as far as that is sure."""
    position = _span(material.stock)
    yield position
    if may_be_larger:
        return
    if isinstance(order, OrderUpTo):
        yield _span(order.level)
        return
    reorder, quantity = _span(order.reorder_point), _span(order.quantity)
    for _ in range(MOST_ORDERS):
        left = _left(position, take)
        if left is None or left.high > reorder.low or quantity.low == 0.0:
            return
        times = math.floor((reorder.low - left.high) / quantity.high) + 1
        if times != math.floor((reorder.high - left.low) / quantity.low) + 1:
            return
        position = Span(left.low + times * quantity.low, left.high + times * quantity.high)
        yield position


def _left(position: Span, take: Span) -> Span | None:
    """Return what lots leave of all that is there; None where their number is open."""
    if math.isinf(position.high):
        return None
    lots = math.floor(position.low / take.high * (1 + NOISE))
    if lots != math.floor(position.high / take.low * (1 + NOISE)):
        return None
    return Span(position.low - lots * take.high, position.high - lots * take.low)


def _may_be_larger(plant: Plant, material: Material) -> bool:
    """Tell whether a supplier may deliver more than is asked for, or cannot be read."""
    suppliers = [plant.suppliers[it] for it in material.sources if it in plant.suppliers]
    return not is_readable(*suppliers) or any(it.minimum_order for it in suppliers)


def _most(policy: OrderPolicy) -> float:
    """Return what orders lift the stock on hand and on order to at most."""
    if policy.fixed_quantity is not None:
        fixed = policy.fixed_quantity
        return _span(fixed.reorder_point).high + _span(fixed.quantity).high
    up_to = policy.order_up_to or policy.periodic
    return 0.0 if up_to is None else _span(up_to.level).high


def _span(number: Number) -> Span:
    """Return what a number can be."""
    return Span(ends(number).low, ends(number).high)
