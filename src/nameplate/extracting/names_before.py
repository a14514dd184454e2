"""Plain digits behind a name in capitals or behind "the": Mate 60, ISO 14001, the 911.

Letters joined to the digits are read in `joined_names`.
"""

from nameplate.extracting.bound_words import bound_before
from nameplate.extracting.calendar_words import MONTHS, is_year
from nameplate.extracting.capitals import starts
from nameplate.extracting.counted import STOPS, looks_plural
from nameplate.extracting.divided_digits import behind_edition
from nameplate.extracting.followers import counts_on
from nameplate.extracting.joined_names import behind_letters
from nameplate.extracting.measures import CURRENCY_CODES, currency_before, read_measure
from nameplate.extracting.number_marks import PERHAPS_A_NAME, Named
from nameplate.extracting.number_words import SMALL
from nameplate.extracting.periods import FLOWS
from nameplate.extracting.scale_letters import SCALE_WORDS
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

# Heads of figures in lists such as "EBITDA 812, staff 640"; no thing bears such a name.
_MEASURED = word_set(
    "ebitda ebit ebt pat pbt eps gdp oee mtbf mttr ltifr trifr trir asp capex opex gm npv irr aisc"
    " nav aum cpi ppi pmi roe roce roic dps fcf ffo fte ftes nim rpk ask arpu headcount staff total"
    " workforce profit loss income debt margin yield uptime scrap cost price backlog utilisation"
    " population worth"
)
# Reports divide the thousands of a longer count.
LONGEST_PLAIN_COUNT = 5
_NOT_NAMED = word_set(
    "another further total killed dead injured missing additional extra roughly currently last"
    " perhaps maybe possibly probably almost nearly altogether"
)
_NO_NAMES = STOPS | _NOT_NAMED | _MEASURED
_BEFORE_MODELS = word_set("many new the its of old more these those several all both other used")
_COMPARING = word_set("than from against to with below above over beyond by of all for")
_DATING = MONTHS.keys() | {"last", "this", "previous"}
_PARTICIPLES = word_set("made built sold sent bought seen held lost found won paid")
_VERBS = word_set(
    "is was has had will would can could may might did does makes made cannot went came flew gets"
    " goes became remains returned"
)


def read_behind_name(tokens: Tokens, at: int) -> Named | None:
    """Return "Mate 60" or "ISO 14001": a name in capitals right before plain digits."""
    name = tokens[at - 1]
    text = tokens[at].text
    if name.kind != "word":
        return None
    if name.text.islower():
        return _of_one_thing(tokens, at)
    if currency_before(tokens, at) or name.text in CURRENCY_CODES or _heads_figure(tokens, at - 1):
        return None
    if starts(tokens, at - 1):
        return _opening(tokens, at)
    if not text.isdecimal():
        edition = text.endswith(".0") and len(text) == 3
        bare = edition and not (read_measure(tokens, at + 1) or tokens[at + 1].low in SCALE_WORDS)
        return Named(at - 1, at + 1, "designation", (PERHAPS_A_NAME,)) if bare else None
    if tokens[at - 2].text == "&" and tokens[at - 1].glued and tokens[at - 2].glued:
        return Named(at - 1, at + 1, "designation", (PERHAPS_A_NAME,))
    acronym = name.text.isupper() or not name.text[1:].islower()
    if not counts_on(tokens, at + 1):
        after = behind_edition(tokens, behind_letters(tokens, at + 1))
        return Named(at - 1, after, "designation", () if acronym else (PERHAPS_A_NAME,))
    before = tokens[at - 2].low
    counted = (tokens.is_number(at - 2) and not tokens[at - 2].glued) or before in SMALL
    owner = name.low.endswith("'s")
    counted = counted or (not owner and (before in _BEFORE_MODELS or before in SCALE_WORDS))
    bare = read_measure(tokens, at + 1) is None and tokens[at + 1].low not in SCALE_WORDS
    bare = bare and not (tokens[at + 1].glued and tokens.is_word(at + 1))
    if bare and (counted or (acronym and len(name.text) > 1 and len(text) > 2)):
        return Named(at - 1, at + 1, "designation", (PERHAPS_A_NAME,))
    return None


def _of_one_thing(tokens: Tokens, at: int) -> Named | None:
    """Return the number of "booster 12 was caught": a count would have been caught as many."""
    low, text = tokens[at - 1].low, tokens[at].text
    named = text.isdecimal() and text != "1" and not tokens[at].glued
    if not named or low in _NO_NAMES or bound_before(tokens, at):
        return None
    one = tokens[at + 1].low in ("was", "is", "has") and not looks_plural(low)
    one = one or (len(text) > LONGEST_PLAIN_COUNT and not counts_on(tokens, at + 1))
    ending = low.endswith(("ed", "ly"))
    return Named(at - 1, at + 1, "designation", (PERHAPS_A_NAME,)) if one and not ending else None


def _heads_figure(tokens: Tokens, at: int) -> bool:
    """Return whether a word in capitals heads a figure: "Feb 588", "EBITDA 812", "Staff 640"."""
    low = tokens[at].low.removesuffix("'s")
    return low in MONTHS or low in _MEASURED or low in FLOWS


def _opening(tokens: Tokens, at: int) -> Named | None:
    """Return the number of "Falcon 9 flew", whose name opens a sentence."""
    name, text = tokens[at - 1].low, tokens[at].text
    if not text.isdecimal() or len(text) > 2 or bound_before(tokens, at) or name.endswith("ly"):
        return None
    if name in STOPS or name in _NOT_NAMED or looks_plural(name):
        return None
    done = tokens[at + 1].low in _VERBS or tokens[at + 1].low.endswith("ed")
    return Named(at - 1, at + 1, "designation", (PERHAPS_A_NAME,)) if done else None


def read_behind_the(tokens: Tokens, at: int) -> Named | None:
    """Return the number of "the 911 and the 718": large, plain, and counting nothing."""
    text = tokens[at].text
    if tokens[at - 1].low != "the" or not text.isdecimal() or int(text) < 100:
        return None
    follower = tokens[at + 1].low
    if counts_on(tokens, at + 1) or follower in ("who", "that", "in", "to"):
        return None
    if follower == "of" and (is_year(tokens[at + 2].text) or tokens[at + 2].low in _DATING):
        return None
    if tokens[at - 2].low in _COMPARING and (follower.endswith("ed") or follower in _PARTICIPLES):
        return None
    return Named(at, at + 1, "designation", (PERHAPS_A_NAME,))
