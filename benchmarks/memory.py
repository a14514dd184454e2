"""How much memory a long run takes beside a short one: the peak of a process of its own.

`python -m benchmarks.memory PARTS` is that process. Speed is not measured here.
"""

import subprocess
import sys
from pathlib import Path

from benchmarks.contest import PLACES
from benchmarks.line8 import engine_on, line8
from benchmarks.results import Extent, Figure

ROOT = Path(__file__).parents[1]
STATUS = Path("/proc/self/status")


def peak_mb() -> float:
    """Return the most memory that this process has held [MB].

    Linux also keeps a peak for its resource usage, but that one begins with what the process that
    started this one held.
    """
    if STATUS.exists():
        lines = STATUS.read_text(encoding="ascii").splitlines()
        kibibytes = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))
        return kibibytes * 1024 / 1e6
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def peak_of_run_mb(parts: int) -> float:
    """Return the peak of a new process that runs so many parts part by part [MB]."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.memory", str(parts)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stdout)


def measure_memory(extent: Extent) -> tuple[Figure, ...]:
    """Return the peaks of a short and of a long run."""
    return tuple(
        Figure(f"peak memory, {parts / 1e6:g} M parts", peak_of_run_mb(parts), "MB")
        for parts in extent.memory_parts
    )


if __name__ == "__main__":
    engine_on(line8(PLACES), "departures")(int(sys.argv[1]), 1)
    sys.stdout.write(f"{peak_mb()}\n")
