"""One run of one line as a case, and how two ways to run it are compared, field by field.

Holds no expectation; every sum must be the same to the tick.
"""

import random
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from naive import simulate_naively
from nameplate.kernels.arrays import LineArrays, LineSums, RunKey
from nameplate.simulating.engines import Engine
from nameplate.simulating.running import run_line
from random_lines import random_line


class Case(NamedTuple):
    """One run of one line."""

    line: LineArrays
    key: RunKey
    horizon_ticks: int
    edges: list[int]


def random_case(seed: int, **switches: bool) -> Case:
    """Return the random line of a seed; the switches are those of `random_line`."""
    rng = random.Random(seed)
    line, horizon_ticks, edges = random_line(rng, **switches)
    key = RunKey(rng.randrange(1 << 32), rng.randrange(1 << 32), rng.randrange(1 << 32))
    return Case(line, key, horizon_ticks, edges)


def sums_by(engine: Engine, case: Case) -> LineSums:
    """Run a case with an engine, with the audit of every run."""
    return run_line(
        case.line, case.key, case.horizon_ticks, np.array(case.edges), engine=engine
    ).sums


def sums_by_hand(case: Case) -> LineSums:
    """Run a case with the naive simulator."""
    return simulate_naively(*case).sums


def unequal(ours: LineSums, theirs: LineSums) -> list[str]:
    """Return the fields of the sums that differ."""
    pairs = zip(ours._fields, ours, theirs, strict=True)
    return [name for name, one, other in pairs if one.tolist() != other.tolist()]


def differences(cases: Iterable[Case], one: Engine, other: Engine | None) -> dict[int, list[str]]:
    """Return the fields on which two engines disagree, by the place of the case.

    Args:
        cases: What is run.
        one: An engine.
        other: Another; None is the naive simulator.
    """
    found = {}
    for place, case in enumerate(cases):
        theirs = sums_by(other, case) if other else sums_by_hand(case)
        fields = unequal(sums_by(one, case), theirs)
        if fields:
            found[place] = fields
    return found
