"""Accepted statements -> options: which of them may be a claim, a count of lines or a rate.

Says only what a statement could be; a person chooses.
"""

from collections.abc import Collection, Mapping

from nameplate.errors import QuantityError
from nameplate.model.evidence import Statement
from nameplate.plantfile.tree import Value
from nameplate.starting.drafts import Draft
from nameplate.starting.questions import Answer, Option
from nameplate.stated import Stated, parse_stated
from nameplate.units import Dims

PERIODS = ("time", "shift", "day_unstated", "working_day")


def claims_said(draft: Draft) -> dict[str, Option]:
    """Return the statements that say how much is made per time."""
    options = {}
    for name, said in draft.accepted.items():
        if counted_noun(said.figure) is not None:
            options[name] = option(name, said, {"from": [name], "says": said.figure})
    return options


def counts_of_lines(draft: Draft) -> dict[str, Option]:
    """Return the statements that say how many lines there are."""
    options = {}
    for name, said in draft.accepted.items():
        stated = parse_stated(said.figure) if said.figure else None
        if stated and stated.low == stated.high and _counts_lines(stated.dims):
            options[name] = option(name, said, f"{stated.low:.10g}", {"from": [name]})
    return options


def rates_said(draft: Draft, claimed: Collection[str]) -> dict[str, Option]:
    """Return the statements that say how much is made in less than a year, but for the claimed."""
    options = {}
    for name, said in draft.accepted.items():
        period = (said.figure or "").rpartition("/")[2]
        if name in claimed or counted_noun(said.figure) is None or period == "year":
            continue
        number = parse_stated((said.figure or "").rpartition("/")[0].rpartition(" ")[0])
        if number.low > 0 and number.high < float("inf"):
            options[name] = option(name, said, spread(number, f"/{period}"), {"from": [name]})
    return options


def dates_said(draft: Draft) -> dict[str, Option]:
    """Return the statements that speak of a date."""
    return {
        name: option(name, said, str(said.dates))
        for name, said in draft.accepted.items()
        if said.dates is not None
    }


def counted_noun(figure: str | None) -> str | None:
    """Return what a figure counts per time, or None where it is of another kind."""
    if figure is None or "/" not in figure:
        return None
    try:
        dims = dict(parse_stated(figure).dims)
    except QuantityError:  # typed; the reader of plant files says why
        return None
    nouns = [noun for noun, power in dims.items() if power == 1 and noun not in PERIODS]
    per = [noun for noun, power in dims.items() if power == -1 and noun in PERIODS]
    return nouns[0] if len(nouns) == 1 and len(per) == 1 and len(dims) == 2 else None


def _counts_lines(dims: Dims) -> bool:
    """Tell whether a figure counts lines, whatever kind of lines they are called."""
    return len(dims) == 1 and dims[0][1] == 1 and dims[0][0].split("_")[-1] == "line"


def spread(number: Stated, unit: str) -> Value:
    """Return the numbers that a figure may mean, each with its unit, as a value of a plant file."""
    low, high = f"{number.low:.10g}{unit}", f"{number.high:.10g}{unit}"
    if number.low == number.high:
        return low
    law = "loguniform" if number.bound == "vague" else "uniform"
    return {law: [low, high]}


def option(
    name: str, said: Statement, value: Value, basis: Mapping[str, Value] | None = None
) -> Option:
    """Return a statement as the option that gives a value."""
    answer = Answer(value, f"statement {name}", basis or {})
    return Option(said.figure or str(said.dates), said.words, answer)
