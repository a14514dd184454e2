"""Where sentences begin and end, as far as points and capital letters show it."""

from collections.abc import Iterator

from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

_SHORT_FORMS = word_set(
    "mr mrs ms dr st no nr vs prof gen lt col maj capt sgt approx ca c inc ltd co corp jan feb mar"
    " apr jun jul aug sep sept oct nov dec fig est rs al jr sr rev gov sen rep min max dept e i u s"
    " stat ref p pp sec art para vol eq fn ch pop cap reg incl excl tel"
)


def sentences(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield the first token of each sentence and the token behind it."""
    first = 0
    for index in range(len(tokens)):
        if _ends(tokens, index):
            if index + 1 > first:
                yield first, index + 1
            first = index + 1
    if first < len(tokens):
        yield first, len(tokens)


def _ends(tokens: Tokens, index: int) -> bool:
    """Return whether a sentence ends with a token."""
    token = tokens[index]
    if token.kind == "break":
        return token.text not in ("|", "\t")
    if token.text in ("!", "?"):
        return True
    if token.text != "." or (tokens[index + 1].glued and tokens.is_word(index + 1)):
        return False
    before = tokens[index - 1]
    if before.low in _SHORT_FORMS and tokens[index].glued:
        return False
    follower = tokens[index + 1]
    if follower.kind == "word":
        return follower.text[0].isupper()
    return follower.kind != "number" or not tokens[index + 1].glued
