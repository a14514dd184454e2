"""What a user may get wrong: each is told in words, with its place, and nothing is written."""

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from command_line import run
from nameplate.cli import main
from short_plants import claim, plant_text

SECONDS = 10  # a guard: no input takes longer, however it is made
SOUND = plant_text(
    """{a: {cycle_time: 1 s}, b: {speed: 60/min,
      failures: {jam: {time_to_failure: {exponential: {mean: 8 h}}, clock: operating,
        time_to_repair: {exponential: {mean: 10 min}}}}}}""",
    "{a-b: 3}",
    more="branches: {reading: {weights: {one: 0.5, two: 0.5}, because: x}}\n"
    + claim("7 million parts/year"),
)
BOMB = "a0: &a0 [x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)
)
DEEP = 20_000

PLANT = "plant.yaml"
NOWHERE = "/proc/nameplate-was-here"

FILES = {
    "empty": (b"", 2, "nothing but blanks"),
    "comments": (b"# to do\n\n", 2, "nothing but blanks"),
    "binary": (b"\x7fELF\0\0\0\1", 2, "a binary file"),
    "not-utf-8": (b"plant: \xff\xfe", 2, "not UTF-8"),
    "bomb": (BOMB.encode(), 1, "repeated ones counted each time"),
    "deep-lists": (b"[\n" * DEEP + b"]\n" * DEEP, 1, "at most 64 levels"),
    "deep-maps": (b"{a:\n" * DEEP + b"x" + b"}\n" * DEEP, 1, "at most 64 levels"),
    "deep-block": (b"- " * 4_900 + b"x\n", 1, "at most 64 levels"),
    "long-line": (b"[" * DEEP, 1, "a line of 20,000"),
    "tag": (b"nameplate: !!python/object/apply:os.system ['touch hit']\n", 1, "tag"),
    "list": (b"- nameplate: 1\n", 1, "plant.yaml:1:1"),
    "text": (b"a plant\n", 1, "plant.yaml:1:1"),
    "unclosed": (b"plant: {name: x\n", 1, "plant.yaml:"),
    "tabs": (b"plant:\n\tname: x\n", 1, "plant.yaml:2:1"),
}

EDITS = [
    ("mean: 8 h", "mean: -8 h", "negative"),
    ("cycle_time: 1 s", "cycle_time: 0 s", "out-of-range"),
    ("cycle_time: 1 s", "cycle_time: inf s", "not-finite"),
    ("cycle_time: 1 s", "cycle_time: nan s", "not-finite"),
    ("cycle_time: 1 s", "cycle_time: 1e400 s", "number"),
    ("cycle_time: 1 s", "cycle_time: 1 s, scrap: 0.5", 'write "50 %" or "0.5 %"'),
    ("cycle_time: 1 s", "cycle_time: 1,000 ms", 'write cycle_time: "1,000 ms"'),
    ("cycle_time: 1 s", "cycle_time: {uniform: [1,000 ms, 2,000 ms]}", '"1,000"'),
    ("cycle_time: 1 s", "cycle_time: {normal: [1 s, 2 s]}", "take lognormal"),
    ("{exponential: {mean: 8 h}}", "{poisson: 8 h}", "take exponential"),
    ("speed: 60/min", "speed: 60 jph", "60 parts/h"),
    ("a-b: 3", "a-b: -1", "out-of-range"),
    ("a-b: 3", "a-b: 1000000000000", "out-of-range"),
    ("{one: 0.5, two: 0.5}", "{one: 0, two: 0}", "weights"),
    ("output: {from: [said]", "output: {from: [sayd]", "did you mean said?"),
    ("published: 2025-03", "published: 99999", "not-a-date"),
    ("start: 2025", "start: 99999", "not-a-date"),
    ("shift_length: 8 h", "shift_length: 1000000 years", "out-of-range"),
    ("days_per_year: 250", "days_per_year: 1000000000", "out-of-range"),
    ("shifts_per_day: 1", "shifts_per_day: 4", "too-many-hours"),
    (" b: {speed", " a: {speed", "duplicate-key"),
    ("cycle_time: 1 s", "cycle_time: 1 kg", "unit-mismatch"),
    ("mean: 8 h", "mean: 8 mim", 'write "min"'),
    ("cycle_time: 1 s", "cycletime: 1 s", "did you mean cycle_time?"),
    ("speed: 60/min", "speed: 60 % of b", "circle"),
    ("speed: 60/min", "speed: 60 % of a", "share-of-nothing"),
    ("says: 7 million parts/year", "says: 7 million parts/shift", "shift"),
    ("says: 7 million parts/year", "says: 7 million cars/year", "cars"),
]


def refused(told, code):
    """Check what holds for every refusal; return what was said."""
    assert told.returncode == code, told.stdout + told.stderr
    assert told.stdout == ""
    assert "Traceback" not in told.stderr
    assert max(map(len, told.stderr.splitlines())) <= 100
    return told.stderr


def assess_in(folder, name="plant.yaml", **kwargs):
    """Assess a file, asking for a report and a record."""
    asked = ["--draws", "2", "--report", "page.html", "--json", "answer.json"]
    before = sorted(os.listdir(folder))
    told = run("assess", f"./{name}", *asked, cwd=folder, seconds=SECONDS, **kwargs)
    assert sorted(os.listdir(folder)) == before
    return told


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_plant_is_refused(tmp_path, name):
    """Whatever its bytes are, a file is answered soon, with the right exit code and in words."""
    content, code, said = FILES[name]
    (tmp_path / "plant.yaml").write_bytes(content)
    assert said in refused(assess_in(tmp_path), code)


def test_a_missing_file_is_told(tmp_path):
    """A path without a file ends with exit code 2."""
    assert "no such file" in refused(assess_in(tmp_path), 2)


def test_a_folder_is_told(tmp_path):
    """A folder in place of a file ends with exit code 2."""
    (tmp_path / "plant.yaml").mkdir()
    assert "a folder" in refused(assess_in(tmp_path), 2)
    assert "a folder" in refused(run("check", "..", cwd=tmp_path, seconds=SECONDS), 2)


def test_a_huge_file_is_not_read(tmp_path):
    """A file of 200 MB is refused by its size."""
    with open(tmp_path / "plant.yaml", "wb") as stream:
        stream.truncate(200_000_000)
    assert "200.0 MB" in refused(assess_in(tmp_path), 2)


def in_process(folder, text, *arguments):
    """Assess a text within this process, which is quicker; return the result."""
    path = folder / "plant.yaml"
    path.write_text(text, encoding="utf-8")
    return CliRunner().invoke(main, ["assess", str(path), "--draws", "2", *arguments])


@pytest.mark.parametrize(("old", "new", "said"), EDITS)
def test_a_mistake_is_told_with_its_place(tmp_path, old, new, said):
    """One mistake is one problem, with file, line and column, exit code 1, and no report."""
    assert SOUND.count(old) == 1
    text = SOUND.replace(old, new)
    told = in_process(tmp_path, text, "--report", str(tmp_path / "page.html"))
    assert told.exit_code == 1, told.output
    assert isinstance(told.exception, SystemExit)
    assert told.stdout == ""
    assert "1 problem\n" in told.stderr
    assert said in told.stderr
    assert "Traceback" not in told.stderr
    (line,) = re.findall(r"plant\.yaml:(\d+):\d+", told.stderr)
    first = SOUND[: SOUND.index(old)].count("\n") + 1
    assert first - 3 <= int(line) <= first + 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plant.yaml"]


@pytest.mark.parametrize(
    ("option", "value", "expected"),
    [
        ("--draws", "abc", "a whole number from 1 to 1000000"),
        ("--draws", "1,000", "a whole number from 1 to 1000000"),
        ("--seed", "-1", "a whole number from 0 to"),
        ("--workers", "2.5", "a whole number from 1 to 1024"),
        ("--time-limit", "soon", "seconds, at least 0.1"),
        ("--time-limit", "nan", "seconds, at least 0.1"),
        ("--time-limit", "inf", "seconds, at least 0.1"),
    ],
)
def test_an_option_that_is_no_number_is_told(option, value, expected):
    """What an option expected and what it got stand in one sentence, and nothing is run."""
    told = CliRunner().invoke(main, ["assess", "two-stations", option, value])
    assert told.exit_code == 2
    said = " ".join(told.stderr.split())
    assert f"{option}': expected {expected}" in said
    assert f'found "{value}"; write digits' in said
    assert told.stdout == ""


def test_the_plant_of_these_tests_is_sound(tmp_path):
    """Without a mistake the same file is assessed."""
    told = in_process(tmp_path, SOUND)
    assert told.exit_code == 0, told.output


def test_a_plant_that_cannot_be_simulated_ends_in_words(tmp_path):
    """What only shows when lines are laid out ends with exit code 1 and a sentence."""
    stop = "cycle_time: 1 s, planned_stops: {clean: {every: 1 ms, lasting: 1 ms}}"
    told = in_process(tmp_path, SOUND.replace("cycle_time: 1 s", stop))
    assert told.exit_code == 1
    assert "micro_stops" in told.stderr
    assert isinstance(told.exception, SystemExit)


@pytest.mark.parametrize("option", ["--report", "--json"])
def test_a_place_that_cannot_be_written_is_told_before_the_run(tmp_path, option):
    """A folder that does not exist, or a folder in place of a file, ends before anything is run."""
    for place, said in ((tmp_path / "none" / "x", "does not exist"), (tmp_path, "is a folder")):
        told = in_process(tmp_path, SOUND, option, str(place))
        assert told.exit_code == 1
        assert told.stdout == ""
        assert said in told.stderr


@pytest.mark.parametrize(
    ("report", "json", "said"),
    [
        ("plant.yaml", "answer.json", "is what is read"),
        ("page.html", "plant.yaml", "is what is read"),
        ("page.html", "page.html", "is asked for twice"),
        ("page.html", "./page.html", "is asked for twice"),
    ],
)
def test_no_file_takes_the_place_of_another(tmp_path, monkeypatch, report, json, said):
    """Report and record cannot replace the plant file or each other, which is told before a run."""
    monkeypatch.chdir(tmp_path)
    told = in_process(tmp_path, SOUND, "--report", report, "--json", json)
    assert told.exit_code == 1
    assert told.stdout == ""
    assert said in told.stderr
    assert (tmp_path / "plant.yaml").read_text(encoding="utf-8") == SOUND
    assert [path.name for path in tmp_path.iterdir()] == ["plant.yaml"]


@pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() == 0, reason="rights do not bind the superuser"
)
def test_a_folder_that_may_not_be_written_is_told(tmp_path):
    """That the report cannot be written is told before the run, and nothing is left there."""
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o555)
    told = in_process(tmp_path, SOUND, "--report", str(folder / "page.html"))
    assert told.exit_code == 1
    assert told.stdout == ""
    assert "cannot be written" in told.stderr
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder that refuses everybody")
@pytest.mark.parametrize(
    "arguments",
    [
        ("assess", PLANT, "--report", NOWHERE),
        ("assess", PLANT, "--json", NOWHERE),
        ("compare", PLANT, PLANT, "--json", NOWHERE),
        ("evidence", PLANT, "--csv", NOWHERE),
        ("evidence", PLANT, "--claimreview", NOWHERE),
        ("extract", PLANT, "-o", NOWHERE),
        ("draft", PLANT, "-o", NOWHERE),
        ("register", PLANT, NOWHERE),
        ("backtest", ".", "--report", NOWHERE),
        ("score", PLANT, "--made", "1", "--on", "2025-01-01", "--source", "x", "--json", NOWHERE),
    ],
    ids=" ".join,
)
def test_a_place_that_nobody_may_write_is_told_before_anything_is_done(
    tmp_path, monkeypatch, arguments
):
    """Every option that names a file is tried first, also for the superuser."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / PLANT).write_text(SOUND, encoding="utf-8")
    told = CliRunner().invoke(main, arguments)
    assert (told.exit_code, told.stdout) == (1, "")
    assert f"{NOWHERE} cannot be written: " in told.stderr
    assert [path.name for path in tmp_path.iterdir()] == [PLANT]
