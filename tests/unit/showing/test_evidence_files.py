"""The evidence as files: statements as CSV, claims as ClaimReview, verdicts read back."""

import csv
import io
import json
from dataclasses import replace

import pytest
from example_answer import HOSTILE, answer, plant

import nameplate
from nameplate.errors import NameplateError, UnreadableFileError
from nameplate.plantfile.reading import load_plant
from nameplate.showing.claim_review import claim_review
from nameplate.showing.recorded_verdicts import RecordedVerdict, read_verdicts
from nameplate.showing.statements_csv import COLUMNS, statements_csv

MARACAY = nameplate.read_plant("maracay")
VERDICT = RecordedVerdict(
    "capacity",
    "sustained capacity",
    "CANNOT TELL",
    "very unlikely",
    0.19,
    0.0,
    0.56,
    "it reaches 70 million",
    "weak",
    "2025-12-01",
)


def rows(text):
    """Return the rows of a table by column."""
    return list(csv.DictReader(io.StringIO(text)))


def test_every_statement_is_a_row():
    """The table has all statements with chain, place and the claims that rest on them."""
    found = {row["name"]: row for row in rows(statements_csv(MARACAY))}
    assert list(found) == list(MARACAY.statements)
    post = found["capacity-post"]
    assert (post["origin"], post["by"]) == ("rostec", "rostec > shevchenko > article")
    assert (post["status"], post["claims"]) == ("accepted", "capacity-post")
    assert tuple(post) == COLUMNS


@pytest.mark.parametrize("begin", ["=1+1", "+1", "-1", "@sum(a1)", " =1+1", "\t=1"])
def test_no_cell_is_a_formula(begin):
    """A text that a spreadsheet would compute is marked as text."""
    said = MARACAY.statements["opened"].model_copy(update={"note": begin})
    table = statements_csv(MARACAY.model_copy(update={"statements": {"opened": said}}))
    (row,) = rows(table)
    assert row["note"] == f"'{begin}"


def test_without_an_answer_there_is_no_rating():
    """Claims alone have who says them and where, one review each, and no verdict."""
    record = json.loads(claim_review(MARACAY))
    assert record["@context"] == "https://schema.org"
    assert len(record["@graph"]) == len(MARACAY.claims)
    first = record["@graph"][0]
    assert first["@type"] == "ClaimReview"
    assert first["claimReviewed"] == "up to 70 million rounds/year"
    assert first["itemReviewed"]["author"][0]["@type"] == "Organization"
    assert "reviewRating" not in json.dumps(record)


def test_a_verdict_is_taken_over_in_words():
    """With an answer each reading is a review, rated by its label and never by a number alone."""
    (review,) = json.loads(claim_review(MARACAY, [VERDICT]))["@graph"]
    assert review["name"] == "capacity, read as sustained capacity"
    assert review["reviewRating"]["alternateName"] == (
        "CANNOT TELL: leans very unlikely (19 %, range under 1 to 56 %)"
    )
    assert "it reaches 70 million" in review["reviewRating"]["ratingExplanation"]
    assert review["datePublished"] == "2025-12-01"
    few = VERDICT._replace(label="TOO FEW DRAWS", words="")
    (review,) = json.loads(claim_review(MARACAY, [few]))["@graph"]
    assert review["reviewRating"]["alternateName"] == "TOO FEW DRAWS: 19 %"


@pytest.mark.parametrize("label", ["DOES NOT ADD UP", "NOT CHECKABLE"])
def test_a_label_of_a_check_is_rated_without_words_of_the_run(label):
    """Where a check gives the label, the rating has the run apart from it and no words."""
    sure = VERDICT._replace(label=label, words="almost certain", probability=0.997)
    (review,) = json.loads(claim_review(MARACAY, [sure]))["@graph"]
    assert review["reviewRating"]["alternateName"] == f"{label}, the run alone: over 99 %"


def test_the_record_of_claims_is_dead_inside_a_page():
    """No text of a plant file can end the element that the record stands in."""
    text = claim_review(plant(HOSTILE), [VERDICT._replace(meaning=HOSTILE)])
    assert not {"<", ">", "&"} & set(text)
    assert text.isascii()
    assert HOSTILE in json.loads(text)["@graph"][0]["reviewRating"]["ratingExplanation"]


def recorded(tmp_path, **changes):
    """Return the path of an answer on the bundled plant, with changes in its record."""
    whole = answer("")
    digest = load_plant("maracay").digest
    whole = replace(whole, manifest=replace(whole.manifest, plant_hash=digest))
    record = {**json.loads(nameplate.to_json(whole)), **changes}
    path = tmp_path / "answer.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


def test_the_verdicts_of_an_answer_are_read_back(tmp_path):
    """Every reading of the recorded claims comes back with its label and probability."""
    found = read_verdicts(recorded(tmp_path), load_plant("maracay"))
    assert [verdict.reading for verdict in found] == [
        "literal ceiling",
        "sustained capacity",
        "actual output",
    ]
    assert (found[1].label, found[1].probability, found[1].day) == (
        "CANNOT TELL",
        0.19,
        "2025-12-01",
    )


def test_an_answer_to_another_file_is_refused(tmp_path):
    """Verdicts of another text of the plant file are not taken over."""
    with pytest.raises(NameplateError, match="another text"):
        read_verdicts(recorded(tmp_path), load_plant("bottling"))


@pytest.mark.parametrize(
    "changes",
    [{"schema": "other"}, {"claims": [{}]}, {"claims": 5}, {"manifest": None}, {"manifest": {}}],
)
def test_what_is_no_answer_is_refused(tmp_path, changes):
    """A record that lacks what an answer holds ends in one sentence with the name of the file."""
    with pytest.raises(NameplateError, match=r"answer\.json"):
        read_verdicts(recorded(tmp_path, **changes), load_plant("maracay"))


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 100_000, None])
def test_a_file_that_is_no_json_is_refused(tmp_path, content):
    """A missing file and one that is no JSON are told as unreadable."""
    path = tmp_path / "answer.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UnreadableFileError):
        read_verdicts(path, load_plant("maracay"))


def test_the_record_of_the_origin_stands_in_both_files():
    """A row has what the origin made and held, an author the same in words, and else nothing."""
    found = {row["name"]: row for row in rows(statements_csv(MARACAY))}
    assert (found["lines"]["origin_made"], found["lines"]["origin_held"]) == ("6", "0")
    assert (found["opened"]["origin_made"], found["opened"]["origin_held"]) == ("", "")
    reviews = json.loads(claim_review(MARACAY))["@graph"]
    (rostec,), (shevchenko,) = (reviews[at]["itemReviewed"]["author"] for at in (0, 2))
    assert rostec["description"].startswith("0 of 6 start dates announced for this project held")
    assert "description" not in shevchenko
