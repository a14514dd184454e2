"""Draws of the whole plant in threads: as many as were asked for, or as there was time for."""

import pytest

from bare_plants import bare_plant
from nameplate.drawing.experiment import Progress
from nameplate.drawing.flow_block import run_flow_block
from nameplate.drawing.flow_experiment import BLOCK, FlowExperiment, FlowRuns
from nameplate.drawing.watched import WatchedBlocks
from nameplate.errors import StoppedError

DEMAND = """{shop: {product: part, amount: {each: {uniform: [0, 50]}}, every: 2 days, priority: 1,
    unmet: lost, assumed: x}}"""
PLANT = bare_plant(customers=DEMAND)


def experiment(n_draws: int, workers: int = 2) -> FlowExperiment | None:
    """Run an experiment on the plant."""
    with WatchedBlocks(PLANT, 1, workers) as blocks:
        return FlowRuns(blocks, PLANT, n_draws, "trying").result(lambda progress: None)


@pytest.mark.parametrize("n_draws", [1, BLOCK, BLOCK + 1])
def test_as_many_draws_are_run_as_were_asked_for(n_draws: int) -> None:
    """Also where they are no whole number of blocks, and in the order of their numbers."""
    done = experiment(n_draws)
    assert done is not None
    assert done.complete
    whole = run_flow_block(PLANT, 1, 0, n_draws)
    assert done.outcomes.served.tolist() == whole.served.tolist()


def test_the_answer_does_not_depend_on_the_workers() -> None:
    """One thread and three give the same draws."""
    one, three = (experiment(2 * BLOCK, workers) for workers in (1, 3))
    assert one is not None
    assert three is not None
    assert one.outcomes.served.tolist() == three.outcomes.served.tolist()


def test_no_time_and_no_draws_give_nothing() -> None:
    """Where not one block was done there are no outcomes, and whoever watches is told."""
    seen: list[Progress] = []

    class OutOfTime(WatchedBlocks):
        """Threads whose time has passed before a block is waited for, however fast they are."""

        def result(self, block, report=lambda: None):  # type: ignore[no-untyped-def]
            raise StoppedError("the time limit was reached")

    with OutOfTime(PLANT, 1, 2) as blocks:
        assert FlowRuns(blocks, PLANT, 4 * BLOCK, "trying").result(seen.append) is None
    assert "ended early" in seen[-1].doing
    assert experiment(0) is None


def test_what_was_done_before_an_interrupt_counts() -> None:
    """After Ctrl-C the blocks that were done before it are the outcomes, which are not complete."""
    told: list[Progress] = []

    class Interrupted(WatchedBlocks):
        """Threads at which somebody presses Ctrl-C while the second block is waited for."""

        def result(self, block, report=lambda: None):  # type: ignore[no-untyped-def]
            if told:
                raise KeyboardInterrupt
            report()
            return super().result(block, report)

    with Interrupted(PLANT, 1, 2) as blocks:
        done = FlowRuns(blocks, PLANT, 3 * BLOCK, "trying").result(told.append)
    assert done is not None
    assert not done.complete
    assert done.outcomes.n_draws == BLOCK
    assert (told[-1].doing, told[-1].done) == ("trying: ended early", BLOCK)
