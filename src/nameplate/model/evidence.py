"""Who said what: documents, sources, statements, rival readings and claims.

Holds what was said and by whom, never whether it is true; that is judged elsewhere.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from nameplate import stated
from nameplate.model.frozen import (
    DateRange,
    Frozen,
    Name,
    Text,
    WholeNumber,
    YesNo,
    shown,
    unlike,
)
from nameplate.model.reading_numbers import read_weights
from nameplate.quantities import QuantityError

Phase = Literal[
    "announced", "building", "commissioning", "ramping", "producing", "steady", "idle", "closed"
]
Reading = Literal["literal ceiling", "sustained capacity", "actual output"]
Status = Literal["proposed", "accepted", "dropped"]
LONGEST_QUOTE_WORDS = 15
UNKNOWN_DAYS = "1800 .. 2200"
"""The days of publication of a document in a draft, until somebody says when it was."""


class Document(Frozen):
    """Something published, in which statements stand."""

    title: Text
    """What it is called."""
    kind: Text
    """What sort of document it is, for example `news article`."""
    published: DateRange
    """When, as far as it is known."""
    publisher: Text | None = None
    """Who published it."""
    note: Text | None = None
    """Anything that a reader should know."""


Made = Annotated[WholeNumber, Field(ge=1), WithJsonSchema({"type": "integer", "minimum": 1})]


class TrackRecord(Frozen):
    """How often a source was right before: counted here, or by a check of promises."""

    made: Made | None = None
    """How many earlier claims or promises of the source could be held against what came of them."""
    held: WholeNumber | None = None
    """How many of them held."""
    counts: Text | None = None
    """What is counted, in the plural, for example `start dates announced for this plant`."""
    check: Name | None = None
    """In place of the three: the check of `promises` that counts them, of those that fell due."""
    as_of: DateRange
    """Until when what came of them is known."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that it is given in both ways or in neither, or that more held than were made."""
        forms = {"made": self.made, "held": self.held, "counts": self.counts}
        given = [name for name, value in forms.items() if value is not None]
        if given and self.check is not None:
            expected, fix = "the counts or a check", "give the check alone"
            found = f"{', '.join(given)} beside check"
            yield unlike("record-twice", expected, found, fix, (given[0],))
        elif self.check is None and len(given) < len(forms):
            expected = "made, held and counts, or the check that counts them"
            fix = "write for example {made: 6, held: 1, counts: promised dates, as_of: 2025}"
            yield unlike("record-form", expected, " and ".join(given) or "none of them", fix)
        elif self.made is not None and self.held is not None and self.held > self.made:
            expected, fix = f"at most made, {self.made}", "mend made or held"
            yield unlike("held-more-than-made", expected, str(self.held), fix, ("held",))


class Source(Frozen):
    """Somebody who states things."""

    name: Text
    """Who it is."""
    kind: Literal[
        "company", "government", "media", "social", "analyst", "dataset", "person", "unnamed"
    ]
    """What sort of source it is."""
    interested: YesNo
    """Whether the source gains from being believed."""
    reliability: Literal["A", "B", "C", "D", "E", "F"]
    """The grade of the source, from A (reliable) to E (unreliable); F: cannot be judged. A person
    gives it; it is never computed from the record."""
    because: Text
    """Why this grade."""
    record: TrackRecord | None = None
    """How often it was right before, as far as that was counted."""


def _wrong_figure(text: str, field: str) -> Iterator[PydanticCustomError]:
    """Yield what is wrong with a stated figure; it is kept as it was said."""
    try:
        stated.parse_stated(text)
    except QuantityError as error:
        yield unlike(error.code, error.expected, error.found, error.fix, (field,))


def _read_span(raw: object) -> tuple[int, int]:
    """Read two offsets of a text, of which the second lies behind the first."""
    ends = [str(end).strip() for end in raw] if isinstance(raw, list | tuple) else []
    digits = all(end.isascii() and end.isdigit() and len(end) <= 9 for end in ends)
    if len(ends) == 2 and digits and int(ends[0]) < int(ends[1]):
        return int(ends[0]), int(ends[1])
    fix = "count the characters of the document from 0"
    raise unlike("not-a-span", "two offsets, for example [120, 138]", shown(raw), fix)


Span = Annotated[
    tuple[int, ...],
    BeforeValidator(_read_span),
    WithJsonSchema(
        {"type": "array", "items": {"type": ["integer", "string"]}, "minItems": 2, "maxItems": 2}
    ),
]


class Statement(Frozen):
    """One thing that was said, in few words, by a chain of speakers."""

    in_: Name = Field(alias="in")
    """The document in which it stands."""
    by: tuple[Name, ...] = Field(min_length=1)
    """Who says so, the origin first and the one who passes it on last."""
    quote: Text | None = None
    """The words themselves, at most 15 of them."""
    paraphrase: Text | None = None
    """The content in our words, where it is not quoted."""
    modality: Literal[
        "reported fact", "reported statement", "projection", "inference", "opinion", "background"
    ]
    """In what way it is said."""
    figure: str | None = None
    """The figure in it, with bound word and unit, for example `up to 70 million rounds/year`."""
    dates: DateRange | None = None
    """The date that it speaks of."""
    phase: Phase | None = None
    """The status that it gives to what it speaks of."""
    about: Text | None = None
    """What it speaks of, where it is not the plant itself."""
    note: Text | None = None
    """What is odd or ambiguous in it."""
    status: Status = "accepted"
    """`proposed` by a program and not yet read by a person, `accepted`, or `dropped`. Only accepted
    statements bear numbers, claims and checks."""
    merged_into: Name | None = None
    """The statement that says the same and stands in for this one, which is dropped."""
    at: Span | None = None
    """Where its figure stands in the document: the offsets of its first character and of the one
    behind its last, counted from 0."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield what is wrong with its words, its figure and its status."""
        if self.merged_into is not None and self.status != "dropped":
            expected, fix = "status: dropped beside merged_into", "write status: dropped"
            yield unlike("merged-not-dropped", expected, f"status: {self.status}", fix, ("status",))
        if twice := next((name for name in self.by if self.by.count(name) > 1), None):
            expected, fix = "every speaker once, the origin first", f"name {twice} once"
            yield unlike("speaker-twice", expected, " > ".join(self.by), fix, ("by",))
        if self.figure is not None:
            yield from _wrong_figure(self.figure, "figure")
        words = len(self.quote.split()) if self.quote else 0
        if words > LONGEST_QUOTE_WORDS:
            expected, fix = "a quote of at most 15 words", "shorten it or paraphrase"
            yield unlike("long-quote", expected, f"{words} words", fix, ("quote",))
        if (self.quote is None) == (self.paraphrase is None):
            found = "both" if self.quote else "neither"
            yield unlike("quote-or-paraphrase", "quote or paraphrase", found, "give one of them")

    @property
    def words(self) -> str:
        """Return the quote in quotation marks, or the paraphrase."""
        return f"“{self.quote}”" if self.quote else str(self.paraphrase)


Weight = Annotated[float, WithJsonSchema({"type": ["number", "string"], "examples": [0.5]})]
Weights = Annotated[
    dict[Name, Weight],
    BeforeValidator(lambda raw: read_weights(raw) if isinstance(raw, dict) else raw),
]


class Branch(Frozen):
    """Rival readings of one thing, of which one is right."""

    weights: Weights
    """How likely each reading is; they add to 1."""
    because: Text
    """Why these weights."""
    from_: tuple[str, ...] = Field(default=(), alias="from")
    """The statements that give rise to the readings."""


class Claim(Frozen):
    """A figure that somebody states of the plant, to be judged."""

    from_: Annotated[tuple[str, ...], Field(alias="from", min_length=1)]
    """The statements in which it stands."""
    says: str
    """The figure with bound word and unit, for example `up to 70 million rounds/year`."""
    about: Text = "plant"
    """`plant`, or the name of a product."""
    readings: tuple[Reading, ...] = Field(min_length=1)
    """What the figure may be read as; each is judged apart."""
    due: DateRange | None = None
    """When it is to be true, where anybody says so."""
    supersedes: Name | None = None
    """The earlier claim whose place it takes."""
    headline: YesNo = False
    """Whether the answer leads with this claim; at most one does, and without one the first whose
    place no other claim takes."""
    note: Text | None = None
    """What is ambiguous in it."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield what is wrong with its figure."""
        yield from _wrong_figure(self.says, "says")


class Unsimulated(Frozen):
    """A part of the plant that the file knows of and the simulation leaves out so far."""

    from_: Annotated[tuple[str, ...], Field(alias="from", min_length=1)]
    """The statements that show it."""
    what: Text
    """What it is, and what leaving it out does to the answer."""
