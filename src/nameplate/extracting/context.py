"""Nouns and scales that stand elsewhere: in the head of a column, in a note, at another number.

What is taken from elsewhere always carries a doubt.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from nameplate.extracting.amounts import Amount
from nameplate.extracting.building import Found
from nameplate.extracting.headings import Heading, ScaleNote
from nameplate.extracting.measures import DURATIONS
from nameplate.extracting.tokens import Tokens

_NO_COUNTS = frozenset({"%", "fold", "time", "percentage_point", "degree"})
FROM_HEAD = "scale or noun are taken from the words over it"
FROM_NEIGHBOUR = "what it counts is taken from a number beside it"


def with_heads(
    found: Sequence[Found], heads: Mapping[int, Heading], notes: Sequence[ScaleNote]
) -> list[Found]:
    """Return the findings with scale, noun and period of the words that stand over them."""
    named: list[Found] = []
    places = [note.at for note in notes]
    for each in found:
        if isinstance(each, Amount):
            last = bisect_left(places, each.core) - 1
            note = notes[last] if last >= 0 and each.core < notes[last].until else None
            heading = heads.get(each.core) or (note.heading if note else None)
            named.append(_under(each, heading) if heading else each)
        else:
            named.append(each)
    return named


def _under(amount: Amount, heading: Heading) -> Amount:
    """Return a bare number as the words over it want it read."""
    if amount.noun is not None or amount.low is None or amount.high is None:
        return amount
    scale = heading.scale if amount.scale == 1 else 1.0
    if scale == 1 and heading.noun is None:
        return amount
    return replace(
        amount,
        low=amount.low * scale,
        high=amount.high * scale,
        noun=heading.noun,
        period=amount.period or heading.period,
        doubts=(*amount.doubts, FROM_HEAD),
    )


def with_inherited_nouns(tokens: Tokens, found: Sequence[Found]) -> list[Found]:
    """Return the findings, bare numbers with the noun of a number beside them."""
    named: list[Found] = []
    counted = measured = None
    for place, each in enumerate(found):
        if isinstance(each, Amount) and each.noun is None and each.inherits:
            after = found[place + 1] if place + 1 < len(found) else None
            changes = tokens.low(each.first - 1) in ("from", "to")
            lasting = each.period is not None and measured in DURATIONS
            near: str | None = measured if changes and not lasting else None
            noun = _joined_noun(tokens, each, after) or near or counted
            if noun:
                each = replace(each, noun=noun, doubts=(*each.doubts, FROM_NEIGHBOUR))
        elif isinstance(each, Amount):
            counted = each.noun if each.counted else counted
            measured = each.noun if each.noun not in _NO_COUNTS else measured
        named.append(each)
    return named


def _joined_noun(tokens: Tokens, amount: Amount, after: Found | None) -> str | None:
    """Return the noun of the next number where a word such as "and" joins the two."""
    joined = tokens.low(amount.core_after) in ("and", "or", "to", ",", "of", "but")
    if joined and isinstance(after, Amount) and after.first == amount.core_after + 1:
        return after.noun
    return None
