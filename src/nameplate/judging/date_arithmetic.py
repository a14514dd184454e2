"""Checks of stated durations, and of the order of dates, against dates known in part.

Computes with calendar days; figures that are no durations are not compared here.
"""

from typing import NamedTuple

from pydantic_core import PydanticCustomError

from nameplate.answer import CheckOutcome
from nameplate.errors import QuantityError
from nameplate.expressions import CannotComputeError, Figure
from nameplate.judging.figures import YEAR_TICKS, as_compared, show
from nameplate.judging.outcome import by_cases, not_checkable, outcome_of
from nameplate.model.checks import DateCheck, Result
from nameplate.model.frozen import Dates, read_dates
from nameplate.model.named_figures import read_figure
from nameplate.model.plant import Plant
from nameplate.units import one_duration

DAYS_PER_YEAR = 365.25
HALF_A_YEAR = YEAR_TICKS / 2


class Years(NamedTuple):
    """A time span in years, as far as it is known."""

    low: float
    high: float

    def __str__(self) -> str:
        """Return the middle with one decimal, and the ends where they show."""
        if self.high <= 0 and self.low < 0:
            return f"{Years(-self.high, -self.low)} before"
        middle = f"{(self.low + self.high) / 2:.1f} years"
        low, high = (f"{round(end, 1) + 0.0:.1f}" for end in self)  # no minus before nothing
        return middle if low == high else f"{middle} ({low} to {high})"


def judge_dates(name: str, check: DateCheck, plant: Plant) -> CheckOutcome:
    """Compare the time from each baseline to the end with a stated duration, or their order.

    With a stated duration it is consistent if the spans of all baselines overlap it, a conflict if
    none does, else consistent only if it is counted from one that does. Without, every baseline
    must lie before the end: a conflict if one cannot, undetermined if one may or may not.
    """
    named = (*check.dates_from.values(), check.dates_to, check.agrees_with)
    used = tuple(text for text in named if text in plant.statements)
    try:
        end = _dates(check.dates_to, plant)
        starts = {base: _dates(text, plant) for base, text in check.dates_from.items()}
        if not starts:
            raise CannotComputeError("no baseline is given")
        stated = None if check.agrees_with is None else _duration(check.agrees_with, plant)
    except (CannotComputeError, QuantityError) as error:
        return not_checkable(name, check, str(error), used)
    if stated is None:
        return _order(name, check, starts, end, used)
    spans = {base: span_of(start, end) for base, start in starts.items()}
    outcome = "; ".join(f"{base}: {span}" for base, span in spans.items())
    outcome += f"; stated {show(stated, 'year', plant)}"
    low, high = stated.low / YEAR_TICKS, stated.high / YEAR_TICKS
    holding = {base: span.low <= high and low <= span.high for base, span in spans.items()}
    return by_cases(name, check, holding, outcome, used, "counted from ")


def _order(
    name: str, check: DateCheck, starts: dict[str, Dates], end: Dates, used: tuple[str, ...]
) -> CheckOutcome:
    """Tell whether every baseline lies before the end."""
    late = [base for base, start in starts.items() if start.first >= end.last]
    unsure = [base for base, start in starts.items() if start.last >= end.first]
    result: Result = "conflict" if late else "undetermined" if unsure else "consistent"
    outcome = "; ".join(f"{base} {start}" for base, start in starts.items()) + f"; end {end}"
    return outcome_of(name, check, result, outcome, used)


def span_of(start: Dates, end: Dates) -> Years:
    """Return the time between two dates [years of 365.25 days]."""
    shortest, longest = end.first - start.last, end.last - start.first
    return Years(shortest.days / DAYS_PER_YEAR, longest.days / DAYS_PER_YEAR)


def _dates(text: str, plant: Plant) -> Dates:
    """Return the dates of a statement, or a date as it stands.

    Raises:
        CannotComputeError: the statement gives no date, or the text is none.
    """
    statement = plant.statements.get(text)
    if statement is not None:
        if statement.dates is None:
            raise CannotComputeError(f"the statement {text} gives no date")
        return Dates(*statement.dates)
    try:
        return read_dates(text)
    except PydanticCustomError:
        raise CannotComputeError(f"“{text}” is neither a statement nor a date") from None


def _duration(text: str, plant: Plant) -> Figure:
    """Return a stated duration; a plain number of whole years reaches half a year either way.

    Raises:
        CannotComputeError: it is no duration.
        QuantityError: the text is no figure.
    """
    stated = read_figure(text, plant).stated
    if one_duration(stated.dims) != (("time", 1),):
        raise CannotComputeError(f"“{stated.text}” is no duration")
    if stated.bound == "eq" and stated.low % YEAR_TICKS == 0:
        return Figure(stated.low - HALF_A_YEAR, stated.high + HALF_A_YEAR, stated.dims)
    return as_compared(stated)
