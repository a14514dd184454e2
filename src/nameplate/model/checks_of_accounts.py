"""Checks of an account: its dates, what it says of one thing, who is behind it, what was kept.

Descriptions only; a person's reading is passed on as one, and all else is computed elsewhere.
"""

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from nameplate.model.frozen import DateRange, Frozen, Name, Text, shown, unlike
from nameplate.model.questions import DecidingQuestion, Question, Result

FORMS = ("promises", "cases", "quantiles", "reached")
"""The forms in which a reference class can be given."""


class DateCheck(DecidingQuestion):
    """Compare a stated duration, or a date, with dates."""

    dates_from: dict[Text, Text]
    """Rival baselines by name: a statement with dates, or a date."""
    dates_to: Text
    """The statement or date at the end."""
    agrees_with: Text | None = None
    """A statement with a duration; left out, the baselines must lie before the end."""


class ContradictionCheck(Question):
    """Compare what several statements say of the same thing: its status, or who or what it was."""

    contradiction: tuple[Name, ...] = Field(min_length=2)
    """The statements; each gives a phase, or stands in `says`."""
    says: dict[Name, Text] = Field(default_factory=dict)
    """What each says in a word, by statement, where it is no phase: a role, or who attended. These
    are of one occasion only where the dates of the statements meet."""
    resolved_by: Text | None = None
    """How the contradiction dissolves, if it does."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield words for statements that are not compared, and statements without a word."""
        for name in self.says:
            if name not in self.contradiction:
                expected = f"one of {', '.join(self.contradiction)}"
                fix = f"add {name} to contradiction, or remove it"
                yield unlike("not-compared", expected, shown(name), fix, ("says", name))
        for index, name in enumerate(self.contradiction):
            if name in self.contradiction[:index]:
                expected, fix = "each statement once", "delete one of the two"
                yield unlike("twice", expected, shown(name), fix, ("contradiction", index))
            elif self.says and name not in self.says:
                expected, fix = "a word for every statement", f"add {name}: and what it says"
                yield unlike("missing-word", expected, f"none for {name}", fix, ("says",))


class IndependenceCheck(Question):
    """Count the origins behind statements."""

    independent: tuple[Name, ...] = Field(min_length=1)
    """The statements."""


class Promise(Frozen):
    """Something announced for a date."""

    said: DateRange
    """When it was announced."""
    by: DateRange | None = None
    """The date announced; it may be missing while the promise is open."""
    met: Literal["yes", "no", "open"]
    """Whether it came in time."""
    source: Text
    """Where it stands."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that a promise which was kept or not has no date, or one before it was made."""
        if self.by is None and self.met != "open":
            fix = "add by, or write met: open"
            yield unlike("missing-field", "the date by which it was due", "none", fix, ("by",))
        if self.by is not None and self.by.last < self.said.first:
            expected = f"a date that was to come when it was said, {self.said}"
            yield unlike("due-before-said", expected, str(self.by), "mend said or by", ("by",))


def _read_reached(raw: object) -> tuple[int, int]:
    """Read how many of how many cases, for example `2 of 16`."""
    if isinstance(raw, tuple) and len(raw) == 2:
        return raw
    match = re.fullmatch(r"\s*(\d{1,6})\s+of\s+(\d{1,6})\s*", raw) if isinstance(raw, str) else None
    if match is None or not 0 <= int(match[1]) <= int(match[2]) or int(match[2]) == 0:
        fix = "write how many of how many, the smaller number first"
        raise unlike("not-so-many-of", 'so many of so many, for example "2 of 16"', shown(raw), fix)
    return int(match[1]), int(match[2])


Reached = Annotated[
    tuple[int, ...],
    BeforeValidator(_read_reached),
    WithJsonSchema({"type": "string", "examples": ["2 of 16"]}),
]


class ReferenceClassCheck(Question):
    """Hold a figure or a promise against others of its kind: how often did such a thing come true?

    A class bears on plausibility and refutes nothing by itself.
    """

    reference_class: Text
    """What the cases have in common, for example `start dates announced for this plant`."""
    promises: tuple[Promise, ...] = ()
    """The class of a speaker's own promises, the earliest first."""
    cases: dict[Text, Text] = Field(default_factory=dict)
    """Cases by name: statements with a figure, or figures."""
    quantiles: dict[Text, Text] = Field(default_factory=dict)
    """Quantiles of the class, for example `{5 %: 10 days, 50 %: 40 days}`; the lowest first."""
    reached: Reached | None = None
    """How many cases reached what they had announced, for example `2 of 16`."""
    figure: Text | None = None
    """The figure that is placed among cases or quantiles: a statement with one, or a figure."""
    share_of: Text | None = None
    """In place of `figure`: a figure of which each case gives the share that was made."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that the class is not given in one form, or not with what belongs to it."""
        given = [form for form in FORMS if getattr(self, form)]
        if len(given) != 1:
            expected, fix = f"one of {', '.join(FORMS)}", "give the class in one form"
            yield unlike("class-form", expected, " and ".join(given) or "none of them", fix)
            return
        taken = [name for name in ("figure", "share_of") if getattr(self, name)]
        wanted = {"cases": ("figure", "share_of"), "quantiles": ("figure",)}.get(given[0], ())
        if len(taken) != min(1, len(wanted)) or not set(taken) <= set(wanted):
            expected = f"{' or '.join(wanted) or 'no figure'} with {given[0]}"
            fix = f"give {'one of them' if wanted else f'{given[0]} alone'}"
            yield unlike(
                "class-figure", expected, " and ".join(taken) or "none", fix, tuple(taken[-1:])
            )

    @property
    def kept(self) -> tuple[int, int]:
        """Return how many promises fell due, and how many of them were met."""
        due = [promise for promise in self.promises if promise.met != "open"]
        return len(due), sum(promise.met == "yes" for promise in due)


class JudgedCheck(Question):
    """A reading by a person: shown as judged, not computed."""

    judged: Result
    """The result; only a computation can be `derived`."""
    because: Text
    """The reason."""
    about: tuple[Name, ...] = ()
    """The statements that it is about."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that a reading is called worked out."""
        if self.judged == "derived":
            expected, fix = "a reading, for example undetermined", "compute it by arithmetic"
            yield unlike("judged-derived", expected, '"derived"', fix, ("judged",))
