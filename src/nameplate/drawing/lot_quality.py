"""How good the lots of one run of a whole plant were: in bad periods, as made, tested, sent out.

Reads records. What the tests would do by formula stands elsewhere.
"""

from typing import NamedTuple

import numpy as np

from nameplate.kernels import plant_records as kinds
from nameplate.kernels.arrays import Floats, Ints
from nameplate.kernels.plant_records import PlantRecords
from nameplate.simulating.laws import mean_of_law

PLAN_COLUMNS = 3
"""Sample, accept and reject number."""
LAW_ROW = [f"fraction_bad_{column}" for column in "abcd"]


class QualityOfRun(NamedTuple):
    """The lots of one run, by product (P,)."""

    tested: Ints  # (P, 2) lots whose first test has ended, and those of them that it accepted
    bad_made: Floats  # (P,) mean share of bad items in what left the lines; nan if nothing did
    bad_accepted: Floats  # (P,) share of bad items in what was accepted; nan if nothing was
    plans: Ints  # (P, 7) lot size, then the normal and the tightened plan


def lot_quality(plant: PlantRecords, lots: np.ndarray, accepted: Ints) -> QualityOfRun:
    """Return how good the lots of a run were.

    Args:
        plant: The plant at its horizon.
        lots: Its lots.
        accepted: (P,) parts of each product that were accepted.
    """
    products = np.asarray(plant.products)
    of = lots["product"]

    def summed(values: np.ndarray) -> Floats:
        return np.bincount(of, weights=values, minlength=len(products)).astype(np.float64)

    decided = (lots["facility"] != kinds.NONE) & (lots["accepted"] != kinds.NONE)
    at_once = decided & (lots["accepted"] == 1) & (lots["tests"] == 1)
    # A lot that was scrapped keeps its bad items to itself, and so does one that waits for rework.
    passed_on = np.isin(products["rejected"], (kinds.ACCEPT, kinds.SCREEN))[of]
    sent = (lots["accepted"] == 1) | ((lots["accepted"] == 0) & passed_on)
    good = np.where(lots["place"] == kinds.IN_LINE, 0, lots["good"])
    return QualityOfRun(
        tested=np.stack([summed(decided), summed(at_once)], axis=1).astype(np.int64),
        bad_made=_share(summed(good * _fraction_bad(plant, lots)), summed(good)),
        bad_accepted=_share(summed(sent * lots["bad"]), accepted),
        plans=_plans(plant, products["size"]),
    )


def in_bad_periods(plant: PlantRecords, lots: np.ndarray) -> tuple[Ints, Ints]:
    """Return how many good parts of lots (X,) fell into bad periods (convention 27).

    Returns:
        Those after a changeover and those after repairs, each (X,).
    """
    lines = np.asarray(plant.lines)[lots["line"]]
    changed: Ints = np.minimum(lines["change_parts"] * lots["changed"], lots["good"])
    repaired: Ints = np.minimum(lines["repair_parts"] * lots["repairs"], lots["good"] - changed)
    return changed, repaired


def _fraction_bad(plant: PlantRecords, lots: np.ndarray) -> Floats:
    """Return the share of bad items that lots have on average at their first test, (X,)."""
    lines, products = np.asarray(plant.lines)[lots["line"]], np.asarray(plant.products)
    law = [
        mean_of_law(int(product["fraction_bad_law"]), np.array([product[name] for name in LAW_ROW]))
        for product in products
    ]
    mean = np.clip(law, 0.0, 1.0)[lots["product"]]
    changed, repaired = in_bad_periods(plant, lots)
    bad = changed * (lines["change_bad"] - mean) + repaired * (lines["repair_bad"] - mean)
    fraction: Floats = mean + bad / np.maximum(lots["good"], 1)
    return fraction


def _plans(plant: PlantRecords, sizes: Ints) -> Ints:
    """Return the lot size and the normal and tightened plan of each product, (P, 7)."""
    plans = np.asarray(plant.plans)
    columns = np.stack([plans[name] for name in ("sample", "accept", "reject")], axis=1)
    of_product = columns.reshape(len(sizes), -1)[:, : 2 * PLAN_COLUMNS]
    return np.concatenate([sizes[:, None], of_product], axis=1)


def _share(part: np.ndarray, whole: np.ndarray) -> Floats:
    """Return a share, not a number where there is nothing that it could be of."""
    share: Floats = np.divide(part, whole, out=np.full(np.shape(whole), np.nan), where=whole > 0)
    return share
