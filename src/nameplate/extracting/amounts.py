"""Quantities: figures with their bounds, ranges, nouns and periods put around them.

Dates and numbers in names have been taken out before; who says so is read elsewhere.
"""

from dataclasses import dataclass, replace

from nameplate.extracting.ages import PERHAPS_AN_AGE, is_age
from nameplate.extracting.bound_words import bound_after, bound_before
from nameplate.extracting.counted import STOPS, one_of, read_noun
from nameplate.extracting.dates import read_date
from nameplate.extracting.figures import Figure, read_figure
from nameplate.extracting.measures import DURATIONS, LENGTHS, currency_before, read_measure
from nameplate.extracting.number_words import COUNTING
from nameplate.extracting.periods import period_before, read_period
from nameplate.extracting.shares import read_share
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_list, word_set
from nameplate.stated import Bound

_CHANGES = word_list(
    "ris rose grow grew increas expand climb jump rais lift boost ramp fall fell drop declin shrank"
    " shrink slid slip cut reduc lower slump go went gone mov chang doubl tripl quadrupl extend"
    " stretch improv accelerat scal bring brought up down quintupl"
)
_SPREADING = word_set(
    "spread split phased staggered divided distributed deployed invested extends extended"
)
FROM_MAY_BE_CHANGE = "from … to may be a change as well as a range"
CHANGE_OR_RANGE = "may be a change and its result, or a range"
MOST_OF_A_RANGE = 3
# "From 1.2 to 1.1 million" falls; a tenfold fall would be said otherwise.
FALL = 10
NOTHING_COUNTED = "nothing is named that it counts"
OVER_OF_A_VERB = "over may belong to the verb before it"
_VERBS_WITH_OVER = word_set(
    "hand hands handed handing take takes took taken taking turn turns turned turning"
)
OVER_MAY_BE_DURING = "over may mean more than, or throughout"


@dataclass(frozen=True, slots=True)
class Amount:
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
        power = tokens.glued(index) and tokens[index - 1].text in ("m", "km", "cm", "mm", "ft")
        if (tokens.is_number(index) and not power) or tokens.low(index) in COUNTING:
            return amount.core_after
    return max(amount.after, amount.core_after)


def read_amounts(tokens: Tokens, at: int) -> tuple[Amount, ...]:
    """Return the quantity that begins at a token; two, where one changes into the other."""
    figure = read_figure(tokens, at)
    if figure is None:
        return ()
    share = _share(tokens, figure)
    if share:
        return (share,)
    first = _attached(tokens, figure)
    second_at = _second(tokens, figure, first)
    if second_at is None:
        return (_bounded(tokens, figure, first),)
    second_figure = read_figure(tokens, second_at)
    if second_figure is None:
        return (_bounded(tokens, figure, first),)
    if figure.part != second_figure.part:
        return (_bounded(tokens, figure, first),)
    if figure.currency and second_figure.currency is None:
        second_figure = second_figure._replace(currency=figure.currency)
    second = _bounded(tokens, second_figure, _attached(tokens, second_figure))
    return _pair(tokens, figure, first, second)


def _share(tokens: Tokens, figure: Figure) -> Amount | None:
    """Return "one in eight" as a part of one."""
    share = read_share(tokens, figure)
    if share is None:
        return None
    bound = bound_before(tokens, figure.first)
    return Amount(
        bound.first if bound else figure.first,
        share.after,
        figure.first,
        share.after,
        share.value,
        share.value,
        bound=bound.bound if bound else "eq",
        inherits=False,
    )


def _attached(tokens: Tokens, figure: Figure) -> Amount:
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
    return "approx" if tokens.low(figure.first + 1) == "couple" else "eq"


def _priced(tokens: Tokens, amount: Amount) -> Amount:
    """Add what a price is for: "$10,845 a tonne"."""
    if tokens.low(amount.after) in ("a", "an", "each"):
        measure = read_measure(tokens, amount.after + 1)
        if measure and measure.unit not in DURATIONS:
            return replace(amount, after=measure.after, period=measure.unit)
    return amount


def _counting(tokens: Tokens, amount: Amount, *, part: bool) -> Amount:
    """Add the unit or noun behind a figure and its period."""
    at = amount.after
    trailing = bound_after(tokens, at)
    if trailing:
        at = trailing.after
        amount = replace(amount, bound=trailing.bound, after=at, core_after=at)
    if is_age(tokens, amount.core):
        return replace(amount, noun="year", doubts=(*amount.doubts, PERHAPS_AN_AGE))
    if part and tokens.low(at) in ("a", "an"):
        at += 1
    compound = tokens[at].text == "-" and tokens.glued(at) and tokens.glued(at + 1)
    if compound:
        return _compound(tokens, amount, at + 1)
    measure = read_measure(tokens, at)
    if measure:
        found = replace(amount, noun=measure.unit, after=measure.after, period=measure.per)
        if measure.unit == "pound":
            found = _pounds(found)
        return _with_period(tokens, _trailed(tokens, found))
    if tokens.low(at) == "times" or (tokens[at].text == "x" and tokens.glued(at)):
        return replace(amount, noun="time", after=at + 1)
    if part:
        return amount
    noun = read_noun(tokens, at, amount.low)
    if noun is None:
        return _with_period(tokens, amount)
    return _with_period(tokens, replace(amount, noun=noun.noun, after=noun.after, counted=True))


def _trailed(tokens: Tokens, amount: Amount) -> Amount:
    """Add a bound that follows the unit: "30 % or more"."""
    trailing = bound_after(tokens, amount.after) if amount.bound == "eq" else None
    if trailing is None or tokens.low(amount.after) not in ("or", "and"):
        return amount
    return replace(amount, bound=trailing.bound, after=trailing.after)


def _pounds(amount: Amount) -> Amount:
    """Tell money from mass as far as the size of the figure does."""
    noun = "GBP" if amount.scale >= 1e6 else amount.noun
    return replace(amount, noun=noun, doubts=(*amount.doubts, "pounds may be money or mass"))


def _compound(tokens: Tokens, amount: Amount, at: int) -> Amount:
    """Return a figure whose noun is joined to it by a hyphen, "17-year" or "300-seat"."""
    measure = read_measure(tokens, at)
    if measure:
        return _with_period(tokens, replace(amount, noun=measure.unit, after=measure.after))
    low = tokens.low(at)
    if low in ("strong", "fold", "odd", "plus"):
        noun = "fold" if low == "fold" else None
        return replace(amount, noun=noun, after=at + 1, inherits=False)
    if tokens.is_word(at):
        return _with_period(tokens, replace(amount, noun=one_of(low), after=at + 1, counted=True))
    return amount


def _with_period(tokens: Tokens, amount: Amount) -> Amount:
    """Add what the quantity is taken per."""
    if amount.period:
        return amount
    timed = amount.noun in DURATIONS or amount.noun in LENGTHS or amount.noun == "%"
    found = read_period(tokens, amount.after)
    if found and (not timed or found.after - amount.after <= 2):
        near = found.after - amount.after <= 4
        return replace(amount, period=found.per, after=found.after if near else amount.after)
    if timed or (amount.noun is None and not amount.inherits):
        return amount
    return replace(amount, period=period_before(tokens, amount.first))


def _bounded(tokens: Tokens, figure: Figure, amount: Amount) -> Amount:
    """Add the bound words that stand before a figure."""
    found = bound_before(tokens, figure.first)
    if found is None:
        return amount
    if amount.bound != "eq":
        doubt = "two bound words" if amount.bound != found.bound else None
        if amount.bound == "vague" and found.bound == "approx":
            doubt = None
        doubts = (*amount.doubts, doubt) if doubt else amount.doubts
        return replace(amount, first=found.first, doubts=doubts)
    if found.word == "over" and tokens.low(found.first - 1) in _VERBS_WITH_OVER:
        return replace(amount, doubts=(*amount.doubts, OVER_OF_A_VERB))
    stretch = amount.noun in DURATIONS or amount.noun in LENGTHS
    stretch = stretch or tokens.low(found.first - 1) in _SPREADING
    if found.word == "over" and found.after - found.first == 1 and stretch:
        return replace(amount, doubts=(*amount.doubts, OVER_MAY_BE_DURING))
    return replace(amount, first=found.first, bound=found.bound)


def _second(tokens: Tokens, figure: Figure, amount: Amount) -> int | None:
    """Return where the second figure of a pair begins, or None."""
    between = _between(tokens, figure.first)
    for after in dict.fromkeys((figure.after, amount.core_after, amount.after)):
        if after > figure.after and tokens.low(after) == "or":
            continue
        for joined in _joined(tokens, after, between=between):
            start = _behind_currency(tokens, joined)
            found = read_figure(tokens, start)
            if found and not _other_start(tokens, start, found):
                return start
    return None


def _behind_currency(tokens: Tokens, at: int) -> int:
    """Return the token behind a currency such as $, NT$ or EUR; the same where none begins."""
    for after in (at + 1, at + 2):
        money = currency_before(tokens, after)
        if money and money[1] == at:
            return after
    return at


def _between(tokens: Tokens, first: int) -> bool:
    """Return whether "between" stands before a figure, a bound word allowed."""
    bound = bound_before(tokens, first)
    return tokens.low((bound.first if bound else first) - 1) == "between"


def _joined(tokens: Tokens, after: int, *, between: bool) -> tuple[int, ...]:
    """Return where a second figure may begin behind "to", "or", "and" or a dash."""
    low = tokens.low(after)
    if low in ("to", "or") or (low == "and" and between):
        bound = 1 if tokens.low(after + 1) in ("about", "around", "nearly", "almost") else 0
        return (after + 1 + (bound if between else 0),)
    if low == "-" and tokens.low(after + 1) == "to":
        return (after + (3 if tokens.low(after + 2) == "-" else 2),)
    dash = low in ("-", "–", "—", "~")
    even = tokens.glued(after) == tokens.glued(after + 1)
    return (after + 1,) if dash and even and (low != "-" or tokens.glued(after)) else ()


def _other_start(tokens: Tokens, start: int, found: Figure) -> bool:
    """Return whether a figure cannot be the second of a pair: an article, a fold, a day."""
    dated = read_date(tokens, start)
    if dated and dated.span.precision in ("day", "range"):
        return True
    lone = tokens.low(start) in ("a", "an") and found.noun is not None
    return lone or found.vague or found.noun == "fold"


def _pair(tokens: Tokens, figure: Figure, first: Amount, second: Amount) -> tuple[Amount, ...]:
    """Return two figures as a range, or as two where one changes into the other."""
    own_unit = first.noun is not None and first.after <= second.core
    if first.after > second.core or first.noun is None:
        first = replace(
            first,
            noun=second.noun,
            period=second.period,
            after=first.core_after,
            counted=second.counted,
        )
    low, high = first.low, second.high
    borrowed = (
        low is not None
        and high is not None
        and first.scale == 1
        and second.scale > 1
        and low * second.scale <= high * (FALL if tokens.low(figure.first - 1) == "from" else 1)
    )
    if borrowed and low is not None:
        low = round(low * second.scale, 9)
    if second.low is None and first.scale == 1 and not own_unit:
        low = None
    before = tokens.low(figure.first - 1)
    changes = _changes_before(tokens, figure.first)
    same = first.noun == second.noun
    split = (before == "from" and changes) or (before == "by" and own_unit) or not same
    split = split or low is None or high is None or low > high
    by_word = tokens.low(second.first - 1) == "to"
    split = split or (own_unit and changes and by_word and before != "between")
    if _by_and_to(tokens, figure.first, first, second):
        first = replace(first, doubts=(*first.doubts, CHANGE_OR_RANGE))
        second = replace(second, doubts=(*second.doubts, CHANGE_OR_RANGE))
        split = True
    if split:
        begun = replace(first, low=low, high=low, scale=second.scale if borrowed else first.scale)
        return (_bounded(tokens, figure, begun), second)
    return (_range(tokens, figure, first, replace(second, low=low, high=high)),)


def _by_and_to(tokens: Tokens, at: int, first: Amount, second: Amount) -> bool:
    """Return whether "shrank by 1,000 to 7,000" may be meant, by how far the figures are apart."""
    near = tokens.low(at - 1) in ("by", "up", "down") or _changes_before(tokens, at, reach=1)
    if not near or first.low is None or second.low is None:
        return False
    return not 0 < second.low <= MOST_OF_A_RANGE * first.low


def _range(tokens: Tokens, figure: Figure, first: Amount, second: Amount) -> Amount:
    """Return the range that begins with the first figure and ends with the second."""
    doubts = (*first.doubts, *second.doubts)
    start, bound = figure.first, bound_before(tokens, figure.first)
    if bound:
        start = bound.first
        if bound.bound not in ("approx", "eq"):
            doubts = (*doubts, "a bound word before a range")
    if tokens.low(start - 1) == "between":
        start -= 1
    elif tokens.low(start - 1) == "from":
        doubts = (*doubts, FROM_MAY_BE_CHANGE)
    return replace(
        second,
        first=start,
        core=first.core,
        bound="range",
        period=second.period or first.period,
        doubts=doubts,
    )


def _changes_before(tokens: Tokens, first: int, reach: int = 8) -> bool:
    """Return whether a verb of change stands in the clause before a figure."""
    for index in range(first - 1, first - 1 - reach, -1):
        low = tokens.low(index)
        if tokens[index].kind == "break" or low in (".", ";"):
            return False
        if tokens.is_word(index) and low not in STOPS | {"range", "ranges"}:
            if any(low.startswith(stem) and len(low) <= len(stem) + 5 for stem in _CHANGES):
                return True
        elif low in ("rose", "fell", "up", "down", "went"):
            return True
    return False
