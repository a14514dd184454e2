"""How problems are told."""

import pickle

import pytest

from nameplate.errors import (
    MOST_PROBLEMS_SHOWN,
    NameplateError,
    Place,
    PlantFileError,
    Problem,
    SimulationError,
    UnreadableFileError,
    clip,
    quote,
)

PRESS = Problem(
    code="unit-mismatch",
    path="lines.assembly.stations.press.cycle_time",
    expected='a time, for example "300 ms"',
    found=quote("62 kg"),
    fix="give the value with a unit of time",
    place=Place("plant.yaml", 6, 19),
)


def test_a_problem_is_told_in_four_lines():
    """A problem shows its place, its field, what was expected and found, the fix and the code."""
    assert str(PRESS).splitlines() == [
        "plant.yaml:6:19  lines.assembly.stations.press.cycle_time",
        '  expected  a time, for example "300 ms"',
        '  found     "62 kg"',
        "  fix       give the value with a unit of time" + "[unit-mismatch]".rjust(34),
    ]


def test_no_line_of_a_long_problem_is_wider_than_the_page():
    """Long words are wrapped or cut, so that a problem fits 80 columns."""
    problem = Problem("some-code", "a." * 300, "word " * 40, "x" * 5000, "do this " * 30, None)
    assert max(len(line) for line in str(problem).splitlines()) <= 80


def test_a_long_value_keeps_both_its_ends():
    """A value longer than the limit is cut in its middle."""
    shown = clip("start" + "x" * 100_000 + "end")
    assert len(shown) == 60
    assert shown.startswith("start")
    assert shown.endswith("end")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", '"a\\x1b[31mb"'),
        ("a\nb\tc", '"a\\nb\\tc"'),
        ("a\u202eb", '"a\\u202eb"'),
        ("a\ud800b", '"a\\ud800b"'),
        ("größe", '"größe"'),
    ],
)
def test_characters_that_do_not_show_are_escaped(text, shown):
    """No value of a file can move the cursor or turn the writing direction of a message."""
    assert quote(text) == shown


def test_a_file_name_cannot_break_a_message():
    """Control characters of a file name are escaped in a place."""
    assert str(Place("a\nb", 1, 2)) == "a\\nb:1:2"


def test_problems_are_counted_and_sorted_by_place():
    """A plant file error begins with the number of problems and tells them in reading order."""
    later = Problem("b-code", "b", "x", "y", "z", Place("plant.yaml", 10, 1))
    text = str(PlantFileError([later, PRESS]))
    assert text.startswith("plant.yaml: 2 problems\n\nplant.yaml:6:19")
    assert text.index("unit-mismatch") < text.index("b-code")


def test_one_problem_is_counted_in_the_singular():
    """A single problem is called one problem."""
    assert str(PlantFileError([PRESS])).startswith("plant.yaml: 1 problem\n")


def test_problems_beyond_the_limit_are_only_counted():
    """At most fifty problems are told in full."""
    text = str(PlantFileError([PRESS] * (MOST_PROBLEMS_SHOWN + 7)))
    assert text.count("[unit-mismatch]") == MOST_PROBLEMS_SHOWN
    assert text.endswith("and 7 more")


@pytest.mark.parametrize(
    ("error", "exit_code"),
    [
        (UnreadableFileError("a", "a folder", "name a file"), 2),
        (PlantFileError([PRESS]), 1),
        (SimulationError("no"), 1),
    ],
)
def test_each_error_has_its_exit_code(error, exit_code):
    """An unreadable file ends with 2, everything else with 1."""
    assert isinstance(error, NameplateError)
    assert error.exit_code == exit_code


def test_errors_cross_from_one_process_to_another():
    """An error that was sent to another process reads the same there."""
    for error in (PlantFileError([PRESS]), UnreadableFileError("a", "a folder", "name a file")):
        assert str(pickle.loads(pickle.dumps(error))) == str(error)
