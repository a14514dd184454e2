"""Digits and number words that no candidate covers, so that nothing is lost in silence."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from nameplate.extracting.candidates import Candidate, Uncovered
from nameplate.extracting.number_words import (
    COUNTING,
    GLYPHS,
    ORDINALS,
    PARTS,
    TENS,
    TWICE,
    VAGUE,
)

_WORDS = (COUNTING | ORDINALS | set(PARTS) | set(VAGUE) | set(TENS) | set(TWICE) | {"couple"}) - {
    "second",
    "seconds",
}


def _any_of(words: Iterable[str]) -> str:
    """Return the expression for one of several words, which are tried by their first letters."""
    by_letter = groupby(sorted(words), key=itemgetter(0))
    return "|".join(f"{letter}(?:{'|'.join(w[1:] for w in some)})" for letter, some in by_letter)


# Digits of every script: those that cannot be read must show up all the more.
_NUMBER = re.compile(
    rf"\d+|[{''.join(GLYPHS)}]|(?<![^\W_])(?:{_any_of(_WORDS)})(?:fold)?(?![^\W_])", re.IGNORECASE
)


def uncovered(text: str, candidates: Sequence[Candidate]) -> tuple[Uncovered, ...]:
    """Return the numbers of a text outside all candidates, which are in its order."""
    begins = [found.begin for found in candidates]
    line, counted_to, missed = 1, 0, []
    for match in _NUMBER.finditer(text):
        place = bisect_right(begins, match.start()) - 1
        if place >= 0 and match.end() <= candidates[place].end:
            continue
        line += text.count("\n", counted_to, match.start())
        counted_to = match.start()
        missed.append(Uncovered(match.start(), match.end(), match[0], line))
    return tuple(missed)
