"""The pages of the repository keep what they say: links, words, commands and examples."""

import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from pages import ROOT, blocks, links, pages

import nameplate
from nameplate.answer import ESTIMANDS, Label
from nameplate.drawing.block import level_names
from nameplate.measuring.estimates import EARLIER_SHIFTS, EMPTY_START, RAMP_UP, START_UP
from nameplate.model.evidence import Reading

RUN_CLI = "import sys; from nameplate.cli import main; sys.argv[0] = 'nameplate'; main()"
UNDRAWN = ("Evidence", "Would hold if", "Adds up", "Does not")
"""Lines of the first screen that are the same however many draws were made."""
STATES = ("busy", "starved", "blocked", "down", "closed")
LOSSES = level_names(nameplate.read_plant("two-stations"))[1:]
"""Bars of the waterfall of a plant without factors."""
COMMANDS = sorted(
    {
        line.strip()
        for page in ("README.md", "CONTRIBUTING.md")
        for line in [
            *(line for block in blocks(page, "sh") for line in block.splitlines()),
            *re.findall(r"`((?:make|nameplate) [^`]+)`", (ROOT / page).read_text(encoding="utf-8")),
        ]
    }
)


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    """Every link between files of the repository leads to a file or a folder that is there."""
    assert [link for link in links(page) if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_pages_exists(command: str) -> None:
    """Every command that the first pages name exists, with the options that they show."""
    program, word, *rest = command.split()
    if program == "make":
        makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
        assert re.search(rf"^{re.escape(word)}:", makefile, re.MULTILINE)
        return
    assert program == "nameplate"
    told = subprocess.run(
        [sys.executable, "-c", RUN_CLI, word, "--help"], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr
    assert [
        option for option in rest if option.startswith("--") and option not in told.stdout
    ] == []


def test_the_plant_file_of_the_readme_is_read(tmp_path: Path) -> None:
    """The plant file on the first page is complete and can be assessed as it stands."""
    (block,) = blocks("README.md", "yaml")
    path = tmp_path / "bottler.yaml"
    path.write_text(block, encoding="utf-8")
    assert nameplate.read_plant(str(path)).headline == "output"


def test_the_manual_of_the_plant_file_is_a_plant_file(tmp_path: Path) -> None:
    """The blocks of the manual, one behind the other, are a plant file without a problem."""
    path = tmp_path / "manual.yaml"
    path.write_text("\n".join(blocks("docs/plant-file.md", "yaml")), encoding="utf-8")
    assert set(nameplate.read_plant(str(path)).claims) == {"output"}


def test_the_python_of_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The Python on the first page runs as it stands, prints an answer and writes a report."""
    monkeypatch.chdir(tmp_path)
    (block,) = blocks("README.md", "python")
    exec(compile(block, "<README.md>", "exec"), {})
    assert "Maracay" in capsys.readouterr().out
    assert "Maracay" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_the_answer_of_the_readme_is_what_is_printed() -> None:
    """The first page shows a real first screen; only what rests on the draws may differ in it."""
    (block,) = blocks("README.md", "text")
    printed = nameplate.render(nameplate.assess("maracay", draws=64, seed=1)).split("\n\n")[0]
    assert block.splitlines()[0] == printed.splitlines()[0]
    shown, real = _labelled(block), _labelled(printed)
    assert list(shown) == list(real)
    assert {label: shown[label] for label in UNDRAWN} == {label: real[label] for label in UNDRAWN}


def _labelled(screen: str) -> dict[str, str]:
    """Return the texts of a first screen by their labels, each on one line."""
    texts: dict[str, str] = {}
    for line in screen.splitlines():
        if found := re.match(r"(\w[\w ]*?) {2,}(\S.*)", line):
            label = found[1]
            texts[label] = found[2]
        elif texts and line.startswith(" "):
            texts[label] += f" {line.strip()}"
    return texts


@pytest.mark.parametrize(
    "term",
    [
        *(*get_args(Label), *ESTIMANDS, *(r for r in get_args(Reading)), *STATES),
        *(*LOSSES, START_UP, RAMP_UP, EMPTY_START, EARLIER_SHIFTS),
    ],
)
def test_every_word_of_an_answer_is_in_the_glossary(term: str) -> None:
    """Verdicts, readings, quantities, states and bars are explained in the glossary."""
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    assert f"| **{term}** |" in glossary
