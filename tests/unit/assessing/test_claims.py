"""Claims in the draws: what each says, where it holds, and what its verdict rests on."""

import pytest

import nameplate
from nameplate.assessing import claims
from nameplate.drawing.block import run_block
from nameplate.judging.ranges import error_of
from short_plants import claim, short_plant

UNKNOWN = "{make: {cycle_time: {uniform: [50 s, 70 s]}}}"
PLANT = short_plant(UNKNOWN, more=claim("120000 parts/year"))


def test_the_probability_of_a_claim_is_its_share_of_the_draws():
    """120,000 parts in 2,000 h take a minute a part: half of the draws have it."""
    answer = nameplate.assess(PLANT, draws=120)
    parts = answer.estimate("sustained capacity").by_draw
    ((reading,),) = [item.readings for item in answer.claims]
    assert reading.probability == (parts >= 120_000).mean() == pytest.approx(0.5, abs=0.2)
    assert reading.error == error_of(reading.probability, 120)
    assert answer.estimate("sustained capacity").probability == reading.probability
    assert [item.path for item in answer.influences] == ["lines.line.stations.make.cycle_time"]
    assert answer.influences[0].rank_correlation == pytest.approx(-1, abs=0.01)


def test_what_is_assumed_does_not_count_as_evidence():
    """In a plant of assumptions alone no share of the answer rests on evidence."""
    answer = nameplate.assess(short_plant(more=claim("7 million parts/year")), draws=4)
    assert answer.claims[0].evidence == "weak"
    assert "evidenced numbers explain 0 %" in answer.claims[0].evidence_because


def test_a_claim_holds_in_the_draws_that_reach_it():
    """In each draw the figure is reached or not; a ceiling holds where it is not passed."""
    more = "claims: {output: {from: [said], says: up to 120000 parts/year,\n"
    more += "  readings: [literal ceiling, sustained capacity]}}\n"
    plant = short_plant(UNKNOWN, more=more)
    outcomes = run_block(plant, 1, 0, 40)
    tests = claims.tests_of(plant)
    made = outcomes.total(-2)
    reached = claims.holds_in(plant, outcomes, "plant", tests["output", "sustained capacity"])
    below = claims.holds_in(plant, outcomes, "plant", tests["output", "literal ceiling"])
    assert (reached == (made >= 120_000)).all()
    assert (below == (made <= 120_000)).all()
    assert claims.headline_test(tests, "output") == tests["output", "sustained capacity"]
    errors = [error_of(held.mean(), 40) for held in (reached, below)]
    assert claims.widest_error(plant, outcomes, tests) == max(errors)


def test_without_a_claim_nothing_is_left_to_be_known():
    """A plant without claims has no headline and no error to wait for."""
    plant = short_plant(UNKNOWN)
    assert claims.headline_test(claims.tests_of(plant), plant.headline) is None
    assert claims.widest_error(plant, run_block(plant, 1, 0, 2), claims.tests_of(plant)) == 0
