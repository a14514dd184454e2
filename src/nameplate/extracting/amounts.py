"""Quantities: figures with their bounds, ranges, nouns and periods put around them.

Dates and numbers in names have been taken out before; who says so is read elsewhere.
"""

from typing import NamedTuple

from nameplate.extracting.ages import PERHAPS_AN_AGE, is_age
from nameplate.extracting.bound_words import bound_after, bound_before
from nameplate.extracting.counted import STOPS, one_of, read_noun
from nameplate.extracting.figures import Figure
from nameplate.extracting.measures import DURATIONS, LENGTHS, read_measure
from nameplate.extracting.number_words import COUNTING
from nameplate.extracting.periods import TIMES, period_before, read_period
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set
from nameplate.stated import Bound

_SPREADING = word_set(
    "spread split phased staggered divided distributed deployed invested extends extended"
)
NOTHING_COUNTED = "nothing is named that it counts"
OVER_OF_A_VERB = "over may belong to the verb before it"
_VERBS_WITH_OVER = word_set(
    "hand hands handed handing take takes took taken taking turn turns turned turning"
)
OVER_MAY_BE_DURING = "over may mean more than, or throughout"


class Amount(NamedTuple):
    """A quantity from token `first` up to `after`, its figure from `core` up to `core_after`."""

    first: int
    after: int
    core: int
    core_after: int
    low: float | None
    high: float | None
    scale: float = 1.0
    bound: Bound = "eq"
    noun: str | None = None
    period: str | None = None
    doubts: tuple[str, ...] = ()
    inherits: bool = True
    counted: bool = False


def behind(tokens: Tokens, amount: Amount) -> int:
    """Return the token up to which a quantity reaches without another number in it."""
    for index in range(amount.core_after, amount.after):
        if tokens.is_number(index):
            power = tokens[index].glued and tokens[index - 1].text in ("m", "km", "cm", "mm", "ft")
            if not power:
                return amount.core_after
        elif tokens[index].low in COUNTING and tokens[index].low != amount.period:
            return amount.core_after
    return max(amount.after, amount.core_after)


def attached(tokens: Tokens, figure: Figure) -> Amount:
    """Return the figure with its noun and period, without bounds."""
    amount = Amount(
        figure.first,
        figure.after,
        figure.first,
        figure.after,
        figure.low,
        figure.high,
        figure.scale,
        _own_bound(tokens, figure),
        noun=figure.noun or figure.currency,
        counted=figure.currency is not None,
        doubts=figure.doubts,
        inherits=not figure.part,
    )
    if figure.currency:
        return _with_period(tokens, _priced(tokens, amount))
    if figure.noun == "fold":
        return amount
    if figure.noun:
        return _with_period(tokens, amount)
    return _counting(tokens, amount, part=figure.part)


def _own_bound(tokens: Tokens, figure: Figure) -> Bound:
    """Return the bound that lies in the words of a figure itself."""
    if figure.vague:
        return "vague"
    if "+" in tokens.lows(figure.first, figure.after):
        return "ge"
    return "approx" if tokens[figure.first + 1].low == "couple" else "eq"


def _priced(tokens: Tokens, amount: Amount) -> Amount:
    """Add what a price is for: "$10,845 a tonne"."""
    if tokens.lows(amount.after, amount.after + 2) in (("a", "dozen"), ("per", "dozen")):
        return amount._replace(after=amount.after + 2, period="dozen")
    if tokens[amount.after].low in ("a", "an", "each"):
        measure = read_measure(tokens, amount.after + 1)
        if measure and measure.unit not in DURATIONS:
            return amount._replace(after=measure.after, period=measure.unit)
    return amount


def _counting(tokens: Tokens, amount: Amount, *, part: bool) -> Amount:
    """Add the unit or noun behind a figure and its period."""
    at = amount.after
    trailing = bound_after(tokens, at)
    if trailing:
        at = trailing.after
        amount = amount._replace(bound=trailing.bound, after=at, core_after=at)
    if is_age(tokens, amount.core):
        return amount._replace(noun="year", doubts=(*amount.doubts, PERHAPS_AN_AGE))
    if part and tokens[at].low in ("a", "an"):
        at += 1
    compound = tokens[at].text == "-" and tokens[at].glued and tokens[at + 1].glued
    if compound:
        return _compound(tokens, amount, at + 1)
    measure = read_measure(tokens, at)
    if measure:
        found = amount._replace(noun=measure.unit, after=measure.after, period=measure.per)
        if measure.unit == "pound" and tokens[measure.after].low != "of":
            found = _pounds(found)
        return _with_period(tokens, _trailed(tokens, found))
    if tokens[at].low == "times" or (tokens[at].text == "x" and tokens[at].glued):
        return amount._replace(noun="time", after=at + 1)
    if part:
        return amount
    noun = read_noun(tokens, at, amount.low)
    if noun is None:
        return _with_period(tokens, amount)
    return _with_period(tokens, amount._replace(noun=noun.noun, after=noun.after, counted=True))


def _trailed(tokens: Tokens, amount: Amount) -> Amount:
    """Add a bound that follows the unit: "30 % or more"."""
    trailing = bound_after(tokens, amount.after) if amount.bound == "eq" else None
    if trailing is None or tokens[amount.after].low not in ("or", "and"):
        return amount
    return amount._replace(bound=trailing.bound, after=trailing.after)


def _pounds(amount: Amount) -> Amount:
    """Tell money from mass as far as the size of the figure does."""
    noun = "GBP" if amount.scale >= 1e6 else amount.noun
    return amount._replace(noun=noun, doubts=(*amount.doubts, "pounds may be money or mass"))


def _compound(tokens: Tokens, amount: Amount, at: int) -> Amount:
    """Return a figure whose noun is joined to it by a hyphen, "17-year" or "300-seat"."""
    measure = read_measure(tokens, at)
    if measure:
        return _with_period(tokens, amount._replace(noun=measure.unit, after=measure.after))
    low = tokens[at].low
    if low in ("a", "an") and tokens[at + 2].low in TIMES and tokens[at + 2].glued:
        return amount._replace(period=tokens[at + 2].low, after=at + 3)
    if low in ("strong", "fold", "odd", "plus"):
        noun = "fold" if low == "fold" else None
        return amount._replace(noun=noun, after=at + 1, inherits=False)
    if tokens.is_word(at) and low not in STOPS:
        return _with_period(tokens, amount._replace(noun=one_of(low), after=at + 1, counted=True))
    return amount


def _with_period(tokens: Tokens, amount: Amount) -> Amount:
    """Add what the quantity is taken per."""
    if amount.period:
        return amount
    timed = amount.noun in DURATIONS or amount.noun in LENGTHS or amount.noun == "%"
    found = read_period(tokens, amount.after)
    if found and (not timed or found.after - amount.after <= 2):
        near = found.after - amount.after <= 4
        return amount._replace(period=found.per, after=found.after if near else amount.after)
    if timed or (amount.noun is None and not amount.inherits):
        return amount
    before = period_before(tokens, amount.first)
    return amount._replace(period=before) if before else amount


def bounded(tokens: Tokens, figure: Figure, amount: Amount) -> Amount:
    """Add the bound words that stand before a figure."""
    found = bound_before(tokens, figure.first)
    if found is None:
        return amount
    if amount.bound != "eq":
        doubt = "two bound words" if amount.bound != found.bound else None
        if amount.bound == "vague" and found.bound == "approx":
            doubt = None
        doubts = (*amount.doubts, doubt) if doubt else amount.doubts
        return amount._replace(first=found.first, doubts=doubts)
    if found.word == "over" and tokens[found.first - 1].low in _VERBS_WITH_OVER:
        return amount._replace(doubts=(*amount.doubts, OVER_OF_A_VERB))
    stretch = amount.noun in DURATIONS or amount.noun in LENGTHS
    stretch = stretch or tokens[found.first - 1].low in _SPREADING
    if found.word == "over" and found.after - found.first == 1 and stretch:
        return amount._replace(doubts=(*amount.doubts, OVER_MAY_BE_DURING))
    return amount._replace(first=found.first, bound=found.bound)
