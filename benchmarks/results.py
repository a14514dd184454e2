"""What a benchmark gives back: speeds side by side, ratios of them, and single figures.

Holds data only. Nothing is measured or laid out here.
"""

from dataclasses import dataclass

from benchmarks.peers.build import PeerResult, median_of


@dataclass(frozen=True)
class Extent:
    """How much is measured; the defaults are those of `make bench`, tests take next to nothing."""

    rounds: int = 7
    """Rounds in which every program runs once."""
    parts: int = 40_000_000
    """Parts of one run of a program that needs some nanoseconds a part."""
    window_parts: int = 400_000_000
    event_parts: int = 4_000_000
    simpy_parts: int = 20_000
    year_parts: int = 70_000_000
    draws: int = 64
    memory_parts: tuple[int, int] = (7_000_000, 70_000_000)
    memory_plant_parts: tuple[int, ...] = (7_000_000, 70_000_000, 700_000_000)
    """A year of the whole plant."""


@dataclass(frozen=True)
class Speed:
    """One program over all rounds."""

    name: str
    parts: int
    median_per_s: float
    best_per_s: float
    throughput_per_min: float | None
    """Mean over the rounds; None where nothing leaves a line."""


@dataclass(frozen=True)
class Ratio:
    """How fast one program is in terms of another, by their medians."""

    name: str
    value: float
    target: float | None = None

    @property
    def reached(self) -> bool | None:
        """Tell whether the target is reached; None where there is none."""
        return None if self.target is None else self.value >= self.target


@dataclass(frozen=True)
class Figure:
    """One measured number with its unit."""

    name: str
    value: float
    unit: str


@dataclass(frozen=True)
class Results:
    """Everything that one call of the benchmarks has measured."""

    machine: str
    rounds: int
    speeds: tuple[Speed, ...]
    ratios: tuple[Ratio, ...]
    figures: tuple[Figure, ...]
    notes: tuple[str, ...]


def speed_of(name: str, runs: list[PeerResult]) -> Speed:
    """Return the speed of one program from its runs, one in each round."""
    throughput = sum(run.throughput_per_min for run in runs) / len(runs)
    return Speed(
        name=name,
        parts=runs[0].parts,
        median_per_s=median_of(runs).parts_per_s,
        best_per_s=max(run.parts_per_s for run in runs),
        throughput_per_min=throughput or None,
    )
