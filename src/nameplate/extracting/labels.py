"""Numbers behind a word that numbers things: phase 2, No. 3, Units 3 and 4, table 5.

Numbers behind a name in capitals are read in `names_before`.
"""

import re

from nameplate.extracting.calendar_words import is_year
from nameplate.extracting.capitals import starts
from nameplate.extracting.counted import looks_plural
from nameplate.extracting.divided_digits import behind_edition
from nameplate.extracting.followers import counts_on
from nameplate.extracting.number_marks import PERHAPS_A_NAME, Named, behind_item
from nameplate.extracting.number_words import SMALL
from nameplate.extracting.periods import TIMES
from nameplate.extracting.scale_letters import SCALE_WORDS
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

_NUMBER_OF_A_LABEL = re.compile(r"[0-9]+(\.[0-9]{1,2})?|[0-9]{1,3},[0-9]{3}")
_LABELS = word_set(
    "no nr number phase stage unit hull shaft berth building gate room hall bay zone chapter"
    " article version type model category class tier level step lot batch magnitude grade line"
    " pier dock platform block plot page table figure fig section annex paragraph part volume track"
    " project mark mk euro fab day form iso route highway flight resolution decree appendix"
    " item option scenario site reactor windows formula league division furnace series generation"
    " gen exhibit channel pit well blast train car line warehouse workshop hangar slip plant"
    " area block sector region district ward week heading clause footnote endnote column row"
    " photo image picture slide scope note code terminal exit turbine boiler kiln tank silo mill"
    " press machine engine episode act scene verse annexe suite floor flat tram bus factory"
    " converter caster crane compressor tower borehole substation paper agenda vision expo"
    " horizon strategy interstate round booster para vol pp fn group coach sheet"
    " junction chassis drawing bib grant contract schedule ticker wave"
)
_LABELS_OF_WORDS = _LABELS - {"no", "line", "car", "part", "form"}
_SHORT_LABELS = word_set(
    "no nr nos fig figs p pp sec art para vol eq ref rev fn ch cl app tab sched pt bldg"
)
_STEPS = word_set("phase stage chapter number tier")
_YEARS = word_set("year month quarter season shift")
# Names that end in a year, so that the year dates nothing.
NAMED_BY_YEAR = word_set("Agenda Vision Expo Horizon Strategy")
_ALWAYS_LABELS = NAMED_BY_YEAR | word_set(
    "Type Model Mark Mk Euro Project Class No Nr Windows Room Article Chapter Form ISO Fab Gate"
    " Table Figure Page Route Section Clause Exit Terminal Scope Note Annex Interstate Highway"
)
FURTHEST_NEXT = 3
_BEFORE_WEEK = word_set("in of by since until calendar from to between and , ; ( or")
_OBJECTS = word_set("the its their his her our this these all both up about nearly over roughly")
_NEVER_BEFORE_LABELS = word_set("per each every")


def read_labelled(tokens: Tokens, at: int) -> Named | None:
    """Return "phase 2" or "No. 3": a word that numbers things right before the digits."""
    dotted = tokens[at - 1].low == "." and tokens[at - 2].low in _SHORT_LABELS
    dotted = dotted and not tokens.is_number(at - 3)
    label = tokens[at - 2] if dotted else tokens[at - 1]
    several = _several_labelled(tokens, at, dotted=dotted)
    if several:
        return several
    if dotted:
        return Named(at - 2, behind_edition(tokens, at + 1), "designation")
    if label.low in _YEARS:
        return _year_of_count(tokens, at)
    if label.low not in _LABELS or not _NUMBER_OF_A_LABEL.fullmatch(tokens[at].text):
        return None
    first = at - 1
    if tokens[first - 1].low in _NEVER_BEFORE_LABELS:
        return None
    if label.low == "week" and tokens[first - 1].low not in _BEFORE_WEEK:
        return None
    quoted = tokens[first - 1].low == "'" and not tokens[first - 1].glued
    if quoted or label.text == "no":
        return None
    if label.text in _ALWAYS_LABELS and tokens[at + 1].low not in SCALE_WORDS:
        return Named(first, behind_edition(tokens, at + 1), "designation")
    titled = label.text[0].isupper() and not starts(tokens, first) and len(tokens[at].text) < 3
    titled = titled and looks_plural(tokens[at + 1].low) and tokens[at + 1].text.islower()
    if titled or _verb_follows(tokens, at + 1):
        return Named(first, at + 1, "designation", (PERHAPS_A_NAME,))
    if counts_on(tokens, at + 1):
        return None
    if tokens[at + 1].text in ("-", "–") and tokens[at + 1].glued and tokens.is_number(at + 2):
        return Named(first, at + 3, "designation")
    paired = tokens[at + 1].text in ("&", "and") and tokens.is_number(at + 2)
    paired = paired and not counts_on(tokens, at + 3) and _next_to(tokens, at, at + 2)
    return Named(first, at + 3 if paired else behind_item(tokens, at + 1), "designation")


def _verb_follows(tokens: Tokens, at: int) -> bool:
    """Return whether a word that looks plural is a verb: "Hall 3 houses 40 presses"."""
    object_of = tokens[at + 1].low
    if not looks_plural(tokens[at].low) or not tokens[at].text.islower():
        return False
    if object_of in ("a", "an"):
        return tokens[at + 2].low not in TIMES
    counted = tokens.is_number(at + 1) and not is_year(tokens[at + 1].text)
    return counted or object_of in _OBJECTS or object_of in SMALL


def _next_to(tokens: Tokens, one: int, two: int) -> bool:
    """Return whether the second of two numbers comes soon after the first: units 1 and 2."""
    numbers = tokens[one].text, tokens[two].text
    if not all(number.isdecimal() for number in numbers):
        return False
    return 0 < int(numbers[1]) - int(numbers[0]) <= FURTHEST_NEXT


def _year_of_count(tokens: Tokens, at: int) -> Named | None:
    """Return "in year 2" or "Year 3:", which count from a beginning."""
    first = at - 1
    opens = tokens[first - 1].low in _BEFORE_WEEK or tokens[first - 1].kind == "break"
    opens = opens or tokens[first - 1].text in (".", ":")
    small = len(tokens[at].text) <= 2 or tokens[at].low in SMALL
    if not (opens and small) or counts_on(tokens, at + 1):
        return None
    return Named(first, at + 1, "designation")


def _several_labelled(tokens: Tokens, at: int, *, dotted: bool) -> Named | None:
    """Return "Units 3 and 4" or "phases 1 to 3"."""
    first = at - 2 if dotted else at - 1
    label = tokens[first].low
    known = label.endswith("s") and label[:-1] in _LABELS
    known = known or label in ("p", "pp", "nos", "figs", "days", "scope")
    longest = 4 if label in ("p", "pp", "pages") else 3
    if not known or len(tokens[at].text) > longest:
        return None
    after = at + 1
    while tokens[after].low in ("and", "to", "-", "–", ",", "or", "&") and tokens.is_number(
        after + 1
    ):
        if len(tokens[after + 1].text) > longest:
            break
        after += 2
    return Named(first, after, "designation") if after > at + 1 else None


def read_runway(tokens: Tokens, at: int) -> Named | None:
    """Return "runway 27L": two digits at most, and the side."""
    if tokens[at - 1].low != "runway":
        return None
    after = at + 2 if tokens[at + 1].glued and tokens[at + 1].text in ("L", "R", "C") else at + 1
    return Named(at - 1, after, "designation") if len(tokens[at].text) <= 2 else None


def read_labelled_word(tokens: Tokens, at: int) -> Named | None:
    """Return "phase one"."""
    if tokens[at - 1].low in _YEARS:
        return _year_of_count(tokens, at)
    if tokens[at - 1].low in _STEPS and tokens[at + 1].low not in SCALE_WORDS:
        return Named(at - 1, at + 1, "designation")
    labelled = tokens[at - 1].low in _LABELS_OF_WORDS
    if labelled and not counts_on(tokens, at + 1):
        return Named(at - 1, at + 1, "designation")
    return None
