"""Compiled kernels against the same kernels run as plain Python, in a process of their own.

Holds a few random lines, because plain Python is slow; both must give the same bits.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from cases import random_case, sums_by
from nameplate.simulating.engines import Engine, applies

TESTS = Path(__file__).parents[1]
SEEDS = range(60_000, 60_024)
ENGINES: list[Engine] = ["windows", "departures", "events"]
PROGRAM = """
import json
from test_uncompiled import all_sums
from nameplate.kernels.departures import run_departures
assert not hasattr(run_departures, "py_func"), "the kernels are compiled"
print(json.dumps(all_sums()))
"""


def all_sums() -> list[list[list[int]]]:
    """Return all sums of all cases by all engines that apply, as plain numbers."""
    found: list[list[list[int]]] = []
    for seed in SEEDS:
        at_work_only = seed % 2 == 0
        case = random_case(
            seed,
            constant_only=at_work_only,
            no_stops=at_work_only,
            operating_only=at_work_only,
            no_scrap=at_work_only,
        )
        found += [
            [values.tolist() for values in sums_by(engine, case)]
            for engine in ENGINES
            if applies(engine, case.line)
        ]
    return found


def test_compiled_kernels_are_the_python_that_they_are_written_in() -> None:
    """With compiling switched off every engine gives the same sums, without a warning."""
    folders = os.pathsep.join([str(TESTS), str(TESTS / "agreement")])
    plain = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM],
        env=os.environ | {"NUMBA_DISABLE_JIT": "1", "PYTHONPATH": folders},
        capture_output=True,
        text=True,
        check=False,
    )
    assert plain.returncode == 0, plain.stderr
    compiled = all_sums()
    assert len(compiled) > 2 * len(SEEDS)
    assert json.loads(plain.stdout) == compiled
