"""Planned time, factors and ramp-ups as they are written."""

import pytest
from pydantic import ValidationError

from nameplate.model.calendars import Calendar, Factor, RampUp

LEARNING = {"shape": "learning", "learning_rate": "20 %", "reference_output": "1,000 parts"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "time_to_90_percent or table"),
        (
            {"time_to_90_percent": "9 days", "table": [{"after": "9 days", "share": "90 %"}]},
            "time_to_90_percent or table",
        ),
        ({"table": [{"after": "9 days", "share": "90 %"}], "shape": "logistic"}, "shape or table"),
        ({"shape": "learning", "learning_rate": "20 %"}, "the reference_output of learning"),
        ({"shape": "learning", "reference_output": "20"}, "the learning_rate of learning"),
        ({**LEARNING, "time_to_90_percent": "9 days"}, "by output alone, found time_to_90_percent"),
        ({**LEARNING, "table": [{"after": "9 days", "share": "90 %"}]}, "alone, found table"),
        ({**LEARNING, "shape": "logistic", "time_to_90_percent": "9 days"}, "shape: learning"),
        ({**LEARNING, "learning_rate": "101 %"}, 'found "101 %"'),
    ],
)
def test_a_ramp_up_has_one_way(given, said):
    """A ramp-up is a curve or a table."""
    with pytest.raises(ValidationError, match=said):
        RampUp(start_share="20 %", **given)


@pytest.mark.parametrize(
    "given", [{"time_to_90_percent": "9 days", "shape": "logistic"}, LEARNING], ids=str
)
def test_growth_that_feeds_on_itself_does_not_begin_at_nothing(given):
    """From 0 % a logistic share would never rise, and a line that makes nothing never learns."""
    with pytest.raises(ValidationError, match="above 0 %"):
        RampUp(start_share="0 %", **given)


def test_a_factor_leaves_something_of_the_time():
    """A factor that always leaves 0 % is refused; one that does so in some draws is not."""
    with pytest.raises(ValidationError, match="nothing is ever made"):
        Factor(share_of_time="0 %")
    Factor(share_of_time={"choice": {"0 %": "0.1", "90 %": "0.9"}})


@pytest.mark.parametrize("given", [{"bad_spell": "2 shifts"}, {"per": "line"}], ids=str)
def test_shifts_are_lost_only_where_the_factor_says_so(given):
    """A spell or a line of lost shifts is refused where an even share of every day is lost."""
    assert Factor(share_of_time="90 %").lost_in == "even share"
    Factor(share_of_time="90 %", lost_in="whole shifts", **given)
    with pytest.raises(ValidationError, match="with lost_in: whole shifts, found an even share"):
        Factor(share_of_time="90 %", **given)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "days_per_year or weekdays, found neither"),
        ({"days_per_year": "250", "weekdays": ["mon"]}, "days_per_year or weekdays, found both"),
        ({"weekdays": []}, "found neither"),
        ({"weekdays": ["mon", "tue", "mon"]}, 'each weekday once, found "mon"'),
        ({"weekdays": ["monday"]}, "'mon', 'tue'"),
        ({"days_per_year": "250", "holidays": {"may": "05-01"}}, "holidays with weekdays"),
        ({"days_per_year": "250", "shifts_on": {"sat": "1"}}, "shifts_on with weekdays"),
        ({"weekdays": ["mon"], "shifts_on": {"sat": "1"}}, "shifts_on with weekdays"),
        (
            {
                "weekdays": ["mon"],
                "later": [{"after": "9 days", "days_per_year": "9", "shifts_on": {"mon": "1"}}],
            },
            "shifts_on with weekdays",
        ),
        ({"weekdays": ["mon"], "shifts_on": {"sad": "1"}}, "'sat'"),
        (
            {
                "weekdays": ["mon"],
                "later": [{"after": "9 days", "days_per_year": "9", "weekdays": ["sat"]}],
            },
            "days_per_year or weekdays, found both",
        ),
    ],
)
def test_working_days_are_said_in_one_way(given, said):
    """Days of the year, or weekdays with their holidays."""
    with pytest.raises(ValidationError, match=said):
        Calendar(shifts_per_day="1", shift_length="8 h", **given)


@pytest.mark.parametrize(
    ("later", "said"),
    [
        ([{"after": "2 years"}], "weekdays, shifts_per_day, shifts_on or shift_length"),
        (
            [{"after": "0 days", "shifts_per_day": "2"}],
            'a time.*found "0 days"',
        ),
        (
            [{"after": "-1 day", "shifts_per_day": "2"}],
            'a time.*found "-1 day"',
        ),
        (
            [{"after": f"{n} days", "shifts_per_day": "2"} for n in (9, 3, 3)],
            "after that of the change above it",
        ),
    ],
)
def test_a_calendar_changes_in_the_order_of_time(later, said):
    """A change comes after the start and after the one above it, and says what changes."""
    with pytest.raises(ValidationError, match=said):
        Calendar(days_per_year="250", shifts_per_day="1", shift_length="8 h", later=later)
