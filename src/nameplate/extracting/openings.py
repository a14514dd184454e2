"""The words with which a number, a date or a numbered name can begin, in small letters.

Most words of a text begin nothing, and no rule need be asked of them; the rules stand elsewhere.
"""

from nameplate.extracting.dates import DATE_OPENINGS
from nameplate.extracting.number_words import (
    COUNTING,
    FEW,
    GLYPHS,
    ORDINALS,
    SMALL,
    TENS,
    TWICE,
    VAGUE,
)
from nameplate.extracting.tokens import Token
from nameplate.extracting.word_sets import word_set

OPENINGS = word_set("a an half").union(
    *(DATE_OPENINGS, COUNTING, ORDINALS, VAGUE, FEW, TWICE, GLYPHS),
    (f"{word}fold" for word in (*SMALL, *TENS)),
)


def may_open(token: Token) -> bool:
    """Return whether anything that counts, dates or names in numbers can begin with a token."""
    return token.kind == "number" or token.low in OPENINGS
