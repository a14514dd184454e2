"""Draws on all cores, until the answer is known well enough, the limit is reached or one stops it.

Blocks of draws run in threads over kernels that let go of the interpreter lock. Only completed
prefixes count, looked at after fixed numbers of draws, so that the result does not depend on how
many workers there are.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nameplate.drawing.outcomes import Outcomes, join
from nameplate.drawing.watched import Block, WatchedBlocks
from nameplate.errors import StoppedError

LARGEST_BLOCK = 16
BLOCK_SECONDS = 1.0
BLOCKS_AHEAD = 4
LOOK_EVERY = 128
PAIRED = 48
"""Draws that are run twice, to tell chance from assumptions."""
LEAST_TIMED = 8
"""Draws after which the time left is told; one alone says little of the others."""


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
    blocks: WatchedBlocks,
    most_draws: int,
    error_of: Callable[[Outcomes], float],
    wanted_error: float,
    report: Callable[[Progress], None] = _say_nothing,
) -> Experiment:
    """Run draws until `error_of` the completed ones is at most `wanted_error`.

    Args:
        blocks: The plant and the threads; with a time limit, what is left depends on the machine.
        most_draws: The most draws to run.
        error_of: Half the width of the 95 % interval of the answer, given the draws so far.
        wanted_error: At which to stop.
        report: Called about ten times a second.

    Raises:
        KeyboardInterrupt: interrupted before the first draw was done.
        StoppedError: the time limit passed before the first draw was done.
        SimulationError: a balance does not close.
    """
    report(Progress("preparing the engines", 0, most_draws, 0.0, None))
    first = blocks.result(
        blocks.submit(0, 1),
        lambda: report(Progress("preparing the engines", 0, most_draws, blocks.elapsed, None)),
    )
    gathered = _Gathered([first], [], most_draws, blocks.elapsed)
    blocks.prepare_flow()
    queue: deque[tuple[Block, bool]] = deque()

    def result(block: Block) -> Outcomes:
        return blocks.result(block, lambda: report(gathered.progress(blocks.elapsed)))

    try:
        size = 1
        if most_draws > 1:
            gathered.add(result(blocks.submit(1, 1)), again=False)
            size = _block_size(blocks.elapsed - gathered.ready_seconds)
        for block, again in _submit(blocks, queue, gathered.n_draws, most_draws, size):
            gathered.add(result(block), again)
            if not again and gathered.n_draws % LOOK_EVERY == 0:
                error = error_of(join(gathered.done))
                if error <= wanted_error:
                    known = f"{100 * error:.1f} points"
                    gathered.stop(f"the probability of the headline claim is known to {known}")
                    break
                gathered.expect(error, wanted_error, most_draws)
    except KeyboardInterrupt:
        gathered.stop("it was interrupted", complete=False)
    except StoppedError as ended:
        gathered.stop(str(ended), complete=False)
    finally:
        for block, _ in queue:
            block.cancel()
    return Experiment(
        join(gathered.done),
        join(gathered.paired) if gathered.paired else None,
        gathered.stopped,
        gathered.complete,
        gathered.ready_seconds,
    )


def _block_size(seconds_a_draw: float) -> int:
    """Return how many draws make a block that one does not wait for long; a power of two."""
    size = LARGEST_BLOCK
    while size > 1 and size * seconds_a_draw > BLOCK_SECONDS:
        size //= 2
    return size


def _submit(
    blocks: WatchedBlocks, queue: deque[tuple[Block, bool]], first: int, most_draws: int, size: int
) -> Iterator[tuple[Block, bool]]:
    """Hand the draws from `first` on to the threads; yield them in order, the repeated ones first.

    Blocks end at multiples of their size, so that the run can be looked at after fixed numbers. No
    more than a few for each thread wait in the queue at a time.
    """
    ahead = BLOCKS_AHEAD * blocks.workers
    for replication, begin, end in ((1, 0, min(PAIRED, most_draws)), (0, first, most_draws)):
        while begin < end:
            stop = min(end, (begin // size + 1) * size)
            queue.append(
                (blocks.submit(begin, stop - begin, replication=replication), replication == 1)
            )
            begin = stop
            if len(queue) >= ahead:
                yield queue.popleft()
    while queue:
        yield queue.popleft()


@dataclass
class _Gathered:
    """The blocks that are done, in order, and how the run stands."""

    done: list[Outcomes]
    paired: list[Outcomes]
    expected: int
    ready_seconds: float
    stopped: str = ""
    complete: bool = True

    def __post_init__(self) -> None:
        self.n_draws = self.done[0].n_draws
        self.stopped = f"the limit of {self.expected:,} draws was reached"

    def add(self, block: Outcomes, again: bool) -> None:
        """Take in the next block."""
        if again:
            self.paired.append(block)
        else:
            self.done.append(block)
            self.n_draws += block.n_draws

    def stop(self, why: str, complete: bool = True) -> None:
        """Note why the run ends here."""
        self.stopped, self.complete = why, complete

    def expect(self, error: float, wanted_error: float, most_draws: int) -> None:
        """Reckon how many draws it will take; the error falls with their square root."""
        needed = self.n_draws * (error / wanted_error) ** 2
        self.expected = min(most_draws, -int(-needed // LOOK_EVERY) * LOOK_EVERY)

    def progress(self, seconds: float) -> Progress:
        """Return how far the run is and how long it will take at its pace so far."""
        ran = self.n_draws - 1 + sum(block.n_draws for block in self.paired)
        left = None
        if ran >= LEAST_TIMED:
            left = (seconds - self.ready_seconds) * max(self.expected - self.n_draws, 0) / ran
        return Progress("drawing", self.n_draws, self.expected, seconds, left)
