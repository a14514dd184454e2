"""What the lines make in one draw: their products, the rule, changeovers and bad periods.

Holds what of a line depends on products. How it works inside stands elsewhere.
"""

from nameplate.drawing.flow_numbers import FlowNumbers
from nameplate.drawing.lines import LineBatch
from nameplate.drawing.unknowns import Unknowns
from nameplate.kernels import plant_records as kinds
from nameplate.kernels.plant_records import Records
from nameplate.model.line import ONE_EACH
from nameplate.model.plant import Plant

RULES = {
    "in turns": kinds.IN_TURNS,
    "largest need": kinds.LARGEST_NEED,
    "priority": kinds.BY_PRIORITY,
    ONE_EACH: kinds.IN_TURNS,
}


class Makes:
    """What the lines of D draws make."""

    def __init__(self, unknowns: Unknowns, numbers: FlowNumbers) -> None:
        """Know the plant and its numbers.

        Args:
            unknowns: The draws.
            numbers: The numbers around the lines.
        """
        self.plant: Plant = unknowns.plant
        self.picks, self.numbers = unknowns.picks, numbers

    def rule(self, name: str, d: int) -> str:
        """Return the rule by which a line takes its products; of one product any will do."""
        rule = self.plant.lines[name].rule
        if isinstance(rule, dict):
            ((branch, options),) = rule["when"].items()
            return options[list(self.plant.branches[branch].weights)[self.picks[branch][d]]]
        return rule or "in turns"

    def products(self, batch: LineBatch, copy: int, d: int) -> tuple[str, ...]:
        """Return the products of one copy of a line."""
        makes = self.plant.lines[batch.name].makes
        if self.rule(batch.name, d) == ONE_EACH:
            return (makes[(copy - 1) % len(makes)],)
        return makes

    def changes(self, name: str, makes: tuple[str, ...], d: int) -> list[int]:
        """Return the changeover times of a line between products, row by row [ticks]."""
        table, path = self.plant.lines[name].changeovers, f"lines.{name}.changeovers"
        ticks = {
            (a, b): self.numbers.whole(number, f"{path}.{a}.{b}", d)
            for a, ways in table.items()
            for b, number in ways.items()
        }
        return [ticks.get((a, b), 0) for a in makes for b in makes]

    def set_bad_periods(
        self, record: Records, batch: LineBatch, d: int, first_mode: int
    ) -> list[int]:
        """Fill in after what parts are worse; return the modes whose repairs these are.

        Args:
            record: The line.
            batch: What kind of line it is.
            d: The draw.
            first_mode: Number of its first failure mode among those of all lines.
        """
        name, bad_after = self.plant.bad_after_of(batch.name)
        if bad_after is None:
            return []
        for purpose, what in (("repair", bad_after.repair), ("change", bad_after.changeover)):
            if what is not None:
                path = f"lines.{name}.bad_after.{'repair' if purpose == 'repair' else 'changeover'}"
                parts = self.numbers.whole(what.parts, f"{path}.parts", d)
                record[f"{purpose}_parts"] = parts
                record[f"{purpose}_bad"] = self.numbers.value(what.share, f"{path}.share", d)
        if bad_after.repair is None or not batch.modelled[d]:
            return []
        stations = bad_after.repair.stations or batch.stations
        return [
            first_mode + m
            for m, mode in enumerate(batch.modes)
            if not mode.micro and batch.stations[mode.station] in stations
        ]
