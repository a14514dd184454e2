"""Rule on failure clocks: lines run in open time, where calendar clocks mean nothing yet."""

from collections.abc import Iterator

from nameplate.model.plant import Plant
from nameplate.plantfile.finding import Finding


def clocks_in_open_time(plant: Plant) -> Iterator[Finding]:
    """No failure or repair runs on the calendar, which lines do not see (conventions, rule 15)."""
    for line_name, line in plant.lines.items():
        for name, station in line.stations.items():
            for group in ("failures", "micro_stops"):
                for mode_name, mode in getattr(station, group).items():
                    keys = ("lines", line_name, "stations", name, group, mode_name)
                    if mode.clock == "calendar":
                        yield _refused((*keys, "clock"), "operating or running", "running")
                    if mode.repair_clock == "calendar":
                        yield _refused((*keys, "repair_clock"), "open", "open")


def _refused(keys: tuple[str, ...], expected: str, instead: str) -> Finding:
    """Return the finding for a clock that runs through nights and days off."""
    fix = f"use {instead}: lines run in open time and see no nights (conventions, rule 15)"
    return Finding(keys, "calendar-clock", expected, '"calendar"', fix)
