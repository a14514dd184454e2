"""Writing a whole file or none of it.

Knows nothing of what is written.
"""

import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from itertools import combinations
from pathlib import Path

from nameplate.errors import NameplateError, visible

READABLE_BY_ALL = 0o666


def require_place(path: str | Path) -> None:
    """Make sure, before a long run, that a file can be written at a path; leave nothing there.

    Raises:
        NameplateError: its folder does not exist or takes no file, or something stands at the path
            that is no file.
    """
    target = Path(path)
    try:
        _try_place(target)
    except OSError as error:
        raise _refused(target, error) from error


def _try_place(target: Path) -> None:
    """Refuse what is no place for a file, and try the others with a file that is taken away."""
    shown = visible(str(target))
    if target.is_dir():
        raise NameplateError(f"{shown} is a folder; give the name of a file in it")
    if target.exists() and not target.is_file():
        raise NameplateError(f"{shown} is a device or a pipe; give the name of a file")
    if not target.parent.is_dir():
        folder = visible(str(target.parent))
        raise NameplateError(
            f"the folder {folder} does not exist; make it first, or write elsewhere"
        )
    handle, name = _file_beside(_led_to(target))
    os.close(handle)
    os.unlink(name)


def require_free(path: str | Path) -> None:
    """Make sure that nothing stands at a path yet.

    Raises:
        NameplateError: something does.
    """
    if os.path.lexists(path):
        shown = visible(str(path))
        raise NameplateError(f"{shown} is there already; write elsewhere, or add --force")


def require_apart(path: str | Path, source: str | Path) -> None:
    """Make sure that what is written does not take the place of what is read.

    Raises:
        NameplateError: both paths lead to one file.
    """
    if os.path.exists(path) and os.path.exists(source) and os.path.samefile(path, source):
        raise NameplateError(f"{visible(str(path))} is what is read; write elsewhere")


def require_places(*places: Path | None, read: Sequence[str | Path]) -> None:
    """Make sure, before a long run, that every file that is asked for has a place of its own.

    Args:
        places: Where files are written; None stands for one that is not asked for.
        read: What is read, which none of them may replace.

    Raises:
        NameplateError: a place is none, is that of what is read, or is asked for twice.
    """
    asked = [place for place in places if place is not None]
    for place in asked:
        require_place(place)
        for source in read:
            require_apart(place, source)
    for first, second in combinations(asked, 2):
        if _led_to(first) == _led_to(second):
            raise NameplateError(
                f"{visible(str(second))} is asked for twice; give every file a place of its own"
            )


def write_whole(path: str | Path, text: str) -> None:
    """Write a text as UTF-8 beside its place and move it there in one step.

    A reader finds the old file or the new one, never half of either. The ends of lines are written
    as they are in `text`.

    Raises:
        NameplateError: the folder does not exist, the path is a folder, or the system refuses.
    """
    require_place(path)
    target = Path(path)
    try:
        _write_beside_and_move(target, text)
    except OSError as error:
        raise _refused(target, error) from error


def _refused(target: Path, error: OSError) -> NameplateError:
    """Return the error of a place where the system writes nothing."""
    reason = error.strerror or type(error).__name__
    return NameplateError(f"{visible(str(target))} cannot be written: {reason}; write elsewhere")


def _led_to(target: Path) -> Path:
    """Return the file that a link leads to: it is replaced, and the link stays a link."""
    return Path(os.path.realpath(target))


def _file_beside(target: Path) -> tuple[int, str]:
    """Make a temporary file in the target's folder; return it, opened, and its name."""
    return tempfile.mkstemp(prefix=".nameplate-", suffix=".part", dir=target.parent)


def _write_beside_and_move(target: Path, text: str) -> None:
    """Write a temporary file in the target's folder, flush it to the disk and rename it."""
    target = _led_to(target)
    handle, name = _file_beside(target)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _mode(target))
        os.replace(name, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _mode(target: Path) -> int:
    """Return the rights of the file that is replaced, or those of a new file."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return READABLE_BY_ALL & ~mask
