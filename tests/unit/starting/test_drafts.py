"""Drafts as they are read: what is accepted, what is there, and what is wrong at once."""

import pytest

from draft_text import edited_draft, raw_draft
from nameplate.errors import PlantFileError
from nameplate.starting.drafts import read_draft


@pytest.fixture
def read(tmp_path):
    """Return a reader of drafts from text."""

    def reading(text):
        path = tmp_path / "draft.yaml"
        path.write_text(text, encoding="utf-8")
        return read_draft(path)

    return reading


def problem(read, text):
    """Return the one problem of a draft."""
    with pytest.raises(PlantFileError) as told:
        read(text)
    (only,) = told.value.problems
    return only


def test_a_draft_says_what_is_accepted_and_what_is_there(read):
    """Statements are counted by status, and sections that stand in the file are known."""
    draft = read(edited_draft())
    assert list(draft.accepted) == ["s002", "s005", "s016"]
    assert dict(draft.by_status) == {"proposed": 12, "accepted": 3, "dropped": 1}
    assert draft.has("statements")
    assert not draft.has("calendar")


def test_nothing_can_rest_on_a_draft_that_nobody_has_read(read):
    """A draft without an accepted statement is one problem, at its statements."""
    told = problem(read, raw_draft())
    assert (told.code, told.path, told.found) == ("nothing-accepted", "statements", "16 proposed")
    assert raw_draft().splitlines()[told.place.line - 1] == "statements:"


@pytest.mark.parametrize(
    ("old", "new", "code", "fix"),
    [
        ("merged_into: s005", "merged_into: s055", "unknown-statement", "did you mean"),
        ("merged_into: s005", "merged_into: s014", "merged-into-itself", "name the one"),
        (
            "s002:\n    status: accepted",
            "s002:\n    status: acepted",
            "not-a-choice",
            "did you mean accepted?",
        ),
        (
            "s005:\n    status: accepted",
            "s005:\n    status: dropped\n    merged_into: s014",
            "merged-in-a-ring",
            "let one of them stay",
        ),
    ],
)
def test_a_wrong_status_or_merge_is_one_problem_with_its_line(read, old, new, code, fix):
    """Each mistake in the statuses of a draft is told once, with its line and its cure."""
    text = edited_draft().replace(old, new, 1)
    told = problem(read, text)
    assert told.code == code
    assert fix in told.fix
    line = text.splitlines()[told.place.line - 1]
    assert "merged_into" in line or "status" in line
