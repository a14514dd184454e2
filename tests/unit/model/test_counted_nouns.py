"""The words for what a plant counts."""

from small_plant import small_plant

from nameplate.model.counted_nouns import counted_nouns, one_noun
from nameplate.stated import parse_stated

PLANT = small_plant()


def test_other_words_for_the_unit_are_the_unit():
    """Cartridges are rounds in a plant that calls them so, and lines are lines."""
    assert counted_nouns(PLANT) == {"round", "cartridge"}
    assert one_noun(parse_stated("5 cartridges/line").dims, PLANT) == (("line", -1), ("round", 1))


def test_what_a_unit_is_of_itself_is_a_plain_number():
    """One cartridge to a round leaves no unit over."""
    assert one_noun(parse_stated("1 cartridge/round").dims, PLANT) == ()
