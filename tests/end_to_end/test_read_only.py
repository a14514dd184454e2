"""The program where it may write nothing: no home, no folder of its own, any working folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import nameplate
from command_line import GUARD_SECONDS, run
from nameplate.kernels.jit import cache_folder

PLACES = ("NAMEPLATE_CACHE_DIR", "XDG_CACHE_HOME", "HOME", "NUMBA_CACHE_DIR")
PRINT_FOLDER = "from nameplate.kernels.jit import cache_folder; print(cache_folder())"


def without(*names, **more):
    """Return the environment without some variables, and with others."""
    kept = {key: value for key, value in os.environ.items() if key not in names}
    return {**kept, **{key: str(value) for key, value in more.items()}}


def folder_in(env):
    """Return the folder for compiled code that a fresh process finds."""
    told = subprocess.run(
        [sys.executable, "-c", PRINT_FOLDER], capture_output=True, text=True, check=True, env=env
    )
    return Path(told.stdout.strip())


def a_file(tmp_path):
    """Return a file, in which nobody can make a folder, whatever his rights."""
    path = tmp_path / "file"
    path.write_text("")
    return path


def test_a_home_that_is_no_folder_is_passed_by(tmp_path):
    """Where nothing can be written at home, a temporary folder holds compiled code."""
    spare = tmp_path / "spare"
    spare.mkdir()
    found = folder_in(without(*PLACES, HOME=a_file(tmp_path), TMPDIR=spare))
    assert found.is_dir()
    assert spare in found.parents
    if hasattr(os, "getuid"):
        assert found.stat().st_mode & 0o077 == 0


def test_without_a_home_there_is_a_folder(tmp_path):
    """An environment without any of its variables is enough."""
    spare = tmp_path / "spare"
    spare.mkdir()
    found = folder_in(without(*PLACES, XDG_CACHE_HOME=a_file(tmp_path), TMPDIR=spare))
    assert found.is_dir()


def test_the_folder_that_was_asked_for_comes_first(tmp_path):
    """`NAMEPLATE_CACHE_DIR` is taken before a home, and then `XDG_CACHE_HOME`."""
    first, second = tmp_path / "first", tmp_path / "second"
    env = without(*PLACES, HOME=tmp_path, XDG_CACHE_HOME=second)
    assert first in folder_in({**env, "NAMEPLATE_CACHE_DIR": str(first)}).parents
    assert second / "nameplate" in folder_in(env).parents


def test_with_nowhere_to_write_nothing_is_kept(tmp_path, monkeypatch):
    """If no folder can be written at all, there is none, and every run compiles anew."""
    for name in PLACES:
        monkeypatch.setenv(name, str(a_file(tmp_path)))
    monkeypatch.setattr("tempfile.tempdir", str(a_file(tmp_path)))
    assert cache_folder() is None


@pytest.mark.parametrize("home", [None, "", "/nowhere/at/all"])
def test_a_run_needs_no_home(tmp_path, home):
    """The program runs without a home, and leaves nothing in the folder it is called from."""
    env = without("HOME", NAMEPLATE_CACHE_DIR=cache_folder().parent)
    env |= {} if home is None else {"HOME": home}
    told = run("assess", "two-stations", "--draws", "1", cwd=tmp_path, env=env)
    assert told.returncode == 0, told.stderr
    assert "sustained capacity" in told.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_package_that_may_not_be_written_runs(tmp_path):
    """Installed where it may not write, the program compiles into its own folder and runs."""
    package = tmp_path / "lib" / "nameplate"
    shutil.copytree(
        Path(nameplate.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__")
    )
    before = sorted(package.rglob("*"))
    for path in [package, *before]:
        path.chmod(path.stat().st_mode & ~0o222)
    env = without(
        *PLACES, PYTHONPATH=package.parent, PYTHONDONTWRITEBYTECODE=1, NAMEPLATE_CACHE_DIR=tmp_path
    )
    program = (
        "import nameplate\n"
        "from nameplate.kernels.streams import uniforms\n"
        "print(nameplate.__file__, uniforms(1, 2, 3, 4, 5)[0] < 1)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env=env,
        cwd=tmp_path,
        timeout=GUARD_SECONDS,
    )
    for path in [package, *before]:
        path.chmod(path.stat().st_mode | 0o700)
    assert told.returncode == 0, told.stderr
    assert told.stdout == f"{package / '__init__.py'} True\n"
    assert sorted(package.rglob("*")) == before
    kept = [path for path in tmp_path.rglob("*.nbi") if package not in path.parents]
    assert len(kept) > 0
