"""The commands that hold forecasts against outcomes: `backtest`, `register` and `score`.

Reads arguments and shows what comes out. Everything heavy is loaded inside the commands.
"""

from datetime import UTC, date, datetime
from pathlib import Path

import click

from nameplate.commands.arguments import SEEDS, Whole
from nameplate.commands.running import ProgressLine, guarded, page_width

SAME_SEED = "The same files, seed and draws give the same figures."
KNOWN_ON = "Day on which the outcome was known, for example 2027-03-01."


@click.command(short_help="Judge the past claims in FOLDER as of their dates.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--draws",
    type=Whole(20, 1_000_000),
    default=2048,
    show_default=True,
    help="Draws of each plant.",
)
@click.option("--seed", type=SEEDS, default=1, show_default=True, help=SAME_SEED)
@click.option("--report", type=click.Path(path_type=Path), help="Also write one HTML page here.")
@click.option("--workers", type=Whole(1, 1024), help="Threads; all cores if left out.")
def backtest(folder: Path, draws: int, seed: int, report: Path | None, workers: int | None) -> None:
    """Judge the past claims in FOLDER as of their dates, and score that by what became of them."""
    guarded(lambda: _backtest(folder, draws, seed, report, workers))


def _backtest(
    folder: Path, draws: int, seed: int, report: Path | None, workers: int | None
) -> None:
    """Forecast, score, show and write."""
    from nameplate.scoring.folder import read_paths
    from nameplate.showing.writing import require_places, write_whole

    require_places(report, read=read_paths(folder))
    progress = ProgressLine()
    progress.say("loading the engines")
    from nameplate.assessing import available_cores
    from nameplate.scoring.backtesting import backtest as run
    from nameplate.showing.page_backtest import render_backtest_page
    from nameplate.showing.terminal_backtest import render_backtest

    found = run(folder, draws, seed, workers or available_cores(), progress.say)
    progress.clear()
    click.echo(render_backtest(found, page_width()), nl=False)
    if report is not None:
        write_whole(report, render_backtest_page(found))
        click.echo(f"\nreport: {report}")


@click.command(short_help="Write a dated forecast of an open claim of PLANT.")
@click.argument("plant")
@click.argument("forecast", type=click.Path(path_type=Path))
@click.option("--claim", help="Name of the claim; the headline claim if left out.")
@click.option(
    "--draws", type=Whole(1, 1_000_000), default=4096, show_default=True, help="The most draws."
)
@click.option("--seed", type=SEEDS, default=1, show_default=True, help=SAME_SEED)
@click.option("--workers", type=Whole(1, 1024), help="Threads; all cores if left out.")
def register(
    plant: str, forecast: Path, claim: str | None, draws: int, seed: int, workers: int | None
) -> None:
    """Write a dated and hashed forecast of an open claim of PLANT to the new file FORECAST."""
    guarded(lambda: _register(plant, forecast, claim, draws, seed, workers))


def _register(
    plant: str, forecast: Path, claim: str | None, draws: int, seed: int, workers: int | None
) -> None:
    """Read, assess and write; a forecast that is there already stays as it is."""
    from nameplate.plantfile.reading import load_plant
    from nameplate.scoring.registering import forecast_record, require_new
    from nameplate.scoring.sealed import seal, sealed_text
    from nameplate.showing.registered import render_forecast
    from nameplate.showing.writing import require_place, write_whole

    loaded = load_plant(plant)
    require_place(forecast)
    require_new(forecast)
    progress = ProgressLine()
    progress.say("drawing")
    today = datetime.now(UTC).date()
    record = seal(forecast_record(loaded, today, claim, draws, seed, workers))
    progress.clear()
    write_whole(forecast, sealed_text(record))
    click.echo(render_forecast(record, page_width()), nl=False)
    click.echo(f"\nforecast: {forecast}")


@click.command(short_help="Score a registered FORECAST by its outcome.")
@click.argument("forecast", type=click.Path(path_type=Path))
@click.option("--made", type=float, required=True, help="Good parts of the year in question.")
@click.option("--on", "known_on", type=click.DateTime(["%Y-%m-%d"]), required=True, help=KNOWN_ON)
@click.option("--source", required=True, help="Where the outcome is published.")
@click.option("--reading", help="The reading that is settled; may be left out where there is one.")
@click.option(
    "--json", "json_file", type=click.Path(path_type=Path), help="Also write the score, sealed."
)
def score(
    forecast: Path,
    made: float,
    known_on: datetime,
    source: str,
    reading: str | None,
    json_file: Path | None,
) -> None:
    """Score a registered FORECAST by its outcome, known on the date --on."""
    guarded(lambda: _score(forecast, made, known_on.date(), source, reading, json_file))


def _score(
    forecast: Path,
    made: float,
    known_on: date,
    source: str,
    reading: str | None,
    json_file: Path | None,
) -> None:
    """Read, settle, show and write."""
    from nameplate.scoring.sealed import seal, sealed_text
    from nameplate.scoring.settling import settle
    from nameplate.showing.registered import render_settlement
    from nameplate.showing.writing import require_places, write_whole

    require_places(json_file, read=[forecast])
    today = datetime.now(UTC).date()
    record = seal(settle(forecast, made, known_on, source, today, reading))
    click.echo(render_settlement(record, page_width()), nl=False)
    if json_file is not None:
        write_whole(json_file, sealed_text(record))
        click.echo(f"\njson: {json_file}")
