"""Names that were probably meant."""

import pytest

from nameplate.suggest import nearest

UNITS = ["min", "mins", "hours", "shift", "years", "s"]


@pytest.mark.parametrize(
    ("word", "meant"), [("mim", "min"), ("hous", "hours"), ("SHIFTT", "shift")]
)
def test_a_mistyped_name_is_recognised(word, meant):
    """One wrong letter, or wrong capitals, still name the nearest known word."""
    assert nearest(word, UNITS) == meant


@pytest.mark.parametrize("word", ["kg", "parts", "lines", "", "x" * 100_000])
def test_an_unrelated_word_suggests_nothing(word):
    """A word that is no near miss brings no advice, however long it is."""
    assert nearest(word, UNITS) is None


def test_the_suggestion_keeps_the_known_spelling():
    """The suggested name is spelled as it is known, whatever the capitals of the word."""
    assert nearest("TEST_LINE", ["Test_line"]) == "Test_line"
