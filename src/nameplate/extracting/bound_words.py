"""Words that bound a figure: "up to", "nearly", "more than", "or so".

Which bound a word gives stands here; how far the bound reaches is decided in `nameplate.stated`.
"""

from typing import NamedTuple

from nameplate.extracting.tokens import Tokens
from nameplate.stated import Bound

_BEFORE: dict[Bound, str] = {
    "le": "up to,at most,no more than,not more than,a maximum of,maximum of,as many as,"
    "as much as,no greater than,not exceeding,capped at,max.,max,a max of,limited to,"
    "at maximum,up to about,≤,a ceiling of",
    "lt": "less than,fewer than,under,below,just under,just below,slightly less than,"
    "just short of,short of,<,south of,well under,well below,smaller than,lower than",
    "ge": "at least,no fewer than,no less than,not less than,not fewer than,a minimum of,"
    "min.,a min of,minimum of,as few as,as little as,upwards of,upward of,≥",
    "gt": "more than,over,above,in excess of,north of,exceeding,exceeds,exceed,exceeded,"
    "beyond,just over,just above,well over,well above,greater than,larger than,"
    "slightly more than,slightly over,topping,tops,topped,surpassing,surpassed,surpasses,>,"
    "far more than,a little over,little over",
    "approx": "about,around,approximately,approx,approx.,roughly,some,circa,ca,ca.,c.,~,"
    "≈,an estimated,estimated,something like,in the region of,on the order of,"
    "of the order of,in the order of,or about,say,or so,an approximate,around about,"
    "in the neighbourhood of",
    "approx_below": "nearly,almost,close to,nearing,approaching,barely,just shy of,"
    "shy of,virtually,all but,practically,not quite",
}
_AFTER: dict[Bound, str] = {
    "ge": "or more,or greater,or higher,or better,at least,at a minimum,and counting,"
    "and older,or older,or above,plus,+,- plus,and above,and over,and up",
    "le": "or less,or fewer,or lower,or under,and under,tops,at best,at most,at the most,"
    "maximum,max",
    "approx": "or so,- odd,odd,or thereabouts,- something,- some,give or take,ish,- ish",
}
_LONGEST = 5
# In capitals, and behind a number, they belong to something else: a 737 MAX, five min.
_SHORT = ("max", "min")
# "Never less than" is at least.
_DENIED: dict[Bound, Bound] = {"lt": "ge", "gt": "le"}


def _by_words(table: dict[Bound, str]) -> dict[tuple[str, ...], Bound]:
    """Return the bounds by the tokens of their words."""
    found: dict[tuple[str, ...], Bound] = {}
    for bound, phrases in table.items():
        for phrase in phrases.split(","):
            found[tuple(phrase.replace(".", " .").split())] = bound
    return found


_BEFORE_TOKENS = _by_words(_BEFORE)
_AFTER_TOKENS = _by_words(_AFTER)
_LAST_BEFORE = frozenset(words[-1] for words in _BEFORE_TOKENS)
_FIRST_AFTER = frozenset(words[0] for words in _AFTER_TOKENS)


class BoundWord(NamedTuple):
    """A bound and the words that give it, from token `first` up to `after`."""

    bound: Bound
    first: int
    after: int
    word: str


def bound_before(tokens: Tokens, at: int) -> BoundWord | None:
    """Return the bound whose words end before a token, or None."""
    if tokens[at - 1].low not in _LAST_BEFORE:
        return None
    for length in range(_LONGEST, 0, -1):
        words = tokens.lows(at - length, at)
        bound = _BEFORE_TOKENS.get(words)
        if words[0] in _SHORT and tokens.is_number(at - length - 1):
            continue
        if bound and words == ("c", ".") and tokens[at - 2].text == "C":
            return None
        if bound:
            denied = "never" in tokens.lows(at - length - 2, at - length)
            bound = _DENIED.get(bound, bound) if denied else bound
            return BoundWord(bound, at - length, at, words[-1])
    return None


def bound_after(tokens: Tokens, at: int) -> BoundWord | None:
    """Return the bound whose words begin at a token, or None."""
    if tokens[at].low not in _FIRST_AFTER:
        return None
    for length in (3, 2, 1):
        words = tokens.lows(at, at + length)
        bound = _AFTER_TOKENS.get(words)
        if bound is None:
            continue
        if words[0] in _SHORT and not tokens[at].text.islower():
            continue
        if words[0] in ("+", "-", "ish") and not tokens[at].glued:
            continue
        if words == ("plus",) or (words == ("odd",) and not tokens.is_word(at + 1)):
            continue
        return BoundWord(bound, at, at + length, words[-1])
    return None
