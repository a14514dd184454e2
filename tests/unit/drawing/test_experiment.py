"""Draws on all cores, and when they end."""

import pytest

from nameplate.drawing.block import run_block
from nameplate.drawing.experiment import LARGEST_BLOCK, LOOK_EVERY, PAIRED, run_experiment
from nameplate.drawing.watched import WatchedBlocks
from nameplate.errors import SimulationError, StoppedError
from short_plants import short_plant

PLANT = short_plant(
    """{make: {cycle_time: {uniform: [50 s, 70 s]},
      failures: {jam: {time_to_failure: {exponential: {mean: 2 h}}, clock: operating,
        time_to_repair: {exponential: {mean: 10 min}}}}}}"""
)


def experiment(
    most_draws=40, workers=2, error_of=lambda outcomes: 1.0, plant=PLANT, seconds=None, **kwargs
):
    """Run an experiment that wants an error of 0.02."""
    with WatchedBlocks(plant, 1, workers, seconds) as blocks:
        return run_experiment(blocks, most_draws, error_of, 0.02, **kwargs)


def interrupted(*seen):
    """Stand in for Ctrl-C."""
    raise KeyboardInterrupt


def test_the_answer_does_not_depend_on_the_workers():
    """One thread and three give the same draws, bit by bit."""
    one, three = (experiment(workers=workers) for workers in (1, 3))
    assert one.outcomes.n_draws == three.outcomes.n_draws == 40
    for first, other in ((one.outcomes, three.outcomes), (one.paired, three.paired)):
        assert first.kinds[0].levels.tolist() == other.kinds[0].levels.tolist()
        assert first.kinds[0].shares.tolist() == other.kinds[0].shares.tolist()
        assert {path: values.tolist() for path, values in first.drawn.items()} == {
            path: values.tolist() for path, values in other.drawn.items()
        }


@pytest.mark.parametrize("most_draws", [1, LARGEST_BLOCK, LARGEST_BLOCK + 1, 40])
def test_the_limit_of_draws_is_kept_to_the_draw(most_draws):
    """As many draws are run as were asked for, and the run says that this ended it."""
    run = experiment(most_draws)
    assert run.outcomes.n_draws == most_draws
    assert run.complete
    assert run.stopped == f"the limit of {most_draws} draws was reached"
    whole = run_block(PLANT, 1, 0, most_draws)
    assert run.outcomes.kinds[0].good.tolist() == whole.kinds[0].good.tolist()


def test_the_first_draws_are_run_twice():
    """The second runs have the same unknowns and another chance."""
    run = experiment(PAIRED + LARGEST_BLOCK)
    assert run.paired.n_draws == PAIRED
    for path, values in run.paired.drawn.items():
        assert (values == run.outcomes.drawn[path][:PAIRED]).all()
    assert (run.paired.kinds[0].good != run.outcomes.kinds[0].good[:PAIRED]).any()


def test_a_run_looks_at_fixed_numbers_of_draws_and_stops_when_it_knows_enough():
    """After every so many draws it looks, whatever threads have done meanwhile."""
    seen = []

    def error_of(outcomes):
        seen.append(outcomes.n_draws)
        return 0.03 if len(seen) == 1 else 0.015

    run = experiment(4 * LOOK_EVERY, error_of=error_of)
    assert seen == [LOOK_EVERY, 2 * LOOK_EVERY]
    assert run.outcomes.n_draws == 2 * LOOK_EVERY
    assert run.complete
    assert run.stopped == "the probability of the headline claim is known to 1.5 points"


def test_an_interrupted_run_keeps_what_it_has():
    """Ctrl-C between blocks leaves the draws that are done, the first ones without a gap."""
    run = experiment(4 * LOOK_EVERY, error_of=interrupted)
    assert run.outcomes.n_draws == LOOK_EVERY
    assert not run.complete
    assert run.stopped == "it was interrupted"
    (kind,) = run.outcomes.kinds
    assert (kind.good == run_block(PLANT, 1, 0, LOOK_EVERY).kinds[0].good).all()


def test_an_interrupt_while_progress_is_shown_keeps_what_is_known():
    """Ctrl-C may come at any moment after the first block, also while a line is written."""

    def report(progress):
        if progress.doing == "drawing":
            raise KeyboardInterrupt

    run = experiment(20_000, workers=1, report=report)
    assert 1 <= run.outcomes.n_draws < 20_000
    assert not run.complete


def test_an_interrupt_before_anything_is_done_ends_the_run():
    """Without a single block there is no answer."""
    with pytest.raises(KeyboardInterrupt):
        experiment(report=interrupted)


def test_a_time_limit_ends_a_run_with_what_is_known():
    """What is done when the limit passes is kept, and the run says so."""

    def pass_the_limit(outcomes):
        blocks.seconds = blocks.elapsed
        return 1.0

    with WatchedBlocks(PLANT, 1, 1) as blocks:
        run = run_experiment(blocks, 10**9, pass_the_limit, 0.02)
    assert LOOK_EVERY <= run.outcomes.n_draws < 10**9
    assert not run.complete
    assert run.stopped.startswith("the time limit of ")


def test_a_time_limit_may_pass_in_the_middle_of_a_line():
    """A line of billions of parts is left where it stands; with no draw done there is no answer."""
    plant = short_plant("{make: {cycle_time: {each: {exponential: {mean: 1 ms}}}}}")
    with pytest.raises(StoppedError, match=r"the time limit of 0\.2 s was reached"):
        experiment(plant=plant, seconds=0.2)


def test_progress_never_goes_back():
    """Who watches sees the first block prepared, then draws that only grow, up to what is left."""
    seen = []
    experiment(200, workers=1, report=seen.append)
    assert seen[0].doing == "preparing the engines"
    done = [progress.done for progress in seen]
    assert done == sorted(done)
    assert all(progress.done <= progress.expected == 200 for progress in seen)
    left = [progress.seconds_left for progress in seen if progress.seconds_left is not None]
    assert left
    assert all(seconds >= 0 for seconds in left)
    assert not [it for it in seen if it.done == 1 and it.seconds_left is not None]


def test_what_goes_wrong_in_a_thread_is_told(monkeypatch):
    """An error in one block ends the run; it is not lost in its thread."""

    def broken(plant, seed, first_draw, n_draws, **options):
        if first_draw == 2 * LARGEST_BLOCK:
            raise SimulationError("the parts do not add up")
        return run_block(plant, seed, first_draw, n_draws, **options)

    monkeypatch.setattr("nameplate.drawing.watched.run_block", broken)
    with pytest.raises(SimulationError, match="the parts do not add up"):
        experiment(4 * LARGEST_BLOCK)
