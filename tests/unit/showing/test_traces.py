"""Histories of lots as text."""

from dataclasses import replace
from datetime import date

import pytest

from nameplate.answer import Trace, TraceStep
from nameplate.showing.traces import render_traces


def history(*steps: tuple[float, str], balance: tuple[tuple[str, int], ...] = ()) -> Trace:
    """Return the history of a lot."""
    told = tuple(TraceStep(time, what) for time, what in steps)
    return Trace("core/12", 3, 0, 1, told, balance)


def test_a_history_is_told_line_by_line() -> None:
    """The head says which run it is, each step has its day and clock, and the end its parts."""
    found = history(
        (0.0, "released"), (1.5, "leaves the line"), balance=(("delivered", 1200), ("gone", 1))
    )
    assert render_traces([found]).splitlines() == [
        "Lot core/12   draw 3, replication 0, seed 1",
        "   day 1 00:00  released",
        "   day 2 12:00  leaves the line",
        "    at the end  1,200 delivered, 1 gone",
    ]


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (0.0, "day 1 00:00"),
        (1 - 1e-6, "day 2 00:00"),  # rounded to the minute, also into the next day
        (10 / 24, "day 1 10:00"),
        (1233 + 1 / 1440, "day 1,234 00:01"),
    ],
)
def test_a_moment_is_a_day_and_a_clock(days: float, shown: str) -> None:
    """Days count from 1, minutes are rounded."""
    assert f"{shown}  here" in render_traces([history((days, "here"))])


def test_histories_stand_apart() -> None:
    """Between two lots there is an empty line, and without lots there is nothing."""
    assert render_traces([history(), history()]).count("\n\n") == 1
    assert render_traces([]) == ""


def test_the_date_of_day_1_is_told_where_it_is_known() -> None:
    """Whether a lot waited over a weekend can be counted from it."""
    dated = replace(history(), first_day=date(2025, 1, 6))
    assert render_traces([dated]).splitlines()[0].endswith("seed 1; day 1 is Mon 2025-01-06")
    assert "day 1 is" not in render_traces([history()])
