"""The way between the calendar and open time, and working time of a facility that fails."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nameplate.kernels.arrays import CONSTANT, ENDLESS, EXPONENTIAL
from nameplate.kernels.plant_axis import to_calendar, to_open, up_ticks, worked_until
from nameplate.kernels.plant_records import DAY, FACILITY, NONE, PLANT, Records
from nameplate.kernels.records import as_records
from plant_cases import days_of

HORIZON = 1_000
DAYS = as_records(np.array(days_of([(2, 3), (10, 0), (20, 5)]), DAY))


def open_at(t: int) -> int:
    """Return the open tick of a tick."""
    return to_open(DAYS, 0, len(DAYS), t)


def tick_at(u: int) -> int:
    """Return the tick of an open tick."""
    return to_calendar(DAYS, 0, len(DAYS), u, HORIZON)


@pytest.mark.parametrize(
    ("t", "u"),
    [(0, 0), (1, 0), (2, 0), (3, 1), (5, 3), (9, 3), (10, 3), (15, 3), (20, 3), (22, 5), (25, 8)],
)
def test_open_time_passes_on_open_days_only(t: int, u: int) -> None:
    """Before the first day there is none, between days it stands, on an empty day as well."""
    assert open_at(t) == u


@pytest.mark.parametrize(("u", "t"), [(0, 2), (1, 3), (3, 5), (4, 21), (8, 25), (9, HORIZON)])
def test_what_happens_as_a_day_closes_happens_on_that_day(u: int, t: int) -> None:
    """An open tick is the first tick of the calendar at which it is reached, else the horizon."""
    assert tick_at(u) == t


def test_an_axis_without_days_has_no_open_time() -> None:
    """Nothing is ever open, and nothing is reached before the horizon."""
    assert to_open(DAYS, 1, 1, 500) == 0
    assert to_calendar(DAYS, 1, 1, 0, HORIZON) == HORIZON


def test_an_axis_is_a_range_of_the_days() -> None:
    """Days of others before and behind the range are not looked at."""
    days = as_records(np.array([*days_of([(0, 9)]), *days_of([(5, 2)]), *days_of([(1, 1)])], DAY))
    assert [to_open(days, 1, 2, t) for t in (4, 6, 100)] == [0, 1, 2]
    assert [to_calendar(days, 1, 2, u, HORIZON) for u in (0, 2, 3)] == [5, 7, HORIZON]


@given(
    st.lists(st.tuples(st.integers(1, 20), st.integers(0, 20)), min_size=1, max_size=6),
    st.integers(0, 150),
)
def test_there_and_back_is_where_one_was(gaps: list[tuple[int, int]], t: int) -> None:
    """Open time never falls, and its tick on the calendar is the first that has it."""
    ends, days = 0, []
    for gap, length in gaps:
        days.append((ends + gap, length))
        ends += gap + length
    records = as_records(np.array(days_of(days), DAY))
    n = len(records)
    u = to_open(records, 0, n, t)
    assert to_open(records, 0, n, t + 1) - u in (0, 1)
    first = to_calendar(records, 0, n, u, HORIZON)
    assert to_open(records, 0, n, first) == u
    if t >= records[0]["begin"]:
        assert first <= t


def facility(up: tuple[int, float] | None, down: float) -> Records:
    """Return a facility that comes up at 0; laws of one number."""
    record = np.zeros(1, FACILITY)
    record["up_law"] = NONE
    if up is not None:
        record["up_law"], record["up_a"] = up
    record["down_law"], record["down_a"] = CONSTANT, down
    record["up_stream"], record["down_stream"] = 1, 2
    found = as_records(record)[0]
    found["up_until"] = up_ticks(found, PLANT_RECORD, 0)
    return found


PLANT_RECORD = as_records(np.zeros(1, PLANT))[0]
STANDS = ("failures", "up_from", "up_until")


@pytest.mark.parametrize(
    ("begin", "work", "end"),
    [
        (0, 10, 10),  # done at the tick of the failure: in time
        (0, 11, 14),
        (0, 20, 23),
        (0, 21, 27),
        (10, 1, 14),  # begun at the tick of the failure: after the repair
        (12, 5, 18),  # begun in the repair
        (13, 10, 23),
        (30, 0, 30),
    ],
)
def test_work_goes_on_only_while_the_facility_is_up(begin: int, work: int, end: int) -> None:
    """Up for ten, down for three: repairs are added to the time that work takes."""
    assert worked_until(facility((CONSTANT, 10.0), 3.0), PLANT_RECORD, begin, work) == end


def test_what_lies_ahead_is_looked_at_and_left() -> None:
    """A long test changes nothing for one that begins later at another position."""
    it = facility((CONSTANT, 10.0), 3.0)
    assert worked_until(it, PLANT_RECORD, 1, 100) == 1 + 100 + 10 * 3
    assert [it[name] for name in STANDS] == [0, 0, 10]
    assert worked_until(it, PLANT_RECORD, 15, 1) == 16
    assert [it[name] for name in STANDS] == [1, 13, 23]


def test_a_facility_without_failures_is_always_up() -> None:
    """Work takes its own time, however long; without end it is never done."""
    it = facility(None, 1.0)
    assert worked_until(it, PLANT_RECORD, 7, 10**12) == 7 + 10**12
    assert worked_until(it, PLANT_RECORD, 7, ENDLESS) == ENDLESS


def test_pieces_of_work_end_as_the_whole_does() -> None:
    """Work in two pieces, the second begun when the first is done, ends as all of it at once."""
    for work in range(1, 200, 7):
        whole = worked_until(facility((EXPONENTIAL, 30.0), 4.0), PLANT_RECORD, 5, 2 * work)
        it = facility((EXPONENTIAL, 30.0), 4.0)
        half = worked_until(it, PLANT_RECORD, 5, work)
        assert worked_until(it, PLANT_RECORD, half, work) == whole
