"""What stands at each stage of a plant, from suppliers to customers, with one figure each.

Collects names and figures; how they are drawn is in `plant_picture`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from nameplate.answer import Assessment, FlowResult
from nameplate.numbers_in_words import format_number
from nameplate.numerals import read_numeral
from nameplate.showing import words
from nameplate.showing.flow_sentences import plant_stocks, plant_years, share

LIMITED_STAGES = {
    "no material": "suppliers",
    "waiting for tests": "tests",
    "no room in stores": "stores",
    "no demand": "customers",
}
"""At which stage the plant is held by a cause; by all others at its lines."""

UNCERTAIN = "uncertain"
NOTHING_THERE = (("none", ""),)
"""What stands at a stage that limits the plant because there is nothing, as where nobody buys."""


@dataclass(frozen=True)
class Stage:
    """One stage of the plant."""

    name: str
    rows: tuple[tuple[str, str], ...]
    """What stands there, each with its figure."""
    limits: float = 0.0
    """Share of the open time of the lines in which this stage limits the plant."""
    inside: bool = True
    """Whether it is within the fence of the plant."""


def stages(assessment: Assessment, flow: FlowResult) -> list[Stage]:
    """Return the stages that the plant has, in the order in which parts pass them."""
    plant, limits = assessment.plant, _limits(flow)
    abroad = {"imported": "from abroad", "domestic": "domestic"}
    suppliers = [(name, abroad[item.origin]) for name, item in plant.suppliers.items()]
    lines = [(item.name, words.counted(item.count, "line")) for item in assessment.lines]
    facilities = [(item.name, f"busy {share(item.busy.p50)}") for item in flow.facilities]
    customers = [(item.name, f"fill rate {share(item.fill_rate.p50)}") for item in flow.customers]
    found = [
        _stage("suppliers", suppliers, limits, inside=False),
        _stage("lines", lines, limits),
        _stage("tests", facilities, limits),
        _stage("quarantine", _quarantine(assessment), limits),
        _stage("stores", _stores(assessment, flow), limits),
        _stage("customers", customers, limits, inside=False),
    ]
    return [stage for stage in found if stage.rows]


def imports(flow: FlowResult) -> Stage | None:
    """Return what comes to customers from abroad; None where nothing could."""
    shares = [(item.year, item.import_share) for item in plant_years(flow)]
    rows = tuple(
        (f"year {year}", f"{share(fan.p50)} of parts")
        for year, fan in (shares[:1] + shares[1:][-1:])
        if fan is not None
    )
    imported = any(item.imported.p95 > 0 for item in flow.by_year)
    return Stage("imports", rows, inside=False) if imported and rows else None


def _stage(
    name: str,
    rows: Iterable[tuple[str, str]],
    limits: dict[str, float],
    inside: bool = True,
) -> Stage:
    """Return a stage with its share of what limits the plant, be it that nothing stands there."""
    share_of_time = limits.get(name, 0.0)
    there = tuple(rows) or (NOTHING_THERE if share_of_time > 0 else ())
    return Stage(name, there, share_of_time, inside)


def _limits(flow: FlowResult) -> dict[str, float]:
    """Return how much each stage limits the plant."""
    found: dict[str, float] = {}
    for limit in flow.limits:
        stage = LIMITED_STAGES.get(limit.name, "lines")
        found[stage] = found.get(stage, 0.0) + limit.share
    return found


def _quarantine(assessment: Assessment) -> list[tuple[str, str]]:
    """Return the room of each quarantine behind the lines."""
    rooms = {
        name: _room(assessment, f"quarantine.{name}.lots") for name in assessment.plant.quarantine
    }
    return [
        (name, f"room {room}" if room == UNCERTAIN else f"room {room} lots")
        for name, room in rooms.items()
    ]


def _stores(assessment: Assessment, flow: FlowResult) -> list[tuple[str, str]]:
    """Return the room of each store, and what is in all of them at the end."""
    held = [("stock at end", words.rounded(item.parts.p50)) for item in plant_stocks(flow)[-1:]]
    stores = [
        (name, f"room {_room(assessment, f'stores.{name}.parts')}")
        for name in assessment.plant.stores
    ]
    return held + stores


def _room(assessment: Assessment, path: str) -> str:
    """Return the figure of a room, if the plant file gives it as one."""
    texts = [item.text for item in assessment.numbers if item.path == path]
    is_figure = bool(texts) and texts[0][:1].isdigit()
    return format_number(read_numeral(texts[0]).value) if is_figure else UNCERTAIN
