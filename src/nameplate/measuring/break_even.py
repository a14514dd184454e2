"""What would have to be true: the value at which a plant's sustained capacity meets a figure.

Everything else stands at its median over the draws, at likeliest branches, or where the case holds
it. The lines are run by the engines for every value tried.
"""

import math
from collections.abc import Callable, Mapping

import numpy as np

from nameplate.answer import BreakEvenRow
from nameplate.drawing.block import level_names
from nameplate.drawing.outcomes import Outcomes
from nameplate.drawing.unknowns import leaf_of
from nameplate.kernels.arrays import Ints
from nameplate.measuring.estimates import counted_kinds
from nameplate.model.inventory import Entry, list_numbers
from nameplate.model.plant import BreakEven, Plant
from nameplate.model.reading_numbers import read_value
from nameplate.model.values import Constant, Number
from nameplate.nouns import plural

Run = Callable[[Mapping[str, Number], Mapping[str, str]], Outcomes]
"""Runs one draw with numbers, by path, and options of branches held."""

Tried = tuple[float, float]
"""The logarithm of a value that was tried, and the surplus found there."""

FARTHEST = math.log(1000.0)
"""How far from the middle of what is drawn a value may be."""

LONGEST_STEP = math.log(4.0)
BEYOND = 0.02
CLOSE = 2e-5
"""The width of a bracket that is called solved."""

MOST_TRIES = 60


def break_even(
    plant: Plant, outcomes: Outcomes, parts_a_year: float, run: Run
) -> tuple[BreakEvenRow, ...]:
    """Return one row per case of the plant's `break_even`.

    Args:
        plant: The plant.
        outcomes: The draws, for the medians.
        parts_a_year: The figure to meet.
        run: Runs one draw; every value tried must see the same chance.
    """
    asked = plant.break_even
    if asked is None:
        return ()
    entries = list_numbers(plant)
    bases = {entry.path: entry.number.base for entry in entries}
    fields = {_field_path(entry): entry.field for entry in entries}
    branches = {
        name: asked.branches.get(name, max(branch.weights, key=lambda o: branch.weights[o]))
        for name, branch in plant.branches.items()
    }
    medians = {
        path: _constant(_median(values), bases[path]) for path, values in outcomes.drawn.items()
    }
    rows = []
    for case, conditions in (asked.cases or {"medians": {}}).items():
        held = dict(medians)
        for path, text in conditions.items():
            held[path] = _constant(*read_value(text, fields[path]))
        rows.append(_row(plant, asked, case, conditions, held, branches, parts_a_year, run))
    return tuple(rows)


def _row(
    plant: Plant,
    asked: BreakEven,
    case: str,
    conditions: dict[str, str],
    held: dict[str, Number],
    branches: dict[str, str],
    parts_a_year: float,
    run: Run,
) -> BreakEvenRow:
    """Solve one case."""
    number = plant.parameters[asked.solve_for]
    path = f"parameters.{asked.solve_for}"
    leaf = leaf_of(number, path, branches)
    stands = held[leaf.path].form if leaf.path in held else None
    start = stands.value if isinstance(stands, Constant) else leaf.centre
    level = level_names(plant).index("sustained capacity")

    def surplus(value: float) -> float:
        outcome = run({**held, leaf.path: _constant(value, leaf.base)}, branches)
        parts: Ints = outcome.total(level, counted_kinds(plant))
        return math.log(max(float(parts[0]), 0.5) / parts_a_year)

    value = solve(surplus, start)
    unit = {"time": "per hour", "shift": "per shift", "working_day": "per working day"}
    if value is not None and leaf.base == "time":
        value *= 3_600_000_000.0
    said = [f"{_named(path)} {text}" for path, text in conditions.items()]
    chosen = [f"{name} {option}" for name, option in branches.items()]
    clauses = [", ".join(said), ", ".join(chosen), "all other numbers at their medians"]
    return BreakEvenRow(
        case=case,
        parameter=asked.solve_for,
        value=value,
        unit=f"{plural(plant.plant.unit)} {unit[leaf.base]}",
        conditions="; ".join(clause for clause in clauses if clause),
        readings=", ".join(chosen),
    )


def solve(surplus: Callable[[float], float], start: float) -> float | None:
    """Return the least value tried at which `surplus` is not negative, None where there is none.

    Args:
        surplus: Logarithm of what is made over what is asked for; grows with the value, mostly as
            its logarithm.
        start: The first value to try.
    """
    bracket = _bracket(surplus, math.log(start))
    if bracket is None:
        return None
    return math.exp(_narrowed(surplus, *bracket))


def _bracket(surplus: Callable[[float], float], centre: float) -> tuple[Tried, Tried] | None:
    """Return a value too low and one high enough, in logarithms, or None within reach of none.

    Each step goes where a straight line would put the answer and a little further, twice as far as
    the one before if that brought nothing, and never so far that a line is run at a wild speed.
    """
    at, step = centre, 0.0
    low: Tried | None = None
    high: Tried | None = None
    while True:
        found = surplus(math.exp(at))
        if found < 0:
            low = (at, found)
        else:
            high = (at, found)
        if low is not None and high is not None:
            return low, high
        if abs(at - centre) > FARTHEST:
            return None
        step = min(max(abs(found) + BEYOND, 2 * step), LONGEST_STEP)
        at += math.copysign(step, -found if found < 0 else -1.0)


def _narrowed(surplus: Callable[[float], float], low: Tried, high: Tried) -> float:
    """Return the upper end of a bracket once it is narrow.

    In turns: where the straight line between the ends puts the answer, hardly past that on the
    other side, and the middle. The first two close the bracket where the line is straight, the
    third wherever it is not.
    """
    for i in range(MOST_TRIES):
        width = high[0] - low[0]
        if width <= CLOSE:
            break
        if i % 3 == 0:
            at = low[0] + width * low[1] / (low[1] - high[1])
        elif i % 3 == 1:
            at = at + 0.9 * CLOSE if low[0] == at else at - 0.9 * CLOSE
        else:
            at = low[0] + width / 2
        at = min(max(at, low[0] + 0.01 * CLOSE), high[0] - 0.01 * CLOSE)
        found = surplus(math.exp(at))
        if found < 0:
            low = (at, found)
        else:
            high = (at, found)
    return high[0]


def _named(path: str) -> str:
    """Return the name of a number in words; a factor is its share of time, and goes by its name."""
    top, *rest = path.split(".")
    if top == "factors":
        return rest[0]
    return " ".join(part for part in rest if part != "stations").replace("_", " ")


def _median(values: np.ndarray) -> float:
    """Return the median; of a choice, one of its values."""
    return float(np.quantile(values, 0.5, method="lower"))


def _constant(value: float, base: str) -> Number:
    """Return a number that is known."""
    return Number(form=Constant(value=value), base=base)


def _field_path(entry: Entry) -> str:
    """Return the path of the field itself, without the branch and option that lead on."""
    return entry.path.partition(".when.")[0]
