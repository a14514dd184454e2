"""What is around the lines, drawn: every number and law of the flow as one value per draw.

Holds the values by their path in the plant file. Lays out no records and runs nothing.
"""

from typing import Any

from nameplate.drawing.lines import chance_rows
from nameplate.drawing.unknowns import Unknowns, half_up
from nameplate.kernels.arrays import CONSTANT, Floats
from nameplate.model.values import Chance, Number

Law = tuple[int, Floats]
"""The code of a law and its rows (D, 4)."""


class FlowNumbers:
    """Numbers and laws by path, each worked out when it is first asked for.

    Ask for all of them once before the draws are run, so that `Unknowns.drawn` is complete.
    """

    def __init__(self, unknowns: Unknowns, streams: dict[str, int]) -> None:
        """Know nothing yet.

        Args:
            unknowns: The draws.
            streams: The random stream of every name.
        """
        self.unknowns, self.streams = unknowns, streams
        self._values: dict[str, Floats] = {}
        self._laws: dict[str, Law] = {}

    def values(self, number: Number, path: str) -> Floats:
        """Return the (D,) values of a number."""
        if path not in self._values:
            self._values[path] = self.unknowns.numbers(number, path)
        return self._values[path]

    def value(self, number: Number | None, path: str, d: int, otherwise: float = 0.0) -> float:
        """Return a number in draw d, or `otherwise` where the file gives none."""
        return otherwise if number is None else float(self.values(number, path)[d])

    def whole(self, number: Number | None, path: str, d: int, otherwise: int = 0) -> int:
        """Return a whole number in draw d, halves rounded up."""
        return otherwise if number is None else int(half_up(self.values(number, path))[d])

    def law(self, law: Chance | Number, path: str) -> Law:
        """Return the law of something that is drawn anew each time; a number is always the same."""
        if path not in self._laws:
            if isinstance(law, Chance):
                self._laws[path] = chance_rows(self.unknowns, law, path)
            else:
                rows = self.values(law, path)[:, None].repeat(4, axis=1)
                self._laws[path] = (CONSTANT, rows)
        return self._laws[path]

    def set_law(self, record: Any, name: str, law: Law, d: int, stream: str) -> None:
        """Fill a law in draw d and its stream into a record."""
        code, rows = law
        record[f"{name}_law"] = code
        for column, letter in enumerate("abcd"):
            record[f"{name}_{letter}"] = rows[d, column]
        record[f"{name}_stream"] = self.streams[stream]
