"""Code letters: edges of the rows, the order of lots and levels, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nameplate.acceptance.code_letters import CODE_LETTERS, LETTERS_BY_LEVEL, code_letter

LEVELS = list(LETTERS_BY_LEVEL)
lots = st.one_of(st.integers(2, 1_000), st.integers(2, 1_000_000))


@pytest.mark.parametrize(
    ("lot_size", "letter"), [(2, "A"), (8, "A"), (9, "B"), (500_000, "P"), (500_001, "Q")]
)
def test_a_row_ends_with_its_largest_lot(lot_size: int, letter: str) -> None:
    """At level II, which is meant where none is named, a lot has the letter of its row."""
    assert code_letter(lot_size) == letter


@given(st.tuples(lots, lots).map(sorted), st.sampled_from(LEVELS))
def test_a_larger_lot_has_no_earlier_letter(pair: list[int], level: str) -> None:
    """The letter never falls when the lot grows."""
    small, large = (CODE_LETTERS.index(code_letter(size, level)) for size in pair)
    assert small <= large


@given(lots)
def test_a_higher_level_has_no_earlier_letter(lot_size: int) -> None:
    """The special levels ask for no more than one another in their order; so do the general."""
    letters = [code_letter(lot_size, level) for level in LEVELS]
    assert letters[:4] == sorted(letters[:4])
    assert letters[4:] == sorted(letters[4:])
    assert letters[3] <= letters[5]


@pytest.mark.parametrize(
    ("lot_size", "level", "complaint"),
    [(1, "II", "a lot of 1 has no code letter"), (100, "IV", "no inspection level 'IV'")],
)
def test_what_the_table_does_not_hold_is_refused(lot_size: int, level: str, complaint: str) -> None:
    """A lot or a level that is not in the table is named in the error."""
    with pytest.raises(ValueError, match=complaint):
        code_letter(lot_size, level)
