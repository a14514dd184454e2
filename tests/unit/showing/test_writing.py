"""Writing whole files."""

import os
from pathlib import Path

import pytest

from nameplate.errors import NameplateError
from nameplate.showing.writing import require_place, require_places, write_whole


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


def test_a_place_is_tried_and_left_as_it_was(tmp_path: Path) -> None:
    """A place that can be written holds nothing more afterwards, and what stood there stands."""
    require_place(tmp_path / "new.html")
    assert list(tmp_path.iterdir()) == []
    old = tmp_path / "old.html"
    old.write_text("old", encoding="utf-8")
    require_place(old)
    assert (old.read_text(encoding="utf-8"), list(tmp_path.iterdir())) == ("old", [old])


def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    """A device or a pipe is refused, so that no run puts a file in its place."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for place in (Path(os.devnull), pipe):
        with pytest.raises(NameplateError, match="is a device or a pipe"):
            write_whole(place, "new")
    assert pipe.is_fifo()


@pytest.mark.parametrize("name", ["x" * 300, "x" * 300 + "/page.html"])
def test_a_name_that_no_file_can_have_is_told(tmp_path: Path, name: str) -> None:
    """What the system says of a name is passed on."""
    with pytest.raises(NameplateError, match=r"cannot be written: .*long; write elsewhere"):
        require_place(tmp_path / name)


def test_links_that_lead_to_each_other_are_replaced(tmp_path: Path) -> None:
    """A ring of links leads to no file, and ends nothing."""
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    require_places(one, tmp_path / "third", read=[])


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
