"""The history of one lot, or of the lots in one delivery, in one draw: from material to customer.

Runs the draw and reads its records. Judges nothing.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from nameplate.acceptance.severity import SEVERITY_NAMES
from nameplate.answer import Trace, TraceStep
from nameplate.drawing.flow import Flow
from nameplate.drawing.flow_block import run_draw
from nameplate.drawing.flow_demand import customer_order
from nameplate.drawing.lines import line_batches
from nameplate.drawing.lot_quality import in_bad_periods
from nameplate.drawing.open_time import open_time
from nameplate.drawing.unknowns import Unknowns
from nameplate.errors import SimulationError, quote
from nameplate.kernels import plant_records as kinds
from nameplate.kernels.arrays import ENDLESS, RunKey
from nameplate.kernels.plant_lots import LOTS
from nameplate.kernels.plant_records import PlantRecords
from nameplate.model.durations import DAY_TICKS
from nameplate.model.plant import Plant
from nameplate.nouns import plural
from nameplate.plantfile.reading import LoadedPlant, load_plant
from nameplate.suggest import nearest

A_TRIFLE = 1e-6
"""What sums of material may differ by from rounding, in its own unit."""
PLACES = {
    kinds.IN_LINE: "in the line",
    kinds.WAITS_FOR_TEST: "waiting for its test",
    kinds.IN_TEST: "in its test",
    kinds.WAITS_FOR_ROOM: "waiting for room in a store",
    kinds.STORED: "in a store",
    kinds.GONE: "gone",
}


def trace(
    plant: Plant | LoadedPlant | str | Path,
    lot: str | None = None,
    delivery: int | None = None,
    draw: int = 0,
    seed: int = 1,
    replication: int = 0,
) -> tuple[Trace, ...]:
    """Tell the history of a lot, or of all lots in a delivery.

    Args:
        plant: A plant, a plant file, or the name of a bundled example.
        lot: Product and number, as in `steel-core/12`; numbers begin at 0.
        delivery: Number of a shipment, from 0, instead of a lot.
        draw: Which draw.
        seed: Seed of the study.
        replication: Which replication.

    Raises:
        NameplateError: the plant cannot be read or has no lots, or there is no such lot.
    """
    loaded = load_plant(plant) if isinstance(plant, str | Path) else plant
    model = loaded.plant if isinstance(loaded, LoadedPlant) else loaded
    if not model.has_flow:
        raise SimulationError("this plant has no lots: give it sections from lots on")
    if lot is not None:
        _require_product(lot, model.products)
    history = _History(model, RunKey(seed, draw, replication))
    chosen = [history.find(lot)] if lot is not None else history.in_delivery(delivery or 0)
    return tuple(history.trace(x) for x in chosen)


def _require_product(lot: str, products: Sequence[str]) -> None:
    """Make sure that the name of a lot has the form of one, before a draw is run for it."""
    product, _, number = lot.rpartition("/")
    if product in products and number.isdecimal():
        return
    close = nearest(product, products)
    form = f"did you mean {close}/{number}?" if close and number.isdecimal() else ""
    form = form or f"write product and number, as in {products[0]}/0"
    raise SimulationError(f"there is no lot {quote(lot)}; {form} (products: {', '.join(products)})")


class _History:
    """One draw of a plant that has been run."""

    def __init__(self, plant: Plant, key: RunKey) -> None:
        self.plant, self.key = plant, key
        unknowns = Unknowns(plant, key.seed, key.draw, 1)
        flow = Flow(unknowns, open_time(unknowns, key.replication), line_batches(unknowns))
        self.records: PlantRecords = run_draw(flow, 0, key, None)[0]
        self.lots = np.asarray(self.records.lots)[: self.records.counts[LOTS]]
        self.shipments = np.asarray(self.records.shipments)[: self.records.counts[1]]
        self.copies = [f"{batch.name} {copy}" for batch, copy in flow.copies]
        self.products, self.customers = flow.products, customer_order(plant)
        self.horizon = flow.horizon

    def name(self, x: int) -> str:
        """Return what a lot is called."""
        lot = self.lots[x]
        return f"{self.products[lot['product']]}/{lot['number']}"

    def find(self, name: str) -> int:
        """Return the lot of a name, product and number.

        Raises:
            SimulationError: there is none.
        """
        product, _, number = name.rpartition("/")
        of_product = self.lots["product"] == self.products.index(product)
        found = np.flatnonzero(of_product & (self.lots["number"] == int(number)))
        if len(found):
            return int(found[0])
        raise SimulationError(
            f"there is no lot {name}: {of_product.sum():,} lots of {product} were released in "
            f"draw {self.key.draw}, from {product}/0 on"
        )

    def in_delivery(self, number: int) -> list[int]:
        """Return the lots in a delivery: all that went to one customer at one tick.

        Raises:
            SimulationError: there is no such delivery.
        """
        out = self.shipments[self.shipments["customer"] != kinds.NONE]
        moments = np.unique(np.stack([out["time"], out["customer"]], axis=1), axis=0)
        if not 0 <= number < len(moments):
            raise SimulationError(
                f"there is no delivery {number}: there are {len(moments):,} in draw "
                f"{self.key.draw}, from 0 on"
            )
        time, customer = moments[number]
        own = out[(out["time"] == time) & (out["customer"] == customer)]
        return [int(x) for x in dict.fromkeys(own["lot"].tolist())]

    def to_customers(self, x: int) -> int:
        """Return how many parts of a lot went to customers."""
        own = self.shipments[self.shipments["lot"] == x]
        return int(own["parts"][own["customer"] != kinds.NONE].sum())

    def counted(self, parts: int, x: int) -> str:
        """Return a number of parts of a lot in words."""
        product = self.products[self.lots[x]["product"]]
        units = [line.unit for line in self.plant.lines.values() if product in line.makes]
        noun = units[0] or self.plant.plant.unit
        return f"{parts:,} {noun if parts == 1 else plural(noun)}"

    def trace(self, x: int) -> Trace:
        """Return the history of a lot."""
        lot = self.lots[x]
        steps = [*self._materials(x), *self._made(x), *self._tested(x), *self._went(x)]
        left = PLACES[int(lot["place"])]
        ends = {
            "scrapped in the line": lot["started"] - lot["good"],
            "destroyed by tests": lot["destroyed"],
            "rejected or expired": lot["removed"],
            "used in other lots": lot["delivered"] - self.to_customers(x),
            "delivered": self.to_customers(x),
            left: lot["left"],
        }
        if lot["place"] == kinds.IN_LINE:
            ends = {left: lot["started"]}
        start = self.plant.plant.start
        return Trace(
            lot=self.name(x),
            draw=self.key.draw,
            replication=self.key.replication,
            seed=self.key.seed,
            steps=tuple(
                TraceStep(time / DAY_TICKS, what)
                for time, what in sorted(steps, key=lambda step: step[0])
            ),
            balance=tuple((name, int(parts)) for name, parts in ends.items() if parts > 0),
            first_day=start.first if start.first == start.last else None,
        )

    def _made(self, x: int) -> list[tuple[int, str]]:
        """Return when it was released and done."""
        lot = self.lots[x]
        line = self.copies[lot["line"]]
        started = f"released on line {line}: {self.counted(lot['started'], x)}"
        steps = [(int(lot["released"]), started)]
        if lot["done"] < ENDLESS:
            good = f"{self.counted(lot['good'], x)} good{self._spoilt(x)}"
            steps.append((int(lot["done"]), f"leaves the line: {good}"))
        return steps

    def _spoilt(self, x: int) -> str:
        """Return how many parts fell into bad periods, and after what; empty if there are none.

        Where the line has bad periods and the lot was spared, that is said.
        """
        line = self.records.lines[self.lots["line"][x]]
        if line["change_parts"] == 0 and line["repair_parts"] == 0:
            return ""
        own = in_bad_periods(self.records, self.lots[[x]])
        changed, repaired = (int(parts[0]) for parts in own)
        repairs = int(self.lots["repairs"][x])
        told = [f"{changed:,} after a changeover"] if changed else []
        told += [f"{repaired:,} after {repairs} repair{'s' * (repairs > 1)}"] if repaired else []
        return f"; in bad periods: {' and '.join(told) or 'none'}"

    def _tested(self, x: int) -> list[tuple[int, str]]:
        """Return its last test and its way into a store."""
        lot = self.lots[x]
        steps = []
        if lot["test_begins"] >= 0:
            severity = SEVERITY_NAMES[int(lot["severity"])]
            times = "" if lot["tests"] == 1 else f", test {lot['tests']}"
            steps.append((int(lot["test_begins"]), f"test begins ({severity} inspection{times})"))
        if 0 <= lot["test_ends"] < self.horizon:
            verdict = "accepted" if lot["accepted"] == 1 else "rejected"
            told = f"test ends: {lot['found_bad']} found bad, {verdict}"
            steps.append((int(lot["test_ends"]), told))
        if lot["stored"] >= 0:
            stores = list(self.plant.stores) or ["a store without limits"]
            steps.append((int(lot["stored"]), f"stored in {stores[int(lot['store'])]}"))
        return steps

    def _went(self, x: int) -> list[tuple[int, str]]:
        """Return its shipments."""
        steps = []
        for shipment in self.shipments[self.shipments["lot"] == x]:
            to = f"into lot {self.name(int(shipment['into']))}"
            if shipment["customer"] != kinds.NONE:
                to = f"to {self.customers[int(shipment['customer'])]}"
            steps.append((int(shipment["time"]), f"{self.counted(shipment['parts'], x)} {to}"))
        return steps

    def _materials(self, x: int) -> list[tuple[int, str]]:
        """Return the orders that its material came with, first in, first out."""
        lot = self.lots[x]
        product = self.plant.lots[self.products[lot["product"]]]
        steps = []
        for m, name in enumerate(self.plant.materials):
            if name in product.materials:
                steps += self._orders(x, m, name)
        inside = self.shipments[self.shipments["into"] == x]
        inside = inside[inside["customer"] == kinds.NONE]
        for shipment in inside:
            other = int(shipment["lot"])
            told = f"takes {self.counted(shipment['parts'], other)} of lot {self.name(other)}"
            steps.append((int(shipment["time"]), told))
        return steps

    def _orders(self, x: int, m: int, name: str) -> list[tuple[int, str]]:
        """Return the orders of material m in a lot: its place in all that was ever taken."""
        begin, end = self._taken(x, m)
        if end - begin < A_TRIFLE:
            return []
        arrivals = np.asarray(self.records.arrivals)[: self.records.counts[2]]
        arrivals = arrivals[(arrivals["material"] == m) & (arrivals["time"] < self.horizon)]
        arrivals = arrivals[np.argsort(arrivals["time"], kind="stable")]
        at_first = float(self.records.materials["stock"][m]) + float(
            self.records.materials["used"][m]
        )
        reached = at_first - float(arrivals["amount"].sum())
        steps = []
        if begin + A_TRIFLE < reached:
            steps.append((0, f"{name} of the first stock"))
        suppliers = self.plant.materials[name].sources
        first = int(self.records.materials["first_supply"][m])
        for arrival in arrivals:
            came_from, reached = reached, reached + float(arrival["amount"])
            if came_from + A_TRIFLE < end and reached > begin + A_TRIFLE:
                who = suppliers[int(arrival["supply"]) - first]
                told = f"{name} arrives from {who} ({arrival['amount']:,.0f})"
                steps.append((int(arrival["time"]), told))
        return steps

    def _taken(self, x: int, m: int) -> tuple[float, float]:
        """Return how much of a bought material had been taken before a lot, and with it."""
        per_part = np.zeros(len(self.products))
        products = np.asarray(self.records.products)
        for use_first, use_end, p in zip(
            products["first_use"], products["end_use"], range(len(products)), strict=True
        ):
            uses = np.asarray(self.records.uses)[use_first:use_end]
            per_part[p] = uses["per_part"][uses["material"] == m].sum()
        taken = self.lots["started"] * per_part[self.lots["product"]]
        taken[self._with_own_product(m)] = 0.0
        before = float(taken[:x].sum())
        return before, before + float(taken[x])

    def _with_own_product(self, m: int) -> list[int]:
        """Return the lots that took a product of the plant in the place of material m."""
        own = list(self.plant.materials.values())[m].own_product
        if own is None:
            return []
        inside = self.shipments[self.shipments["customer"] == kinds.NONE]
        is_own = self.lots["product"][inside["lot"]] == self.products.index(own)
        found: list[int] = inside["into"][is_own].tolist()
        return found
