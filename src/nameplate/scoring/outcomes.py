"""What became of past claims, read from a file of its own after the forecasts are made.

Knows no plant and no probability.
"""

import math
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from nameplate.errors import NameplateError, visible
from nameplate.model.frozen import DateRange, Frozen, Text, YesNo, shown, unlike
from nameplate.scoring.folder import OUTCOMES, as_model, read_values

Result = Literal["exceeded", "met", "met late", "missed", "contested", "unclear", "open"]
UNDECIDED = ("contested", "unclear", "open")


def _ratio(raw: object) -> object:
    """Read a ratio written with a point."""
    try:
        value = float(str(raw))
    except ValueError:
        value = math.nan
    if not 0.0 <= value < math.inf:
        raise unlike("not-a-ratio", 'a ratio such as "0.69"', shown(raw), "write made over claimed")
    return value


class Outcome(Frozen):
    """What became of one claim."""

    result: Result
    """In one word."""
    source: Text
    """Where it is published."""
    settled: DateRange | None = None
    """When it was known, or the date of the figure."""
    reached: YesNo | None = None
    """Whether the figure was reached by the letter when it was due."""
    within_a_tenth: YesNo | None = None
    """Whether nine tenths of it were."""
    ratio: Annotated[float, BeforeValidator(_ratio)] | None = None
    """What was made over what was claimed, where both are published in one unit."""
    unscored: Text | None = None
    """Why it is shown without a score."""
    note: Text | None = None
    """Anything that a reader should know."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that it is neither scored nor unscored, or both."""
        events = [self.reached, self.within_a_tenth]
        if (self.unscored is None) != (None not in events):
            expected = "reached and within_a_tenth, or unscored and why"
            yield unlike("scored-or-not", expected, "neither or both", "give one of them")
        if self.unscored is None and self.result in UNDECIDED:
            fix = "say under unscored why"
            yield unlike("undecided", "a decided result of a scored case", self.result, fix)


def read_outcomes(folder: str | Path, cases: Collection[str]) -> dict[str, Outcome]:
    """Return the outcome of every case, by name.

    Raises:
        NameplateError: the file cannot be read, or does not hold exactly the cases.
    """
    path = Path(folder) / OUTCOMES
    values = read_values(path)
    named = set(values) if isinstance(values, dict) else set()
    if named != set(cases):
        odd = ", ".join(sorted(named ^ set(cases)))
        raise NameplateError(
            f"{visible(str(path))}: expected one outcome for each plant file; see {visible(odd)}"
        )
    return {name: as_model(Outcome, values[name], [str(path), name]) for name in cases}
