"""Rules on the sections around the lines: what else has to be there once one of them is.

What names lead to, and what sizes fit, are rules of their own.
"""

from collections.abc import Iterator
from typing import Any

from nameplate.errors import quote
from nameplate.model.plant import AROUND_THE_LINES, Plant
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.rules.names import known_products
from nameplate.plantfile.unreadable import UNREADABLE, is_readable


def years_and_lots(plant: Plant) -> Iterator[Finding]:
    """Whatever is said of lots asks for a horizon, and for the lots of every product."""
    asking = _asking(plant)
    if asking is None:
        return
    if plant.years is None:
        told = ("no years", "add years: 10 at the top level")
        yield Finding(asking, "missing-field", "years, how long the plant is followed", *told, True)
    products = known_products(plant)
    strange = [name for name in plant.lots if name not in products]  # probably written wrongly
    for product in products if not strange else ():
        if product is not UNREADABLE and product not in plant.lots:
            keys: Keys = ("lots",) if plant.lots else asking
            expected, fix = "the lots of every product", f"add lots: {{{product}: …}}"
            yield Finding(keys, "no-lots", expected, f"none of {quote(product)}", fix, True)


def _asking(plant: Plant) -> Keys | None:
    """Return the path of what first asks for lots, or None where nothing does."""
    given: dict[Keys, Any] = {(name,): getattr(plant, name) for name in AROUND_THE_LINES}
    for name, line in plant.lines.items():
        given |= {
            ("lines", name, field): getattr(line, field) for field in ("products", "bad_after")
        }
    return next((keys for keys, part in given.items() if part and part is not UNREADABLE), None)


def every_product_has_a_store(plant: Plant) -> Iterator[Finding]:
    """Accepted lots of every product have a store to go to."""
    takes = [store.products for store in plant.stores.values()]
    if plant.stores is UNREADABLE or not is_readable(takes):
        return
    for product in plant.lots:
        if not any(not products or product in products for products in takes):
            expected, found = "a store that takes the product", f"none for {quote(product)}"
            fix = "add the product to a store, or a store under stores"
            keys = ("stores",) if plant.stores else ("lots", product)
            yield Finding(keys, "no-store", expected, found, fix, True)


def every_product_has_one_quarantine(plant: Plant) -> Iterator[Finding]:
    """Lots of a product keep their places in one quarantine."""
    taken: dict[str, str] = {}
    for name, place in plant.quarantine.items():
        if not is_readable(place, place.products):
            return
        own = list(dict.fromkeys(place.products or plant.lots))
        twice = [product for product in own if product in taken]
        for product in twice[:1]:
            keys: Keys = ("quarantine", name)
            if place.products:
                keys = (*keys, "products", place.products.index(product))
            expected = "each product in one quarantine; one without products takes them all"
            found = f"{quote(product)}, which {taken[product]} takes as well"
            fix = "name the products of each, and each product once"
            yield Finding(keys, "two-quarantines", expected, found, fix)
        taken |= dict.fromkeys(own, name)


def own_products_go_in_once(plant: Plant) -> Iterator[Finding]:
    """No lot takes a product under two names: its own, and that of what it stands in for."""
    if not is_readable(plant.materials):
        return
    for product, lots in plant.lots.items():
        first: dict[str, str] = {}
        for name in lots.materials:
            material = plant.materials.get(name)
            own = name if material is None else material.own_product
            if own is None or not is_readable(material, own):
                continue
            if first.setdefault(own, name) != name:
                expected = "each product once in what a lot takes"
                found = f"{quote(own)}, which it takes as {first[own]} as well"
                fix = "keep one of the two, or leave out own_product"
                keys = ("lots", product, "materials", name)
                yield Finding(keys, "taken-twice", expected, found, fix, True)


def stock_is_shared_out(plant: Plant) -> Iterator[Finding]:
    """Two customers or more need a rule, and customers of one product need an order."""
    if len(list(plant.customers)) > 1 and plant.allocation is None:
        expected, fix = "how stock is shared out", "add allocation: priority, or proportional"
        yield Finding(("customers",), "missing-field", expected, "no allocation", fix, True)
    taken: dict[tuple[str, int], str] = {}
    for name, customer in plant.customers.items():
        if not is_readable(customer.product, customer.priority):
            continue
        first = taken.setdefault((customer.product, customer.priority), name)
        if first != name:
            expected = f"a priority of its own among the customers for {customer.product}"
            found, fix = f"{customer.priority}, as for {first}", "give one of them another number"
            yield Finding(("customers", name, "priority"), "same-priority", expected, found, fix)


def imports_are_described(plant: Plant) -> Iterator[Finding]:
    """Unmet demand that is imported needs to know how long imports take."""
    for name, customer in plant.customers.items():
        if customer.unmet == "imported" and plant.imports is None:
            expected, fix = "imports with their lead time", "add imports: {lead_time: …}"
            yield Finding(("customers", name, "unmet"), "no-imports", expected, "none", fix)


def repairs_that_spoil_are_made(plant: Plant) -> Iterator[Finding]:
    """A station whose repairs spoil parts has failures; where none is named, one of them has."""
    for name, line in plant.lines.items():
        repair = line.bad_after.repair if line.bad_after is not None else None
        if repair is None or not (line.like is None or line.like in plant.lines):
            continue
        stations = plant.design_of(name)[1].stations
        if not is_readable(repair, stations):
            continue
        at: Keys = ("lines", name, "bad_after", "repair")
        named = {(*at, "stations", i): [own] for i, own in enumerate(repair.stations)}
        for keys, own in (named or {at: list(stations)}).items():
            known = [stations[station] for station in own if station in stations]
            if known and not any(station.failures for station in known):
                expected = "the repairs of a station with failures; micro-stops do not count"
                found = f"{quote(own[0])} without failures" if named else "a line without failures"
                yield Finding(keys, "no-repairs", expected, found, "add failures, or remove it")
