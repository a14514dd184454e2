"""Rules on names around the lines: whatever is named there is in the file.

Says nothing about what is missing or does not fit.
"""

from collections.abc import Iterable, Iterator

from nameplate.errors import quote
from nameplate.model.lots import UNTESTED
from nameplate.model.plant import Plant
from nameplate.plantfile.finding import Finding, Keys
from nameplate.plantfile.rules.names import known_products, unknown
from nameplate.plantfile.unreadable import UNREADABLE


def phases_named(plant: Plant) -> Iterator[Finding]:
    """Every phase that a line or another phase names is there."""
    for name, line in plant.lines.items():
        if line.phase is not None:
            yield from unknown(("lines", name, "phase"), "phase", line.phase, plant.phases)
    for name, phase in plant.phases.items():
        if phase.after is not None:
            yield from unknown(("phases", name, "after"), "phase", phase.after, plant.phases)


def products_named(plant: Plant) -> Iterator[Finding]:
    """Every product of lots, quarantine, stores, materials and customers is made by a line."""
    products = known_products(plant)
    for name in plant.lots:
        yield from unknown(("lots", name), "product", name, products, at_key=True)
    for name, place in plant.quarantine.items():
        yield from _each(("quarantine", name, "products"), "product", place.products, products)
    for name, store in plant.stores.items():
        yield from _each(("stores", name, "products"), "product", store.products, products)
    for name, material in plant.materials.items():
        if material.own_product is not None:
            keys = ("materials", name, "own_product")
            yield from unknown(keys, "product", material.own_product, products)
    for name, customer in plant.customers.items():
        keys = ("customers", name, "product")
        yield from unknown(keys, "product", customer.product, products)


def lots_named(plant: Plant) -> Iterator[Finding]:
    """Every material, acceptance and facility that lots name is there, each under one meaning."""
    products = known_products(plant)
    lost = plant.materials is UNREADABLE
    materials = [*plant.materials, *products, *([UNREADABLE] if lost else [])]
    for product, lots in plant.lots.items():
        keys: Keys = ("lots", product)
        for name in lots.materials:
            at = (*keys, "materials", name)
            yield from unknown(at, "material", name, materials, at_key=True)
        if lots.acceptance != UNTESTED:
            at = (*keys, "acceptance")
            yield from unknown(at, "acceptance", lots.acceptance, plant.acceptance)
    for name, acceptance in plant.acceptance.items():
        keys = ("acceptance", name, "facility")
        yield from unknown(keys, "facility", acceptance.facility, plant.test_facilities)
    for name in plant.materials:
        if name in products:
            expected = "materials and products of different names"
            found = f"{quote(name)}, which is also made by a line"
            yield Finding(("materials", name), "two-meanings", expected, found, "rename it", True)


def suppliers_named(plant: Plant) -> Iterator[Finding]:
    """Every supplier of a material and every disruption is there."""
    for name, material in plant.materials.items():
        keys: Keys = ("materials", name)
        yield from _each((*keys, "suppliers"), "supplier", material.suppliers, plant.suppliers)
        for supplier in material.shares:
            at = (*keys, "shares", supplier)
            yield from unknown(at, "supplier", supplier, plant.suppliers, at_key=True)
    for name, supplier_ in plant.suppliers.items():
        keys = ("suppliers", name, "disruptions")
        yield from _each(keys, "disruption", supplier_.disruptions, plant.disruptions)
    if plant.imports is not None:
        keys = ("imports", "disruptions")
        yield from _each(keys, "disruption", plant.imports.disruptions, plant.disruptions)


def stations_named(plant: Plant) -> Iterator[Finding]:
    """Every station whose repairs spoil parts is one of the stations of the line."""
    for name, line in plant.lines.items():
        repair = line.bad_after.repair if line.bad_after is not None else None
        if repair is not None and (line.like is None or line.like in plant.lines):
            keys = ("lines", name, "bad_after", "repair", "stations")
            yield from _each(keys, "station", repair.stations, plant.design_of(name)[1].stations)


def _each(keys: Keys, what: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Finding]:
    """Check the names of a list."""
    for index, name in enumerate(names):
        yield from unknown((*keys, index), what, name, known)
