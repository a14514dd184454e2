"""Those who speak, as a phrase names them: "the defence ministry", "people close to the talks".

What they say and to whom is read in `attributions`.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from nameplate.extracting.capitals import starts
from nameplate.extracting.counted import STOPS
from nameplate.extracting.media import is_media_noun, is_medium
from nameplate.extracting.mentions import read_name
from nameplate.extracting.speaking_words import (
    COMMON_FIRST,
    DOCUMENTS,
    HEADS,
    KNOWING,
    PERSONS,
    SKIPPED,
    SPEAKING,
    TITLES,
)
from nameplate.extracting.tokens import Tokens

PartyKind = Literal["name", "description", "document", "pronoun"]

MOST_MODIFIERS = 4
_LONGEST_KNOWING = 7
_END_PAPERS = ("Times", "Weekly", "Daily", "Today")
_OF_A_PLACE = ("of", "in", "from")
_OF_A_BODY = ("at", "for")


class Party(NamedTuple):
    """Somebody who speaks, from token `first` up to `after`."""

    name: str
    first: int
    after: int
    kind: PartyKind = "name"
    medium: bool = False


def read_parties(tokens: Tokens, at: int, end: int) -> Party | None:
    """Return who is named at a token; two together as one: "the mayor and the police"."""
    one = read_party(tokens, at, end)
    two = None
    if one and tokens[one.after].low == "and" and one.after < end:
        two = read_party(tokens, one.after + 1, end, inner=False)
    ends = two is not None and (two.after >= end or tokens[two.after].text in (",", ".", ";", ")"))
    return joint_party((one, two)) if one and two and ends else one


def joint_party(parties: Sequence[Party]) -> Party:
    """Return several who speak together as one."""
    if len(parties) == 1:
        return parties[0]
    names = [party.name for party in parties]
    kind: PartyKind = "name" if all(party.kind == "name" for party in parties) else "description"
    medium = all(party.medium for party in parties)
    name = f"{', '.join(names[:-1])} and {names[-1]}"
    return Party(name, parties[0].first, parties[-1].after, kind, medium)


def read_party(tokens: Tokens, at: int, end: int, *, inner: bool = True) -> Party | None:
    """Return who is named at a token before token `end`, a document by who made it, or None."""
    while at < end and (tokens[at].low in SKIPPED or _is_numbered(tokens, at)):
        at += 1
    while tokens[at].low in TITLES and tokens[at + 1].text == ".":
        at += 2
    if at >= end:
        return None
    behind = behind_name(tokens, at)
    if behind and behind <= end:
        return _named(tokens, at, behind, end)
    head = _head(tokens, at, end)
    if head is None:
        return None
    if tokens[head].low in DOCUMENTS:
        return _maker(tokens, at, head, end, inner=inner)
    return _described(tokens, at, head, end, inner=inner)


def _is_numbered(tokens: Tokens, at: int) -> bool:
    """Return whether the 3 of "3 officials" or "the 3rd report" stands at a token, not of 3M."""
    if tokens.is_number(at):
        return not _leads_name(tokens, at)
    return tokens.is_number(at - 1) and tokens[at].glued and tokens[at].text.islower()


def _leads_name(tokens: Tokens, at: int) -> bool:
    """Return whether the digit of 3M stands at a token."""
    joined = tokens[at + 1].glued and tokens[at + 1].text[:1].isupper()
    return tokens.is_number(at) and joined


def behind_name(tokens: Tokens, at: int) -> int | None:
    """Return the token behind a name that begins at a token; that of a paper may end in Times."""
    times_of = tokens[at].text == "Times" and tokens[at + 1].low == "of"
    led = 1 if _leads_name(tokens, at) else 0
    name = read_name(tokens, at + (2 if times_of else led))
    if name is None:
        return None
    return name[0] + 1 if tokens[name[0]].text in _END_PAPERS else name[0]


def _named(tokens: Tokens, first: int, after: int, end: int) -> Party:
    """Return a name with the noun behind it: "Tass news agency", "Pentagon officials"."""
    head = _head(tokens, after, end)
    name = text_of(tokens, first, after)
    if head is None:
        return Party(name, first, after, medium=is_medium(name))
    medium = is_media_noun(tokens[head].low, tokens[head - 1].low)
    if medium or tokens[head].low in DOCUMENTS:
        return Party(name, first, head + 1, medium=medium or is_medium(name))
    own = _own_name(tokens, head + 1)
    if own:
        return Party(text_of(tokens, *own), first, own[1])
    return Party(text_of(tokens, first, head + 1), first, head + 1, "description")


def _head(tokens: Tokens, at: int, end: int) -> int | None:
    """Return the last noun of a phrase in small letters that somebody or a document may be."""
    head = None
    for index in range(at, min(end, at + MOST_MODIFIERS + 1)):
        token = tokens[index]
        hyphen = token.text == "-" and token.glued
        if not hyphen and (token.kind != "word" or token.low in STOPS or not token.text.islower()):
            break
        medium = is_media_noun(token.low, tokens[index - 1].low)
        if token.low in HEADS or medium or tokens[index - 1].low == "chief":
            head = index
        elif head is not None:
            break
    return head


def _maker(tokens: Tokens, at: int, head: int, end: int, *, inner: bool) -> Party:
    """Return who made a document: "figures from the ministry", "a company statement"."""
    if tokens[head + 1].low in ("from", "by", "of", "at") and inner:
        maker = read_party(tokens, head + 2, end, inner=False)
        if maker:
            return maker
    own = [i for i in range(at, head) if tokens[i].low.removesuffix("'s") in SPEAKING]
    if own:
        return Party(text_of(tokens, at, own[-1] + 1), at, head + 1, "description")
    return Party(text_of(tokens, at, head + 1), at, head + 1, "document")


def _described(tokens: Tokens, at: int, head: int, end: int, *, inner: bool) -> Party:
    """Return a description, or the name that it leads to: "the newspaper Kommersant"."""
    medium = is_media_noun(tokens[head].low, tokens[head - 1].low)
    then = head + 1
    if tokens[head].low in PERSONS and tokens[then].low in KNOWING:
        after = _behind_knowing(tokens, then, end)
        return Party(text_of(tokens, at, after), at, after, "description")
    own = _own_name(tokens, then)
    if own:
        text = text_of(tokens, *own)
        return Party(text, at, own[1], medium=medium or is_medium(text))
    if inner and tokens[then].low in _OF_A_BODY:
        body = read_party(tokens, then + 1, end, inner=False)
        if body:
            return body
    place = behind_name(tokens, then + 1) if tokens[then].low in _OF_A_PLACE else None
    noun = tokens[then + 1]
    of_noun = tokens[then].low == "of" and noun.text.islower() and noun.low not in STOPS
    after = place or head + (3 if of_noun else 1)
    return Party(text_of(tokens, at, after), at, after, "description", medium)


def _own_name(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return where the name behind a description stands: "the firm Rostec", "the firm, Rostec."."""
    behind = behind_name(tokens, at)
    if behind:
        return at, behind
    behind = behind_name(tokens, at + 1) if tokens[at].text == "," else None
    return (at + 1, behind) if behind and tokens[behind].text in (",", ".", ")") else None


def _behind_knowing(tokens: Tokens, at: int, end: int) -> int:
    """Return the token behind "familiar with the matter" or "with knowledge of the plans"."""
    last = min(end, at + _LONGEST_KNOWING)
    ends = ("that", "said", "told", "say", "says", "who", "and")
    while at < last and tokens.is_word(at) and tokens[at].low not in ends:
        at += 1
    return at


def begin_of_phrase(tokens: Tokens, first: int) -> int:
    """Return the token with which a phrase begins, "the" and "several" included."""
    while tokens[first - 1].low in SKIPPED:
        first -= 1
    return first


def text_of(tokens: Tokens, first: int, after: int) -> str:
    """Return a phrase with single blanks, its first word in small letters if it is common."""
    words = [("" if tokens[i].glued else " ") + tokens[i].text for i in range(first, after)]
    low = tokens[first].low
    titled = after > first + 1 and tokens[first + 1].text.istitle()
    if starts(tokens, first) and (low in COMMON_FIRST or low in HEADS) and not titled:
        words[0] = low
    text = "".join(words).strip().removesuffix("'s")
    owned = text.partition("'s ")[2]
    return owned if is_medium(owned) else text
