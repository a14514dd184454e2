"""What `check` says of a file without problems."""

import pytest

from nameplate.plantfile.reading import example_names, load_plant, load_text
from nameplate.plantfile.summary import describe
from plant_text import PLANT_TEXT


@pytest.mark.parametrize("name", example_names())
def test_a_summary_fits_the_page(name):
    """No line is wider than 80 columns."""
    assert max(len(line) for line in describe(load_plant(name)).splitlines()) <= 80


def test_a_summary_counts_what_was_found():
    """Lines, products, numbers by what they rest on, claims, checks and what is left out."""
    text = " ".join(describe(load_text(PLANT_TEXT, "plant.yaml")).split())
    for part in (
        "plant.yaml: no problems found",
        "A plant; it makes cars",
        "body: weld -> paint",
        "copy: like body",
        "products car, van",
        "numbers 3 evidenced, 10 assumed",
        "3 statements, 1 source, 1 document",
        "reading (gross 0.5, net 0.5)",
        "output: up to 90000 cars/year",
        "5 to compute, 0 judged by a person",
        "not simulated store",
    ):
        assert part in text
