"""Those who speak, as the phrase right before a verb names them.

Phrases behind a cue are read in `parties`.
"""

from nameplate.extracting.capitals import starts
from nameplate.extracting.counted import STOPS
from nameplate.extracting.media import is_media_noun, is_medium
from nameplate.extracting.parties import (
    MOST_MODIFIERS,
    Party,
    PartyKind,
    begin_of_phrase,
    behind_name,
    joint_party,
    text_of,
)
from nameplate.extracting.speaking_words import (
    DOCUMENTS,
    HEADS,
    KNOWING,
    NO_MODIFIERS,
    PRONOUNS,
    ROLES,
    SPEAKING,
    TIMES_OF_DAY,
)
from nameplate.extracting.tokens import Tokens

_LONGEST_PHRASE = 8
_MOST_TOGETHER = 4
_OF_A_PLACE = ("of", "in", "from")
_PLACING = KNOWING | {"of", "for", "from"}
_OPENING = ("that", "but", "while", "as")


def parties_before(tokens: Tokens, first: int, after: int) -> Party | None:
    """Return who is named before token `after`, several together as one: "Ford and SK On said"."""
    last = party_before(tokens, first, after)
    if last is None or last.kind in ("pronoun", "document"):
        return last
    together = [last]
    while len(together) < _MOST_TOGETHER:
        begin = begin_of_phrase(tokens, together[0].first)
        joined = tokens[begin - 1].low == ("and" if len(together) == 1 else ",")
        one = _before_and(tokens, first, begin - 1) if joined else None
        if one is None or one.kind not in ("name", "description"):
            break
        opens = begin_of_phrase(tokens, one.first)
        free = opens <= first or tokens[opens - 1].kind in ("sign", "break")
        if not free and tokens[opens - 1].low not in _OPENING:
            break
        together.insert(0, one)
    return joint_party(together)


def _before_and(tokens: Tokens, first: int, after: int) -> Party | None:
    """Return who is named before "and"; one word in capitals may open a sentence as a name."""
    party = party_before(tokens, first, after)
    opening = tokens[first]
    named = after == first + 1 and opening.text[:1].isupper() and opening.low not in STOPS
    return Party(opening.text, first, after) if party is None and named else party


def party_before(tokens: Tokens, first: int, after: int) -> Party | None:
    """Return who is named right before token `after`, not before token `first`, or None."""
    begin, last = max(first, after - _LONGEST_PHRASE), after - 1
    names = [index for index in range(begin, after) if behind_name(tokens, index) == after]
    if names:
        return _name_before(tokens, begin, names[0], after)
    if tokens[last].low in PRONOUNS and last >= first:
        return Party(tokens[last].low, last, after, "pronoun")
    medium = is_media_noun(tokens[last].low, tokens[last - 1].low)
    if last >= first and (medium or tokens[last].low in HEADS):
        return _description_before(tokens, begin, last)
    ends = tokens.is_word(last) and tokens[last].low not in STOPS
    for index in range(last - 1, begin - 1, -1) if ends else ():
        placed = tokens[index + 1].low in _PLACING
        if placed and tokens[index].low in SPEAKING and tokens[index].text.islower():
            start = _phrase_start(tokens, begin, index)
            return Party(text_of(tokens, start, after), start, after, "description")
    return None


def _name_before(tokens: Tokens, begin: int, first: int, after: int) -> Party:
    """Return a name that ends before a verb, with the office before it: "governor of Aichi"."""
    if after == first + 1 and tokens[first].low in SPEAKING:
        return Party(tokens[first].low, first, after, "description")
    if starts(tokens, first) and tokens[first].low in ROLES:
        first += 1
    name, before = text_of(tokens, first, after), tokens[first - 1]
    if before.low in _OF_A_PLACE and tokens[first - 2].low in SPEAKING and first - 2 >= begin:
        start = _phrase_start(tokens, begin, first - 2)
        return Party(text_of(tokens, start, after), start, after, "description")
    medium = is_media_noun(before.low, tokens[first - 2].low) and first > begin
    return Party(name, first, after, medium=medium or is_medium(name))


def _description_before(tokens: Tokens, begin: int, head: int) -> Party:
    """Return a description whose last noun stands at a token: "senior Pentagon officials"."""
    start, low = _phrase_start(tokens, begin, head), tokens[head].low
    name = next((index for index in range(start, head) if behind_name(tokens, index)), head)
    behind = behind_name(tokens, name)
    medium = is_media_noun(low, tokens[head - 1].low)
    if behind and behind <= head and (medium or low in DOCUMENTS):
        text = text_of(tokens, name, behind)
        return Party(text, name, head + 1, medium=medium or is_medium(text))
    own = [index for index in range(start, head) if tokens[index].low in SPEAKING]
    if low in DOCUMENTS and own:
        return Party(text_of(tokens, start, own[-1] + 1), start, head + 1, "description")
    kind: PartyKind = "document" if low in DOCUMENTS else "description"
    of_whom = begin_of_phrase(tokens, start) - 1
    if tokens[of_whom].low in _OF_A_PLACE and tokens[of_whom - 1].low in SPEAKING:
        start = _phrase_start(tokens, begin, max(of_whom - 1, begin))
    return Party(text_of(tokens, start, head + 1), start, head + 1, kind, medium)


def _phrase_start(tokens: Tokens, begin: int, head: int) -> int:
    """Return where the words before a noun that describe it begin."""
    start = head
    while start > begin and head - start < MOST_MODIFIERS:
        token = tokens[start - 1]
        hyphen = token.text == "-" and token.glued and tokens[start].glued
        plain = token.kind == "word" and (token.low not in NO_MODIFIERS or token.text == "US")
        dated = token.low in TIMES_OF_DAY or (token.glued and tokens.is_number(start - 2))
        if not hyphen and (not plain or dated or token.low.endswith("ly")):
            break
        start -= 1
    if tokens[start].text == "-":
        start = min(start + 2, head)
    placed = tokens[start - 1].low in ("in", "at", "near", "from")
    while start < head and placed and tokens[start].text[:1].isupper():
        start += 1
    return start
