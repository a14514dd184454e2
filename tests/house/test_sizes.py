"""The sizes of the sources: one concept fits a file that a person can read at once."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST_LINES = 400
FOLDERS = ("src", "tests", "benchmarks", "docs")
SUFFIXES = {".py", ".c", ".h", ".css"}
FILES = sorted(
    path
    for folder in FOLDERS
    for path in (ROOT / folder).rglob("*")
    if path.suffix in SUFFIXES and "__pycache__" not in path.parts
)
PACKAGES = sorted(path for path in (ROOT / "src" / "nameplate").rglob("*") if path.is_dir())


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_source_file_is_long(path: Path) -> None:
    """Every source file has at most 400 lines."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize(
    "folder",
    [path for path in PACKAGES if path.name != "__pycache__"],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_every_folder_says_what_it_holds(folder: Path) -> None:
    """Every folder of the sources is a package whose docstring says what it holds."""
    assert (folder / "__init__.py").read_text(encoding="utf-8").startswith('"""')
