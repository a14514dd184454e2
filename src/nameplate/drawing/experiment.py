"""Draws on all cores, until the answer is known well enough, the limit is reached or one stops it.

Blocks of draws run in threads over kernels that let go of the interpreter lock. Only completed
prefixes count, looked at after fixed numbers of draws, so that the result does not depend on how
many workers there are.
"""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

from nameplate.drawing.block import run_block
from nameplate.drawing.outcomes import Outcomes, join
from nameplate.model.plant import Plant

BLOCK = 16
LOOK_EVERY = 128
PAIRED = 48
"""Draws that are run twice, to tell chance from assumptions."""

POLL_SECONDS = 0.1


@dataclass(frozen=True)
class Progress:
    """How far a run is, for whoever shows it."""

    doing: str
    done: int
    expected: int
    seconds: float
    seconds_left: float | None


@dataclass(frozen=True)
class Experiment:
    """The draws of one run and how it ended."""

    outcomes: Outcomes
    paired: Outcomes | None
    """Replication 1 of the first draws."""
    stopped: str
    complete: bool
    ready_seconds: float
    """Until the engines were compiled or loaded and the first block was done."""


def _say_nothing(progress: Progress) -> None:
    """Take a progress report and do nothing."""
    del progress


def run_experiment(
    plant: Plant,
    seed: int,
    most_draws: int,
    workers: int,
    error_of: Callable[[Outcomes], float],
    wanted_error: float,
    report: Callable[[Progress], None] = _say_nothing,
    seconds: float | None = None,
) -> Experiment:
    """Run draws until `error_of` the completed ones is at most `wanted_error`.

    Args:
        plant: The plant.
        seed: Seed of the study, below 2**32.
        most_draws: The most draws to run.
        workers: Threads.
        error_of: Half the width of the 95 % interval of the answer, given the draws so far.
        wanted_error: At which to stop.
        report: Called about ten times a second.
        seconds: Time limit, None for none; what it leaves depends on the machine.

    Raises:
        KeyboardInterrupt: interrupted before the first block was done.
        SimulationError: a balance does not close.
    """
    started = time.monotonic()
    report(Progress("preparing the engines", 0, most_draws, 0.0, None))
    done: list[Outcomes] = [run_block(plant, seed, 0, min(BLOCK, most_draws))]
    warm = time.monotonic()
    paired: list[Outcomes] = []
    starts = list(range(BLOCK, most_draws, BLOCK))
    expected = most_draws
    stopped, complete = f"the limit of {most_draws:,} draws was reached", True
    pool = ThreadPoolExecutor(workers)
    futures: list[Future[Outcomes]] = []
    try:
        for first in range(0, min(PAIRED, most_draws), BLOCK):
            size = min(BLOCK, min(PAIRED, most_draws) - first)
            futures.append(pool.submit(run_block, plant, seed, first, size, 1))
        n_paired = len(futures)
        for first in starts:
            futures.append(
                pool.submit(run_block, plant, seed, first, min(BLOCK, most_draws - first))
            )
        n_done = done[0].n_draws
        taken = 0
        while taken < len(futures):
            wait([futures[taken]], timeout=POLL_SECONDS)
            while taken < len(futures) and futures[taken].done():
                block = futures[taken].result()
                (paired if taken < n_paired else done).append(block)
                taken += 1
                n_done = sum(part.n_draws for part in done)
                if taken > n_paired and n_done % LOOK_EVERY == 0:
                    error = error_of(join(done))
                    if error <= wanted_error:
                        stopped = f"the probability is known to {100 * error:.1f} points"
                        taken = len(futures)
                        break
                    ratio = (error / wanted_error) ** 2
                    expected = min(most_draws, -int(-n_done * ratio // LOOK_EVERY) * LOOK_EVERY)
            now = time.monotonic()
            ran = n_done + len(paired) * BLOCK - BLOCK
            left = (now - warm) * max(expected - n_done, 0) / ran if ran > 0 else None
            report(Progress("drawing", n_done, expected, now - started, left))
            if seconds is not None and now - started > seconds:
                stopped, complete = f"the time limit of {seconds:g} s was reached", False
                break
    except KeyboardInterrupt:
        stopped, complete = "it was interrupted", False
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return Experiment(
        join(done), join(paired) if paired else None, stopped, complete, warm - started
    )
