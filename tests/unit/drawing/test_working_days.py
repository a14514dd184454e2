"""Working days of several years: which days they are, from when on, and how long each is worked."""

import numpy as np
import pytest

from nameplate.drawing.shift_patterns import days_of_a_year
from nameplate.drawing.working_days import WorkingDays, calendar_from, working_days
from nameplate.kernels.plant_axis import to_calendar, to_open
from nameplate.kernels.records import as_records
from nameplate.model.durations import DAY_TICKS

HOUR = DAY_TICKS // 24
SHIFT = 8 * HOUR
YEAR = 365 * DAY_TICKS


def every_year(
    n_days: int, day_ticks: int, years: int, start_ticks: int, shares: np.ndarray | None
) -> WorkingDays:
    """Return days that are the same every year, with the shares of the first weeks."""
    day = (np.arange(years)[:, None] * 365 + days_of_a_year(n_days)).ravel()

    def shares_of(planned_ticks: np.ndarray) -> np.ndarray:
        return shares[np.minimum(np.arange(len(planned_ticks)), len(shares) - 1)]

    ticks = np.full(len(day), day_ticks)
    return working_days(day, ticks, start_ticks, None if shares is None else shares_of)


def numbers(days: WorkingDays) -> list[int]:
    """Return which days of the plant they are, counted from 0."""
    assert (days.begin % DAY_TICKS == 0).all()
    return (days.begin // DAY_TICKS).tolist()


def test_every_day_of_every_year_may_be_worked() -> None:
    """With 365 working days each calendar day is one, year after year."""
    days = every_year(365, SHIFT, 3, 0, None)
    assert numbers(days) == list(range(3 * 365))
    assert days.total_ticks == 3 * 365 * SHIFT
    assert days.end_ticks == 3 * YEAR - DAY_TICKS + SHIFT


def test_days_lie_in_the_middle_of_their_share_of_each_year() -> None:
    """Five days of a year of 365 are the middle ones of five times 73, in every year."""
    assert numbers(every_year(5, SHIFT, 1, 0, None)) == [36, 109, 182, 255, 328]
    assert numbers(every_year(1, SHIFT, 2, 0, None)) == [182, 365 + 182]


@pytest.mark.parametrize(
    ("start", "first"),
    [(0, 36), (36 * DAY_TICKS, 36), (36 * DAY_TICKS + 1, 109), (328 * DAY_TICKS, 328)],
)
def test_the_first_day_is_the_first_that_begins_at_the_start_or_later(
    start: int, first: int
) -> None:
    """A day that has begun when the line comes is not worked."""
    assert numbers(every_year(5, SHIFT, 1, start, None))[0] == first


@pytest.mark.parametrize("start", [329 * DAY_TICKS, YEAR, 40 * YEAR])
def test_a_line_that_comes_too_late_has_no_days(start: int) -> None:
    """A start after the last working day, or past all years, leaves no day and no open time."""
    days = every_year(5, SHIFT, 1, start, np.array([0.5]))
    assert numbers(days) == []
    assert (days.total_ticks, days.end_ticks) == (0, 0)
    assert len(days.records()) == len(calendar_from(days, YEAR)) == 0


def test_shares_count_in_weeks_from_the_start() -> None:
    """The first seven days from the start have the first share, the last share stays."""
    start = 10 * DAY_TICKS
    days = every_year(365, 100, 1, start, np.array([0.25, 0.5, 0.995]))
    assert days.open_ticks[:15].tolist() == [25] * 7 + [50] * 7 + [100]
    assert set(days.open_ticks[14:].tolist()) == {100}  # 99.5 is rounded up, to no more than a day


def test_nothing_of_a_share_is_a_day_without_work() -> None:
    """A share of nothing leaves a day of no open time, and days after it are as they are."""
    days = every_year(365, 100, 1, 0, np.array([0.0, 1.0]))
    records = days.records()
    assert records["open_before"][:9].tolist() == [0] * 8 + [100]
    assert days.total_ticks == 358 * 100


def test_open_time_before_each_day_adds_up() -> None:
    """Records say for each day what was open before it."""
    records = every_year(2, SHIFT, 2, 0, None).records()
    assert records["open_before"].tolist() == [0, SHIFT, 2 * SHIFT, 3 * SHIFT]
    assert records["open"].tolist() == [SHIFT] * 4


def test_a_line_on_the_calendar_begins_on_its_first_day() -> None:
    """From the first working day on open ticks are ticks of the calendar; before it there are none.

    So nothing is released before, and what is on a line knows the hour of the day.
    """
    days = as_records(calendar_from(every_year(5, SHIFT, 1, 0, None), YEAR))
    begin = 36 * DAY_TICKS
    assert [to_open(days, 0, 1, t) for t in (0, begin - 1)] == [0, 0]
    for t in (begin, begin + SHIFT + 1, 200 * DAY_TICKS, YEAR):
        assert to_open(days, 0, 1, t) == t
        assert to_calendar(days, 0, 1, t, YEAR) == t
