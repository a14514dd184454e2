"""Holidays and maintenance as they are written."""

from datetime import date

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from nameplate.model.closed_days import DatedDays, Maintenance, read_days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("12-25", DatedDays(date(2000, 12, 25), date(2000, 12, 25), every_year=True)),
        ("02-29", DatedDays(date(2000, 2, 29), date(2000, 2, 29), every_year=True)),
        ("12-20 .. 02-29", DatedDays(date(2000, 12, 20), date(2000, 2, 29), every_year=True)),
        ("08-01..08-14", DatedDays(date(2000, 8, 1), date(2000, 8, 14), every_year=True)),
        ("12-24 .. 01-06", DatedDays(date(2000, 12, 24), date(2000, 1, 6), every_year=True)),
        ("2026-04-03", DatedDays(date(2026, 4, 3), date(2026, 4, 3), every_year=False)),
        (
            "2025-12-24 .. 2026-01-06",
            DatedDays(date(2025, 12, 24), date(2026, 1, 6), every_year=False),
        ),
    ],
)
def test_days_are_read_and_written_alike(text: str, days: DatedDays) -> None:
    """Month and day come every year, with a year they come once."""
    assert read_days(text) == days
    assert read_days(str(days)) == days
    assert read_days(days) is days


@pytest.mark.parametrize(
    ("raw", "fix"),
    [
        ("2025", "write month-day"),
        ("2026-04", "write month-day"),
        ("12-24 .. 2026-01-06", "write month-day"),
        ("1-5", "write month-day"),
        ("01-01 .. 01-02 .. 01-03", "write month-day"),
        ("", "write month-day"),
        ("३३-३३", "write month-day"),
        (None, "write month-day"),
        (["12-25"], "write month-day"),
        ("02-30", "take a day that there is"),
        ("2025-02-29", "take a day that there is"),
        ("13-01", "take a day that there is"),
        ("2026-04-06 .. 2026-04-03", "put the earlier day first"),
    ],
)
def test_what_is_no_day_is_told(raw: object, fix: str) -> None:
    """Nothing is guessed: a month, a year, or a day that there is not is refused, with its fix."""
    with pytest.raises(PydanticCustomError) as caught:
        read_days(raw)
    assert fix in (caught.value.context or {})["fix"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "found none of them"),
        ({"every": "90 days"}, "found every alone"),
        ({"lasting": "3 days"}, "found lasting alone"),
        ({"on": "08-01", "every": "90 days", "lasting": "3 days"}, "found on and every"),
        ({"on": "08-01", "lasting": "3 days"}, "found on and lasting"),
        ({"every": "0 days", "lasting": "3 days"}, 'found "0 days"'),
        ({"every": "8 h", "lasting": "3 days"}, 'for example "3 days", found "8 h"'),
    ],
)
def test_maintenance_is_by_date_or_comes_back(given: dict[str, str], said: str) -> None:
    """One of the two ways, and all of it."""
    with pytest.raises(ValidationError, match=said):
        Maintenance.model_validate(given)
