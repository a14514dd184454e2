"""Stores, customers and suppliers of the naive plant: all that lots meet once they are accepted.

Holds neither lines nor tests nor the order of events at a tick.
"""

import math

from naive_lots import Row, duration, number, rows
from nameplate.kernels.arrays import ENDLESS, RunKey
from nameplate.kernels.plant_records import (
    BACKLOG,
    FIXED_QUANTITY,
    GONE,
    IMPORTED,
    IN_LINE,
    LOST,
    NONE,
    PERIODIC,
    STORED,
    WAITS_FOR_ROOM,
    PlantRecords,
)


class NaiveTrade:
    """A plant as far as it stores, ships and orders."""

    def __init__(self, records: PlantRecords) -> None:
        self.records = records
        self.plant = rows(records.plant)[0]
        self.key = RunKey(self.plant.seed, self.plant.draw, self.plant.replication)
        self.products, self.plans = rows(records.products), rows(records.plans)
        self.uses, self.downs = rows(records.uses), rows(records.downs)
        self.facilities, self.stores = rows(records.facilities), rows(records.stores)
        self.quarantine = rows(records.quarantine)
        self.materials, self.supplies = rows(records.materials), rows(records.supplies)
        self.customers, self.years = rows(records.customers), rows(records.years)
        for material in self.materials:
            material.at_first = material.stock
            material.next_review = 0
        for customer in self.customers:
            customer.next, customer.asked = customer.first, NONE
        self.lots: list[Row] = []
        self.accepted: list[Row] = []  # lots that wait for room, first accepted first
        self.stock: list[Row] = []  # stored lots, first stored first
        self.shipments: list[Row] = []
        self.arrivals: list[Row] = []  # orders under way, in the order in which they were placed

    def year(self, product: int, now: int) -> Row:
        return self.years[now // self.plant.year * len(self.products) + product]

    def need(self, product: int) -> int:
        backlog = sum(x.backlog for x in self.customers if x.product == product)
        own = [lot for lot in self.lots if lot.product == product]
        return backlog - sum(x.started if x.place == IN_LINE else x.left for x in own)

    # Materials of a lot

    def has_material(self, product: Row) -> bool:
        uses = self.uses[product.first_use : product.end_use]
        return all(self.has_own(x, product) or self.has_bought(x, product) for x in uses)

    def has_own(self, use: Row, product: Row) -> bool:
        """Whether the stores hold a product of the plant that goes into a whole lot of another."""
        parts = math.ceil(round(use.per_part * product.size, 6))
        return use.product != NONE and self.parts_of(use.product) >= parts

    def has_bought(self, use: Row, product: Row) -> bool:
        """Whether what was bought is enough for a whole lot."""
        wanted = use.per_part * product.size
        return use.material != NONE and self.materials[use.material].stock >= wanted

    def take_material(self, lot: Row, now: int) -> None:
        """Take what a lot needs; own products come first, from the stores, in whole parts."""
        product = self.products[lot.product]
        for use in self.uses[product.first_use : product.end_use]:
            amount = use.per_part * product.size
            if self.has_own(use, product):
                parts = math.ceil(round(amount, 6))
                self.send_out(use.product, parts, NONE, self.lots.index(lot), now)
            else:
                self.materials[use.material].stock -= amount
                self.materials[use.material].used += amount

    # Quarantine and stores

    def in_quarantine(self, product: int) -> list[Row]:
        """Return the lots that keep places where those of a product do."""
        inside = [lot for lot in self.lots if lot.place not in (STORED, GONE)]
        return [x for x in inside if self.shares_quarantine(x.product, product)]

    def shares_quarantine(self, one: int, other: int) -> bool:
        """Whether lots of two products keep their places in the same quarantine."""
        return bool(self.products[one].quarantine == self.products[other].quarantine)

    def has_place(self, product: int) -> bool:
        """Whether there is a place in quarantine for one more lot of a product."""
        limit = self.quarantine[self.products[product].quarantine].lots_limit
        return len(self.in_quarantine(product)) < limit

    def accept(self, lot: Row, now: int) -> None:
        """Let a lot go to the stores, unless nothing of it is left."""
        self.year(lot.product, now).accepted += lot.left
        lot.place = WAITS_FOR_ROOM
        self.accepted.append(lot)
        self.leave_if_empty(lot, now)

    def take(self, lot: Row, parts: int) -> None:
        """Take parts of a lot out of wherever it lies."""
        lot.left -= parts
        if lot.place == STORED:
            self.stores[lot.store].parts -= parts

    def remove(self, lot: Row, parts: int) -> None:
        lot.removed += parts
        self.take(lot, parts)

    def leave_if_empty(self, lot: Row, now: int) -> None:
        """Let a lot out of the plant if nothing of it is left."""
        if lot.left > 0:
            return
        if lot.place == STORED:
            self.stores[lot.store].lots -= 1
            self.stock.remove(lot)
        elif lot.place == WAITS_FOR_ROOM:
            self.accepted.remove(lot)
        lot.place, lot.emptied = GONE, now

    def expire(self, now: int) -> None:
        """Take out what is past its shelf life, of the stores and of what waits for them."""
        for lot in [*self.stock, *self.accepted]:
            if now > lot.done + self.products[lot.product].shelf_life:
                self.remove(lot, lot.left)
                self.leave_if_empty(lot, now)

    def store(self, now: int) -> bool:
        """Store every accepted lot for which there is room, first accepted first."""
        has_moved = False
        for lot in list(self.accepted):
            for s, store in enumerate(self.stores):
                has_room = (
                    store.parts + lot.left <= store.parts_limit and store.lots < store.lots_limit
                )
                if has_room and store.takes >> lot.product & 1:
                    store.parts += lot.left
                    store.lots += 1
                    self.accepted.remove(lot)
                    self.stock.append(lot)
                    lot.place, lot.store, lot.stored = STORED, s, now
                    has_moved = True
                    break
        return has_moved

    # Customers

    def ship_all(self, now: int) -> bool:
        """Ship what can be shipped of every product."""
        went = [self.ship(product, now) for product in range(len(self.products))]
        return any(went)

    def shares(self, customers: list[Row], stock: int) -> list[int]:
        """Return what each is due of a stock; what cannot be split goes to the first."""
        backlog = sum(x.backlog for x in customers)
        shares = [stock * x.backlog // backlog for x in customers]
        return [stock - sum(shares[1:]), *shares[1:]]

    def ship(self, product: int, now: int) -> bool:
        """Share out the stock of a product once; return whether anything went."""
        customers = [x for x in self.customers if x.product == product and x.backlog > 0]
        if not customers:
            return False
        shares = [ENDLESS] * len(customers)
        if self.plant.proportional:
            shares = self.shares(customers, self.parts_of(product))
        went = [self.send(x, n, now) for x, n in zip(customers, shares, strict=True)]
        return any(went)

    def parts_of(self, product: int) -> int:
        return sum(lot.left for lot in self.stock if lot.product == product)

    def send(self, customer: Row, most: int, now: int) -> bool:
        """Send parts out of the oldest lots, if it is not too few; return whether it was done."""
        parts = min(most, customer.backlog, self.parts_of(customer.product))
        if parts == 0 or parts < min(customer.minimum, customer.backlog):
            return False
        customer.backlog -= parts
        customer.delivered += parts
        self.year(customer.product, now).delivered += parts
        self.send_out(customer.product, parts, self.customers.index(customer), NONE, now)
        return True

    def send_out(self, product: int, parts: int, customer: int, into: int, now: int) -> None:
        """Send parts of the oldest lots to a customer or into another lot."""
        for lot in [x for x in self.stock if x.product == product]:
            sent = min(parts, lot.left)
            if sent > 0:
                who = {"customer": customer, "into": into, "lot": self.lots.index(lot)}
                self.shipments.append(Row(time=now, **who, parts=sent))
                lot.delivered += sent
                self.take(lot, sent)
                self.leave_if_empty(lot, now)
                parts -= sent
        assert parts == 0

    def demand(self, customer: Row, now: int) -> None:
        """Take note of a demand."""
        amount = number(customer, "amount", self.key, customer.demands)
        customer.asked = max(0, math.floor(amount + 0.5))
        customer.demands += 1
        customer.next += duration(customer, "every", self.key, customer.demands)
        customer.wanted += customer.asked
        customer.backlog += customer.asked
        self.year(customer.product, now).wanted += customer.asked

    def close_demand(self, customer: Row, now: int) -> None:
        """Say what becomes of the part of a demand that is not met at its tick."""
        unmet = min(customer.asked, customer.backlog)  # what was wanted before is met before
        customer.delivered_at_once += customer.asked - unmet
        customer.met_at_once += unmet == 0
        customer.short = unmet
        customer.asked = NONE
        if customer.unmet == BACKLOG or unmet == 0:
            return
        customer.backlog -= unmet
        if customer.unmet == LOST:
            customer.lost += unmet
            return
        assert customer.unmet == IMPORTED
        place = self.customers.index(customer)
        lead = duration(self.plant, "import_lead", self.key, place * 2**32 + customer.imports)
        downs = self.downs[self.plant.import_first_down : self.plant.import_end_down]
        customer.imports += 1
        customer.imports_ordered += unmet
        self.send_for(now + lead, downs, NONE, NONE, place, float(unmet))

    # Suppliers

    def send_for(
        self, time: int, downs: list[Row], material: int, supply: int, customer: int, amount: float
    ) -> None:
        """Let an order be there at a time, or when what cuts it off is over."""
        for down in downs:
            if down.begin <= time < down.end:
                time = down.end
        order = {"material": material, "supply": supply, "customer": customer, "amount": amount}
        self.arrivals.append(Row(time=time, **order))

    def let_orders_arrive(self, now: int) -> None:
        arrived = [x for x in self.arrivals if x.time == now]
        self.arrivals = [x for x in self.arrivals if x.time != now]
        for order in arrived:
            if order.customer != NONE:
                customer = self.customers[order.customer]
                customer.imported += int(order.amount)
                self.year(customer.product, now).imported += int(order.amount)
                continue
            material = self.materials[order.material]
            material.stock += order.amount
            material.on_order -= order.amount
            material.arrived += order.amount
            self.supplies[order.supply].arrived += order.amount

    def review(self, material: Row, now: int) -> None:
        """Order what a periodic policy orders, if this is the time."""
        if material.policy == PERIODIC and material.next_review == now:
            material.next_review += material.every
            self.order(material, now)

    def amount_to_order(self, material: Row) -> float:
        """Return what a policy would order now."""
        there = material.stock + material.on_order
        if material.policy == PERIODIC:
            return material.level - there
        if there > material.reorder:
            return 0.0
        if material.policy != FIXED_QUANTITY:
            return material.level - there
        amount = material.level
        while there + amount <= material.reorder:
            amount += material.level
        return amount

    def order(self, material: Row, now: int) -> bool:
        """Order what the policy wants; return whether anything was ordered."""
        amount = self.amount_to_order(material)
        if amount <= 0 or material.first_supply == material.end_supply:
            return False
        supply = self.supplier(material, amount, now)
        amount = max(amount, supply.minimum)
        lead = duration(supply, "lead", self.key, supply.orders)
        for thing in (material, supply):
            thing.orders += 1
            thing.ordered += amount
        material.on_order += amount
        downs = self.downs[supply.first_down : supply.end_down]
        m, s = self.materials.index(material), self.supplies.index(supply)
        self.send_for(now + lead, downs, m, s, NONE, amount)
        return True

    def supplier(self, material: Row, amount: float, now: int) -> Row:
        """Return who is given an order."""
        own = self.supplies[material.first_supply : material.end_supply]
        able = [x for x in own if not self.is_cut_off(x, now)] or own
        if not material.by_share:
            return able[0]
        return max(able, key=lambda x: x.share * (material.ordered + amount) - x.ordered)

    def is_cut_off(self, supply: Row, now: int) -> bool:
        downs = self.downs[supply.first_down : supply.end_down]
        return any(down.begin <= now < down.end for down in downs)
