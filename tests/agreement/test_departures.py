"""The departure-time recursion against the naive simulator, on every feature of one line.

Holds random lines only; lines worked by hand are with the naive simulator.
"""

import numpy as np
import pytest

from cases import Case, differences, random_case
from nameplate.simulating.running import run_line

ALL_FEATURES: dict[str, bool] = {}
NO_STOPS = {"no_stops": True}
AT_WORK_ONLY = {"no_stops": True, "operating_only": True}


@pytest.mark.parametrize("first_seed", range(40_000, 40_500, 125))
@pytest.mark.parametrize(
    "switches", [ALL_FEATURES, NO_STOPS, AT_WORK_ONLY], ids=["all", "no stops", "at work only"]
)
def test_the_recursion_agrees_with_the_naive_simulator(
    first_seed: int, switches: dict[str, bool]
) -> None:
    """The recursion gives every sum of the naive simulator to the tick."""
    seeds = range(first_seed, first_seed + 125)
    cases = [random_case(seed, **switches) for seed in seeds]
    assert differences(cases, "departures", None) == {}


def good_parts(case: Case, scrap: float) -> list[list[int]]:
    """Return the good parts of every bin, by engine."""
    line, key, horizon_ticks, edges = case
    return [
        run_line(line, key, horizon_ticks, np.array(edges), scrap, engine).good.tolist()
        for engine in ("windows", "departures", "events")
    ]


@pytest.mark.parametrize("scrap", [0.01, 0.5])
def test_every_engine_scraps_the_same_parts_at_the_last_station(scrap: float) -> None:
    """Scrap at the last station is taken from each bin alike, whatever engine filled it."""
    scrapped = 0
    for seed in range(50_000, 50_100):
        case = random_case(
            seed, constant_only=True, no_stops=True, operating_only=True, no_scrap=True
        )
        windows, departures, events = good_parts(case, scrap)
        assert windows == departures == events
        scrapped += sum(good_parts(case, 0.0)[0]) - sum(windows)
    assert scrapped > 0
