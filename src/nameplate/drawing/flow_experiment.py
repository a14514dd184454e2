"""Draws of the whole plant in threads, as many as are asked for, or as there is time for.

Holds no statistics; only completed prefixes count, so that the result does not depend on threads.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from nameplate.drawing.experiment import Progress
from nameplate.drawing.flow_block import FlowOutcomes, join_flows
from nameplate.drawing.resources import More
from nameplate.drawing.watched import WatchedBlocks
from nameplate.errors import StoppedError
from nameplate.model.plant import Plant

BLOCK = 4


@dataclass(frozen=True)
class FlowExperiment:
    """The draws of a whole plant, and whether all that were asked for are there."""

    outcomes: FlowOutcomes
    complete: bool


class FlowRuns:
    """The first draws of a whole plant, which threads are at as soon as this is made.

    Several may be begun before one is waited for, so that no thread stands idle between them.
    """

    def __init__(
        self,
        blocks: WatchedBlocks,
        plant: Plant,
        n_draws: int,
        doing: str,
        only: Collection[int] | None = None,
        more: More | None = None,
    ) -> None:
        """Hand the draws on to the threads.

        Args:
            blocks: The threads.
            plant: The plant, or what it would be without a part of it.
            n_draws: How many draws.
            doing: What this is, for whoever watches.
            only: Numbers of the draws that are run, one of them at least; None for all.
            more: A resource of which there is more than the draws say.
        """
        self._blocks, self._doing = blocks, doing
        self._asked = n_draws if only is None else len(only)
        self._waiting = [
            blocks.submit_flow(plant, first, min(BLOCK, n_draws - first), only=only, more=more)
            for first in range(0, n_draws, BLOCK)
            if only is None or not set(range(first, first + BLOCK)).isdisjoint(only)
        ]

    def result(self, report: Callable[[Progress], None]) -> FlowExperiment | None:
        """Wait for the draws; None where there was no time for any.

        Args:
            report: Called about ten times a second.

        Raises:
            SimulationError: a balance does not close.
        """
        blocks, waiting, begun = self._blocks, self._waiting, self._blocks.elapsed
        done: list[FlowOutcomes] = []

        def tell() -> None:
            n = min(len(done) * BLOCK, self._asked)
            seconds = blocks.elapsed - begun
            left = seconds * (len(waiting) - len(done)) / len(done) if done else None
            report(Progress(self._doing, n, self._asked, blocks.elapsed, left))

        try:
            for block in waiting:
                done.append(blocks.result(block, tell))  # noqa: PERF401 (what is done before Ctrl-C counts)
        except (StoppedError, KeyboardInterrupt):
            n, told = len(done) * BLOCK, f"{self._doing}: ended early"
            report(Progress(told, n, self._asked, blocks.elapsed, None))
        finally:
            for block in waiting:
                block.cancel()
        return FlowExperiment(join_flows(done), len(done) == len(waiting)) if done else None
