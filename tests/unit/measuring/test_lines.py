"""States of stations, what limits, and the bounds by arithmetic, on lines worked out by hand."""

import numpy as np
import pytest

from nameplate.drawing.block import run_block
from nameplate.drawing.lines import line_batches
from nameplate.drawing.open_time import open_time
from nameplate.drawing.unknowns import Unknowns
from nameplate.measuring.lines import bounds_per_h, line_results, what_limits
from nameplate.plantfile.reading import read_plant
from short_plants import short_plant

JAM = """failures: {jam: {time_to_failure: {exponential: {mean: 4 h}}, clock: CLOCK,
  time_to_repair: {exponential: {mean: 1 h}}}}"""
OPERATING, RUNNING = JAM.replace("CLOCK", "operating"), JAM.replace("CLOCK", "running")
TWO_MODES = RUNNING[:-1] + RUNNING.replace("failures: {jam", ", slip")


def bounds(stations, buffers="{a-b: 3}", line="losses: modelled"):
    """Return the bounds of a line, parts an hour."""
    unknowns = Unknowns(short_plant(stations, buffers, line=line), 1, 0, 1)
    open_time(unknowns)
    return bounds_per_h(line_batches(unknowns)[0], 0)


HAND = [
    # A line without a stop is as fast as its slowest station, with buffers and without.
    ("{a: {cycle_time: 30 s}, b: {cycle_time: 60 s}}", 60, 60),
    # An hour of repair for four of work at both: alone 60 / 1.25, in step 60 / 1.5.
    (f"{{a: {{cycle_time: 60 s, {OPERATING}}}, b: {{cycle_time: 60 s, {OPERATING}}}}}", 40, 48),
    # Clocks that run idle are independent of each other: in step 60 * 0.8 * 0.8.
    (f"{{a: {{cycle_time: 60 s, {RUNNING}}}, b: {{cycle_time: 60 s, {RUNNING}}}}}", 38.4, 48),
    # Two such clocks of one station stand while it is down: 60 / (1 + 1/4 + 1/4).
    (f"{{a: {{cycle_time: 60 s, {TWO_MODES}}}, b: {{cycle_time: 60 s}}}}", 40, 40),
    # A fast station that fails holds up a line only where there is no room.
    (f"{{a: {{cycle_time: 30 s, {OPERATING}}}, b: {{cycle_time: 60 s}}}}", 60 / 1.125, 60),
    # A stop of an hour after every three takes a quarter.
    (
        "{a: {cycle_time: 60 s, planned_stops: {c: {every: 3 h, lasting: 1 h}}},"
        " b: {cycle_time: 30 s}}",
        45,
        45,
    ),
    # Half is scrapped ahead of the slow station: it makes 60 an hour out of 120 where parts may
    # gather, and finds every second step empty where they move in step.
    ("{a: {cycle_time: 30 s, scrap: 50 %}, b: {cycle_time: 60 s}}", 30, 60),
    # A tenth is scrapped at the end.
    ("{a: {cycle_time: 30 s}, b: {cycle_time: 60 s, scrap: 10 %}}", 54, 54),
]


@pytest.mark.parametrize(("stations", "low", "high"), HAND)
def test_bounds_are_those_worked_out_by_hand(stations, low, high):
    """Arithmetic without a simulation says between what the answer must lie."""
    assert bounds(stations) == pytest.approx((low, high))


def test_losses_that_are_included_bound_nothing():
    """Where losses are included in the speed, only the speed bounds."""
    stations = f"{{a: {{cycle_time: 60 s, scrap: 9 %, {OPERATING}}}, b: {{cycle_time: 30 s}}}}"
    assert bounds(stations, line="losses: included") == pytest.approx((60, 60))


def test_drawn_cycle_times_hold_each_other_up():
    """The slower of two exponential times of a minute takes 90 s: 40 in step, 60 each alone."""
    each = "{cycle_time: {each: {exponential: {mean: 60 s}}}}"
    low, high = bounds(f"{{a: {each}, b: {each}}}")
    assert high == pytest.approx(60)
    assert low == pytest.approx(40, rel=4 * np.sqrt(5 / 9 / 16_384))  # of the mean of the maximum


def test_the_simulated_rate_lies_between_the_bounds():
    """What the simulation says of the line of the textbook fits to what arithmetic says of it."""
    plant = read_plant("two-stations")
    outcomes = run_block(plant, 1, 0, 2)
    (line,) = line_results(plant, outcomes, 1, np.array([1, 0]))
    assert line.bound_low_per_h < line.simulated_per_h < line.bound_high_per_h


PLANT = short_plant(
    f"{{a: {{cycle_time: 40 s}}, b: {{cycle_time: 60 s, {OPERATING}}}}}",
    "{a-b: 4}",
    line="count: 2, losses: modelled",
)


def test_a_line_is_told_station_by_station():
    """Shares, cycle times, places and levels of every station, and who took the line and why."""
    outcomes = run_block(PLANT, 1, 0, 3)
    (line,) = line_results(PLANT, outcomes, 1, np.array([2, 0, 1]))
    assert (line.name, line.product, line.count) == ("line", "part", 2)
    a, b = line.stations
    assert (a.name, b.name) == ("a", "b")
    assert b.cycle_time_p50_ticks == 60_000_000
    for station in (a, b):
        states = (station.busy, station.starved, station.blocked, station.down)
        assert sum(states) + station.micro_stopped + station.stopped == pytest.approx(1)
    assert b.down == pytest.approx(0.2, abs=0.03)
    assert a.blocked > 0.3
    assert (a.limits, b.limits) == (0, 1)
    assert (a.buffer_places_p50, b.buffer_places_p50, b.buffer_level) == (4, None, None)
    assert 3 < a.buffer_level <= 4
    assert line.engine.startswith("windows: ")
    assert line.simulated_per_h == pytest.approx(outcomes.kinds[0].good[2] / 2 / 2_000)


def test_rates_are_those_of_a_draw_in_which_losses_are_simulated():
    """Of the draws around the median the first in which the line fails is taken, if any."""
    plant = short_plant(
        f"{{make: {{cycle_time: 60 s, {OPERATING}}}}}",
        line="losses: {when: {reading: {gross: modelled, net: included}}}",
        more="branches: {reading: {weights: {gross: 0.5, net: 0.5}, because: x}}\n",
    )
    outcomes = run_block(plant, 1, 0, 8)
    net = np.flatnonzero(outcomes.picks["reading"] == 1)
    gross = np.flatnonzero(outcomes.picks["reading"] == 0)
    (line,) = line_results(plant, outcomes, 1, np.append(net, gross))
    assert line.bound_high_per_h == pytest.approx(48)
    (line,) = line_results(plant, outcomes, 1, net)
    assert line.bound_high_per_h == pytest.approx(60)


def test_what_limits_is_the_station_that_limits_most_lines():
    """Each kind of line counts with its lines."""
    more = (
        "  twin: {product: other, count: 3, losses: modelled, assumed: x, buffers: {c-d: 1},\n"
        "    stations: {c: {cycle_time: 9 s}, d: {cycle_time: 1 s}}}\n"
    )
    plant = short_plant("{c: {cycle_time: 1 s}, d: {cycle_time: 9 s}}", "{c-d: 1}", more=more)
    assert what_limits(plant, run_block(plant, 1, 0, 2)) == ("c", 0.75)
