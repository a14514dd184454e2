"""From a report to a plant file, as a user gets there: by answers in a file, a pipe or typed."""

import os
import re
import select
import signal
import subprocess
import sys

import pytest
from pages import blocks

from command_line import COMMAND, run
from draft_text import marked, report_text
from nameplate.plantfile.reading import read_plant

DRAFT = ("draft", "draft.yaml", "--answers", "answers.yaml", "-o", "plant.yaml")
WALK = "docs/first-verdict.md"


@pytest.fixture
def folder(tmp_path):
    """Return a folder with the draft of the walk, edited as the page says, and its answers."""
    (tmp_path / "report.txt").write_text(report_text(), encoding="utf-8")
    told = run("extract", "report.txt", "-o", "draft.yaml", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    path = tmp_path / "draft.yaml"
    path.write_text(marked(path.read_text(encoding="utf-8")), encoding="utf-8")
    answers, _ = blocks(WALK, "yaml")
    (tmp_path / "answers.yaml").write_text(answers, encoding="utf-8")
    return tmp_path


def test_the_walk_of_the_manual_leads_to_a_plant_file(folder):
    """The commands of the page, with its answers, end with a plant file that has no problem."""
    told = run(*DRAFT, cwd=folder)
    assert told.returncode == 0, told.stderr
    shown = [line for block in blocks(WALK, "text") for line in block.splitlines()]
    told_lines = told.stdout.splitlines()
    for line in ("Asked 18, answered 18", "Still proposed, and bearing nothing: 12 statements"):
        assert line in shown
        assert line in told_lines
    assert "class oee-packaging" in told.stdout
    checked = run("check", "plant.yaml", cwd=folder)
    assert "no problems found" in checked.stdout
    assert read_plant(folder / "plant.yaml").headline == "output"


def test_a_plant_that_is_late_is_followed_as_the_manual_says(folder):
    """The answers of the page about a delay lead to the years that it shows."""
    path = folder / "answers.yaml"
    _, late = blocks(WALK, "yaml")
    kept = re.sub(r"(?m)^start(_delay)?:.*\n", "", path.read_text(encoding="utf-8"))
    path.write_text(kept + late, encoding="utf-8")
    assert run(*DRAFT, cwd=folder).returncode == 0
    told = run("assess", "plant.yaml", cwd=folder).stdout
    (shown,) = [block for block in blocks(WALK, "text") if "year  accepted" in block]
    printed = without_figures(told)
    for line in shown.splitlines():
        words = without_figures(line)
        assert any(printed[i : i + len(words)] == words for i in range(len(printed))), line


def test_the_first_verdict_of_the_manual_is_what_is_printed(folder):
    """The walk ends with the first screen of the page; only figures of the draws may differ."""
    assert run(*DRAFT, cwd=folder).returncode == 0
    plant = folder / "plant.yaml"
    text = plant.read_text(encoding="utf-8")
    # The pieces of the article in these tests do not say whose projection it is.
    plant.write_text(text.replace("the author of the report", "Rostec"), encoding="utf-8")
    told = run("assess", "plant.yaml", "--draws", "512", cwd=folder)
    assert told.returncode == 0, told.stderr
    (shown,) = [block for block in blocks(WALK, "text") if "CANNOT TELL" in block]
    assert without_figures(told.stdout.split("\n\n")[0]) == without_figures(shown)


def without_figures(screen):
    """Return the words of a screen in their order, without figures and what is drawn of them."""
    return re.findall(r"[A-Za-z()]+", re.sub(r"[0-9.,]+( million)?|near a threshold", "", screen))


def test_answers_come_through_a_pipe(folder):
    """With --answers - they are read from standard input, and the plant file is printed."""
    told = subprocess.run(
        [*COMMAND, "draft", "draft.yaml", "--answers", "-"],
        input=(folder / "answers.yaml").read_text(encoding="utf-8"),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=folder,
    )
    assert told.returncode == 0, told.stderr
    (folder / "piped.yaml").write_text(told.stdout, encoding="utf-8")
    assert read_plant(folder / "piped.yaml").headline == "output"
    assert "Asked 18, answered 18" in told.stderr


@pytest.mark.parametrize("name", ["draft.yaml", "answers.yaml"])
def test_what_is_read_is_never_replaced(folder, name):
    """Even with --force, the plant file takes the place of neither the draft nor the answers."""
    before = (folder / name).read_bytes()
    told = run(*DRAFT[:-1], name, "--force", cwd=folder)
    assert told.returncode == 1
    assert f"{name} is what is read; write elsewhere" in told.stderr
    assert (folder / name).read_bytes() == before


def test_without_a_terminal_what_is_missing_is_listed_and_nothing_written(folder):
    """A pipe without answers ends with 1, the list of what is missing, and no file."""
    told = run("draft", "draft.yaml", "-o", "plant.yaml", "--no-input", cwd=folder)
    assert told.returncode == 1
    assert "Missing for a first verdict (18):" in told.stdout
    assert "> oee-packaging" in told.stdout
    assert not (folder / "plant.yaml").exists()


@pytest.mark.parametrize(
    ("line", "place", "code"),
    [
        ("oee: oee-packging", ":18:6", "not-an-answer"),
        ("oee: {value: 130 %, assumed: why}", ":18:6", "out-of-range"),
        ("oee: 50 %", ":18:6", "no-basis"),
        ("oee:", ":18:1", "not-answered"),
    ],
)
def test_a_wrong_answer_is_one_error_with_its_place(folder, line, place, code):
    """An answer that is none is told with file, line and column, and nothing is written."""
    path = folder / "answers.yaml"
    kept = [each for each in path.read_text(encoding="utf-8").splitlines() if each[:4] != "oee:"]
    path.write_text("\n".join([*kept, line, ""]), encoding="utf-8")
    told = run(*DRAFT, cwd=folder)
    assert told.returncode == 1
    assert "1 problem" in told.stderr
    assert f"answers.yaml{place}" in told.stderr
    assert f"[{code}]" in told.stderr
    assert not (folder / "plant.yaml").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_an_interrupted_interview_writes_nothing(folder):
    """Ctrl-C at a question ends with 130 and without a file."""
    import pty

    ours, theirs = pty.openpty()
    command = [*COMMAND, "draft", "draft.yaml", "-o", "plant.yaml"]
    ends = {"stdin": theirs, "stdout": theirs, "stderr": theirs}
    process = subprocess.Popen(
        command,
        cwd=folder,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        **ends,
    )
    with process:
        os.close(theirs)
        try:
            wait_for(ours, b"published: ")
            os.write(ours, b"s016\n")
            wait_for(ours, b"claim: ")
            # A signal between the prompt and the wait for an answer is seen with the next one.
            while process.send_signal(signal.SIGINT) or not select.select([ours], [], [], 3.0)[0]:
                assert process.poll() is None
            wait_for(ours, b"nothing is written")
            assert process.wait(60) == 130
        finally:
            process.kill()
            os.close(ours)
    assert not (folder / "plant.yaml").exists()


def wait_for(terminal, text):
    """Read a terminal until it has shown a text, at most a minute long."""
    shown = b""
    while text not in shown:
        assert select.select([terminal], [], [], 60.0)[0], shown
        shown += os.read(terminal, 4096)


def test_classes_are_listed_and_shown():
    """The reference classes fit a page of 80 columns, and each shows its figures and sources."""
    listed = run("classes")
    assert listed.returncode == 0, listed.stderr
    assert max(map(len, listed.stdout.splitlines())) <= 80
    shown = run("classes", "oee-packaging")
    assert "Zepf, Packaging World" in shown.stdout
    assert "n 120 lines" in shown.stdout
    refused = run("classes", "oee-packging")
    assert refused.returncode == 1
    assert "did you mean oee-packaging" in refused.stderr
