"""What became of past claims, read from a file of its own after the forecasts are made.

Knows no plant and no probability.
"""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from nameplate.errors import PlantFileError, quote
from nameplate.model.frozen import DateRange, Frozen, Text, YesNo, unlike
from nameplate.plantfile.finding import Finding, problems_of
from nameplate.plantfile.other_files import read_as
from nameplate.plantfile.tree import parse_tree, read_text
from nameplate.scoring.folder import OUTCOMES
from nameplate.scoring.plain_numbers import plain_number
from nameplate.suggest import nearest

Result = Literal["exceeded", "met", "met late", "missed", "contested", "unclear", "open"]
UNDECIDED = ("contested", "unclear", "open")
Ratio = Annotated[
    float,
    BeforeValidator(
        plain_number("not-a-ratio", 'a ratio such as "0.69"', "write made over claimed")
    ),
]


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
    ratio: Ratio | None = None
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
    tree = parse_tree(read_text(path), str(path))
    outcomes: dict[str, Outcome] = read_as(dict[str, Outcome], tree)
    odd = problems_of(tree, _not_one_each(outcomes, cases))
    if odd:
        raise PlantFileError(odd)
    return {name: outcomes[name] for name in cases}


def _not_one_each(outcomes: Collection[str], cases: Collection[str]) -> Iterator[Finding]:
    """Yield the cases without an outcome, and the outcomes of no case."""
    for name in cases:
        if name not in outcomes:
            expected, fix = (
                "one outcome for each plant file",
                f"add {name}: {{result: …, source: …}}",
            )
            yield Finding((name,), "no-outcome", expected, f"none for {quote(name)}", fix)
    for name in outcomes:
        if name not in cases:
            close = nearest(name, cases)
            fix = f"did you mean {close}?" if close else "delete it, or add the plant file"
            expected = "one outcome for each plant file"
            yield Finding((name,), "unknown-case", expected, quote(name), fix, at_key=True)
