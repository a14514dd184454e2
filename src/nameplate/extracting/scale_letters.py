"""The scale behind a number: "million", "bn", and the letters of 5m, 3b and 300k.

Whether an m means million or metre is told by what stands around it.
"""

from nameplate.extracting.counted import STOPS, is_plural_name, looks_plural
from nameplate.extracting.measures import DURATIONS, LENGTHS, currency_before, read_measure
from nameplate.extracting.number_words import MOST_MAGNITUDES
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
_NO_NOUNS = _SIZES | STOPS
_SMALL_MEASURES = LENGTHS | DURATIONS
_PERIOD_STARTS = frozenset({"a", "an", "per", "each", "every", "annually", "worth"})
_CROSSES = ("by", "x", "×")
_REACH_OF_THOUSANDS = 16
_REACH_OF_COUNTED = 16
_REACH_OF_MILLIONS = 20
_COUNTED = word_set(
    "sales sold sell sells exports exported imports imported output production produced produce"
    " shipments shipped ship deliveries delivered deliver population customers users passengers"
    " subscribers budget workforce jobs people doses cars units vehicles shells rounds masks"
    " tonnes barrels shares visitors households homes voters workers employees orders volume"
    " volumes turnover revenue profit revenues capacity sites pills tablets bottles phones"
    " numbers number traffic intake throughput attendance audience viewers readers downloads"
    " membership enrolment circulation tonnage cargo freight pop"
)
_MEASURED = word_set(
    "length width height depth diameter draught draft draws beam tall high wide deep tower wall"
    " hull span radius altitude elevation blade rotor distance pier trench tunnel fence dam tide"
)
MILLION_OR_METRE = "m may be million or metre"
# Each of them is a small length, too.
_SHORT_SCALES = {"mil": 1e6, "MM": 1e6, "thou": 1e3}
SCALE_OR_LENGTH = "mil, MM and thou may be scales or lengths"


def scale_after(tokens: Tokens, at: int, *, currency: bool) -> tuple[float, int, str | None]:
    """Return the scale behind a number, the token behind it, and a doubt that it raises."""
    if tokens[at].text == "-" and tokens[at].glued and tokens[at + 1].low in SCALE_WORDS:
        at += 1
    scale, after = 1.0, at
    while (
        after < at + MOST_MAGNITUDES
        and tokens[after].low in SCALE_WORDS
        and not (after > at and tokens[after].low == "dozen")
    ):
        scale *= SCALE_WORDS[tokens[after].low]
        after += 1
    if after == at and tokens[at].text == "m":
        if currency or _amount_unit_follows(tokens, at + 1):
            return 1e6, at + 1, None
        if _thousands_before(tokens, at):
            return 1.0, at + 1, MILLION_OR_METRE
    short = _SHORT_SCALES.get(tokens[at].text)
    if short:
        return (short, at + 1, None) if currency else (1.0, at + 1, SCALE_OR_LENGTH)
    if after > at or not tokens[at].glued:
        return scale, after, None
    return _letter_scale(tokens, at, currency=currency)


def _thousands_before(tokens: Tokens, at: int) -> bool:
    """Return whether a free m follows a count such as 500k, so that it may mean million."""
    if tokens[at].glued:
        return False
    near = range(max(at - _REACH_OF_THOUSANDS, 0), at - 1)
    return any(
        tokens[index].text == "k" and tokens[index].glued and tokens.is_number(index - 1)
        for index in near
    )


def _letter_scale(tokens: Tokens, at: int, *, currency: bool) -> tuple[float, int, str | None]:
    """Return the scale of a letter right behind a number, as in 5m, 3b or 300k."""
    text = tokens[at].text
    if tokens.is_number(at + 1) and tokens[at + 1].glued:
        return 1.0, at, None
    if text in ("k", "K"):
        return 1e3, at + 1, None
    if is_billion(tokens, at, currency=currency):
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


def is_billion(tokens: Tokens, at: int, *, currency: bool) -> bool:
    """Return whether the letter b right behind a number means billion: $3b, 1.2B, 7B doses."""
    if tokens[at].text not in ("b", "B"):
        return False
    counts = looks_plural(tokens[at + 1].low) and tokens[at + 1].text.islower()
    named = tokens[at - 1].glued or tokens[at - 2].text[:1].isupper()
    decimal = tokens[at].text == "B" and "." in tokens[at - 1].text
    return currency or decimal or (counts and not named)


def _is_million(tokens: Tokens, at: int) -> bool | None:
    """Return whether the letter m behind a number means million; None where it may be metre."""
    follower = tokens[at + 1].low
    if follower in _SIZES:
        return _million_nearby(tokens, at, (1, -1) if follower == "of" else (-1,)) or (
            None if follower in ("of", "from", "in") else False
        )
    if tokens[at + 1].text in ("²", "³", "/") or follower in ("2", "3"):
        return False
    if follower == "-" and tokens[at + 2].low in _SIZES:
        return False
    crossed = follower in _CROSSES and tokens.is_number(at + 2) and tokens[at + 3].text == "m"
    if crossed or (tokens[at - 2].low in _CROSSES and tokens[at - 3].text == "m"):
        return False
    ranged = follower in ("-", "–", "to") and tokens.is_number(at + 2)
    if ranged and tokens[at + 3].low in SCALE_WORDS:
        return True
    if tokens.lows(at - 3, at - 1) == ("fewer", "than") or _amount_unit_follows(tokens, at + 1):
        return True
    if (
        follower in _PERIOD_STARTS
        or follower in ("homeless", "dead", "unemployed")
        or _noun_follows(tokens, at + 1)
    ):
        return True
    return _million_nearby(tokens, at, (1, -1)) or _counted_before(tokens, at)


def _counted_before(tokens: Tokens, at: int) -> bool | None:
    """Return True where the words before speak of what is counted, False where of a size."""
    for index in range(at - 2, at - 2 - _REACH_OF_COUNTED, -1):
        low = tokens[index].low
        if tokens[index].text in (".", "!", "?") and not tokens[index + 1].glued:
            return None
        if low in _MEASURED:
            return False
        if low in _COUNTED:
            return True
    return None


def _amount_unit_follows(tokens: Tokens, at: int) -> bool:
    """Return whether a symbol of mass, energy or cargo follows, which no length is counted in."""
    measure = read_measure(tokens, at)
    if measure is not None and measure.per is not None:
        return True
    symbol = measure is not None and len(tokens[at].text) > 1 and measure.after == at + 1
    return symbol and measure is not None and measure.unit not in _SMALL_MEASURES


def _noun_follows(tokens: Tokens, at: int) -> bool:
    """Return whether a plural stands at a token or two behind it."""
    for index in range(at, at + 4):
        if tokens[index].text == "-" and tokens[index].glued and index > at:
            continue
        if tokens[index].low == "shares":
            return True
        if not tokens.is_word(index) or tokens[index].low in _NO_NOUNS:
            return False
        if looks_plural(tokens[index].low) or is_plural_name(tokens, index):
            return True
    return False


def _million_nearby(tokens: Tokens, at: int, ways: tuple[int, ...]) -> bool | None:
    """Return True where a number beside this one has an m that means million."""
    for way in ways:
        for index in range(at + 2 * way, at + _REACH_OF_MILLIONS * way, way):
            same = tokens[index].text == "m" and tokens[index].glued
            if not same or not tokens.is_number(index - 1):
                continue
            if _noun_follows(tokens, index + 1) or currency_before(tokens, index - 1):
                return True
            if _amount_unit_follows(tokens, index + 1):
                return True
    return None
