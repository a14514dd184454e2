"""Forecasts, priors and outcomes that are no such file: each mistake once, with its place."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from backtest_folder import CLAIMED_ON, OUTCOMES, PRIORS, TODAY
from nameplate.errors import NameplateError, PlantFileError, UnreadableFileError
from nameplate.scoring.outcomes import read_outcomes
from nameplate.scoring.priors import require_same_priors
from nameplate.scoring.sealed import Record, sealed_text
from nameplate.scoring.settling import settle

POOR = "{result: missed, reached: no, within_a_tenth: no, ratio: 0.2, source: a register}"
GOOD = "result: met, reached: yes, within_a_tenth: yes, ratio: 1.98"
GOOD_BUT = "result: exceeded, reached: yes, within_a_tenth: no"
READING: Record = {
    "reading": "sustained capacity",
    "at_least": True,
    "parts": 2500.0,
    "probability": 0.75,
    "p5": 2000.0,
    "p95": 3000.0,
}
FORECAST: Record = {
    "schema": "nameplate/forecast/1",
    "registered_on": "2026-05-01",
    "readings": [READING],
}


def read_forecast(path: Path) -> None:
    """Settle a forecast."""
    settle(path, 2600, date(2027, 1, 1), "a register", date(2027, 1, 1))


READERS: dict[str, Callable[[Path], Any]] = {
    "outcomes.yaml": lambda path: read_outcomes(path.parent, CLAIMED_ON, TODAY),
    "priors.yaml": lambda path: require_same_priors(path.parent, []),
    "forecast.json": read_forecast,
}


def told_of(folder: Path, name: str, text: str) -> NameplateError:
    """Return what a reader says of a file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(NameplateError) as caught:
        READERS[name](path)
    assert "Input should" not in str(caught.value)
    assert "Field required" not in str(caught.value)
    return caught.value


def one_problem(folder: Path, name: str, text: str) -> tuple[str, str, int]:
    """Return code, path and line of the one mistake in a file, whose message is complete."""
    error = told_of(folder, name, text)
    assert isinstance(error, PlantFileError)
    (problem,) = error.problems
    assert problem.place is not None
    assert problem.place.file == str(folder / name)
    assert all((problem.expected, problem.found, problem.fix))
    return problem.code, problem.path, problem.place.line


@pytest.mark.parametrize(
    ("old", "new", "code", "path"),
    [
        (", source: a register}\npoor", "}\npoor", "missing-field", "good.source"),
        ("source: a register}\npoor", "source: [a, b]}\npoor", "not-a-text", "good.source"),
        ("result: met", "reslt: met", "unknown-field", "good.reslt"),
        ("result: met", "result: mett", "not-a-choice", "good.result"),
        ("reached: yes", "reached: maybe", "not-yes-or-no", "good.reached"),
        ("reached: yes", "reached: ", "empty-value", "good.reached"),
        ("reached: yes, ", "", "scored-or-not", "good"),
        ("ratio: 1.98", "ratio: -1", "not-a-ratio", "good.ratio"),
        ("ratio: 1.98", "ratio: 0.92", "contradiction", "good.ratio"),
        ("ratio: 0.2", "ratio: 0.95", "contradiction", "poor.ratio"),
        ("tenth: no, ratio: 0.2", "tenth: yes, ratio: 0.52", "contradiction", "poor.ratio"),
        (GOOD, GOOD_BUT, "contradiction", "good.within_a_tenth"),
        ("result: met", "result: missed", "contradiction", "good.reached"),
        ("result: met", "result: met late", "contradiction", "good.reached"),
        ("result: missed", "result: exceeded", "contradiction", "poor.reached"),
        ("result: missed", "result: met", "contradiction", "poor.within_a_tenth"),
        ("ratio: 1.98", "ratio: 1.98, settled: soon", "not-a-date", "good.settled"),
        ("ratio: 1.98", "settled: 2019", "settled-before-claim", "good.settled"),
        ("ratio: 1.98", "settled: 2026-05-02", "settled-in-future", "good.settled"),
        (POOR, "missed", "not-a-block", "poor"),
        ("good: {", "poor: {", "duplicate-key", ""),
        ("good: {", "good: {[", "yaml-bracket", ""),
    ],
)
def test_a_mistake_in_outcomes_is_told_with_its_place(tmp_path, old, new, code, path):
    """Each mistake of form, and each contradiction, is one problem in the line of its field."""
    text = OUTCOMES.replace(old, new, 1)
    assert text != OUTCOMES
    line = 2 if path.startswith("poor") or code == "duplicate-key" else 1
    assert one_problem(tmp_path, "outcomes.yaml", text) == (code, path, line)


def test_every_case_has_one_outcome(tmp_path):
    """A case without an outcome and an outcome without a case are both told."""
    error = told_of(tmp_path, "outcomes.yaml", OUTCOMES.replace("poor:", "por:"))
    lost, odd = error.problems
    assert (lost.code, odd.code) == ("no-outcome", "unknown-case")
    assert odd.place.line == 2
    assert odd.fix == "did you mean poor?"


@pytest.mark.parametrize(
    ("old", "new", "code", "path"),
    [
        ("classes:\n  known:", "clases:\n  known:", "unknown-field", "clases"),
        ("cases: [good, poor], ", "", "missing-field", "classes.known.cases"),
        ("[good, poor]", "good", "not-a-list", "classes.known.cases"),
        ("[good, poor]", "[good, 2 poor]", "not-a-name", "classes.known.cases.1"),
        ("assume: {ramp_up", "assum: {ramp_up", "unknown-field", "classes.known.assum"),
        ("all:\n", "all: none\nclasses:\n", "duplicate-key", ""),
    ],
)
def test_a_mistake_in_priors_is_told_with_its_place(tmp_path, old, new, code, path):
    """Each mistake of form is told in the line in which it stands."""
    text = PRIORS.replace(old, new, 1)
    assert text != PRIORS
    error = told_of(tmp_path, "priors.yaml", text)
    assert (code, path) in {(problem.code, problem.path) for problem in error.problems}
    assert all(problem.place.line >= 1 for problem in error.problems)


def without(record: Record, name: str) -> Record:
    """Return a record without one of its keys."""
    return {key: value for key, value in record.items() if key != name}


@pytest.mark.parametrize(
    ("record", "code", "path"),
    [
        (without(FORECAST, "readings"), "missing-field", "readings"),
        ({**FORECAST, "readings": 3}, "not-a-list", "readings"),
        ({**FORECAST, "readings": [3]}, "not-a-block", "readings.0"),
        ({**FORECAST, "registered_on": "soon"}, "not-a-date", "registered_on"),
        ({**FORECAST, "registered_on": "2026-05"}, "not-a-day", "registered_on"),
        ({**FORECAST, "registered_on": 20260501}, "not-a-date", "registered_on"),
        ({**FORECAST, "schema": "nameplate/forecast/2"}, "other-schema", "schema"),
        (without(FORECAST, "schema"), "other-schema", "schema"),
    ],
)
def test_a_mistake_in_a_forecast_is_told_with_its_place(tmp_path, record, code, path):
    """A record with a right hash and a wrong shape is told by field and line."""
    text = sealed_text(record)
    found = one_problem(tmp_path, "forecast.json", text)
    assert found[:2] == (code, path)
    key = path.partition(".")[0]
    written = re.search(rf'^ +"{key}"', text, re.MULTILINE)
    assert found[2] >= (text[: written.start()].count("\n") + 1 if written else 1)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("probability", 1.2, "not-a-probability"),
        ("probability", -0.1, "not-a-probability"),
        ("probability", "likely", "not-a-probability"),
        ("probability", True, "not-a-probability"),
        ("probability", None, "not-a-probability"),
        ("probability", float("nan"), "not-a-probability"),
        ("parts", float("inf"), "not-parts"),
        ("p95", [1], "not-parts"),
        ("at_least", 3, "not-yes-or-no"),
        ("reading", "sustaned capacity", "not-a-choice"),
    ],
)
def test_a_mistake_in_a_reading_is_told_with_its_place(tmp_path, name, value, code):
    """Every field of a reading that a score takes says what it is."""
    text = sealed_text({**FORECAST, "readings": [{**READING, name: value}]})
    line = text[: text.index(f'"{name}"')].count("\n") + 1
    assert one_problem(tmp_path, "forecast.json", text) == (code, f"readings.0.{name}", line)


def test_keys_that_no_score_takes_may_be_there(tmp_path):
    """A forecast of a later version of the program, with more keys, is scored all the same."""
    path = tmp_path / "forecast.json"
    path.write_text(sealed_text({**FORECAST, "more": [1]}), encoding="utf-8")
    read_forecast(path)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("no json", "not-json", 1),
        ('{"schema":\n', "not-json", 2),
        ('{"schema": "x",\n "a" 1}', "not-json", 2),
        ("[" * 100_000, "not-json", 1),
        ("[1]", "not-a-mapping", 1),
        ("null", "not-a-mapping", 1),
        (f'{{"schema": {"9" * 5000}}}', "not-json", 1),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_is_no_json_record_is_told_with_its_place(tmp_path, text, code, line):
    """A text that is no record is one problem, in the line in which it goes wrong."""
    assert one_problem(tmp_path, "forecast.json", text) == (code, "", line)


@pytest.mark.parametrize("name", [name for name in READERS if name.endswith(".yaml")])
@pytest.mark.parametrize(
    ("text", "code"),
    [("a: b: c\n", "yaml-colon"), ("- a\n", "not-a-mapping"), ("---\n", "empty-file")],
)
def test_what_is_no_yaml_mapping_is_told_with_its_place(tmp_path, name, text, code):
    """A text that is no mapping is one problem, in the words that plant files have for it."""
    assert one_problem(tmp_path, name, text)[0] == code


@pytest.mark.parametrize("name", READERS)
def test_what_cannot_be_read_is_told_in_words_that_suit_any_file(tmp_path, name):
    """Nothing there, a folder, an empty file, no UTF-8 and 50 MB: told with what to do."""
    path = tmp_path / name
    found = []

    def refused() -> None:
        with pytest.raises(UnreadableFileError) as caught:
            READERS[name](path)
        assert "plant" not in caught.value.fix
        found.append(caught.value.found)

    refused()
    path.mkdir()
    refused()
    path.rmdir()
    path.write_bytes(b"")
    refused()
    path.write_bytes(b"a: \xff\n")
    refused()
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    refused()
    assert found[:3] == ["no such file", "a folder", "nothing but blanks and comments"]
    assert "not UTF-8" in found[3]
    assert found[4] == "50.0 MB"


def test_a_sound_forecast_is_scored(tmp_path):
    """Without a mistake the record of these tests is settled."""
    path = tmp_path / "forecast.json"
    path.write_text(sealed_text(FORECAST), encoding="utf-8")
    assert json.loads(path.read_text(encoding="utf-8"))["sha256"]
    read_forecast(path)
