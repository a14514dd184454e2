"""How much memory a long run takes beside a short one: the peak of a process of its own.

`python -m benchmarks.memory line PARTS` is that process; `plant` runs a whole plant. Speed is not
measured here.
"""

import subprocess
import sys
from pathlib import Path

from benchmarks.contest import PLACES
from benchmarks.line8 import engine_on, line8
from benchmarks.results import Extent, Figure
from benchmarks.whole_plant import years_of
from nameplate.plantfile.reading import read_plant

ROOT = Path(__file__).parents[1]
LINE, PLANT = "line", "plant"
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


def peak_of_run_mb(what: str, parts: int) -> float:
    """Return the peak of a new process that runs so many parts of a line or a plant [MB]."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.memory", what, str(parts)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stdout)


def measure_memory(extent: Extent) -> tuple[Figure, ...]:
    """Return the peaks of short and of long runs of a line, and of years of a whole plant."""
    asked = [(LINE, f"{parts / 1e6:g} M parts", parts) for parts in extent.memory_parts]
    asked += [
        (PLANT, f"whole plant, a year of {parts / 1e6:g} M rounds", parts)
        for parts in extent.memory_plant_parts
    ]
    return tuple(
        Figure(f"peak memory, {name}", peak_of_run_mb(what, parts), "MB")
        for what, name, parts in asked
    )


def run(what: str, parts: int) -> None:
    """Run so many parts part by part, or a year of about so many of a whole plant."""
    if what == LINE:
        engine_on(line8(PLACES), "departures")(parts, 1)
    else:
        years_of(read_plant("maracay"), 1, parts)()


if __name__ == "__main__":
    run(sys.argv[1], int(sys.argv[2]))
    sys.stdout.write(f"{peak_mb()}\n")
