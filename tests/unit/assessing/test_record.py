"""What it takes to repeat a run, and what a reader must know of it."""

import platform
from hashlib import sha256

import pytest

import nameplate
from nameplate.answer import Manifest
from nameplate.assessing import record
from nameplate.assessing.record import (
    day_entries,
    manifest_of,
    number_entries,
    processor,
    warnings_of,
)
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


@pytest.mark.parametrize(
    ("draws", "paired", "counted", "told"),
    [
        (2, 0, 0, "; a repetition runs 2 of these draws twice, not 0"),
        (2, 16, 2, ""),
        (30, PAIRED, 30, ""),
        (100, 32, 32, f"; a repetition runs {PAIRED} of these draws twice, not 32"),
    ],
)
def test_what_a_repetition_does_otherwise_is_said(draws, paired, counted, told):
    """A run that ended before all its pairs were done says that a repetition has more of them."""
    run = recorded(draws, paired, complete=False)
    assert run.command == f"nameplate assess two-stations --draws {draws} --seed 7"
    assert run.paired_draws == counted
    assert run.stopped == f"the time limit of 1 s was reached{told}"


DATED = """\
{weekdays: [mon, fri], holidays: {may: 05-01}, shifts_per_day: 1, shift_length: 8 h, assumed: usual,
   later: [{after: 1 year, weekdays: [mon], assumed: said so}]}"""


def test_days_by_date_rest_on_what_their_block_rests_on(tmp_path):
    """Weekdays, holidays and dated maintenance have the line of the file and their reason."""
    path = tmp_path / "plant.yaml"
    line = "losses: modelled, maintenance: {overhaul: {on: 08-01 .. 08-14, assumed: old}}"
    path.write_text(plant_text(UNKNOWN, calendar=DATED, line=line))
    loaded = load_plant(path)
    found = day_entries(loaded, loaded.plant)
    assert [(it.path, it.text, it.reason) for it in found] == [
        ("calendar.weekdays", "mon fri", "usual"),
        ("calendar.holidays.may", "05-01", "usual"),
        ("calendar.later.0.weekdays", "mon", "said so"),
        ("lines.line.maintenance.overhaul.on", "08-01 .. 08-14", "old"),
    ]
    assert {it.basis for it in found} == {"assumed"}
    written = path.read_text().splitlines()
    assert "[mon, fri]" in written[found[0].line - 1]
    assert found[2].line == found[0].line + 1
    assert day_entries(loaded.plant, loaded.plant)[0].line == 0


def test_what_was_not_done_is_a_warning():
    """A run that was cut short has a warning, and so has one without its break-even."""
    (said,) = warnings_of(ended(1200, PAIRED, complete=False), is_solved=True)
    assert said.endswith("the answer rests on the 1,200 draws that were done")
    (said,) = warnings_of(ended(1200, PAIRED, complete=True), is_solved=False)
    assert said == "there was no time to solve for the break-even"
    assert warnings_of(ended(1200, PAIRED, complete=True), is_solved=True) == ()


def test_a_plant_built_in_python_has_no_command():
    """No command is offered that cannot work: a plant that is in no file has none."""
    run = manifest_of(PLANT, ended(4, 4, complete=True), 1, 4, 1, 0.0)
    assert run.command == ""
    assert run.plant_file == "(built in Python)"


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("processor\t: 0\nmodel name\t: A Fast One\nmodel name\t: B\n", "A Fast One"),
        ("processor\t: 0\nBogoMIPS\t: 50\n", "as the platform says"),
        (None, "as the platform says"),
    ],
)
def test_the_processor_is_told_by_its_model(tmp_path, monkeypatch, text, model):
    """The record names the model that Linux tells of, or else what the platform says."""
    path = tmp_path / "cpuinfo"
    if text is not None:
        path.write_text(text)
    monkeypatch.setattr(record, "CPU_INFO", path)
    monkeypatch.setattr(platform, "processor", lambda: "as the platform says")
    assert processor() == model
    assert recorded(4, 4, complete=True).processor == model


def test_an_unknown_processor_is_said_to_be_unknown(tmp_path, monkeypatch):
    """Where nobody tells the model of the processor, the record says so."""
    monkeypatch.setattr(record, "CPU_INFO", tmp_path / "none")
    monkeypatch.setattr(platform, "processor", lambda: "")
    assert processor() == "unknown"


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


def test_counts_and_the_start_have_their_lines_and_statements():
    """How many lines there are stands among the numbers, and the start among the days."""
    loaded = load_plant("maracay")
    counts = [it for it in number_entries(loaded, loaded.plant) if it.path.endswith(".count")]
    start = day_entries(loaded, loaded.plant)[0]
    assert [it.text for it in counts] == ["2", "2"]
    assert (start.path, start.basis) == ("plant.start", "evidenced")
    assert start.statements == ("launch-guests",)
    assert all(it.line > 0 for it in (*counts, start))
