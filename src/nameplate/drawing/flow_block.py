"""One block of draws of the whole plant, lot by lot, and what came out of it.

Every draw is addressed by its number, as in the block of lines, and sees the same unknowns.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields

import numpy as np

from nameplate.acceptance.severity import DISCONTINUED
from nameplate.drawing.flow import Flow
from nameplate.drawing.lines import line_batches
from nameplate.drawing.lot_quality import lot_quality
from nameplate.drawing.open_time import open_time
from nameplate.drawing.resources import More, give
from nameplate.drawing.unknowns import Unknowns
from nameplate.kernels import plant_records as kinds
from nameplate.kernels.arrays import Bools, Floats, Ints, RunKey
from nameplate.kernels.plant_lots import LOTS
from nameplate.kernels.plant_records import PlantRecords
from nameplate.kernels.records import LineRecords
from nameplate.model.plant import Plant
from nameplate.model.values import Number
from nameplate.simulating.running_plants import run_whole_plant

MOVED = ("started", "good", "accepted", "delivered", "imported", "wanted", "stock")
"""Parts of a month, in the order of the last axis of `FlowOutcomes.months`."""

ENDS = (
    "in lines",
    "scrap",
    "waiting for tests",
    "destroyed by tests",
    "rejected or expired",
    "waiting for room",
    "in stores",
    "used in other lots",
    "delivered",
)
"""Where the started parts are at the horizon; they add up to what was started."""

HELD = ("no material", "waiting for tests", "no room in stores", "no demand")
"""What a line waits for that is free and has no lot, in the order of `FlowOutcomes.held`."""

SERVED = ("wanted", "delivered", "delivered_at_once", "met_at_once", "demands", "lost", "imported")


@dataclass(frozen=True)
class FlowOutcomes:
    """D draws of a whole plant; P products, L lines, C customers, F facilities."""

    months: Ints  # (D, months, P, 7) parts
    ends: Ints  # (D, P, 9) parts
    held_months: Ints  # (D, months, L, 4) open time without a lot [ticks]
    open_months: Ints  # (D, months, L) open time of each line [ticks]
    worked: Ints  # (D, L) parts that the slowest station by design has passed on or scrapped
    scrapped_before: Ints  # (D, L) parts that stations before it have scrapped
    pace_ticks: Floats  # (D, L) mean cycle time of the slowest station by design
    served: Ints  # (D, C, 7)
    tested_ticks: Ints  # (D, F) position ticks of tests
    test_open_ticks: Ints  # (D, F) position ticks that could have been
    tested_lots: Ints  # (D, P, 2) lots whose first test has ended, and those that it accepted
    bad_made: Floats  # (D, P) mean share of bad items in what left the lines; nan of nothing
    bad_accepted: Floats  # (D, P) share of bad items in what was accepted; nan of nothing
    lot_plans: Ints  # (D, P, 7) lot size, normal and tightened plan: sample, accept and reject
    discontinued: Bools  # (D, P) whether inspection of a product was, and so the product itself
    lots: Ints  # (D,) released
    waited: Ints  # (D, 2) lots that still waited for a first test at the horizon, or ever for room

    @property
    def n_draws(self) -> int:
        """Return D."""
        return len(self.lots)

    @property
    def held(self) -> Ints:
        """Return the open time of each line without a lot over all years, (D, L, 4) [ticks]."""
        held: Ints = self.held_months.sum(axis=1)
        return held

    @property
    def open_ticks(self) -> Ints:
        """Return the open time of each line over all years, (D, L) [ticks]."""
        open_ticks: Ints = self.open_months.sum(axis=1)
        return open_ticks

    def first(self, n_draws: int) -> "FlowOutcomes":
        """Return the first draws alone."""
        return FlowOutcomes(
            **{part.name: getattr(self, part.name)[:n_draws] for part in fields(FlowOutcomes)}
        )


def run_flow_block(
    plant: Plant,
    seed: int,
    first_draw: int,
    n_draws: int,
    replication: int = 0,
    stop: Ints | None = None,
    held: Mapping[str, Number] | None = None,
    branches: Mapping[str, str] | None = None,
    only: Collection[int] | None = None,
    more: More | None = None,
) -> FlowOutcomes:
    """Run draws `first_draw` .. `first_draw + n_draws - 1` of a whole plant.

    Args:
        plant: The plant, with sections around its lines.
        seed: Seed of the study, below 2**32.
        first_draw: Number of the first draw.
        n_draws: How many.
        replication: Number of the replication; draws keep their unknown values.
        stop: (1,) set to 1 from outside to end the block early.
        held: Numbers that stand in, by path, for those of the plant.
        branches: Options of branches that are not drawn.
        only: Numbers of the draws that are run, one of them at least; None for all.
        more: A resource of which there is more than the draws say.

    Raises:
        SimulationError: a balance does not close.
        StoppedError: it was ended early.
    """
    unknowns = Unknowns(plant, seed, first_draw, n_draws, held, branches)
    times = open_time(unknowns, replication)
    flow = Flow(unknowns, times, line_batches(unknowns))
    found = []
    for d in range(n_draws):
        if only is not None and first_draw + d not in only:
            continue
        whole, lines = run_draw(flow, d, RunKey(seed, first_draw + d, replication), stop, more)
        slowest = [batch.slowest(d) for batch, _ in flow.copies]
        pace = [float(batch.cycle_mean_ticks[d].max()) for batch, _ in flow.copies]
        found.append(_outcomes(whole, lines, slowest, pace))
    return join_flows(found)


def run_draw(
    flow: Flow, d: int, key: RunKey, stop: Ints | None, more: More | None = None
) -> tuple[PlantRecords, LineRecords]:
    """Run one draw and return its records, giving it more room until there is enough.

    Raises:
        SimulationError: a balance does not close.
        StoppedError: it was ended early.
    """
    run = flow.run_of(d, key, stop)
    while True:
        if more is not None:
            give(run, more)
        if run_whole_plant(*run):
            return run
        run = flow.run_of(d, key, stop, more_than=run.plant)


def join_flows(blocks: list[FlowOutcomes]) -> FlowOutcomes:
    """Return the blocks one after the other as one."""
    return FlowOutcomes(
        **{
            part.name: np.concatenate([getattr(block, part.name) for block in blocks])
            for part in fields(FlowOutcomes)
        }
    )


def _outcomes(
    plant: PlantRecords, lines: LineRecords, slowest: list[int], pace: list[float]
) -> FlowOutcomes:
    """Read one draw off its records.

    Args:
        plant: The plant at its horizon.
        lines: Its lines.
        slowest: (L,) slowest station by design of each line.
        pace: (L,) mean cycle time of the slowest station of each line [ticks].
    """
    n_products = len(plant.products)
    lots = np.asarray(plant.lots)[: plant.counts[LOTS]]
    years, rows, customers = (np.asarray(x) for x in (plant.years, plant.lines, plant.customers))
    months = np.stack([years[name] for name in MOVED], axis=-1)
    facilities, days = np.asarray(plant.facilities), np.asarray(plant.days)
    test_open = [
        days["open"][f["first_day"] : f["end_day"]].sum() * f["positions"] for f in facilities
    ]
    accepted = months[:, MOVED.index("accepted")].reshape(-1, n_products).sum(axis=0)
    quality = lot_quality(plant, lots, accepted)
    by_month = np.diff(plant.held, axis=0, prepend=0)
    worked, scrapped_before = _at_slowest(rows, np.asarray(lines.stations), slowest)
    return FlowOutcomes(
        months=months.reshape(1, -1, n_products, len(MOVED)),
        ends=_ends(lots, np.asarray(plant.shipments)[: plant.counts[1]], n_products)[None],
        held_months=by_month[None, :, :, 1:],
        open_months=by_month[None, :, :, 0],
        worked=worked[None],
        scrapped_before=scrapped_before[None],
        pace_ticks=np.array(pace)[None],
        served=np.stack([customers[name] for name in SERVED], axis=-1)[None].astype(np.int64),
        tested_ticks=facilities["open_busy"][None].astype(np.int64),
        test_open_ticks=np.array([test_open], np.int64).reshape(1, len(facilities)),
        tested_lots=quality.tested[None],
        bad_made=quality.bad_made[None],
        bad_accepted=quality.bad_accepted[None],
        lot_plans=quality.plans[None],
        discontinued=(plant.switching[:, 0] == DISCONTINUED)[None],
        lots=np.array([len(lots)], np.int64),
        waited=_waited(lots)[None],
    )


def _at_slowest(rows: np.ndarray, stations: np.ndarray, slowest: list[int]) -> tuple[Ints, Ints]:
    """Return what the slowest station of each line has finished, and what was scrapped before it.

    Each is (L,) parts.
    """
    place = rows["first_station"] + np.array(slowest, np.int64)
    scrapped = np.concatenate([[0], np.cumsum(stations["scrapped"])])
    worked = stations["passed"][place] + stations["scrapped"][place]
    return worked, scrapped[place] - scrapped[rows["first_station"]]


def _waited(lots: np.ndarray) -> Ints:
    """Return how many lots still waited for a first test at the horizon, or ever for room, (2,)."""
    for_test = (lots["place"] == kinds.WAITS_FOR_TEST) & (lots["tests"] == 0)
    was_stored = lots["stored"] >= 0
    late = was_stored & (lots["stored"] > np.maximum(lots["test_ends"], lots["done"]))
    late |= lots["place"] == kinds.WAITS_FOR_ROOM
    late |= ~was_stored & (lots["accepted"] == 1) & (lots["place"] == kinds.GONE)  # grown too old
    return np.array([for_test.sum(), late.sum()], np.int64)


def _ends(lots: np.ndarray, shipments: np.ndarray, n_products: int) -> Ints:
    """Return where the started parts are at the horizon, (P, 9)."""
    ends = np.zeros((n_products, len(ENDS)), np.int64)
    product, place = lots["product"], lots["place"]

    def add(end: str, values: np.ndarray, where: np.ndarray | None = None) -> None:
        chosen = slice(None) if where is None else where
        np.add.at(ends[:, ENDS.index(end)], product[chosen], values[chosen])

    done = place != kinds.IN_LINE
    waits = (place == kinds.WAITS_FOR_TEST) | (place == kinds.IN_TEST)
    add("in lines", lots["started"], ~done)
    add("scrap", lots["started"] - lots["good"], done)
    add("waiting for tests", lots["left"], waits)
    add("destroyed by tests", lots["destroyed"])
    add("rejected or expired", lots["removed"])
    add("waiting for room", lots["left"], place == kinds.WAITS_FOR_ROOM)
    add("in stores", lots["left"], place == kinds.STORED)
    used = shipments["customer"] == kinds.NONE
    for end, where in (("used in other lots", used), ("delivered", ~used)):
        own = shipments[where]
        np.add.at(ends[:, ENDS.index(end)], product[own["lot"]], own["parts"])
    return ends
