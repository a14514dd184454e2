"""More of one resource of a plant, lines, material, tests, room or demand, in one draw's records.

Holds what "more" means for each (convention 38). All random numbers stay at their addresses.
"""

from typing import Literal, NamedTuple, get_args

import numpy as np

from nameplate.drawing.flow import PlantRun
from nameplate.kernels.arrays import ENDLESS, Floats
from nameplate.kernels.plant_records import NONE, Records
from nameplate.simulating.laws import scaled_row

Resource = Literal["lines", "material", "tests", "stores", "demand"]
RESOURCES: tuple[Resource, ...] = get_args(Resource)


class More(NamedTuple):
    """So many times as much of a resource."""

    of: Resource
    times: float


def give(run: PlantRun, more: More) -> None:
    """Change a plant at its beginning so that it has more of a resource.

    Args:
        run: The plant; its records are changed.
        more: Of what, and how many times as much.
    """
    plant, times = run.plant, more.times
    if more.of == "lines":
        stations = np.asarray(run.lines.stations)
        _scale_law(stations, "cycle", 1 / times)
        constant = stations["cycle_ticks"] > 0
        ticks = _rounded(stations["cycle_ticks"] / times)
        stations["cycle_ticks"] = np.where(constant, np.maximum(ticks, 1), 0)
    elif more.of == "material":
        uses = np.asarray(plant.uses)
        uses["per_part"][uses["material"] != NONE] /= times
    elif more.of == "tests":
        facilities = np.asarray(plant.facilities)
        facilities["sample_ticks"] = _rounded(facilities["sample_ticks"] / times)
    elif more.of == "stores":
        for records, name in (
            (plant.stores, "parts_limit"),
            (plant.stores, "lots_limit"),
            (plant.quarantine, "lots_limit"),
        ):
            room = np.asarray(records)[name]
            limited = room < ENDLESS
            room[limited] = _rounded(room[limited] * times)
    else:
        _scale_law(np.asarray(plant.customers), "amount", times)


def _rounded(values: Floats) -> Floats:
    """Return whole numbers, halves rounded up."""
    rounded: Floats = np.floor(values + 0.5)
    return rounded


def _scale_law(records: Records, name: str, times: float) -> None:
    """Make everything that a law draws so many times as large."""
    for record in records:
        row = np.array([record[f"{name}_{letter}"] for letter in "abcd"])
        row = scaled_row(int(record[f"{name}_law"]), row, times)
        for letter, value in zip("abcd", row.tolist(), strict=True):
            record[f"{name}_{letter}"] = value
