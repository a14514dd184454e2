"""Numbers that name instead of counting: AK-103, 7.62x39 mm, 5G, Model 3, phase 2, 14:30.

Everything here is a rule about the signs and words beside a number; there is no list of products.
"""

import re

from nameplate.extracting.counted import STOPS, looks_plural
from nameplate.extracting.figures import SCALE_WORDS
from nameplate.extracting.measures import CURRENCY_CODES, currency_before, read_measure
from nameplate.extracting.number_marks import (
    Named,
    behind_item,
    read_clock,
    read_digit_count,
    read_many_in_one,
    read_mark,
    read_ordinal,
)
from nameplate.extracting.number_words import ORDINALS, PARTS, SMALL
from nameplate.extracting.periods import TIMES
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_list, word_set

# Diameter and length of common round cells; a comma would make a count of it.
_CELL_FORMAT = re.compile(r"(?:14|16|18|20|21|26|32|33|40|46)[0-9]{2}0?")
_NUMBER_OF_A_LABEL = r"[0-9]+(\.[0-9]{1,2})?|[0-9]{1,3},[0-9]{3}"
PERHAPS_A_NAME = "taken for part of a name"
_LABELS = word_set(
    "no nr number phase stage unit hull shaft berth building gate room hall bay zone chapter"
    " article version type model category class tier level step lot batch magnitude grade line"
    " pier dock platform block plot page table figure fig section annex paragraph part volume track"
    " project mark mk euro fab day form iso route highway flight resolution decree appendix"
    " item option scenario site reactor windows formula league division furnace series generation"
    " gen exhibit channel pit well blast train car line warehouse workshop hangar slip plant"
    " area block sector region district ward week heading clause footnote endnote column row"
)
_ALWAYS_LABELS = word_set(
    "Type Model Mark Mk Euro Project Class No Nr Windows Room Article Chapter Form ISO Fab Gate"
    " Table Figure Page Route"
)
_WEAPONS = word_set(
    "shell round cartridge ammunition projectile gun howitzer mortar artillery rocket calibre"
    " caliber cannon grenade bullet munition pistol rifle ammo"
)
_PREFIXES = word_set("mid pre post sub non over under late early some all about up plus near"
                      " approx circa to or and")  # fmt: skip
_LONGEST_CHAIN = 16
_BEFORE_WEEK = word_set("in of by since until calendar from to between")
_PRONOUN_BEFORE = word_set("no not the this that which any each every another such")


def read_named(tokens: Tokens, at: int) -> Named | None:
    """Return the clock time, ordinal or name whose number stands at a token, or None."""
    if tokens.is_number(at):
        return (
            read_clock(tokens, at)
            or read_mark(tokens, at)
            or read_ordinal(tokens, at)
            or _with_digits(tokens, at)
        )
    if tokens.low(at) in SMALL:
        return (
            read_digit_count(tokens, at)
            or read_many_in_one(tokens, at)
            or _labelled_word(tokens, at)
            or _one_of(tokens, at)
        )
    if tokens.low(at) in ORDINALS and tokens.low(at - 1) != "per":
        return Named(at, at + 1, "ordinal")
    if tokens.low(at) == "half" and tokens.low(at + 1) == "-" and tokens.glued(at + 1):
        return Named(at, at + 1, "designation")
    return None


def _with_digits(tokens: Tokens, at: int) -> Named | None:
    """Return the name of which digits are a part."""
    return (
        _size(tokens, at)
        or read_digit_count(tokens, at)
        or read_many_in_one(tokens, at)
        or _cell_format(tokens, at)
        or _joined_before(tokens, at)
        or _joined_after(tokens, at)
        or _divided(tokens, at)
        or _calibre(tokens, at)
        or _labelled(tokens, at)
        or _after_name(tokens, at)
        or _after_the(tokens, at)
    )


def _size(tokens: Tokens, at: int) -> Named | None:
    """Return 7.62x39 mm and other sizes with a cross."""
    cross = tokens[at + 1]
    tight = tokens.glued(at + 1) or tokens.is_number(at + 2)
    if cross.low not in ("x", "×") or not tight or not tokens.is_number(at + 2):
        return None
    if tokens[at + 2].text == "10" and tokens[at + 3].text in ("^", "⁶", "⁹", "³"):
        return None
    measure = read_measure(tokens, at + 3)
    metric = measure is not None and measure.unit == "mm"
    after = measure.after if measure else at + 3
    while tokens[after].low in ("x", "×", "-") and tokens.glued(after) and tokens.glued(after + 1):
        after += 2
    doubts = () if metric or tokens.glued(at + 1) else ("a size or a product of two numbers",)
    return Named(at, after, "designation", doubts)


def _cell_format(tokens: Tokens, at: int) -> Named | None:
    """Return the 4680 of "4680 cells": a round cell is named by its millimetres."""
    cell = tokens.low(at + 1).removesuffix("s") in ("cell", "battery", "batterie", "format")
    if cell and _CELL_FORMAT.fullmatch(tokens[at].text):
        return Named(at, at + 1, "designation", (PERHAPS_A_NAME,))
    return None


def _joined_before(tokens: Tokens, at: int) -> Named | None:
    """Return AK-103, A17, ID.4 or #12: letters or signs right before the digits."""
    before = tokens[at - 1]
    if not tokens.glued(at):
        return None
    if before.kind == "word" and not currency_before(tokens, at):
        return Named(at - 1, _behind_letters(tokens, at + 1), "designation")
    if before.text in ("#", "№"):
        return Named(at - 1, at + 1, "designation")
    if before.text == "." and not tokens.glued(at - 1):
        return Named(at - 1, at + 1, "designation") if tokens.low(at + 1) == "-" else None
    if before.text not in ("-", ".", "/", "_") or not tokens.glued(at - 1):
        return None
    first = tokens[at - 2]
    if first.kind == "word" and first.low not in _PREFIXES and first.low not in SCALE_WORDS:
        return Named(at - 2, _behind_letters(tokens, at + 1), "designation")
    return None


def _behind_letters(tokens: Tokens, at: int) -> int:
    """Return the token behind the letters and digits that are glued to a name."""
    while tokens.glued(at):
        joined = tokens[at].text == "-" and tokens.glued(at + 1) and _code(tokens, at + 1)
        if tokens.is_number(at) or (tokens.is_word(at) and tokens[at].text not in ("m", "bn")):
            at += 1
        elif joined:
            at += 2
        else:
            break
    return at


def _code(tokens: Tokens, at: int) -> bool:
    """Return whether a token goes on with a name behind a hyphen."""
    return tokens.is_number(at) or tokens[at].text.isupper()


def _joined_after(tokens: Tokens, at: int) -> Named | None:
    """Return 5G, 18A or 737s: letters right behind the digits that are no unit."""
    letters = tokens[at + 1]
    text = tokens[at].text
    if letters.text == "'" and tokens.low(at + 2) == "s" and tokens.glued(at + 2):
        return Named(at, at + 3, "designation")
    if letters.text == "s" and tokens.glued(at + 1) and text.isdigit():
        counted = tokens.is_number(at - 1) or tokens.low(at - 1) in SMALL
        if tokens[at - 1].text == "-" and tokens.low(at - 2) in ("over", "under"):
            return Named(at, at + 2, "designation")
        if counted or tokens.low(at - 1) == "the" or len(text) > 2:
            return Named(at, at + 2, "designation")
    if letters.text == "M" and text == "3" and tokens.glued(at + 1):
        if currency_before(tokens, at) or _counts(tokens, at + 2):
            return None
        return Named(at, at + 2, "designation", (PERHAPS_A_NAME,))
    if letters.kind == "word" and tokens.glued(at + 1):
        billion = letters.text in ("b", "B") and currency_before(tokens, at) is not None
        if letters.low in SCALE_WORDS or letters.text in ("m", "M", "k", "K", "e", "x") or billion:
            return None
        if letters.text in ("G", "D", "A", "V") or read_measure(tokens, at + 1) is None:
            capital = letters.text in ("A", "V") and tokens.low(at - 1) in ("at", "of", "to")
            return None if capital else Named(at, _behind_letters(tokens, at + 2), "designation")
    return _hyphened(tokens, at)


def _hyphened(tokens: Tokens, at: int) -> Named | None:
    """Return 7-Eleven or 3-D: a capital behind a hyphen."""
    if not (tokens[at + 1].text == "-" and tokens.glued(at + 1) and tokens.glued(at + 2)):
        return None
    behind = tokens[at + 2]
    if behind.text.istitle() and behind.low in SMALL:
        return Named(at, at + 3, "designation")
    letter = behind.kind == "word" and behind.text.isupper() and len(behind.text) == 1
    if letter and not read_measure(tokens, at + 2):
        return Named(at, _behind_letters(tokens, at + 3), "designation")
    return None


def _divided(tokens: Tokens, at: int) -> Named | None:
    """Return 24/7, 555-0134, 3:1 or a version such as 2.1.3."""
    text, sign, second = tokens[at].text, tokens[at + 1].text, tokens[at + 2].text
    if text.count(".") > 1 and not re.fullmatch(r"[1-9][0-9]{0,2}(\.[0-9]{3})+", text):
        return Named(at, at + 1, "designation")
    if not (tokens.glued(at + 1) and tokens.glued(at + 2) and tokens.is_number(at + 2)):
        return None
    reverse = sign in ("-", "–") and text.isdigit() and second.isdigit() and int(text) > int(second)
    chained = tokens[at + 3].text == sign and tokens.glued(at + 3) and tokens.is_number(at + 4)
    if reverse and not chained and not tokens.glued(at):
        return Named(at, at + 3, "designation", ("a score or a name",))
    leads = (second.startswith("0") and len(second) > 1) or text.startswith("00")
    if sign == "/" and text.isdigit() and second.isdigit() and 0 < int(text) < int(second) <= 10:
        return None
    if sign == "+":
        return Named(at, at + 3, "designation", ("a sum of two numbers",))
    if sign in ("/", ":") or (sign in ("-", "–") and (chained or (leads and "." not in second))):
        after = at + 3
        last = after + _LONGEST_CHAIN
        while (
            after < last
            and tokens[after].text == sign
            and tokens.glued(after)
            and tokens.is_number(after + 1)
        ):
            after += 2
        after = _behind_edition(tokens, after)
        return Named(at, after, "designation", () if sign != ":" else ("a ratio",))
    return None


def _calibre(tokens: Tokens, at: int) -> Named | None:
    """Return the calibre of "155 mm shells"."""
    then = at + 2 if tokens[at + 1].text == "-" and tokens.glued(at + 1) else at + 1
    if tokens.low(then) not in ("mm", "millimetre", "millimeter"):
        return None
    near = [tokens.low(index).removesuffix("s") for index in range(then + 1, then + 4)]
    words = near[: next((i for i, low in enumerate(near) if not low.isalpha()), len(near))]
    if _WEAPONS.intersection(words):
        return Named(at, then + 1, "designation")
    return None


def _labelled(tokens: Tokens, at: int) -> Named | None:
    """Return "phase 2" or "No. 3": a word that numbers things right before the digits."""
    dotted = tokens.low(at - 1) == "." and tokens.low(at - 2) in ("no", "nr", "nos", "fig")
    label = tokens[at - 2] if dotted else tokens[at - 1]
    several = _several_labelled(tokens, at, dotted=dotted)
    if several:
        return several
    if label.low not in _LABELS or not re.fullmatch(_NUMBER_OF_A_LABEL, tokens[at].text):
        return None
    first = at - 2 if dotted else at - 1
    if label.low == "week" and tokens.low(first - 1) not in _BEFORE_WEEK:
        return None
    quoted = tokens.low(first - 1) == "'" and not tokens.glued(first - 1)
    if quoted or (label.low == "no" and label.text == "no" and not dotted):
        return None
    if dotted or label.text in _ALWAYS_LABELS:
        return Named(first, _behind_edition(tokens, at + 1), "designation")
    titled = label.text[0].isupper() and not _starts(tokens, first) and len(tokens[at].text) < 3
    if titled and looks_plural(tokens.low(at + 1)) and tokens[at + 1].text.islower():
        return Named(first, at + 1, "designation", (PERHAPS_A_NAME,))
    if _counts(tokens, at + 1):
        return None
    paired = tokens[at + 1].text == "&" and tokens.is_number(at + 2)
    paired = paired and not _counts(tokens, at + 3)
    return Named(first, at + 3 if paired else behind_item(tokens, at + 1), "designation")


def _behind_edition(tokens: Tokens, at: int) -> int:
    """Return the token behind what belongs to a number of a paper: 24-1038, 149:2001+A1:2009."""
    at = behind_item(tokens, at)
    last = at + _LONGEST_CHAIN
    while (
        at < last
        and tokens[at].text in (":", "+", "-", "/")
        and tokens.glued(at)
        and tokens.glued(at + 1)
    ):
        if not (tokens.is_number(at + 1) or tokens[at + 1].text.isupper()):
            break
        at = _behind_letters(tokens, at + 2)
    return at


def _several_labelled(tokens: Tokens, at: int, *, dotted: bool) -> Named | None:
    """Return "Units 3 and 4" or "phases 1 to 3"."""
    first = at - 2 if dotted else at - 1
    label = tokens[first].low
    if not label.endswith("s") or label[:-1] not in _LABELS or len(tokens[at].text) > 2:
        return None
    after = at + 1
    while tokens.low(after) in ("and", "to", "-", "–", ",", "or", "&") and tokens.is_number(
        after + 1
    ):
        if len(tokens[after + 1].text) > 2:
            break
        after += 2
    return Named(first, after, "designation") if after > at + 1 else None


def _counts(tokens: Tokens, at: int, *, first: bool = True) -> bool:
    """Return whether a scale, unit or plural follows, so that the number may count."""
    if tokens.low(at) in SCALE_WORDS or tokens[at].text in ("%", "°", "+"):
        return True
    if tokens[at].text in ("-", "–") and tokens.glued(at):
        if tokens.is_number(at + 1):
            return first and _counts(tokens, at + 2, first=False)
        return not tokens.is_number(at + 1) or tokens.low(at + 1) in SCALE_WORDS
    measure = read_measure(tokens, at)
    if measure and tokens.low(at) not in ("in", "a", "s"):
        return True
    for index in range(at, at + 4):
        if not tokens.is_word(index):
            return tokens.is_number(index) and index > at
        if looks_plural(tokens.low(index)):
            return True
        if tokens.low(index) in STOPS:
            return False
    return False


def _labelled_word(tokens: Tokens, at: int) -> Named | None:
    """Return "phase one"."""
    labelled = tokens.low(at - 1) in _LABELS - {"no", "line", "car", "part", "form"}
    if labelled and not _counts(tokens, at + 1):
        return Named(at - 1, at + 1, "designation")
    return None


def _one_of(tokens: Tokens, at: int) -> Named | None:
    """Return the one of "one of more than 30", and the one that stands for a noun."""
    titled = tokens[at].text[0].isupper() and tokens[at - 2].text[:1].isupper()
    body = tokens.low(at - 2) == "group" or not _starts(tokens, at - 2)
    if tokens.low(at - 1) == "of" and titled and body:
        return Named(at, at + 1, "designation", (PERHAPS_A_NAME,))
    if tokens.low(at) != "one" or tokens.low(at + 1) in SCALE_WORDS:
        return None
    follower = tokens.low(at + 1)
    if follower == "-" or follower in PARTS or (follower == "in" and tokens.is_number(at + 2)):
        return None
    if follower == "in" and tokens.low(at + 2) in SMALL:
        return None
    if tokens.lows(at + 1, at + 3) == ("out", "of") or _is_rate(tokens, at + 1):
        return None
    if tokens.lows(at + 1, at + 4) in (("and", "a", "half"), ("and", "a", "quarter")):
        return None
    partitive = follower in ("of", "another", "by")
    if partitive or tokens.low(at - 1) in _PRONOUN_BEFORE or not _is_noun(tokens, at + 1):
        return Named(at, at + 1, "designation")
    return None


def _is_rate(tokens: Tokens, at: int) -> bool:
    """Return whether "a month" or "per day" stands at a token."""
    return tokens.low(at) in ("a", "an", "per", "every") and tokens.low(at + 1) in TIMES


def _is_noun(tokens: Tokens, at: int) -> bool:
    """Return whether a word that "one" may count stands at a token."""
    return tokens.is_word(at) and tokens.low(at) not in (
        word_list(
            "is was has had will would can could who that which in on at to for and or but from"
            " with as than were are the a after before since until by when while"
        )
    )


def _after_name(tokens: Tokens, at: int) -> Named | None:
    """Return "Mate 60" or "ISO 14001": a name in capitals right before plain digits."""
    name = tokens[at - 1]
    text = tokens[at].text
    if name.kind != "word" or not text.isdigit() or name.text.islower():
        return None
    if currency_before(tokens, at) or name.text in CURRENCY_CODES or _starts(tokens, at - 1):
        return None
    acronym = name.text.isupper() or not name.text[1:].islower()
    if not _counts(tokens, at + 1):
        after = _behind_edition(tokens, _behind_letters(tokens, at + 1))
        return Named(at - 1, after, "designation", () if acronym else (PERHAPS_A_NAME,))
    before = tokens.low(at - 2)
    counted = (tokens.is_number(at - 2) and not tokens.glued(at - 2)) or before in SMALL
    bare = read_measure(tokens, at + 1) is None and tokens.low(at + 1) not in SCALE_WORDS
    if bare and (counted or (acronym and len(name.text) > 1 and len(text) > 2)):
        return Named(at - 1, at + 1, "designation", (PERHAPS_A_NAME,))
    return None


def _starts(tokens: Tokens, at: int) -> bool:
    """Return whether a word has its capital letter only because a sentence begins with it."""
    before = tokens[at - 1]
    first = before.kind == "break" or before.text in (".", "!", "?", ":")
    return first and tokens[at].text[1:].islower() and not tokens[at].text.endswith("'s")


def _after_the(tokens: Tokens, at: int) -> Named | None:
    """Return the number of "the 911 and the 718": large, plain, and counting nothing."""
    text = tokens[at].text
    if tokens.low(at - 1) != "the" or not text.isdigit() or int(text) < 100:
        return None
    if _counts(tokens, at + 1) or tokens.low(at + 1) in ("who", "that", "in", "to"):
        return None
    return Named(at, at + 1, "designation", (PERHAPS_A_NAME,))
