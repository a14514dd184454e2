"""The program from Python, as the first page shows it."""

import inspect
import subprocess
import sys

import pytest

import nameplate


def test_five_lines_make_an_answer_and_a_report(tmp_path, capsys):
    """Read, assess, print, write: each step is one call with plain arguments."""
    plant = nameplate.read_plant("two-stations")
    answer = nameplate.assess(plant, draws=16, seed=1)
    print(nameplate.render(answer))  # noqa: T201
    nameplate.write_report(answer, tmp_path / "report.html")
    nameplate.write_json(answer, str(tmp_path / "answer.json"))
    assert "two stations of the textbook" in capsys.readouterr().out
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert page == nameplate.render_page(answer)
    assert (tmp_path / "answer.json").read_text(encoding="utf-8") == nameplate.to_json(answer)


def test_a_mistake_is_one_kind_of_error():
    """Whoever calls the program catches one error, whose text is written for people."""
    with pytest.raises(nameplate.NameplateError, match="no bundled example") as caught:
        nameplate.assess("no-such-plant")
    assert caught.value.exit_code == 2


def test_the_program_is_silent_as_a_library(capfd):
    """Nothing is written to the terminal unless it is asked for."""
    nameplate.assess("two-stations", draws=1)
    assert capfd.readouterr() == ("", "")


def test_importing_the_package_loads_nothing_heavy():
    """`import nameplate` loads what is used when it is used."""
    program = (
        "import sys, nameplate\n"
        "print(sorted({'numpy', 'numba', 'pydantic', 'ruamel', 'click'} & set(sys.modules)))"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert told.stdout == "[]\n"


def test_every_public_name_is_there_and_no_other():
    """What the package lists can be had, and what it does not know is told as ever in Python."""
    assert dir(nameplate) == nameplate.__all__
    assert all(
        inspect.isclass(x) or callable(x) for x in map(nameplate.__getattr__, dir(nameplate))
    )
    assert not hasattr(nameplate, "no_such_name")
