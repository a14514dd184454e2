"""What the lines of a plant file make, draw by draw: products by branch, and bad periods."""

import numpy as np
import pytest

from bare_plants import bare_plant
from flow_plants import SECTIONS, flow_plant
from nameplate.drawing.flow import Flow, PlantRun
from nameplate.drawing.flow_block import run_flow_block
from nameplate.drawing.lines import line_batches
from nameplate.drawing.open_time import open_time
from nameplate.drawing.unknowns import Unknowns
from nameplate.kernels.arrays import RunKey
from nameplate.kernels.plant_records import IN_TURNS
from nameplate.model.plant import Plant

BRANCH = "  turns: {weights: {apart: 0.5, in-turns: 0.5}, because: both fit}\n"
RULE = "rule: {when: {turns: {apart: one each, in-turns: in turns}}}\n    count: 2"


def run_of(plant: Plant, branches: dict[str, str] | None = None) -> PlantRun:
    """Return the first draw of a plant at its beginning."""
    unknowns = Unknowns(plant, 1, 0, 1, branches=branches)
    flow = Flow(unknowns, open_time(unknowns), line_batches(unknowns))
    return flow.run_of(0, RunKey(1, 0, 0), None)


def by_branch() -> Plant:
    """Return a plant whose flexible lines make one product each, or both in turns."""
    lines = SECTIONS["lines"].replace("rule: in turns", RULE)
    return flow_plant(lines=lines, branches=BRANCH)


@pytest.mark.parametrize(
    ("option", "makes"),
    [("apart", [[0], [0], [1], [2]]), ("in-turns", [[0], [0], [1, 2], [1, 2]])],
)
def test_a_branch_says_what_each_line_makes(option: str, makes: list[list[int]]) -> None:
    """One product for each line of the kind, or all of them for each."""
    plant = run_of(by_branch(), {"turns": option}).plant
    lines = np.asarray(plant.lines)
    found = [plant.makes[it["first_make"] : it["end_make"]].tolist() for it in lines]
    assert found == makes
    assert set(lines["rule"]) == {IN_TURNS}
    changes = [0] * 4 if option == "apart" else [0, 0, *[0, 4, 2, 0] * 2]
    assert (plant.changes / 3_600_000_000).tolist() == changes


def test_lines_that_keep_to_one_product_lose_no_time_to_changeovers() -> None:
    """With changeovers of days for each lot, less is made than by a line for each product."""
    lines = (
        SECTIONS["lines"].replace("rule: in turns", RULE).replace("phase: second", "phase: first")
    )
    lines = lines.replace("blank: 4 h", "blank: 90 h").replace("tracer: 2 h", "tracer: 90 h")
    plant = flow_plant(lines=lines, branches=BRANCH, quarantine=None)
    apart, turns = (
        run_flow_block(plant, 1, 0, 1, branches={"turns": option}).months[0, :, 1:, 1].sum(axis=0)
        for option in ("apart", "in-turns")
    )
    assert (apart > turns).all()


STATIONS = """{cut: {cycle_time: 1 h, failures: {jam: {clock: operating,
    time_to_failure: {constant: 20 h}, time_to_repair: {constant: 1 h}}}},
  pack: {cycle_time: 30 min, failures: {worn: {clock: operating,
    time_to_failure: {constant: 30 h}, time_to_repair: {constant: 1 h}}},
    micro_stops: {slip: {clock: operating,
    time_to_failure: {constant: 5 h}, time_to_repair: {constant: 1 min}}}}}"""
MORE = "losses: {losses}, buffers: {{cut-pack: 5}}, bad_after: {{repair: {repair}}}"


@pytest.mark.parametrize(
    ("losses", "stations", "repairs"),
    [
        ("modelled", "", [0, 1]),
        ("modelled", "stations: [pack], ", [1]),
        ("included", "", []),
    ],
)
def test_repairs_of_the_stations_that_are_named_count(
    losses: str, stations: str, repairs: list[int]
) -> None:
    """Breakdowns of all stations, or of those named; never micro-stops, nor what is left out."""
    more = MORE.format(losses=losses, repair=f"{{{stations}parts: 4, share: 25 %}}")
    plant = run_of(bare_plant(STATIONS, more)).plant
    (line,) = np.asarray(plant.lines)
    assert (line["repair_parts"], line["repair_bad"], line["change_parts"]) == (4, 0.25, 0)
    assert plant.repairs.tolist() == repairs
    assert (line["first_repair"], line["end_repair"]) == (0, len(repairs))


def test_a_line_like_another_has_its_bad_periods_unless_it_has_its_own() -> None:
    """Modes are numbered over all lines, each line with its own range."""
    of_all = "bad_after: {repair: {parts: 4, share: 25 %}}"
    own = "bad_after: {repair: {parts: 9, share: 1 %}}"
    lots = "{size: 10, acceptance: none, assumed: x}"
    plant = bare_plant(
        lines=f"""{{
            a: {{product: a, losses: modelled, buffers: {{cut-pack: 5}}, {of_all}, assumed: x,
                stations: {STATIONS}}},
            b: {{product: b, like: a, assumed: x}},
            c: {{product: c, like: a, {own}, assumed: x}}}}""",
        lots=f"{{a: {lots}, b: {lots}, c: {lots}}}",
    )
    run = run_of(plant)
    lines = np.asarray(run.plant.lines)
    assert lines["repair_parts"].tolist() == [4, 4, 9]
    assert run.plant.repairs.tolist() == [0, 1, 3, 4, 6, 7]
    assert lines["end_repair"].tolist() == [2, 4, 6]


def test_more_repairs_make_more_bad_items() -> None:
    """A lot of ten sees a repair after two lots in three or so: bad items where there were none."""
    more = "losses: modelled, buffers: {cut-pack: 5}"
    spoils = f"{more}, bad_after: {{repair: {{parts: 4, share: 50 %}}}}"
    none, some = (
        run_flow_block(bare_plant(STATIONS, line), 1, 0, 2).bad_accepted for line in (more, spoils)
    )
    assert (none == 0).all()
    # A part takes an hour at the first station, half an hour at the second: 1/20 + 0.5/30 repairs.
    assert some.mean() == pytest.approx(4 * 0.5 * (1 / 20 + 0.5 / 30), rel=0.1)
