"""The command line: reads arguments, calls the product, shows what it says.

Holds no rule of the product. Everything heavy is loaded inside the commands.
"""

from pathlib import Path

import click

from nameplate.commands.arguments import SEEDS, Seconds, Whole
from nameplate.commands.running import ProgressLine, guarded, page_width, wants_color
from nameplate.commands.scoring import backtest, register, score
from nameplate.commands.starting import classes, draft


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
    type=Whole(1, 1_000_000),
    default=4096,
    show_default=True,
    help="The most draws of what is not known; fewer if the probability is known to 2 points.",
)
@click.option(
    "--seed",
    type=SEEDS,
    default=1,
    show_default=True,
    help="The same file, seed and draws give the same answer.",
)
@click.option("--report", type=click.Path(path_type=Path), help="Also write one HTML page here.")
@click.option(
    "--json", "json_file", type=click.Path(path_type=Path), help="Also write the answer as JSON."
)
@click.option("--workers", type=Whole(1, 1024), help="Threads; all cores if left out.")
@click.option(
    "--time-limit",
    type=Seconds(0.1),
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
    guarded(lambda: _assess(plant, draws, seed, report, json_file, workers, time_limit, color))


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
    from nameplate.showing.writing import require_places

    loaded = load_plant(plant)
    require_places(report, json_file, read=[plant])
    progress = ProgressLine()
    progress.say("loading the engines")
    from nameplate.assessing import assess as run
    from nameplate.showing.files import write_json, write_report
    from nameplate.showing.terminal import render

    answer = run(loaded, draws, seed, workers, time_limit, progress.show)
    progress.clear()
    click.echo(render(answer, page_width(), wants_color(color)), nl=False, color=color)
    if report is not None:
        write_report(answer, report)
        click.echo(f"\nreport: {report}")
    if json_file is not None:
        write_json(answer, json_file)
        click.echo(f"json: {json_file}")


@main.command()
@click.argument("plant")
@click.option(
    "--quotes",
    "texts",
    multiple=True,
    metavar="DOCUMENT=FILE",
    help="Also hold its quotes against the report in FILE; may be given again.",
)
def check(plant: str, texts: tuple[str, ...]) -> None:
    """Say what PLANT holds, or everything that is wrong with it."""

    def work() -> None:
        from nameplate.plantfile.reading import load_plant
        from nameplate.plantfile.summary import describe

        loaded = load_plant(plant)
        told = describe(loaded)
        if texts:
            from nameplate.commands.quotes import quotes_found

            told += f"\n{quotes_found(loaded, texts)}"
        click.echo(told)

    guarded(work)


@main.command(short_help="Tell the history of a lot or a delivery of PLANT.")
@click.argument("plant")
@click.option("--lot", help="Product and number of a lot, for example steel-core/12.")
@click.option("--delivery", type=SEEDS, help="Number of a delivery, instead of a lot.")
@click.option("--draw", type=SEEDS, default=0, show_default=True, help="Number of the draw.")
@click.option("--seed", type=SEEDS, default=1, show_default=True, help="That of the answer.")
@click.option(
    "--replication", type=SEEDS, default=0, show_default=True, help="Chance drawn anew, by number."
)
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

    guarded(work)


@main.command()
def schema() -> None:
    """Print the JSON Schema of plant files, for editors."""
    import json

    from nameplate.plantfile.schema import plant_schema

    click.echo(json.dumps(plant_schema(), indent=2))


@main.command(short_help="Draft a plant file from the numbers and dates of REPORT.")
@click.argument("report", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the draft here.")
@click.option("--lint", is_flag=True, help="List what was found and what was not; print no draft.")
@click.option("--force", is_flag=True, help="Overwrite the file of -o.")
def extract(report: Path, output: Path | None, lint: bool, force: bool) -> None:
    """Draft a plant file from the numbers and dates of REPORT (text, Markdown, HTML or PDF)."""
    guarded(lambda: _extract(report, output, lint, force))


def _extract(report: Path, output: Path | None, lint: bool, force: bool) -> None:
    """Read, extract, and write or print the draft."""
    from nameplate.extracting.drafting import draft_yaml
    from nameplate.extracting.extraction import extract as find
    from nameplate.extracting.reports import read_report
    from nameplate.showing.extracted import render_extraction
    from nameplate.showing.writing import require_free, require_places, write_whole

    read = read_report(report)
    require_places(output, read=[report])
    if output is not None and not force:
        require_free(output)
    found = find(read.text, published=read.published)
    draft = draft_yaml(read, found)
    if output is None and not lint:
        click.echo(draft, nl=False)
        return
    click.echo(render_extraction(found, read.text, page_width(), whole=lint), nl=False)
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
    guarded(lambda: _evidence(plant, csv_file, claimreview, answer))


def _evidence(
    plant: str, csv_file: Path | None, claimreview: Path | None, answer: Path | None
) -> None:
    """Read, show and write."""
    from nameplate.plantfile.reading import load_plant
    from nameplate.showing.claim_review import claim_review
    from nameplate.showing.ledger import render_ledger
    from nameplate.showing.recorded_verdicts import read_verdicts
    from nameplate.showing.statements_csv import statements_csv
    from nameplate.showing.writing import require_places, write_whole

    loaded = load_plant(plant)
    require_places(csv_file, claimreview, read=[plant] if answer is None else [plant, answer])
    verdicts = None if answer is None else read_verdicts(answer, loaded)
    click.echo(render_ledger(loaded.plant, page_width()), nl=False)
    if csv_file is not None:
        write_whole(csv_file, statements_csv(loaded.plant))
        click.echo(f"\ncsv: {csv_file}")
    if claimreview is not None:
        write_whole(claimreview, claim_review(loaded.plant, verdicts))
        click.echo(f"claimreview: {claimreview}")


@main.command(short_help="Say what changed from plant BEFORE to plant AFTER.")
@click.argument("before")
@click.argument("after")
@click.option(
    "--draws",
    type=Whole(1, 1_000_000),
    default=1024,
    show_default=True,
    help="Draws of each plant; both make all of them.",
)
@click.option("--seed", type=SEEDS, default=1, show_default=True, help="The same for both plants.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Also write it as JSON.")
@click.option("--workers", type=Whole(1, 1024), help="Threads; all cores if left out.")
def compare(
    before: str, after: str, draws: int, seed: int, json_file: Path | None, workers: int | None
) -> None:
    """Say what changed from plant BEFORE to AFTER in meaning, and what it did to the answer."""
    guarded(lambda: _compare(before, after, draws, seed, json_file, workers))


def _compare(
    before: str, after: str, draws: int, seed: int, json_file: Path | None, workers: int | None
) -> None:
    """Read both, compare, show and write."""
    from nameplate.plantfile.reading import load_plant
    from nameplate.showing.writing import require_places, write_whole

    loaded = load_plant(before), load_plant(after)
    require_places(json_file, read=[before, after])
    progress = ProgressLine()
    progress.say("loading the engines")
    from nameplate.comparing import compare as run
    from nameplate.showing.compared import render_comparison
    from nameplate.showing.compared_json import comparison_to_json

    found = run(*loaded, draws, seed, workers, progress.show)
    progress.clear()
    click.echo(render_comparison(found, page_width()), nl=False)
    if json_file is not None:
        write_whole(json_file, comparison_to_json(found))
        click.echo(f"\njson: {json_file}")


@main.command(short_help="List the bundled examples, or print the one called NAME.")
@click.argument("name", required=False)
def examples(name: str | None) -> None:
    """List the bundled examples, or print the one called NAME to start a file of your own."""

    def work() -> None:
        from nameplate.plantfile.reading import example_names, example_text

        if name is None:
            click.echo("\n".join(example_names()))
        else:
            click.echo(example_text(name), nl=False)

    guarded(work)


for command in (backtest, register, score, draft, classes):
    main.add_command(command)
