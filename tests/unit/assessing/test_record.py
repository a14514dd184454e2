"""What it takes to repeat a run, and what a reader must know of it."""

import platform
from hashlib import sha256

import pytest

import nameplate
from nameplate.answer import Manifest
from nameplate.assessing import record
from nameplate.assessing.record import manifest_of, processor, warnings_of
from nameplate.drawing.experiment import PAIRED, Experiment
from nameplate.drawing.outcomes import Outcomes
from nameplate.plantfile.reading import load_plant
from short_plants import claim, plant_text, short_plant

UNKNOWN = "{make: {cycle_time: {uniform: [50 s, 70 s]}}}"
PLANT = short_plant(UNKNOWN, more=claim("120000 parts/year"))


def ended(draws: int, paired: int, complete: bool) -> Experiment:
    """Return an experiment that ended after so many draws, of which some were run twice."""
    first, second = (Outcomes(kinds=(), n_draws=n, picks={}, drawn={}) for n in (draws, paired))
    why = "the limit was reached" if complete else "the time limit of 1 s was reached"
    return Experiment(first, second if paired else None, why, complete, 0.0)


def recorded(draws: int, paired: int, complete: bool) -> Manifest:
    """Return the record of such a run of the textbook's line, 4,096 draws asked for."""
    return manifest_of(load_plant("two-stations"), ended(draws, paired, complete), 7, 4096, 2, 0.0)


def test_a_run_that_was_cut_short_says_so(tmp_path):
    """A time limit leaves an answer with a warning, and a command that repeats its draws."""
    path = tmp_path / "plant.yaml"
    stations = (
        "{make: {cycle_time: {each: {exponential: {mean: {uniform: [9 s, 11 s], assumed: x}}}}}}"
    )
    path.write_text(plant_text(stations, more=claim("720000 parts/year")))
    nameplate.assess(path, draws=2)
    answer = nameplate.assess(path, draws=1_000_000, seconds=2)
    assert not answer.manifest.complete
    assert answer.manifest.draws < 1_000_000
    assert f"--draws {answer.manifest.draws} " in answer.manifest.command
    assert "the time limit" in answer.warnings[0]
    assert answer.break_even == ()


def test_a_run_is_repeated_by_its_command(tmp_path):
    """The command names the file as it was asked for and the draws that were asked for."""
    path = tmp_path / "plant.yaml"
    path.write_text(plant_text(UNKNOWN, more=claim("1000 parts/year")))
    manifest = nameplate.assess(path, draws=4096, seed=7).manifest
    assert manifest.draws < 4096
    assert manifest.command.endswith(" --draws 4096 --seed 7")
    manifest = nameplate.assess("two-stations", draws=1).manifest
    assert manifest.command == "nameplate assess two-stations --draws 1 --seed 1"


def test_a_path_with_blanks_can_be_copied(tmp_path):
    """The command stands so that a shell reads it as it was meant."""
    path = tmp_path / "my plant.yaml"
    path.write_text(plant_text(UNKNOWN))
    manifest = nameplate.assess(path, draws=1).manifest
    assert manifest.command == f"nameplate assess '{path}' --draws 1 --seed 1"


def test_a_file_is_recorded_by_its_digest_and_its_lines(tmp_path):
    """Every number is told with its line; a plant built in Python has none, and a digest still."""
    path = tmp_path / "plant.yaml"
    path.write_text(plant_text(UNKNOWN))
    answer = nameplate.assess(path, draws=1)
    assert answer.manifest.plant_hash == sha256(path.read_bytes()).hexdigest()
    assert {item.path: item.line for item in answer.numbers}["calendar.shift_length"] == 7
    built = nameplate.assess(short_plant(UNKNOWN), draws=1)
    assert {item.line for item in built.numbers} == {0}
    assert len(built.manifest.plant_hash) == 64
    assert built.manifest.plant_hash != nameplate.assess(PLANT, draws=1).manifest.plant_hash
