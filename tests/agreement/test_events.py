"""The event-driven engine against the naive simulator and the departure-time recursion.

Holds random lines with every feature of one line; their sums must be the same to the tick.
"""

import random
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pytest

from naive import simulate_naively
from nameplate.kernels.arrays import OPERATING, LineArrays, LineSums, RunKey
from nameplate.kernels.departures import run_departures
from nameplate.kernels.events import new_event_scratch, run_events
from nameplate.kernels.records import new_records, read_sums
from random_lines import Mode, line_arrays, random_line

SWITCHES: list[dict[str, bool]] = [
    {},
    {"no_stops": True},
    {"operating_only": True},
    {"no_stops": True, "operating_only": True},
    {"constant_only": True, "no_scrap": True},
    {"constant_only": True, "no_stops": True, "operating_only": True, "no_scrap": True},
]


class Case(NamedTuple):
    """One run of one line."""

    line: LineArrays
    key: RunKey
    horizon_ticks: int
    edges: list[int]


def random_case(seed: int) -> Case:
    """Return the random line of a seed; the switches take turns."""
    rng = random.Random(seed)
    line, horizon_ticks, edges = random_line(rng, **SWITCHES[seed % len(SWITCHES)])
    key = RunKey(rng.randrange(1 << 32), rng.randrange(1 << 32), rng.randrange(1 << 32))
    return Case(line, key, horizon_ticks, edges)


def by_events(case: Case) -> LineSums:
    records = new_records(case.line, case.key, case.horizon_ticks, np.array(case.edges))
    run_events(records, *new_event_scratch(len(case.line.room)))
    return read_sums(records)


def by_departures(case: Case) -> LineSums:
    records = new_records(case.line, case.key, case.horizon_ticks, np.array(case.edges))
    run_departures(records)
    return read_sums(records)


def by_naive(case: Case) -> LineSums:
    return simulate_naively(case.line, case.key, case.horizon_ticks, case.edges).sums


def differences(case: Case, other: Callable[[Case], LineSums]) -> list[str]:
    """Return the fields of the sums on which the events and another simulator disagree."""
    ours, theirs = by_events(case)._asdict(), other(case)._asdict()
    return [name for name in ours if ours[name].tolist() != theirs[name].tolist()]


@pytest.mark.parametrize("first_seed", range(0, 300, 50))
def test_events_agree_with_the_naive_simulator(first_seed: int) -> None:
    """Events give every sum of the naive simulator to the tick."""
    seeds = range(first_seed, first_seed + 50)
    found = {seed: differences(random_case(seed), by_naive) for seed in seeds}
    assert {seed: names for seed, names in found.items() if names} == {}


@pytest.mark.parametrize("first_seed", range(1000, 2500, 250))
def test_events_agree_with_the_recursion(first_seed: int) -> None:
    """Events and the departure-time recursion give the same sums to the tick."""
    seeds = range(first_seed, first_seed + 250)
    found = {seed: differences(random_case(seed), by_departures) for seed in seeds}
    assert {seed: names for seed, names in found.items() if names} == {}


def test_a_long_line_agrees_with_the_recursion() -> None:
    """Lines whose stations do not fill the event list are run to the tick as well."""
    rng = random.Random(7)
    for n in (7, 9, 16, 33):
        line = line_arrays(
            [rng.randint(1, 9) for _ in range(n)],
            room=[rng.choice([0, 1, 5]) for _ in range(n - 1)],
            modes=[[Mode(rng.randint(20, 90), rng.randint(1, 30), OPERATING)] for _ in range(n)],
        )
        case = Case(line, RunKey(1, 0, n), 5003, [0, 2500, 6000])
        assert differences(case, by_departures) == []
