"""The back-test of this repository keeps its own rules."""

import ast
import re
from datetime import date

import pytest
from pages import ROOT, blocks

from nameplate.scoring.backtesting import backtest
from nameplate.scoring.cases import Case, read_cases
from nameplate.scoring.outcomes import read_outcomes
from nameplate.scoring.priors import require_same_priors
from nameplate.scoring.registering import SCHEMA
from nameplate.scoring.sealed import open_sealed
from nameplate.showing.terminal_backtest import render_backtest

FOLDER = ROOT / "backtest"
CASES = read_cases(FOLDER)
SEES_NO_OUTCOME = ("cases", "priors", "forecasting")
PLANNED_DAYS = 250
FEW_DRAWS = 20
BASELINES = ("always believe", "always doubt", "base rate of others", "demonstrated share")


def test_all_cases_of_a_class_assume_the_same() -> None:
    """No case of the back-test carries a prior of its own."""
    require_same_priors(FOLDER, CASES)


def test_registered_forecasts_are_as_they_were_sealed() -> None:
    """No forecast of an open claim was edited after the day that its name and content say."""
    forecasts = sorted((ROOT / "forecasts").iterdir())
    assert forecasts
    for path in forecasts:
        assert path.stem.endswith(open_sealed(path, SCHEMA)["registered_on"])


def test_every_case_has_an_outcome_or_a_reason() -> None:
    """Ten claims are scored, and every other case says why it is not."""
    claimed_on = {case.name: case.claimed_on for case in CASES}
    outcomes = read_outcomes(FOLDER, claimed_on, date(2026, 5, 1))
    assert sum(outcome.unscored is None for outcome in outcomes.values()) == 10
    assert len(CASES) == 15


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_case_knows_what_came_later(case: Case) -> None:
    """Every document, and every dated statement but the claim itself, is as old as the claim."""
    plant = case.plant
    assert all(item.published.last <= case.claimed_on.last for item in plant.documents.values())
    others = [item for name, item in plant.statements.items() if name != "output"]
    assert all(item.dates is None or item.dates.last <= case.claimed_on.last for item in others)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_case_is_planned_on_the_same_days(case: Case) -> None:
    """The pace of every case makes the claimed figure on 250 days, and no more than it."""
    ((station,),) = [list(line.stations.values()) for line in case.plant.lines.values()]
    assert station.speed is not None
    made = station.speed.form.value * PLANNED_DAYS
    # A figure above x is tested by the next whole part, and a pace has three decimals.
    assert made == pytest.approx(case.test.parts, abs=1.5)


@pytest.mark.parametrize("name", SEES_NO_OUTCOME)
def test_no_module_of_forecasts_can_read_outcomes(name: str) -> None:
    """What makes forecasts imports neither the outcomes nor what holds them against forecasts."""
    path = ROOT / "src" / "nameplate" / "scoring" / f"{name}.py"
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {
        (node.module, alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert not any("outcomes" in str(module) and "scoring" in str(module) for module, _ in imported)
    assert not any(alias == "OUTCOMES" for _, alias in imported)


def test_the_manual_shows_what_is_printed() -> None:
    """The page on the back-test shows real cases, outcomes and scores of the baselines."""
    (block,) = blocks("docs/backtest.md", "text")
    printed = render_backtest(backtest(FOLDER, FEW_DRAWS, workers=2)).splitlines()
    shown = block.splitlines()
    assert [line for line in printed if line.startswith("Scores, ")] == [
        line for line in shown if line.startswith("Scores, ")
    ]
    for name in BASELINES:
        assert _scores(printed, name) == _scores(shown, name)
    for case in CASES:
        assert any(line.startswith(case.name) for line in shown)


def _scores(lines: list[str], name: str) -> list[list[str]]:
    """Return the scores of a forecaster, without how the method compares with it."""
    return [re.findall(r"\d\.\d\d", line) for line in lines if line.startswith(f"{name} ")]
