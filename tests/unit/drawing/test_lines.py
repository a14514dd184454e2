"""Lines of a plant file as the arrays that kernels take."""

import numpy as np
import pytest

from nameplate.drawing.lines import line_batches
from nameplate.drawing.named_streams import line_streams
from nameplate.drawing.open_time import open_time
from nameplate.drawing.unknowns import Unknowns
from nameplate.errors import SimulationError
from nameplate.kernels import arrays
from nameplate.model.inventory import list_numbers
from nameplate.plantfile.reading import example_names, read_plant
from short_plants import short_plant

SECOND = 1_000_000
HOUR = 3_600 * SECOND
STATIONS = """{
      cut: {speed: {uniform: [50/min, 70/min]}, scrap: 2 %,
        failures: {jam: {time_to_failure: {exponential: {mean: 1 h}}, clock: operating,
          time_to_repair: {lognormal: {mean: 5 min, cv: 1}}}},
        micro_stops: {slip: {time_to_failure: {weibull: {mean: 10 min, shape: 2}}, clock: running,
          time_to_repair: {gamma: {mean: 10 s, cv: 0.5}}}}},
      pack: {speed: 50 % of cut, scrap: 1 %}}"""
BUFFERS = "{cut-pack: {choice: {10: 0.5, 20: 0.5}}}"
BRANCH = "branches: {reading: {weights: {gross: 0.5, net: 0.5}, because: x}}\n"


def batches_of(plant, n=50):
    """Return the lines of a plant over its first draws."""
    unknowns = Unknowns(plant, 1, 0, n)
    open_time(unknowns)
    return line_batches(unknowns)


def arrays_of(plant, d=0, copy=1, horizon=2_000 * HOUR):
    """Return the arrays of the first line of a plant."""
    return batches_of(plant)[0].arrays(d, copy, horizon)


def test_a_line_is_laid_out_station_by_station():
    """Laws, clocks, places and scrap stand where kernels look for them."""
    line = arrays_of(short_plant(STATIONS, BUFFERS))
    assert line.mode_first.tolist() == [0, 2, 2]
    assert line.mode_clock.tolist() == [arrays.OPERATING, arrays.RUNNING]
    assert line.repair_clock.tolist() == [arrays.REPAIR_OPEN, arrays.REPAIR_OPEN]
    assert line.failure_law.tolist() == [arrays.EXPONENTIAL, arrays.WEIBULL]
    assert line.repair_law.tolist() == [arrays.LOGNORMAL, arrays.GAMMA]
    assert line.failure_law_p[0].tolist() == [HOUR, 0, 0, 0]
    assert line.room[0] in (10, 20)
    assert line.room[1] == 0
    assert line.scrap.tolist() == [0.02, 0.0]  # the last station's is taken from the counts


@pytest.mark.parametrize(
    ("speed", "ticks"),
    [("60/min", SECOND), ("480/shift", 60 * SECOND), ("960/working day", 60 * SECOND)],
)
def test_a_speed_becomes_a_cycle_time(speed, ticks):
    """Parts per time, shift or working day: 8 h shifts and two of them in a working day."""
    calendar = "{days_per_year: 250, shifts_per_day: 2, shift_length: 8 h, assumed: x}"
    line = arrays_of(short_plant(f"{{make: {{speed: {speed}}}}}", calendar=calendar))
    assert line.cycle_ticks.tolist() == [ticks]
    assert line.cycle_law.tolist() == [arrays.CONSTANT]


def test_half_the_speed_is_twice_the_cycle_time():
    """A share of another station's speed is worked out in every draw."""
    batch = batches_of(short_plant(STATIONS, BUFFERS))[0]
    assert len(np.unique(batch.cycle_ticks[:, 0])) == 50
    assert np.abs(batch.cycle_ticks[:, 1] - 2 * batch.cycle_ticks[:, 0]).max() <= 1
    assert [batch.slowest(d) for d in range(50)] == [1] * 50


def test_half_the_cycle_time_is_half_the_cycle_time():
    """A share of another station's cycle time is one of times."""
    stations = "{a: {cycle_time: 50 % of b}, b: {cycle_time: 150 % of c}, c: {cycle_time: 4 s}}"
    line = arrays_of(short_plant(stations, "{a-b: 1, b-c: 0}"))
    assert line.cycle_ticks.tolist() == [3 * SECOND, 6 * SECOND, 4 * SECOND]


def test_a_cycle_time_drawn_part_by_part_has_no_ticks():
    """Under `each` stands a law, of which the mean is known."""
    stations = "{make: {cycle_time: {each: {triangular: [1 s, 2 s, 6 s]}}}}"
    batch = batches_of(short_plant(stations))[0]
    assert batch.cycle_ticks[0].tolist() == [0]
    assert batch.cycle_mean_ticks[0].tolist() == [3 * SECOND]
    assert batch.cycle_law.tolist() == [arrays.TRIANGULAR]


def test_a_line_like_another_shares_what_is_not_known():
    """Stations, buffers and unknown values are those of the other line, chance is its own."""
    more = "  twin: {product: other, like: line, count: 2}\n"
    line, twin = batches_of(short_plant(STATIONS, BUFFERS, more=more))
    assert (line.cycle_ticks == twin.cycle_ticks).all()
    assert (line.room == twin.room).all()
    assert (twin.product, twin.count) == ("other", 2)
    streams = [
        item
        for batch, copy in ((line, 1), (twin, 1), (twin, 2))
        for item in (
            *batch.arrays(0, copy, HOUR).cycle_stream,
            *batch.arrays(0, copy, HOUR).failure_stream,
        )
    ]
    assert len(set(streams)) == len(streams) == 12


def test_losses_that_are_included_are_left_out():
    """Where the speed is already net, nothing fails and nothing is scrapped."""
    batch = batches_of(short_plant(STATIONS, BUFFERS, line="losses: included"))[0]
    line = batch.arrays(0, 1, HOUR)
    assert len(line.mode_clock) == len(line.failure_stream) == 0
    assert line.mode_first.tolist() == [0, 0, 0]
    assert not batch.scrap.any()


def test_losses_follow_their_branch():
    """By branch, they are simulated in just the draws in which the option says so."""
    losses = "losses: {when: {reading: {gross: modelled, net: included}}}"
    plant = short_plant(STATIONS, BUFFERS, line=losses, more=BRANCH)
    unknowns = Unknowns(plant, 1, 0, 50)
    open_time(unknowns)
    (batch,) = line_batches(unknowns)
    gross = unknowns.picks["reading"] == 0
    assert (batch.modelled == gross).all()
    assert ((batch.scrap > 0).all(axis=1) == gross).all()
    modes = [len(batch.arrays(d, 1, HOUR).mode_clock) for d in range(50)]
    assert modes == np.where(gross, 2, 0).tolist()


def stops(text, horizon=10 * HOUR):
    """Return the planned stops of a station as pairs of hours."""
    stations = f"{{make: {{cycle_time: 1 s, planned_stops: {text}}}}}"
    line = arrays_of(short_plant(stations), horizon=horizon)
    assert line.stop_first.tolist() == [0, len(line.stop_from)]
    return list(zip(line.stop_from / HOUR, line.stop_to / HOUR, strict=True))


def test_a_planned_stop_comes_back_after_the_same_open_time():
    """Every 3 h for 1 h: from the third to the fourth hour, from the seventh to the eighth."""
    assert stops("{clean: {every: 3 h, lasting: 1 h}}") == [(3, 4), (7, 8)]


def test_planned_stops_that_meet_are_one():
    """Stops that overlap or touch are merged; those that are apart stay so."""
    text = "{clean: {every: 3 h, lasting: 1 h}, tool: {every: 4 h, lasting: 0.5 h}}"
    assert stops(text) == [(3, 4.5), (7, 8), (8.5, 9)]
    text = "{clean: {every: 3 h, lasting: 2 h}, tool: {every: 4 h, lasting: 0.5 h}}"
    assert stops(text) == [(3, 5), (8, 10)]


def test_the_stops_of_two_stations_are_kept_apart():
    """Each station has its own stops, also at the same time."""
    stop = "planned_stops: {clean: {every: 3 h, lasting: 1 h}}"
    stations = f"{{a: {{cycle_time: 1 s, {stop}}}, b: {{cycle_time: 1 s, {stop}}}}}"
    line = arrays_of(short_plant(stations, "{a-b: 0}"), horizon=4 * HOUR)
    assert line.stop_first.tolist() == [0, 1, 2]
    assert line.stop_from.tolist() == [3 * HOUR] * 2


@pytest.mark.parametrize("every", ["0.1 us", "1 ms", "10 s"])
def test_stops_without_number_are_refused(every):
    """A stop that comes back a million times a year is no planned stop, and is told so."""
    with pytest.raises(SimulationError, match="micro_stops"):
        stops(f"{{clean: {{every: {every}, lasting: 0.1 us}}}}", horizon=2_000 * HOUR)


def test_a_stop_below_a_tick_lasts_a_tick():
    """Durations are at least one tick."""
    ((begin, end),) = stops("{clean: {every: 9 h, lasting: 0.1 us}}")
    assert (begin, end) == (9, 9 + 1 / HOUR)


@pytest.mark.parametrize("name", example_names())
def test_every_random_stream_of_an_example_has_its_own_name(name):
    """No two things that happen by chance share their random numbers."""
    plant = read_plant(name)
    names = line_streams(plant)
    assert len(set(names)) == len(names)
    batches_of(plant, n=1)


def test_the_names_of_streams_say_what_is_drawn():
    """A stream is named after line, copy, station, mode and purpose."""
    names = line_streams(short_plant(STATIONS, BUFFERS, line="count: 2, losses: modelled"))
    assert "line[2]/cut/slip/repair" in names
    assert "line[1]/pack/scrap" in names
    assert len(names) == 2 * (2 * 2 + 2 * 2)


@pytest.mark.parametrize("name", example_names())
def test_every_number_is_drawn_where_it_stands_in_the_file(name):
    """The address of a draw is the path of its number, by which a reader finds it."""
    plant = read_plant(name)
    unknowns = Unknowns(plant, 1, 0, 4)
    open_time(unknowns)
    line_batches(unknowns)
    assert set(unknowns.drawn) <= {entry.path for entry in list_numbers(plant)}
