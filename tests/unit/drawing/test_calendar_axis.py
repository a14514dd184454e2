"""Lines on the calendar itself, with nights and days off."""

import numpy as np
import pytest

from nameplate.drawing.block import level_names, run_block
from nameplate.drawing.calendar_axis import YEAR_TICKS, CalendarAxis, calendar_axis
from nameplate.drawing.lines import LineBatch
from nameplate.drawing.open_time import open_time
from nameplate.drawing.unknowns import Unknowns
from nameplate.model.durations import DAY_TICKS
from short_plants import short_plant

HOUR_TICKS = DAY_TICKS // 24


def levels(plant, n_draws=3):
    """Return the levels of the waterfall by name, each of all draws."""
    outcomes = run_block(plant, 1, 0, n_draws)
    return {name: outcomes.total(i).tolist() for i, name in enumerate(level_names(plant))}


LINES = {
    "constant": """{
        cut: {cycle_time: 61 s, failures: {jam: {time_to_failure: {exponential: {mean: 2 h}},
          clock: operating, time_to_repair: {exponential: {mean: 10 min}}}}},
        pack: {cycle_time: 1 min}}""",
    "drawn": """{
        cut: {cycle_time: {each: {gamma: {mean: 61 s, cv: 0.5}}}, scrap: 2 %,
          micro_stops: {slip: {time_to_failure: {exponential: {mean: 1 h}}, clock: running,
            time_to_repair: {exponential: {mean: 1 min}}}},
          planned_stops: {clean: {every: 7 h, lasting: 15 min}}},
        pack: {cycle_time: 1 min}}""",
}
RAMP_UP = "ramp_up: {start_share: 40 %, time_to_90_percent: 100 days, assumed: x}\n"


@pytest.mark.parametrize("stations", LINES.values(), ids=LINES)
def test_open_time_and_the_calendar_give_the_same_parts(stations, monkeypatch):
    """A line without clocks of the calendar makes the same parts on either axis, to the part.

    (Scrap at the last station is drawn by count bin, and bins differ; so it has none here.)
    """
    plant = short_plant(stations, "{cut-pack: 5}", line="count: 2, losses: modelled", more=RAMP_UP)
    in_open_time = levels(plant)
    monkeypatch.setattr(LineBatch, "sees_calendar", lambda self, d: True)
    assert levels(plant) == in_open_time


def test_a_calendar_clock_runs_through_the_night():
    """A failure every 12 h by day and night, repaired in 1 h, costs what it hits by day."""
    failing = """{make: {cycle_time: 1 s, failures: {aging: {clock: calendar,
        repair_clock: calendar, time_to_failure: {constant: 12 h},
        time_to_repair: {constant: 1 h}}}}}"""
    plant = short_plant(
        failing, calendar="{days_per_year: 365, shifts_per_day: 1, shift_length: 8 h, assumed: x}"
    )
    lost_h = sum((12 + 13 * k) % 24 < 8 for k in range((8760 - 12) // 13 + 1))
    found = levels(plant, 1)
    assert found["breakdowns"] == [(8 * 365 - lost_h) * 3600]


def test_the_year_of_working_days_is_whole():
    """Working days and the gaps between them make up the year, and no two days are the same."""
    plant = short_plant()
    unknowns = Unknowns(plant, 1, 0, 1)
    axis = calendar_axis(open_time(unknowns).of_line("line", 1, np.ones(1)), 0, ramping=False)
    days = axis.begin // DAY_TICKS
    assert len(np.unique(days)) == 250
    assert days[-1] == 364
    assert sum(end - begin for begin, end in axis.gaps()) == axis.gap_ticks
    assert axis.gap_ticks + int(axis.open_ticks.sum()) == YEAR_TICKS


def test_a_stop_over_the_end_of_a_day_goes_on_the_next():
    """Open time from 7 h to 9 h of days of 8 h is the last hour of one and the first of another."""
    axis = CalendarAxis(np.array([0, 2]) * DAY_TICKS, np.array([8, 8]) * HOUR_TICKS)
    assert axis.spans(7 * HOUR_TICKS, 9 * HOUR_TICKS) == [
        (7 * HOUR_TICKS, 8 * HOUR_TICKS),
        (48 * HOUR_TICKS, 49 * HOUR_TICKS),
    ]
