"""Two plant files compared, as a user does it."""

import json

import pytest

from command_line import run
from short_plants import claim, plant_text

BEFORE = plant_text(
    "{make: {cycle_time: {uniform: [50 s, 70 s]}}}", more=claim("120000 parts/year")
)


@pytest.fixture
def folder(tmp_path):
    """Return a folder with a plant, the same in other words, and a changed one."""
    files = {
        "before.yaml": BEFORE,
        "same.yaml": "# in other words\n" + BEFORE.replace("8 h", "480 min"),
        "after.yaml": BEFORE.replace("[50 s, 70 s]", "[40 s, 70 s]"),
        "cars.yaml": BEFORE.replace("unit: part", "unit: car").replace("parts/", "cars/"),
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_change_is_told_with_what_it_did(folder):
    """The changed number stands with its path, the answer with differences and errors."""
    arguments = ("--draws", "64", "--json", "difference.json")
    told = run("compare", "before.yaml", "after.yaml", *arguments, cwd=folder)
    assert told.returncode == 0, told.stderr
    assert "1 difference in meaning" in told.stdout
    assert "uniform [50 s, 70 s] → uniform [40 s, 70 s]" in told.stdout
    assert "64 draws of each plant, seed 1" in " ".join(told.stdout.split())
    assert max(map(len, told.stdout.splitlines())) <= 80
    record = json.loads((folder / "difference.json").read_text(encoding="utf-8"))
    by_name = {row["name"]: row for row in record["sustained_capacity"]}
    assert by_name["P50"]["difference"] > by_name["P50"]["error"] > 0
    assert record["readings"][0]["difference"] >= 0


@pytest.mark.parametrize("other", ["before.yaml", "same.yaml"])
def test_the_same_plant_makes_no_difference(folder, other):
    """A file with itself, and with one that says the same in other units, does not differ."""
    told = run("compare", "before.yaml", other, "--json", "difference.json", cwd=folder)
    assert told.returncode == 0, told.stderr
    assert "No difference" in told.stdout
    record = json.loads((folder / "difference.json").read_text(encoding="utf-8"))
    assert (record["same"], record["differences"], record["draws"]) == (True, [], 0)


@pytest.mark.parametrize(
    ("files", "code", "told"),
    [
        (("before.yaml", "no.yaml"), 2, "no such file"),
        (("before.yaml", "cars.yaml"), 1, "counts parts and cars.yaml cars"),
        (("before.yaml", "bad.yaml"), 1, "bad.yaml:"),
        (("before.yaml",), 2, "Usage: "),
    ],
)
def test_what_cannot_be_compared_is_refused(folder, files, code, told):
    """A missing, broken or other kind of plant is told, and nothing is written."""
    (folder / "bad.yaml").write_text(BEFORE.replace("8 h", "8"), encoding="utf-8")
    done = run("compare", *files, "--json", "difference.json", cwd=folder)
    assert (done.returncode, done.stdout) == (code, "")
    assert told in done.stderr
    assert not (folder / "difference.json").exists()
