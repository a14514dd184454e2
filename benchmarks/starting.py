"""How long a user waits before anything is simulated: start, a mistake in a file, the first run.

Runs the command line in processes of its own. Does not measure engines.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.peers.build import one_core
from benchmarks.results import Extent, Figure
from nameplate.plantfile.reading import example_text

COMMAND = (sys.executable, "-c", "from nameplate.cli import main; main(prog_name='nameplate')")
ASSESS = ("assess", "maracay", "--draws", "16")


def command_s(arguments: Sequence[str], cache: Path | None = None, fails: bool = False) -> float:
    """Return how long a command of ours takes, its process included.

    Args:
        arguments: What stands behind `nameplate`.
        cache: Folder of compiled code; None for the usual one.
        fails: Whether the command must find something wrong.

    Raises:
        RuntimeError: It ended in another way than that.
    """
    environment = dict(os.environ)
    if cache is not None:
        environment["NAMEPLATE_CACHE_DIR"] = str(cache)
    start_s = time.perf_counter()
    done = subprocess.run(
        [*COMMAND, *arguments], env=environment, capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - start_s
    if (done.returncode != 0) != fails:
        raise RuntimeError(f"nameplate {' '.join(arguments)}: {done.stdout}{done.stderr}")
    return seconds


def measure_start(extent: Extent) -> tuple[Figure, ...]:
    """Return how long help takes, and the check of a file with a misspelt station."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, one_core():
        wrong = Path(folder) / "wrong.yaml"
        wrong.write_text(
            example_text("maracay").replace("% of assemble", "% of asemble", 1), "utf-8"
        )
        shown, checked = [], []
        for _ in range(extent.rounds):
            shown.append(command_s(["--help"]))
            checked.append(command_s(["check", str(wrong)], fails=True))
    return (
        Figure("nameplate --help", median(shown), "s"),
        Figure("nameplate check, a file with a mistake", median(checked), "s"),
    )


def measure_first_run() -> tuple[Figure, ...]:
    """Return how long a first assessment takes, which compiles, and the same once compiled."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, one_core():
        first, second = (command_s(ASSESS, Path(folder)) for _ in range(2))
    name = " ".join(("nameplate", *ASSESS))
    return (
        Figure(f"{name}: first run", first, "s"),
        Figure(f"{name}: second run", second, "s"),
        Figure(f"{name}: compiling", first - second, "s"),
    )
