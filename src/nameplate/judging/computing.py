"""Expressions of a check, computed from statements and from figures of its own.

Compares nothing, and knows no kind of check.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from nameplate.expressions import CannotComputeError, Figure, evaluate, names_in
from nameplate.judging.figures import as_operand, as_part
from nameplate.model.named_figures import read_figure
from nameplate.model.plant import Plant


class Computed(NamedTuple):
    """What an expression came to, and the statements that it used."""

    figure: Figure
    statements: tuple[str, ...]


def compute(
    expression: str, texts: Mapping[str, str], plant: Plant, *, rounded: bool = False
) -> Computed:
    """Compute an expression; a name stands for a figure of the check before a statement.

    Args:
        expression: Names, numbers, `+ - * /` and brackets.
        texts: Figures of the check by name, as they are written.
        plant: The plant.
        rounded: Whether figures may be as far off as they are rounded. A figure that the check
            gives to compute with is a condition and exact.

    Raises:
        CannotComputeError: the expression has no value.
        QuantityError: a text is no figure.
    """
    figures: dict[str, Figure] = {}
    statements: list[str | None] = []
    for used in names_in(expression):
        if used in texts or used in plant.statements:
            read = read_figure(texts.get(used, used), plant)
            figures[used] = as_operand(read.stated)
            if rounded and (read.statement or used == expression.strip()):
                figures[used] = as_part(figures[used], read.stated)
            statements.append(read.statement)
    return Computed(evaluate(expression, figures), tuple(name for name in statements if name))


def overlap(figure: Figure, other: Figure) -> bool:
    """Tell whether two figures can be one; say what is missing where a day is of no kind.

    Raises:
        CannotComputeError: the units are unlike.
    """
    try:
        return figure.overlaps(other)
    except CannotComputeError as error:
        unstated = {name for one in (figure, other) for name, _ in one.dims}
        if "day_unstated" not in unstated:
            raise
        fix = "say which day by “read per calendar day” or “read per working day”"
        raise CannotComputeError(f"{error}; {fix}") from None


def named_in(plant: Plant, *texts: str | None) -> tuple[str, ...]:
    """Return the statements that texts name, for a check that could not be computed."""
    words = (word for text in texts if text for word in re.findall(r"[\w-]+", text))
    return tuple(word for word in words if word in plant.statements)
