"""Numbers that lead to something: houses, towns, telephones, laws and files.

They count nothing and date nothing; names of products are read in `designations`.
"""

from nameplate.extracting.counted import looks_plural
from nameplate.extracting.number_marks import Named
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

_STREETS = word_set(
    "street avenue road square lane drive boulevard place court terrace crescent st ave rd blvd"
)
_STREET_ENDS = ("str", "strasse", "straße", "gasse", "weg")
_LONGEST_HOUSE_NUMBER = 5
_LONGEST_STREET = 4
_PHONES = word_set("tel telephone phone fax mobile hotline helpline")
_PAPERS = word_set(
    "directive regulation decision resolution decree case docket document contract order ruling"
)
_PAPER_REACH = 5


def read_reference(tokens: Tokens, at: int) -> Named | None:
    """Return the number of a house, town, telephone or law at a token, or None."""
    if not tokens.is_number(at):
        return None
    return _house(tokens, at) or _post(tokens, at) or _telephone(tokens, at) or _paper(tokens, at)


def _house(tokens: Tokens, at: int) -> Named | None:
    """Return the number of "15 Canada Square" or "Hauptstr. 12"."""
    if not tokens[at].text.isdigit() or len(tokens[at].text) > _LONGEST_HOUSE_NUMBER:
        return None
    street = at - 2 if tokens[at - 1].text == "." else at - 1
    if tokens[street].text[:1].isupper() and tokens.low(street).endswith(_STREET_ENDS):
        return Named(at, at + 1, "designation")
    for index in range(at + 1, at + 1 + _LONGEST_STREET):
        if not tokens.is_word(index) or not tokens[index].text[0].isupper():
            return None
        if index > at + 1 and tokens.low(index) in _STREETS:
            return Named(at, at + 1, "designation")
    return None


def _post(tokens: Tokens, at: int) -> Named | None:
    """Return the code of a town behind a street, the 87 of "SE-151 87", or a "P.O. Box 12"."""
    text, before = tokens[at].text, tokens[at - 1]
    if not text.isdigit():
        return None
    if before.low == "box" and tokens.low(at - 2) in (".", "po"):
        return Named(at, at + 1, "designation")
    land = tokens[at - 2].text
    if before.text == "-" and len(land) == 2 and land.isupper() and len(text) == 3:
        whole = tokens.is_number(at + 1) and len(tokens[at + 1].text) == 2
        return Named(at, at + 2, "designation") if whole else None
    if before.text != "," or len(text) not in (4, 5) or not _names_town(tokens, at + 1):
        return None
    street = tokens.low(at - 2) in _STREETS or tokens.low(at - 2).endswith(_STREET_ENDS)
    return Named(at, at + 1, "designation") if street or _house(tokens, at - 2) else None


def _names_town(tokens: Tokens, at: int) -> bool:
    """Return whether a word in capitals that is no plural stands at a token."""
    return tokens[at].text[:1].isupper() and not looks_plural(tokens.low(at))


def _telephone(tokens: Tokens, at: int) -> Named | None:
    """Return the digits behind "tel.", in as many groups as there are."""
    before = at - 1
    while tokens[before].text in (".", ":", "(", "+"):
        before -= 1
    if tokens.low(before) not in _PHONES:
        return None
    after = at + 1
    while tokens.is_number(after) or (
        tokens[after].text in (")", "(", "-", "/") and tokens.is_number(after + 1)
    ):
        after += 1
    return Named(at, after, "designation")


def _paper(tokens: Tokens, at: int) -> Named | None:
    """Return the 2009/28 of "Directive 2009/28/EC" or "Regulation (EU) 2023/1525"."""
    tight = tokens[at + 1].text == "/" and tokens.glued(at + 1) and tokens.glued(at + 2)
    if not tight or not tokens.is_number(at + 2):
        return None
    if tokens[at + 3].text == "/" and tokens.glued(at + 4) and tokens[at + 4].text.isupper():
        return Named(at, at + 5, "designation")
    near = tokens.lows(at - _PAPER_REACH, at)
    return Named(at, at + 3, "designation") if _PAPERS.intersection(near) else None
