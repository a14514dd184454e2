"""Checks of whether two or more figures can all be true at once.

Compares intervals; which of the figures is wrong where they lie apart is not asked.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import reduce
from itertools import combinations
from typing import NamedTuple

from nameplate.answer import CheckOutcome
from nameplate.errors import QuantityError
from nameplate.expressions import CannotComputeError, Figure
from nameplate.judging.computing import compute, named_in, overlap
from nameplate.judging.figures import show, show_stated
from nameplate.judging.outcome import by_cases, not_checkable
from nameplate.model.checks import OverlapCheck
from nameplate.model.named_figures import read_figure
from nameplate.model.plant import Plant


class _Row(NamedTuple):
    """What one case came to."""

    words: str
    holds: bool
    statements: tuple[str, ...]


def judge_overlap(name: str, check: OverlapCheck, plant: Plant) -> CheckOutcome:
    """Compare intervals in every case: what all share, or the first two that lie apart.

    It is consistent if they overlap in all cases, at least as far as they may be rounded, a
    conflict if in none, else consistent only if one of the cases is so in which they do. Intervals
    that overlap two by two overlap all at once.
    """
    rows: dict[str, _Row] = {}
    for case, own in (check.cases or {"": {}}).items():
        try:
            rows[case] = _row(check, {**check.given, **own}, plant)
        except (CannotComputeError, QuantityError) as error:
            where = f"{case}: " if case else ""
            used = named_in(plant, *check.overlap.values())
            return not_checkable(name, check, f"{where}{error}", used)
    outcome = "; ".join(f"{case}: {row.words}" if case else row.words for case, row in rows.items())
    statements = tuple(used for row in rows.values() for used in row.statements)
    holding = {case: row.holds for case, row in rows.items()}
    return by_cases(name, check, holding, outcome, statements)


def _row(check: OverlapCheck, texts: Mapping[str, str], plant: Plant) -> _Row:
    """Compare the figures of one case.

    Raises:
        CannotComputeError: a figure has no value, or the units are unlike.
        QuantityError: a text is no figure.
    """
    found = {label: compute(said, texts, plant) for label, said in check.overlap.items()}
    figures = {label: computed.figure for label, computed in found.items()}
    statements = tuple(used for computed in found.values() for used in computed.statements)
    apart = _apart(figures)
    if apart is None:
        return _Row(_meet(figures, check, plant), True, statements)
    rounded = {
        label: compute(said, texts, plant, rounded=True).figure
        for label, said in check.overlap.items()
    }
    if _apart(rounded) is None:
        return _Row(f"{_meet(rounded, check, plant)} as they are rounded", True, statements)
    words = ", ".join(
        f"{label} {_shown(check.overlap[label], figures[label], check, texts, plant)}"
        for label in apart
    )
    return _Row(f"apart: {words}", False, statements)


def _apart(figures: Mapping[str, Figure]) -> tuple[str, str] | None:
    """Return the first two figures that lie apart, or None where there are none."""
    return next(
        (pair for pair in combinations(figures, 2) if not overlap(*(figures[x] for x in pair))),
        None,
    )


def _meet(figures: Mapping[str, Figure], check: OverlapCheck, plant: Plant) -> str:
    """Return in words what figures that overlap all share."""
    return f"meet at {show(reduce(_shared, figures.values()), check.shown_in, plant)}"


def _shown(
    said: str, figure: Figure, check: OverlapCheck, texts: Mapping[str, str], plant: Plant
) -> str:
    """Return a figure in words, as it is stated where its expression is the name of one alone."""
    name = said.strip()
    if name in texts or name in plant.statements:
        stated = read_figure(texts.get(name, name), plant).stated
        if stated.bound == "gt":
            return show_stated(stated, check.shown_in, plant)
    return show(figure, check.shown_in, plant)


def _shared(figure: Figure, other: Figure) -> Figure:
    """Return what two overlapping intervals share; ends that are one but for rounding are one."""
    low, high = max(figure.low, other.low), min(figure.high, other.high)
    return replace(figure, low=low, high=max(low, high))
