"""From a report to a draft, as a user gets there."""

import pytest

from command_line import run
from nameplate.plantfile.reading import read_plant_text

REPORT = (
    "Rostec says the plant will make up to 70 million rounds a year on four lines.\n"
    "A further thousand came in 2023."
)
PLANT = """\
nameplate: 1
conventions: nameplate-1
plant: {name: A plant, unit: round, start: 2025}
calendar: {days_per_year: 250, shifts_per_day: 2, shift_length: 8 h, assumed: usual}
lines: {line: {product: round, count: 4, losses: included, assumed: usual, from: [s002],
               stations: {make: {cycle_time: 1 s}}}}
claims: {output: {from: [s001], says: up to 70 million rounds/year, readings: [sustained capacity]}}
"""


@pytest.fixture
def report(tmp_path):
    """Return the path of a report."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_a_draft_is_printed_or_written(report, tmp_path):
    """What is printed is what is written; writing prints what was found in place of it."""
    printed = run("extract", "report.txt", cwd=tmp_path)
    written = run("extract", "report.txt", "-o", "draft.yaml", cwd=tmp_path)
    assert (printed.returncode, written.returncode) == (0, 0), written.stderr
    assert (tmp_path / "draft.yaml").read_text(encoding="utf-8") == printed.stdout
    assert "draft: draft.yaml" in written.stdout
    assert "line 2, character " in written.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["draft.yaml", "report.txt"]


def test_a_draft_becomes_a_plant_by_accepting(report, tmp_path):
    """A number may rest on a statement of the draft once somebody has accepted it, not before."""
    draft = run("extract", report).stdout
    path = tmp_path / "plant.yaml"
    path.write_text(PLANT + draft, encoding="utf-8")
    refused = run("check", path)
    assert refused.returncode == 1
    assert refused.stderr.count("[not-accepted]") == 2
    taken = draft
    for name in ("s001", "s002"):
        taken = taken.replace(f"{name}:\n    status: proposed", f"{name}:\n    status: accepted")
    plant = read_plant_text(PLANT + taken, "plant.yaml")
    assert plant.statements["s001"].status == "accepted"


def test_a_file_that_is_there_stays_as_it_is(report, tmp_path):
    """Nothing is overwritten unless it is asked for, and the report never."""
    draft = tmp_path / "draft.yaml"
    draft.write_text("mine", encoding="utf-8")
    refused = run("extract", report, "-o", draft)
    assert (refused.returncode, draft.read_text(encoding="utf-8")) == (1, "mine")
    assert "--force" in refused.stderr
    assert run("extract", report, "-o", draft, "--force").returncode == 0
    assert "statements:" in draft.read_text(encoding="utf-8")
    assert run("extract", report, "-o", report, "--force").returncode == 1
    assert report.read_text(encoding="utf-8") == REPORT


def test_lint_lists_what_was_found_and_writes_nothing(report, tmp_path):
    """With --lint there are the candidates and what is left over, and no draft."""
    told = run("extract", report, "--lint")
    assert told.returncode == 0
    assert "up to 70 million rounds/year" in told.stdout
    assert "Covered by no candidate (1)" in told.stdout
    assert "statements:" not in told.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


def test_a_report_without_numbers_is_told_honestly(tmp_path):
    """Nothing found is no error, and is said."""
    path = tmp_path / "report.txt"
    path.write_text("Nothing happened.", encoding="utf-8")
    told = run("extract", path, "-o", tmp_path / "draft.yaml")
    assert told.returncode == 0
    assert "Nothing found" in told.stdout
    assert "Nothing was found" in (tmp_path / "draft.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("content", [None, b"", b" \n\t", b"PK\x03\x04", b"%PDF-1.7 broken"])
def test_what_is_no_report_is_refused(tmp_path, content):
    """A missing, empty or packed file ends with exit code 2 and a cure, and nothing is written."""
    path = tmp_path / "report.txt"
    if content is not None:
        path.write_bytes(content)
    told = run("extract", path, "-o", tmp_path / "draft.yaml")
    assert (told.returncode, told.stdout) == (2, "")
    assert "cannot be read" in told.stderr
    assert "Traceback" not in told.stderr
    assert not (tmp_path / "draft.yaml").exists()


def test_a_place_that_cannot_be_written_is_told(report, tmp_path):
    """A folder that is not there is told before anything else."""
    told = run("extract", report, "-o", tmp_path / "no" / "draft.yaml")
    assert told.returncode == 1
    assert "does not exist" in told.stderr
