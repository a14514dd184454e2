"""Accepted statements -> options for days, shifts and hours of work, and for delays.

A statement that may speak of something else is offered and not proposed; a person chooses.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from nameplate.errors import QuantityError
from nameplate.model.evidence import Statement
from nameplate.nouns import plural, singular
from nameplate.plantfile.tree import Value
from nameplate.starting.drafts import Draft
from nameplate.starting.questions import Option
from nameplate.starting.said import option, spread
from nameplate.starting.yaml_text import flow_text
from nameplate.stated import Stated, parse_stated

DAYS_OF_YEAR = 365
FEWEST_WORKING_DAYS = 150
"""Fewer days a year may as well be those on which nobody works."""
MOST_SHIFTS = 4
HOURS_OF_SHIFT = (4, 14)
HOURS_OF_DAY = 24
A_DAY = ("day", "calendar day", "working day", "operating day")
_IN_FULL = {"h": "hour", "hr": "hour", "d": "day", "yr": "year"}
_FORM = re.compile(
    r"(?P<number>.+?) (?P<unit>(?:(?:working|operating|calendar) )?[a-z]+)(?:/(?P<per>[a-z ]+))?"
)
_LATE = re.compile(r"\b(late|later|delay\w*|behind|slip\w*|postpon\w*|overdue)\b", re.IGNORECASE)
# What is closed, lost or spent elsewhere is counted in the same units as work.
_NOT_WORK = re.compile(
    r"\b(clos\w+|shut\w*|stop\w*|idle\w*|halt\w*|holidays?|vacation|maintenance|repair\w*|strikes?"
    r"|outages?|los[ets]\w*|cancel\w*|break\w*|without|no|not|never|after|until|ago)\b",
    re.IGNORECASE,
)


@dataclass
class SaidOfTime:
    """What statements say of one number.

    Attributes:
        options: The statements that give a value, by name.
        sure: The names of those that can hardly mean anything else.
        bounds: What gives one bound alone, and so no value to take, in words.
    """

    options: dict[str, Option] = field(default_factory=dict)
    sure: list[str] = field(default_factory=list)
    bounds: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Tell whether anything is said."""
        return bool(self.options or self.bounds)

    @property
    def proposed(self) -> str | None:
        """Return the statement that alone is there, where it is sure."""
        alone = len(self.options) == 1 and not self.bounds
        return self.sure[0] if alone and self.sure else None

    def add(
        self,
        figure: "_Figure",
        value: Value,
        *,
        sure: bool,
        so: str = "",
        beside: Collection[str] = (),
    ) -> None:
        """Add a statement with the value that it gives, or its bound where it has one alone.

        Args:
            figure: Its figure.
            value: The value.
            sure: Whether the figure can hardly mean anything else.
            so: How the value follows, where it is not the figure itself.
            beside: The statements that the value rests on beside this one.
        """
        if not figure.has_ends:
            self.bounds.append(f"{figure.name}: {figure.said.figure}, a bound and no value to take")
            return
        basis: dict[str, Value] = {"from": list(dict.fromkeys([figure.name, *beside]))}
        said = option(figure.name, figure.said, value, basis)
        self.options[figure.name] = replace(said, shown=f"{said.shown}{so}")
        if sure and not _NOT_WORK.search(figure.said.words):
            self.sure.append(figure.name)


@dataclass(frozen=True)
class _Figure:
    """A figure that counts time or shifts.

    Attributes:
        name: The name of its statement.
        said: Its statement.
        number: How many.
        unit: Of what, in the singular.
        per: In which time, empty where nothing is said of it.
    """

    name: str
    said: Statement
    number: Stated
    unit: str
    per: str

    @property
    def has_ends(self) -> bool:
        """Tell whether it has a lower and an upper end."""
        return self.number.low > 0 and self.number.high < float("inf")

    @property
    def most(self) -> float:
        """Return its upper end, or the one end that it has."""
        return self.number.high if self.number.high < float("inf") else self.number.low

    @property
    def is_late(self) -> bool:
        """Tell whether its words speak of a delay."""
        return _LATE.search(self.said.words) is not None


def days_said(draft: Draft) -> SaidOfTime:
    """Return what is said of the days of work in a year."""
    found = SaidOfTime()
    for figure in _figures(draft):
        least, most = figure.number.low, figure.most
        if not figure.unit.endswith("day") or least > DAYS_OF_YEAR:
            continue
        value = spread(_up_to(figure.number, DAYS_OF_YEAR), "")
        if figure.per == "year":
            found.add(figure, value, sure=least >= FEWEST_WORKING_DAYS)
        elif figure.per == "week" and most <= 7:
            value = spread(_scaled(figure.number, DAYS_OF_YEAR / 7), "")
            found.add(figure, value, sure=False, so=f" all year, so {flow_text(value)} days")
        elif not figure.per and least >= FEWEST_WORKING_DAYS and not figure.is_late:
            found.add(figure, value, sure=False)
    return found


def shifts_said(draft: Draft, *, rate_is_per_shift: bool) -> SaidOfTime:
    """Return what is said of the shifts of a day; hours of a day may stand for one long shift.

    They may not where a shift is what the rate counts by: a longer one would make no more.
    """
    found = SaidOfTime()
    for figure in _figures(draft):
        if figure.unit == "shift" and figure.per in ("", *A_DAY) and figure.most <= MOST_SHIFTS:
            found.add(figure, spread(figure.number, ""), sure=True)
    if not found and not rate_is_per_shift:
        for figure in _hours_of_a_day(draft):
            found.add(figure, "1", sure=False, so=" as one shift")
    return found


def hours_said(draft: Draft, shifts: float | None, beside: Collection[str]) -> SaidOfTime:
    """Return what is said of the length of a shift, or of a day of so many shifts.

    Args:
        draft: The draft.
        shifts: The shifts of a day, where they are one number.
        beside: The statements that those rest on.
    """
    found = SaidOfTime()
    least, most = HOURS_OF_SHIFT
    for figure in _figures(draft):
        if figure.unit != "hour" or not least <= figure.most <= HOURS_OF_DAY:
            continue
        is_usual = figure.most <= most and "shift" in figure.said.words.lower()
        value = spread(_up_to(figure.number, HOURS_OF_DAY), " h")
        if figure.per in ("", "shift"):
            found.add(figure, value, sure=figure.per == "shift" or is_usual)
    for figure in _hours_of_a_day(draft) if shifts else ():
        # "Two shifts of 8 hours a day" are no shifts of 4 hours; only a long day must be shared.
        shared = shifts == 1 or figure.most > most
        number = _scaled(figure.number, 1 / shifts) if shared and shifts else figure.number
        so = f" in {shifts:.10g} shifts" if shared else " as each shift"
        so = "" if shifts == 1 else so
        found.add(figure, spread(number, " h"), sure=shared, so=so, beside=beside if shared else ())
    return found


def delays_said(draft: Draft) -> SaidOfTime:
    """Return what is said of how late the plant is: the announced start may hold it already."""
    found = SaidOfTime()
    for figure in _figures(draft):
        if figure.unit in ("day", "week", "year") and not figure.per and figure.is_late:
            found.add(figure, spread(figure.number, f" {plural(figure.unit)}"), sure=False)
    return found


def _hours_of_a_day(draft: Draft) -> Iterator[_Figure]:
    """Yield the figures that say how many hours of a day are worked."""
    for figure in _figures(draft):
        if figure.unit == "hour" and figure.per in A_DAY and figure.most <= HOURS_OF_DAY:
            yield figure


def _figures(draft: Draft) -> Iterator[_Figure]:
    """Yield the accepted figures that have the form of a number, a unit and a time."""
    for name, said in draft.accepted.items():
        form = _FORM.fullmatch(said.figure or "")
        number = _number(form["number"]) if form else None
        if form and number:
            unit, per = (_IN_FULL.get(it, it) for it in (form["unit"], form["per"] or ""))
            yield _Figure(name, said, number, singular(unit), per)


def _number(text: str) -> Stated | None:
    """Return the number of a figure without its unit, or None where it is none."""
    try:
        number = parse_stated(text)
    except QuantityError:  # a unit of two words, which none of time is
        return None
    return None if number.dims else number


def _up_to(number: Stated, most: float) -> Stated:
    """Return a number of which nothing lies beyond what can be."""
    return number._replace(high=min(number.high, most))


def _scaled(number: Stated, factor: float) -> Stated:
    """Return a number in another unit, its ends in four digits."""
    low, high = (float(f"{end * factor:.4g}") for end in (number.low, number.high))
    return number._replace(low=low, high=high)
