"""Plants for tests as records, made from plain dictionaries of what is not as usual.

Holds makers only; nothing here simulates or checks.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any, NamedTuple

import numpy as np

from nameplate.kernels.arrays import CONSTANT, ENDLESS, LineArrays
from nameplate.kernels.plant_records import (
    ARRIVAL,
    BACKLOG,
    CUSTOMER,
    DAY,
    DOWN,
    EVENT,
    FACILITY,
    LINE,
    LOT,
    MATERIAL,
    NONE,
    ORDER_UP_TO,
    PLAN,
    PLANT,
    PRODUCT,
    QUARANTINE,
    SCRAP,
    SHIPMENT,
    STORE,
    SUPPLY,
    USE,
    YEAR,
    PlantRecords,
    Records,
)
from nameplate.kernels.records import as_records
from random_lines import Law, line_arrays

Things = Sequence[Mapping[str, Any]]
Number = float | Law  # a plain number is a constant

CAPACITY = 4096
"""Lots, shipments and orders under way for which there is room."""

DEFAULTS: dict[np.dtype[Any], dict[str, Any]] = {
    PRODUCT: {
        "size": 1,
        "fraction_bad": 0.0,
        "facility": NONE,
        "rejected": SCRAP,
        "shelf_life": ENDLESS,
    },
    LINE: {"last_make": NONE, "held_since": 0},
    FACILITY: {"positions": 1, "sample_ticks": 1, "up": None, "down": 1},
    STORE: {"parts_limit": ENDLESS, "lots_limit": ENDLESS, "takes": -1},
    MATERIAL: {"policy": ORDER_UP_TO, "reorder": -1.0},
    SUPPLY: {"share": 1.0, "lead": 1},
    CUSTOMER: {"first": 0, "every": 1, "amount": 1, "unmet": BACKLOG, "asked": NONE},
}


ONE_LOT = [{"stock": 1.0}]
"""Materials of which there is enough for one lot made `from_one_lot`, and no more ever comes."""


class Case(NamedTuple):
    """A plant at its beginning and what is inside its lines."""

    plant: PlantRecords
    lines: list[LineArrays]


class _List:
    """Lists of all things of one kind, of which every owner has a range."""

    def __init__(self) -> None:
        self.all: list[Any] = []

    def add(self, own: Sequence[Any]) -> tuple[int, int]:
        first = len(self.all)
        self.all.extend(own)
        return first, len(self.all)


def _set_law(record: Any, name: str, law: Number | None, streams: Iterator[int]) -> None:
    """Fill in a law and its stream; None is no law at all."""
    values = (NONE,) if law is None else law if isinstance(law, tuple) else (CONSTANT, law)
    for letter, value in zip(("law", "a", "b", "c", "d"), values, strict=False):
        record[f"{name}_{letter}"] = value
    record[f"{name}_stream"] = next(streams)


def days_of(days: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Return working days with the open time before each, from their beginnings and lengths."""
    before = np.cumsum([0, *(length for _, length in days)]).tolist()
    return [(*day, open_before) for day, open_before in zip(days, before, strict=False)]


class _Maker:
    """Records of one plant, and the lists in which they have ranges."""

    def __init__(self, first_stream: int, horizon: int) -> None:
        self.first_stream, self.streams = first_stream, count(first_stream)
        self.always = [(0, horizon)]
        self.plans, self.uses, self.days, self.downs = _List(), _List(), _List(), _List()
        self.makes, self.changes, self.stations, self.offers = _List(), _List(), _List(), _List()
        self.repairs = _List()
        self.insides: list[LineArrays] = []

    def records(self, dtype: np.dtype[Any], things: Things) -> Records:
        """Return records of a type; a name that is not a field but begins some is a law."""
        records = np.zeros(len(things), dtype)
        for record, thing in zip(records, things, strict=True):
            for name, value in {**DEFAULTS[dtype], **thing}.items():
                if name in dtype.names:
                    record[name] = value
                elif f"{name}_law" in dtype.names:
                    _set_law(record, name, value, self.streams)
            for name in dtype.names:
                if name in ("sample_stream", "last_scrap_stream"):
                    record[name] = next(self.streams)
        return records

    def products(self, things: Things) -> Records:
        records = self.records(PRODUCT, things)
        for record, thing in zip(records, things, strict=True):
            own = list(thing.get("plans", [(1, 0, 1)]))
            self.plans.add(own + own[-1:] * (3 - len(own)))
            uses = [(x[0], NONE, x[1]) if len(x) == 2 else x for x in thing.get("uses", [])]
            record["first_use"], record["end_use"] = self.uses.add(uses)
        return records

    def facilities(self, things: Things) -> Records:
        return self.with_days(self.records(FACILITY, things), things)

    def with_days(self, records: Records, things: Things) -> Records:
        for record, thing in zip(records, things, strict=True):
            own = days_of(thing.get("days", self.always))
            record["first_day"], record["end_day"] = self.days.add(own)
        return records

    def lines(self, things: Things) -> Records:
        records = self.with_days(self.records(LINE, things), things)
        records["first_shift"], records["end_shift"] = records["first_day"], records["end_day"]
        for number, (record, thing) in enumerate(zip(records, things, strict=True), start=1):
            inside = thing.get("inside") or _inside(thing, self.first_stream + 1000 * number)
            if "shifts" in thing:
                own = self.days.add(days_of(thing["shifts"]))
                record["first_shift"], record["end_shift"] = own
            makes = thing.get("makes", [0])
            table = thing.get("changes", [[0] * len(makes)] * len(makes))
            record["first_make"], record["end_make"] = self.makes.add(makes)
            record["first_change"] = self.changes.add([x for row in table for x in row])[0]
            own = self.stations.add(inside.cycle_ticks)
            record["first_station"], record["end_station"] = own
            first_mode = sum(len(other.mode_clock) for other in self.insides)
            own = self.repairs.add([first_mode + mode for mode in thing.get("repairs", [])])
            record["first_repair"], record["end_repair"] = own
            self.insides.append(inside)
        return records

    def materials(self, things: Things) -> Records:
        records = self.records(MATERIAL, things)
        for record, thing in zip(records, things, strict=True):
            own = self.offers.add(thing.get("supplies", []))
            record["first_supply"], record["end_supply"] = own
        return records

    def supplied(self) -> Records:
        records = self.records(SUPPLY, self.offers.all)
        for record, thing in zip(records, self.offers.all, strict=True):
            record["first_down"], record["end_down"] = self.downs.add(thing.get("downs", []))
        return records

    def lists(self) -> dict[str, Any]:
        """Return what the records have ranges of, by its name in `PlantRecords`."""
        lists = {"plans": PLAN, "uses": USE, "days": DAY, "downs": DOWN}
        lists |= {name: np.dtype("i8") for name in ("makes", "changes", "repairs")}
        return {name: np.array(getattr(self, name).all, kind) for name, kind in lists.items()}


def _empty(n_products: int, n_facilities: int) -> dict[str, Any]:
    """Return what a plant fills as it runs."""
    return {
        "switching": np.tile(np.array([0, 4, 0, 0]), (n_products, 1)),
        "lots": np.zeros(CAPACITY, LOT),
        "shipments": np.zeros(CAPACITY, SHIPMENT),
        "arrivals": np.zeros(CAPACITY, ARRIVAL),
        "counts": np.zeros(5, np.int64),
        "stop": np.zeros(1, np.int64),
        "events": np.zeros(4 * CAPACITY, EVENT),
        "queues": np.zeros((n_facilities, CAPACITY), np.int64),
        "no_room": np.zeros((CAPACITY, 2), np.int64),
        "stored": np.zeros((n_products, CAPACITY), np.int64),
    }


def plant_case(
    horizon: int,
    products: Things,
    lines: Things,
    *,
    facilities: Things = (),
    stores: Things = ({},),
    materials: Things = (),
    customers: Things = (),
    quarantine: int | Sequence[int] = ENDLESS,
    proportional: bool = False,
    import_lead: Number = 1,
    import_downs: Sequence[tuple[int, int]] = (),
    year: int | None = None,
    most_demands: int = ENDLESS,
    first_stream: int = 1,
    key: tuple[int, int, int] = (7, 3, 2),
) -> Case:
    """Return a plant from dictionaries whose entries are the fields of the records.

    Args:
        horizon: End of the run [ticks].
        products: Also `uses`, pairs of a material and its amount per part or triples of a
            material or `NONE`, another product and that amount; and `plans`, up to three triples of
            sample, accept and reject number, the last of which is repeated.
        lines: Also `cycles`, `room`, `modes`, `scrap` and `stops` of `line_arrays`, or all in
            `inside`; `days`, and `shifts` where these are others, pairs of begin and length;
            `makes`; `changes`, a row for each make; `repairs`, modes of the line by number.
        facilities: Also `days`; open all the time if left out, as lines are.
        stores: One without limits if left out.
        materials: Also `supplies`, dictionaries again, which have `downs`, pairs of begin and end.
        customers: The one with the highest priority first.
        quarantine: Places for lots, or those of each quarantine, which products name by number.
        proportional: Whether stock is shared out by backlog.
        import_lead: Lead time of imports [ticks].
        import_downs: When imports are cut off [ticks].
        year: Length of a year [ticks]; the horizon if left out.
        most_demands: Demands of one customer that a run follows.
        first_stream: The streams of the plant are numbered from here on, those of its lines lie
            beyond.
        key: Seed, draw and replication.
    """
    maker = _Maker(first_stream, horizon)
    plant = np.zeros(1, PLANT)
    plant["seed"], plant["draw"], plant["replication"] = key
    plant["horizon"], plant["year"] = horizon, year or horizon
    plant["proportional"] = proportional
    plant["most_demands"] = most_demands
    _set_law(plant[0], "import_lead", import_lead, maker.streams)
    plant["import_first_down"], plant["import_end_down"] = maker.downs.add(import_downs)
    parts: dict[str, Any] = {
        "plant": plant,
        "products": maker.products(products),
        "facilities": maker.facilities(facilities),
        "lines": maker.lines(lines),
        "quarantine": _quarantine(quarantine),
        "stores": maker.records(STORE, stores),
        "materials": maker.materials(materials),
        "supplies": maker.supplied(),
        "customers": maker.records(CUSTOMER, customers),
        "years": np.zeros(len(products) * -(-horizon // (year or horizon)), YEAR),
    }
    n_products, n_facilities = len(products), len(facilities)
    parts["held"] = np.zeros((-(-horizon // (year or horizon)), len(lines), 5), np.int64)
    all_parts = {**parts, **maker.lists(), **_empty(n_products, n_facilities)}
    as_seen = {x: as_records(y) if y.dtype.names else y for x, y in all_parts.items()}
    return Case(PlantRecords(**as_seen), maker.insides)


def _quarantine(limits: int | Sequence[int]) -> Records:
    """Return quarantines with so many places."""
    each = [limits] if isinstance(limits, int) else limits
    return np.array([(limit, 0, 0) for limit in each], QUARANTINE)


def from_one_lot(size: int, **product: Any) -> dict[str, Any]:
    """Return a product whose first lot uses up one unit of the first material."""
    return {"size": size, "uses": [(0, 1.0 / size)], **product}


def _inside(line: Mapping[str, Any], first_stream: int) -> LineArrays:
    names = ("room", "modes", "stops", "scrap")
    own = {name: line[name] for name in names if name in line}
    return line_arrays(line.get("cycles", [1]), **own, first_stream=first_stream)
