"""One plant run by the kernel and by the naive simulator, and how the two are compared.

Holds no expectation; every record must be the same to the tick.
"""

from typing import Any

import numpy as np

from naive_plant import run_naive_plant
from nameplate.kernels.arrays import RunKey
from nameplate.kernels.plant_axis import to_open
from nameplate.kernels.plant_records import RECURSION, WINDOWS, PlantRecords
from nameplate.kernels.records import LineRecords, join_records, new_records
from nameplate.simulating.engines import applies
from nameplate.simulating.running_plants import run_whole_plant
from plant_cases import Case

# What the kernel keeps for itself, or fills at another moment.
OWN = {
    "lines": {"next_make", "last_make", "free_at", "free_open", "engine", "done_open", "held_by"}
    | {"held_since"},
    "facilities": {"up_from", "up_until", "failures"},
    "customers": {"share", "asked"},
}


def line_records(case: Case, use_windows: bool = True) -> LineRecords:
    """Return the lines of a case at their beginning; sets who takes lots through them."""
    plant = case.plant
    key = RunKey(*(int(plant.plant[name][0]) for name in ("seed", "draw", "replication")))
    horizon = int(plant.plant["horizon"][0])
    each = []
    for line, inside in zip(plant.lines, case.lines, strict=True):
        days = (plant.days, int(line["first_day"]), int(line["end_day"]))
        # What happens as the last day closes happens on that day.
        end = to_open(*days, horizon - 1) + 1
        each.append(new_records(inside, key, end, np.array([0, end]), plant.stop))
        line["engine"] = WINDOWS if use_windows and applies("windows", inside) else RECURSION
    return join_records(each)


def run_by_kernel(case: Case, use_windows: bool = True) -> tuple[PlantRecords, LineRecords]:
    """Run a case with the kernel, with the audit of every run; its records are used up."""
    lines = line_records(case, use_windows)
    assert run_whole_plant(case.plant, lines), "there is room for everything"
    return case.plant, lines


def table(plant: Any, name: str) -> list[dict[str, Any]]:
    """Return the records in use of one kind as plain values."""
    in_use = {"lots": 0, "shipments": 1}
    found = np.asarray(getattr(plant, name))
    if name in in_use and isinstance(plant, PlantRecords):
        found = found[: plant.counts[in_use[name]]]
    left_out = OWN.get(name, set())
    names = [field for field in found.dtype.names if field not in left_out]
    return [{field: row[field].item() for field in names} for row in found]


COMPARED = ("lots", "shipments", "customers", "materials", "supplies", "facilities", "stores")
COMPARED += ("years", "lines")


def differences(case: Case, again: Case, use_windows: bool = True) -> list[str]:
    """Return what differs between the kernel and the naive simulator, the first of each kind.

    Args:
        case: A plant; used up.
        again: The same plant once more.
        use_windows: Whether lines may go by windows.
    """
    naive = run_naive_plant(again.plant, again.lines)
    plant, lines = run_by_kernel(case, use_windows)
    found = []
    for name in COMPARED:
        ours, theirs = table(plant, name), table(naive, name)
        if len(ours) != len(theirs):
            found.append(f"{name}: {len(ours)} against {len(theirs)}")
        for i, (one, other) in enumerate(zip(ours, theirs, strict=False)):
            fields = [field for field in one if one[field] != other[field]]
            if fields:
                pairs = [f"{field} {one[field]} against {other[field]}" for field in fields]
                found.append(f"{name}[{i}]: {', '.join(pairs)}")
                break
    if plant.held.tolist() != naive.held:
        found.append(f"held: {plant.held.tolist()} against {naive.held}")
    stations = np.asarray(lines.stations)
    for r, line in enumerate(np.asarray(plant.lines)):
        own = stations[line["first_station"] : line["end_station"]]
        for field, theirs in (
            ("taken", naive.sums[r].loaded),
            ("passed", naive.sums[r].departed),
            ("scrapped", naive.sums[r].scrapped),
            ("busy", naive.sums[r].busy),
            ("changing", naive.changing[r]),
        ):
            # The kernel's clock stops a tick after what can still happen.
            if (np.abs(own[field] - theirs) > (1 if field in ("busy", "changing") else 0)).any():
                found.append(f"line {r} {field}: {own[field].tolist()} against {theirs.tolist()}")
    return found
