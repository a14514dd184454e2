"""Nouns in the singular and the plural."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nameplate.nouns import plural, singular

PAIRS = [
    ("round", "rounds"),
    ("battery", "batteries"),
    ("cartridge", "cartridges"),
    ("box", "boxes"),
    ("press", "presses"),
    ("person", "people"),
    ("chassis", "chassis"),
    ("lens", "lenses"),
    ("tray", "trays"),
    ("case", "cases"),
    ("loaf", "loaves"),
    ("leaf", "leaves"),
    ("wave", "waves"),
    ("valve", "valves"),
]


@pytest.mark.parametrize(("one", "many"), PAIRS)
def test_singular_and_plural_belong_together(one, many):
    """The usual words of a plant are turned both ways."""
    assert singular(many) == one
    assert plural(one) == many


@settings(deadline=None)
@given(st.text(alphabet="abceihosuxyz", max_size=8))
def test_a_singular_noun_stays_as_it_is(word):
    """Taking the singular twice gives the same as taking it once."""
    assert singular(singular(word)) == singular(word)
