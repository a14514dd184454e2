"""Customers in one draw, as records.

Holds the demand side of the flow; who is served when is for the plant kernel.
"""

import numpy as np

from nameplate.drawing.flow_numbers import FlowNumbers
from nameplate.kernels import plant_records as kinds
from nameplate.kernels.arrays import RunKey
from nameplate.kernels.plant_records import Records
from nameplate.kernels.samplers import sample_ticks
from nameplate.model.demand import MOST_DEMANDS
from nameplate.model.plant import Plant
from nameplate.model.values import Chance, Number
from nameplate.simulating.laws import mean_of_law

UNMET = {"backlog": kinds.BACKLOG, "lost": kinds.LOST, "imported": kinds.IMPORTED}


class Demand:
    """The demand of D draws."""

    def __init__(self, plant: Plant, numbers: FlowNumbers) -> None:
        """Know the plant and its numbers.

        Args:
            plant: The plant.
            numbers: Its numbers around the lines.
        """
        self.plant, self.numbers = plant, numbers

    def customers(self, d: int, key: RunKey) -> np.ndarray:
        """Return the customers, the one with the highest priority first."""
        customers = np.zeros(len(self.plant.customers), kinds.CUSTOMER)
        for record, name in zip(customers, customer_order(self.plant), strict=True):
            it, path = self.plant.customers[name], f"customers.{name}"
            record["product"] = self.plant.products.index(it.product)
            self._set_each(record, "every", it.every, name, d)
            record["first"] = (
                _time_before_first(record, key)
                if it.first is None
                else self.numbers.whole(it.first, f"{path}.first", d)
            )
            self._set_each(record, "amount", it.amount, name, d)
            least = self.numbers.value(it.minimum_shipment, f"{path}.minimum_shipment", d)
            record["minimum"] = np.ceil(least)
            record["unmet"] = UNMET[it.unmet]
        return customers

    def _set_each(
        self, record: Records, field: str, what: Number | Chance, name: str, d: int
    ) -> None:
        """Fill in a field of a customer that is one value, or drawn anew each time."""
        path = f"customers.{name}.{field}"
        law = self.numbers.law(what, f"{path}.each" if isinstance(what, Chance) else path)
        self.numbers.set_law(record, field, law, d, f"customers/{name}/{field}")


def _time_before_first(record: Records, key: RunKey) -> int:
    """Return number 0 of the times between the demands of a customer [ticks]."""
    row = np.array([[record[f"every_{letter}"] for letter in "abcd"]])
    law, stream = int(record["every_law"]), int(record["every_stream"])
    return int(sample_ticks(law, row, 0, *key, stream, 0))


def expected_demands(customers: np.ndarray, horizon: int) -> int:
    """Return about how many demands there will be by the horizon [ticks]."""
    rows = np.stack([customers[f"every_{letter}"] for letter in "abcd"], axis=-1)
    means = [
        mean_of_law(int(law), row) for law, row in zip(customers["every_law"], rows, strict=True)
    ]
    return sum(min(int(horizon / max(mean, 1.0)), MOST_DEMANDS) + 2 for mean in means)


def customer_order(plant: Plant) -> list[str]:
    """Return the names of the customers, the one with the highest priority first."""
    return sorted(plant.customers, key=lambda name: plant.customers[name].priority)
