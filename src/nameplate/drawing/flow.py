"""One draw of a whole plant as records: lines with their days, lots, tests, stores, supply, demand.

Holds the way from the model to what the plant kernel takes. Runs nothing.
"""

from typing import Any, NamedTuple

import numpy as np

from nameplate.acceptance.code_letters import SMALLEST_LOT
from nameplate.acceptance.scheme import scheme_by_aql
from nameplate.acceptance.switching import START
from nameplate.drawing.calendar_axis import YEAR_TICKS
from nameplate.drawing.flow_demand import Demand, expected_demands
from nameplate.drawing.flow_makes import RULES, Makes
from nameplate.drawing.flow_numbers import FlowNumbers
from nameplate.drawing.flow_supply import Supply
from nameplate.drawing.line_clock import ClockedLine, clocked_line
from nameplate.drawing.line_days import LineDays
from nameplate.drawing.lines import LineBatch
from nameplate.drawing.open_time import OpenTime
from nameplate.drawing.unknowns import Unknowns
from nameplate.errors import SimulationError
from nameplate.kernels import plant_records as kinds
from nameplate.kernels.arrays import ENDLESS, Ints, RunKey
from nameplate.kernels.plant_records import NONE, PlantRecords
from nameplate.kernels.records import LineRecords, as_records, join_records, new_records
from nameplate.model.demand import MOST_DEMANDS
from nameplate.model.lots import UNTESTED
from nameplate.model.quality import Acceptance
from nameplate.simulating.engines import choose_engine

MONTHS_A_YEAR = 12
MOST_PRODUCTS = 62
"""A store knows what it takes by one bit of a whole number for each product."""
PERIOD_TICKS = YEAR_TICKS // MONTHS_A_YEAR
REJECTED = {
    "accept": kinds.ACCEPT,
    "screen": kinds.SCREEN,
    "rework": kinds.REWORK,
    "scrap": kinds.SCRAP,
}


class PlantRun(NamedTuple):
    """A plant at its beginning, with its lines apart."""

    plant: PlantRecords
    lines: LineRecords


class Room(NamedTuple):
    """How many lots, shipments, orders and events there is room for."""

    lots: int
    shipments: int
    arrivals: int
    events: int


class Flow:
    """The flow of D draws; `run_of` lays out one of them."""

    def __init__(self, unknowns: Unknowns, times: OpenTime, batches: tuple[LineBatch, ...]) -> None:
        """Draw all that the flow of the plant needs.

        Args:
            unknowns: The draws.
            times: Their open time.
            batches: Their lines.

        Raises:
            SimulationError: the plant has too many products.
        """
        self.unknowns, self.plant = unknowns, unknowns.plant
        self.streams = batches[0].streams
        self.numbers = FlowNumbers(unknowns, self.streams)
        self.products = list(self.plant.products)
        if len(self.products) > MOST_PRODUCTS:
            raise SimulationError(
                f"lots of at most {MOST_PRODUCTS} products can be followed; this plant has "
                f"{len(self.products)}: leave out the smallest, or take some together"
            )
        self.years = self.plant.years or 1
        self.horizon = self.years * YEAR_TICKS
        self.supply = Supply(self.plant, self.numbers, self.horizon)
        self.demand, self.makes = Demand(self.plant, self.numbers), Makes(unknowns, self.numbers)
        self.copies = [(batch, copy) for batch in batches for copy in range(1, batch.count + 1)]
        self.days = LineDays(times, self.years)
        if unknowns.n_draws:
            self.run_of(0, RunKey(unknowns.seed, unknowns.first_draw, 0), None)

    def run_of(
        self, d: int, key: RunKey, stop: Ints | None, more_than: PlantRecords | None = None
    ) -> PlantRun:
        """Return the records of one draw at their beginning.

        Args:
            d: The draw within the block.
            key: Seed, draw and replication.
            stop: (1,) set to 1 from outside to end the run early.
            more_than: Records that were too small; there will be twice as much room.
        """
        flag = np.zeros(1, np.int64) if stop is None else stop
        days: list[np.ndarray] = []
        line_runs, line_records, makes, changes, repairs = self._lines(d, key, flag, days)
        products, plans, uses = self._products(d)
        facilities = self._facilities(d, days)
        downs: list[tuple[int, int]] = []
        materials, supplies = self.supply.materials(d, key, downs)
        plant = self._whole(d, key, downs)
        customers = self.demand.customers(d, key)
        room = self._room(d, customers)
        if more_than is not None:
            names = ("lots", "shipments", "arrivals", "events")
            room = Room(*(2 * len(getattr(more_than, name)) for name in names))
        n = len(self.products)
        return PlantRun(
            PlantRecords(
                plant=as_records(plant),
                products=as_records(products),
                plans=as_records(plans),
                switching=np.tile(np.array(START, np.int64), (n, 1)),
                uses=as_records(uses),
                lines=as_records(line_records),
                makes=np.array(makes, np.int64),
                repairs=np.array(repairs, np.int64),
                changes=np.array(changes, np.int64),
                days=as_records(np.concatenate(days)),
                facilities=as_records(facilities),
                quarantine=as_records(self._quarantine(products, d)),
                stores=as_records(self._stores(d)),
                materials=as_records(materials),
                supplies=as_records(supplies),
                downs=as_records(np.array(downs, kinds.DOWN)),
                customers=as_records(customers),
                lots=as_records(np.zeros(room.lots, kinds.LOT)),
                shipments=as_records(np.zeros(room.shipments, kinds.SHIPMENT)),
                arrivals=as_records(np.zeros(room.arrivals, kinds.ARRIVAL)),
                years=as_records(np.zeros(n * self.years * MONTHS_A_YEAR, kinds.YEAR)),
                held=np.zeros((self.years * MONTHS_A_YEAR, len(self.copies), 5), np.int64),
                counts=np.zeros(5, np.int64),
                stop=flag,
                events=as_records(np.zeros(room.events, kinds.EVENT)),
                queues=np.zeros((max(len(facilities), 1), room.lots), np.int64),
                no_room=np.zeros((room.lots, 2), np.int64),
                stored=np.zeros((n, room.lots), np.int64),
            ),
            join_records(line_runs),
        )

    def _room(self, d: int, customers: np.ndarray) -> Room:
        """Return room for as many lots as the lines can make, and for what becomes of them."""
        lots = 64
        for batch, copy in self.copies:
            smallest = min(self._size(p, d) for p in self.makes.products(batch, copy, d))
            ticks = float(batch.cycle_mean_ticks[d].max()) * smallest
            lots += int(1.2 * self.days.of_line(d, batch, copy).total_ticks / ticks) + 8
        demands = expected_demands(customers, self.horizon)
        expire = any(it.shelf_life is not None for it in self.plant.lots.values())
        events = 1024 + 4 * len(self.copies) + lots * expire
        return Room(lots, 2 * (lots + demands), 1024 + demands, events)

    def _size(self, product: str, d: int) -> int:
        """Return the lot size of a product."""
        return max(self.numbers.whole(self.plant.lots[product].size, f"lots.{product}.size", d), 1)

    def line_of(self, d: int, batch: LineBatch, copy: int) -> ClockedLine:
        """Return one copy of a line in draw d, with its axis."""
        return clocked_line(batch, d, copy, self.days.of_line(d, batch, copy), self.horizon)

    def _lines(
        self, d: int, key: RunKey, stop: Ints, days: list[np.ndarray]
    ) -> tuple[list[LineRecords], np.ndarray, list[int], list[int], list[int]]:
        """Return the lines' records, what the plant knows of them, and lists that they share.

        These are makes, changeovers, and repairs that bad parts come after.
        """
        runs: list[LineRecords] = []
        makes: list[int] = []
        changes: list[int] = []
        repairs: list[int] = []
        lines = np.zeros(len(self.copies), kinds.LINE)
        first_day = first_station = 0
        for line, (batch, copy) in zip(lines, self.copies, strict=True):
            clocked = self.line_of(d, batch, copy)
            arrays, end = clocked.arrays, clocked.horizon_ticks
            runs.append(new_records(arrays, key, end, np.array([0, end], np.int64), stop))
            line["first_day"], line["end_day"] = first_day, first_day + len(clocked.days)
            line["first_shift"] = line["end_day"]
            line["end_shift"] = first_day = int(line["end_day"]) + len(clocked.shifts)
            days += [clocked.days, clocked.shifts]
            line["first_station"] = first_station
            first_station += len(batch.stations)
            line["end_station"] = first_station
            line["rule"] = RULES[self.makes.rule(batch.name, d)]
            own = self.makes.products(batch, copy, d)
            line["first_make"], line["end_make"] = len(makes), len(makes) + len(own)
            line["last_make"] = NONE
            line["first_change"] = len(changes)
            makes += [self.products.index(product) for product in own]
            changes += self.makes.changes(batch.name, own, d)
            line["first_repair"] = len(repairs)
            first_mode = sum(len(run.modes) for run in runs[:-1])
            repairs += self.makes.set_bad_periods(line, batch, d, first_mode)
            line["end_repair"] = len(repairs)
            line["last_scrap"] = batch.scrap[d, -1]
            line["last_scrap_stream"] = arrays.scrap_stream[-1]
            is_windows = choose_engine(arrays).engine == "windows"
            line["engine"] = kinds.WINDOWS if is_windows else kinds.RECURSION
        return runs, lines, makes, changes, repairs

    def _products(self, d: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the products with their lots, sampling plans and materials."""
        products = np.zeros(len(self.products), kinds.PRODUCT)
        plans = np.zeros(3 * len(self.products), kinds.PLAN)
        materials = list(self.plant.materials)
        uses: list[tuple[int, int, float]] = []
        for p, (product, name) in enumerate(zip(products, self.products, strict=True)):
            lots, path = self.plant.lots[name], f"lots.{name}"
            product["size"] = self._size(name, d)
            product["facility"] = NONE
            product["shelf_life"] = self.numbers.whole(
                lots.shelf_life, f"{path}.shelf_life", d, ENDLESS
            )
            product["sample_stream"] = self.streams[f"products/{name}/sample"]
            if lots.fraction_bad is not None:
                law = self.numbers.law(lots.fraction_bad, f"{path}.fraction_bad")
                self.numbers.set_law(
                    product, "fraction_bad", law, d, f"products/{name}/fraction_bad"
                )
            if lots.acceptance != UNTESTED:
                self._set_acceptance(product, plans[3 * p : 3 * p + 3], lots.acceptance, d)
            product["first_use"] = len(uses)
            for material, amount in lots.materials.items():
                per_part = self.numbers.value(amount, f"{path}.materials.{material}", d)
                bought = self.plant.materials.get(material)
                own = material if bought is None else bought.own_product
                m = NONE if bought is None else materials.index(material)
                uses.append((m, NONE if own is None else self.products.index(own), per_part))
            product["end_use"] = len(uses)
        return products, plans, np.array(uses, kinds.USE)

    def _set_acceptance(self, product: Any, plans: np.ndarray, name: str, d: int) -> None:
        """Fill in how the lots of a product are tested."""
        test, path = self.plant.acceptance[name], f"acceptance.{name}"
        product["facility"] = list(self.plant.test_facilities).index(test.facility)
        product["destroyed"] = test.samples == "destroyed"
        product["false_alarm"] = self.numbers.value(test.false_alarm, f"{path}.false_alarm", d)
        product["miss"] = self.numbers.value(test.miss, f"{path}.miss", d)
        product["rejected"] = REJECTED[test.rejected]
        product["rework_ticks"] = self.numbers.whole(test.rework_time, f"{path}.rework_time", d)
        if test.scheme is not None:
            aql = self.numbers.value(test.scheme.aql, f"{path}.scheme.aql", d)
            scheme = scheme_by_aql(
                max(int(product["size"]), SMALLEST_LOT), aql, test.scheme.level, test.scheme.reduced
            )
            for plan, of in zip(
                plans, (scheme.normal, scheme.tightened, scheme.reduced), strict=True
            ):
                plan["sample"], plan["accept"], plan["reject"] = of
            product["switches"] = 1
            product["points"], product["scoring_limit"] = scheme.points, scheme.scoring_limit
            return
        plans["sample"], plans["accept"], plans["reject"] = self._stated(test, path, d)

    def _stated(self, test: Acceptance, path: str, d: int) -> tuple[int, int, int]:
        """Return sample, accept and reject number of a plan that is stated."""
        assert test.plan is not None  # a test has a scheme or a plan
        sample = self.numbers.whole(test.plan.sample, f"{path}.plan.sample", d)
        accept = self.numbers.whole(test.plan.accept, f"{path}.plan.accept", d)
        reject = self.numbers.whole(test.plan.reject, f"{path}.plan.reject", d, accept + 1)
        return sample, accept, reject

    def _facilities(self, d: int, days: list[np.ndarray]) -> np.ndarray:
        """Return the test facilities."""
        facilities = np.zeros(len(self.plant.test_facilities), kinds.FACILITY)
        first_day = sum(map(len, days))
        for record, (name, it) in zip(facilities, self.plant.test_facilities.items(), strict=True):
            path = f"test_facilities.{name}"
            record["positions"] = self.numbers.whole(it.positions, f"{path}.positions", d)
            record["sample_ticks"] = self.numbers.whole(
                it.time_per_item, f"{path}.time_per_item", d
            )
            days.append(self.days.of_facility(d, name).records())
            record["first_day"], record["end_day"] = first_day, first_day + len(days[-1])
            first_day = int(record["end_day"])
            record["up_law"] = NONE
            if it.failure is not None:
                at = f"{path}.failure"
                up = self.numbers.law(it.failure.time_to_failure, f"{at}.time_to_failure")
                down = self.numbers.law(it.failure.time_to_repair, f"{at}.time_to_repair")
                self.numbers.set_law(record, "up", up, d, f"facilities/{name}/up")
                self.numbers.set_law(record, "down", down, d, f"facilities/{name}/down")
        return facilities

    def _quarantine(self, products: np.ndarray, d: int) -> np.ndarray:
        """Return the places behind the lines, and tell the products of theirs.

        The last has no limit; it is for products that no other takes.
        """
        places = np.zeros(len(self.plant.quarantine) + 1, kinds.QUARANTINE)
        places["lots_limit"][-1] = ENDLESS
        products["quarantine"] = len(self.plant.quarantine)
        for q, (name, it) in enumerate(self.plant.quarantine.items()):
            places["lots_limit"][q] = self.numbers.whole(it.lots, f"quarantine.{name}.lots", d)
            for product in it.products or self.products:
                products["quarantine"][self.products.index(product)] = q
        return places

    def _stores(self, d: int) -> np.ndarray:
        """Return the stores; a plant without any has one without limits."""
        if not self.plant.stores:
            return np.array([(ENDLESS, ENDLESS, -1, 0, 0)], kinds.STORE)
        stores = np.zeros(len(self.plant.stores), kinds.STORE)
        for record, (name, it) in zip(stores, self.plant.stores.items(), strict=True):
            path = f"stores.{name}"
            record["parts_limit"] = self.numbers.whole(it.parts, f"{path}.parts", d)
            record["lots_limit"] = self.numbers.whole(it.lots, f"{path}.lots", d, ENDLESS)
            taken = set(it.products or self.products)
            record["takes"] = sum(1 << self.products.index(product) for product in taken)
        return stores

    def _whole(self, d: int, key: RunKey, downs: list[tuple[int, int]]) -> np.ndarray:
        """Return what holds for the whole plant."""
        plant = np.zeros(1, kinds.PLANT)
        plant["seed"], plant["draw"], plant["replication"] = key
        plant["horizon"], plant["year"] = self.horizon, PERIOD_TICKS
        plant["most_demands"] = MOST_DEMANDS
        plant["proportional"] = self.plant.allocation == "proportional"
        imports = self.plant.imports
        if imports is not None:
            law = self.numbers.law(imports.lead_time, "imports.lead_time")
            self.numbers.set_law(plant[0], "import_lead", law, d, "imports/lead")
            first, end = self.supply.cut_off(imports.disruptions, d, key, downs)
            plant["import_first_down"], plant["import_end_down"] = first, end
        return plant
