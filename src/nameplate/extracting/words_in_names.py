"""Number words that count nothing: "one of more than 30", "Group of Seven", "net zero".

Shares and rates, "one in eight" and "one a month", are left to the modules that read them.
"""

from nameplate.extracting.capitals import starts
from nameplate.extracting.counted import looks_plural, read_noun
from nameplate.extracting.number_marks import PERHAPS_A_NAME, Named
from nameplate.extracting.number_words import MAGNITUDES, PARTS, SMALL
from nameplate.extracting.periods import TIMES
from nameplate.extracting.scale_letters import SCALE_WORDS
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

_WITHOUT_COUNT = word_set("off way stop sided time upmanship")
_WHICH_HALF = word_set("first second latter upper lower other top bottom former better left right")
_BEHIND_ZERO = word_set("emission emissions tolerance hour sum carbon")
_NO_NOUNS = word_set(
    "is was has had will would can could who that which in on at to for and or but from"
    " with as than were are the a after before since until by when while"
)
_PRONOUN_BEFORE = word_set("no not the this that which any each every another such")


def read_word_one(tokens: Tokens, at: int) -> Named | None:
    """Return the one of "one of more than 30", and the one that stands for a noun."""
    titled = tokens[at].text[0].isupper() and tokens[at - 2].text[:1].isupper()
    body = tokens[at - 2].low == "group" or not starts(tokens, at - 2)
    if tokens[at - 1].low == "of" and titled and body:
        return Named(at, at + 1, "designation", (PERHAPS_A_NAME,))
    if _titled_name(tokens, at):
        return Named(at, at + 1, "designation", (PERHAPS_A_NAME,))
    if tokens[at].low != "one" or tokens[at + 1].low in SCALE_WORDS:
        return None
    follower = tokens[at + 1].low
    if follower == "-" and tokens[at + 2].low in _WITHOUT_COUNT:
        return Named(at, at + 3, "designation")
    if follower == "-" or follower in PARTS or (follower == "in" and tokens.is_number(at + 2)):
        return None
    if follower == "in" and (tokens[at + 2].low in SMALL or tokens[at + 2].low == "every"):
        return None
    if tokens.lows(at + 1, at + 3) == ("out", "of") or _is_rate(tokens, at + 1):
        return None
    if tokens.lows(at + 1, at + 4) in (("and", "a", "half"), ("and", "a", "quarter")):
        return None
    partitive = follower in ("of", "another", "by")
    if partitive or tokens[at - 1].low in _PRONOUN_BEFORE or not _is_noun(tokens, at + 1):
        return Named(at, at + 1, "designation")
    return None


def read_word_zero(tokens: Tokens, at: int) -> Named | None:
    """Return the zero of "net zero" or "zero-emission", which is no count."""
    if tokens[at].low != "zero":
        return None
    joined = (tokens[at - 1].text == "-" and tokens[at].glued) or (
        tokens[at + 1].text == "-" and tokens[at + 1].glued
    )
    phrase = tokens[at - 1].low in ("net", "near") or tokens[at + 1].low in _BEHIND_ZERO
    return Named(at, at + 1, "designation") if joined or phrase else None


def read_half(tokens: Tokens, at: int) -> Named | None:
    """Return the half of "half past six", "the first half of the decade" or "half-empty"."""
    if tokens[at].low != "half":
        return None
    if tokens[at + 1].low == "past":
        return Named(at, at + 3, "clock")
    if tokens[at - 1].low in _WHICH_HALF:
        return Named(at, at + 1, "designation")
    counts = tokens[at + 2].low in MAGNITUDES or tokens[at + 2].low == "dozen"
    hyphened = tokens[at + 1].text == "-" and tokens[at + 1].glued and not counts
    return Named(at, at + 1, "designation") if hyphened else None


def _titled_name(tokens: Tokens, at: int) -> bool:
    """Return whether a number word in capitals ends a name: "the Big Four and"."""
    name = tokens[at - 1].text.istitle() and not starts(tokens, at - 1)
    ends = not tokens[at + 1].text[:1].isupper() and not looks_plural(tokens[at + 1].low)
    listed = tokens[at - 2].low in ("the", "'s", "of", "and", '"', "“")
    return tokens[at].text.istitle() and name and ends and listed


def _is_rate(tokens: Tokens, at: int) -> bool:
    """Return whether "a month" or "per day" stands at a token."""
    return tokens[at].low in ("a", "an", "per", "every") and tokens[at + 1].low in TIMES


def _is_noun(tokens: Tokens, at: int) -> bool:
    """Return whether a word that "one" may count, or its size, stands at a token."""
    if tokens.is_number(at):
        return read_noun(tokens, at + 1, 1.0) is not None
    return tokens.is_word(at) and tokens[at].low not in _NO_NOUNS
