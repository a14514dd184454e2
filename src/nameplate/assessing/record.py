"""The record of a run: its numbers with what they rest on, its manifest and its warnings.

Holds what it takes to repeat a run and to follow a number. Judges nothing.
"""

import hashlib
import platform
import shlex
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from nameplate.answer import Manifest, NumberEntry
from nameplate.drawing.experiment import PAIRED, Experiment
from nameplate.model.calendars import Calendar, CalendarChange
from nameplate.model.closed_days import Maintenance
from nameplate.model.inventory import Count, Entry, list_counts, list_numbers
from nameplate.model.plant import About, Plant
from nameplate.model.walking import Basis, Keys, walk
from nameplate.plantfile.reading import LoadedPlant

CPU_INFO = Path("/proc/cpuinfo")
"""Where Linux tells the model of each processor."""


def number_entries(loaded: Plant | LoadedPlant, plant: Plant) -> tuple[NumberEntry, ...]:
    """Return every number with what it rests on, and behind them the counts."""
    found: tuple[Entry | Count, ...] = (*list_numbers(plant), *list_counts(plant))
    return tuple(_entry(loaded, entry.keys, entry.text, entry.basis) for entry in found)


def day_entries(loaded: Plant | LoadedPlant, plant: Plant) -> tuple[NumberEntry, ...]:
    """Return the days by date with what they rest on, which is what their block rests on."""
    return tuple(
        _entry(loaded, (*met.keys, *last), text, met.basis)
        for met in walk(plant)
        for last, text in _days(met.thing)
    )


def _days(block: object) -> Iterator[tuple[Keys, str]]:
    """Yield the start, weekdays, holidays or dated maintenance of a block, with the way to them."""
    if isinstance(block, About) and (block.from_ or block.assumed):
        yield ("start",), str(block.start)
    if isinstance(block, Calendar | CalendarChange) and block.weekdays:
        yield ("weekdays",), " ".join(block.weekdays)
    if isinstance(block, Calendar):
        for name, days in block.holidays.items():
            yield ("holidays", name), str(days)
    if isinstance(block, Maintenance) and block.on is not None:
        yield ("on",), str(block.on)


def _entry(loaded: Plant | LoadedPlant, keys: Keys, text: str, basis: Basis) -> NumberEntry:
    """Return a number or days with the line of the file, and what they rest on."""
    return NumberEntry(
        path=".".join(str(key) for key in keys),
        text=text,
        basis="evidenced" if basis.kind == "evidenced" else "assumed",
        statements=basis.statements,
        reason=basis.reason,
        line=loaded.line_of(keys) if isinstance(loaded, LoadedPlant) else 0,
    )


def warnings_of(experiment: Experiment, is_solved: bool) -> tuple[str, ...]:
    """Return what a reader must know of the run before using the answer."""
    found = []
    if not experiment.complete:
        done = f"{experiment.outcomes.n_draws:,}"
        found.append(f"{experiment.stopped}; the answer rests on the {done} draws that were done")
    if not is_solved:
        found.append("there was no time to solve for the break-even")
    return tuple(found)


def manifest_of(
    loaded: Plant | LoadedPlant,
    experiment: Experiment,
    seed: int,
    draws_asked: int,
    workers: int,
    started: float,
) -> Manifest:
    """Return what it takes to repeat the run."""
    plant, file_name, digest, command = _origin(loaded)
    draws = experiment.outcomes.n_draws
    again = draws_asked if experiment.complete else draws
    runs = (experiment.outcomes, experiment.paired)
    return Manifest(
        nameplate=version("nameplate"),
        conventions=plant.conventions,
        plant_file=file_name,
        plant_hash=digest,
        command=command and f"{command} --draws {again} --seed {seed}",
        seed=seed,
        draws=draws,
        draws_asked=draws_asked,
        replications=1,
        paired_draws=_paired(experiment),
        stopped=_how_it_ended(experiment),
        complete=experiment.complete,
        seconds=time.monotonic() - started,
        compile_seconds=experiment.ready_seconds,
        workers=workers,
        parts_simulated=sum(int(k.parts.sum()) for r in runs if r is not None for k in r.kinds),
        python=platform.python_version(),
        numba=version("numba"),
        numpy=version("numpy"),
        machine=f"{platform.system()} {platform.machine()}",
        processor=processor(),
        finished_at=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
    )


def _origin(loaded: Plant | LoadedPlant) -> tuple[Plant, str, str, str]:
    """Return the plant, its file, its digest and the command that assesses it, if there is one."""
    if isinstance(loaded, LoadedPlant):
        command = f"nameplate assess {shlex.quote(loaded.asked_for)}"
        return loaded.plant, loaded.asked_for, loaded.digest, command
    digest = hashlib.sha256(loaded.model_dump_json().encode()).hexdigest()
    return loaded, "(built in Python)", digest, ""


def _paired(experiment: Experiment) -> int:
    """Return how many draws were run twice; a pair counts where both its runs were done."""
    paired = experiment.paired.n_draws if experiment.paired is not None else 0
    return min(paired, experiment.outcomes.n_draws)


def _how_it_ended(experiment: Experiment) -> str:
    """Return why the run stopped, and in what a repetition with as many draws would differ."""
    paired, wanted = _paired(experiment), min(PAIRED, experiment.outcomes.n_draws)
    if paired == wanted:
        return experiment.stopped
    return f"{experiment.stopped}; a repetition runs {wanted} of these draws twice, not {paired}"


def processor() -> str:
    """Return the model of the processor as the system tells it, or `unknown`."""
    with suppress(OSError):
        for line in CPU_INFO.read_text(encoding="utf-8", errors="replace").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name" and value.strip():
                return value.strip()
    return platform.processor() or "unknown"
