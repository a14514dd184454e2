"""Who says a sentence, as a chain: the origin first, and last who passes it on.

The cues are read in `attributions`. The report itself speaks last in every chain and is not named
here.
"""

import itertools
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from nameplate.extracting.attributions import Attribution, attributions
from nameplate.extracting.media import is_medium
from nameplate.extracting.parties import Party, begin_of_phrase
from nameplate.extracting.saying_words import CUES
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

UNNAMED = "unnamed"
ORDER_UNSURE = "who of the speakers has it from whom is not certain"
ONLY_HOLDS = "one of the speakers may only plan or expect it, as another says"
SAID_BEFORE = "who says it is taken from a sentence before"
SAID_ELSEWHERE = "who says it is named elsewhere"
MAY_GO_ON = "the speaker before may say this, too"
_SAID_TO = frozenset(
    {(verb, "to") for verb in ("believed", "said", "attributed", "thought", "reported")}
    | {(verb, "that") for verb in ("reported", "announced", "claimed", "understood")}
)
_PASSIVE = word_set("reportedly allegedly")
_CONTRASTS = word_set("; while whereas but although though")
_OWN_COMPANY = word_set(
    "company firm group manufacturer maker carmaker shipbuilder steelmaker chipmaker drugmaker"
    " developer operator corporation utility"
)


MOST_ATTRIBUTIONS = 12
FURTHEST_CONTRAST = 30


class Voice(NamedTuple):
    """Who says a sentence or a clause of it, from token `first` on.

    Attributes:
        speakers: The chain, the origin first; empty where only the report speaks.
        doubts: What is not certain about the chain.
    """

    first: int
    speakers: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def read_voices(
    tokens: Tokens, first: int, after: int, before: Sequence[str] = ()
) -> tuple[Voice, ...]:
    """Return who says the clauses of a sentence, one voice where no clause has its own.

    Args:
        tokens: The tokens of the text.
        first: The first token of the sentence.
        after: The token behind it.
        before: Who said a sentence before, to whom "he said" goes back.
    """
    lows = tokens.lows(first, after)
    found = () if CUES.isdisjoint(lows) else tuple(attributions(tokens, first, after))
    if any(one.role != "through" for one in found):
        return tuple(_voiced(voice, part, before) for voice, part in _parts(tokens, first, found))
    passive = any(words in _SAID_TO for words in itertools.pairwise(lows[1:]))
    unnamed = passive or not _PASSIVE.isdisjoint(lows)
    return (Voice(first, (UNNAMED,) if unnamed else ()),)


def _parts(
    tokens: Tokens, first: int, found: Iterable[Attribution]
) -> list[tuple[Voice, list[Attribution]]]:
    """Return the clauses that have a speaker of their own, each with its attributions."""
    parts: list[tuple[Voice, list[Attribution]]] = [(Voice(first), [])]
    last: Attribution | None = None
    for one in found:
        if one.role == "says" and not one.outer:
            begin = _clause_between(tokens, last.cue, one) if last else None
            if begin is not None:
                apart = tokens[begin - 1].text == "," or tokens[begin].text == ";"
                parts.append((Voice(begin, (), () if apart else (MAY_GO_ON,)), []))
            last = one
        parts[-1][1].append(one)
    return parts


def _clause_between(tokens: Tokens, verb: int, one: Attribution) -> int | None:
    """Return where a clause begins that stands beside the one before: "while the union said"."""
    begin = begin_of_phrase(tokens, one.party.first)
    if tokens[begin - 1].low == "and" and begin - 1 > verb:
        return begin - 1
    near = range(begin - 1, max(verb, begin - FURTHEST_CONTRAST), -1)
    return next((index for index in near if tokens[index].low in _CONTRASTS), None)


def _voiced(voice: Voice, part: Sequence[Attribution], before: Sequence[str]) -> Voice:
    """Return a clause with the chain of those who say it."""
    chain, doubts = _chain(part[:MOST_ATTRIBUTIONS])
    if len(part) > MOST_ATTRIBUTIONS:
        doubts.append(ORDER_UNSURE)
    names: dict[str, str] = {}
    for one in chain:
        name = one.party.name
        if one.party.kind == "pronoun":
            spoke = [speaker for speaker in before if not is_medium(speaker)]
            name = spoke[-1] if spoke else UNNAMED
            doubts.append(SAID_BEFORE if spoke else SAID_ELSEWHERE)
        doubts += [one.doubt] if one.doubt else []
        names.setdefault(name.lower(), name)
    doubts = [*voice.doubts, *dict.fromkeys(doubts)]
    return voice._replace(speakers=tuple(names.values()), doubts=tuple(doubts))


def _chain(part: Sequence[Attribution]) -> tuple[list[Attribution], list[str]]:
    """Return the attributions of a clause from the origin to who passes it on, and doubts."""
    said = _without_own([one for one in part if one.role == "says"])
    chain = [one for one in reversed(said) if not one.outer]
    chain += [one for one in said if one.outer]
    by_medium = any(one.party.medium for one in chain)
    doubts = [ONLY_HOLDS] if len(chain) > 1 and not all(one.speech for one in chain) else []
    for one in (each for each in part if each.role == "according"):
        if by_medium and not one.party.medium:
            chain.insert(0, one)
        elif not said or one.party.kind != "document":
            doubts += [ORDER_UNSURE] if chain and not one.party.medium else []
            chain.append(one)
    passing = [one for one in part if one.role in ("passes on", "through")]
    for one in part:
        if one.role == "behind" and _is_bare_document(one.party):
            continue
        if one.role == "behind" or (one in passing and one.doubt and by_medium):
            chain.insert(_place_of_citer(chain, one.cue), one._replace(doubt=None))
    told = [one for one in passing if not (one.doubt and by_medium)]
    return [*chain, *told], doubts


def _place_of_citer(chain: Sequence[Attribution], cue: int) -> int:
    """Return the place in a chain of who cites somebody: the last to speak before, or the next."""
    spoke = [place for place, one in enumerate(chain) if one.role in ("says", "according")]
    before = [place for place in spoke if chain[place].cue < cue]
    if before:
        return max(before, key=lambda place: chain[place].cue)
    return min(spoke, key=lambda place: chain[place].cue, default=len(chain))


def _without_own(said: list[Attribution]) -> list[Attribution]:
    """Return who says something; "it" and "the company" are the one that is named beside them."""
    own = [one.party for one in said if not one.party.medium]
    named = any(party.kind == "name" for party in own)
    meant = any(party.kind in ("name", "description") for party in own)
    known = meant or any(one.party.medium for one in said)
    return [
        one
        for one in said
        if not (named and one.party.name in _OWN_COMPANY)
        and not (meant and one.party.kind == "pronoun")
        and not (known and _is_bare_document(one.party))
    ]


def _is_bare_document(party: Party) -> bool:
    """Return whether only "data" or "documents" are named, and not whose they are."""
    return party.kind == "document" and " " not in party.name
