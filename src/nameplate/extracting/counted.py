"""What a number counts: "four new production lines" -> line.

It knows where a noun phrase ends and what looks plural; it knows no dictionary.
"""

from typing import NamedTuple

from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set
from nameplate.nouns import singular

MOST_WORDS = 6
STOPS = word_set(
    "a an the this that these those and or but nor so yet of in on at by for from to into onto with"
    " within without per than as if when while where who whom whose which what because since until"
    " till before after during through throughout over under above below between among against"
    " across along around about near off out up down via upon is are was were be been being am has"
    " have had having do does did will would shall should may might can could must not no it its he"
    " she they them their his her we us our you your i each every all both some any such only just"
    " even also still already more most less least fewer many much other others another annually"
    " yearly daily weekly monthly hourly quarterly apiece alone altogether overall instead here"
    " there now then today yesterday tomorrow ago later earlier long wide high deep tall thick"
    " against towards toward versus including plus minus times said says say told according worth"
    " made make makes built build builds came went made left run runs ran cost costs rose fell"
    " remain remains remained last lasts lasted became become took take takes sold said signed sent"
    " next last yes perhaps always sometimes once twice thus unless whereas across besides beyond"
    " like live lives need needs meets began begins works serves employs uses means gets goes sees"
    " turn turns turned leave leaves die died killed want wants share shares stands stood join"
    " carried carries holds held lie lies lay x comes brings stays puts gives lets begins"
    " opens closes equals includes involves seems allows adds reaches exceeds represents consists"
    " contains produces requires becomes keeps follows depends belongs applies arrives provides"
    " receives owes pays buys sells sits loses asks tells thinks knows feels speaks writes reads"
    " expects intends seeks expires continues joins"
)
_STAY_PLURAL = word_set(
    "people men women children staff personnel aircraft police cattle sheep fish crew feet teeth"
    " geese mice series species craft spacecraft offspring dice workforce rolling-stock equipment"
    " ammunition housing chassis"
)
_NOT_PLURAL = ("ss", "us", "is", "'s")
_ADJECTIVES_IN_S = frozenset({"overseas", "wireless", "stainless", "previous", "various", "gas"})
_ATTRIBUTES = word_set(
    "logistics sales arms sports goods electronics operations systems communications savings"
    " customs railways plastics ceramics defence"
)
_DETERMINERS = word_set("the its their his her our these those all such")
_OTHERS = {"sheep": "sheep", "children": "child", "teeth": "tooth", "mice": "mouse"} | {
    f"{word}es": word for word in ("cargo", "torpedo", "potato", "tomato")
}
_ALIKE = _STAY_PLURAL - {"people"}
_NO_PLURAL_IN_S = word_set("foot fold child sheep tooth mouse")


class Noun(NamedTuple):
    """The counted noun, in the singular, and the token behind it."""

    noun: str
    after: int


def read_noun(tokens: Tokens, at: int, value: float | None) -> Noun | None:
    """Return what is counted by the number that ends before a token, or None."""
    if tokens[at].text in ("”", '"') and tokens[at + 1].low == "of":
        at += 1
    if tokens[at].low == "of" and tokens[at + 1].low in _DETERMINERS:
        at += 2
    elif tokens[at].low == "of" and (value is None or value >= 1):
        at += 1
    return _plural(tokens, at) or (_single(tokens, at) if value == 1 else None)


def looks_plural(low: str) -> bool:
    """Return whether a word in lower case looks like a noun in the plural."""
    if low in _STAY_PLURAL:
        return True
    if low in STOPS or low in _ADJECTIVES_IN_S or low.endswith((*_NOT_PLURAL, "wards")):
        return False
    return low.endswith("s") and len(low) > 2


def one_of(low: str) -> str:
    """Return the singular of a noun in lower case."""
    return _OTHERS.get(low) or (low if low in _ALIKE else singular(low))


def stays_in_plural(noun: str) -> bool:
    """Return whether a noun is written alike of one and of several, or has no plural in s."""
    return noun in _STAY_PLURAL or noun in _NO_PLURAL_IN_S


def _plural(tokens: Tokens, at: int) -> Noun | None:
    """Return the first plural of a noun phrase; a group word in front gives way to the next."""
    for index in range(at, at + 2 * MOST_WORDS):
        token = tokens[index]
        if token.kind == "word":
            if tokens.is_number(index + 1) and tokens[index + 1].glued:
                continue
            if looks_plural(token.low) or is_plural_name(tokens, index):
                if token.low in _ATTRIBUTES and looks_plural(tokens[index + 1].low):
                    index += 1
                return Noun(_head(tokens, index), index + 1)
            if token.low in STOPS:
                return None
        elif not _inside_phrase(tokens, index):
            return None
    return None


def _inside_phrase(tokens: Tokens, index: int) -> bool:
    """Return whether a sign or number belongs to an adjective, as in low-cost or Su-34."""
    glued = tokens[index].glued
    if tokens[index].text == "-":
        return glued and tokens[index + 1].glued
    if tokens[index].text in ("'", '"', "“", "”"):
        return True
    return tokens.is_number(index) and (glued or tokens[index + 1].low != "of")


def is_plural_name(tokens: Tokens, index: int) -> bool:
    """Return whether a token is the plural of a name, as in TEUs or 737s."""
    text = tokens[index].text
    if len(text) > 2 and text[-1] == "s" and text[:-1].isupper():
        return True
    return text == "s" and tokens[index].glued and tokens.is_number(index - 1)


def _head(tokens: Tokens, index: int) -> str:
    """Return the singular of the noun that ends at a token, with what is glued before it."""
    text, first = tokens[index].low, index
    while (
        index - first < MOST_WORDS
        and tokens[first].glued
        and tokens[first - 1].text not in ("(", '"', "“", "/")
    ):
        first -= 1
        text = tokens[first].low + text
    acronym = tokens[index].text[:-1].isupper() and len(tokens[index].text) > 2
    if acronym or (first < index and tokens.is_number(index - 1)):
        return text.removesuffix("s")
    return one_of(text)


def _single(tokens: Tokens, at: int) -> Noun | None:
    """Return the last word of a noun phrase in the singular."""
    last = None
    at = at + 1 if tokens[at].low == "such" else at
    for index in range(at, at + 4):
        token = tokens[index]
        if token.kind != "word" or token.low in STOPS:
            break
        last = Noun(token.low, index + 1)
    return last
