"""What is found in a report: candidates with their place in the text, and what was left over.

It only describes findings; how they are found stands in the other modules of this package.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from nameplate.stated import Bound

Kind = Literal["quantity", "date", "clock", "ordinal", "designation"]
Precision = Literal["day", "month", "quarter", "part of a year", "year", "years", "decade", "range"]
Modality = Literal[
    "reported fact", "reported statement", "projection", "inference", "opinion", "background"
]
MentionKind = Literal["organisation", "place", "person", "unknown"]


class Candidate(NamedTuple):
    """One number, date or numbered name of a report, as it may be taken over into a plant file.

    Attributes:
        begin: Offset of its first character in the text.
        end: Offset behind its last character.
        quote: The text from `begin` to `end`, unchanged.
        kind: Quantity and date are figures; the others are numbers that count nothing.
        low: The number as it is said, or the lower one of two; None where it cannot be read.
        high: The upper one of two numbers, otherwise the same as `low`.
        bound: The bound word, as in `nameplate.stated`; how far it reaches is decided there.
        noun: What is counted or measured, in the singular; None where nothing is named.
        period: What it is taken per, a time, a shift or a thing; None where nothing is named.
        first: The first day that a date can be; None where no year is known.
        last: The last day that it can be.
        precision: How fine the date is.
        speakers: Who says so, the origin first; empty where only the report speaks.
        modality: In what way it is said.
        doubts: What a person should look at before taking it over.
    """

    begin: int
    end: int
    quote: str
    kind: Kind
    low: float | None = None
    high: float | None = None
    bound: Bound = "eq"
    noun: str | None = None
    period: str | None = None
    first: date | None = None
    last: date | None = None
    precision: Precision | None = None
    speakers: tuple[str, ...] = ()
    modality: Modality = "reported fact"
    doubts: tuple[str, ...] = ()


class Mention(NamedTuple):
    """A name in capital letters, and what the words beside it make of it."""

    begin: int
    end: int
    text: str
    kind: MentionKind


class Uncovered(NamedTuple):
    """A digit or number word that no candidate covers."""

    begin: int
    end: int
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that was found in one text.

    Attributes:
        candidates: In the order of the text; none overlaps another.
        uncovered: The digits and number words that no candidate covers.
        mentions: The names that capital letters show.
    """

    candidates: tuple[Candidate, ...] = ()
    uncovered: tuple[Uncovered, ...] = ()
    mentions: tuple[Mention, ...] = field(default=())

    @property
    def figures(self) -> tuple[Candidate, ...]:
        """Return the candidates that state something: quantities and dates."""
        return tuple(found for found in self.candidates if found.kind in ("quantity", "date"))
