"""What a break-even may be drawn against."""

from importlib.resources import files

import pytest

from nameplate.errors import PlantFileError
from nameplate.plantfile.reading import read_plant_text

TEXT = files("nameplate.examples").joinpath("car-plant.yaml").read_text(encoding="utf-8")
AGAINST = "against: factors.supply.share_of_time"


def problems_of(text):
    """Return the problems of a plant file."""
    with pytest.raises(PlantFileError) as caught:
        read_plant_text(text, "plant.yaml")
    return caught.value.problems


def test_a_number_that_is_drawn_may_be_taken():
    """The bundled plant is drawn against a share that is not known."""
    asked = read_plant_text(TEXT, "plant.yaml").break_even
    assert f"against: {asked.against}" == AGAINST


def test_what_is_around_the_lines_moves_no_line():
    """The amount that a customer wants is a number, and the lines do not hang on it."""
    (problem,) = problems_of(TEXT.replace(AGAINST, "against: customers.buyers.amount"))
    assert (problem.code, problem.path) == ("not-of-the-lines", "break_even.against")
    assert problem.place.line > 1


def test_what_is_known_in_the_branches_taken_is_no_second_number():
    """Shifts hang on a branch, and where it is set they are known."""
    (problem,) = problems_of(TEXT.replace(AGAINST, "against: calendar.shifts_per_day"))
    assert problem.code == "not-drawn"
    assert "calendar.shifts_per_day.when.pattern.two-shifts" in problem.found


def test_a_share_names_what_it_is_a_share_of():
    """A speed that is a share of another number is not drawn itself."""
    stations = "lines.cars.stations.paint.speed"
    (problem,) = problems_of(TEXT.replace(AGAINST, f"against: {stations}"))
    assert problem.code == "not-drawn"
    assert problem.fix == "name the path of assembly instead"


def test_a_number_that_cannot_be_read_is_told_once():
    """What is wrong with the number is told at the number, and nothing of the break-even."""
    (problem,) = problems_of(TEXT.replace("uniform: [75 %, 100 %]", "uniform: [75 %, 180 %]"))
    assert problem.path.startswith("factors.supply")
