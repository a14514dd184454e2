"""Materials, their suppliers and what cuts these off, in one draw, as records.

Holds the supply side of the flow; orders are placed by the plant kernel.
"""

from typing import Any

import numpy as np

from nameplate.drawing.flow_numbers import FlowNumbers
from nameplate.kernels import plant_records as kinds
from nameplate.kernels.arrays import RunKey
from nameplate.kernels.samplers import sample_ticks
from nameplate.model.plant import Plant
from nameplate.model.supply import OrderPolicy


class Supply:
    """The supply of D draws."""

    def __init__(self, plant: Plant, numbers: FlowNumbers, horizon: int) -> None:
        """Know the plant and its numbers.

        Args:
            plant: The plant.
            numbers: Its numbers around the lines.
            horizon: End of the run [ticks].
        """
        self.plant, self.numbers, self.horizon = plant, numbers, horizon

    def materials(
        self, d: int, key: RunKey, downs: list[tuple[int, int]]
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return the materials and their supplies; adds the times at which these are cut off."""
        materials = np.zeros(len(self.plant.materials), kinds.MATERIAL)
        supplies: list[np.ndarray] = []
        for record, (name, it) in zip(materials, self.plant.materials.items(), strict=True):
            path = f"materials.{name}"
            record["stock"] = self.numbers.value(it.stock, f"{path}.stock", d)
            self._set_policy(record, it.policy, f"{path}.policy", d)
            record["by_share"] = bool(it.shares)
            record["first_supply"] = len(supplies)
            for supplier in it.sources:
                supply = np.zeros(1, kinds.SUPPLY)[0]
                of = self.plant.suppliers[supplier]
                at = f"suppliers.{supplier}"
                if it.shares:
                    share = it.shares[supplier]
                    supply["share"] = self.numbers.value(share, f"{path}.shares.{supplier}", d)
                supply["minimum"] = self.numbers.value(of.minimum_order, f"{at}.minimum_order", d)
                law = self.numbers.law(of.lead_time, f"{at}.lead_time")
                self.numbers.set_law(supply, "lead", law, d, f"materials/{name}/{supplier}/lead")
                first, end = self.cut_off(of.disruptions, d, key, downs)
                supply["first_down"], supply["end_down"] = first, end
                supplies.append(supply)
            record["end_supply"] = len(supplies)
        return materials, np.array(supplies, kinds.SUPPLY)

    def _set_policy(self, record: Any, policy: OrderPolicy, path: str, d: int) -> None:
        """Fill in when how much of a material is ordered."""
        if policy.periodic is not None:
            at = f"{path}.periodic"
            record["policy"] = kinds.PERIODIC
            record["every"] = self.numbers.whole(policy.periodic.every, f"{at}.every", d)
            record["level"] = self.numbers.value(policy.periodic.level, f"{at}.level", d)
        elif policy.order_up_to is not None:
            up_to, at = policy.order_up_to, f"{path}.order_up_to"
            record["policy"] = kinds.ORDER_UP_TO
            record["reorder"] = self.numbers.value(up_to.reorder_point, f"{at}.reorder_point", d)
            record["level"] = self.numbers.value(up_to.level, f"{at}.level", d)
        elif policy.fixed_quantity is not None:
            fixed, at = policy.fixed_quantity, f"{path}.fixed_quantity"
            record["policy"] = kinds.FIXED_QUANTITY
            record["reorder"] = self.numbers.value(fixed.reorder_point, f"{at}.reorder_point", d)
            record["level"] = self.numbers.value(fixed.quantity, f"{at}.quantity", d)

    def cut_off(
        self, causes: tuple[str, ...], d: int, key: RunKey, downs: list[tuple[int, int]]
    ) -> tuple[int, int]:
        """Add the times at which any of some causes cuts off; return their range."""
        spans = sorted(span for cause in causes for span in self._disrupted(cause, d, key))
        first = len(downs)
        for begin, end in spans:
            if len(downs) > first and begin <= downs[-1][1]:
                downs[-1] = (downs[-1][0], max(end, downs[-1][1]))
            else:
                downs.append((begin, end))
        return first, len(downs)

    def _disrupted(self, cause: str, d: int, key: RunKey) -> list[tuple[int, int]]:
        """Return when a cause is there, the same for all that it hits."""
        it, path = self.plant.disruptions[cause], f"disruptions.{cause}"
        begin, count = self.numbers.whole(it.first, f"{path}.first", d), 0
        laws = {"last": self.numbers.law(it.lasting, f"{path}.lasting")}
        if it.between is not None:
            laws["between"] = self.numbers.law(it.between, f"{path}.between")

        def ticks(what: str) -> int:
            code, rows = laws[what]
            stream = self.numbers.streams[f"disruptions/{cause}/{what}"]
            return int(sample_ticks(code, rows, d, *key, stream, count))

        spans = []
        while begin < self.horizon:
            spans.append((begin, begin + ticks("last")))
            if it.between is None:
                break
            begin = spans[-1][1] + ticks("between")
            count += 1
        return spans
