"""What would have to be true: the value at which a plant's sustained capacity meets a figure.

Everything else stands at its median over the draws, at likeliest branches, or where the case holds
it. The lines are run by the engines for every value tried. What a second number does to the answer
is asked in `break_even_line`.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from nameplate.answer import BreakEvenRow
from nameplate.drawing.block import level_names
from nameplate.drawing.outcomes import Outcomes
from nameplate.drawing.unknowns import Leaf, leaf_of
from nameplate.kernels.arrays import Floats, Ints
from nameplate.measuring.estimates import counted_kinds
from nameplate.measuring.slices import branches_of_lines
from nameplate.measuring.solving import CLOSE, solve
from nameplate.model.inventory import list_numbers
from nameplate.model.plant import BreakEven, Plant
from nameplate.model.reading_numbers import read_value
from nameplate.model.values import Constant, Number
from nameplate.nouns import plural

Run = Callable[[Mapping[str, Number], Mapping[str, str]], Outcomes]
"""Runs one draw with numbers, by path, and options of branches held."""

PERIODS = {"time": "per hour", "shift": "per shift", "working_day": "per working day"}
HOUR_TICKS = 3_600_000_000.0


@dataclass(frozen=True)
class Question:
    """What is solved for, and where everything else stands."""

    plant: Plant
    asked: BreakEven
    leaf: Leaf
    """What the parameter comes down to in the branches taken."""
    medians: dict[str, Number]
    """All that was drawn, by path."""
    branches: dict[str, str]
    """The option taken of each branch."""
    parts_a_year: float
    """The figure to meet."""
    run: Run

    def solved(
        self, held: Mapping[str, Number], start: float | None = None, close: float = CLOSE
    ) -> float | None:
        """Return the least value of the parameter that meets the figure, None where none does.

        Args:
            held: Numbers that stand elsewhere than at their medians, by path.
            start: A value that may be near, in the parameter's own unit.
            close: How close to it is close enough, as a share of it.
        """
        level = level_names(self.plant).index("sustained capacity")
        stands = {**self.medians, **held}

        def surplus(value: float) -> float:
            number = known(value, self.leaf.base)
            outcome = self.run({**stands, self.leaf.path: number}, self.branches)
            parts: Ints = outcome.total(level, counted_kinds(self.plant))
            return math.log(max(float(parts[0]), 0.5) / self.parts_a_year)

        middle = stands[self.leaf.path].form if self.leaf.path in stands else None
        centre = middle.value if isinstance(middle, Constant) else self.leaf.centre
        return solve(surplus, start or centre, close)

    @property
    def scale(self) -> float:
        """Return what a value of the parameter is multiplied with to be said in its unit."""
        return HOUR_TICKS if self.leaf.base == "time" else 1.0

    @property
    def unit(self) -> str:
        """Return the unit of the parameter in words, for example `rounds per shift`."""
        return f"{plural(self.plant.plant.unit)} {PERIODS[self.leaf.base]}"

    def conditions(self, held: Mapping[str, str]) -> str:
        """Return where everything stands, in words.

        Args:
            held: Numbers of the case by path, as the file has them.
        """
        said = [f"{_named(path)} {text}" for path, text in held.items()]
        clauses = [", ".join(said), self.readings, "all other numbers at their medians"]
        return "; ".join(clause for clause in clauses if clause)

    @property
    def readings(self) -> str:
        """Return the options of the branches in words, as far as they change the lines."""
        of_lines = branches_of_lines(self.plant)
        return ", ".join(f"{name} {self.branches[name]}" for name in of_lines)


def question(plant: Plant, outcomes: Outcomes, parts_a_year: float, run: Run) -> Question | None:
    """Return what the plant's `break_even` asks, None where there is none.

    Args:
        plant: The plant.
        outcomes: The draws, for the medians.
        parts_a_year: The figure to meet.
        run: Runs one draw; every value tried must see the same chance.
    """
    asked = plant.break_even
    if asked is None:
        return None
    bases = {entry.path: entry.number.base for entry in list_numbers(plant)}
    branches = asked.taken(plant.branches)
    path = f"parameters.{asked.solve_for}"
    return Question(
        plant=plant,
        asked=asked,
        leaf=leaf_of(plant.parameters[asked.solve_for], path, branches),
        medians={
            path: known(_median(values), bases[path]) for path, values in outcomes.drawn.items()
        },
        branches=branches,
        parts_a_year=parts_a_year,
        run=run,
    )


def break_even(question: Question) -> tuple[BreakEvenRow, ...]:
    """Return one row per case of the plant's `break_even`."""
    fields = {entry.field_path: entry.field for entry in list_numbers(question.plant)}
    rows = []
    for case, conditions in (question.asked.cases or {"medians": {}}).items():
        held = {path: known(*read_value(text, fields[path])) for path, text in conditions.items()}
        value = question.solved(held)
        rows.append(
            BreakEvenRow(
                case=case,
                parameter=question.asked.solve_for,
                value=None if value is None else value * question.scale,
                unit=question.unit,
                conditions=question.conditions(conditions),
                readings=question.readings,
            )
        )
    return tuple(rows)


def known(value: float, base: str) -> Number:
    """Return a number that is known."""
    return Number(form=Constant(value=value), base=base)


def _named(path: str) -> str:
    """Return the name of a number in words; a factor is its share of time, and goes by its name."""
    top, *rest = path.split(".")
    if top == "factors":
        return rest[0]
    return " ".join(part for part in rest if part != "stations").replace("_", " ")


def _median(values: Floats) -> float:
    """Return the median; of a choice, one of its values."""
    return float(np.quantile(values, 0.5, method="lower"))
