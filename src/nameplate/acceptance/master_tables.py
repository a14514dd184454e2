"""The master tables of single sampling, laid along their diagonals.

Holds normal, tightened and reduced inspection. No double plans, no limit numbers, no switching.

A row is a code letter, a column an AQL. A step down enlarges the sample and a step to the right
enlarges the AQL by about the same factor. So all cells of a diagonal, row + column = constant,
expect about as many bad items and decide by the same numbers: one line is a whole table, and what
departs from it is named.

Source: MIL-STD-105E, tables II-A, II-B and II-C. ISO 2859-1 has the same normal table. The reduced
table is that of MIL-STD-105E alone: its reject numbers leave gaps, those of ISO 2859-1:1999 do not.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from nameplate.acceptance.code_letters import CODE_LETTERS
from nameplate.acceptance.plans import SamplingPlan
from nameplate.acceptance.severity import NORMAL, SEVERITY_NAMES

AQL_PERCENT = (
    *(0.010, 0.015, 0.025, 0.040, 0.065, 0.10, 0.15, 0.25, 0.40, 0.65),
    *(1.0, 1.5, 2.5, 4.0, 6.5, 10.0, 15.0, 25.0, 40.0, 65.0),
    *(100.0, 150.0, 250.0, 400.0, 650.0, 1000.0),
)
"""The columns: bad items in a hundred up to 10, beyond that faults in a hundred items."""

SAMPLES = (2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000)
LONG_ROWS = 5  # letters A to E use a line to its end; the samples of 20 and more end two sooner
DOWN, UP = "v", "^"


class MasterTable(NamedTuple):
    """One table: samples by row, and what its cells say by diagonal."""

    samples: tuple[int, ...]
    first_diagonal: int
    """On the diagonals before this one arrows point down."""
    line: str
    """The cells of the diagonals from the first on; behind the last one arrows point up.

    A cell is an arrow, an accept number, or an accept and a reject number where there is a gap.
    """
    own_lines: Mapping[str, str]
    """The lines of letters that have one of their own."""

    def cell(self, row: int, column: int) -> str:
        """Return what the table says in one cell."""
        line = self.own_lines.get(CODE_LETTERS[row : row + 1], self.line).split()
        place = row + column - self.first_diagonal
        length = len(line) if row < LONG_ROWS else len(line) - 2
        if place < 0:
            return DOWN
        return line[place] if place < length else UP

    def row_of_plan(self, row: int, column: int) -> int:
        """Return the row in which the plan of a cell stands, along the arrow.

        Where an arrow leads out of the table, the nearest plan the other way is meant.
        """
        ways: list[Iterable[int]] = [range(row, len(self.samples)), range(row, -1, -1)]
        if self.cell(row, column) == UP:
            ways.reverse()
        rows = (found for way in ways for found in way)
        return next(found for found in rows if self.cell(found, column) not in (UP, DOWN))

    def plan(self, row: int, column: int) -> SamplingPlan:
        """Return the plan that stands in a cell without an arrow."""
        accept, _, reject = self.cell(row, column).partition("/")
        return SamplingPlan(
            self.samples[row], int(accept), int(reject) if reject else int(accept) + 1
        )


TABLES = (
    MasterTable(SAMPLES, 14, "0 ^ v 1 2 3 5 7 10 14 21 30 44", {}),
    MasterTable(
        (*SAMPLES, 3150),  # a row behind the last letter, to which only arrows lead
        15,
        "0 v v 1 2 3 5 8 12 18 27 41",
        {"A": "v v v 1 2 3 5 8 12 18 27"},
    ),
    MasterTable(
        (2, 2, *SAMPLES[:-2]),
        14,
        "0 ^ v 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 14/17 21/24",
        {
            "A": "0 ^ v 1 2 3 5 7 10 14 21 30",
            "B": "0 ^ v 0/2 1/3 2/4 3/5 5 7 10 14 21 30",
        },
    ),
)
"""Normal, tightened and reduced inspection, by the number of the severity."""


def table_plan(letter: str, aql_percent: float, severity: int = NORMAL) -> SamplingPlan:
    """Return the plan of a master table, arrows followed.

    Its sample may be larger than the lot; then every item of the lot is looked at
    (`SamplingPlan.within`). Above 10 % its numbers count faults, of which an item can have several.

    Raises:
        ValueError: If the table has no such letter, no such AQL, or there is no such table.
    """
    table, row, column = _place(letter, aql_percent, severity)
    return table.plan(table.row_of_plan(row, column), column)


def accept_one_step_tighter(letter: str, aql_percent: float) -> int:
    """Return the accept number of the normal plan's own sample at the next smaller AQL.

    Raises:
        ValueError: If there is no such plan, or it accepts with fewer than 2 bad items: one step
            tighter another sample may be meant there.
    """
    table, row, column = _place(letter, aql_percent, NORMAL)
    row = table.row_of_plan(row, column)
    if table.plan(row, column).accept < 2:
        raise ValueError(
            f"one step tighter than letter {letter}, AQL {aql_percent:g} is not defined"
        )
    return table.plan(row, column - 1).accept


def _place(letter: str, aql_percent: float, severity: int) -> tuple[MasterTable, int, int]:
    """Return the table, the row and the column that are meant."""
    if not 0 <= severity < len(TABLES):
        names = ", ".join(SEVERITY_NAMES[: len(TABLES)])
        raise ValueError(f"there is no table for severity {severity}, only for {names}")
    if len(letter) != 1 or letter not in CODE_LETTERS:
        raise ValueError(f"no code letter {letter!r}; it is one of {CODE_LETTERS}")
    if aql_percent not in AQL_PERCENT:
        steps = ", ".join(f"{step:g}" for step in AQL_PERCENT)
        raise ValueError(f"an AQL of {aql_percent:g} % is not in the tables, which have {steps}")
    return TABLES[severity], CODE_LETTERS.index(letter), AQL_PERCENT.index(aql_percent)
