"""Checks of figures: what to compute from which figures, and what to compare it with.

Descriptions only; nothing is computed here.
"""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field
from pydantic_core import PydanticCustomError

from nameplate.model.frozen import Name, Text, shown, unlike
from nameplate.model.questions import DecidingQuestion, Question

Change = Literal[
    "gross to good",
    "good to gross",
    "capacity to output",
    "output to capacity",
    "burst to sustained",
    "sustained to burst",
]
"""From which basis to which a figure can be taken, where the unit does not tell."""

UNSTATED = "unstated"
"""Written for a change of basis to which nobody gives the share."""


class ArithmeticCheck(DecidingQuestion):
    """Compute a figure from figures, with units and ends of intervals carried along.

    A figure stated "per day" is compared with nothing until it says which day. Wherever a figure
    or the name of one stands as a text, in this check or another, ` read per calendar day` or
    ` read per working day` may follow it, for example `per-day-post read per calendar day`.
    """

    arithmetic: Text
    """Names of statements or of `given`, numbers, `+ - * /` and brackets, e.g. `capacity / days`.
    Names may hold hyphens, so a minus sign has spaces around it."""
    given: dict[Name, Text] = Field(default_factory=dict)
    """Further figures by name, for example `days: 250 working_day/year`; or a statement's name."""
    cases: dict[Text, dict[Name, Text]] = Field(default_factory=dict)
    """Rival cases by name, each with its own figures; the result says for which it holds."""
    agrees_with: Text | None = None
    """A statement, a name of `given` or of the case, or a figure, that the outcome is compared
    with; left out, it is only derived."""
    shown_in: Text | None = None
    """The unit in which the outcome is shown."""


class SumCheck(DecidingQuestion):
    """Add parts up, bound words and ranges included, and compare the sum with a stated total."""

    sum: tuple[Text, ...] = Field(min_length=2)
    """The parts: statements with a figure, or figures."""
    total: Text
    """The total: a statement with a figure, or a figure."""
    shown_in: Text | None = None
    """The unit in which sum and total are shown."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that the total stands among its own parts."""
        if self.total in self.sum:
            expected, fix = "parts of the total", "name the parts alone"
            within = ("sum", self.sum.index(self.total))
            yield unlike("total-in-parts", expected, f"{shown(self.total)} itself", fix, within)


class ConversionCheck(DecidingQuestion):
    """Take a figure to another unit or basis, by factors that are stated; none is assumed.

    A factor is multiplied with or divided by, whichever leads to the unit. Where a factor is
    missing, the check is not made and names the question to ask.
    """

    convert: Text
    """The figure: a statement with one, or a figure."""
    to: Text
    """The unit that it is taken to, for example `vials/year`."""
    by: dict[Name, Text] = Field(default_factory=dict, max_length=6)
    """What one unit holds of another, by name, for example `content: 10 doses/vial`; statements or
    figures."""
    basis: dict[Change, Text] = Field(default_factory=dict)
    """Changes of basis that the unit does not tell, each with the smaller as a share of the larger,
    for example `{gross to good: 97 %}`; or `unstated` where nobody gives it."""
    agrees_with: Text | None = None
    """A statement or figure that the outcome is compared with; left out, it is only derived."""


class OverlapCheck(DecidingQuestion):
    """Ask whether two or more figures can all be true at once, as the intervals that they are."""

    overlap: dict[Text, Text] = Field(min_length=2)
    """The figures by name; each is computed as in `arithmetic`."""
    given: dict[Name, Text] = Field(default_factory=dict)
    """Further figures by name; or a statement's name."""
    cases: dict[Text, dict[Name, Text]] = Field(default_factory=dict)
    """Rival cases by name, each with its own figures; the result says for which all overlap."""
    shown_in: Text | None = None
    """The unit in which the figures are shown."""


class ScopeCheck(Question):
    """Ask which products a figure counts, and what it is for each of them, lines being alike."""

    scope: Name
    """The statement with the figure."""
    counts: tuple[Name, ...] = ()
    """The products that it says it counts; left out where it does not say."""


class TrendCheck(Question):
    """Compare an earlier and a later figure for the same thing, bound words included."""

    earlier: Name
    """The earlier statement."""
    later: Name
    """The later statement."""

    def mistakes(self) -> Iterator[PydanticCustomError]:
        """Yield that a statement is compared with itself."""
        if self.earlier == self.later:
            fix = "name the later one, or remove the check"
            yield unlike("same-twice", "two statements", f"{self.later} twice", fix, ("later",))
