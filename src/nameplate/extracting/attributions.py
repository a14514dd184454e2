"""Words that attribute what a sentence says: "X said", "according to X", "citing X", "told X".

Each is found on its own; in which order they make a chain is decided in `speakers`.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from nameplate.extracting.calendar_words import MONTHS
from nameplate.extracting.mentions import DAYS
from nameplate.extracting.parties import Party, begin_of_phrase, read_parties, read_party
from nameplate.extracting.parties_before import parties_before, party_before
from nameplate.extracting.saying_words import (
    AUDIENCE,
    BEHIND_NOUNS,
    CITED,
    CITING,
    CUES,
    HOLDING,
    LEARNED,
    NOT_BEHIND_PUT,
    NOUNS_TOO,
    PASSED_ON_BY,
    RESTING,
    SAID_BY,
    SPEECH,
    TOLD,
    VERBS,
)
from nameplate.extracting.speaking_words import DOCUMENTS
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

Role = Literal["says", "according", "behind", "passes on", "through"]

MEDIUM_TAKEN = "whoever was told is taken for a medium that passes it on"
_BEING = word_set("is are was were be been being")
_BETWEEN = word_set("also has had have recently now later will yesterday today on earlier")
_OPENS_ASIDE = word_set(
    "which who whose citing quoting quoted cited in on at speaking using based by the a an its his"
    " her among including"
)
_BEFORE_MEDIUM = word_set("to with on in")
_BEFORE_INVERTED = (",", '"', "”", "'")
_BEHIND_INVERTED = word_set(". , ; : ) in on at as and but while who which after")
_LONGEST_ASIDE = 30
_LONGEST_OFFICE = 6


class Attribution(NamedTuple):
    """One who says, stands behind or passes on what a sentence says, by the cue at a token.

    Attributes:
        outer: Whether it stands beside the sentence, as in ", Reuters reported."
        speech: Whether something is said, and not only planned or expected.
    """

    role: Role
    party: Party
    cue: int
    outer: bool = False
    speech: bool = True
    doubt: str | None = None


def attributions(tokens: Tokens, first: int, after: int) -> Iterator[Attribution]:
    """Yield who says a sentence, in the order of their cues."""
    for index in range(first, after):
        low, follower = tokens[index].low, tokens[index + 1].low
        if low in _BEFORE_MEDIUM:
            yield from _in_medium(tokens, index, after)
        if low not in CUES and low not in ("based", "relying", "drawing", "using"):
            continue
        if low == "according" and follower == "to":
            yield from _one("according", read_parties(tokens, index + 2, after), index)
        elif low in CITING and tokens[index - 1].low not in ("without", "not"):
            yield from _one("behind", read_parties(tokens, index + 1, after), index)
        elif follower == "by":
            yield from _by(tokens, first, index, after)
        elif low in CITED or (low in LEARNED and follower == "from"):
            yield from _cited(tokens, first, index, after)
        elif low in VERBS:
            yield from _said(tokens, first, index, after)
        elif low == "reference" and follower == "to" and tokens[index - 1].low == "with":
            yield from _one("behind", read_parties(tokens, index + 2, after), index)
        elif low == "interview" and follower == "with":
            yield from _told(tokens, index + 2, after)
        elif (low,) in RESTING or (low, follower) in RESTING:
            yield from _resting(tokens, index, after)


def _one(role: Role, party: Party | None, cue: int) -> Iterator[Attribution]:
    """Yield an attribution if somebody is named."""
    if party:
        yield Attribution(role, party, cue)


def _in_medium(tokens: Tokens, at: int, after: int) -> Iterator[Attribution]:
    """Yield the medium of "in a statement to CNBC" and "on Sky News"."""
    if not any(tokens[index].text[:1].isupper() for index in (at + 1, at + 2)):
        return
    party = read_party(tokens, at + 1, after, inner=False)
    if party and party.medium and party.kind == "name":
        yield Attribution("through", party, at)


def _by(tokens: Tokens, first: int, at: int, after: int) -> Iterator[Attribution]:
    """Yield who stands behind "announced by", or both of "X was quoted by Y"."""
    low = tokens[at].low
    if low in CITED and tokens[at - 1].low in _BEING:
        yield from _one("says", party_before(tokens, first, at - 1), at)
    if low in SAID_BY:
        yield from _one("says", read_parties(tokens, at + 2, after), at)
    elif low in PASSED_ON_BY:
        yield from _one("passes on", read_party(tokens, at + 2, after), at)


def _cited(tokens: Tokens, first: int, at: int, after: int) -> Iterator[Attribution]:
    """Yield both of "TASS quoted Rostec as saying", the second also of "which cited Rostec"."""
    if tokens[at - 1].low in _BEING:
        yield from _one("says", party_before(tokens, first, at - 1), at)
        return
    if tokens[at + 1].low in ("in", "on"):
        medium = read_party(tokens, at + 2, after)
        yield from _one("passes on", medium if medium and medium.kind == "name" else None, at)
        return
    cited = at + 2 if tokens[at].low in LEARNED else at + 1
    yield from _one("behind", read_parties(tokens, cited, after), at)
    yield from _one("says", _subject(tokens, first, at), at)


def _resting(tokens: Tokens, at: int, after: int) -> Iterator[Attribution]:
    """Yield who made the documents of "based on data from Maxar"."""
    then = at + 1 if tokens[at].low == "using" else at + 2
    party = read_party(tokens, then, after)
    if party and party.kind == "name" and DOCUMENTS.intersection(tokens.lows(then, party.first)):
        yield Attribution("behind", party, at)


def _told(tokens: Tokens, at: int, after: int) -> Iterator[Attribution]:
    """Yield who was told, unless it is an audience, which passes nothing on."""
    party = read_party(tokens, at, after)
    if party is None or party.kind == "document":
        return
    audience = AUDIENCE.intersection(tokens.lows(party.first, party.after))
    if party.medium:
        yield Attribution("passes on", party, at)
    elif party.kind == "name" and not audience:
        yield Attribution("passes on", party, at, doubt=MEDIUM_TAKEN)


def _said(tokens: Tokens, first: int, verb: int, after: int) -> Iterator[Attribution]:
    """Yield who says something with a verb, and the medium that was told."""
    low, follower = tokens[verb].low, tokens[verb + 1].low
    put_in = low in ("put", "puts") and follower in NOT_BEHIND_PUT
    noun = low in NOUNS_TOO and follower in BEHIND_NOUNS
    if tokens[verb - 1].low in _BEING or follower in VERBS or put_in or noun:
        return
    inverted = _inverted(tokens, verb, after)
    party = inverted or _subject(tokens, first, verb)
    if party is None or (party.kind == "pronoun" and low not in SPEECH):
        return
    aside = tokens[begin_of_phrase(tokens, party.first) - 1].low == "as"
    outer = aside or inverted is not None or _is_trailing(tokens, party, verb, after)
    yield Attribution("says", party, verb, outer, speech=outer or low not in HOLDING)
    if low in TOLD and not inverted:
        yield from _told(tokens, verb + 1, after)


def _inverted(tokens: Tokens, verb: int, after: int) -> Party | None:
    """Return the speaker of ", says Rheinmetall boss Armin Papperger."."""
    if tokens[verb - 1].text not in _BEFORE_INVERTED or tokens[verb].low not in ("said", "says"):
        return None
    party = read_parties(tokens, verb + 1, after)
    if party is None:
        return None
    ends = party.after >= after or tokens[party.after].low in _BEHIND_INVERTED
    return party if ends else None


def _subject(tokens: Tokens, first: int, verb: int) -> Party | None:
    """Return who stands before a verb; words of time and an aside between commas are passed."""
    at = verb
    while at > first and _is_between(tokens, at - 1):
        at -= 1
    if tokens[at - 1].text == ",":
        named = _named_between_commas(tokens, first, at - 1)
        if named:
            return named
        at = _before_aside(tokens, first, at - 1)
    party = parties_before(tokens, first, at) if at > first else None
    begin = begin_of_phrase(tokens, party.first) if party else first
    passive = tokens[begin - 1].low == "by" and tokens[begin - 2].low not in DOCUMENTS
    if passive and begin - 2 > first:
        return parties_before(tokens, first, begin - 2)
    return party


def _named_between_commas(tokens: Tokens, first: int, comma: int) -> Party | None:
    """Return the name of "the head of Equinor, Anders Opedal, said", no "mayor of Lyon, France"."""
    party = party_before(tokens, first, comma)
    if party is None or party.kind != "name" or tokens[party.first - 1].text != ",":
        return None
    office = party_before(tokens, first, party.first - 1)
    if office is None or office.kind != "description":
        return None
    single = party.after == party.first + 1
    return None if single and tokens[office.after - 1].text.istitle() else party


def _is_between(tokens: Tokens, at: int) -> bool:
    """Return whether a word between a speaker and the verb says when or how."""
    token = tokens[at]
    how = token.text.islower() and token.low.endswith("ly") and len(token.low) > 4
    return how or token.low in _BETWEEN or token.low in DAYS or token.low in MONTHS


def _before_aside(tokens: Tokens, first: int, comma: int) -> int:
    """Return where the aside between two commas begins: "Bosch, which makes most of them, said"."""
    for index in range(comma - 1, max(first, comma - _LONGEST_ASIDE), -1):
        if tokens[index].text == ",":
            opening = tokens[index + 1].low
            return index if opening in _OPENS_ASIDE or opening.endswith(("'s", "ed")) else first
    return first


def _is_trailing(tokens: Tokens, party: Party, verb: int, after: int) -> bool:
    """Return whether ", Reuters reported on Friday." stands beside what is said."""
    begin, at = party.first, verb + 1
    while tokens.is_word(begin - 1) and party.first - begin < _LONGEST_OFFICE:
        begin -= 1
    told = read_party(tokens, at, after) if tokens[verb].low in TOLD else None
    at = told.after if told else at
    while at < after and _is_between(tokens, at):
        at += 1
    ends = at >= after or tokens[at].text in (".", ",", "?", "!")
    return ends and tokens[begin - 1].text in _BEFORE_INVERTED
