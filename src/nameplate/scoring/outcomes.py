"""What became of past claims, read from a file of its own after the forecasts are made.

Knows no plant and no probability.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from nameplate.errors import PlantFileError, quote
from nameplate.model.frozen import DateRange, Dates, Frozen, Text, YesNo, unlike
from nameplate.plantfile.finding import Finding, problems_of
from nameplate.plantfile.other_files import read_as
from nameplate.plantfile.tree import parse_tree, read_text
from nameplate.scoring.folder import OUTCOMES
from nameplate.scoring.plain_numbers import plain_number
from nameplate.suggest import nearest

Result = Literal["exceeded", "met", "met late", "missed", "contested", "unclear", "open"]
UNDECIDED = ("contested", "unclear", "open")
RULED_OUT: dict[str, tuple[str, bool]] = {
    "exceeded": ("reached", False),
    "met": ("within_a_tenth", False),
    "met late": ("reached", True),
    "missed": ("reached", True),
}
"""What cannot be said of an event beside a result."""
LEAST = {"reached": 1.0, "within_a_tenth": 0.9}
"""The ratio from which an event has happened."""
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
    """What was made when it was due over what was claimed, where both are published in one unit."""
    unscored: Text | None = None
    """Why it is shown without a score."""
    note: Text | None = None
    """Anything that a reader should know."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that it is neither scored nor unscored, or both, and what contradicts itself."""
        events = [self.reached, self.within_a_tenth]
        if (self.unscored is None) != (None not in events):
            expected = "reached and within_a_tenth, or unscored and why"
            yield unlike("scored-or-not", expected, "neither or both", "give one of them")
        if self.unscored is None and self.result in UNDECIDED:
            fix = "say under unscored why"
            yield unlike("undecided", "a decided result of a scored case", self.result, fix)
        yield from self._contradictions()

    def _contradictions(self) -> Iterator[PydanticCustomError]:
        """Yield what cannot be true beside another field."""
        name, odd = RULED_OUT.get(self.result, ("reached", None))
        if odd is not None and getattr(self, name) is odd:
            expected = f'{name}: {_word(not odd)} beside "{self.result}"'
            yield unlike("contradiction", expected, _word(odd), f"mend {name} or result", (name,))
        elif self.reached and self.within_a_tenth is False:
            expected, fix = "yes where the whole figure was reached", "mend it or reached"
            yield unlike("contradiction", expected, "no", fix, ("within_a_tenth",))
        for name, least in LEAST.items():
            told = getattr(self, name)
            if self.ratio is None or told is None or self.ratio == least:
                continue
            if told != (self.ratio > least):
                side = "at least" if told else "at most"
                expected = f"{side} {least} where {name} is {_word(told)}"
                fix = f"mend ratio or {name}"
                yield unlike("contradiction", expected, str(self.ratio), fix, ("ratio",))


def _word(told: bool) -> str:
    """Return the word of the file."""
    return "yes" if told else "no"


def read_outcomes(
    folder: str | Path, claimed_on: Mapping[str, Dates], today: date
) -> dict[str, Outcome]:
    """Return the outcome of every case, by name.

    Args:
        folder: Where the file is.
        claimed_on: When each case was claimed, by name.
        today: The date of the day; nothing is known on a later one.

    Raises:
        NameplateError: the file cannot be read, does not hold exactly the cases, or knows an
            outcome before its claim or on a day to come.
    """
    path = Path(folder) / OUTCOMES
    tree = parse_tree(read_text(path), str(path))
    outcomes: dict[str, Outcome] = read_as(dict[str, Outcome], tree)
    found = [*_not_one_each(outcomes, claimed_on), *_out_of_time(outcomes, claimed_on, today)]
    if found:
        raise PlantFileError(problems_of(tree, found))
    return {name: outcomes[name] for name in claimed_on}


def _out_of_time(
    outcomes: Mapping[str, Outcome], claimed_on: Mapping[str, Dates], today: date
) -> Iterator[Finding]:
    """Yield the outcomes that were known before their claim, or on a day to come."""
    for name, outcome in outcomes.items():
        if outcome.settled is None or name not in claimed_on:
            continue
        keys, found = (name, "settled"), str(outcome.settled)
        if outcome.settled.last < claimed_on[name].first:
            expected = f"a date from that of the claim on, {claimed_on[name]}"
            yield Finding(keys, "settled-before-claim", expected, found, "give that of the source")
        if outcome.settled.first > today:
            expected = f"a date up to today, {today} (UTC)"
            yield Finding(keys, "settled-in-future", expected, found, "give that of the source")


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
