"""The status of statements: proposed, accepted or dropped, and what may rest on which."""

import pytest

from nameplate.errors import PlantFileError
from nameplate.plantfile.reading import read_plant_text
from plant_text import PLANT_TEXT, edited

OUTPUT, SPEED = "output: {in: paper,", "speed: {in: paper,"


def problems(text):
    """Return code and path of every problem of a text."""
    with pytest.raises(PlantFileError) as told:
        read_plant_text(text, "plant.yaml")
    return [(problem.code, problem.path, problem.fix) for problem in told.value.problems]


def test_a_statement_is_accepted_unless_it_says_otherwise():
    """Without a status a statement is accepted, is merged into none and has no place."""
    statement = read_plant_text(PLANT_TEXT, "plant.yaml").statements["output"]
    assert (statement.status, statement.merged_into, statement.at) == ("accepted", None, None)


@pytest.mark.parametrize("status", ["proposed", "dropped"])
def test_a_statement_that_nobody_accepted_bears_no_number(status):
    """A number that names a proposed or dropped statement is one problem, at its `from`."""
    (first, *others) = problems(edited(SPEED, f"speed: {{status: {status}, in: paper,"))
    assert first[:2] == ("not-accepted", "parameters.design.from.0")
    assert {path for _, path, _ in others} == {
        "checks.pace.arithmetic",
        "checks.state.contradiction.0",
    }


def test_claims_and_blocks_rest_on_accepted_statements_alone():
    """A claim and the calendar that name a dropped statement are told, each at its place."""
    told = problems(edited(OUTPUT, "output: {status: dropped, in: paper,"))
    assert [path for _, path, _ in told] == ["calendar.from.0", "claims.output.from.0"]
    assert {code for code, _, _ in told} == {"not-accepted"}


def test_a_merged_statement_leads_to_the_one_that_stands_in():
    """What is merged is dropped, bears nothing, and the cure names the other one."""
    merged = "opening: {status: dropped, merged_into: speed, in: paper,"
    told = problems(edited("opening: {in: paper,", merged))
    assert {path for _, path, _ in told} == {
        "checks.time.dates_to",
        "checks.state.contradiction.1",
        "unsimulated.store.from.0",
    }
    assert all("use speed" in fix for _, _, fix in told)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("merged_into: speed", "merged-not-dropped"),
        ("status: dropped, merged_into: spare", "merged-into-itself"),
        ("status: dropped, merged_into: sped", "unknown-statement"),
        ("status: maybe", "not-a-choice"),
        ("at: [5]", "not-a-span"),
        ("at: [9, 5]", "not-a-span"),
        ("at: [-1, 5]", "not-a-span"),
        ("at: 5", "not-a-span"),
        ("at: [a, b]", "not-a-span"),
    ],
)
def test_a_wrong_status_is_one_problem(fields, code):
    """Each mistake in status, merging or offsets is told once."""
    spare = f"  spare: {{{fields}, in: paper, by: [maker], quote: x, modality: projection}}\n"
    told = problems(edited("branches:\n", f"{spare}branches:\n"))
    assert [each[0] for each in told] == [code]


def test_statements_merged_in_a_ring_are_one_problem():
    """A ring of merges is told once, and what leads into it is not told again."""
    said = "in: paper, by: [maker], quote: x, modality: projection"
    names = (("one", "two"), ("two", "three"), ("three", "one"), ("four", "two"))
    spare = "".join(
        f"  {name}: {{status: dropped, merged_into: {into}, {said}}}\n" for name, into in names
    )
    (told,) = problems(edited("branches:\n", f"{spare}branches:\n"))
    assert told[:2] == ("merged-in-a-ring", "statements.one.merged_into")


def test_a_spare_statement_may_wait():
    """Proposed, dropped and merged statements stand in a sound file if nothing needs them."""
    more = (
        "  spare: {status: proposed, at: [3, 9], in: paper, by: [maker], quote: x,\n"
        "          modality: projection}\n"
        "  same: {status: dropped, merged_into: speed, in: paper, by: [maker], quote: x,\n"
        "         modality: projection}\n"
    )
    plant = read_plant_text(edited("branches:\n", f"{more}branches:\n"), "plant.yaml")
    assert plant.statements["spare"].at == (3, 9)
    assert plant.statements["same"].merged_into == "speed"
