"""Numbers that name instead of counting: AK-103, 7.62x39 mm, 5G, Model 3, phase 2, 14:30.

It asks the rules of the other modules in their order; there is no list of products.
"""

from collections.abc import Callable

from nameplate.extracting.clocks import read_clock, read_clock_word
from nameplate.extracting.divided_digits import read_divided
from nameplate.extracting.joined_names import read_letters_before, read_letters_behind
from nameplate.extracting.labels import read_labelled, read_labelled_word, read_runway
from nameplate.extracting.names_before import read_behind_name, read_behind_the
from nameplate.extracting.number_marks import (
    Named,
    read_digit_count,
    read_many_in_one,
    read_mark,
    read_ordinal,
    read_worded_ordinal,
)
from nameplate.extracting.number_words import COUNTING, ORDINALS, SMALL
from nameplate.extracting.sizes import read_calibre, read_cell_format, read_grade, read_size
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.words_in_names import read_half, read_word_one, read_word_zero

# What a rule for digits reads first is not asked of those behind it.
_RULES_FOR_DIGITS = (
    read_clock,
    read_mark,
    read_ordinal,
    read_size,
    read_grade,
    read_digit_count,
    read_many_in_one,
    read_cell_format,
    read_letters_before,
    read_letters_behind,
    read_divided,
    read_calibre,
    read_runway,
    read_labelled,
    read_behind_name,
    read_behind_the,
)
_RULES_FOR_WORDS = (
    read_clock_word,
    read_digit_count,
    read_many_in_one,
    read_labelled_word,
    read_word_zero,
    read_word_one,
)


def read_named(tokens: Tokens, at: int) -> Named | None:
    """Return the clock time, ordinal or name whose number stands at a token, or None."""
    if tokens.is_number(at):
        return _first_found(_RULES_FOR_DIGITS, tokens, at)
    if tokens[at].low in SMALL and not read_worded_ordinal(tokens, at):
        return _first_found(_RULES_FOR_WORDS, tokens, at)
    if tokens[at].low in COUNTING:
        return _first_found((read_worded_ordinal, read_many_in_one), tokens, at)
    if tokens[at].low in ORDINALS and tokens[at - 1].low != "per":
        return Named(at, at + 1, "ordinal")
    return read_half(tokens, at)


def _first_found(
    rules: tuple[Callable[[Tokens, int], Named | None], ...], tokens: Tokens, at: int
) -> Named | None:
    """Return what the first rule that finds a name at a token finds, or None."""
    for rule in rules:
        found = rule(tokens, at)
        if found:
            return found
    return None
