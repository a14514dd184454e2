"""What would have to be true: the value at which a plant's sustained capacity meets a figure.

Everything else stands at its median over the draws, at likeliest branches, or where the case holds
it. The lines are run by the engines for every value tried.
"""

import numpy as np

from nameplate.answer import BreakEvenRow
from nameplate.drawing.block import level_names, run_block
from nameplate.drawing.outcomes import Outcomes
from nameplate.drawing.unknowns import leaf_of
from nameplate.kernels.arrays import Ints
from nameplate.model.inventory import Entry, list_numbers
from nameplate.model.plant import BreakEven, Plant
from nameplate.model.reading_numbers import read_value
from nameplate.model.values import Constant, Number
from nameplate.nouns import plural

STEPS = 24
DOUBLINGS = 10
"""How often a value is doubled or halved to find one on the other side of the figure."""


def break_even(
    plant: Plant, outcomes: Outcomes, parts_a_year: float, seed: int
) -> tuple[BreakEvenRow, ...]:
    """Return one row per case of the plant's `break_even`.

    Args:
        plant: The plant.
        outcomes: The draws, for the medians.
        parts_a_year: The figure to meet.
        seed: Seed of the study; every value tried sees the same chance.
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
        rows.append(_row(plant, asked, case, conditions, held, branches, parts_a_year, seed))
    return tuple(rows)


def _row(
    plant: Plant,
    asked: BreakEven,
    case: str,
    conditions: dict[str, str],
    held: dict[str, Number],
    branches: dict[str, str],
    parts_a_year: float,
    seed: int,
) -> BreakEvenRow:
    """Solve one case by halving, on the logarithm of the parameter."""
    number = plant.parameters[asked.solve_for]
    path = f"parameters.{asked.solve_for}"
    leaf = leaf_of(number, path, branches)
    stands = held[leaf.path].form if leaf.path in held else None
    start = stands.value if isinstance(stands, Constant) else leaf.centre
    level = level_names(plant).index("sustained capacity")

    def reached(value: float) -> bool:
        tried = {**held, leaf.path: _constant(value, leaf.base)}
        outcome = run_block(plant, seed, 0, 1, held=tried, branches=branches)
        parts: Ints = outcome.total(level)
        return bool(parts[0] >= parts_a_year)

    # Doubling from the middle of what is drawn, so that no line is run far beyond its speed.
    enough = reached(start)
    low = high = start
    for _ in range(DOUBLINGS):
        low, high = (low / 2, low) if enough else (high, high * 2)
        if reached(low if enough else high) != enough:
            break
    value: float | None = None
    if reached(high) and not reached(low):
        for _ in range(STEPS):
            middle = float(np.sqrt(low * high))
            low, high = (low, middle) if reached(middle) else (middle, high)
        value = high
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
