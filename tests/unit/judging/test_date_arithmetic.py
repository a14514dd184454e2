"""Tests of checks against dates."""

from datetime import date
from typing import Any

import pytest
from small_plant import small_plant

from nameplate.answer import CheckOutcome
from nameplate.judging.date_arithmetic import judge_dates, span_of
from nameplate.model.checks import DateCheck
from nameplate.model.frozen import Dates

PLANT = small_plant()


def judge(dates_from: dict[str, str], dates_to: str, **fields: Any) -> CheckOutcome:
    raw = {"asks": "since when", "dates_from": dates_from, "dates_to": dates_to, **fields}
    return judge_dates("time", DateCheck.model_validate(raw), PLANT)


def test_two_decades_hold_only_since_the_agreement() -> None:
    """2006 to July 2025 are 19.0 years and the end of 2010 to July 2025 are 14.5."""
    baselines = {"the agreement": "agreement", "the promised end": "promise"}
    found = judge(baselines, "report-date", agrees_with="delay")
    assert (found.result, found.condition) == ("consistent if", "counted from the agreement")
    assert "the agreement: 19.0 years (18.5 to 19.6)" in found.outcome
    assert "the promised end: 14.5 years" in found.outcome
    assert found.outcome.endswith("stated 18 to 20 years")
    assert found.statements == ("agreement", "promise", "report-date", "delay")


def test_seventeen_years_hold_only_since_the_contract() -> None:
    """2006 to 2023 are 17 years and 2012 to 2023 are 11."""
    baselines = {"the contract": "2006", "the plan": "2012"}
    found = judge(baselines, "2023", agrees_with="sister-delay")
    assert (found.result, found.condition) == ("consistent if", "counted from the contract")
    assert "the plan: 11.0 years" in found.outcome


@pytest.mark.parametrize(("start", "result"), [("2006", "consistent"), ("2012", "conflict")])
def test_one_baseline_agrees_or_not(start: str, result: str) -> None:
    """With one baseline there is no condition."""
    found = judge({"start": start}, "2023", agrees_with="sister-delay")
    assert (found.result, found.condition) == (result, "")


def test_a_duration_in_whole_years_is_rounded_by_half_a_year() -> None:
    """17.4 years are called 17 years, and 17.6 years are not."""
    near, far = "2006-01-01", "2005-10-20"
    assert judge({"a": near}, "2023-05-27", agrees_with="sister-delay").result == "consistent"
    assert judge({"a": far}, "2023-05-27", agrees_with="sister-delay").result == "conflict"


@pytest.mark.parametrize(
    ("start", "result"),
    [("1999", "consistent"), ("2007", "conflict"), ("2006-06", "undetermined")],
)
def test_without_a_duration_the_baseline_must_lie_before_the_end(start: str, result: str) -> None:
    """What may lie on either side within what is known of the dates is undetermined."""
    assert judge({"start": start}, "agreement").result == result


@pytest.mark.parametrize(
    ("dates_from", "dates_to", "agrees_with", "why"),
    [
        ({"a": "rifles"}, "2025", None, "the statement rifles gives no date"),
        ({"a": "soon"}, "2025", None, "“soon” is neither a statement nor a date"),
        ({"a": "2006"}, "2025", "rifles", "“100,000 rifles” is no duration"),
        ({}, "2025", None, "no baseline is given"),
    ],
)
def test_what_has_no_date_or_duration_cannot_be_checked(
    dates_from: dict[str, str], dates_to: str, agrees_with: str | None, why: str
) -> None:
    """The reason says what is missing."""
    found = judge(dates_from, dates_to, agrees_with=agrees_with)
    assert found.result == "not checkable"
    assert why in found.outcome


def test_a_span_is_as_wide_as_the_dates_are_unknown() -> None:
    """From a year to a day, the span reaches over one year."""
    day = date(2025, 7, 1)
    span = span_of(Dates(date(2006, 1, 1), date(2006, 12, 31)), Dates(day, day))
    assert span.low == pytest.approx(6757 / 365.25)
    assert span.high == pytest.approx(7121 / 365.25)


def test_an_end_that_lies_before_the_baseline_is_said_so() -> None:
    """2019 lies up to two years before 2020 is over, which is no minus."""
    found = judge({"a": "2020"}, "2019", agrees_with="5 years")
    assert found.outcome.startswith("a: 1.0 years (0.0 to 2.0) before; stated")
    assert "-0.0" not in judge({"a": "2020-02"}, "2020-01-31 .. 2021", agrees_with="1 year").outcome
