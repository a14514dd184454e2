"""Forecasts of past claims: what they may know, what they may assume, what they say."""

import math
from pathlib import Path

import pytest

from backtest_folder import CLAIMED_ON, TODAY, write_backtest
from nameplate.errors import NameplateError, PlantFileError
from nameplate.scoring.backtesting import backtest
from nameplate.scoring.cases import read_cases
from nameplate.scoring.forecasting import forecast
from nameplate.scoring.outcomes import read_outcomes
from nameplate.scoring.priors import require_same_priors

DRAWS = 24


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a back-test of two claims."""
    return write_backtest(tmp_path)


def _spoil(path: Path, old: str, new: str) -> None:
    """Replace a text of a file, which must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_two_cases_are_scored(folder):
    """A plant of twice the claim and one of less than half are told apart, and scored."""
    found = backtest(folder, DRAWS)
    good, poor = found.rows
    assert (good.forecast.probability, poor.forecast.probability) == (1.0, 0.0)
    letter = found.scores[0]
    assert (letter.happened, letter.n) == (1, 2)
    assert {score.name: score.brier.value for score in letter.scores} == {
        "nameplate": 0.0,
        "always believe": 0.5,
        "always doubt": 0.5,
        "base rate of others": 1.0,
        "demonstrated share": pytest.approx((0.25 + 0.01) / 2),
    }
    assert (good.covered, poor.covered) == (True, False)
    assert (found.covered, found.with_number) == (1, 2)


def test_the_time_of_the_claim_is_what_counts(folder):
    """The rate of the year claimed is that after the ramp-up times the share worked on average."""
    case = read_cases(folder)[0]
    told = forecast(case, DRAWS, 1, 1)
    shares = []
    for t90 in (200, 400):
        days = [366 + day + 0.5 for day in range(365)]
        mean = sum(1 - 0.5 * math.exp(-math.log(10) * day / t90) for day in days) / 365
        shares.append(mean)
    assert 2 * min(shares) * 0.998 <= told.p5 <= told.p95 <= 2 * max(shares) * 1.002


def test_a_forecast_does_not_look_at_outcomes(folder):
    """Forecasts are the same whatever became of the claims, and without any word of it."""
    before = [row.forecast for row in backtest(folder, DRAWS).rows]
    (folder / "outcomes.yaml").unlink()
    assert [forecast(case, DRAWS, 1, 1) for case in read_cases(folder)] == before


def test_the_number_of_workers_changes_nothing(folder):
    """One worker and two give the same forecast."""
    case = read_cases(folder)[1]
    assert forecast(case, DRAWS, 1, 1) == forecast(case, DRAWS, 1, 2)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("published: 2020-01-01}", "published: 2020-01-01 }, new: {title: N, kind: article, "
         "published: 2020-02}", "documents.new.published"),
        ("quote: some, modality: projection", "quote: some, modality: projection, dates: 2020-06",
         "statements.made.dates"),
    ],
)  # fmt: skip
def test_what_is_later_than_the_claim_is_refused(folder, old, new, named):
    """A case that knows a document or a fact from after its claim is refused by name."""
    _spoil(folder / "good.yaml", old, new)
    with pytest.raises(PlantFileError) as told:
        read_cases(folder)
    (problem,) = told.value.problems
    assert (problem.code, problem.path) == ("later-than-its-claim", named)
    assert "2020-01-01" in problem.expected


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("days_per_year: 250", "days_per_year: 300", "calendar.days_per_year"),
        ("[200 days, 400 days]", "[20 days, 400 days]", "ramp_up.time_to_90_percent.uniform"),
        ("from: [made]}", "assumed: so}", "ramp_up.start_share.from"),
        ("assumed: alike}\nramp_up:", "assumed: mine}\nramp_up:", "calendar.assumed"),
    ],
)
def test_a_case_cannot_be_tuned(folder, old, new, place):
    """A case that assumes something else than its class is refused, with the place."""
    _spoil(folder / "poor.yaml", old, new)
    with pytest.raises(PlantFileError) as told:
        require_same_priors(folder, read_cases(folder))
    assert {problem.code for problem in told.value.problems} == {"not-as-its-class"}
    problem = told.value.problems[0]
    assert problem.path == place
    assert problem.place.file.endswith("poor.yaml")
    assert "what the class known assumes" in problem.expected


def test_every_case_belongs_to_a_class(folder):
    """A case that no class names is refused."""
    _spoil(folder / "priors.yaml", "[good, poor]", "[good]")
    with pytest.raises(NameplateError, match="not-one-class"):
        require_same_priors(folder, read_cases(folder))


def test_every_named_case_is_there(folder):
    """A class that names a case without a plant file is refused, so no case is left out unseen."""
    (folder / "good.yaml").unlink()
    with pytest.raises(NameplateError, match="no-such-case"):
        require_same_priors(folder, read_cases(folder))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("reached: no, ", "", "reached and within_a_tenth, or unscored"),
        ("result: missed", "result: contested", "a decided result"),
        ("ratio: 0.2", "ratio: a fifth", "a ratio such as"),
    ],
)
def test_an_odd_outcome_is_refused(folder, old, new, told):
    """Outcomes that are half given or undecided are refused in words."""
    _spoil(folder / "outcomes.yaml", old, new)
    with pytest.raises(NameplateError, match=told):
        read_outcomes(folder, CLAIMED_ON, TODAY)


def test_unscored_cases_are_shown_and_not_counted(folder):
    """A contested case has a forecast and no score; one scored case alone gives no scores."""
    _spoil(
        folder / "outcomes.yaml",
        "poor: {result: missed, reached: no, within_a_tenth: no, ratio: 0.2,",
        "poor: {result: contested, unscored: two figures,",
    )
    found = backtest(folder, DRAWS)
    assert [row.is_scored for row in found.rows] == [True, False]
    assert found.scores == ()
    assert found.with_number == 1
