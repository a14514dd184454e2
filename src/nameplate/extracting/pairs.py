"""Two figures that belong together: ranges, and values that change into one another.

What stands around a single figure is put to it in `amounts`.
"""

from nameplate.extracting.amounts import Amount, attached, bounded
from nameplate.extracting.bound_words import bound_before
from nameplate.extracting.counted import STOPS
from nameplate.extracting.dates import read_date
from nameplate.extracting.figures import Figure, read_figure
from nameplate.extracting.measures import currency_before
from nameplate.extracting.shares import read_share
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_list, word_set

_CHANGES = word_list(
    "ris rose grow grew increas expand climb jump rais lift boost ramp fall fell drop declin shrank"
    " shrink slid slip cut reduc lower slump go went gone mov chang doubl tripl trebl quadrupl"
    " extend stretch improv accelerat scal bring brought up down quintupl"
)
_NO_CHANGES = STOPS | {"range", "ranges"}
FROM_MAY_BE_CHANGE = "from … to may be a change as well as a range"
CHANGE_OR_RANGE = "may be a change and its result, or a range"
DASHES = ("-", "–", "—")
_JOINTS = word_set("to or and - – — ~")
MOST_OF_A_RANGE = 3
THOUSAND = 1000
# "Between 800 and one billion" leaves a scale out, and which one is not said.
MOST_APART = 1e4
SCALE_LEFT_OUT = "its scale is left out"
TOLERANCE = "a tolerance is said with it"
# "From 1.2 to 1.1 million" falls; a tenfold fall would be said otherwise.
FALL = 10


def read_amounts(tokens: Tokens, at: int) -> tuple[Amount, ...]:
    """Return the quantity that begins at a token; two, where one changes into the other."""
    figure = read_figure(tokens, at)
    if figure is None:
        return ()
    share = _share(tokens, figure)
    if share:
        return (share,)
    tolerated = _tolerated(tokens, figure)
    if tolerated:
        return (tolerated,)
    first = attached(tokens, figure)
    second_at = _second(tokens, figure, first)
    if second_at is None:
        return (bounded(tokens, figure, first),)
    second_figure = read_figure(tokens, second_at)
    if second_figure is None:
        return (bounded(tokens, figure, first),)
    if figure.part != second_figure.part or _begins_range(tokens, second_at, second_figure):
        return (bounded(tokens, figure, first),)
    if figure.currency and second_figure.currency is None:
        second_figure = second_figure._replace(currency=figure.currency)
    second = bounded(tokens, second_figure, attached(tokens, second_figure))
    return _pair(tokens, figure, first, second)


def _tolerated(tokens: Tokens, figure: Figure) -> Amount | None:
    """Return "52 ± 1 kWh" as about 52; its tolerance is no value of its own."""
    sign = 1 if tokens[figure.after].text == "±" else 0
    sign = 3 if tokens.lows(figure.after, figure.after + 3) == ("+", "/", "-") else sign
    if not sign:
        return None
    tolerance = read_figure(tokens, _behind_currency(tokens, figure.after + sign))
    if tolerance is None:
        return None
    second = attached(tokens, tolerance)
    first = attached(tokens, figure._replace(after=tolerance.after))
    doubts = (*first.doubts, TOLERANCE)
    noun = first.noun or second.noun
    return first._replace(bound="approx", noun=noun, doubts=doubts, inherits=False)


def _begins_range(tokens: Tokens, at: int, second: Figure) -> bool:
    """Return whether the 555 of "€15 to €555-565" belongs to what follows it."""
    if tokens[at - 1].text in DASHES or tokens[second.first - 1].text in DASHES:
        return False
    third = _second(tokens, second, attached(tokens, second))
    return third is not None and tokens[_behind_dash(tokens, third) - 1].text in DASHES


def _behind_dash(tokens: Tokens, at: int) -> int:
    """Return the token behind the dash of a range whose second figure has a currency."""
    return next((index for index in (at, at - 1, at - 2) if tokens[index - 1].text in DASHES), at)


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


def _second(tokens: Tokens, figure: Figure, amount: Amount) -> int | None:
    """Return where the second figure of a pair begins, or None."""
    for after in dict.fromkeys((figure.after, amount.core_after, amount.after)):
        if after > figure.after and tokens[after].low == "or":
            continue
        joined = _behind_joint(tokens, figure.first, after)
        if joined is None:
            continue
        start = _behind_currency(tokens, joined)
        found = read_figure(tokens, start)
        folds = found is not None and found.noun == "fold"
        if folds and tokens[after].low != "-" and not figure.noun:
            continue
        if found and not _other_start(tokens, start, found):
            return start
    return None


def _behind_currency(tokens: Tokens, at: int) -> int:
    """Return the token behind a currency such as $, NT$ or EUR; the same where none begins."""
    if tokens[at].text == "+" and tokens.is_number(at + 1):
        return at + 1
    for after in (at + 1, at + 2):
        money = currency_before(tokens, after)
        if money and money[1] == at:
            return after
    return at


def _between(tokens: Tokens, first: int) -> bool:
    """Return whether "between" stands before a figure, a bound word allowed."""
    bound = bound_before(tokens, first)
    return tokens[(bound.first if bound else first) - 1].low == "between"


def _behind_joint(tokens: Tokens, first: int, at: int) -> int | None:
    """Return where a second figure may begin behind "to", "or", "and" or a dash, or None."""
    low = tokens[at].low
    if low not in _JOINTS:
        return None
    between = low in ("to", "or", "and") and _between(tokens, first)
    if low in ("to", "or") or between:
        bounded = between and tokens[at + 1].low in ("about", "around", "nearly", "almost")
        return at + 2 if bounded else at + 1
    if low == "-" and tokens[at + 1].low in ("to", "or"):
        return at + (3 if tokens[at + 2].low == "-" else 2)
    even = tokens[at].glued == tokens[at + 1].glued
    return at + 1 if low != "and" and even and (low != "-" or tokens[at].glued) else None


def _other_start(tokens: Tokens, start: int, found: Figure) -> bool:
    """Return whether a figure cannot be the second of a pair: an article, a fold, a day."""
    dated = read_date(tokens, start)
    if dated and dated.span.precision in ("day", "range"):
        return True
    lone = tokens[start].low in ("a", "an") and found.noun is not None
    return lone or found.vague


def _pair(tokens: Tokens, figure: Figure, first: Amount, second: Amount) -> tuple[Amount, ...]:
    """Return two figures as a range, or as two where one changes into the other."""
    if _differ(first, second):
        return (bounded(tokens, figure, first), second)
    own_unit = first.noun is not None and first.after <= second.core
    if first.after > second.core or first.noun is None:
        first = first._replace(
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
        and low * second.scale <= high * (FALL if tokens[figure.first - 1].low == "from" else 1)
    )
    if borrowed and low is not None:
        low = round(low * second.scale, 9)
    if _in_thousands(tokens, figure, second):
        low = figure.low * THOUSAND if figure.low else low
    if second.low is None and first.scale == 1 and not own_unit:
        low = None
    if not borrowed and first.scale == 1 and low and high and low * MOST_APART < high:
        low = low if second.scale == 1 or own_unit else None
        first = first if low else first._replace(doubts=(*first.doubts, SCALE_LEFT_OUT))
    before = tokens[figure.first - 1].low
    changes = _changes_before(tokens, figure.first, reach=14 if before == "from" else 8)
    same = first.noun == second.noun
    dashed = tokens[_behind_dash(tokens, second.core) - 1].text in DASHES
    split = (
        (before == "from" and changes and not dashed) or (before == "by" and own_unit) or not same
    )
    split = split or low is None or high is None or low > high
    by_word = tokens[second.first - 1].low == "to"
    split = split or (own_unit and changes and by_word and before != "between")
    if _by_and_to(tokens, figure.first, first, second):
        first = first._replace(doubts=(*first.doubts, CHANGE_OR_RANGE))
        second = second._replace(doubts=(*second.doubts, CHANGE_OR_RANGE))
        split = True
    if split:
        begun = first._replace(low=low, high=low, scale=second.scale if borrowed else first.scale)
        return (bounded(tokens, figure, begun), second)
    return (_range(tokens, figure, first, second._replace(low=low, high=high)),)


def _in_thousands(tokens: Tokens, figure: Figure, second: Amount) -> bool:
    """Return whether the 10 of "10-12,000" stands for ten thousand."""
    end = tokens[second.core].text
    if figure.low is None or second.low is None or figure.scale != 1 or not end.endswith(",000"):
        return False
    plain = tokens[figure.after - 1].text.isdecimal() and figure.low < THOUSAND
    joined = tokens[figure.after].glued and tokens[figure.after].text in ("-", "–")
    least = second.low / THOUSAND / MOST_OF_A_RANGE
    return plain and (joined and least <= figure.low) and figure.low * THOUSAND < second.low


def _differ(first: Amount, second: Amount) -> bool:
    """Return whether two figures of unlike units stand side by side: "6.3% to SEK 42 million"."""
    percent = (first.noun == "%") != (second.noun == "%")
    unlike = second.noun is not None or second.scale > 1
    return first.noun is not None and unlike and percent and not first.counted


def _by_and_to(tokens: Tokens, at: int, first: Amount, second: Amount) -> bool:
    """Return whether "shrank by 1,000 to 7,000" may be meant, by how far the figures are apart."""
    bound = bound_before(tokens, at)
    at = bound.first if bound else at
    near = tokens[at - 1].low in ("by", "up", "down") or _changes_before(tokens, at, reach=1)
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
    if tokens[start - 1].low == "between":
        start -= 1
    elif tokens[start - 1].low == "from":
        doubts = (*doubts, FROM_MAY_BE_CHANGE)
    return second._replace(
        first=start,
        core=first.core,
        bound="range",
        period=second.period or first.period,
        doubts=doubts,
    )


def _changes_before(tokens: Tokens, first: int, reach: int = 8) -> bool:
    """Return whether a verb of change stands in the clause before a figure."""
    for index in range(first - 1, first - 1 - reach, -1):
        low = tokens[index].low
        if tokens[index].kind == "break" or low in (".", ";"):
            return False
        if tokens.is_word(index) and low not in _NO_CHANGES:
            if any(low.startswith(stem) and len(low) <= len(stem) + 5 for stem in _CHANGES):
                return True
        elif low in ("rose", "fell", "up", "down", "went"):
            return True
    return False
