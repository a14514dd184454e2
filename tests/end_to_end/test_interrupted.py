"""Ctrl-C, and a machine that dies while a report is written."""

import os
import signal
import subprocess
import sys

import pytest

from command_line import COMMAND, GUARD_SECONDS, run

pytestmark = pytest.mark.skipif(not hasattr(os, "openpty"), reason="there is no terminal here")


def interrupted(moment, cwd):
    """Assess the first plant, press Ctrl-C when a word stands on the terminal, and wait."""
    screen, terminal = os.openpty()
    process = subprocess.Popen(
        [*COMMAND, "assess", "maracay", "--draws", "1000000", "--report", "page.html"],
        stdout=subprocess.PIPE,
        stderr=terminal,
        cwd=cwd,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    os.close(terminal)
    said = b""
    try:
        while moment not in said:
            said += os.read(screen, 4096)
        process.send_signal(signal.SIGINT)
        printed, _ = process.communicate(timeout=GUARD_SECONDS)
        try:
            while piece := os.read(screen, 4096):
                said += piece
        except OSError:  # the other end is closed
            pass
    finally:
        process.kill()
        process.wait()
        os.close(screen)
    return process.returncode, printed.decode(), said.decode()


def test_ctrl_c_ends_with_what_is_known(tmp_path):
    """After the first draws, Ctrl-C ends with an answer that is marked as cut short."""
    code, printed, said = interrupted(b" draws, about ", tmp_path)
    assert code == 0, said
    assert "it was interrupted" in " ".join(printed.split())
    assert "Traceback" not in said
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "it was interrupted" in page
    assert page.endswith("</html>\n")


def test_ctrl_c_before_anything_is_known_ends_at_once(tmp_path):
    """Before there is a single draw, Ctrl-C ends with exit code 130 and one sentence."""
    code, printed, said = interrupted(b"loading the engines", tmp_path)
    assert code == 130, said
    assert printed == ""
    assert "interrupted before there was anything to show" in said
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_dies_leaves_the_old_report(tmp_path):
    """Killed in the moment before the new report takes its place, the old one is whole."""
    page = tmp_path / "page.html"
    page.write_text("the old report")
    program = (
        "import os, signal\n"
        "os.replace = lambda *paths: os.kill(os.getpid(), signal.SIGKILL)\n"
        "from nameplate.cli import main\n"
        f"main(['assess', 'two-stations', '--draws', '1', '--report', {str(page)!r}])\n"
    )
    killed = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert page.read_text() == "the old report"
    told = run("assess", "two-stations", "--draws", "1", "--report", page)
    assert told.returncode == 0
    assert page.read_text(encoding="utf-8").endswith("</html>\n")


def test_a_report_that_cannot_be_moved_leaves_the_old_one(tmp_path, monkeypatch):
    """Where the system refuses the last step, the old report stays and nothing lies beside it."""
    from click.testing import CliRunner

    from nameplate.cli import main

    page = tmp_path / "page.html"
    page.write_text("the old report")

    def refuse(*paths):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    told = CliRunner().invoke(
        main, ["assess", "two-stations", "--draws", "1", "--report", str(page)]
    )
    assert told.exit_code == 1
    assert "cannot be written: No space left on device" in told.stderr
    assert "two stations" in told.stdout
    assert page.read_text() == "the old report"
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]
