"""Running a command on a terminal: its errors, its width, its colours and its line of progress.

Knows no command; everything heavy is loaded when it is needed.
"""

import io
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from nameplate.drawing.experiment import Progress

T = TypeVar("T")


def guarded(work: Callable[[], T]) -> T:
    """Run a command; an error of ours becomes its sentence and its exit code."""
    from nameplate.errors import NameplateError

    show_what_can_be_shown()
    try:
        return work()
    except NameplateError as error:
        click.echo(str(error), err=True)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        click.echo("\ninterrupted before there was anything to show", err=True)
        # Not by way of the interpreter's end, which would wait for threads that still compile.
        os._exit(130)


def show_what_can_be_shown() -> None:
    """Print a question mark for every sign that the terminal's encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def page_width() -> int:
    """Return the columns to fill: those of the terminal, at least 48 and at most 80."""
    import shutil

    return min(80, max(48, shutil.get_terminal_size((80, 24)).columns))


def wants_color(color: bool | None) -> bool:
    """Tell whether to colour: as asked for, else on a terminal that does not refuse it."""
    if color is not None:
        return color
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


class ProgressLine:
    """One line on a terminal that is written again and again; nothing where stderr is a file."""

    def __init__(self) -> None:
        self.live = sys.stderr.isatty()
        self.said = ""

    def say(self, text: str) -> None:
        """Write the line anew."""
        if self.live and text != self.said:
            sys.stderr.write("\r\x1b[2K" + text[:79])
            sys.stderr.flush()
            self.said = text

    def show(self, progress: "Progress") -> None:
        """Say what is being done and how long it takes."""
        if progress.done == 0:
            so_far = f"{progress.seconds:.0f} s" if progress.seconds >= 1 else "the first draw"
            self.say(f"{progress.doing}: {so_far} (the first run on a machine compiles them)")
        elif progress.seconds_left is None:
            self.say(progress.doing)
        else:
            left = f"about {progress.seconds_left:.0f} s left"
            self.say(
                f"{progress.doing}: {progress.done:,} of about {progress.expected:,} draws, {left}"
            )

    def clear(self) -> None:
        """Take the line away."""
        if self.live:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()
