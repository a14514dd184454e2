"""A claim says what stands in its statements."""

import pytest

from nameplate.errors import PlantFileError
from nameplate.plantfile.reading import read_plant_text
from plant_text import edited

STATED = "figure: 90000 cars/year}"
SPOKEN = "in: paper, by: [maker], quote: more, modality: projection"
SAYS = "{from: [output], says: up to 90000 cars/year"


def problems(figure, says, *others, more=""):
    """Return code, path and found of what is told of a claim of statements with these figures."""
    also = [f"other{index}" for index in range(len(others))]
    told = "".join(f"  {name}: {{{SPOKEN}{one}}}\n" for name, one in zip(also, others, strict=True))
    text = edited(STATED, f'figure: "{figure}"}}\n{told}'.rstrip("\n"))
    claim = f'{{from: [{", ".join(["output", *also])}], says: "{says}"{more}'
    try:
        read_plant_text(text.replace(SAYS, claim, 1), "plant.yaml")
    except PlantFileError as error:
        return [(problem.code, problem.path, problem.found) for problem in error.problems]
    return []


@pytest.mark.parametrize(
    ("figure", "says"),
    [
        ("90,000 cars/year", "80,000 cars/year"),
        ("90,000 cars/year", "up to 80,000 cars/year"),
        ("90,000 cars/year", "up to 100,000 cars/year"),
        ("90,000 cars/year", "at least 80,000 cars/year"),
        ("up to 90,000 cars/year", "up to 100,000 cars/year"),
        ("up to 90,000 cars/year", "100,000 cars/year"),
        ("at least 90,000 cars/year", "more than 80,000 cars/year"),
        ("10,000 to 20,000 cars/year", "21,000 cars/year"),
        ("about 90,000 cars/year", "900,000 vehicles/year"),
        ("7.1 million cars/year", "7.2 million cars/year"),
        ("up to 90,000 cars/year", "90 cars/year"),
        ("up to 90,000 cars/year", "50,000 cars/year"),
        ("up to 90,000 cars/year", "at least 50,000 cars/year"),
        ("up to 90,000 cars/year", "more than 2 cars/year"),
        ("up to 90,000 cars/year", "tens of thousands of cars/year"),
        ("up to 90,000 cars/year", "about 95,000 cars/year"),
        ("up to 90,000 cars/year", "80,000 to 100,000 cars/year"),
        ("up to 90,000 cars/year", "8 cars per calendar day"),
        ("up to 90,000 cars/year", "0 cars/year"),
        ("at least 90,000 cars/year", "500,000 cars/year"),
        ("more than 90,000 cars/year", "100,000 cars/year"),
        ("about 90,000 cars/year", "95,000 cars/year"),
    ],
)
def test_another_number_in_the_same_unit_is_refused(figure, says):
    """What nobody states is one problem, at the figure of the claim."""
    assert problems(figure, says) == [("not-as-stated", "claims.output.says", f'"{says}"')]


@pytest.mark.parametrize(
    ("figure", "says"),
    [
        ("up to 90,000 cars/year", "90,000 cars/year"),
        ("90,000 cars/year", "up to 90 thousand vehicles annually"),
        ("more than 90,000 cars/year", "at least 90,000 cars/year"),
        ("80,000 to 90,000 cars/year", "up to 90,000 cars/year"),
        ("nearly 90,000 cars/year", "up to 90,000 cars/year"),
        ("tens of thousands of cars a year", "90,000 cars/year"),
        ("90,123 cars/year", "90,000 cars/year"),
        ("up to 90,123 cars/year", "up to 90,000 cars/year"),
        ("0.83 million cars/year", "0.8 million cars/year"),
        ("0 cars/year", "0 cars/year"),
        ("at least 90,000 cars/year", "up to 90,000 cars/year"),
        ("about 90,000 cars/year", "nearly 90,000 cars/year"),
        ("10,000 to 20,000 cars/year", "12,000 to 15,000 cars/year"),
        ("90,000 cars/year", "247 cars per calendar day"),
    ],
)
def test_the_same_number_in_other_words_is_a_claim(figure, says):
    """Bound words may change, and digits may be rounded off."""
    assert problems(figure, says) == []


@pytest.mark.parametrize("figure", ["60 cars/h", "250 cars/day", "2 lines"])
def test_a_figure_in_another_unit_may_have_been_converted(figure):
    """From cars an hour to cars a year it takes hours that the claim does not tell."""
    assert problems(figure, "500,000 cars/year") == []


@pytest.mark.parametrize(
    ("says", "is_stated"),
    [
        ("40,000 cars/year", True),
        ("60,000 cars/year", True),
        ("50,000 cars/year", True),
        ("100,000 cars/year", True),
        ("70,000 cars/year", False),
        ("30,000 cars/year", False),
    ],
)
def test_of_several_statements_one_the_range_or_the_sum_may_be_claimed(says, is_stated):
    """40,000 and 60,000 are both, what lies between, and 100,000; they are not 70,000."""
    told = problems("40,000 cars/year", says, ", figure: 60000 cars/year")
    assert (told == []) == is_stated


@pytest.mark.parametrize("other", ["", ", figure: 2 lines"])
def test_a_claim_may_be_computed_with_a_statement_of_another_kind(other):
    """Beside a statement without a figure in its unit, a claim is not compared."""
    assert problems("90,000 cars/year", "45,000 cars/year", other) == []


def test_a_product_may_have_a_part_of_what_is_stated_of_the_plant():
    """A claim about vans is compared with what is stated of vans alone."""
    of_vans = ", about: van"
    assert problems("90,000 cars/year", "30,000 cars/year", more=of_vans) == []
    text = edited(STATED, "figure: 90000 cars/year, about: van}")
    claim = f"{{from: [output]{of_vans}, says: 30000 cars/year"
    with pytest.raises(PlantFileError, match="not-as-stated"):
        read_plant_text(text.replace(SAYS, claim, 1), "plant.yaml")


def test_every_statement_is_told_with_its_figure():
    """Both figures and the way out are told in one problem."""
    more = f'figure: 40000 cars/year}}\n  second: {{{SPOKEN}, figure: "60,000 cars/year"}}'
    text = edited("figure: 90000 cars/year}", more)
    with pytest.raises(PlantFileError) as told:
        read_plant_text(text.replace("from: [output], says", "from: [output, second], says", 1), "")
    (problem,) = told.value.problems
    expected = 'what is stated, "40000 cars/year" in output or "60,000 cars/year" in second'
    assert problem.expected == expected
    assert "name the statement in which it stands" in problem.fix
