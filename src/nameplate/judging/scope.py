"""Checks of which products a figure counts, and what it is for each of them.

Takes lines as alike, as the statement of a plant does; how fast each is is simulated elsewhere.
"""

from dataclasses import replace
from fractions import Fraction

from nameplate.answer import CheckOutcome
from nameplate.errors import QuantityError
from nameplate.expressions import CannotComputeError, Figure
from nameplate.judging.figures import as_operand, show
from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.model.checks import ScopeCheck
from nameplate.model.named_figures import read_figure
from nameplate.model.plant import Plant


def judge_scope(name: str, check: ScopeCheck, plant: Plant) -> CheckOutcome:
    """Split a figure by products under each reading of what it counts.

    With one product there is nothing to tell apart. A figure that says what it counts is split
    among that by lines (derived); one that does not say is undetermined, and shown for all products
    together and for each alone.
    """
    used = (check.scope,)
    shares = shares_of_lines(plant)
    try:
        stated = as_operand(read_figure(check.scope, plant).stated)
        if not shares:
            raise CannotComputeError("no line makes what the plant counts")
        if len(shares) == 1:
            (only,) = shares
            return outcome_of(name, check, "consistent", f"{only} alone is made", used)
        counted = check.counts or tuple(shares)
        missing = [product for product in counted if product not in shares]
        if missing:
            raise CannotComputeError(f"no line makes {', '.join(missing)}")
        split = _split(stated, {product: shares[product] for product in counted}, plant)
        if check.counts:
            return outcome_of(name, check, "derived", f"lines alike: {split}", used)
        alone = show(stated, None, plant)
    except (CannotComputeError, QuantityError) as error:
        return not_checkable(name, check, str(error), used)
    outcome = f"not said; if it counts all, lines alike: {split}; if one alone: {alone}"
    return outcome_of(name, check, "undetermined", outcome, used)


def shares_of_lines(plant: Plant) -> dict[str, Fraction]:
    """Return how much of all counted lines each product takes.

    A line of several products makes as much of each (conventions, rule 17).
    """
    lines: dict[str, Fraction] = {}
    for name in plant.counted_lines:
        line = plant.lines[name]
        for product in line.makes:
            own = Fraction(line.count, len(line.makes))
            lines[product] = lines.get(product, Fraction(0)) + own
    return lines


def _split(stated: Figure, lines: dict[str, Fraction], plant: Plant) -> str:
    """Return a figure for each product in words, in proportion to the lines that make it."""
    total = sum(lines.values())
    return ", ".join(
        f"{product} {show(_part(stated, float(own / total)), None, plant)}"
        for product, own in lines.items()
    )


def _part(figure: Figure, share: float) -> Figure:
    """Return a share of a figure."""
    return replace(figure, low=figure.low * share, high=figure.high * share)
