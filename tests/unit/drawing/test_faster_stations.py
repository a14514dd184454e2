"""A year of a line with each of its stations a little faster in turn."""

import numpy as np
import pytest

from nameplate.drawing.faster_stations import good_if_faster
from nameplate.drawing.lines import line_batches
from nameplate.drawing.open_time import open_time
from nameplate.drawing.unknowns import Unknowns
from nameplate.kernels.arrays import RunKey
from short_plants import short_plant

FAILS = """failures: {stop: {clock: CLOCK, time_to_failure: {exponential: {mean: 5 h}},
    time_to_repair: {exponential: {mean: 1 h}}}}"""


def gains(stations: str, buffers: str = "{}") -> list[float]:
    """Return by how many per cent a year grows for one per cent of speed, station by station."""
    unknowns = Unknowns(short_plant(stations, buffers), 1, 0, 1)
    times = open_time(unknowns)
    (batch,) = line_batches(unknowns)
    of_copy = times.of_line(batch.name, 1, batch.cycle_mean_ticks.max(axis=1))
    good = good_if_faster(batch, of_copy, 0, RunKey(1, 0, 0), 1.01)
    found: list[float] = (np.log(good[1:] / good[0]) / np.log(1.01)).tolist()
    return found


def test_only_the_slowest_station_gives_parts() -> None:
    """A line is as fast as its slowest station, and stays so for one per cent more of it."""
    found = gains(
        "{a: {cycle_time: 40 s}, b: {cycle_time: 60 s}, c: {cycle_time: 50 s}}", "{a-b: 0, b-c: 9}"
    )
    assert found == pytest.approx([0.0, 1.0, 0.0], abs=0.02)


def test_drawn_cycle_times_share_the_gain() -> None:
    """Two alike stations without a buffer give about half each, with random times."""
    law = "{each: {exponential: {mean: 2 s}}}"
    found = gains(f"{{a: {{cycle_time: {law}}}, b: {{cycle_time: {law}}}}}", "{a-b: 0}")
    assert sum(found) == pytest.approx(1.0, abs=0.05)
    assert found == pytest.approx([0.5, 0.5], abs=0.1)


@pytest.mark.parametrize("clock", ["operating", "calendar"])
def test_a_line_that_fails_gains_as_much_as_its_clocks_let_it(clock: str) -> None:
    """One station is all of its line, whether its failures come with work or with the calendar."""
    (found,) = gains(f"{{a: {{cycle_time: 60 s, {FAILS.replace('CLOCK', clock)}}}}}")
    assert 0.6 < found < 1.4
