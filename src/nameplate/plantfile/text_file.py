"""A path -> its text, for files that are small enough, regular and UTF-8.

It knows nothing of YAML; what stands in the text is for others to judge.
"""

import os
import stat
from pathlib import Path

from nameplate.errors import UnreadableFileError

LARGEST_FILE_BYTES = 1024 * 1024

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISSOCK, "a socket"),
)


def read_text(path: str | Path) -> str:
    """Return the text of a file without its byte order mark.

    Raises:
        UnreadableFileError: Nothing there, not a regular file, not permitted, too large, not UTF-8
            text, or empty but for blanks and comments.
    """
    file = str(path)
    try:
        _refuse_by_status(file, os.stat(path))
        with open(path, "rb") as stream:
            data = stream.read(LARGEST_FILE_BYTES + 1)
    except FileNotFoundError:
        raise UnreadableFileError(
            file, "no such file", "check the name and the folder you are in"
        ) from None
    except PermissionError:
        raise UnreadableFileError(
            file, "a file that you may not read", "allow yourself to read it"
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFileError(file, reason.lower(), "name a readable file") from None
    return _decoded(file, data)


def _refuse_by_status(file: str, status: os.stat_result) -> None:
    """Refuse what is no regular file, and what is too large, before a byte is read."""
    if not stat.S_ISREG(status.st_mode):
        kind = next((name for test, name in _KINDS if test(status.st_mode)), "no regular file")
        raise UnreadableFileError(file, kind, "name a file of text")
    if status.st_size > LARGEST_FILE_BYTES:
        raise _too_large(file, f"{status.st_size / 1e6:,.1f} MB")


def _too_large(file: str, size: str) -> UnreadableFileError:
    """Return the error for a file of more bytes than any file of ours needs."""
    return UnreadableFileError(file, size, "give a file of at most 1 MiB")


def _decoded(file: str, data: bytes) -> str:
    """Return the bytes as text, or refuse them."""
    # A few special files say that they hold nothing, and then never end.
    if len(data) > LARGEST_FILE_BYTES:
        raise _too_large(file, "more than 1 MiB")
    if b"\0" in data:
        found = f"a binary file: byte {data.index(0):,} is zero"
        raise UnreadableFileError(file, found, "save it as plain UTF-8 text")
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableFileError(
            file,
            f"byte 0x{data[error.start]:02x} at offset {error.start:,}, line {line:,}, which is"
            " not UTF-8",
            "save the file with the encoding UTF-8",
        ) from None
    if all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines()):
        raise UnreadableFileError(
            file, "nothing but blanks and comments", "write something in it, or name another file"
        )
    return text
