"""Shares in words: "one in eight", "four out of ten", "one loaf in eight", "nine to one".

Parts such as "a third" are read in `number_words`; bounds are put around a share in `amounts`.
"""

from typing import NamedTuple

from nameplate.extracting.bound_words import bound_before
from nameplate.extracting.counted import STOPS, looks_plural
from nameplate.extracting.figures import Figure, read_figure
from nameplate.extracting.measures import DURATIONS, read_measure
from nameplate.extracting.tokens import Tokens

# "Nine out of ten" is a share; "17 out of 27 states" rather counts both.
ROUND_WHOLES = frozenset({2.0, 3.0, 4.0, 5.0, 10.0, 20.0, 100.0, 1000.0})
MOST_OF_A_BARE_SHARE = 10
LARGEST_WHOLE = 1e10
LARGEST_WHOLE_OF_THINGS = 100


class Share(NamedTuple):
    """A part of one, and the token behind its words."""

    value: float
    after: int


def read_share(tokens: Tokens, figure: Figure) -> Share | None:
    """Return the share that begins with a figure, or None."""
    if figure.low is None or figure.scale != 1:
        return None
    joined = _hyphened(tokens, figure) or _to_one(tokens, figure)
    if joined:
        return joined
    after = figure.after
    if figure.low == 1 and _one_thing_in(tokens, after):
        after += 1
    out_of = tokens.lows(after, after + 2) == ("out", "of")
    if not out_of and tokens[after].low != "in":
        return None
    then = after + (2 if out_of else 1)
    whole = read_figure(tokens, then + 1 if tokens[then].low == "every" else then)
    if whole is None or whole.low is None or not 2 <= whole.low <= LARGEST_WHOLE or whole.vague:
        return None
    measure = read_measure(tokens, whole.after)
    if (measure and measure.unit in DURATIONS) or not 0 < figure.low < whole.low:
        return None
    plural = whole.low <= 20 and looks_plural(tokens[whole.after].low)
    round_whole = whole.low in ROUND_WHOLES
    bare = figure.low < whole.low <= MOST_OF_A_BARE_SHARE and round_whole and _ends(tokens, whole)
    if not (round_whole if out_of else plural or bare or figure.low == 1):
        return None
    return Share(figure.low / whole.low, whole.after)


def _hyphened(tokens: Tokens, figure: Figure) -> Share | None:
    """Return "one-in-five"."""
    at = figure.after
    joined = tokens.lows(at, at + 3) == ("-", "in", "-") and tokens[at].glued
    whole = read_figure(tokens, at + 3) if joined else None
    if whole is None or not whole.low or figure.low is None or not 1 <= figure.low < whole.low:
        return None
    return Share(figure.low / whole.low, whole.after)


def _to_one(tokens: Tokens, figure: Figure) -> Share | None:
    """Return "nine to one" as nine; in "from nine to one" it falls to one."""
    at = figure.after
    if figure.low is None or figure.low <= 1 or figure.currency or tokens[at].low != "to":
        return None
    bound = bound_before(tokens, figure.first)
    before = bound.first if bound else figure.first
    if tokens[before - 1].low == "from":
        return None
    whole = read_figure(tokens, at + 1)
    if whole is None or whole.low != 1 or whole.currency:
        return None
    if not _ends(tokens, whole) and tokens[whole.after].low not in ("ratio", "odds"):
        return None
    plain = tokens[whole.after].kind != "sign" or tokens[whole.after].low in (".", ",", ";", ")")
    return Share(figure.low, whole.after) if plain else None


def _ends(tokens: Tokens, whole: Figure) -> bool:
    """Return whether nothing is counted behind the whole of "2 in 3", so that it is no place."""
    follower = tokens[whole.after]
    return follower.kind != "number" and (follower.kind != "word" or follower.low in STOPS)


def _one_thing_in(tokens: Tokens, at: int) -> bool:
    """Return whether "loaf in eight" stands at a token, with nothing counted behind it."""
    if not tokens.is_word(at) or tokens[at].low in STOPS or tokens[at + 1].low != "in":
        return False
    whole = read_figure(tokens, at + 2)
    if whole is None or whole.low is None or whole.low > LARGEST_WHOLE_OF_THINGS:
        return False
    follower = tokens[whole.after].low
    return follower in STOPS or follower in (".", ",", ";")
