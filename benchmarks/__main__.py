"""`python -m benchmarks`: measures everything in one run and shows it.

Holds the order of the measurements and the words around them. Each is measured elsewhere.
"""

import argparse
import json
import os
import platform
import sys
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from benchmarks.contest import drawing_share, ratios, run_contest
from benchmarks.maracay import measure_draws, measure_year
from benchmarks.memory import ROOT, measure_memory
from benchmarks.results import Extent, Results
from benchmarks.starting import measure_first_run, measure_start
from benchmarks.tables import as_markdown, as_text, write_between_marks
from benchmarks.whole_plant import measure_whole_plant

CPU_INFO = Path("/proc/cpuinfo")

NOTES = (
    "Every program runs once a round, in turn, {rounds} rounds, on one core, after a short run "
    "that is not counted; the speeds are medians, the ratios those of medians. C programs and "
    "SimPy time their loops alone, and of ours the kernels alone are timed: no start, no "
    "compiling, no reading of files.",
    "Every station fails about once in an hour of work, for four minutes on average. Throughput "
    "stands beside the speed because it must agree: with buffers and constant cycle times it is "
    "129.85 parts a minute in the long run; programs with fewer parts scatter around that. Random "
    "cycle times are exponential of the same means, and drawing alone is one for every station of "
    "every part.",
    "Windows are a special method for constant cycle times: whole stretches of parts are worked "
    "out at once, exact for each of them. The peers are more general: they go through every part "
    "and could give it a cycle time of its own. Ours keep the sums of busy, blocked, starved and "
    "down time, of failures and of time spent in buffers.",
    "The year of the whole plant is held at its rounds: the published rate is scaled until so many "
    "are started, lines work from the first day as much as they ever will, a year has 700 lots, "
    "material lasts for half a year and customers take all there is; all else is as drawn, with "
    "tests, rework, quarantine, stores, suppliers and imports. Years as drawn are the file's own.",
)


def main(arguments: list[str] | None = None) -> None:
    """Measure, show, and write what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--write-readme", action="store_true", help="put the tables in README.md")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the results here")
    asked = parser.parse_args(arguments)
    results = measure(Extent())
    sys.stdout.write(as_text(results))
    if asked.json is not None:
        asked.json.write_text(json.dumps(as_data(results), indent=2) + "\n", encoding="utf-8")
    if asked.write_readme:
        write_between_marks(ROOT / "README.md", as_markdown(results))


def measure(extent: Extent) -> Results:
    """Measure everything, one after the other, and say on the error stream what is under way."""
    say(f"{extent.rounds} rounds of the same line through every program")
    machine = describe_machine()
    speeds, missing = run_contest(extent)
    say("the Maracay plant")
    figures = [drawing_share(speeds), *measure_year(extent), *measure_draws(extent)]
    figures += measure_whole_plant(extent)
    say("start and first run")
    figures += [*measure_start(extent), *measure_first_run()]
    say("memory")
    figures += measure_memory(extent)
    return Results(
        machine=machine,
        rounds=extent.rounds,
        speeds=tuple(speeds.values()),
        ratios=ratios(speeds),
        figures=tuple(figures),
        notes=(*(note.format(rounds=extent.rounds) for note in NOTES), *missing),
    )


def say(what: str) -> None:
    """Tell whoever waits what is being measured."""
    sys.stderr.write(f"measuring: {what} ...\n")


def describe_machine() -> str:
    """Return the processor, what else it was doing, and the versions that matter."""
    processor = platform.processor() or platform.machine()
    if CPU_INFO.exists():
        lines = CPU_INFO.read_text(encoding="utf-8").splitlines()
        names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
        processor = names[0] if names else processor
    load = f", load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    packages = ", ".join(f"{name} {version(name)}" for name in ("numba", "numpy", "simpy"))
    return (
        f"{processor}, {os.cpu_count()} cores{load}; {platform.system()}, "
        f"Python {platform.python_version()}, {packages}."
    )


def as_data(results: Results) -> dict[str, object]:
    """Return the results for JSON, each ratio with whether its target is reached."""
    reached = [{**asdict(ratio), "reached": ratio.reached} for ratio in results.ratios]
    return {**asdict(results), "ratios": reached}


if __name__ == "__main__":
    main()
