"""Checks that compute a figure from figures and compare it with what is stated.

Decides by overlap of intervals; how wide bound words reach is decided where figures are read.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from nameplate.answer import CheckOutcome
from nameplate.errors import QuantityError
from nameplate.judging.expressions import CannotComputeError, Figure, evaluate, names_in
from nameplate.judging.figures import as_compared, as_operand, read_figure, show
from nameplate.judging.outcome import not_checkable, outcome_of
from nameplate.model.checks import ArithmeticCheck
from nameplate.model.plant import Plant


class _Row(NamedTuple):
    """What one case came to."""

    case: str
    words: str
    against: str
    """What it was compared with; empty if with nothing."""
    agrees: bool
    statements: tuple[str, ...]


def judge_arithmetic(name: str, check: ArithmeticCheck, plant: Plant) -> CheckOutcome:
    """Compute a figure in every case, and compare it where the check says with what.

    It is consistent if the intervals overlap in all cases, a conflict if they do in none, else
    consistent only if one of the cases is so in which they do. With nothing to compare with it is
    derived; with unlike units or figures that are not there it is not checkable, with the reason.
    """
    rows: list[_Row] = []
    for case, own in (check.cases or {"": {}}).items():
        try:
            rows.append(_row(case, check, {**check.given, **own}, plant))
        except (CannotComputeError, QuantityError) as error:
            where = f"{case}: " if case else ""
            return not_checkable(name, check, f"{where}{error}", _named(check, plant))
    outcome = _in_words(rows)
    statements = tuple(statement for row in rows for statement in row.statements)
    if check.agrees_with is None:
        return outcome_of(name, check, "derived", outcome, statements)
    holding = [row.case for row in rows if row.agrees]
    if len(holding) == len(rows):
        return outcome_of(name, check, "consistent", outcome, statements)
    if not holding:
        return outcome_of(name, check, "conflict", outcome, statements)
    condition = " or ".join(holding)
    return outcome_of(name, check, "consistent if", outcome, statements, condition=condition)


def _row(case: str, check: ArithmeticCheck, texts: Mapping[str, str], plant: Plant) -> _Row:
    """Compute one case.

    Raises:
        CannotComputeError: the expression has no value, or the units are unlike.
        QuantityError: a text is no figure.
    """
    figures: dict[str, Figure] = {}
    statements: list[str | None] = []
    for used in names_in(check.arithmetic):
        if used in texts or used in plant.statements:
            read = read_figure(texts.get(used, used), plant)
            figures[used] = as_operand(read.stated)
            statements.append(read.statement)
    figure = evaluate(check.arithmetic, figures)
    agrees = True
    against = ""
    if check.agrees_with is not None:
        read = read_figure(texts.get(check.agrees_with, check.agrees_with), plant)
        statements.append(read.statement)
        stated = as_compared(read.stated)
        agrees = _overlap(figure, stated)
        against = f"stated {show(stated, check.shown_in, plant)}"
    words = show(figure, check.shown_in, plant)
    return _Row(case, words, against, agrees, tuple(found for found in statements if found))


def _in_words(rows: list[_Row]) -> str:
    """Return what came out in every case, and once what all were compared with, if that is one."""
    against = {row.against for row in rows}
    told = []
    for row in rows:
        own = f", {row.against}" if len(against) > 1 else ""
        told.append((f"{row.case}: " if row.case else "") + row.words + own)
    shared = against.pop() if len(against) == 1 else ""
    return "; ".join([*told, shared] if shared else told)


def _overlap(figure: Figure, stated: Figure) -> bool:
    """Compare a computed with a stated figure; say what is missing where a day is of no kind."""
    try:
        return figure.overlaps(stated)
    except CannotComputeError as error:
        unstated = {name for figure in (figure, stated) for name, _ in figure.dims}
        if "day_unstated" not in unstated:
            raise
        fix = "say which day by “read per calendar day” or “read per working day”"
        raise CannotComputeError(f"{error}; {fix}") from None


def _named(check: ArithmeticCheck, plant: Plant) -> tuple[str, ...]:
    """Return the statements that a check names, for one that could not be computed."""
    words = (*re.findall(r"[\w-]+", check.arithmetic), check.agrees_with)
    return tuple(word for word in words if word in plant.statements)
