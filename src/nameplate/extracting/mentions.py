"""Names of organisations, places and people, as far as capital letters and cue words show them.

Without a cue a name stays unknown; there is no list of names.
"""

from nameplate.extracting.calendar_words import MONTHS
from nameplate.extracting.candidates import MentionKind
from nameplate.extracting.counted import STOPS
from nameplate.extracting.measures import is_symbol
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

_ORGANISATION = word_set(
    "ministry department agency company corporation corp inc ltd plc gmbh ag sa bank university"
    " institute association union group holdings army navy police council commission government"
    " parliament committee board chamber office bureau forum party authority federation service"
    " works motors energy power steel mining shipyard shipyards laboratories pharma"
)
_PLACE = word_set("city state province county region island river lake port street valley")
PERSON_WORDS = word_set(
    "mr mrs ms dr president minister chancellor king queen general colonel captain professor"
    " governor mayor senator director chairman chairwoman executive ceo spokesman spokeswoman"
    " presidents admiral sir prime"
)
_PLACE_BEFORE = word_set("in at near from outside to")
DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")


def read_name(tokens: Tokens, at: int) -> tuple[int, MentionKind] | None:
    """Return the token behind a name in capitals that begins at a token, and what it is."""
    if not _capital(tokens, at) or (_capital(tokens, at - 1) and not _starts(tokens, at - 1)):
        return None
    if _starts(tokens, at) and tokens[at].low in STOPS:
        return None
    after = at + 1
    while after - at < 12:
        linked = tokens[after].low in ("of", "for", "de", "la", "del", "von") and _capital(
            tokens, after + 1
        )
        if _capital(tokens, after):
            after += 1
        elif (linked and _capital(tokens, at)) or (
            tokens[after].text == "-" and tokens[after].glued and _capital(tokens, after + 1)
        ):
            after += 2
        else:
            break
    lone = after == at + 1 and _starts(tokens, at)
    if lone and not tokens[at].text.isupper() and not _speaks(tokens, after):
        return None
    return after, _kind(tokens, at, after)


def _speaks(tokens: Tokens, after: int) -> bool:
    """Return whether something is done by a name, so that it is one even at a beginning."""
    low = tokens[after].low
    return low in ("'", ",", "said", "told", "wrote", "put") or low.endswith(("ed", "s"))


def _capital(tokens: Tokens, at: int) -> bool:
    """Return whether a token begins with a capital letter and is no month, day or common word."""
    token = tokens[at]
    if token.kind != "word" or not token.text[0].isupper() or _is_unit(tokens, at):
        return False
    return token.low not in MONTHS and token.low not in DAYS and token.low not in STOPS


def _is_unit(tokens: Tokens, at: int) -> bool:
    """Return whether a symbol behind a number, or one in mixed letters, stands at a token."""
    text = tokens[at].text
    return is_symbol(text) and (tokens.is_number(at - 1) or not text.isupper())


def _starts(tokens: Tokens, at: int) -> bool:
    """Return whether a sentence may begin at a token."""
    before = tokens[at - 1]
    return before.kind == "break" or before.text in (".", "!", "?", ":", '"', "“")


def _kind(tokens: Tokens, first: int, after: int) -> MentionKind:
    """Return what a name is by the words in and before it."""
    words = set(tokens.lows(first, after))
    before = tokens[first - 1].low
    if words & _ORGANISATION or before == "company" or tokens[first - 2].low == "company":
        return "organisation"
    if words & PERSON_WORDS or before in PERSON_WORDS:
        return "person"
    if words & _PLACE or tokens[after].low in _PLACE:
        return "place"
    if after == first + 1 and tokens[first].text.isupper() and len(tokens[first].text) > 2:
        return "organisation"
    return "place" if before in _PLACE_BEFORE and after - first <= 2 else "unknown"
