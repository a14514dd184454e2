"""The names of all random streams of a plant: who draws, and for what.

Holds names only; a name is hashed to a stream elsewhere, and two with one hash are refused.
"""

from nameplate.model.plant import Plant


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
