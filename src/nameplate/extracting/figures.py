"""One figure at a token: sign, currency and scale included, without its noun.

Ranges, bounds and nouns are put around it in `amounts`.
"""

from typing import NamedTuple

from nameplate.extracting.counted import STOPS, looks_plural
from nameplate.extracting.digits import DECIMAL_COMMA, THOUSANDS_OR_DECIMALS, read_digits
from nameplate.extracting.measures import DURATIONS, LENGTHS, currency_before, read_measure
from nameplate.extracting.number_words import (
    GLYPHS,
    MOST_MAGNITUDES,
    PARTS,
    SMALL,
    TENS,
    TWICE,
    Worded,
    read_counting,
    read_couple,
    read_part,
    read_vague,
)
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

SCALE_WORDS = {
    "hundred": 1e2,
    "thousand": 1e3,
    "thousands": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "millions": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "billions": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "trn": 1e12,
    "dozen": 12.0,
}
_SIZES = word_set("long wide high deep tall thick across of below above away in from")
_COMPARED = word_set("as the that what its their")
_PERIOD_STARTS = frozenset({"a", "an", "per", "each", "every", "annually", "worth"})
_RAISED = frozenset("³⁴⁵⁶⁷⁸⁹")
_REACH_OF_THOUSANDS = 16
MILLION_OR_METRE = "m may be million or metre"


class Figure(NamedTuple):
    """A number from token `first` up to `after`.

    Attributes:
        low: Its value; None where it cannot be read for certain.
        high: The same, or the upper end of a vague word.
        scale: The product of its scale words.
        currency: The currency whose sign or code stands before it.
        vague: Whether a word such as "tens of thousands" gives it.
        part: Whether it is a part of one.
        noun: What it counts, where that is part of its word, as in "sixfold".
    """

    low: float | None
    high: float | None
    first: int
    after: int
    scale: float = 1.0
    currency: str | None = None
    vague: bool = False
    part: bool = False
    noun: str | None = None
    doubts: tuple[str, ...] = ()


def read_figure(tokens: Tokens, at: int) -> Figure | None:
    """Return the figure that begins at a token with its digits or its number word, or None."""
    if tokens.is_number(at):
        return _with_currency(tokens, at, _in_digits(tokens, at))
    if tokens[at].text in GLYPHS:
        value = GLYPHS[tokens[at].text]
        return Figure(value, value, at, at + 1, part=True)
    if not tokens.is_word(at):
        return None
    found = _fold(tokens, at) or _twice(tokens, at) or _one_measure(tokens, at)
    if found:
        return found
    vague = read_vague(tokens, at)
    worded = vague or read_couple(tokens, at) or read_part(tokens, at) or read_counting(tokens, at)
    if worded is None:
        return None
    return _with_currency(tokens, at, _from_words(worded, at, is_vague=vague is not None))


def _from_words(worded: Worded, at: int, *, is_vague: bool) -> Figure:
    """Return the figure that stands in words."""
    low, high, after, scale, part = worded
    return Figure(low, high, at, after, scale, vague=is_vague, part=part)


def _fold(tokens: Tokens, at: int) -> Figure | None:
    """Return "sixfold"."""
    stem = tokens.low(at).removesuffix("fold")
    value = SMALL.get(stem) or TENS.get(stem)
    if value is None or stem == tokens.low(at):
        return None
    return Figure(float(value), float(value), at, at + 1, noun="fold")


def _twice(tokens: Tokens, at: int) -> Figure | None:
    """Return "twice as many"; in "twice a day" the word tells how often and is left."""
    value = TWICE.get(tokens.low(at))
    if value is None or tokens.low(at + 1) not in _COMPARED:
        return None
    return Figure(value, value, at, at + 1, noun="time")


def _one_measure(tokens: Tokens, at: int) -> Figure | None:
    """Return the one of "an hour and a half"; whether "an hour" alone is meant is judged above."""
    if tokens.low(at) not in ("a", "an"):
        return None
    measure = read_measure(tokens, at + 1)
    if tokens.low(at + 1) in PARTS:
        return None
    if measure is None or not tokens[at + 1].text.islower() or len(tokens.low(at + 1)) < 3:
        return None
    if tokens.lows(measure.after, measure.after + 3) == ("and", "a", "half"):
        return Figure(1.5, 1.5, at, measure.after + 3, noun=measure.unit)
    return Figure(1.0, 1.0, at, measure.after, noun=measure.unit)


def _in_digits(tokens: Tokens, at: int) -> Figure:
    """Return the figure whose digits stand at a token."""
    digits = read_digits(tokens[at].text)
    value, after = digits.value, at + 1
    doubts = (digits.doubt,) if digits.doubt else ()
    if tokens[after].text in GLYPHS and value is not None:
        value, after = value + GLYPHS[tokens[after].text], after + 1
    fraction = _fraction(tokens, at)
    if fraction:
        return Figure(fraction, fraction, at, at + 3, part=True)
    currency = currency_before(tokens, at)
    scale, then, doubt = _scale_after(tokens, after, currency=_is_money(tokens, at))
    if digits.decimal is not None and (then > after or read_measure(tokens, after)):
        value = digits.decimal
        if digits.doubt == THOUSANDS_OR_DECIMALS and then > after:
            doubts = ()
    unscaled = currency is not None and then == after
    if digits.decimal is not None and unscaled and digits.doubt != DECIMAL_COMMA:
        value = None
    if then == after and _has_exponent(tokens, after):
        return Figure(None, None, at, _behind_exponent(tokens, after), doubts=("a power of ten",))
    if doubt:
        value, doubts = None, (*doubts, doubt)
    if value is not None:
        value = _signed(tokens, at, round(value * scale, 9))
    return Figure(value, value, at, then, scale, doubts=doubts + _sign_doubts(tokens, at))


def _is_money(tokens: Tokens, at: int) -> bool:
    """Return whether a currency stands before a number, or before the range that it ends."""
    if currency_before(tokens, at) is not None:
        return True
    ends = tokens[at - 1].text in ("-", "–", "to") and tokens.is_number(at - 2)
    return ends and currency_before(tokens, at - 2) is not None


def _fraction(tokens: Tokens, at: int) -> float | None:
    """Return the value of 2/3, or None where no such part of one stands at a token."""
    over, under = tokens[at].text, tokens[at + 2].text
    tight = tokens[at + 1].text == "/" and tokens.glued(at + 1) and tokens.glued(at + 2)
    if not tight or not (over.isdigit() and under.isdigit()) or len(over + under) > 3:
        return None
    return int(over) / int(under) if 0 < int(over) < int(under) <= 10 else None


def _signed(tokens: Tokens, at: int, value: float) -> float:
    """Return the value, negative where a minus stands before it."""
    if tokens.low(at - 1) == "minus":
        return -value
    dash = tokens[at - 1].text == "-" and tokens.glued(at)
    free = not tokens.glued(at - 1) or tokens[at - 2].text in ("(", "[")
    return -value if dash and free and tokens[at - 2].kind != "break" else value


def _sign_doubts(tokens: Tokens, at: int) -> tuple[str, ...]:
    """Return the doubt that a sign before a number raises."""
    if tokens[at - 1].text == "±":
        return ("plus or minus",)
    dash = tokens[at - 1].text == "-" and tokens.glued(at)
    if dash and tokens[at - 2].kind == "break":
        return ("the dash may be a minus or the mark of a list",)
    return ()


def _scale_after(tokens: Tokens, at: int, *, currency: bool) -> tuple[float, int, str | None]:
    """Return the scale behind a number, the token behind it, and a doubt that it raises."""
    if tokens[at].text == "-" and tokens.glued(at) and tokens.low(at + 1) in SCALE_WORDS:
        at += 1
    scale, after = 1.0, at
    while (
        after < at + MOST_MAGNITUDES
        and tokens.low(after) in SCALE_WORDS
        and not (after > at and tokens.low(after) == "dozen")
    ):
        scale *= SCALE_WORDS[tokens.low(after)]
        after += 1
    million = currency or _amount_unit_follows(tokens, at + 1)
    if after == at and tokens[at].text == "m" and million:
        return 1e6, at + 1, None
    if after == at and tokens[at].text == "m" and _thousands_before(tokens, at):
        return 1.0, at + 1, MILLION_OR_METRE
    if after > at or not tokens.glued(at):
        return scale, after, None
    return _letter_scale(tokens, at, currency=currency)


def _thousands_before(tokens: Tokens, at: int) -> bool:
    """Return whether a free m follows a count such as 500k, so that it may mean million."""
    if tokens.glued(at):
        return False
    near = range(max(at - _REACH_OF_THOUSANDS, 0), at - 1)
    return any(
        tokens[index].text == "k" and tokens.glued(index) and tokens.is_number(index - 1)
        for index in near
    )


def _letter_scale(tokens: Tokens, at: int, *, currency: bool) -> tuple[float, int, str | None]:
    """Return the scale of a letter right behind a number, as in 5m, 3b or 300k."""
    text = tokens[at].text
    if text in ("k", "K") and (currency or text == "k" or looks_plural(tokens.low(at + 1))):
        return 1e3, at + 1, None
    if text in ("b", "B") and currency:
        return 1e9, at + 1, None
    if text == "M" or (text == "m" and currency):
        return 1e6, at + 1, None
    if text == "m":
        million = _is_million(tokens, at)
        if million:
            return 1e6, at + 1, None
        if million is None:
            return 1.0, at + 1, MILLION_OR_METRE
    return 1.0, at, None


def _is_million(tokens: Tokens, at: int) -> bool | None:
    """Return whether the letter m behind a number means million; None where it may be metre."""
    follower = tokens.low(at + 1)
    if follower in _SIZES:
        return _million_nearby(tokens, at, (1, -1) if follower == "of" else (-1,)) or (
            None if follower in ("of", "from", "in") else False
        )
    if tokens[at + 1].text in ("²", "³", "/") or follower in ("2", "3"):
        return False
    if follower == "-" and tokens.low(at + 2) in _SIZES:
        return False
    ranged = follower in ("-", "–", "to") and tokens.is_number(at + 2)
    if ranged and tokens.low(at + 3) in SCALE_WORDS:
        return True
    if tokens.lows(at - 3, at - 1) == ("fewer", "than") or _amount_unit_follows(tokens, at + 1):
        return True
    if follower in _PERIOD_STARTS or _noun_follows(tokens, at + 1):
        return True
    return _million_nearby(tokens, at, (1, -1))


def _amount_unit_follows(tokens: Tokens, at: int) -> bool:
    """Return whether a symbol of mass, energy or cargo follows, which no length is counted in."""
    measure = read_measure(tokens, at)
    if measure is not None and measure.per is not None:
        return True
    symbol = measure is not None and len(tokens[at].text) > 1 and measure.after == at + 1
    return symbol and measure is not None and measure.unit not in LENGTHS | DURATIONS


def _noun_follows(tokens: Tokens, at: int) -> bool:
    """Return whether a plural stands at a token or two behind it."""
    for index in range(at, at + 4):
        if tokens[index].text == "-" and tokens.glued(index) and index > at:
            continue
        if not tokens.is_word(index) or tokens.low(index) in _SIZES | STOPS:
            return False
        if looks_plural(tokens.low(index)):
            return True
    return False


def _million_nearby(tokens: Tokens, at: int, ways: tuple[int, ...]) -> bool | None:
    """Return True where a number beside this one has an m that means million."""
    for way in ways:
        for index in range(at + 2 * way, at + 12 * way, way):
            same = tokens[index].text == "m" and tokens.glued(index)
            if not same or not tokens.is_number(index - 1):
                continue
            if _noun_follows(tokens, index + 1) or currency_before(tokens, index - 1):
                return True
    return None


def _has_exponent(tokens: Tokens, at: int) -> bool:
    """Return whether a power of ten follows a number, e6 or × 10^6, or is one, 10⁶."""
    if tokens[at - 1].text == "10" and tokens.glued(at) and tokens[at].text in _RAISED:
        return True
    if tokens.low(at) == "e" and tokens.glued(at) and tokens.is_number(at + 1):
        return tokens.glued(at + 1)
    raised = tokens[at + 2].text in ("^", "⁶", "⁹", "³") and tokens.glued(at + 2)
    return tokens.low(at) in ("x", "×", "*", "·") and tokens[at + 1].text == "10" and raised


def _behind_exponent(tokens: Tokens, at: int) -> int:
    """Return the token behind a power of ten."""
    if tokens[at].text in _RAISED:
        return at + 1
    if tokens.low(at) == "e":
        return at + 2
    return at + 4 if tokens[at + 2].text == "^" else at + 3


def _with_currency(tokens: Tokens, at: int, figure: Figure) -> Figure:
    """Add the currency whose sign stands before a figure; a minus may stand before the sign."""
    found = currency_before(tokens, at)
    if found is None:
        return figure
    currency, first = found
    minus = tokens[first - 1].text == "-" and tokens.glued(first) and not tokens.glued(first - 1)
    if minus and figure.low is not None:
        figure = figure._replace(low=-figure.low, high=-(figure.high or 0.0))
    return figure._replace(currency=currency, first=first)
