"""The command line: reads arguments, calls the product, shows what it says.

Holds no rule of the product. Everything heavy is loaded inside the commands.
"""

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

if TYPE_CHECKING:
    from nameplate.drawing.experiment import Progress

T = TypeVar("T")


class _Whole(click.IntRange):
    """A whole number within limits."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number, or say what is expected."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            _refuse(f"a whole number from {self.min} to {self.max}", value, param, ctx)


class _Seconds(click.FloatRange):
    """A number of seconds."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number, or say what is expected."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            _refuse(f"seconds, at least {self.min}", value, param, ctx)


def _refuse(
    expected: str, value: object, param: click.Parameter | None, ctx: click.Context | None
) -> NoReturn:
    """End with what an option takes."""
    from nameplate.errors import quote

    told = f"expected {expected}, found {quote(str(value))}; write digits without signs or units."
    raise click.BadParameter(told, ctx, param)


def _guarded(work: Callable[[], T]) -> T:
    """Run a command; an error of ours becomes its sentence and its exit code."""
    from nameplate.errors import NameplateError

    _show_what_can_be_shown()
    try:
        return work()
    except NameplateError as error:
        click.echo(str(error), err=True)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        click.echo("\ninterrupted before there was anything to show", err=True)
        # Not by way of the interpreter's end, which would wait for threads that still compile.
        os._exit(130)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 90})
@click.version_option(package_name="nameplate")
def main() -> None:
    """Say what a plant can really make, what limits it, and whether the published figure holds.

    PLANT is a plant file (with a suffix or a folder in its name) or the bare name of a bundled
    example, such as maracay.
    """


@main.command()
@click.argument("plant")
@click.option(
    "--draws",
    type=_Whole(1, 1_000_000),
    default=4096,
    show_default=True,
    help="The most draws of what is not known; fewer if the probability is known to 2 points.",
)
@click.option(
    "--seed",
    type=_Whole(0, 2**32 - 1),
    default=1,
    show_default=True,
    help="The same file, seed and draws give the same answer.",
)
@click.option("--report", type=click.Path(path_type=Path), help="Also write one HTML page here.")
@click.option(
    "--json", "json_file", type=click.Path(path_type=Path), help="Also write the answer as JSON."
)
@click.option("--workers", type=_Whole(1, 1024), help="Threads; all cores if left out.")
@click.option(
    "--time-limit",
    type=_Seconds(0.1),
    help="Stop after so many seconds with what is known.",
)
@click.option("--color/--no-color", default=None, help="Colour; found out by itself if left out.")
def assess(
    plant: str,
    draws: int,
    seed: int,
    report: Path | None,
    json_file: Path | None,
    workers: int | None,
    time_limit: float | None,
    color: bool | None,
) -> None:
    """Judge the published figures of PLANT. Ctrl-C ends with what is known so far."""
    _guarded(lambda: _assess(plant, draws, seed, report, json_file, workers, time_limit, color))


def _assess(
    plant: str,
    draws: int,
    seed: int,
    report: Path | None,
    json_file: Path | None,
    workers: int | None,
    time_limit: float | None,
    color: bool | None,
) -> None:
    """Read, assess, show and write."""
    from nameplate.plantfile.reading import load_plant
    from nameplate.showing.writing import require_place

    loaded = load_plant(plant)
    for place in (report, json_file):
        if place is not None:
            require_place(place)
    progress = _ProgressLine()
    progress.say("loading the engines")
    from nameplate.assessing import assess as run
    from nameplate.showing.files import write_json, write_report
    from nameplate.showing.terminal import render

    answer = run(loaded, draws, seed, workers, time_limit, progress.show)
    progress.clear()
    click.echo(render(answer, _page_width(), _wants_color(color)), nl=False, color=color)
    if report is not None:
        write_report(answer, report)
        click.echo(f"\nreport: {report}")
    if json_file is not None:
        write_json(answer, json_file)
        click.echo(f"json: {json_file}")


@main.command()
@click.argument("plant")
def check(plant: str) -> None:
    """Say what PLANT holds, or everything that is wrong with it."""

    def work() -> None:
        from nameplate.plantfile.reading import load_plant
        from nameplate.plantfile.summary import describe

        click.echo(describe(load_plant(plant)))

    _guarded(work)


@main.command()
@click.argument("plant")
@click.option("--lot", help="Product and number of a lot, for example steel-core/12.")
@click.option("--delivery", type=click.IntRange(0), help="Number of a delivery, instead of a lot.")
@click.option("--draw", type=click.IntRange(0, 2**32 - 1), default=0, show_default=True)
@click.option("--seed", type=click.IntRange(0, 2**32 - 1), default=1, show_default=True)
@click.option("--replication", type=click.IntRange(0, 2**32 - 1), default=0, show_default=True)
def trace(
    plant: str, lot: str | None, delivery: int | None, draw: int, seed: int, replication: int
) -> None:
    """Tell the history of a lot of PLANT, or of the lots in a delivery, up to its customers."""
    if (lot is None) == (delivery is None):
        raise click.UsageError("give --lot PRODUCT/NUMBER or --delivery NUMBER")

    def work() -> None:
        from nameplate.assessing.tracing import trace as told
        from nameplate.showing.traces import render_traces

        found = told(plant, lot, delivery, draw, seed, replication)
        click.echo(render_traces(found), nl=False)

    _guarded(work)


@main.command()
def schema() -> None:
    """Print the JSON Schema of plant files, for editors."""
    import json

    from nameplate.plantfile.schema import plant_schema

    click.echo(json.dumps(plant_schema(), indent=2))


@main.command()
@click.argument("report", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the draft here.")
@click.option("--lint", is_flag=True, help="List what was found and what was not; print no draft.")
@click.option("--force", is_flag=True, help="Overwrite the file of -o.")
def extract(report: Path, output: Path | None, lint: bool, force: bool) -> None:
    """Draft a plant file from the numbers and dates of REPORT (text, Markdown, HTML or PDF)."""
    _guarded(lambda: _extract(report, output, lint, force))


def _extract(report: Path, output: Path | None, lint: bool, force: bool) -> None:
    """Read, extract, and write or print the draft."""
    from nameplate.extracting.drafting import draft_yaml
    from nameplate.extracting.extraction import extract as find
    from nameplate.extracting.reports import read_report
    from nameplate.showing.extracted import render_extraction
    from nameplate.showing.writing import require_apart, require_free, require_place, write_whole

    read = read_report(report)
    if output is not None:
        require_place(output)
        require_apart(output, report)
        if not force:
            require_free(output)
    found = find(read.text, published=read.published)
    draft = draft_yaml(read, found)
    if output is None and not lint:
        click.echo(draft, nl=False)
        return
    click.echo(render_extraction(found, read.text, _page_width(), whole=lint), nl=False)
    if output is not None:
        write_whole(output, draft)
        click.echo(f"\ndraft: {output}")


@main.command()
@click.argument("plant")
@click.option("--csv", "csv_file", type=click.Path(path_type=Path), help="Also write statements.")
@click.option(
    "--claimreview", type=click.Path(path_type=Path), help="Also write the claims as JSON-LD."
)
@click.option(
    "--answer",
    type=click.Path(path_type=Path),
    help="JSON of `assess` whose verdicts --claimreview takes over; no ratings without it.",
)
def evidence(
    plant: str, csv_file: Path | None, claimreview: Path | None, answer: Path | None
) -> None:
    """Show who says what in PLANT, from whom, and what rests on it."""
    if answer is not None and claimreview is None:
        raise click.UsageError("--answer is for --claimreview; give both or neither.")
    _guarded(lambda: _evidence(plant, csv_file, claimreview, answer))


def _evidence(
    plant: str, csv_file: Path | None, claimreview: Path | None, answer: Path | None
) -> None:
    """Read, show and write."""
    from nameplate.plantfile.reading import load_plant
    from nameplate.showing.claim_review import claim_review
    from nameplate.showing.ledger import render_ledger
    from nameplate.showing.recorded_verdicts import read_verdicts
    from nameplate.showing.statements_csv import statements_csv
    from nameplate.showing.writing import require_place, write_whole

    loaded = load_plant(plant)
    for place in (csv_file, claimreview):
        if place is not None:
            require_place(place)
    verdicts = None if answer is None else read_verdicts(answer, loaded)
    click.echo(render_ledger(loaded.plant, _page_width()), nl=False)
    if csv_file is not None:
        write_whole(csv_file, statements_csv(loaded.plant))
        click.echo(f"\ncsv: {csv_file}")
    if claimreview is not None:
        write_whole(claimreview, claim_review(loaded.plant, verdicts))
        click.echo(f"claimreview: {claimreview}")


@main.command()
@click.argument("before")
@click.argument("after")
@click.option(
    "--draws",
    type=_Whole(1, 1_000_000),
    default=1024,
    show_default=True,
    help="The most draws of each plant; the same for both.",
)
@click.option("--seed", type=_Whole(0, 2**32 - 1), default=1, show_default=True)
@click.option(
    "--json", "json_file", type=click.Path(path_type=Path), help="Also write it as JSON."
)
@click.option("--workers", type=_Whole(1, 1024), help="Threads; all cores if left out.")
def compare(
    before: str, after: str, draws: int, seed: int, json_file: Path | None, workers: int | None
) -> None:
    """Say what changed in meaning from plant file BEFORE to AFTER, and what it did to the answer."""
    _guarded(lambda: _compare(before, after, draws, seed, json_file, workers))


def _compare(
    before: str, after: str, draws: int, seed: int, json_file: Path | None, workers: int | None
) -> None:
    """Read both, compare, show and write."""
    from nameplate.plantfile.reading import load_plant
    from nameplate.showing.writing import require_place, write_whole

    loaded = load_plant(before), load_plant(after)
    if json_file is not None:
        require_place(json_file)
    progress = _ProgressLine()
    progress.say("loading the engines")
    from nameplate.comparing import compare as run
    from nameplate.showing.compared import render_comparison
    from nameplate.showing.compared_json import comparison_to_json

    found = run(*loaded, draws, seed, workers, progress.show)
    progress.clear()
    click.echo(render_comparison(found, _page_width()), nl=False)
    if json_file is not None:
        write_whole(json_file, comparison_to_json(found))
        click.echo(f"\njson: {json_file}")


@main.command()
@click.argument("name", required=False)
def examples(name: str | None) -> None:
    """List the bundled examples, or print the one called NAME to start a file of your own."""

    def work() -> None:
        from nameplate.plantfile.reading import example_names, example_text

        if name is None:
            click.echo("\n".join(example_names()))
        else:
            click.echo(example_text(name), nl=False)

    _guarded(work)


def _show_what_can_be_shown() -> None:
    """Print a question mark for every sign that the terminal's encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _page_width() -> int:
    """Return the columns to fill: those of the terminal, at least 48 and at most 80."""
    import shutil

    return min(80, max(48, shutil.get_terminal_size((80, 24)).columns))


def _wants_color(color: bool | None) -> bool:
    """Tell whether to colour: as asked for, else on a terminal that does not refuse it."""
    if color is not None:
        return color
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


class _ProgressLine:
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
