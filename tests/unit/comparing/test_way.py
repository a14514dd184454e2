"""Two plants compared on the same random numbers."""

import pytest

from nameplate.comparing import compare
from nameplate.errors import NameplateError
from nameplate.plantfile.reading import load_text
from short_plants import claim, plant_text

UNKNOWN = "{make: {cycle_time: {uniform: [50 s, 70 s]}}}"
CLAIM = claim("120000 parts/year")
TEXT = plant_text(UNKNOWN, more=CLAIM)


def loaded(text, name):
    """Return a plant read from a text."""
    return load_text(text, name)


def test_a_file_compared_with_itself_is_not_drawn():
    """Where nothing differs there are no differences, no draws and no figures."""
    found = compare(loaded(TEXT, "a"), loaded(f"# note\n{TEXT}", "b"), 64)
    assert (found.differences, found.draws, found.quantiles, found.readings) == ((), 0, (), ())


def test_what_both_share_is_drawn_alike():
    """A longer year raises capacity in proportion, far beyond an error that pairs keep small."""
    more = TEXT.replace("days_per_year: 250", "days_per_year: 275")
    found = compare(loaded(TEXT, "a"), loaded(more, "b"), 64)
    assert [item.path for item in found.differences] == ["calendar.days_per_year"]
    for _, paired in found.quantiles:
        assert paired.after == pytest.approx(1.1 * paired.before, rel=1e-3)
        assert 0 <= paired.error < paired.difference / 3
    (reading,) = found.readings
    assert reading.probability.difference >= 0
    assert (reading.claim, reading.reading) == ("output", "sustained capacity")


def test_the_number_of_workers_changes_nothing():
    """One worker and two find the same, error included."""
    more = TEXT.replace("[50 s, 70 s]", "[50 s, 80 s]")
    pair = loaded(TEXT, "a"), loaded(more, "b")
    first, second = (compare(*pair, 32, 1, workers) for workers in (1, 2))
    assert first == second


def test_a_claim_that_only_one_plant_has_is_shown_on_its_side():
    """A claim that is new has a probability after, none before and no difference."""
    found = compare(loaded(plant_text(UNKNOWN), "a"), loaded(TEXT, "b"), 16)
    (reading,) = found.readings
    assert (reading.says_before, reading.says_after) == ("", "120000 parts/year")
    assert reading.probability.before is None
    assert reading.probability.difference is None
    assert 0 <= reading.probability.after <= 1


def test_plants_that_count_different_things_are_not_compared():
    """Parts and cars have no difference; the error names both files."""
    cars = plant_text(UNKNOWN).replace("unit: part", "unit: car")
    with pytest.raises(NameplateError, match="a counts parts and b cars"):
        compare(loaded(TEXT, "a"), loaded(cars, "b"), 16)
