"""Lines and facilities with calendars of their own, beside the plant's."""

import numpy as np
import pytest

from bare_plants import bare_plant
from nameplate.drawing.factor_losses import FactorLosses
from nameplate.drawing.flow_block import MOVED, run_flow_block
from nameplate.drawing.line_days import LineDays
from nameplate.drawing.lines import line_batches
from nameplate.drawing.open_time import open_time
from nameplate.drawing.unknowns import Unknowns
from nameplate.errors import SimulationError
from nameplate.model.durations import DAY_TICKS
from nameplate.model.frozen import read_dates
from nameplate.model.plant import Plant

HOUR = DAY_TICKS // 24
LINES = """{a: {product: part, losses: modelled, assumed: x, stations: {make: {cycle_time: 1 h}},
    maintenance: {overhaul: {on: 03-01 .. 03-31}}},
  b: {product: part, like: a},
  c: {product: part, like: a, maintenance: {clean: {every: 9 days, lasting: 1 day, assumed: x}}},
  d: {product: part, like: a, calendar: {weekdays: [mon], shifts_per_day: 1, shift_length: 5 h,
    assumed: x}}}"""
MARCH = set(range(59, 90))


def days_of(plant: Plant, n_draws: int = 1) -> dict[str, np.ndarray]:
    """Return the working days of each line in draw 0, counted from the start."""
    unknowns = Unknowns(plant, 1, 0, n_draws)
    times = open_time(unknowns)
    days = LineDays(times, plant.years or 1)
    return {
        batch.name: days.of_line(0, batch, 1).begin // DAY_TICKS for batch in line_batches(unknowns)
    }


def test_a_line_has_its_own_maintenance_or_that_of_its_model() -> None:
    """All days but March, the same for a line like it, every tenth day, and Mondays but March."""
    found = {name: set(day.tolist()) for name, day in days_of(bare_plant(lines=LINES)).items()}
    assert found["a"] == set(range(365)) - MARCH
    assert found["b"] == found["a"]
    assert found["c"] == {day for day in range(365) if day % 10 != 9}
    assert found["d"] == set(range(5, 365, 7)) - MARCH


def test_figures_of_lines_alone_take_each_by_its_own_calendar() -> None:
    """Planned time of the first year and of a year of steady work, line by line."""
    plant = bare_plant(lines=LINES)
    times = open_time(Unknowns(plant, 1, 0, 1))
    of_line = {name: times.of_line(name, 1, np.full(1, float(HOUR))) for name in plant.lines}
    first = {name: it.first_years[0].total_ticks // HOUR for name, it in of_line.items()}
    assert first == {"a": 3340, "b": 3340, "c": 3290, "d": 5 * 47}
    steady = {name: it.horizon_ticks(0) // HOUR for name, it in of_line.items()}
    assert steady == {"a": 3340, "b": 3340, "c": 3290, "d": 5 * 48}  # 47.7 Mondays on average


def test_a_steady_year_has_maintenance_that_its_first_pattern_had() -> None:
    """January is maintained every year, though the shifts of February are there to stay."""
    calendar = """{days_per_year: 365, shifts_per_day: 1, shift_length: 10 h, assumed: x,
      later: [{after: 40 days, shift_length: 5 h}]}"""
    line = "losses: modelled, maintenance: {overhaul: {on: 01-01 .. 01-31}}"
    times = open_time(Unknowns(bare_plant(line=line, calendar=calendar), 1, 0, 1))
    of_line = times.of_line("make", 1, np.full(1, float(HOUR)))
    assert of_line.days.tolist() == [334]
    assert of_line.first_years[0].total_ticks == (9 * 10 + 325 * 5) * HOUR


def test_what_is_maintained_once_a_year_and_a_half_counts_in_a_steady_year() -> None:
    """A stop that no first year has is in the long run all the same."""
    maintenance = "{a: {every: 540 days, lasting: 60 days, assumed: x}}"
    plant = bare_plant(line=f"losses: modelled, maintenance: {maintenance}")
    times = open_time(Unknowns(plant, 1, 0, 1)).of_line("make", 1, np.full(1, float(HOUR)))
    assert times.first_years[0].total_ticks == 3650 * HOUR
    assert times.days.tolist() == [329]  # 365 x 0.9, halves up


@pytest.mark.parametrize(
    ("start", "days", "hours"),
    [("2025-01-06", 313, 10 * 313), ("2025-01-07", 261, 10 * 261)],
    ids=["sundays", "mondays"],
)
def test_maintenance_once_a_week_takes_the_days_that_it_falls_on(
    start: str, days: int, hours: int
) -> None:
    """On the seventh day from a Monday on it is a Sunday, which nobody works; else a Monday."""
    calendar = """{weekdays: [mon, tue, wed, thu, fri, sat], shifts_per_day: 1, shift_length: 10 h,
      assumed: x}"""
    line = "losses: modelled, maintenance: {w: {every: 6 days, lasting: 1 day, assumed: x}}"
    plant = bare_plant(line=line, calendar=calendar)
    about = plant.plant.model_copy(update={"start": read_dates(start)})
    times = open_time(Unknowns(plant.model_copy(update={"plant": about}), 1, 0, 1))
    of_line = times.of_line("make", 1, np.full(1, float(HOUR)))
    assert of_line.days.tolist() == [days]
    assert of_line.horizon_ticks(0) == hours * HOUR


def test_short_days_that_are_maintained_make_the_others_longer_on_average() -> None:
    """Of six days the half Saturday and two more are closed: four whole days are left a week."""
    calendar = """{weekdays: [mon, tue, wed, thu, fri, sat], shifts_per_day: 1, shift_length: 10 h,
      shifts_on: {sat: 0.5}, assumed: x}"""
    line = "losses: modelled, maintenance: {w: {every: 5 days, lasting: 2 days, assumed: x}}"
    plant = bare_plant(line=line, calendar=calendar)
    about = plant.plant.model_copy(update={"start": read_dates("2025-01-06")})
    times = open_time(Unknowns(plant.model_copy(update={"plant": about}), 1, 0, 1))
    of_line = times.of_line("make", 1, np.full(1, float(HOUR)))
    assert of_line.first_years[0].total_ticks == 261 * 10 * HOUR
    assert of_line.horizon_ticks(0) == pytest.approx(261 * 10 * HOUR, abs=2 * 261)  # rounded twice


def test_what_is_closed_once_is_no_part_of_a_steady_year() -> None:
    """Half a year for a rebuilding is missing in the first year, and in no year after it."""
    line = "losses: modelled, maintenance: {rebuilding: {on: 2025-01-01 .. 2025-07-01}}"
    times = open_time(Unknowns(bare_plant(line=line), 1, 0, 1))
    of_line = times.of_line("make", 1, np.full(1, float(HOUR)))
    assert of_line.days.tolist() == [365]
    assert of_line.first_years[0].total_ticks == 183 * 10 * HOUR


@pytest.mark.parametrize(
    "sections",
    [
        {"line": "losses: modelled, maintenance: {overhaul: {on: 01-01 .. 12-31}}"},
        {
            "calendar": """{weekdays: [mon], holidays: {all: 01-01 .. 12-31}, shifts_per_day: 1,
          shift_length: 8 h, assumed: x}"""
        },
    ],
    ids=["maintenance", "holidays"],
)
def test_a_line_that_never_works_is_refused(sections: dict[str, str]) -> None:
    """With no working day left there is nothing to speak of, and no figure is made up."""
    times = open_time(Unknowns(bare_plant(**sections), 1, 0, 1))
    with pytest.raises(SimulationError, match=r"lines.make has no working day in a year"):
        times.of_line("make", 1, np.full(1, float(HOUR)))


def test_a_line_may_do_without_the_maintenance_of_its_model() -> None:
    """An empty block says that there is none."""
    lines = LINES.replace(
        "b: {product: part, like: a}", "b: {product: part, like: a, maintenance: {}}"
    )
    assert len(days_of(bare_plant(lines=lines))["b"]) == 365


def test_lines_lose_the_same_shifts_whatever_is_maintained() -> None:
    """A power cut on a day of maintenance costs that line nothing, and the others their shift."""
    factors = "{power: {share_of_time: 60 %, lost_in: whole shifts, assumed: x}}"
    plant = bare_plant(lines=LINES, factors=factors)
    losses = FactorLosses(Unknowns(plant, 1, 0, 1), 0)
    times = open_time(Unknowns(plant, 1, 0, 1))
    planned = times.calendars.of_line("a").patterns.days_of(0, 1)
    worked = losses.left_ticks(planned, 0, "a", 1)[-1] > 0
    days, unknowns = LineDays(times, 1), times.unknowns
    for batch in line_batches(unknowns)[:3]:
        own = days.of_line(0, batch, 1)
        is_worked = own.open_ticks > 0
        assert (own.begin // DAY_TICKS)[is_worked].tolist() == [
            day for day in (own.begin // DAY_TICKS).tolist() if worked[day]
        ]


def test_a_plant_makes_nothing_while_it_is_on_holiday() -> None:
    """Ten parts a day on the days that a real calendar leaves of the year 2025, and no more."""
    calendar = """{weekdays: [mon, tue, wed, thu, fri], holidays: {christmas: 12-24 .. 01-06,
      ascension: 2025-05-29}, shifts_per_day: 1, shift_length: 10 h, assumed: usual}"""
    days = [day for day in range(6, 357) if (day + 2) % 7 < 5 and day != 148]
    (found,) = days_of(bare_plant(calendar=calendar)).values()
    assert found.tolist() == days
    lots = "{part: {size: 1, acceptance: none, assumed: x}}"
    outcomes = run_flow_block(bare_plant(calendar=calendar, lots=lots), 1, 0, 1)
    assert outcomes.months[0, :, :, MOVED.index("good")].sum() == 10 * len(days)


@pytest.mark.parametrize(
    "calendar", ["", "calendar: {weekdays: [sat], shifts_per_day: 2, shift_length: 5 h},"]
)
def test_a_facility_is_maintained_too(calendar: str) -> None:
    """It is closed on days of maintenance, by the plant's calendar or its own."""
    facilities = f"""{{range: {{positions: 1, time_per_item: 1 min, {calendar} assumed: x,
      maintenance: {{paint: {{on: 01-01 .. 01-31}}}}}}}}"""
    plant = bare_plant(
        test_facilities=facilities,
        acceptance="""{shots: {facility: range, plan: {sample: 2, accept: 0}, samples: kept,
          rejected: scrap, assumed: x}}""",
        lots="{part: {size: 10, acceptance: shots, fraction_bad: {constant: 1 %}, assumed: x}}",
    )
    times = open_time(Unknowns(plant, 1, 0, 1))
    begin = LineDays(times, 1).of_facility(0, "range").begin // DAY_TICKS
    week = [day for day in range(31, 365) if (day + 2) % 7 == 5]
    assert begin.tolist() == (week if calendar else list(range(31, 365)))
