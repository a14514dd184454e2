"""Running the program as a user does, in a process of its own.

Holds no expectation; what should come out stands in the tests.
"""

import subprocess
import sys
from pathlib import Path

GUARD_SECONDS = 240  # the first run on a machine compiles; nothing is timed

COMMAND = [
    sys.executable,
    "-c",
    "import sys; from nameplate.cli import main; sys.argv[0] = 'nameplate'; main()",
]


def run(
    *arguments: str | Path,
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
    seconds: float = GUARD_SECONDS,
) -> subprocess.CompletedProcess[str]:
    """Run a command of the program to its end, its output piped."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        env=env,
        timeout=seconds,
    )
