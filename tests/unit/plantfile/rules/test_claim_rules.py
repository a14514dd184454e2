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


@pytest.mark.parametrize(
    ("due", "published", "is_refused"),
    [
        ("2024-12", "2025-01", True),
        ("2021", "2024-12-31 .. 2025-06", True),
        ("2025-01-01", "2025-01", False),
        ("2024 .. 2026", "2025-01", False),
        ("2024-12", "2024 .. 2025", False),
    ],
)
def test_no_claim_is_due_before_it_was_said(due, published, is_refused):
    """What was due for certain before its first document is refused at its field."""
    text = edited("published: 2025-01", f"published: {published}")
    text = edited(SAYS, f"due: {due}, {SAYS}", text)
    if not is_refused:
        assert read_plant_text(text, "plant.yaml").claims["output"].due
        return
    with pytest.raises(PlantFileError) as told:
        read_plant_text(text, "plant.yaml")
    (problem,) = told.value.problems
    assert (problem.code, problem.path) == ("due-before-said", "claims.output.due")


LATER = "  later: {from: [output], supersedes: output, says: up to 90000 cars/year, readings: R}"


@pytest.mark.parametrize(("mark", "leads"), [("", "later"), ("headline: yes, ", "output")])
def test_a_superseded_claim_leads_only_where_the_file_says_so(mark, leads):
    """Without a headline the answer leads with the first claim that none takes the place of."""
    later = LATER.replace("R}", "[sustained capacity]}")
    text = edited("break_even:\n", f"{later}\nbreak_even:\n", edited(SAYS, f"{mark}{SAYS}"))
    plant = read_plant_text(text, "plant.yaml")
    assert plant.headline == leads
    assert plant.superseded_by("output") == ("later",)
    assert plant.superseded_by("later") == ()
