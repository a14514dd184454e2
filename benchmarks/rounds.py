"""Programs in turn, round by round, so that a busy moment of the machine hits all of them alike.

Does not know what it runs.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.peers.build import PeerResult, one_core
from benchmarks.results import Speed, speed_of

WARM_UP_SHARE = 1000


class Contestant(NamedTuple):
    """A program that runs so many parts with a seed and times its own loop."""

    name: str
    parts: int
    run: Callable[[int, int], PeerResult]


def round_robin(contestants: Sequence[Contestant], rounds: int) -> dict[str, Speed]:
    """Run every program once a round on one core, after a short run of each that is not counted.

    Args:
        contestants: The programs, in the order in which they run.
        rounds: How many rounds; round r has the seed r for all.

    Returns:
        The speeds by name.
    """
    runs: dict[str, list[PeerResult]] = {contestant.name: [] for contestant in contestants}
    with one_core():
        for contestant in contestants:
            contestant.run(max(contestant.parts // WARM_UP_SHARE, 1000), 0)
        for seed in range(1, rounds + 1):
            for name, parts, run in contestants:
                runs[name].append(run(parts, seed))
    return {name: speed_of(name, done) for name, done in runs.items()}
