"""`nameplate check --quotes` from the outside."""

from pathlib import Path

import pytest

from command_line import run
from short_plants import plant_text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a plant and the report that it quotes."""
    text = plant_text().replace("paraphrase: many", "quote: up to 90 parts")
    (tmp_path / "plant.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "flyer.txt").write_text("It makes up to 90 parts.", encoding="utf-8")
    (tmp_path / "other.txt").write_text("It makes 90 parts.", encoding="utf-8")
    return tmp_path


def test_quotes_that_are_there_are_counted(folder: Path) -> None:
    """One line more in what the file holds."""
    told = run("check", "plant.yaml", "--quotes", "flyer=flyer.txt", cwd=folder)
    assert told.returncode == 0
    assert told.stdout.splitlines()[-1] == "  quotes         1 found in flyer"


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        ("flyer=other.txt", 1, "quote-not-there"),
        ("flyer=none.txt", 2, "no such file"),
        ("flyer", 2, "article=article.txt"),
        ("leaflet=flyer.txt", 2, "its documents: flyer"),
    ],
)
def test_what_is_not_there_is_told(folder: Path, given: str, code: int, said: str) -> None:
    """A quote, a file or a document that is missing ends with one clear message."""
    told = run("check", "plant.yaml", "--quotes", given, cwd=folder)
    assert told.returncode == code
    assert said in told.stderr
