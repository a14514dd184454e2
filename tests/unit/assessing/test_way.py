"""The whole way from a plant to its answer."""

import json

import pytest

import nameplate
from nameplate.answer import ESTIMANDS
from nameplate.assessing import available_cores
from nameplate.plantfile.reading import load_plant, read_plant
from short_plants import claim, plant_text, short_plant

UNKNOWN = "{make: {cycle_time: {uniform: [50 s, 70 s]}}}"
PLANT = short_plant(UNKNOWN, more=claim("120000 parts/year"))


def sustained(answer):
    """Return the draws of sustained capacity."""
    return answer.estimate("sustained capacity").by_draw.tolist()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("draws", 0),
        ("draws", -1),
        ("draws", 2**32),
        ("seed", -1),
        ("seed", 2**32),
        ("workers", 0),
        ("workers", 1025),
    ],
)
def test_arguments_out_of_range_are_refused(name, value):
    """A count or seed that cannot be run is told by its name, before anything is read."""
    with pytest.raises(ValueError, match=rf"{name} must be from .* not {value}$"):
        nameplate.assess("no-such-plant", **{name: value})


def test_a_seed_repeats_the_answer_and_another_seed_gives_another():
    """The same plant, seed and draws give the same parts, with any number of workers."""
    first, again, other = (
        nameplate.assess(PLANT, draws=40, seed=seed, workers=workers)
        for seed, workers in ((1, 1), (1, 2), (2, 1))
    )
    assert sustained(first) == sustained(again)
    assert sustained(first) != sustained(other)
    assert first.claims == again.claims
    assert first.waterfall == again.waterfall
    assert (first.manifest.seed, first.manifest.draws, again.manifest.workers) == (1, 40, 2)


def test_a_plant_may_be_given_in_any_form(tmp_path):
    """A plant, a loaded file, its path and its path as a text give one answer."""
    path = tmp_path / "plant.yaml"
    path.write_text(plant_text(UNKNOWN, more=claim("120000 parts/year")))
    forms = [read_plant(path), load_plant(path), path, str(path)]
    answers = [nameplate.assess(form, draws=8) for form in forms]
    assert len({tuple(sustained(answer)) for answer in answers}) == 1


def test_draws_end_when_the_probability_is_known():
    """A claim that every draw meets by far needs few draws."""
    plant = short_plant(UNKNOWN, more=claim("1000 parts/year"))
    answer = nameplate.assess(plant, draws=4096)
    assert answer.manifest.draws < 4096
    assert answer.manifest.complete
    assert answer.manifest.stopped.startswith("the probability of the headline claim is known to ")


def test_a_plant_without_claims_is_estimated_and_not_judged():
    """Without a published figure there is an estimate, and every face shows it."""
    answer = nameplate.assess(short_plant(UNKNOWN), draws=8)
    assert answer.claims == ()
    assert answer.break_even == ()
    assert len(sustained(answer)) == 8
    assert {answer.estimate(name).probability for name in ESTIMANDS} == {None}
    assert "sustained capacity" in nameplate.render(answer)
    assert "A small plant" in nameplate.render_page(answer)
    assert json.loads(nameplate.to_json(answer))["claims"] == []


def test_a_plant_without_unknowns_has_one_answer():
    """Where everything is known and nothing fails, all draws are equal and nothing has a say."""
    answer = nameplate.assess(short_plant(more=claim("7 million parts/year")), draws=20)
    assert len(set(sustained(answer))) == 1
    assert answer.influences == ()
    assert answer.chance_share == 0
    assert answer.claims[0].readings[0].probability == 1


def test_one_draw_is_an_answer():
    """The least that can be asked for is answered on every face."""
    answer = nameplate.assess(PLANT, draws=1)
    estimate = answer.estimate("sustained capacity")
    assert estimate.p5 == estimate.p50 == estimate.p95
    assert nameplate.render(answer)
    assert nameplate.render_page(answer)
    assert nameplate.to_json(answer)


def test_progress_is_told_to_the_end():
    """Who asks for it learns of the engines, the draws and the judging."""
    seen = []
    nameplate.assess(PLANT, draws=4, report=seen.append)
    assert seen[0].doing == "preparing the engines"
    assert seen[-1].doing == "measuring and judging"
    assert seen[-1].done == 4


def test_a_process_has_at_least_a_core():
    """Left out, the number of workers is that of the cores that may be used."""
    assert available_cores() >= 1
    assert nameplate.assess(PLANT, draws=1).manifest.workers == available_cores()
