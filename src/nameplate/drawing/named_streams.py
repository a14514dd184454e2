"""The names of all random streams of a plant: who draws, and for what.

Holds the names and refuses two that share a stream; how a name is hashed stands elsewhere.
"""

from functools import lru_cache

from nameplate.errors import SimulationError
from nameplate.kernels.streams import streams_of
from nameplate.model.inventory import list_numbers
from nameplate.model.plant import Plant

PLANTS_KEPT = 32
"""Plants whose streams are kept: one that is assessed has some variants, and each many blocks."""


class _Itself:
    """A plant as a key that equals itself alone; to compare plants field by field takes long."""

    def __init__(self, plant: Plant) -> None:
        self.plant = plant

    def __hash__(self) -> int:
        return id(self.plant)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.plant is self.plant


def plant_streams(plant: Plant) -> dict[str, int]:
    """Return the stream of every name of a plant, its numbers and branches included.

    Raises:
        SimulationError: two names share a random stream.
    """
    return _streams(_Itself(plant))


@lru_cache(PLANTS_KEPT)
def _streams(which: _Itself) -> dict[str, int]:
    """Return the streams of a plant, reckoned once."""
    plant = which.plant
    drawn = [f"branches.{name}" for name in plant.branches]
    drawn += [entry.path for entry in list_numbers(plant)]
    around = [*flow_streams(plant), *shift_streams(plant)]
    try:
        return streams_of([*line_streams(plant), *around, *drawn])
    except ValueError as error:
        raise SimulationError(str(error)) from error


def line_stream(line: str, copy: int, *rest: str) -> str:
    """Return the name of a random stream, such as `steel-core[1]/feed/jam/failure`."""
    return "/".join((f"{line}[{copy}]", *rest))


def line_streams(plant: Plant) -> list[str]:
    """Return the names of all random streams inside the lines."""
    names = []
    for name, line in plant.lines.items():
        _, design = plant.design_of(name)
        for copy in range(1, line.count + 1):
            for station, what in design.stations.items():
                purposes: list[tuple[str, ...]] = [("cycle",), ("scrap",)]
                for mode in what.modes:
                    purposes += [(mode, "failure"), (mode, "repair")]
                names += [line_stream(name, copy, station, *purpose) for purpose in purposes]
    return names


def flow_streams(plant: Plant) -> list[str]:
    """Return the names of all random streams around the lines."""
    names = ["imports/lead"]
    names += [f"products/{p}/{what}" for p in plant.lots for what in ("fraction_bad", "sample")]
    names += [f"facilities/{f}/{what}" for f in plant.test_facilities for what in ("up", "down")]
    names += [f"materials/{m}/{s}/lead" for m, it in plant.materials.items() for s in it.sources]
    names += [f"disruptions/{x}/{what}" for x in plant.disruptions for what in ("last", "between")]
    names += [f"customers/{c}/{what}" for c in plant.customers for what in ("amount", "every")]
    return names


def shift_stream(factor: str, who: tuple[str, int] | None) -> str:
    """Return the name of the stream by which a factor takes shifts from a line, or from all."""
    return "/".join(("factors", factor, "shifts", *([] if who is None else [line_stream(*who)])))


def shift_streams(plant: Plant) -> list[str]:
    """Return the names of all random streams by which factors take whole shifts."""
    copies = [(name, copy + 1) for name, line in plant.lines.items() for copy in range(line.count)]
    names = []
    for name, factor in plant.factors.items():
        if factor.lost_in == "whole shifts":
            whos = copies if factor.per == "line" else [None]
            names += [shift_stream(name, who) for who in whos]
    return names
