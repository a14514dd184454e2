"""Recorded answers of lines: how a record is read, run, and compared with four standard errors.

Holds no record and no formula; those stand in the files of theory and in `oracles/`.

A mean over R replications is let off by four of its own standard errors. Were the simulator right
and the seed drawn anew, one comparison would fail with the chance that Student's t with R - 1
degrees of freedom is beyond 4: 1.7e-4 for 64 replications. The seeds are fixed, so that each
comparison holds always or never.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from nameplate.kernels.arrays import (
    EXPONENTIAL,
    GAMMA,
    OPERATING,
    RUNNING,
    Floats,
    LineArrays,
    LineSums,
    RunKey,
)
from nameplate.simulating.engines import Engine
from nameplate.simulating.running import run_line
from random_lines import Law, Mode, line_arrays

UNIT = 1_000_000  # ticks in the unit of time of a record: rounding to ticks does not matter
CLOCKS = {"operation-dependent": OPERATING, "time-dependent": RUNNING}
REPLICATIONS = 64
ROUNDING = 1e-8  # of the recorded values

Record = dict[str, Any]


class Span(NamedTuple):
    """The part of a run that is compared, in units of time of the record."""

    warm_up: int
    horizon: int


def records(family: str) -> list[Record]:
    """Return all records of a family."""
    path = Path(__file__).parent / "oracles" / f"{family}.json"
    found: list[Record] = json.loads(path.read_text(encoding="utf-8"))
    return found


def law_of(stated: Mapping[str, Any]) -> Law:
    """Return the law of a record's description, in ticks."""
    mean = stated["mean"] * UNIT
    if stated["dist"] == "erlang":
        return (GAMMA, stated["shape"], mean / stated["shape"])
    assert stated["dist"] == "exponential"
    return (EXPONENTIAL, mean)


def modes_of(failures: Mapping[str, Any] | None) -> list[Mode]:
    """Return the failure mode of a record's station, if it has one."""
    if failures is None:
        return []
    laws = law_of(failures["time_to_failure"]), law_of(failures["time_to_repair"])
    return [Mode(*laws, clock=CLOCKS[failures["kind"]])]


def line_of(model: Mapping[str, Any]) -> LineArrays:
    """Return the line that a record describes."""
    stations = model["stations"]
    return line_arrays(
        [law_of(station["service"]) for station in stations],
        [buffer["capacity"] for buffer in model["buffers"]],
        [modes_of(station["failures"]) for station in stations],
    )


def sums_within(line: LineArrays, key: RunKey, span: Span, engine: Engine) -> LineSums:
    """Return the sums from the warm-up on: those to the horizon less those before."""
    edges = np.array([0, span.horizon * UNIT])
    early, late = (
        run_line(line, key, end * UNIT, edges, engine=engine).sums
        for end in (span.warm_up, span.horizon)
    )
    return LineSums(*(after - before for before, after in zip(early, late, strict=True)))


def shares(line: LineArrays, sums: LineSums, ticks: int) -> dict[str, Floats]:
    """Return what records call the metrics of a line, by station or by buffer."""
    of_station = np.searchsorted(line.mode_first[1:], np.arange(len(sums.down)), side="right")
    down = np.bincount(of_station, sums.down, len(line.room))
    in_ticks = {
        "mean_buffer_content": sums.waiting[:-1],
        "fraction_starved": sums.starved,
        "fraction_blocked": sums.blocked,
        "fraction_up_and_starved": sums.starved,
        "fraction_up_and_blocked": sums.blocked,
        "fraction_working": sums.busy,
        "fraction_down": down,
        "fraction_occupied_not_blocked": sums.busy + down,
    }
    found = {name: np.asarray(values) / ticks for name, values in in_ticks.items()}
    found["throughput"] = sums.departed[-1:] * UNIT / ticks
    return found


def replicated(
    line: LineArrays, span: Span, engine: Engine, n_replications: int = REPLICATIONS
) -> dict[str, Floats]:
    """Return every metric of independent replications, replications first."""
    ticks = (span.horizon - span.warm_up) * UNIT
    runs = [
        shares(line, sums_within(line, RunKey(2024, 0, r), span, engine), ticks)
        for r in range(n_replications)
    ]
    return {name: np.array([run[name] for run in runs]) for name in runs[0]}


def disagreements(
    found: Mapping[str, Floats], metrics: Mapping[str, Any], bias: float = 0.0
) -> dict[str, str]:
    """Return the metrics whose mean lies more than four standard errors off, and what was found.

    A throughput that is not known to 1 % is returned as well: it would show little.

    Args:
        found: Values by metric, replications first.
        metrics: Metrics of a record; those that were not found are passed over.
        bias: What may be added to four standard errors, as a share of the exact value.
    """
    wrong = {}
    for name in sorted(found.keys() & metrics.keys()):
        exact = np.atleast_1d(metrics[name]["value"])
        mean = found[name].mean(axis=0)
        width = 4 * found[name].std(axis=0, ddof=1) / np.sqrt(len(found[name]))
        is_off = abs(mean - exact) > width + bias * exact + ROUNDING
        is_vague = name == "throughput" and width > 0.01 * exact
        if np.any(is_off | is_vague):
            wrong[name] = f"{mean} +- {width}, exact {exact}"
    return wrong
