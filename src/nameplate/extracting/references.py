"""Numbers that lead to something: houses, towns, telephones, laws and files.

They count nothing and date nothing; names of products are read in `designations`.
"""

import re

from nameplate.extracting.counted import looks_plural
from nameplate.extracting.divided_digits import behind_edition
from nameplate.extracting.number_marks import Named
from nameplate.extracting.tokens import CELL_ENDS, Tokens
from nameplate.extracting.word_sets import word_set

_STREETS = word_set(
    "street avenue road square lane drive boulevard place court terrace crescent st ave rd blvd"
    " grove close way row mews quay wharf embankment gardens parade walk"
)
_STREET_ENDS = ("str", "strasse", "straße", "gasse", "weg")
_LONGEST_HOUSE_NUMBER = 5
_LONGEST_STREET = 4
_PHONES = word_set("tel telephone phone fax mobile hotline helpline")
_PAPERS = word_set(
    "directive regulation decision resolution decree case docket document contract order ruling"
)
_PAPER_REACH = 5
_LONGEST_STATUTE = 8
_STATUTES = frozenset({"CFR", "USC", "Stat"})
_STATUTE_OPENINGS = _STATUTES | {".", "U", "S", "C"}
_DIALLED = re.compile("0[0-9]{2,5}")
_REGISTERS = word_set("iban isbn issn vat ein siren siret krs nip lei isin wkn cas imo bic")


def read_reference(tokens: Tokens, at: int) -> Named | None:
    """Return the number of a house, town, telephone or law at a token, or None."""
    if not tokens.is_number(at):
        return None
    for rule in (_page, _house, _post, _telephone, _paper, _statute, _numbered, _registered):
        found = rule(tokens, at)
        if found:
            return found
    return None


def _page(tokens: Tokens, at: int) -> Named | None:
    """Return the number of a page, alone between two dashes on its line: "- 14 -"."""
    dashes = tokens[at - 1].text == tokens[at + 1].text and tokens[at + 1].text in ("-", "–", "—")
    alone = tokens[at - 2].kind == tokens[at + 2].kind == "break"
    cell = tokens[at - 2].text in CELL_ENDS or tokens[at + 2].text in CELL_ENDS
    return Named(at, at + 1, "designation") if dashes and alone and not cell else None


def _house(tokens: Tokens, at: int) -> Named | None:
    """Return the number of "15 Canada Square" or "Hauptstr. 12"."""
    if not tokens[at].text.isdecimal() or len(tokens[at].text) > _LONGEST_HOUSE_NUMBER:
        return None
    street = at - 2 if tokens[at - 1].text == "." else at - 1
    if tokens[street].text[:1].isupper() and tokens[street].low.endswith(_STREET_ENDS):
        return Named(at, at + 1, "designation")
    for index in range(at + 1, at + 1 + _LONGEST_STREET):
        if not tokens.is_word(index) or not tokens[index].text[0].isupper():
            return None
        if index > at + 1 and tokens[index].low in _STREETS:
            return Named(at, at + 1, "designation")
    return None


def _post(tokens: Tokens, at: int) -> Named | None:
    """Return the code of a town behind a street, the 87 of "SE-151 87", or a "P.O. Box 12"."""
    text, before = tokens[at].text, tokens[at - 1]
    if not text.isdecimal():
        return None
    if before.low == "box" and tokens[at - 2].low in (".", "po"):
        return Named(at, at + 1, "designation")
    land = tokens[at - 2].text
    if before.text == "-" and len(land) == 2 and land.isupper() and len(text) == 3:
        whole = tokens.is_number(at + 1) and len(tokens[at + 1].text) == 2
        return Named(at, at + 2, "designation") if whole else None
    if before.text != "," or len(text) not in (4, 5) or not _names_town(tokens, at + 1):
        return None
    street = tokens[at - 2].low in _STREETS or tokens[at - 2].low.endswith(_STREET_ENDS)
    return Named(at, at + 1, "designation") if street or _house(tokens, at - 2) else None


def _statute(tokens: Tokens, at: int) -> Named | None:
    """Return both numbers of "10 CFR 50.46", "10 U.S.C. 4532" and "39 Stat. 166", and § 45."""
    if tokens[at - 1].text == "§":
        return Named(at, at + 1, "designation")
    after = at + 1
    if tokens[after].text not in _STATUTE_OPENINGS:
        return None
    while tokens[after].text in (".", "U", "S", "C") and after - at < _LONGEST_STATUTE:
        after += 1
    code = "".join(tokens[index].text for index in range(at + 1, after)).replace(".", "")
    if tokens[after].text in _STATUTES and code == "":
        after, code = after + 1, "USC"
    if code != "USC":
        return None
    while tokens[after].text in (".", "§"):
        after += 1
    return Named(at, after + 1 if tokens.is_number(after) else after, "designation")


def _numbered(tokens: Tokens, at: int) -> Named | None:
    """Return the 2024/117 of "invoice no. 2024/117", which is neither a year nor a date."""
    dotted = tokens[at - 1].text == "." and tokens[at - 2].low in ("no", "nr", "ref")
    if not dotted and tokens[at - 1].low not in ("no", "nr", "№"):
        return None
    divided = tokens[at + 1].text in ("/", "-") and tokens[at + 1].glued and tokens[at + 2].glued
    return Named(at, behind_edition(tokens, at + 1), "designation") if divided else None


def _registered(tokens: Tokens, at: int) -> Named | None:
    """Return the groups of digits behind "IBAN" or "ISBN", as many as there are."""
    before = tokens.lows(at - 3, at)
    if tokens[at].glued and tokens.is_word(at - 1):
        return None
    if not _REGISTERS.intersection(before):
        return None
    after = at + 1
    while tokens.is_number(after) or (
        tokens[after].text in ("-", ":") and tokens.is_number(after + 1) and tokens[after].glued
    ):
        after += 1
    return Named(at, after, "designation") if after > at + 1 or len(tokens[at].text) > 5 else None


def _names_town(tokens: Tokens, at: int) -> bool:
    """Return whether a word in capitals that is no plural stands at a token."""
    return tokens[at].text[:1].isupper() and not looks_plural(tokens[at].low)


def _telephone(tokens: Tokens, at: int) -> Named | None:
    """Return the digits behind "tel.", in as many groups as there are."""
    before = at - 1
    while tokens[before].text in (".", ":", "(", "+"):
        before -= 1
    dialled = _DIALLED.fullmatch(tokens[at].text) and tokens.is_number(at + 1)
    if tokens[before].low not in _PHONES and not (dialled and not tokens[at + 1].glued):
        return None
    after = at + 1
    while tokens.is_number(after) or (
        tokens[after].text in (")", "(", "-", "/") and tokens.is_number(after + 1)
    ):
        after += 1
    return Named(at, after, "designation")


def _paper(tokens: Tokens, at: int) -> Named | None:
    """Return the 2009/28 of "Directive 2009/28/EC" or "Regulation (EU) 2023/1525"."""
    tight = tokens[at + 1].text == "/" and tokens[at + 1].glued and tokens[at + 2].glued
    if not tight or not tokens.is_number(at + 2):
        return None
    if tokens[at + 3].text == "/" and tokens[at + 4].glued and tokens[at + 4].text.isupper():
        return Named(at, at + 5, "designation")
    near = tokens.lows(at - _PAPER_REACH, at)
    if tokens[at - 1].text in ("EU", "EC", "EEC"):
        return Named(at, at + 3, "designation")
    return Named(at, at + 3, "designation") if _PAPERS.intersection(near) else None
