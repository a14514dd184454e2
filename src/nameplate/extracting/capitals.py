"""What capital letters say: nothing at the beginning of a sentence, an acronym where all are.

Names in capitals are read in `mentions` and `names_before`.
"""

from nameplate.extracting.tokens import Tokens

_ENDS = (".", "!", "?")


def starts(tokens: Tokens, at: int) -> bool:
    """Return whether a word has its capital letter only because a sentence begins with it."""
    before = tokens[at - 1]
    quoted = before.text in ('"', "”") and tokens[at - 2].text in _ENDS
    first = before.kind == "break" or before.text in (*_ENDS, ":") or quoted
    text = tokens[at].text
    return first and (text == "A" or text[1:].islower()) and not text.endswith("'s")


def is_acronym(tokens: Tokens, at: int) -> bool:
    """Return whether a word of two or more capital letters stands at a token."""
    return tokens.is_word(at) and tokens[at].text.isupper() and len(tokens[at].text) > 1
