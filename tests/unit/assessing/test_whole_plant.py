"""The whole plant in an assessment: which runs there are, and the plant without parts of it."""

import dataclasses

import pytest

import nameplate
from bare_plants import bare_plant
from flow_plants import flow_plant
from nameplate.answer import FlowResult
from nameplate.assessing.whole_plant import differs, draws_again, resources, variants, whole_plant
from nameplate.drawing.experiment import Progress
from nameplate.drawing.flow_block import run_flow_block
from nameplate.drawing.resources import RESOURCES
from nameplate.drawing.unknowns import Unknowns
from nameplate.drawing.watched import WatchedBlocks
from nameplate.kernels.arrays import ENDLESS
from nameplate.measuring.flow import best_year
from nameplate.model.lots import UNTESTED
from nameplate.model.plant import Plant
from short_plants import short_plant

WHOLE = flow_plant()
TESTED = bare_plant(
    lots="{part: {size: 10, acceptance: gate, fraction_bad: {constant: 5 %}, assumed: x}}",
    acceptance="""{gate: {facility: bench, plan: {sample: 9, accept: 1}, samples: destroyed,
        rejected: scrap, assumed: x}}""",
    test_facilities="{bench: {positions: 1, time_per_item: 1 h, assumed: x}}",
    quarantine="{shelves: {lots: 3, assumed: x}}",
)

FAILING = """{make: {cycle_time: 1 h, failures: {jam: {clock: operating,
    time_to_failure: {exponential: {mean: 1 day}},
    time_to_repair: {exponential: {mean: 1 h}}}}}}"""
STOPPED = "{make: {cycle_time: 1 h, planned_stops: {clean: {every: 7 h, lasting: 1 h}}}}"


def result(
    plant: Plant, draws: int = 4, claimed: float | None = None, seconds: float | None = None
) -> tuple[FlowResult | None, list[Progress]]:
    """Return what the whole plant does, and what was told of the way there."""
    told: list[Progress] = []
    with WatchedBlocks(plant, 1, 2, seconds) as blocks:
        return whole_plant(blocks, draws, claimed, told.append), told


def test_a_plant_of_lines_alone_has_no_whole() -> None:
    """Without lots there is nothing to follow."""
    assert result(short_plant()) == (None, [])


def test_without_time_there_is_no_answer() -> None:
    """Where not one block was done, the whole plant is left out of the answer."""
    assert result(WHOLE, 64, seconds=0.0)[0] is None


def test_everything_that_is_asked_is_answered() -> None:
    """Years, months, customers, facilities and the plant without each of its parts."""
    found, _ = result(WHOLE, claimed=100_000.0)
    assert found is not None
    assert (found.years, found.draws) == (2, 4)
    assert len(found.by_year) == 2 * 4
    assert len(found.stocks) == 24 * 4
    assert len(found.first_met) == 2
    assert [it.name for it in found.customers] == ["army", "school", "police"]
    assert [it.name for it in found.facilities] == ["range"]
    assert [it.product for it in found.quality] == ["core", "tracer"]
    assert [it.name for it in found.without] == ["as it is", *variants(WHOLE)]
    assert sum(limit.share for limit in found.limits) == pytest.approx(1)
    assert {limit.resource for limit in found.limits} == set(RESOURCES)
    assert found.waterfall[-1].label == "delivered"


def test_what_a_facility_costs_is_what_the_plant_does_without_tests() -> None:
    """A bench that tests one lot a day, nine items of ten, lets one part in ten through at best.

    Without it, all ten parts of 365 days are accepted.
    """
    found, _ = result(TESTED, claimed=3000.0)
    assert found is not None
    best = {it.name: it for it in found.without}
    assert best["without tests"].best_year.mean == 3650
    assert best["without tests"].reaches == 1.0
    assert best["as it is"].best_year.mean < 366
    assert best["as it is"].reaches == 0.0


def test_variants_take_one_part_away_and_leave_the_rest() -> None:
    """Each variant differs from the plant in what it is named after alone."""
    changed = {
        "without tests": {"lots"},
        "without limits of material": {"lots"},
        "without disruptions": {"suppliers", "imports"},
        "with room for everything": {"stores", "quarantine"},
        "without delays": {"phases"},
    }
    found = variants(WHOLE)
    assert set(found) == set(changed)
    for name, plant in found.items():
        differs = {
            section
            for section in type(WHOLE).model_fields
            if getattr(plant, section) != getattr(WHOLE, section)
        }
        assert differs == changed[name]


def test_variants_hold_nothing_back() -> None:
    """No test, no material, no cause, no limit and no delay is left in the one named after it."""
    found = variants(WHOLE)
    assert {it.acceptance for it in found["without tests"].lots.values()} == {UNTESTED}
    assert not any(it.materials for it in found["without limits of material"].lots.values())
    calm = found["without disruptions"]
    assert calm.imports is not None
    assert not any(it.disruptions for it in (*calm.suppliers.values(), calm.imports))
    early = found["without delays"].phases
    assert {(it.delay.text, it.after) for it in early.values()} == {("0 days", None)}


def test_a_plant_has_only_the_variants_of_what_it_has() -> None:
    """A plant with a store alone can be given room, and nothing else is taken away."""
    assert list(variants(bare_plant())) == ["with room for everything"]
    late = {
        "line": "losses: modelled, phase: late",
        "phases": "{late: {delay: 9 days, assumed: x}}",
    }
    assert list(variants(bare_plant(**late))) == ["with room for everything", "without delays"]


@pytest.mark.parametrize("name", list(variants(WHOLE)))
def test_variants_can_be_run_and_see_the_same_unknowns(name: str) -> None:
    """The plant without a part of it is simulated, with the values that the plant has."""
    plant = variants(WHOLE)[name]
    outcomes = run_flow_block(plant, 1, 0, 1)
    assert outcomes.lots[0] > 0
    drawn = [Unknowns(it, 1, 0, 3) for it in (WHOLE, plant)]
    number = WHOLE.phases["second"].delay
    one, other = (it.numbers(number, "phases.second.delay").tolist() for it in drawn)
    assert one == other


@pytest.mark.parametrize("name", list(variants(WHOLE)))
def test_draws_that_are_not_run_again_would_come_out_the_same(name: str) -> None:
    """Where a part held nothing up, the plant without it has the same best year, to the part."""
    as_it_is = run_flow_block(WHOLE, 1, 0, 6)
    without = run_flow_block(variants(WHOLE)[name], 1, 0, 6)
    same = ~differs(WHOLE, as_it_is, name)
    assert best_year(WHOLE, as_it_is)[same].tolist() == best_year(WHOLE, without)[same].tolist()


def test_room_for_everything_holds_back_no_line() -> None:
    """Without limits of stores and quarantine no line waits for either."""
    plant = variants(WHOLE)["with room for everything"]
    held = run_flow_block(plant, 1, 0, 2).held
    assert held[:, :, 2].sum() == 0
    assert held.max() < ENDLESS


def test_as_it_is_stands_beside_its_variants_on_the_same_draws() -> None:
    """The draws of the plant as it is are not run again, and the progress names each variant."""
    found, told = result(TESTED)
    assert found is not None
    doing = list(dict.fromkeys(it.doing for it in told))
    assert set(doing) <= {
        "following every lot",
        *(f"the plant {name}" for name in variants(TESTED)),
        *(f"the plant with more of its {name}" for name in resources(TESTED)),
    }
    as_it_is = found.without[0].best_year
    assert as_it_is == found.by_year[0].accepted
    assert as_it_is == found.best_year


@pytest.mark.parametrize(
    ("plant", "draws"),
    [
        (TESTED, 32),
        (bare_plant(STOPPED), 8),
        (bare_plant(FAILING), 8),
        (bare_plant(FAILING, "losses: included"), 32),
    ],
)
def test_lines_without_breakdowns_are_run_again_in_all_draws(plant: Plant, draws: int) -> None:
    """Where years are straight pieces all draws are run again, else a few."""
    assert draws_again(plant) == draws


def test_a_branch_around_the_lines_is_answered_under_each_option() -> None:
    """Each option has all draws that are run again; the plant as it is is a mixture of them."""
    plant = bare_plant(
        branches="{yard: {weights: {small: 0.5, large: 0.5}, because: x}}",
        quarantine="{shelves: {lots: 3, assumed: x}}",
        stores="{yard: {parts: {when: {yard: {small: 100, large: 1000}}}, assumed: x}}",
    )
    found, _ = result(plant, 8)
    assert found is not None
    rows = {it.name: it.best_year for it in found.without}
    assert list(rows)[-2:] == ["with yard small", "with yard large"]
    small, large = rows["with yard small"], rows["with yard large"]
    assert (small.p5, small.p95) == (130, 130)
    assert (large.p5, large.p95) == (1030, 1030)
    assert 130 < rows["as it is"].mean < 1030


def test_an_assessment_leads_to_the_whole_plant() -> None:
    """The public way gives the same figures, for any number of workers."""
    one, two = (nameplate.assess(TESTED, draws=8, workers=n).flow for n in (1, 2))
    assert one is not None
    assert two is not None
    assert dataclasses.replace(one, seconds=0) == dataclasses.replace(two, seconds=0)
