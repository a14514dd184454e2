"""Figures of a draft: their units, and what is left to the note."""

import pytest

from nameplate.extracting.extraction import extract
from nameplate.extracting.figure_text import figure_text


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("It stores 40 GWh a year.", "40 GWh/year"),
        ("They made 5 Mt of it.", "5 Mt"),
        ("The grid has 33 kV.", "33 kV"),
        ("The pulse lasts 20 ms.", "20 ms"),
        ("It has 1,200 staff.", "1,200 staff"),
        ("They hired 35 men.", "35 men"),
        ("It took 6 to 8 wks.", "6 to 8 weeks"),
        ("The press runs 12 hours/week.", "12 hours/week"),
        ("It bought 5 batteries.", "5 batteries"),
        ("It spent 500 francs.", "500 francs"),
        ("It sent tens of thousands of rounds a year.", "tens of thousands rounds/year"),
    ],
)
def test_a_unit_is_written_as_it_stands(text: str, figure: str) -> None:
    """Symbols and nouns without a plural in s are not inflected in a figure; other nouns are."""
    (found,) = extract(text).figures
    assert figure_text(found) == figure


@pytest.mark.parametrize(
    "text",
    [
        *("The hull is 366 m long.", "It moves 20 m/second.", "They shipped 320 t."),
        *("It weighs 5 g.", "It holds 3 l.", "A fuse of 30A blew.", "It lasts 2 centuries."),
        *("The rise was 5 % a year.", "A cell of 20 mm was built."),
    ],
)
def test_a_unit_that_a_plant_file_reads_otherwise_is_not_written(text: str) -> None:
    """No figure is written whose unit a plant file lacks or takes for another, such as a time."""
    quantities = [each for each in extract(text).figures if each.noun is not None]
    assert quantities
    assert [figure_text(each) for each in quantities] == [None]
