"""Years and decades: what makes four digits a year and not a count.

Months and days are read in `dates`.
"""

from nameplate.extracting.calendar_words import (
    FIRST_YEAR,
    FISCAL,
    Span,
    full_year,
    is_year,
    years_span,
)
from nameplate.extracting.capitals import is_acronym
from nameplate.extracting.clocks import TIME_ZONES
from nameplate.extracting.counted import looks_plural
from nameplate.extracting.labels import NAMED_BY_YEAR
from nameplate.extracting.measures import currency_before, read_measure
from nameplate.extracting.numeric_dates import FORECAST
from nameplate.extracting.periods import TIMES
from nameplate.extracting.scale_letters import SCALE_WORDS
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

EARLIEST_YEAR = 1200
THIS_CENTURY = 2000
CENTURY = "which century is meant is not said"
DECADE_OR_CENTURY = "may be a decade as well as a century"
COUNT_OR_YEAR = "may be a count as well as a year"
ABOUT = "the years beside it may be meant, too"
_STRONG = word_set(
    "in since until till by before after during late early mid year circa fiscal fy from between"
    " spring summer autumn fall winter than"
)
_WEAK = word_set("of the and to through its last this")
_DATING = word_set("in since until till by before after during circa")
_COMPARED = word_set("% percent cent growth higher lower increase")
_REACH_OF_COMPARISON = 5
_NEAR = word_set("about around approximately roughly")
_BOUNDS = word_set("about around some nearly almost over roughly approximately least than")


def read_fiscal_years(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return the token behind a year that letters begin, FY25 or CY2022, and its days, or None."""
    if tokens[at].low in ("fy", "fiscal"):
        return _fiscal(tokens, at)
    return _calendar(tokens, at) if tokens[at].text == "CY" else None


def read_years(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return the token behind a year, a decade or two years in digits, and their days, or None."""
    text = tokens[at].text
    if len(text) == 2:
        return _short_year(tokens, at)
    known = is_year(text) or _is_early_year(tokens, at)
    if not known or currency_before(tokens, at):
        return None
    if (
        tokens[at].glued
        and tokens[at - 1].kind != "break"
        and tokens[at - 1].text not in ("(", "[", '"', "“", "'", "-", "–", "/", ":")
    ):
        return None
    if tokens[at - 1].text == "-" and tokens[at - 1].glued and is_acronym(tokens, at - 2):
        return None
    if tokens[at - 1].text in NAMED_BY_YEAR:
        return None
    if tokens[at + 1].low == "s" and tokens[at + 1].glued:
        return _decade(tokens, at)
    if _goes_on(tokens, at + 1):
        return None
    pair = _two_years(tokens, at)
    if pair:
        return pair
    doubt = _doubt(tokens, at)
    if doubt is None:
        return None
    span = years_span(int(text), int(text), "year")
    return at + 1, span._replace(doubts=(doubt,) if doubt else ())


def _decade(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return the 1990s or the 1800s."""
    text = tokens[at].text
    if text in ("1800", "1900"):
        century = years_span(int(text), int(text) + 99, "years")
        return at + 2, century._replace(doubts=(DECADE_OR_CENTURY,))
    return (at + 2, years_span(int(text), int(text) + 9, "decade")) if text[-1] == "0" else None


def _is_early_year(tokens: Tokens, at: int) -> bool:
    """Return whether digits behind "in" or "since" are a year before those that reports count."""
    text = tokens[at].text
    digits = len(text) == 4 and text.isdecimal() and EARLIEST_YEAR <= int(text) < FIRST_YEAR
    return digits and tokens[at - 1].low in _DATING and not _plural_follows(tokens, at + 1)


def _calendar(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return CY2022, CY22 or CY'22."""
    then = at + 2 if tokens[at + 1].text == "'" else at + 1
    text = tokens[then].text
    year = full_year(text, THIS_CENTURY) if tokens.is_number(then) else None
    return (then + 1, years_span(year, year, "year")) if year else None


def _fiscal(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return FY2025, FY25/26 or "fiscal year 2025"."""
    short = _short_fiscal(tokens, at)
    if short:
        return short
    then = at + 2 if tokens[at + 1].low == "year" else at + 1
    text = tokens[then].text
    if not tokens.is_number(then) or not is_year(text):
        return None
    first = last = int(text)
    after = then + 1
    joined = tokens[after].text in ("/", "-", "–") and tokens[after].glued
    if joined and full_year(tokens[after + 1].text, first) == first + 1:
        last, after = first + 1, after + 2
    return after, _business_years(first, last)


def _short_fiscal(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return FY25 or FY25/26."""
    text = tokens[at + 1].text
    if not (tokens[at + 1].glued and text.isdecimal() and len(text) == 2):
        return None
    first = last = 2000 + int(text)
    after = at + 2
    if tokens[after].text in ("/", "-", "–") and tokens[after + 1].text == f"{last + 1 - 2000}":
        last, after = last + 1, after + 2
    return after, _business_years(first, last)


def _business_years(first: int, last: int) -> Span:
    """Return two business years as years; one alone may begin and end in any month."""
    if first == last:
        return Span(None, None, "year", (FISCAL,))
    return years_span(first, last, "years")._replace(doubts=(FISCAL,))


def _short_year(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "the '90s" or "in '22"; which century is meant is in doubt."""
    text = tokens[at].text
    if not text.isdecimal():
        return None
    decade = text[1] == "0" and tokens[at + 1].low == "s" and tokens[at + 1].glued
    opened = not tokens[at - 1].glued or tokens[at - 2].text == "("
    marked = tokens[at - 1].text == "'" and tokens[at].glued and opened
    if decade and (marked or tokens[at - 1].low in ("the", "early", "late", "mid")):
        return at + 2, years_span(1900 + int(text), 1909 + int(text), "decade")._replace(
            doubts=(CENTURY,)
        )
    ends = not tokens[at + 1].glued or tokens[at + 1].text in (":", ",", ".", ";", ")")
    if marked and ends:
        year = int(text) + (2000 if int(text) <= 50 else 1900)
        return at + 1, years_span(year, year, "year")._replace(doubts=(CENTURY,))
    return None


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Return whether a scale or a unit follows digits that look like a year."""
    if tokens[at].low in SCALE_WORDS or tokens[at].text in TIME_ZONES:
        return True
    if tokens.is_word(at) and tokens[at].glued:
        return tokens[at].text not in FORECAST
    rated = tokens[at].low in ("a", "an", "per", "each", "every")
    if rated and (tokens[at + 1].low in TIMES or tokens.is_number(at + 1)):
        return True
    if tokens[at].text == "-" and tokens[at].glued and tokens.is_word(at + 1):
        return tokens[at + 1].glued and tokens[at + 1].low not in ("based", "built")
    if tokens[at].text == "%" and not tokens[at].glued and tokens[at + 1].low in ("change", "chg"):
        return False
    measure = read_measure(tokens, at)
    return measure is not None and tokens[at].low not in ("quarter", "year", "h", "in")


def _two_years(tokens: Tokens, at: int) -> tuple[int, Span] | None:
    """Return "from 2019 to 2023" or "between 2019 and 2023"."""
    before, joint = tokens[at - 1].low, tokens[at + 1].low
    ranged = before == "between" and joint == "and"
    text = tokens[at + 2].text
    if not ranged or not tokens.is_number(at + 2) or not is_year(text):
        return None
    if _goes_on(tokens, at + 3) or int(text) < int(tokens[at].text):
        return None
    return at + 3, years_span(int(tokens[at].text), int(text), "years")


def _doubt(tokens: Tokens, at: int) -> str | None:
    """Return the doubt about a bare year, empty if there is none, None if it counts."""
    before = tokens[at - 1].low
    if before in _STRONG and tokens.lows(at - 2, at) not in (("more", "than"), ("less", "than"),
                                                            ("fewer", "than")):  # fmt: skip
        return ""
    plural = _plural_follows(tokens, at + 1)
    if before in _NEAR and not plural and tokens[at - 2].low in _DATING:
        return ABOUT
    if before == "over" and not plural and _compares(tokens, at - 1):
        return ""
    if before in _BOUNDS or (tokens[at + 1].low == "of" and not plural):
        return None
    if not plural:
        return ""
    if tokens[at].text.endswith("00") or before not in _WEAK:
        return None
    return COUNT_OR_YEAR


def _compares(tokens: Tokens, at: int) -> bool:
    """Return whether "over" compares with a year: "a growth of 4.94% over 2017"."""
    near = tokens.lows(at - _REACH_OF_COMPARISON, at)
    return near[-1] not in ("of", "by", "to") and bool(_COMPARED.intersection(near))


def _plural_follows(tokens: Tokens, at: int) -> bool:
    """Return whether a plural noun stands at a token or behind one adjective."""
    if looks_plural(tokens[at].low):
        return True
    return tokens[at].low in ("new", "more") and looks_plural(tokens[at + 1].low)
