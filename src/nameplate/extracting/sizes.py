"""Sizes that name a thing: 7.62x39 mm, the 155 mm of a shell, the 4680 of a cell.

Units of what is counted or measured are read in `measures`.
"""

import re

from nameplate.extracting.counted import STOPS
from nameplate.extracting.measures import read_measure
from nameplate.extracting.number_marks import PERHAPS_A_NAME, Named
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

_LENGTHS = word_set("mm cm m km ft inch foot metre meter yard millimetre millimeter")
_CELL_FORMAT = re.compile(r"(?:14|16|18|20|21|26|32|33|40|46)[0-9]{2}0?")
_MATERIALS = word_set("steel steels stainless aluminium aluminum alloy alloys")
_MOST_OF_A_PRODUCT = 100
_MOST_CALIBRES = 4
_MOST_SIDES = 3
# What is so long is measured; a size in millimetres names a calibre, a bolt or a pipe.
_FAR = word_set("m ft foot metre meter yard km")
_REACH_OF_CALIBRE = 5
_WEAPONS = word_set(
    "shell round cartridge ammunition projectile gun howitzer mortar artillery rocket calibre"
    " caliber cannon grenade bullet munition pistol rifle ammo bomb"
)


def read_size(tokens: Tokens, at: int) -> Named | None:
    """Return 7.62x39 mm and other sizes with a cross."""
    cross = tokens[at + 1]
    tight = tokens[at + 1].glued or tokens.is_number(at + 2)
    if cross.low not in ("x", "×") or not tight or not tokens.is_number(at + 2):
        return None
    if tokens[at + 2].text == "10" and tokens[at + 3].text in ("^", "⁶", "⁹", "³"):
        return None
    measure = read_measure(tokens, at + 3)
    if measure and measure.unit not in _LENGTHS and _is_small_count(tokens[at].text):
        return None
    if not tokens[at + 1].glued and _unit_of_chain(tokens, at) in _FAR:
        return None
    metric = measure is not None and measure.unit == "mm"
    after = measure.after if measure else at + 3
    while tokens[after].low in ("x", "×", "-") and tokens[after].glued and tokens[after + 1].glued:
        after += 2
    doubts = () if metric or tokens[at + 1].glued else ("a size or a product of two numbers",)
    return Named(at, after, "designation", doubts)


def read_cell_format(tokens: Tokens, at: int) -> Named | None:
    """Return the 4680 of "4680 cells": a round cell is named by its millimetres."""
    cell = tokens[at + 1].low.removesuffix("s") in ("cell", "battery", "batterie", "format")
    if cell and _CELL_FORMAT.fullmatch(tokens[at].text):
        return Named(at, at + 1, "designation", (PERHAPS_A_NAME,))
    return None


def _unit_of_chain(tokens: Tokens, at: int) -> str | None:
    """Return the unit behind "229 x 32.3 x 14.5 m"."""
    for _ in range(_MOST_SIDES):
        if tokens[at + 1].low not in ("x", "×") or not tokens.is_number(at + 2):
            break
        at += 2
    measure = read_measure(tokens, at + 1)
    return measure.unit if measure else None


def _is_small_count(text: str) -> bool:
    """Return whether digits may say how many there are of something: the 2 of "2 x 400 MW"."""
    return text.isdecimal() and 0 < int(text) < _MOST_OF_A_PRODUCT


def read_grade(tokens: Tokens, at: int) -> Named | None:
    """Return the grade of "316L steel" or "6061 aluminium"."""
    after = at + 2 if tokens[at + 1].glued and tokens.is_word(at + 1) else at + 1
    grade = tokens[at].text.isdecimal() and not tokens[at].glued and 3 <= len(tokens[at].text) <= 4
    if grade and tokens[after].low in _MATERIALS and tokens[at - 1].text not in ("x", "×"):
        return Named(at, after, "designation", (PERHAPS_A_NAME,))
    return None


def read_calibre(tokens: Tokens, at: int) -> Named | None:
    """Return the calibre of "155 mm shells", or the first one of "60 mm and 81 mm bombs"."""
    then = _behind_mm(tokens, at)
    if then is None:
        return None
    last = then
    for _ in range(_MOST_CALIBRES):
        if tokens[last].low not in (",", "and", "or") or not tokens.is_number(last + 1):
            break
        last = _behind_mm(tokens, last + 1) or last
    for index in range(last, last + _REACH_OF_CALIBRE):
        if tokens[index].low.removesuffix("s") in _WEAPONS:
            return Named(at, then, "designation")
        joined = tokens[index].text == "-" and tokens[index].glued
        if not (tokens.is_word(index) or joined) or tokens[index].low in STOPS:
            break
    return None


def _behind_mm(tokens: Tokens, at: int) -> int | None:
    """Return the token behind the millimetres of a number, or None."""
    then = at + 2 if tokens[at + 1].text == "-" and tokens[at + 1].glued else at + 1
    return then + 1 if tokens[then].low in ("mm", "millimetre", "millimeter") else None
