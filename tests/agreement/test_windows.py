"""Affine windows against the departure-time recursion, the events and the naive simulator.

Holds lines of constant work whose stations fail at work only, which windows take; their sums must
be the same to the tick.
"""

import random
from collections.abc import Iterator
from itertools import product

import pytest

from cases import Case, differences, random_case, sums_by, unequal
from nameplate.kernels.arrays import EXPONENTIAL, RunKey
from nameplate.simulating.engines import applies
from random_lines import Law, Mode, line_arrays

DAY_TICKS = 24 * 3600 * 1_000_000


def windows_case(seed: int) -> Case:
    """Return a random line that windows take."""
    case = random_case(seed, constant_only=True, no_stops=True, operating_only=True, no_scrap=True)
    assert applies("windows", case.line)
    return case


def large_line(seed: int, n_stations: int, horizon_ticks: int, places: list[int]) -> Case:
    """Return a line of stations of about 1000 ticks that fail every few hundred parts."""
    rng = random.Random(seed)

    def mean(low: int, high: int) -> Law:
        return (EXPONENTIAL, float(rng.randint(low, high)))

    line = line_arrays(
        [rng.choice([1000, rng.randint(950, 1050)]) for _ in range(n_stations)],
        [rng.choice(places) for _ in range(n_stations - 1)],
        [
            [Mode(mean(50_000, 900_000), mean(1_000, 60_000)) for _ in range(rng.randint(0, 2))]
            for _ in range(n_stations)
        ],
    )
    edges = sorted(rng.sample(range(horizon_ticks + 1), 20))
    return Case(line, RunKey(seed, 1, 2), horizon_ticks, edges)


@pytest.mark.parametrize("first_seed", range(10_000, 13_000, 500))
def test_windows_agree_with_the_recursion(first_seed: int) -> None:
    """Windows and the recursion give the same sums to the tick."""
    cases = map(windows_case, range(first_seed, first_seed + 500))
    assert differences(cases, "windows", "departures") == {}


def test_windows_agree_with_the_naive_simulator() -> None:
    """Windows give every sum of the naive simulator to the tick."""
    assert differences(map(windows_case, range(20_000, 20_300)), "windows", None) == {}


def test_windows_agree_with_the_events() -> None:
    """Windows and events, which share no rule of time, give the same sums to the tick."""
    assert differences(map(windows_case, range(30_000, 30_500)), "windows", "events") == {}


def small_lines() -> Iterator[Case]:
    """Yield all lines of two short cycles and few places whose stations may fail in part 0."""
    for cycles in product([1, 2, 3], repeat=2):
        for places, to_failure, to_repair in product([0, 1, 2], [1, 2, 5], [1, 4]):
            mode = Mode(to_failure, to_repair)
            for modes in ([[], []], [[mode], []], [[], [mode]], [[mode, mode], [mode]]):
                line = line_arrays(cycles, [places], modes)
                yield Case(line, RunKey(0, 0, 0), 23, [0, 1, 2, 11, 23, 30])


def test_windows_agree_on_all_small_lines() -> None:
    """Short cycles tie as often as can be, and stations fail in their first part, too."""
    assert differences(small_lines(), "windows", "departures") == {}


def test_every_horizon_cuts_a_line_at_the_right_tick() -> None:
    """Windows hand over to the recursion so that no horizon shows where."""
    line = line_arrays([7, 5, 6], [1, 0], [[], [Mode(31, 9)], [Mode(44, 3)]])
    cases = (Case(line, RunKey(0, 0, 0), t, [0, 40, 90]) for t in range(1, 200))
    assert differences(cases, "windows", "departures") == {}


@pytest.mark.parametrize("places", [[0], [0, 1, 7], [1000], [0, 30, 1000]])
def test_windows_agree_on_lines_of_twenty_stations(places: list[int]) -> None:
    """Long lines give the same sums, with no places, few and a thousand of them."""
    cases = (large_line(seed, 20, 20_000_000, places) for seed in range(4))
    assert differences(cases, "windows", "departures") == {}


def test_windows_agree_over_a_million_parts() -> None:
    """Nothing adds up over a million parts: the last tick is still the same."""
    case = large_line(5, 4, 1_500_000_000, [3, 50])
    sums = sums_by("windows", case)
    assert sums.departed[-1] > 1_000_000
    assert unequal(sums, sums_by("departures", case)) == []


def test_three_engines_agree_on_a_day_of_eight_stations() -> None:
    """A day of eight stations of 0.3 s that fail once an hour is the same by all three engines."""
    cycles = [300_000, 290_000, 310_000, 300_000, 320_000, 305_000, 295_000, 300_000]
    mode = Mode((EXPONENTIAL, 3600e6), (EXPONENTIAL, 240e6))
    line = line_arrays(cycles, [20] * 7, [[mode]] * 8)
    case = Case(line, RunKey(8, 0, 0), DAY_TICKS, [0, DAY_TICKS // 2, DAY_TICKS])
    sums = sums_by("windows", case)
    assert sums.departed[-1] > 100_000
    assert unequal(sums, sums_by("departures", case)) == []
    assert unequal(sums, sums_by("events", case)) == []
