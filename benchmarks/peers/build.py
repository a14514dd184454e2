"""Compile the peers written in C, run them on one core and read their results.

What the peers compute is in their own sources; what is compared with them is not decided here.
"""

import atexit
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SOURCES = Path(__file__).parent
RECURSION = SOURCES / "recursion.c"
EVENT_HEAP = SOURCES / "event_heap.c"
SPEED_FLAGS = ("-O3", "-march=native", "-Wall", "-Wextra")
SUMS_FLAGS = (*SPEED_FLAGS, "-DSUMS")


@dataclass(frozen=True)
class PeerResult:
    """One timed run of a peer."""

    parts: int
    seconds: float
    parts_per_s: float
    throughput_per_min: float


def compiler() -> str | None:
    """Path of the machine's C compiler, if it has one."""
    found = (shutil.which(name) for name in ("cc", "gcc", "clang"))
    return next((path for path in found if path), None)


def build(source: Path, flags: Sequence[str] = SPEED_FLAGS) -> Path:
    """Compile one C source into a temporary folder that lasts as long as this process.

    Args:
        source: The C file.
        flags: Compiler flags.

    Returns:
        The program.

    Raises:
        FileNotFoundError: There is no C compiler.
        subprocess.CalledProcessError: The compiler refused the source.
    """
    path = compiler()
    if path is None:
        raise FileNotFoundError("no C compiler: none of cc, gcc and clang is on the path")
    folder = tempfile.mkdtemp(prefix="peer-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    program = Path(folder) / source.stem
    subprocess.run([path, *flags, "-o", program, source, "-lm"], check=True)
    return program


@contextmanager
def one_core() -> Iterator[None]:
    """Keep this thread, and every program started in it, on one core where the system can."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(allowed)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


def run_c(program: Path, parts: int, seed: int, buffer: int) -> PeerResult:
    """Run a compiled peer on one core.

    Args:
        program: What `build` returned.
        parts: Parts to finish.
        seed: Seed of all random numbers.
        buffer: Places between two machines.

    Returns:
        The result as the program timed it, without its start and end.

    Raises:
        subprocess.CalledProcessError: The program failed.
    """
    command = [str(program), str(parts), str(seed), str(buffer)]
    with one_core():
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    finished, seconds, throughput_per_min = done.stdout.split()
    return PeerResult(
        parts=int(finished),
        seconds=float(seconds),
        parts_per_s=int(finished) / float(seconds),
        throughput_per_min=float(throughput_per_min),
    )


def median_of(runs: Sequence[PeerResult]) -> PeerResult:
    """The run of median speed; of an even number of runs, the slower of the middle two."""
    ordered = sorted(runs, key=lambda run: run.parts_per_s)
    return ordered[(len(ordered) - 1) // 2]
