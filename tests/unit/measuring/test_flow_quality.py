"""What tests of lots accepted and let out, from outcomes made by hand."""

import numpy as np
import pytest

from bare_plants import bare_plant
from flow_outcomes import outcomes
from nameplate.acceptance.plans import SamplingPlan
from nameplate.answer import LotQuality
from nameplate.measuring.flow_quality import lot_qualities
from nameplate.model.plant import Plant

FAILS = """{make: {cycle_time: 1 h, failures: {jam: {clock: operating,
    time_to_failure: {exponential: {mean: 20 h}}, time_to_repair: {exponential: {mean: 1 h}}}}}}"""
BENCH = "{bench: {positions: 1, time_per_item: 1 min, assumed: x}}"
PLAN = "plan: {sample: 5, accept: 0}"
SCHEME = "scheme: {aql: 1.0, level: II, reduced: never}"


def inspected(rejected: str, samples: str = "destroyed", by: str = PLAN) -> Plant:
    """Return a plant whose product is tested."""
    return bare_plant(
        lots="{part: {size: 10, acceptance: gate, fraction_bad: {constant: 30 %}, assumed: x}}",
        acceptance=f"""{{gate: {{facility: bench, {by}, samples: {samples},
            rejected: {rejected}, assumed: x}}}}""",
        test_facilities=BENCH,
    )


def quality(plant: Plant, made: list[float], plans: list[list[int]], **given: object) -> LotQuality:
    """Return the quality of the only product in as many draws as there are shares made."""
    given = {
        "bad_made": np.array(made)[:, None],
        "lot_plans": np.array(plans)[:, None],
        **given,
    }
    (found,) = lot_qualities(plant, outcomes(plant, len(made), **given))
    return found


def test_a_product_of_which_nothing_is_said_is_left_out() -> None:
    """Neither tested nor with a share of bad items nor on a line with bad periods: no row."""
    plant = bare_plant()
    assert lot_qualities(plant, outcomes(plant)) == ()


@pytest.mark.parametrize("said", ["fraction_bad", "bad_after"])
def test_an_untested_product_is_told_where_the_file_says_what_is_bad(said: str) -> None:
    """Its bad items are sent on; it has no plan, no accepted lots and no formula."""
    law = "fraction_bad: {constant: 2 %}, " if said == "fraction_bad" else ""
    after = "bad_after: {repair: {parts: 5, share: 5 %}}, " if said == "bad_after" else ""
    plant = bare_plant(
        stations=FAILS,
        line=f"{after}losses: modelled",
        lots=f"{{part: {{size: 10, acceptance: none, {law}assumed: x}}}}",
    )
    (found,) = lot_qualities(plant, outcomes(plant, 1, bad_accepted=np.array([[0.021]])))
    assert (found.product, found.rejected, found.plan, found.formula) == ("part", None, None, None)
    assert found.accepted is None
    assert found.bad_accepted is not None
    assert found.bad_accepted.p50 == 0.021


def test_draws_without_lots_are_left_out() -> None:
    """Shares are over the draws in which there was anything that they could be of."""
    found = quality(
        inspected("scrap"),
        [0.3, np.nan],
        [[10, 5, 0, 1, 5, 0, 1]] * 2,
        tested_lots=np.array([[[4, 3]], [[0, 0]]]),
        bad_accepted=np.array([[0.2], [np.nan]]),
    )
    for fan, value in ((found.accepted, 0.75), (found.bad_made, 0.3), (found.bad_accepted, 0.2)):
        assert fan is not None
        assert (fan.p5, fan.p95) == (value, value)
    assert found.formula is not None
    assert found.formula.accepted.p5 == pytest.approx(0.7**5)


def test_without_any_lot_there_are_no_figures() -> None:
    """Where no draw has a lot the plan is told, and nothing else."""
    found = quality(
        inspected("screen"),
        [np.nan],
        [[10, 5, 0, 1, 5, 0, 1]],
        bad_accepted=np.array([[np.nan]]),
    )
    assert found.plan is not None
    assert (found.accepted, found.bad_made, found.bad_accepted, found.formula) == (None,) * 4


def test_the_plan_of_most_draws_is_told_with_its_share() -> None:
    """Two of three draws have letter J; by the scheme tightened inspection is told too."""
    j, k = [1000, 80, 2, 3, 80, 1, 2], [2000, 125, 3, 4, 125, 2, 3]
    found = quality(inspected("scrap", by=SCHEME), [0.01] * 3, [j, k, j]).plan
    assert found is not None
    assert (found.letter, found.normal, found.tightened) == ("J", (80, 2, 3), (80, 1, 2))
    assert found.share == 2 / 3


def test_a_stated_plan_has_no_letter_and_is_never_tightened() -> None:
    """One plan for every lot belongs to no table."""
    found = quality(inspected("scrap"), [0.3], [[10, 5, 0, 1, 5, 0, 1]]).plan
    assert found is not None
    assert (found.letter, found.tightened, found.share) == (None, None, 1.0)
    assert found.normal == SamplingPlan(5, 0, 1)


@pytest.mark.parametrize("rejected", ["accept", "scrap", "rework, rework_time: 1 h"])
def test_where_nothing_is_screened_there_is_no_outgoing_quality(rejected: str) -> None:
    """The formula of AOQ takes every bad item out of rejected lots; else it says nothing."""
    formula = quality(inspected(rejected), [0.3], [[10, 5, 0, 1, 5, 0, 1]]).formula
    assert formula is not None
    assert (formula.aoq, formula.aoql, formula.aoql_at) == (None, None, None)


@pytest.mark.parametrize(
    ("samples", "aoq"),
    [
        # P = 0.7 ** 5 of lots keep 5 of 10 items with 30 % bad; the others keep the good ones.
        ("destroyed", 0.7**5 * 1.5 / (0.7**5 * 5 + (1 - 0.7**5) * 3.5)),
        # With the samples 7 good ones of 10 go out on average, and the bad ones not looked at.
        ("kept", 0.7**5 * 1.5 / (7 + 0.7**5 * 1.5)),
    ],
)
def test_screening_lets_out_what_was_not_looked_at(samples: str, aoq: float) -> None:
    """AOQ by hand for lots of ten, five looked at, none of them bad in an accepted lot."""
    formula = quality(inspected("screen", samples), [0.3], [[10, 5, 0, 1, 5, 0, 1]]).formula
    assert formula is not None
    assert formula.aoq is not None
    assert formula.aoql is not None
    assert formula.aoql_at is not None
    assert formula.aoq.p50 == pytest.approx(aoq)
    assert formula.aoql.p50 >= formula.aoq.p50
    assert 0 < formula.aoql_at.p50 < 0.3


def test_a_sample_larger_than_the_lot_is_the_lot() -> None:
    """Where every item is looked at, screening lets nothing bad out."""
    formula = quality(inspected("screen", by=SCHEME), [0.3], [[10, 80, 2, 3, 80, 1, 2]]).formula
    assert formula is not None
    assert formula.aoq is not None
    assert formula.aoql is not None
    assert (formula.aoq.p50, formula.aoql.p50) == (0, 0)
