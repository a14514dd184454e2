"""What a figure is taken per: "a year", "daily", "per shift", "/h".

Nothing is converted; which kind of day is meant is for a person to say.
"""

from typing import NamedTuple

from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set
from nameplate.nouns import singular

REACH_AFTER = 10
REACH_BEFORE = 12

TIMES = word_set("second minute hour day night week fortnight month quarter year shift")
_SYMBOLS = {"s": "second", "min": "minute", "h": "hour", "hr": "hour", "d": "day", "a": "year",
            "yr": "year", "y": "year", "mo": "month", "wk": "week"}  # fmt: skip
_ADVERBS = {
    "annually": "year",
    "yearly": "year",
    "quarterly": "quarter",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
}
_ADJECTIVES = _ADVERBS | {"annual": "year", "annualised": "year", "annualized": "year"}
FLOWS = word_set(
    "production output capacity rate throughput consumption demand sales exports imports volume"
    " volumes deliveries revenue turnover shipments harvest intake yield supply need requirement"
    " productivity manufacturing"
)
# Hourly workers are paid by the hour; they are not so many in an hour.
_PAID = word_set("workers worker employees employee staff labour labor wage wages pay rate rates")
# "a year earlier" dates something; it does not divide.
_NOT_BEFORE = word_set("earlier ago before later after long old of since")
# "Within a year" and "half a year" are lengths of time.
_NO_RATE_BEFORE = word_set(
    "within in of for after than about over under nearly almost half to by before since until"
    " around during roughly approximately least most quarter every"
)
_OPENINGS = _ADVERBS.keys() | {"per", "p", "a", "an", "each", "every"}
_KINDS_OF_DAY = frozenset({"calendar", "working", "business", "production", "work"})


class Period(NamedTuple):
    """What a figure is taken per, and the token behind it."""

    per: str
    after: int


def read_period(tokens: Tokens, at: int, *, money: bool = False) -> Period | None:
    """Return the period that stands behind what is counted, within the same clause."""
    direct = _per_thing(tokens, at) or _behind_substance(tokens, at)
    if direct:
        return direct
    for index in range(at, at + REACH_AFTER):
        token = tokens[index]
        period = _per_time(tokens, index)
        if period:
            return period
        if token.kind == "number" and _in_name(tokens, index):
            continue
        if token.kind in ("number", "break") or (
            token.kind == "sign" and not _in_word(tokens, index)
        ):
            return None
        if token.low in ("and", "but", "which", "while", "or") and index > at:
            return None
    return None


def _in_name(tokens: Tokens, index: int) -> bool:
    """Return whether a number is the end of a name such as COVID-19."""
    hyphen = tokens[index - 1].text == "-" and tokens[index].glued and tokens[index - 1].glued
    return hyphen and tokens[index - 2].text[:1].isupper()


def _in_word(tokens: Tokens, index: int) -> bool:
    """Return whether a sign stands inside a word or around one."""
    return tokens[index].text in ("-", "'", '"', "“", "”")


def _per_thing(tokens: Tokens, at: int) -> Period | None:
    """Return "per dose", "/min" or "per line per shift" right at a token."""
    parts: list[str] = []
    while (found := _one_per(tokens, at)) is not None:
        parts.append(found.per)
        at = found.after
    return Period("/".join(parts), at) if parts else None


def _behind_substance(tokens: Tokens, at: int) -> Period | None:
    """Return the "per kWh" of "kg of coal per kWh" or the year of "tonnes of annual capacity"."""
    if tokens[at].low != "of" or not tokens.is_word(at + 1):
        return None
    if tokens[at + 1].low in _ADJECTIVES and tokens[at + 2].low in FLOWS:
        return Period(_ADJECTIVES[tokens[at + 1].low], at + 3)
    formula = tokens.is_number(at + 2) and tokens[at + 2].glued
    return _per_thing(tokens, at + 3 if formula else at + 2)


def _hyphened(tokens: Tokens, at: int) -> Period | None:
    """Return the day of "650,000-barrel-a-day"."""
    joined = tokens[at].text == "-" and tokens[at + 2].text == "-" and tokens[at].glued
    rated = tokens[at + 1].low in ("a", "an", "per") and tokens[at + 3].low in TIMES
    return Period(tokens[at + 3].low, at + 4) if joined and rated else None


def _one_per(tokens: Tokens, at: int) -> Period | None:
    """Return one "per" with what follows it."""
    if tokens[at].low not in _OPENINGS and tokens[at].text not in ("/", "-"):
        return None
    joined = tokens[at].text == "/" and tokens[at].glued and tokens[at + 1].glued
    if joined and tokens.is_word(at + 1):
        return Period(_SYMBOLS.get(tokens[at + 1].low, singular(tokens[at + 1].low)), at + 2)
    timed = _per_time(tokens, at) or _hyphened(tokens, at)
    if timed:
        return timed
    if tokens[at].low != "per" or not tokens.is_word(at + 1) or tokens[at + 1].low == "cent":
        return None
    last = at + 1
    while tokens[last].low in ("dry", "metric", "troy", "square", "cubic", "installed"):
        last += 1
    word = tokens[last].text if tokens[last].text.isupper() else tokens[last].low
    after = last + 1
    while tokens[after].text == "-" and tokens[after].glued and tokens.is_word(after + 1):
        word, after = f"{word}-{tokens[after + 1].low}", after + 2
    return Period(singular(word), after)


def _per_time(tokens: Tokens, at: int) -> Period | None:
    """Return "a year", "each working day", "per annum" or "daily" at a token."""
    low = tokens[at].low
    if low not in _OPENINGS:
        return None
    if low in _ADVERBS and tokens[at + 1].low not in FLOWS | _PAID:
        return Period(_ADVERBS[low], at + 1)
    if low == "per" and tokens[at + 1].low == "annum":
        return Period("year", at + 2)
    if tokens.lows(at, at + 3) == ("p", ".", "a") and tokens[at + 1].glued:
        return Period("year", at + 3)
    if low not in ("a", "an", "per", "each", "every"):
        return None
    if tokens[at + 1].low in _KINDS_OF_DAY and tokens[at + 2].low in ("day", "shift"):
        kind = tokens[at + 1].low
        kind = "working" if kind in ("business", "work", "production") else kind
        day = f"{kind}_day" if tokens[at + 2].low == "day" else "shift"
        return Period(day, at + 3)
    if low in ("a", "an") and tokens[at - 1].low in _NO_RATE_BEFORE:
        return None
    if tokens.lows(at + 2, at + 5) in (("-", "hour", "shift"), ("-", "hr", "shift")):
        return Period("shift", at + 5)
    word = tokens[at + 1].low
    if word == "second" and low in ("a", "each", "every"):
        return None
    if word in TIMES and (low in ("per", "each", "every") or not _is_length(tokens, at + 2)):
        return Period(word, at + 2)
    return None


def _is_length(tokens: Tokens, at: int) -> bool:
    """Return whether what follows "a year" makes it a length of time or dates something."""
    half = tokens.lows(at, at + 3) == ("and", "a", "half")
    return half or tokens[at].low in _NOT_BEFORE


def period_before(tokens: Tokens, at: int) -> str | None:
    """Return the period that stands before a figure, as in "annual output of", or None."""
    for index in range(at - 1, at - 1 - REACH_BEFORE, -1):
        token = tokens[index]
        if token.kind == "number" or (token.kind == "sign" and token.text not in ":-"):
            return None
        if token.kind == "break" or (token.low == "and" and index < at - 1):
            return None
        if token.low in _ADJECTIVES and (tokens[index + 1].low in FLOWS or index == at - 1):
            return _ADJECTIVES[token.low]
        if token.low in ("each", "every") and tokens[index + 1].low in TIMES:
            return tokens[index + 1].low
    return None
