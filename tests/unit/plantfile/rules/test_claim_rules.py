"""Which claim takes the place of which: one that is there, and never itself."""

import pytest

from nameplate.errors import PlantFileError
from nameplate.plantfile.reading import read_plant_text
from plant_text import PLANT_TEXT, edited

SAYS = "says: up to 90000 cars"


def test_a_claim_may_have_a_day_and_an_earlier_one():
    """A claim says when it is due; without it, it has no day and takes no place."""
    (plain,) = read_plant_text(PLANT_TEXT, "plant.yaml").claims.values()
    assert (plain.due, plain.supersedes) == (None, None)
    dated = read_plant_text(edited(SAYS, f"due: 2027-03, {SAYS}"), "plant.yaml")
    (claim,) = dated.claims.values()
    assert str(claim.due) == "2027-03-01 .. 2027-03-31"


@pytest.mark.parametrize(("earlier", "code"), [("output", "ring"), ("outpt", "unknown-claim")])
def test_a_claim_supersedes_another_one_that_is_there(earlier, code):
    """A claim in place of itself, or of none that there is, is one problem at its field."""
    with pytest.raises(PlantFileError) as told:
        read_plant_text(edited(SAYS, f"supersedes: {earlier}, {SAYS}"), "plant.yaml")
    (problem,) = told.value.problems
    assert (problem.code, problem.path) == (code, "claims.output.supersedes")
