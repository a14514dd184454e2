"""The commands that begin a plant file: `draft` and `classes`.

Reads arguments, asks on the terminal, and shows what comes out. Everything heavy is loaded inside.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nameplate.commands.running import guarded, page_width

if TYPE_CHECKING:
    from nameplate.errors import Problem
    from nameplate.starting.answers import Given
    from nameplate.starting.drafts import Draft
    from nameplate.starting.questions import Answer, Question

INTERRUPTED = 130


@click.command(short_help="Make a plant file of the draft FILE, asking for what is missing.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the plant file here.")
@click.option(
    "--answers",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Take the answers from this YAML file instead of asking; - for standard input.",
)
@click.option("--no-input", is_flag=True, help="Ask nothing; list what is missing and end with 1.")
@click.option("--force", is_flag=True, help="Overwrite the file of -o.")
def draft(
    file: Path, output: Path | None, answers: Path | None, no_input: bool, force: bool
) -> None:
    """Make a plant file of the draft FILE, asking for what is missing, with proposals.

    Statements that the plant is to rest on say status: accepted. Nothing is taken silently, and
    nothing is written before the end.
    """
    if no_input and answers is not None:
        raise click.UsageError("--no-input asks nothing; leave out --answers.")
    guarded(lambda: _draft(file, output, answers, no_input, force))


def _draft(
    file: Path, output: Path | None, answers: Path | None, no_input: bool, force: bool
) -> None:
    """Read, ask, write and tell."""
    from nameplate.showing.started import NOTHING_MISSING, render_missing, render_statuses
    from nameplate.showing.writing import require_free, require_places
    from nameplate.starting.drafts import read_draft
    from nameplate.starting.interview import missing

    require_places(output, read=[file] if answers is None else [file, answers])
    if output is not None and not force:
        require_free(output)
    read = read_draft(file)
    click.echo(render_statuses(read, page_width()), nl=False, err=output is None)
    questions = missing(read)
    if not questions:
        click.echo(NOTHING_MISSING, err=True)
        return
    if answers is None and (no_input or not sys.stdin.isatty()):
        click.echo(render_missing(questions, page_width()), nl=False)
        sys.exit(1)
    _write(read, _from_file(read, answers) if answers else _from_terminal(read), output)


def _from_file(read: "Draft", path: Path) -> dict[str, "Answer | None"]:
    """Return the answers of a file, or of standard input."""
    from nameplate.plantfile.tree import read_text
    from nameplate.starting.answers_file import AnswersFile
    from nameplate.starting.interview import interview

    text = sys.stdin.read() if str(path) == "-" else read_text(path)
    held = AnswersFile(text, str(path))
    given = interview(read, held.answer)
    held.require_all_used()
    return given


def _from_terminal(read: "Draft") -> dict[str, "Answer | None"]:
    """Return what a person answers; whoever interrupts ends with nothing written."""
    from nameplate.starting.interview import interview

    try:
        return interview(read, _prompted)
    except click.Abort:
        click.echo("\ninterrupted: nothing is written", err=True)
        sys.exit(INTERRUPTED)


def _prompted(question: "Question", problems: "tuple[Problem, ...]") -> "Given":
    """Return what is typed to a question."""
    from nameplate.showing.started import render_question
    from nameplate.starting.answers import Given
    from nameplate.starting.interview import NOWHERE

    click.echo(render_question(question, problems, page_width()), nl=False, err=True)
    typed = click.prompt(question.name, default="", show_default=False, err=True)
    return Given(typed.strip(), NOWHERE)


def _write(read: "Draft", answers: dict[str, "Answer | None"], output: Path | None) -> None:
    """Write the plant file whole, and say what was asked and where each answer is from."""
    from nameplate.showing.started import render_answers
    from nameplate.showing.writing import write_whole
    from nameplate.starting.writing import open_questions, plant_text

    text, gaps = plant_text(read, answers), open_questions(read, answers)
    told = render_answers(read, answers, gaps, page_width())
    if output is None:
        click.echo(text, nl=False)
        click.echo(f"\n{told}", nl=False, err=True)
    else:
        write_whole(output, text)
        click.echo(f"{told}\nplant: {output}")
    if gaps:
        sys.exit(1)


@click.command(short_help="List the reference classes, or show the one called NAME.")
@click.argument("name", required=False)
def classes(name: str | None) -> None:
    """List the reference classes, or show the one called NAME with its figures and sources."""

    def work() -> None:
        from nameplate.reference_classes.reading import reference_class, reference_classes
        from nameplate.showing.reference_classes import render_class, render_classes

        if name is None:
            click.echo(render_classes(reference_classes(), page_width()), nl=False)
        else:
            click.echo(render_class(name, reference_class(name), page_width()), nl=False)

    guarded(work)
