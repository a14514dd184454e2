"""The event-driven engine against the naive simulator and the departure-time recursion.

Holds random lines with every feature of one line; their sums must be the same to the tick.
"""

import random

import pytest

from cases import Case, differences, random_case
from nameplate.kernels.arrays import OPERATING, RunKey
from random_lines import Mode, line_arrays

SWITCHES: list[dict[str, bool]] = [
    {},
    {"no_stops": True},
    {"operating_only": True},
    {"no_stops": True, "operating_only": True},
    {"constant_only": True, "no_scrap": True},
    {"constant_only": True, "no_stops": True, "operating_only": True, "no_scrap": True},
]


def any_case(seed: int) -> Case:
    """Return the random line of a seed; the switches take turns."""
    return random_case(seed, **SWITCHES[seed % len(SWITCHES)])


@pytest.mark.parametrize("first_seed", range(0, 300, 50))
def test_events_agree_with_the_naive_simulator(first_seed: int) -> None:
    """Events give every sum of the naive simulator to the tick."""
    cases = map(any_case, range(first_seed, first_seed + 50))
    assert differences(cases, "events", None) == {}


@pytest.mark.parametrize("first_seed", range(1000, 2500, 250))
def test_events_agree_with_the_recursion(first_seed: int) -> None:
    """Events and the departure-time recursion give the same sums to the tick."""
    cases = map(any_case, range(first_seed, first_seed + 250))
    assert differences(cases, "events", "departures") == {}


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
        assert differences([case], "events", "departures") == {}
