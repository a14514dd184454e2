"""The plant files that come with the program."""

from pathlib import Path

import pytest

import nameplate
from nameplate.plantfile.reading import load_plant
from nameplate.plantfile.summary import describe

FOLDER = Path(nameplate.__file__).parent / "examples"
EXAMPLES = sorted(path.stem for path in FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_is_read_by_its_name(name: str) -> None:
    """Every plant that comes with the program is read by its bare name, without a problem."""
    plant = nameplate.read_plant(name)
    assert plant.headline in plant.claims
    assert plant.plant.name
    assert "no problems found" in describe(load_plant(name))


def test_the_examples_are_the_ones_that_the_pages_name() -> None:
    """The pages name five plants, and there are no others."""
    assert EXAMPLES == ["bottling", "car-plant", "maracay", "two-stations", "vaccine"]
