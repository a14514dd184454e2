"""The record of a run: its numbers with what they rest on, its manifest and its warnings.

Holds what it takes to repeat a run and to follow a number. Judges nothing.
"""

import hashlib
import platform
import shlex
import time
from datetime import UTC, datetime
from importlib.metadata import version

from nameplate.answer import Manifest, NumberEntry
from nameplate.drawing.experiment import Experiment
from nameplate.model.inventory import list_numbers
from nameplate.model.plant import Plant
from nameplate.plantfile.reading import LoadedPlant


def number_entries(loaded: Plant | LoadedPlant, plant: Plant) -> tuple[NumberEntry, ...]:
    """Return every number with what it rests on."""
    entries = []
    for entry in list_numbers(plant):
        line = loaded.line_of(entry.keys) if isinstance(loaded, LoadedPlant) else 0
        entries.append(
            NumberEntry(
                path=entry.path,
                text=entry.text,
                basis="evidenced" if entry.basis.kind == "evidenced" else "assumed",
                statements=tuple(entry.basis.statements),
                reason=entry.basis.reason or "",
                line=line,
            )
        )
    return tuple(entries)


def warnings_of(plant: Plant, experiment: Experiment) -> tuple[str, ...]:
    """Return what a reader must know before using the answer."""
    found = []
    if not experiment.complete:
        found.append(
            f"{experiment.stopped}; the answer rests on the {experiment.outcomes.n_draws:,} draws "
            "that were done"
        )
    if plant.unsimulated:
        found.append(
            "known and not simulated: " + ", ".join(sorted(plant.unsimulated)).replace("-", " ")
        )
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
    outcomes = experiment.outcomes
    if isinstance(loaded, LoadedPlant):
        file_name, digest = loaded.asked_for, loaded.digest
    else:
        file_name = "(built in Python)"
        digest = hashlib.sha256(loaded.model_dump_json().encode()).hexdigest()
    plant = loaded.plant if isinstance(loaded, LoadedPlant) else loaded
    draws = outcomes.n_draws if not experiment.complete else draws_asked
    runs = (experiment.outcomes, experiment.paired)
    return Manifest(
        nameplate=version("nameplate"),
        conventions=plant.conventions,
        plant_file=file_name,
        plant_hash=digest,
        command=f"nameplate assess {shlex.quote(file_name)} --draws {draws} --seed {seed}",
        seed=seed,
        draws=outcomes.n_draws,
        draws_asked=draws_asked,
        replications=1,
        paired_draws=experiment.paired.n_draws if experiment.paired is not None else 0,
        stopped=experiment.stopped,
        complete=experiment.complete,
        seconds=time.monotonic() - started,
        compile_seconds=experiment.ready_seconds,
        workers=workers,
        parts_simulated=sum(int(k.parts.sum()) for r in runs if r is not None for k in r.kinds),
        python=platform.python_version(),
        numba=version("numba"),
        numpy=version("numpy"),
        machine=f"{platform.system()} {platform.machine()}",
        finished_at=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
    )
