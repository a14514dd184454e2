"""The import order of the sources; which contracts there are stands in pyproject.toml."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAIVE_MAY_IMPORT = {
    "nameplate.kernels.arrays",
    "nameplate.kernels.samplers",
    "nameplate.kernels.streams",
}


def test_every_import_points_down() -> None:
    """Data flows one way: no module imports one that stands above it."""
    program = "from importlinter.cli import lint_imports_command as lint; lint()"
    found = subprocess.run(
        [sys.executable, "-c", program, "--no-cache", "--no-logo"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr


def test_the_naive_simulator_shares_no_engine() -> None:
    """The check on the engines shares arrays and random numbers with them, and no time rule."""
    tree = ast.parse((ROOT / "tests" / "naive.py").read_text(encoding="utf-8"))
    imported = {
        name
        for node in ast.walk(tree)
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else []
        )
        if name.startswith("nameplate")
    }
    assert imported
    assert imported <= NAIVE_MAY_IMPORT
