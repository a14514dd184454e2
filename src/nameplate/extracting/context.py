"""Nouns and scales that stand elsewhere: in the head of a column, in a note, at another number.

What is taken from elsewhere always carries a doubt.
"""

from bisect import bisect_left
from collections.abc import Sequence

from nameplate.extracting.amounts import Amount
from nameplate.extracting.building import Found
from nameplate.extracting.headings import Heading, column_heads
from nameplate.extracting.measures import CURRENCIES, DURATIONS
from nameplate.extracting.number_marks import Named
from nameplate.extracting.rows import read_rows
from nameplate.extracting.scale_notes import ScaleNote, scale_notes
from nameplate.extracting.tokens import Tokens

_NO_COUNTS = frozenset({"%", "fold", "time", "percentage_point", "degree"})
FROM_HEAD = "scale or noun are taken from the words over it"
COLUMN_UNCLEAR = "a scale stands in the head of a column, and which column that is cannot be told"
SCALE_FROM_NEIGHBOUR = "its scale is taken from a number beside it"
LEAST_LEFT_OUT = 1e3
MOST_UNLIKE = 5
LONGEST_GAP = 8
LONGEST_ROW = 12
MOST_NOTES = 4
_RATIOS = frozenset({"share", "eps", "dps", "%", "ratio", "margin", "headcount", "employees"})
_COMPARING = frozenset({"from", "against", "versus", "vs", "with", "than"})
FROM_NEIGHBOUR = "what it counts is taken from a number beside it"


class WordsOver:
    """The heads of columns and the notes of scale in a text, by the tokens they speak of.

    Attributes:
        notes: The notes by the token of their scale.
    """

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        rows = read_rows(tokens)
        self._heads = column_heads(tokens, rows)
        self.notes = scale_notes(tokens, rows)
        self._places = sorted(self.notes)

    def over(self, at: int) -> Heading | None:
        """Return what the words over a token say of it, or None."""
        heading = self._heads.get(at)
        if heading is None or (heading.scale == 1 and heading.noun is None and not heading.names):
            note = self._note(at)
            told = heading is not None and note is not None and note.heading.unmatched
            heading = note.heading if note and not told else heading
        ratio = heading is not None and heading.scale != 1 and _is_ratio(self._tokens, at)
        return None if ratio else heading

    def _note(self, at: int) -> ScaleNote | None:
        """Return the nearest note before a token that reaches as far."""
        last = bisect_left(self._places, at)
        for place in reversed(self._places[max(0, last - MOST_NOTES) : last]):
            if at < self.notes[place].until:
                return self.notes[place]
        return None


def with_heads(found: Sequence[Found], words: WordsOver) -> list[Found]:
    """Return the findings with scale, noun and period of the words that stand over them."""
    named: list[Found] = []
    for each in found:
        heading = words.over(each.core) if isinstance(each, Amount) else None
        if not isinstance(each, Amount) or heading is None:
            named.append(each)
        elif heading.names:
            named.append(Named(each.core, each.core_after, "designation", (FROM_HEAD,)))
        else:
            named.append(_under(each, heading))
    return named


def _is_ratio(tokens: Tokens, at: int) -> bool:
    """Return whether no scale is meant for a number: it is per share, or a change with a plus."""
    if tokens[at - 1].text == "+":
        return True
    for index in range(at - 1, at - LONGEST_ROW, -1):
        if tokens[index].text.startswith("\n") or tokens[index].low in (";", ")", ""):
            return False
        if tokens[index].low in _RATIOS:
            return True
    return False


def _under(amount: Amount, heading: Heading) -> Amount:
    """Return a bare number as the words over it want it read."""
    if heading.unmatched and amount.scale == 1 and amount.noun not in _NO_COUNTS:
        return amount._replace(doubts=(*amount.doubts, COLUMN_UNCLEAR))
    money = amount.noun in CURRENCIES and heading.scale != 1 and heading.noun is None
    if (amount.noun is not None and not money) or amount.low is None or amount.high is None:
        return amount
    scale = heading.scale if amount.scale == 1 else 1.0
    if scale == 1 and heading.noun is None:
        return amount
    return amount._replace(
        low=amount.low * scale,
        high=amount.high * scale,
        noun=heading.noun or amount.noun,
        period=amount.period or heading.period,
        doubts=(*amount.doubts, FROM_HEAD),
    )


def with_inherited_nouns(tokens: Tokens, found: Sequence[Found]) -> list[Found]:
    """Return the findings, bare numbers with the noun of a number beside them."""
    named: list[Found] = []
    counted = measured = None
    scaled: Amount | None = None
    for place, each in enumerate(found):
        if isinstance(each, Amount):
            each = _with_scale_of(tokens, each, scaled)
            scaled = each if each.scale > 1 or each.noun is not None else scaled
        if isinstance(each, Amount) and each.noun is None and each.inherits:
            after = found[place + 1] if place + 1 < len(found) else None
            changes = tokens[each.first - 1].low in ("from", "to")
            lasting = each.period is not None and measured in DURATIONS
            near: str | None = measured if changes and not lasting else None
            noun = _joined_noun(tokens, each, after) or near or counted
            if noun:
                each = each._replace(noun=noun, doubts=(*each.doubts, FROM_NEIGHBOUR))
        elif isinstance(each, Amount):
            counted = each.noun if each.counted else counted
            measured = each.noun if each.noun not in _NO_COUNTS else measured
        named.append(each)
    return named


def _with_scale_of(tokens: Tokens, amount: Amount, before: Amount | None) -> Amount:
    """Return "from 3.9" behind "4.2 million" with the scale that it leaves out, and its noun."""
    if before is None or before.low is None or amount.low is None or amount.high is None:
        return amount
    if before.scale < LEAST_LEFT_OUT or amount.scale > 1 or amount.noun or not amount.inherits:
        return amount
    compares = tokens[amount.first - 1].low in _COMPARING or _in_brackets(tokens, amount, before)
    alike = 1 / MOST_UNLIKE <= amount.low * before.scale / (before.low or 1.0) <= MOST_UNLIKE
    if not compares or not alike or amount.period:
        return amount
    return amount._replace(
        low=amount.low * before.scale,
        high=amount.high * before.scale,
        scale=before.scale,
        noun=before.noun,
        doubts=(*amount.doubts, SCALE_FROM_NEIGHBOUR),
    )


def _in_brackets(tokens: Tokens, amount: Amount, before: Amount) -> bool:
    """Return whether a number stands in brackets right behind another: "42 million (39)"."""
    opens = range(before.core_after, min(amount.first, before.core_after + LONGEST_GAP))
    opened = any(tokens[index].text == "(" for index in opens)
    return opened and tokens[amount.core_after].text in (")", ",", ";")


def _joined_noun(tokens: Tokens, amount: Amount, after: Found | None) -> str | None:
    """Return the noun of the next number where a word such as "and" joins the two."""
    joined = tokens[amount.core_after].low in ("and", "or", "to", ",", "of", "but")
    if joined and isinstance(after, Amount) and after.first == amount.core_after + 1:
        return after.noun
    return None
