"""Names made of digits joined to letters or signs: AK-103, A17, #12, 5G, 737s, 9M113, 7-Eleven.

Names whose parts stand apart are read in `labels` and `names_before`.
"""

from nameplate.extracting.capitals import is_acronym
from nameplate.extracting.counted import STOPS
from nameplate.extracting.followers import counts_on
from nameplate.extracting.measures import currency_before, read_measure
from nameplate.extracting.number_marks import PERHAPS_A_NAME, Named
from nameplate.extracting.number_words import SMALL
from nameplate.extracting.scale_letters import SCALE_WORDS, is_billion
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

_PREFIXES = word_set("mid pre post sub non over under late early some all about up plus near"
                      " approx circa to or and")  # fmt: skip
_ROUGH_TENS = word_set("mid early late low high upper his her their the")
_POWERS = word_set("m km cm mm dm ft in")
_BEFORE_COINS = word_set("phase stage section clause class grade type block hall line unit article")
_BEFORE_WARMTH = word_set("hit reached touched topped nearly almost")
# No price in coins has so many of them; 720p is the size of a picture.
_MOST_COINS = 700


def read_letters_before(tokens: Tokens, at: int) -> Named | None:
    """Return AK-103, A17, ID.4 or #12: letters or signs right before the digits."""
    before = tokens[at - 1]
    if not tokens[at].glued:
        return None
    if before.kind == "word" and not currency_before(tokens, at):
        if before.low == "x" and tokens.is_number(at - 2):
            return None
        return Named(at - 1, behind_letters(tokens, at + 1), "designation")
    if before.text in ("#", "№"):
        return Named(at - 1, at + 1, "designation")
    if before.text == ":" and tokens[at - 1].glued and is_acronym(tokens, at - 2):
        return Named(at - 2, behind_letters(tokens, at + 1), "designation")
    if before.text == "." and not tokens[at - 1].glued:
        return Named(at - 1, at + 1, "designation") if tokens[at + 1].low == "-" else None
    if before.text not in ("-", ".", "/", "_") or not tokens[at - 1].glued:
        return None
    first = tokens[at - 2]
    if before.text == "." and first.text in ("c", "ca"):
        return None
    if before.text == "/" and ("," in tokens[at].text or _is_measured(tokens, at - 2)):
        return None
    if first.kind == "word" and first.low not in _PREFIXES and first.low not in SCALE_WORDS:
        return Named(at - 2, behind_letters(tokens, at + 1), "designation")
    return None


def _is_measured(tokens: Tokens, at: int) -> bool:
    """Return whether the unit of another number stands at a token, as in "200 MW/400 MWh"."""
    return tokens.is_number(at - 1) and read_measure(tokens, at) is not None


def read_letters_behind(tokens: Tokens, at: int) -> Named | None:
    """Return 5G, 18A or 737s: letters right behind the digits that are no unit."""
    letters = tokens[at + 1]
    text = tokens[at].text
    if letters.text == "'" and tokens[at + 2].low == "s" and tokens[at + 2].glued:
        return Named(at, at + 3, "designation")
    if is_rough_share(tokens, at):
        return None
    if letters.text == "s" and tokens[at + 1].glued and text.isdecimal() and _is_many(tokens, at):
        return Named(at, at + 2, "designation")
    if letters.text == "M" and text == "3" and tokens[at + 1].glued:
        if currency_before(tokens, at) or counts_on(tokens, at + 2):
            return None
        return Named(at, at + 2, "designation", (PERHAPS_A_NAME,))
    if letters.kind == "word" and tokens[at + 1].glued:
        if _goes_on(tokens, at):
            return Named(at, behind_letters(tokens, at + 2), "designation")
        coins = letters.text in ("p", "c") and _is_price_in_coins(tokens, at)
        if coins or letters.text == "ish":
            return None
        if letters.text in ("C", "F"):
            return None if _is_warmth(tokens, at) else Named(at, at + 2, "designation")
        money = currency_before(tokens, at) is not None
        scaled = is_billion(tokens, at + 1, currency=money) or (money and letters.text == "MM")
        if letters.low in SCALE_WORDS or letters.text in ("m", "M", "k", "K", "e", "x") or scaled:
            return None
        if letters.text in ("G", "D", "A", "V") or read_measure(tokens, at + 1) is None:
            capital = letters.text in ("A", "V") and tokens[at - 1].low in ("at", "of", "to")
            return None if capital else Named(at, behind_letters(tokens, at + 2), "designation")
    return _hyphened(tokens, at)


def is_rough_share(tokens: Tokens, at: int) -> bool:
    """Return whether "70s per cent" stands at a token, ten shares of which one is meant."""
    tens = tokens[at + 1].text == "s" and tokens[at + 1].glued and tokens[at].text.isdecimal()
    measure = read_measure(tokens, at + 2) if tens and tokens[at].text[-1] == "0" else None
    return measure is not None and measure.unit == "%"


def _is_many(tokens: Tokens, at: int) -> bool:
    """Return whether the s behind digits makes many of a name, or tens of years or degrees."""
    if tokens[at - 1].text == "-" and tokens[at - 2].low in ("over", "under"):
        return True
    before = tokens[at - 2 if tokens[at - 1].text == "-" else at - 1].low
    if tokens[at].text[-1] == "0" and len(tokens[at].text) == 2 and before in _ROUGH_TENS:
        return True
    coupled = tokens[at + 2].text in ("and", "or", "to") and tokens[at + 4].text == "s"
    if coupled or (tokens[at - 1].low in ("and", "or", "to") and tokens[at - 2].text == "s"):
        return tokens[at].text[-1] == "0" and len(tokens[at].text) == 2
    counted = tokens.is_number(at - 1) or tokens[at - 1].low in SMALL
    return counted or tokens[at - 1].low == "the" or len(tokens[at].text) > 2


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Return whether the letters behind digits belong to a name: 9M113, 10W-40, API 5L, 4K."""
    letters = tokens[at + 1].text
    if tokens.is_number(at + 2) and tokens[at + 2].glued:
        return letters not in _POWERS and letters not in ("x", "X", "e", "h")
    if currency_before(tokens, at) or not letters.isupper():
        return False
    if letters == "K":
        return len(tokens[at].text) == 1 and not counts_on(tokens, at + 2)
    if letters in ("M", "B"):
        return False
    oil = tokens[at + 2].text == "-" and tokens[at + 2].glued and tokens.is_number(at + 3)
    oil = oil and tokens[at + 3].glued and not counts_on(tokens, at + 4)
    return (oil and not tokens[at + 4].glued) or (len(letters) == 1 and is_acronym(tokens, at - 1))


def _is_price_in_coins(tokens: Tokens, at: int) -> bool:
    """Return whether the p or c behind digits may be a penny or a cent."""
    text = tokens[at].text
    if tokens[at - 1].low in _BEFORE_COINS or text.count(".") > 1 or "," in text:
        return False
    price = not text.startswith("0") or "." in text
    few = len(text) < 6 and float(text) < _MOST_COINS
    return price and few and (tokens[at + 1].text == "p" or float(text) >= 10)


def _is_warmth(tokens: Tokens, at: int) -> bool:
    """Return whether the C or F behind digits may be degrees: "above 30C", "49.1C"."""
    low = tokens[at - 1].low
    spoken = low in _BEFORE_WARMTH or (low in STOPS and low not in ("a", "the"))
    return "." in tokens[at].text or spoken or low in ("-", "–", "+")


def _hyphened(tokens: Tokens, at: int) -> Named | None:
    """Return 7-Eleven or 3-D: a capital behind a hyphen."""
    if not (tokens[at + 1].text == "-" and tokens[at + 1].glued and tokens[at + 2].glued):
        return None
    behind = tokens[at + 2]
    shouted = tokens[at - 1].kind == "word" and tokens[at - 1].text.isupper()
    if behind.text.istitle() and (behind.low in SMALL or shouted):
        return Named(at, at + 3, "designation")
    letter = behind.kind == "word" and behind.text.isupper() and len(behind.text) == 1
    if letter and not read_measure(tokens, at + 2):
        return Named(at, behind_letters(tokens, at + 3), "designation")
    return None


def behind_letters(tokens: Tokens, at: int) -> int:
    """Return the token behind the letters and digits that are glued to a name."""
    while tokens[at].glued:
        joined = tokens[at].text == "-" and tokens[at + 1].glued and _code(tokens, at + 1)
        if tokens.is_number(at) or (tokens.is_word(at) and tokens[at].text not in ("m", "bn")):
            at += 1
        elif joined:
            at += 2
        else:
            break
    return at


def _code(tokens: Tokens, at: int) -> bool:
    """Return whether a token goes on with a name behind a hyphen."""
    return tokens.is_number(at) or tokens[at].text.isupper()
