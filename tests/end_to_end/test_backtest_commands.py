"""The commands on forecasts and outcomes as a user meets them."""

import json
from datetime import UTC, datetime

import pytest

from backtest_folder import write_backtest
from command_line import run


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a back-test of two claims."""
    return write_backtest(tmp_path_factory.mktemp("backtest"))


def test_a_backtest_is_printed_and_written(folder, tmp_path):
    """A back-test shows every case beside its outcome and the baselines, also as a page."""
    told = run("backtest", folder, "--draws", "24", "--report", "page.html", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    assert told.stdout.startswith("Back-test: 2 of 2 past claims scored\n")
    for name in ("good", "poor", "always doubt", "base rate of others", "demonstrated share"):
        assert f"\n{name} " in told.stdout
    assert "No calibration curve" in told.stdout
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "<script" not in page
    assert "Plant good" in page


@pytest.mark.parametrize("name", ["outcomes.yaml", "priors.yaml", "good.yaml"])
def test_a_report_never_replaces_what_a_backtest_reads(folder, name):
    """A page in the place of outcomes, priors or a plant file is refused, and these stay."""
    before = (folder / name).read_bytes()
    told = run("backtest", folder, "--report", folder / name)
    assert told.returncode == 1
    assert "is what is read; write elsewhere" in told.stderr
    assert (folder / name).read_bytes() == before


def test_a_folder_that_is_not_there_is_told_as_that(tmp_path):
    """Who mistypes a folder learns that there is none."""
    told = run("backtest", tmp_path / "nosuch")
    assert told.returncode == 1
    assert "nosuch: there is no such folder" in told.stderr


def test_a_folder_without_plants_is_refused(tmp_path):
    """A folder that holds no case ends with one sentence."""
    told = run("backtest", tmp_path)
    assert told.returncode == 1
    assert "no plant file in it" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_forecast_is_registered_once_and_scored_later(folder, tmp_path):
    """Registering writes a file once; scoring reads it, and a changed one ends with an error."""
    arguments = ("register", folder / "good.yaml", "forecast.json", "--draws", "21")
    first = run(*arguments, cwd=tmp_path)
    assert first.returncode == 0, first.stderr
    assert run(*arguments, cwd=tmp_path).returncode == 1
    today = datetime.now(UTC).date().isoformat()
    known = ("--made", "6000", "--on", today, "--source", "a register")
    scored = run("score", "forecast.json", *known, "--json", "score.json", cwd=tmp_path)
    assert scored.returncode == 0, scored.stderr
    assert "sustained capacity held" in scored.stdout
    assert json.loads((tmp_path / "score.json").read_text(encoding="utf-8"))["held"] is True
    early = run(
        "score", "forecast.json", *known[:2], "--on", "2200-01-01", *known[4:], cwd=tmp_path
    )
    assert early.returncode == 1
    assert f"found 2200-01-01, and today is {today}" in early.stderr
    path = tmp_path / "forecast.json"
    changed = path.read_text(encoding="utf-8").replace('"parts": 2500', '"parts": 9500')
    path.write_text(changed, encoding="utf-8")
    refused = run("score", "forecast.json", *known, cwd=tmp_path)
    assert refused.returncode == 1
    assert "changed after it was registered" in refused.stderr
