"""The commands as a user meets them."""

import json
import os
import subprocess
import sys

import pytest

from command_line import run
from nameplate.plantfile.reading import example_names

HEAVY = ("numpy", "numba", "pydantic", "ruamel")


@pytest.mark.parametrize("arguments", [["--help"], ["assess", "--help"], ["--version"]])
def test_help_loads_nothing_heavy(arguments):
    """Help and version come at once: no library for numbers, data or text is loaded."""
    program = (
        "import sys\n"
        "from nameplate.cli import main\n"
        f"main({arguments!r}, prog_name='nameplate', standalone_mode=False)\n"
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)))\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert told.stdout.splitlines()[-1] == "[]"


def test_help_names_every_command():
    """Who asks learns of all commands."""
    told = run("--help")
    assert told.returncode == 0
    commands = ("assess", "check", "schema", "extract", "evidence", "compare", "examples")
    for command in commands:
        assert f"\n  {command} " in told.stdout
    assert "..." not in told.stdout.partition("Commands:")[2]


@pytest.fixture(scope="module")
def assessed(tmp_path_factory):
    """Assess the line of the textbook once, with all that can be written."""
    folder = tmp_path_factory.mktemp("assessed")
    arguments = ["--draws", "32", "--report", "page.html", "--json", "answer.json", "--no-color"]
    return run("assess", "two-stations", *arguments, cwd=folder), folder


def test_an_answer_is_printed_and_written(assessed):
    """A run ends well, prints the verdict and writes a page and a record of just these names."""
    told, folder = assessed
    assert told.returncode == 0, told.stderr
    assert told.stderr == ""
    assert told.stdout.startswith("two stations of the textbook: at least 50 parts/h ")
    assert "report: page.html\njson: answer.json\n" in told.stdout
    assert sorted(path.name for path in folder.iterdir()) == ["answer.json", "page.html"]
    record = json.loads((folder / "answer.json").read_text(encoding="utf-8"))
    assert record["schema"] == "nameplate/assessment/1"
    assert len(record["estimates"][0]["by_draw"]) == 32
    assert (folder / "page.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_printed_lines_fit_a_page_and_hold_no_escapes(assessed):
    """Piped output has lines of at most 80 columns and no colour."""
    told, _ = assessed
    assert max(map(len, told.stdout.splitlines())) <= 80
    assert "\x1b" not in told.stdout
    assert "\r" not in told.stdout


def test_colour_comes_when_it_is_asked_for():
    """Asked for, the verdict is coloured also into a pipe; else a pipe has none."""
    assert "\x1b[" in run("assess", "two-stations", "--draws", "2", "--color").stdout
    assert "\x1b" not in run("assess", "two-stations", "--draws", "2").stdout


def test_the_printed_command_repeats_the_answer(assessed):
    """The last line is the command that gives the same answer again."""
    told, folder = assessed
    (command,) = [line for line in told.stdout.splitlines() if line.startswith("nameplate assess ")]
    assert command == "nameplate assess two-stations --draws 32 --seed 1"
    again = run(*command.split()[1:], cwd=folder)
    first, second = (
        [line for line in text.splitlines() if "median" in line or " P50 " in line]
        for text in (told.stdout, again.stdout)
    )
    assert first == second != []


def test_what_a_file_holds_is_told_by_check():
    """`check` says what the plant is made of."""
    told = run("check", "bottling")
    assert told.returncode == 0
    assert "no problems found" in told.stdout
    assert "unload -> rinse -> fill" in told.stdout.replace("\n                 ", " ")
    assert max(map(len, told.stdout.splitlines())) <= 80


def test_the_schema_is_json():
    """`schema` prints a JSON schema that names the blocks of a plant file."""
    told = run("schema")
    assert told.returncode == 0
    assert {"calendar", "lines", "claims"} <= set(json.loads(told.stdout)["properties"])


def test_examples_are_listed_and_printed(tmp_path):
    """A printed example is a plant file, from which a user can start."""
    assert run("examples").stdout.split() == list(example_names())
    path = tmp_path / "mine.yaml"
    path.write_text(run("examples", "two-stations").stdout, encoding="utf-8")
    assert run("check", path).returncode == 0
    assert run("examples", "no-such").returncode == 2


@pytest.mark.parametrize(
    "arguments",
    [["assess"], ["assess", "two-stations", "--draws", "0"], ["assess", "x", "--nonsense"], ["no"]],
)
def test_a_wrong_command_is_told_how_to_do_better(arguments):
    """A command that does not exist so ends with its usage and nothing else."""
    told = run(*arguments)
    assert told.returncode == 2
    assert told.stdout == ""
    assert "Usage: " in told.stderr
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_an_answer_is_printed_in_any_encoding(encoding):
    """A terminal that lacks signs gets the answer all the same."""
    program = [
        sys.executable,
        "-c",
        "from nameplate.cli import main; main(['assess', 'two-stations', '--draws', '2'])",
    ]
    told = subprocess.run(
        program,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )
    assert told.returncode == 0, told.stderr
    assert b"two stations" in told.stdout
