"""Blocks in threads that can be waited for, watched and ended in the middle."""

import threading
from concurrent.futures import Future

import numpy as np
import pytest

from bare_plants import bare_plant
from nameplate.drawing.block import run_block
from nameplate.drawing.flow_block import run_flow_block
from nameplate.drawing.watched import WatchedBlocks
from nameplate.errors import SimulationError, StoppedError

PLANT = bare_plant()
OTHER = bare_plant("{make: {cycle_time: 2 h}}")


def test_a_block_is_run_as_its_function_does() -> None:
    """Draws of lines and of whole plants come back as without threads."""
    with WatchedBlocks(PLANT, 1, 2) as blocks:
        lines = blocks.result(blocks.submit(3, 2, replication=1))
        flow = blocks.result(blocks.submit_flow(PLANT, 3, 2))
    alone = run_block(PLANT, 1, 3, 2, replication=1)
    assert lines.kinds[0].good.tolist() == alone.kinds[0].good.tolist()
    assert flow.months.tolist() == run_flow_block(PLANT, 1, 3, 2).months.tolist()


def test_a_plant_much_like_it_may_be_run_as_well() -> None:
    """Blocks of the whole plant are those of the plant that is named, not of the first one."""
    with WatchedBlocks(PLANT, 1, 1) as blocks:
        flow = blocks.result(blocks.submit_flow(OTHER, 0, 1))
    assert flow.pace_ticks[0, 0] == 2 * run_flow_block(PLANT, 1, 0, 1).pace_ticks[0, 0]


def test_whoever_watches_is_told_while_a_block_runs() -> None:
    """The report is called again and again until the block is done."""
    gate, seen = threading.Event(), []

    def report() -> None:
        seen.append(1)
        if len(seen) == 2:
            gate.set()

    with WatchedBlocks(PLANT, 1, 1) as blocks:
        waiting: Future[bool] = blocks._pool.submit(gate.wait)
        assert blocks.result(waiting, report)
    assert len(seen) >= 2


def test_a_time_limit_ends_the_wait() -> None:
    """Past the limit a block that is not done is given up, and one that is done is not."""
    with WatchedBlocks(PLANT, 1, 1, seconds=0.0) as blocks:
        never: Future[int] = Future()
        with pytest.raises(StoppedError, match="time limit of 0 s"):
            blocks.result(never)
        done: Future[int] = Future()
        done.set_result(7)
        assert blocks.result(done) == 7


def test_what_goes_wrong_in_a_thread_is_raised_where_it_is_waited_for() -> None:
    """The error of a block is that of its result."""
    broken: Future[int] = Future()
    broken.set_exception(SimulationError("it does not add up"))
    with WatchedBlocks(PLANT, 1, 1) as blocks, pytest.raises(SimulationError, match="add up"):
        blocks.result(broken)


def test_leaving_ends_blocks_that_are_being_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """The flag that kernels look at is set, what waits is cancelled, and threads end."""
    begun = threading.Event()

    def until_told(*args: object, stop: np.ndarray, **kwargs: object) -> None:
        begun.set()
        while stop[0] == 0:
            pass
        raise StoppedError("the run was ended early")

    monkeypatch.setattr("nameplate.drawing.watched.run_flow_block", until_told)
    with WatchedBlocks(PLANT, 1, 1) as blocks:
        running, behind = (blocks.submit_flow(PLANT, first, 1) for first in (0, 1))
        begun.wait()
    assert isinstance(running.exception(), StoppedError)
    assert behind.cancelled()
