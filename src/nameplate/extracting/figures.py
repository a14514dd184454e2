"""One figure at a token: sign, currency and scale included, without its noun.

Ranges, bounds and nouns are put around it in `amounts`.
"""

from typing import NamedTuple

from nameplate.extracting.digits import DECIMAL_COMMA, THOUSANDS_OR_DECIMALS, Digits, read_digits
from nameplate.extracting.joined_names import is_rough_share
from nameplate.extracting.measures import currency_before, read_measure, read_scaled_money
from nameplate.extracting.number_words import (
    GLYPHS,
    PARTS,
    SMALL,
    TENS,
    TWICE,
    Worded,
    half_more,
    read_counting,
    read_couple,
    read_part,
    read_vague,
)
from nameplate.extracting.scale_letters import SCALE_WORDS, scale_after
from nameplate.extracting.tokens import CELL_ENDS, Tokens
from nameplate.extracting.word_sets import word_set

_COMPARED = word_set("as the that what its their last this his her our current usual normal")
WHICH_OF_TEN = "which part of the ten is meant is not read"
TWO_NUMBERS = "a blank may divide two numbers"
_RAISED = frozenset("³⁴⁵⁶⁷⁸⁹")
_POWERS = _RAISED | {"^"}


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
    stem = tokens[at].low.removesuffix("fold")
    value = SMALL.get(stem) or TENS.get(stem)
    if value is None or stem == tokens[at].low:
        return None
    return Figure(float(value), float(value), at, at + 1, noun="fold")


def _twice(tokens: Tokens, at: int) -> Figure | None:
    """Return "twice as many"; in "twice a day" the word tells how often and is left."""
    value = TWICE.get(tokens[at].low)
    follower = tokens[at + 1].low
    if value is None or not (follower in _COMPARED or follower.endswith("'s")):
        return None
    return Figure(value, value, at, at + 1, noun="time")


def _one_measure(tokens: Tokens, at: int) -> Figure | None:
    """Return the one of "an hour and a half"; whether "an hour" alone is meant is judged above."""
    if tokens[at].low not in ("a", "an"):
        return None
    text = tokens[at + 1].text
    if text in PARTS or not text.islower() or len(text) < 3:
        return None
    measure = read_measure(tokens, at + 1)
    if measure is None:
        return None
    if tokens.lows(measure.after, measure.after + 3) == ("and", "a", "half"):
        return Figure(1.5, 1.5, at, measure.after + 3, noun=measure.unit)
    return Figure(1.0, 1.0, at, measure.after, noun=measure.unit)


def _in_digits(tokens: Tokens, at: int) -> Figure:
    """Return the figure whose digits stand at a token."""
    fraction = _fraction(tokens, at)
    if fraction:
        return Figure(fraction, fraction, at, at + 3, part=True)
    if is_rough_share(tokens, at):
        low = float(tokens[at].text)
        return Figure(low, low + 9, at, at + 2, vague=True, doubts=(WHICH_OF_TEN,))
    digits = read_digits(tokens[at].text)
    value, after = _with_part(tokens, at, digits.value)
    doubts = (digits.doubt,) if digits.doubt else ()
    if _has_exponent(tokens, after):
        return Figure(None, None, at, _behind_exponent(tokens, after), doubts=("a power of ten",))
    money = read_scaled_money(tokens, after) or read_scaled_money(tokens, at - 1)
    if money and value is not None and tokens[after].low not in SCALE_WORDS:
        value, after = round(value * money.scale, 9), max(money.after, after)
        return Figure(value, value, at, after, money.scale, money.currency, doubts=doubts)
    if tokens[after].text == "+" and tokens[after].glued and tokens[after + 1].low in SCALE_WORDS:
        after += 1
    scale, then, doubt = scale_after(tokens, after, currency=_is_money(tokens, at))
    scaled = then > after
    if scaled and value is not None and half_more(tokens, then):
        value, then = value + 0.5, then + 3
    if not scaled and not doubt:
        scale = _shared_scale(tokens, after)
    if digits.decimal is not None:
        value = _decimal(tokens, at, digits, scaled=scaled)
        doubts = () if scaled and digits.doubt == THOUSANDS_OR_DECIMALS else doubts
    doubt = TWO_NUMBERS if _may_be_two(tokens, at) else doubt
    if doubt:
        value, doubts = None, (*doubts, doubt)
    if value is not None:
        value = _signed(tokens, at, round(value * scale, 9))
    return Figure(value, value, at, then, scale, doubts=doubts + _sign_doubts(tokens, at))


def _with_part(tokens: Tokens, at: int, value: float | None) -> tuple[float | None, int]:
    """Add the part of one that stands behind digits, 2½ or 3 1/4; return the token behind."""
    after = at + 1
    part, end = GLYPHS.get(tokens[after].text), after + 1
    if part is None and tokens.is_number(after) and not tokens[after].glued:
        part, end = _fraction(tokens, after), after + 3
    if part is None or value is None:
        return value, after
    # In $4.12½ the half is one of a cent.
    return value + (round(part / 100, 6) if "." in tokens[at].text else part), end


def _decimal(tokens: Tokens, at: int, digits: Digits, *, scaled: bool) -> float | None:
    """Return digits such as 1.325 or 7,5 as decimals where a scale or a unit stands behind them."""
    unscaled = currency_before(tokens, at) is not None and not scaled
    if unscaled and digits.doubt != DECIMAL_COMMA:
        return None
    followed = scaled or read_measure(tokens, at + 1) is not None
    return digits.decimal if followed else digits.value


def _may_be_two(tokens: Tokens, at: int) -> bool:
    """Return whether "813 726" in a row of figures may be two of them."""
    if " " not in tokens[at].text:
        return False
    groups, follower = tokens[at].text.split(" "), tokens[at + 1]
    alike = len(groups) == 2 and len(groups[0]) == 3 and not groups[1].endswith("00")
    row = follower.kind == "break" or follower.text in ("+", "-", "–")
    if row or len(groups) != 2 or groups[1].endswith("00"):
        return alike and row
    # There may be 37 of the 737 Max as well as 37,737 of something.
    return follower.text[:1].isupper() and len(follower.text) > 2 and not _is_measure(tokens, at)


def _is_measure(tokens: Tokens, at: int) -> bool:
    """Return whether a unit stands behind a number."""
    return read_measure(tokens, at + 1) is not None


def _shared_scale(tokens: Tokens, after: int) -> float:
    """Return the scale of 557 and of 526 in "557 (526) million"."""
    if tokens[after].text == "(" and tokens.is_number(after + 1):
        after += 2
    if tokens[after].text not in ("*", ")"):
        return 1.0
    end = next((i for i in range(after, after + 5) if tokens[i].text not in ("*", ")")), after)
    closed = any(tokens[index].text == ")" for index in range(after, end))
    return SCALE_WORDS.get(tokens[end].low, 1.0) if closed else 1.0


def _is_money(tokens: Tokens, at: int) -> bool:
    """Return whether a currency stands before a number, or before the range that it ends."""
    if currency_before(tokens, at) is not None:
        return True
    ends = tokens[at - 1].text in ("-", "–", "to") and tokens.is_number(at - 2)
    return ends and currency_before(tokens, at - 2) is not None


def _fraction(tokens: Tokens, at: int) -> float | None:
    """Return the value of 2/3, or None where no such part of one stands at a token."""
    over, under = tokens[at].text, tokens[at + 2].text
    tight = tokens[at + 1].text == "/" and tokens[at + 1].glued and tokens[at + 2].glued
    tight = tight and tokens[at + 3].text != ":"
    if not tight or not (over.isdecimal() and under.isdecimal()) or len(over + under) > 3:
        return None
    return int(over) / int(under) if 0 < int(over) < int(under) <= 10 else None


def _signed(tokens: Tokens, at: int, value: float) -> float:
    """Return the value, negative where a minus stands before it."""
    if tokens[at - 1].low == "minus" and tokens[at - 2].low not in ("or", "-"):
        return -value
    dash = tokens[at - 1].text in ("-", "–") and tokens[at].glued
    free = not tokens[at - 1].glued or tokens[at - 2].text in ("(", "[")
    listed = tokens[at - 2].kind == "break" and tokens[at - 2].text not in CELL_ENDS
    return -value if dash and free and not listed else value


def _sign_doubts(tokens: Tokens, at: int) -> tuple[str, ...]:
    """Return the doubt that a sign before a number raises."""
    if tokens[at - 1].text == "±" or tokens.lows(at - 3, at) == ("plus", "or", "minus"):
        return ("plus or minus",)
    dash = tokens[at - 1].text == "-" and tokens[at].glued
    if dash and tokens[at - 2].kind == "break" and tokens[at - 2].text not in CELL_ENDS:
        return ("the dash may be a minus or the mark of a list",)
    return ()


def _has_exponent(tokens: Tokens, at: int) -> bool:
    """Return whether a power of ten follows a number, e6 or × 10^6, or is one, 10⁶."""
    if tokens[at - 1].text == "10" and tokens[at].glued and tokens[at].text in _POWERS:
        return True
    if tokens[at].low == "e" and tokens[at].glued and tokens.is_number(at + 1):
        return tokens[at + 1].glued
    raised = tokens[at + 2].text in ("^", "⁶", "⁹", "³") and tokens[at + 2].glued
    return tokens[at].low in ("x", "×", "*", "·") and tokens[at + 1].text == "10" and raised


def _behind_exponent(tokens: Tokens, at: int) -> int:
    """Return the token behind a power of ten."""
    if tokens[at].text in _RAISED:
        return at + 1
    if tokens[at].low in ("e", "^"):
        return at + 2
    return at + 4 if tokens[at + 2].text == "^" else at + 3


def _with_currency(tokens: Tokens, at: int, figure: Figure) -> Figure:
    """Add the currency whose sign stands before a figure; a minus may stand before the sign."""
    found = currency_before(tokens, at)
    if found is None:
        return figure
    currency, first = found
    dash = tokens[first - 1].text == "-" and tokens[first].glued and not tokens[first - 1].glued
    minus = dash or tokens[first - 1].low == "minus"
    if minus and figure.low is not None:
        figure = figure._replace(low=-figure.low, high=-(figure.high or 0.0))
    return figure._replace(currency=currency, first=first)
