"""The ledger of evidence and its files, as a user gets them."""

import csv
import json

from command_line import run


def test_the_ledger_is_printed_and_its_files_are_written(tmp_path):
    """One command prints the ledger and writes statements and claims."""
    told = run(
        "evidence", "maracay", "--csv", "s.csv", "--claimreview", "claims.jsonld", cwd=tmp_path
    )
    assert told.returncode == 0, told.stderr
    assert "Who says what, from whom" in told.stdout
    assert told.stdout.endswith("csv: s.csv\nclaimreview: claims.jsonld\n")
    assert max(map(len, told.stdout.splitlines())) <= 80
    with (tmp_path / "s.csv").open(encoding="utf-8", newline="") as file:
        assert "capacity-rostec" in [row["name"] for row in csv.DictReader(file)]
    record = json.loads((tmp_path / "claims.jsonld").read_text(encoding="utf-8"))
    assert "reviewRating" not in record["@graph"][0]


def test_verdicts_come_from_an_answer_to_the_same_file(tmp_path):
    """The answer of a run rates the claims; an answer to another plant does not."""
    done = run("assess", "two-stations", "--draws", "8", "--json", "answer.json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    with_answer = ("--claimreview", "claims.jsonld", "--answer", "answer.json")
    told = run("evidence", "two-stations", *with_answer, cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    record = json.loads((tmp_path / "claims.jsonld").read_text(encoding="utf-8"))
    assert [review["name"] for review in record["@graph"]] == ["fifty, read as sustained capacity"]
    assert record["@graph"][0]["reviewRating"]["alternateName"]
    other = run("evidence", "bottling", *with_answer, cwd=tmp_path)
    assert (other.returncode, other.stdout) == (1, "")
    assert "another text" in other.stderr


def test_what_cannot_be_shown_is_refused(tmp_path):
    """A missing plant, a missing answer and an answer without a place are told apart."""
    assert run("evidence", "no-such.yaml", cwd=tmp_path).returncode == 2
    missing = ("--claimreview", "c.jsonld", "--answer", "no.json")
    assert run("evidence", "two-stations", *missing, cwd=tmp_path).returncode == 2
    alone = run("evidence", "two-stations", "--answer", "no.json", cwd=tmp_path)
    assert alone.returncode == 2
    assert "--claimreview" in alone.stderr
    assert list(tmp_path.iterdir()) == []
