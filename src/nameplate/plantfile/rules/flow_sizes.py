"""Rules on sizes around the lines: what must hold what, and which of two is larger.

A number that is not known is refused only where it cannot fit, or where its order would turn.
"""

import math
import operator
from collections.abc import Callable, Iterator

from nameplate.acceptance.code_letters import SMALLEST_LOT
from nameplate.model.demand import MOST_DEMANDS
from nameplate.model.durations import DAY_TICKS
from nameplate.model.plant import Plant
from nameplate.model.quality import Acceptance
from nameplate.model.stores import Store
from nameplate.model.values import Chance, Number
from nameplate.numbers_in_words import format_number
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.rules.bounds import bounds, ends, pairs
from nameplate.plantfile.unreadable import is_readable

TICKS_A_SECOND = 1_000_000
NOISE = 1e-9
"""Products of decimals are off by less, as a share of them."""
Words = tuple[str, str, str]
"""Code, what was expected, and how to mend it."""


def stores_hold_a_lot(plant: Plant) -> Iterator[Finding]:
    """A store has room for at least one lot of every product that it takes."""
    for name, store in plant.stores.items():
        for product in store.products or plant.lots:
            if product in plant.lots:
                words = (
                    "store-too-small",
                    f"room for a lot of {product}",
                    "enlarge the store, make the lots smaller, or take it out of products",
                )
                size = plant.lots[product].size
                yield from _least(store.parts, size, ("stores", name, "parts"), words)


def stores_hold_what_lots_take(plant: Plant) -> Iterator[Finding]:
    """Stores have room for all that a lot takes of another product, for it takes that at once."""
    if not is_readable(plant.lots, plant.stores):
        return
    for product, lots in plant.lots.items():
        for name, per_part in lots.materials.items():
            if name not in plant.lots:
                continue
            takes = ends(per_part).low * ends(lots.size).low
            stores = [it for it in plant.stores.values() if not it.products or name in it.products]
            room = sum(_room(store, plant.lots[name].size) for store in stores)
            if stores and room < takes * (1 - NOISE):
                expected = f"stores with room for the {format_number(takes)} that a lot takes"
                found = f"room for {format_number(room)} at most"
                fix = f"enlarge the stores of {name}, or make the lots of {product} smaller"
                keys = ("lots", product, "materials", name)
                yield Finding(keys, "stores-too-small", expected, found, fix)


def _room(store: Store, size: Number) -> float:
    """Return the most parts of one product that a store can hold, in lots of a size."""
    lots = math.inf if store.lots is None else ends(store.lots).high
    return min(ends(store.parts).high, lots * ends(size).high)


def samples_fit_into_lots(plant: Plant) -> Iterator[Finding]:
    """A sample is no larger than the lot, and lots of a scheme are large enough for its tables."""
    for product, lots in plant.lots.items():
        if lots.acceptance not in plant.acceptance:
            continue
        acceptance = plant.acceptance[lots.acceptance]
        if acceptance.plan is not None and is_readable(acceptance.plan):
            words = (
                "sample-too-large",
                f"a sample no larger than a lot of {product}",
                "take a smaller sample or larger lots",
            )
            keys: Keys = ("acceptance", lots.acceptance, "plan", "sample")
            yield from _least(lots.size, acceptance.plan.sample, keys, words, found_is_second=True)
        if acceptance.scheme is not None and is_readable(acceptance.scheme, lots.size):
            most = min(item.high for item in bounds(lots.size))
            if most < SMALLEST_LOT:
                expected = f"lots of at least {SMALLEST_LOT} parts, where the tables begin"
                told = (format_number(most), "make the lots larger, or give a plan")
                yield Finding(("lots", product, "size"), "lot-too-small", expected, *told)


def plans_decide(plant: Plant) -> Iterator[Finding]:
    """The accept number of a plan is not above its sample, and below its reject number."""
    for name, acceptance in plant.acceptance.items():
        yield from _plan_decides(acceptance, ("acceptance", name, "plan"))


def _plan_decides(acceptance: Acceptance, keys: Keys) -> Iterator[Finding]:
    """Check the numbers of one plan, whatever they turn out to be."""
    plan = acceptance.plan
    if plan is None:
        return
    words = ("accept-above-sample", "an accept number not above the sample", "write a smaller one")
    yield from _order(plan.accept, plan.sample, (*keys, "accept"), words, operator.gt)
    if plan.reject is not None:
        words = (
            "reject-not-above-accept",
            "a reject number above the accept number",
            "write a larger one, or leave it out",
        )
        yield from _order(plan.accept, plan.reject, (*keys, "reject"), words, operator.ge)


def levels_are_above_reorder_points(plant: Plant) -> Iterator[Finding]:
    """An order up to a level lifts the stock above the point at which it is placed."""
    for name, material in plant.materials.items():
        policy = material.policy.order_up_to
        if policy is not None:
            words = (
                "level-not-above-reorder-point",
                "a level above the reorder point",
                "write a higher level, for every case that the file allows",
            )
            keys = ("materials", name, "policy", "order_up_to", "level")
            yield from _order(policy.reorder_point, policy.level, keys, words, operator.ge)


def shares_add_up(plant: Plant) -> Iterator[Finding]:
    """The shares of the suppliers of a material can add to 100 %."""
    for name, material in plant.materials.items():
        if not material.shares or not is_readable(material.shares):
            continue
        found = [list(bounds(share, 1.0)) for share in material.shares.values()]
        low = sum(min(item.low for item in each) for each in found)
        high = sum(max(item.high for item in each) for each in found)
        if low > 1 + 1e-6 or high < 1 - 1e-6:
            total = f"a sum of {format_number(100 * (low if low > 1 else high))} %"
            expected, fix = "shares that add to 100 %", "change them, or give suppliers in order"
            yield Finding(("materials", name, "shares"), "shares-sum", expected, total, fix)


def events_can_be_followed(plant: Plant) -> Iterator[Finding]:
    """Demands, reviews and disruptions do not come so often that no run could follow them."""
    fewer = "let the customer want more at a time and less often"
    for name, customer in plant.customers.items():
        words = ("demand-too-often", "demands", fewer)
        yield from _not_too_often(plant, ("customers", name, "every"), words, customer.every)
    for name, material in plant.materials.items():
        if material.policy.periodic is not None:
            keys: Keys = ("materials", name, "policy", "periodic", "every")
            words = ("review-too-often", "reviews", "review the stock less often")
            yield from _not_too_often(plant, keys, words, material.policy.periodic.every)
    for name, it in plant.disruptions.items():
        if it.between is not None:
            words = ("disruption-too-often", "disruptions", "let fewer of them last longer")
            times = (it.between, it.lasting)
            yield from _not_too_often(plant, ("disruptions", name, "between"), words, *times)


def _not_too_often(
    plant: Plant, keys: Keys, words: Words, every: Number | Chance, *more: Chance
) -> Iterator[Finding]:
    """Check how long it is from one event to the next: the sum of some times, at the longest."""
    if plant.years is None or not is_readable(plant.years, every, *more):
        return
    least = plant.years * 365 * DAY_TICKS / MOST_DEMANDS
    if sum(_longest(time) for time in (every, *more)) < least:
        code, events, fix = words
        seconds = f"{format_number(math.ceil(least / TICKS_A_SECOND))} s"
        expected = f"at least {seconds} between {events}, {MOST_DEMANDS:,} in all years"
        yield Finding(keys, code, expected, every.text, fix)


def _longest(time: Number | Chance) -> float:
    """Return the most that a time can be, or its mean where it has a law [ticks]."""
    parts = time.parameters if isinstance(time, Chance) else {"value": time}
    # No mean of a law is above its highest value.
    longest = parts.get("mean") or parts.get("high") or parts["value"]
    return ends(longest).high


def _least(
    room: Number, need: Number, keys: Keys, words: Words, *, found_is_second: bool = False
) -> Iterator[Finding]:
    """Yield a finding where, in some reading, the most of one is below the least of another."""
    if not is_readable(room, need):
        return
    for one, other in pairs(room, need):
        if one.high < other.low:
            code, expected, fix = words
            shown = (other.low, one.high) if found_is_second else (one.high, other.low)
            found = f"{format_number(shown[0])} against {format_number(shown[1])}"
            yield Finding(keys, code, expected, found, fix)
            return


def _order(
    lower: Number, upper: Number, keys: Keys, words: Words, is_wrong: Callable[[float, float], bool]
) -> Iterator[Finding]:
    """Yield a finding where the order of two numbers can be wrong."""
    if not is_readable(lower, upper):
        return
    for one, other in pairs(lower, upper):
        if is_wrong(one.high, other.low):
            code, expected, fix = words
            numbers = (one.high, other.low) if keys[-1] == "accept" else (other.low, one.high)
            found = f"{format_number(numbers[0])} against {format_number(numbers[1])}"
            yield Finding(keys, code, expected, found, fix)
            return
