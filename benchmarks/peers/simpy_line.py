"""The eight-station line in SimPy's own idiom: one process a station, one store a buffer.

Keeps no statistics beyond the throughput, and has no line without buffers: a store has a place.
"""

import random
import time
from collections.abc import Generator
from typing import Any

import simpy

CYCLES_TICKS = (300_000, 290_000, 310_000, 300_000, 320_000, 305_000, 295_000, 300_000)
BUFFER_PLACES = 50
MTTF_TICKS = 3_600_000_000
MTTR_TICKS = 240_000_000
TICKS_PER_MIN = 60_000_000

Steps = Generator[simpy.Event, Any, None]


def exponential_ticks(draws: random.Random, mean_ticks: int) -> int:
    """Draw an exponential duration in whole ticks."""
    return round(draws.expovariate(1.0 / mean_ticks))


def station(
    env: simpy.Environment,
    cycle_ticks: int,
    source: simpy.Store | None,
    sink: simpy.Store,
    draws: random.Random,
) -> Steps:
    """Work part by part; a failure stops the work, the part stays, the work resumes.

    Args:
        env: The clock of the run.
        cycle_ticks: Work of one operation.
        source: Buffer before the station; none before a saturated first station.
        sink: Buffer behind the station; a full one blocks the station after its work.
        draws: Random numbers of this station alone.
    """
    work_left_ticks = exponential_ticks(draws, MTTF_TICKS)
    part: object = None
    while True:
        if source is not None:
            part = yield source.get()
        cycle_left_ticks = cycle_ticks
        while work_left_ticks < cycle_left_ticks:
            yield env.timeout(work_left_ticks)
            cycle_left_ticks -= work_left_ticks
            yield env.timeout(exponential_ticks(draws, MTTR_TICKS))
            work_left_ticks = exponential_ticks(draws, MTTF_TICKS)
        yield env.timeout(cycle_left_ticks)
        work_left_ticks -= cycle_left_ticks
        yield sink.put(part)


def shipping(finished: simpy.Store, parts: int) -> Steps:
    """Take finished parts off the line and end once all are out."""
    for _ in range(parts):
        yield finished.get()


def run(parts: int, seed: int) -> tuple[float, float]:
    """Simulate the line until so many parts have left it.

    Args:
        parts: Parts to finish.
        seed: Seed of all random numbers.

    Returns:
        Wall-clock seconds of the run alone, and throughput in parts per minute.
    """
    env = simpy.Environment()
    buffers = [simpy.Store(env, capacity=BUFFER_PLACES) for _ in CYCLES_TICKS[1:]]
    finished = simpy.Store(env)
    seeds = random.Random(seed)
    for cycle_ticks, source, sink in zip(
        CYCLES_TICKS, [None, *buffers], [*buffers, finished], strict=True
    ):
        draws = random.Random(seeds.getrandbits(64))
        env.process(station(env, cycle_ticks, source, sink, draws))
    all_shipped = env.process(shipping(finished, parts))
    start_s = time.perf_counter()
    env.run(until=all_shipped)
    return time.perf_counter() - start_s, parts * TICKS_PER_MIN / env.now
