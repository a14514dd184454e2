"""Ages of people: the 52 of "Lena Holm, 52, said" and of "aged 52" counts years.

It tells an age by the words around it; its bound and its range are read in `amounts`.
"""

from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

PERHAPS_AN_AGE = "taken for an age"
_BEFORE_AGE = word_set("aged , to - –")
_OF_A_PERSON = word_set("said says who told has his her")


def is_age(tokens: Tokens, at: int) -> bool:
    """Return whether the digits at a token say how old somebody is."""
    if not tokens[at].text.isdecimal() or len(tokens[at].text) != 2:
        return False
    if tokens[at - 1].low not in _BEFORE_AGE:
        return False
    ends = tokens[at - 1].low in ("to", "-", "–") and tokens.is_number(at - 2)
    if tokens[at - 3 if ends else at - 1].low == "aged":
        return True
    titled = [tokens.is_word(index) and tokens[index].text.istitle() for index in (at - 3, at - 2)]
    named = all(titled) or (titled[1] and tokens[at + 2].low in _OF_A_PERSON)
    return named and tokens[at - 1].text == "," and tokens[at + 1].text == ","
