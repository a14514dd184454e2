"""Business years whose months are said behind them: "2023-24 (April to March)".

Without their months they stay what `years` and `numeric_dates` read.
"""

from datetime import date

from nameplate.extracting.calendar_words import Span, last_of_month
from nameplate.extracting.date_parts import read_month_word
from nameplate.extracting.tokens import Tokens

_TO = ("to", "-", "–", "through")


def with_its_months(tokens: Tokens, found: tuple[int, Span]) -> tuple[int, Span]:
    """Return two years as the twelve months that stand in brackets behind them."""
    after, span = found
    if span.first is None or span.last is None or span.precision != "years":
        return found
    if span.last.year != span.first.year + 1:
        return found
    begins = read_month_word(tokens, after + 1) if tokens[after].text == "(" else None
    ends = read_month_word(tokens, begins[1] + 1) if begins else None
    if begins is None or ends is None:
        return found
    closed = tokens[begins[1]].low in _TO and tokens[ends[1]].text == ")"
    if not closed or begins[0] != ends[0] + 1:
        return found
    first = date(span.first.year, begins[0], 1)
    return ends[1] + 1, Span(first, last_of_month(span.last.year, ends[0]), "range")
