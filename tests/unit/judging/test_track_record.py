"""How many of the earlier claims of a source held."""

import pytest

import nameplate
from nameplate.errors import PlantFileError
from nameplate.judging.track_record import Counted, track_record
from nameplate.model.frozen import read_dates
from nameplate.plantfile.reading import read_plant_text
from plant_text import PLANT_TEXT, edited

LATE = "because: late before"
AS_OF = read_dates("2024-06-30")
PROMISES = """\
promises: [{said: 2020, by: 2021, met: yes, source: a}, {said: 2021, by: 2022, met: no, source: a},
      {said: 2024, met: open, source: The paper}]"""


def read(record, text=PLANT_TEXT):
    """Return the plant with a record of its source."""
    return read_plant_text(edited(LATE, f"{LATE}, record: {record}", text), "plant.yaml")


def refused(record):
    """Return the one problem that a record is refused for."""
    with pytest.raises(PlantFileError) as told:
        read(record)
    (problem,) = told.value.problems
    return problem


def test_a_record_is_what_the_file_says():
    """Counts of the file are taken as they stand; a source without any has no record."""
    plant = read("{made: 6, held: 1, counts: promised dates, as_of: 2024-06-30}")
    kept = track_record(plant.sources["maker"], plant)
    assert kept == Counted(6, 1, "promised dates", AS_OF)
    bare = read_plant_text(PLANT_TEXT, "plant.yaml")
    assert track_record(bare.sources["maker"], bare) is None


def test_a_check_of_promises_counts_those_that_fell_due():
    """Promises that are still open are left out of the record."""
    text = edited("promises: [{said: 2024, met: open, source: The paper}]", PROMISES)
    plant = read("{check: record, as_of: 2024-06-30}", text)
    assert track_record(plant.sources["maker"], plant) == Counted(2, 1, "starts", AS_OF)


def test_the_record_of_the_example_is_that_of_its_own_check():
    """What the check of earlier dates finds is the record of the one who announced them."""
    plant = nameplate.read_plant("maracay")
    kept = track_record(plant.sources["rostec"], plant)
    assert (kept.made, kept.held) == plant.checks["earlier-dates-kept"].kept == (6, 0)


@pytest.mark.parametrize(
    ("record", "code", "field"),
    [
        ("{made: 6, held: 7, counts: dates, as_of: 2024}", "held-more-than-made", ".held"),
        ("{made: 0, held: 0, counts: dates, as_of: 2024}", "out-of-range", ".made"),
        ("{made: 2.5, held: 1, counts: dates, as_of: 2024}", "not-a-whole-number", ".made"),
        ("{made: 6, held: 1, as_of: 2024}", "record-form", ""),
        ("{as_of: 2024}", "record-form", ""),
        ("{made: 6, held: 1, counts: dates}", "missing-field", ".as_of"),
        ("{made: 6, check: record, as_of: 2024}", "record-twice", ".made"),
        ("{check: recrd, as_of: 2024}", "unknown-check-of-promises", ".check"),
        ("{check: pace, as_of: 2024}", "unknown-check-of-promises", ".check"),
        ("{check: record, as_of: 2024}", "unknown-check-of-promises", ".check"),
    ],
)
def test_a_record_that_cannot_be_is_one_problem(record, code, field):
    """More held than made, half a record, two of them, or a check that counts none is refused."""
    problem = refused(record)
    assert (problem.code, problem.path) == (code, f"sources.maker.record{field}")
