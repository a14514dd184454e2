"""Writing whole files."""

import os
from pathlib import Path

import pytest

from nameplate.errors import NameplateError
from nameplate.showing.writing import write_whole


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    """A text is written byte for byte, over what stood there, and nothing else is left."""
    target = tmp_path / "answer.html"
    write_whole(target, "old\n")
    write_whole(str(target), "néw\r\n")
    assert target.read_bytes() == "néw\r\n".encode()
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the system refuses, the old file stands, no half file is left, and the reason is told."""
    target = tmp_path / "answer.html"
    target.write_text("old", encoding="utf-8")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NameplateError, match="cannot be written: No space left on device"):
        write_whole(target, "new")
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_half_a_character_is_no_half_file(tmp_path: Path) -> None:
    """A text that cannot be written as UTF-8 leaves nothing behind."""
    with pytest.raises(UnicodeEncodeError):
        write_whole(tmp_path / "answer.html", "\ud800")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """A folder that does not exist is named, and is not made."""
    with pytest.raises(NameplateError, match=r"the folder .*reports does not exist; make it"):
        write_whole(tmp_path / "reports" / "answer.html", "new")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A path that is a folder is refused with what to give instead."""
    with pytest.raises(NameplateError, match="is a folder; give the name of a file in it"):
        write_whole(tmp_path, "new")


def test_rights_and_links_are_kept(tmp_path: Path) -> None:
    """A replaced file keeps its rights, and a link to it stays a link."""
    target, link = tmp_path / "answer.html", tmp_path / "latest.html"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    write_whole(link, "new")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_new_file_can_be_read_like_any_other(tmp_path: Path) -> None:
    """A new file has the rights that the system gives to new files."""
    (tmp_path / "other").write_text("", encoding="utf-8")
    write_whole(tmp_path / "answer.html", "new")
    assert (tmp_path / "answer.html").stat().st_mode == (tmp_path / "other").stat().st_mode
