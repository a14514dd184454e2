"""Forecasts of open claims: dated, hashed, and scored once."""

import json
from datetime import date
from pathlib import Path

import pytest

from backtest_folder import write_backtest
from nameplate.errors import NameplateError
from nameplate.judging.verdicts import ENOUGH_DRAWS
from nameplate.plantfile.reading import load_plant
from nameplate.scoring.registering import SCHEMA, forecast_record, require_new
from nameplate.scoring.sealed import open_sealed, seal, sealed_text
from nameplate.scoring.settling import settle
from nameplate.showing.registered import render_forecast

DAY = date(2026, 5, 1)
KNOWN = date(2027, 1, 1)


@pytest.fixture(scope="module")
def registered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a registered forecast of a plant that makes twice what is claimed."""
    folder = write_backtest(tmp_path_factory.mktemp("registered"))
    path = folder / "forecast.json"
    record = forecast_record(load_plant(folder / "good.yaml"), DAY, None, ENOUGH_DRAWS, 1, 1)
    path.write_text(sealed_text(record), encoding="utf-8")
    return path


def test_a_forecast_says_what_it_is_of(registered):
    """A forecast holds the date, the claim, the hash of the plant file and what was tested."""
    record = open_sealed(registered, SCHEMA)
    loaded = load_plant(registered.parent / "good.yaml")
    assert record["registered_on"] == "2026-05-01"
    assert record["plant"]["sha256"] == loaded.digest
    assert (record["claim"]["says"], record["claim"]["due"]) == ("2500 cars/year", None)
    (reading,) = record["readings"]
    assert (reading["probability"], reading["parts"]) == (1.0, 2500.0)
    assert reading["label"] == "HOLDS"
    assert reading["p5"] == pytest.approx(5000, rel=0.01)


def test_a_forecast_says_when_a_claim_does_not_add_up(registered):
    """A deciding check in conflict is the label of the forecast, as it is that of the answer."""
    text = (registered.parent / "good.yaml").read_text(encoding="utf-8")
    check = "  so: {asks: So?, sum: [1000 cars/year, 500 cars/year], total: 2500 cars/year"
    path = registered.parent / "odd" / "odd.yaml"
    path.parent.mkdir()
    path.write_text(f"{text}checks:\n{check}, decides: [output]}}\n", encoding="utf-8")
    record = forecast_record(load_plant(path), DAY, None, ENOUGH_DRAWS, 1, 1)
    assert record["readings"][0]["label"] == "DOES NOT ADD UP"
    assert "DOES NOT ADD UP" in render_forecast(seal(record))


def test_too_few_draws_make_no_forecast(registered):
    """A run that would leave a claim without a label is refused with how many are enough."""
    loaded = load_plant(registered.parent / "good.yaml")
    with pytest.raises(NameplateError, match=f"at least {ENOUGH_DRAWS} draws .* found 1;"):
        forecast_record(loaded, DAY, None, 1)


def test_the_same_content_has_the_same_hash():
    """The order of keys does not change a hash, and any value does."""
    assert seal({"a": 1, "b": 2})["sha256"] == seal({"b": 2, "a": 1})["sha256"]
    assert seal({"a": 1})["sha256"] != seal({"a": 2})["sha256"]
    assert seal(seal({"a": 1})) == seal({"a": 1})


@pytest.mark.parametrize(
    ("old", "new"), [('"probability": 1.0', '"probability": 0.5'), ("2026-05-01", "2025-05-01")]
)
def test_a_changed_forecast_is_refused(registered, tmp_path, old, new):
    """A forecast whose probability or date was changed later cannot be scored."""
    text = registered.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "changed.json"
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(NameplateError, match="changed after it was registered"):
        settle(path, 5000, KNOWN, "a register", KNOWN)


def test_a_forecast_is_scored_by_its_outcome(registered):
    """An outcome above the claim scores 0 for a certain forecast, one below it scores 1."""
    held = settle(registered, 5000, KNOWN, "a register", KNOWN)
    assert (held["held"], held["brier"]) == (True, 0.0)
    missed = settle(registered, 2499, KNOWN, "a register", KNOWN)
    assert (missed["held"], missed["brier"], missed["inside"]) == (False, 1.0, False)
    assert missed["forecast"] == open_sealed(registered, SCHEMA)["sha256"]


def test_no_forecast_is_made_after_the_fact(registered):
    """An outcome that was known before the forecast was registered does not score it."""
    with pytest.raises(NameplateError, match="it is no forecast"):
        settle(registered, 5000, date(2026, 4, 30), "a register", KNOWN)


def test_an_outcome_is_not_known_before_its_day(registered):
    """A day that is still to come is refused, with the day that it is; today is none."""
    with pytest.raises(NameplateError) as caught:
        settle(registered, 5000, date(2027, 1, 2), "a register", KNOWN)
    told = str(caught.value)
    assert "found 2027-01-02, and today is 2027-01-01" in told
    assert "give the day of the source" in told


@pytest.mark.parametrize("made", [-1.0, float("nan"), float("inf")])
def test_an_outcome_is_a_count(registered, made):
    """What was made is zero or more."""
    with pytest.raises(NameplateError, match="write zero or more"):
        settle(registered, made, KNOWN, "a register", KNOWN)


def test_an_outcome_has_a_source(registered):
    """A score without a place where its outcome is published is refused."""
    with pytest.raises(NameplateError, match="name the source"):
        settle(registered, 5000, KNOWN, " ", KNOWN)


def test_half_of_a_pair_of_characters_is_a_change_like_any(registered, tmp_path):
    """A text that no file can hold, escaped in the JSON, is told as a change and ends nothing."""
    record = {**open_sealed(registered, SCHEMA), "nameplate": "\ud800"}
    path = tmp_path / "half.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(NameplateError, match="changed after it was registered"):
        open_sealed(path, SCHEMA)


def test_an_unknown_reading_is_refused_with_those_there_are(registered):
    """Who names a reading that was not forecast learns which were."""
    with pytest.raises(NameplateError, match="say which reading is settled: sustained capacity"):
        settle(registered, 5000, KNOWN, "a register", KNOWN, "actual output")


def test_an_unknown_claim_is_refused_with_the_nearest(registered):
    """Who mistypes a claim is told the nearest name."""
    loaded = load_plant(registered.parent / "good.yaml")
    with pytest.raises(NameplateError, match="did you mean output"):
        forecast_record(loaded, DAY, "outptu", ENOUGH_DRAWS)


def test_a_registered_forecast_is_never_overwritten(registered, tmp_path):
    """Where a forecast stands, no other is written; a new name is free."""
    require_new(tmp_path / "new.json")
    with pytest.raises(NameplateError, match="stays as it is"):
        require_new(registered)
