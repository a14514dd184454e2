"""Blocks of draws in threads that can be waited for, watched and stopped in the middle of a line.

Holds threads, the clock and the flag that kernels look at. Knows nothing of what the blocks mean.
"""

import sys
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, Self, TypeVar

import numpy as np

from nameplate.drawing.block import run_block
from nameplate.drawing.flow_block import FlowOutcomes, run_flow_block
from nameplate.drawing.outcomes import Outcomes
from nameplate.errors import StoppedError
from nameplate.model.plant import Plant

POLL_SECONDS = 0.1
SWITCH_SECONDS = 0.0005

T = TypeVar("T")
Block = Future[Outcomes]


class WatchedBlocks:
    """Threads that run blocks of one plant; leaving the context ends whatever still runs."""

    def __init__(self, plant: Plant, seed: int, workers: int, seconds: float | None = None) -> None:
        """Start the clock.

        Args:
            plant: The plant.
            seed: Seed of the study, below 2**32.
            workers: Threads.
            seconds: Time limit, None for none.
        """
        self.plant, self.seed, self.workers = plant, seed, workers
        self.seconds = seconds
        self.started = time.monotonic()
        self._stop = np.zeros(1, np.int64)
        self._pool = ThreadPoolExecutor(workers)
        self._switch_seconds = sys.getswitchinterval()

    def __enter__(self) -> Self:
        """Return the threads; they take turns at the interpreter more often than usual.

        A thread that compiles holds the interpreter; those that simulate need it for moments only.
        """
        sys.setswitchinterval(SWITCH_SECONDS)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """End all blocks, also those that are being run; after Ctrl-C, without waiting for them."""
        self._stop[0] = 1
        sys.setswitchinterval(self._switch_seconds)
        self._pool.shutdown(wait=kind is not KeyboardInterrupt, cancel_futures=True)

    @property
    def elapsed(self) -> float:
        """Return the time since the start [s]."""
        return time.monotonic() - self.started

    def submit(self, first_draw: int, n_draws: int, **options: Any) -> Block:
        """Have draws run as `run_block` does; its other arguments may be given by name."""
        return self._pool.submit(
            run_block, self.plant, self.seed, first_draw, n_draws, stop=self._stop, **options
        )

    def submit_flow(
        self, plant: Plant, first_draw: int, n_draws: int, **options: Any
    ) -> Future[FlowOutcomes]:
        """Have draws of a whole plant run, lot by lot; of this plant, or one much like it.

        The other arguments of `run_flow_block` may be given by name.
        """
        return self._pool.submit(
            run_flow_block, plant, self.seed, first_draw, n_draws, stop=self._stop, **options
        )

    def prepare_flow(self) -> None:
        """Have the kernels of the whole plant loaded, or compiled, beside whatever else runs."""
        if self.plant.has_flow:
            self.submit_flow(self.plant.model_copy(update={"years": 1}), 0, 1)

    def result(self, block: Future[T], report: Callable[[], None] = lambda: None) -> T:
        """Wait for a block, calling `report` about ten times a second.

        Raises:
            StoppedError: the time limit has passed.
            SimulationError: a balance does not close.
        """
        while not block.done():
            if self.seconds is not None and self.elapsed > self.seconds:
                raise StoppedError(f"the time limit of {self.seconds:g} s was reached")
            wait([block], timeout=POLL_SECONDS)
            report()
        return block.result()

    def run_one(self, held: Mapping[str, Any], branches: Mapping[str, str]) -> Outcomes:
        """Run draw 0 with some numbers and branches held, shifts lost evenly, and wait for it."""
        return self.result(self.submit(0, 1, held=held, branches=branches, evenly=True))
