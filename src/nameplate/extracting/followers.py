"""What follows a number and shows that it counts: a scale, a unit, a plural.

It tells names from quantities for other modules; it reads no number itself.
"""

from nameplate.extracting.counted import STOPS, looks_plural
from nameplate.extracting.measures import read_measure
from nameplate.extracting.scale_letters import SCALE_WORDS
from nameplate.extracting.tokens import Tokens

_LETTERS = ("k", "m", "bn", "x", "×")


def counts_on(tokens: Tokens, at: int, *, first: bool = True) -> bool:
    """Return whether a scale, unit or plural follows, so that the number may count."""
    if tokens[at].low in SCALE_WORDS or tokens[at].text in ("%", "°", "+"):
        return True
    ends = not (tokens[at + 1].glued and (tokens.is_word(at + 1) or tokens.is_number(at + 1)))
    if tokens[at].text in _LETTERS and tokens[at].glued and ends:
        return True
    if tokens[at].text in ("-", "–") and tokens[at].glued:
        if tokens.is_number(at + 1):
            return first and counts_on(tokens, at + 2, first=False)
        return not tokens.is_number(at + 1) or tokens[at + 1].low in SCALE_WORDS
    measure = read_measure(tokens, at)
    if measure and tokens[at].low not in ("in", "a", "s"):
        return True
    for index in range(at, at + 4):
        if not tokens.is_word(index):
            return tokens.is_number(index) and index > at
        if looks_plural(tokens[index].low):
            return True
        if tokens[index].low in STOPS:
            return False
    return False
