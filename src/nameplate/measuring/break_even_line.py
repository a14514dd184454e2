"""What would have to be true against a second number: the break-even as a line.

Each point is solved for as a row of the break-even is, beginning where the point before it ended.
"""

import math

import numpy as np

from nameplate.answer import BreakEvenLine
from nameplate.drawing.outcomes import Outcomes
from nameplate.kernels.arrays import Floats
from nameplate.measuring.break_even import HOUR_TICKS, PERIODS, Question, known
from nameplate.model.inventory import Entry, list_numbers
from nameplate.model.values import Choice
from nameplate.nouns import plural

POINTS = 9
CLOSE = 5e-4
"""How close a point is solved for; a chart and three digits show no more."""

TIMES = {"h": HOUR_TICKS, "min": HOUR_TICKS / 60, "s": HOUR_TICKS / 3600, "ms": 1000.0}


def break_even_line(
    question: Question, outcomes: Outcomes, beside: BreakEvenLine | None = None
) -> BreakEvenLine | None:
    """Return the break-even against the second number that the plant asks for.

    None where it asks for none, or where no line of the plant ever drew that number.

    Args:
        question: What is solved for.
        outcomes: The draws, for what may be true of both.
        beside: A line of another plant over the same number in the same unit; it is solved at the
            values of that one, as far as this plant drew between them.
    """
    entry = _second(question)
    if entry is None or entry.path not in outcomes.drawn:
        return None
    drawn = outcomes.drawn[entry.path]
    scale, unit = _unit(question, entry, float(np.median(drawn)))
    points: list[tuple[float, float | None]] = []
    near = None
    values = _values(entry, drawn)
    if beside is not None and (beside.against, beside.against_unit) == (entry.field_path, unit):
        values = _possible([value / scale for value, _ in beside.points], entry, drawn)
    for value in values:
        needed = question.solved({entry.path: known(value, entry.number.base)}, near, CLOSE)
        near = needed or near
        points.append((value * scale, None if needed is None else needed * question.scale))
    first = outcomes.drawn.get(question.leaf.path)
    return BreakEvenLine(
        parameter=question.asked.solve_for,
        unit=question.unit,
        against=entry.field_path,
        against_unit=unit,
        points=tuple(points),
        drawn=None if first is None else _ends(first * question.scale),
        against_drawn=_ends(drawn * scale),
        conditions=question.conditions({}),
    )


def _second(question: Question) -> Entry | None:
    """Return the second number in the branches taken."""
    for entry in list_numbers(question.plant):
        if entry.field_path == question.asked.against and entry.is_taken(question.branches):
            return entry
    return None


def _values(entry: Entry, drawn: Floats) -> list[float]:
    """Return the values of the second number to solve at, rising, each once."""
    if isinstance(entry.number.form, Choice):
        return sorted(set(entry.number.form.values))
    low, high = np.quantile(drawn, [0.05, 0.95])
    values = np.linspace(low, high, POINTS)
    return [float(value) for value in np.unique(np.rint(values) if entry.field.whole else values)]


def _possible(values: list[float], entry: Entry, drawn: Floats) -> list[float]:
    """Return those of some values that the second number can have."""
    if isinstance(entry.number.form, Choice):
        options = entry.number.form.values
        return [value for value in values if any(math.isclose(value, own) for own in options)]
    return [value for value in values if drawn.min() <= value <= drawn.max()]


def _unit(question: Question, entry: Entry, median: float) -> tuple[float, str]:
    """Return what a value of the second number is multiplied with to be said, and its unit."""
    kind, base = entry.field.kind, entry.number.base
    if kind == "fraction":
        return 100.0, "%"
    if kind == "time":
        word = next((word for word, ticks in TIMES.items() if median >= ticks), "ms")
        return 1 / TIMES[word], word
    if kind == "rate":
        unit = f"{plural(question.plant.plant.unit)} {PERIODS[base]}"
        return HOUR_TICKS if base == "time" else 1.0, unit
    return 1.0, plural(base) if base else ""


def _ends(values: Floats) -> tuple[float, float, float]:
    """Return P5, P50 and P95; of a choice, each is one of its values."""
    p5, p50, p95 = np.quantile(values, [0.05, 0.5, 0.95], method="lower")
    return float(p5), float(p50), float(p95)
