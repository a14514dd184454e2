"""Checks that compute a figure from figures and compare it with what is stated.

Decides by overlap of intervals; how wide bound words reach is decided where figures are read.
"""

from collections.abc import Mapping
from typing import NamedTuple

from nameplate.answer import CheckOutcome
from nameplate.errors import QuantityError
from nameplate.expressions import CannotComputeError
from nameplate.judging.computing import compute, named_in, overlap
from nameplate.judging.figures import as_rounded, show, show_rounded, show_stated
from nameplate.judging.outcome import by_cases, not_checkable, outcome_of
from nameplate.model.checks import ArithmeticCheck
from nameplate.model.named_figures import read_figure
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

    It is consistent if the intervals overlap in all cases, at least as far as the parts may be
    rounded, a conflict if they do in none, else consistent only if one of the cases is so in which
    they do. With nothing to compare with it is
    derived; with unlike units or figures that are not there it is not checkable, with the reason.
    """
    rows: list[_Row] = []
    for case, own in (check.cases or {"": {}}).items():
        try:
            rows.append(_row(case, check, {**check.given, **own}, plant))
        except (CannotComputeError, QuantityError) as error:
            where = f"{case}: " if case else ""
            used = named_in(plant, check.arithmetic, check.agrees_with)
            return not_checkable(name, check, f"{where}{error}", used)
    outcome = _in_words(rows)
    statements = tuple(statement for row in rows for statement in row.statements)
    if check.agrees_with is None:
        return outcome_of(name, check, "derived", outcome, statements)
    holding = {row.case: row.agrees for row in rows}
    return by_cases(name, check, holding, outcome, statements)


def _row(case: str, check: ArithmeticCheck, texts: Mapping[str, str], plant: Plant) -> _Row:
    """Compute one case.

    Raises:
        CannotComputeError: the expression has no value, or the units are unlike.
        QuantityError: a text is no figure.
    """
    figure, statements = compute(check.arithmetic, texts, plant)
    words = show(figure, check.shown_in, plant)
    if check.agrees_with is None:
        return _Row(case, words, "", True, statements)
    read = read_figure(texts.get(check.agrees_with, check.agrees_with), plant)
    statements += (read.statement,) if read.statement else ()
    stated = as_rounded(read.stated)
    agrees = overlap(figure, stated)
    if not agrees:
        rounded = compute(check.arithmetic, texts, plant, rounded=True).figure
        agrees = overlap(rounded, stated)
        words += show_rounded(rounded, check.shown_in, plant) if agrees else ""
    against = f"stated {show_stated(read.stated, check.shown_in, plant)}"
    return _Row(case, words, against, agrees, statements)


def _in_words(rows: list[_Row]) -> str:
    """Return what came out in every case, and once what all were compared with, if that is one."""
    against = {row.against for row in rows}
    told = []
    for row in rows:
        own = f", {row.against}" if len(against) > 1 else ""
        told.append((f"{row.case}: " if row.case else "") + row.words + own)
    shared = against.pop() if len(against) == 1 else ""
    return "; ".join([*told, shared] if shared else told)
