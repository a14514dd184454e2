"""Numbers in words: "two and a half million", "a third", "hundreds of thousands".

It knows the words and how they join; what they count is none of its concern.
"""

from typing import NamedTuple

from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_list, word_set

SMALL = {
    word: number
    for number, word in enumerate(
        word_list(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            " fifteen sixteen seventeen eighteen nineteen"
        )
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        word_list("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
TWICE = {"twice": 2.0, "thrice": 3.0}
COUNTING = frozenset({*SMALL, *TENS, *MAGNITUDES, "dozen"})
PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "halves": 2,
}
PARTS |= {word + "s": number for word, number in PARTS.items() if word not in ("half", "halves")}
ORDINALS = word_set(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth"
    " fiftieth hundredth thousandth millionth billionth"
)
# Lowest and highest multiple that the word may stand for, as `nameplate.stated` reads it.
VAGUE = {
    "dozens": (24.0, 99.0),
    "scores": (40.0, 199.0),
    "tens": (20.0, 100.0),
    "hundreds": (200.0, 1e3),
    "thousands": (2e3, 1e4),
    "millions": (2e6, 1e7),
    "billions": (2e9, 1e10),
    "trillions": (2e12, 1e13),
}
_VAGUE_SCALES = {"thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}
FEW = {"few": (2.0, 10.0), "several": (2.0, 10.0)}
MOST_MAGNITUDES = 3
DOZEN = 12.0
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅛": 0.125}


class Worded(NamedTuple):
    """A number in words, from token `first` up to `after`.

    Attributes:
        low: Its value, or the lowest that a vague word may mean.
        high: The same, or the highest.
        scale: The largest magnitude among its words.
        part: Whether it is a part of one, such as a third.
    """

    low: float
    high: float
    after: int
    scale: float = 1.0
    part: bool = False


def read_vague(tokens: Tokens, at: int) -> Worded | None:
    """Return "tens of thousands", "several hundred" or "dozens" at a token, or None."""
    word = tokens[at].low
    if word in VAGUE:
        low, high = VAGUE[word]
        if tokens[at + 1].low == "of" and tokens[at + 2].low in _VAGUE_SCALES:
            scale = _VAGUE_SCALES[tokens[at + 2].low]
            return Worded(low * scale, high * scale - 1, at + 3, scale)
        return Worded(low, high - (1 if word not in ("dozens", "scores") else 0), at + 1)
    if word == "a" and tokens[at + 1].low == "few":
        at, word = at + 1, "few"
    if word in FEW and (tokens[at + 1].low in MAGNITUDES or tokens[at + 1].low == "dozen"):
        magnitude, after = _magnitudes(tokens, at + 1)
        low, high = FEW[word]
        top = 100.0 if tokens[at + 1].low == "dozen" else high * magnitude
        return Worded(low * magnitude, top - 1, after, magnitude)
    return None


def read_couple(tokens: Tokens, at: int) -> Worded | None:
    """Return "a couple of" or "a couple of hundred" at a token, or None."""
    if tokens.lows(at, at + 2) != ("a", "couple"):
        return None
    then = at + 3 if tokens[at + 2].low == "of" else at + 2
    magnitude, after = _magnitudes(tokens, then)
    if then == at + 2 and after == then:
        return None
    return Worded(2 * magnitude, 2 * magnitude, after, magnitude)


def read_counting(tokens: Tokens, at: int) -> Worded | None:
    """Return a number in words at a token, "a hundred and twenty thousand", or None."""
    group, after = _leading(tokens, at)
    if after is None:
        return None
    total, scale, least = 0.0, 1.0, 1e18
    while True:
        group, after = _with_half(tokens, group, after)
        if tokens[after].low == "hundred":
            group, after = _added(tokens, group * 100, after + 1)
            scale = max(scale, 100.0)
        magnitude, then = _magnitudes(tokens, after)
        if then == after or magnitude >= least:
            break
        total, after, least = total + group * magnitude, then, magnitude
        scale = max(scale, magnitude)
        if half_more(tokens, after):
            total += magnitude / 2
            return Worded(total, total, after + 3, scale)
        group, after = _added(tokens, 0.0, after)
        if group == 0:
            break
    return Worded(total + group, total + group, after, scale)


def half_more(tokens: Tokens, at: int) -> bool:
    """Return whether "and a half" follows a magnitude, as in "a million and a half"."""
    if tokens.lows(at, at + 3) != ("and", "a", "half"):
        return False
    follower = tokens[at + 3].low
    return follower not in ("-", "of") and follower not in MAGNITUDES


def _leading(tokens: Tokens, at: int) -> tuple[float, int | None]:
    """Return the number that begins a group, and the token behind it; None where there is none."""
    word, follower = tokens[at].low, tokens[at + 1].low
    if word in ("a", "an") and (follower in MAGNITUDES or follower == "dozen"):
        return 1.0, at + 1
    if word in ("hundred", "dozen"):
        return 1.0, at
    value, after = _below_a_hundred(tokens, at)
    return value, after if after > at else None


def _added(tokens: Tokens, value: float, after: int) -> tuple[float, int]:
    """Add what follows a magnitude: "and fifty" behind a hundred."""
    then = after + 1 if tokens[after].low == "and" else after
    more, end = _below_a_hundred(tokens, then)
    begins_compound = tokens[end].low == "-" and tokens[end].glued
    if end == then or more == 0 or begins_compound:
        return value, after
    return value + more, end


def read_part(tokens: Tokens, at: int) -> Worded | None:
    """Return "two-thirds", "a quarter of a million" or "half" at a token, or None."""
    word = tokens[at].low
    count, after = (1.0, at + 1) if word in ("a", "an", "one") else (0.0, at)
    if word in SMALL and word not in ("one", "zero"):
        count, after = float(SMALL[word]), at + 1
    if word == "half":
        count = 1.0
    if count and after > at and tokens[after].low == "-" and tokens[after].glued:
        after += 1
    part = tokens[after].low
    plural = part.endswith("s") and part != "halves"
    if not count or part not in PARTS or plural != (count > 1):
        return None
    value, after = count / PARTS[part], after + 1
    if part == "half" and tokens[after].low == "-" and tokens[after].glued:
        magnitude, end = _magnitudes(tokens, after + 1)
        if end > after + 1:
            return Worded(value * magnitude, value * magnitude, end, magnitude)
    skip = after + 1 if tokens[after].low == "of" else after
    grouped = tokens[skip + 1].low in MAGNITUDES or tokens[skip + 1].low == "dozen"
    if tokens[skip].low in ("a", "one") and grouped:
        magnitude, after = _magnitudes(tokens, skip + 1)
        return Worded(value * magnitude, value * magnitude, after, magnitude)
    return Worded(value, value, after, part=True)


def _below_a_hundred(tokens: Tokens, at: int) -> tuple[float, int]:
    """Return the value of "forty-two" at a token and the token behind it."""
    word = tokens[at].low
    if word in SMALL:
        return float(SMALL[word]), at + 1
    if word not in TENS:
        return 0.0, at
    hyphened = tokens[at + 1].low == "-" and tokens[at + 1].glued
    then = at + 2 if hyphened else at + 1
    follower = SMALL.get(tokens[then].low, 0)
    if 1 <= follower <= 9 and (hyphened or tokens[then + 1].low not in ("of", "-")):
        return float(TENS[word] + follower), then + 1
    return float(TENS[word]), at + 1


def _with_half(tokens: Tokens, value: float, after: int) -> tuple[float, int]:
    """Add "and a half", "-and-a-half" or "and three quarters" to a number."""
    if tokens.lows(after, after + 6) == ("-", "and", "-", "a", "-", "half") and tokens[after].glued:
        return value + 0.5, after + 6
    if tokens[after].low == "and" and tokens[after + 1].low in ("a", "three"):
        part = read_part(tokens, after + 1)
        if part and part.part and tokens[part.after].low != "of":
            return value + part.low, part.after
    return value, after


def _magnitudes(tokens: Tokens, at: int) -> tuple[float, int]:
    """Return the product of the magnitudes that follow one another at a token."""
    magnitude, last = 1.0, at + MOST_MAGNITUDES
    while (at < last and (low := tokens[at].low) in MAGNITUDES) or low == "dozen":
        magnitude *= MAGNITUDES.get(low, DOZEN)
        at += 1
    return magnitude, at
