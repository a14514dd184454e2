"""What is not known, drawn: branches, choices, spreads, shares, and their addresses."""

import numpy as np
import pytest

from nameplate.drawing.unknowns import Unknowns, leaf_of
from nameplate.errors import SimulationError
from nameplate.model.values import Constant, Number
from short_plants import short_plant

D = 20_000
BRANCHES = """\
branches:
  reading: {weights: {gross: 0.7, net: 0.2, other: 0.1}, because: not said}
"""
PARAMETERS = """\
parameters:
  known: {value: 60/h, assumed: x}
  spread: {uniform: [50/h, 70/h], assumed: x}
  part: {value: 80 % of spread, assumed: x}
  by-branch: {when: {reading: {gross: 100/h, net: 200/h, other: 50 % of known}}, assumed: x}
  a-shift: {value: 480/shift, assumed: x}
"""
CALENDAR = """{days_per_year: {choice: {240: 0.25, 250: 0.75}}, shifts_per_day: 1,
  shift_length: {uniform: [7 h, 8 h]}, assumed: usual}"""
HOUR = 3_600_000_000
PLANT = short_plant(calendar=CALENDAR, more=BRANCHES + PARAMETERS)


def unknowns(first=0, n=D, plant=PLANT, seed=1, **kwargs):
    """Return the draws of the plant."""
    return Unknowns(plant, seed, first, n, **kwargs)


def within_four_errors(hits, probability):
    """Tell whether a share of draws is within four standard errors of a probability."""
    error = 4 * np.sqrt(probability * (1 - probability) / len(hits))
    return abs(hits.mean() - probability) < error


def test_branches_are_drawn_by_their_weights():
    """Each option holds in its share of the draws."""
    drawn = unknowns()
    for option, weight in enumerate([0.7, 0.2, 0.1]):
        assert within_four_errors(drawn.picks["reading"] == option, weight)
    assert set(drawn.picks["reading"].tolist()) == {0, 1, 2}


def test_choices_are_drawn_by_their_weights():
    """Each value of a choice comes up in its share of the draws, and nothing else does."""
    drawn = unknowns()
    days = drawn.numbers(PLANT.calendar.days_per_year, "calendar.days_per_year")
    assert set(days.tolist()) == {240.0, 250.0}
    assert within_four_errors(days == 250, 0.75)


def test_a_spread_number_is_drawn_once_a_draw():
    """It stays in its limits, and whoever asks again gets the same values."""
    drawn = unknowns()
    first = drawn.parameter("spread") * HOUR
    assert 50 < first.min() < 50.1
    assert 69.9 < first.max() < 70
    assert (drawn.parameter("spread") * HOUR == first).all()


def test_a_share_follows_the_number_that_it_is_a_share_of():
    """80 % of a number that is not known is 80 % of it in every draw."""
    drawn = unknowns()
    assert (drawn.parameter("part") == 0.8 * drawn.parameter("spread")).all()


def test_a_number_by_branch_follows_the_branch():
    """In every draw the value is that of the option that holds there."""
    drawn = unknowns()
    rate = drawn.parameter("by-branch") * HOUR
    expected = np.array([100.0, 200.0, 30.0])[drawn.picks["reading"]]
    assert rate == pytest.approx(expected)


def test_a_rate_by_the_shift_needs_its_length():
    """Parts per shift are divided by the length of the shift in that draw."""
    drawn = unknowns()
    drawn.periods_ticks["shift"] = np.full(D, 8.0 * HOUR)
    assert drawn.parameter("a-shift") * HOUR == pytest.approx(np.full(D, 60.0))


def test_held_numbers_and_branches_are_not_drawn():
    """A number or a branch that is held has that value in every draw; the others stay as drawn."""
    held = {"parameters.spread": Number(form=Constant(value=66.0 / HOUR), base="time")}
    drawn = unknowns(held=held, branches={"reading": "net"})
    assert drawn.parameter("spread") * HOUR == pytest.approx(np.full(D, 66.0))
    assert drawn.parameter("part") * HOUR == pytest.approx(np.full(D, 52.8))
    assert (drawn.picks["reading"] == 1).all()
    assert "parameters.spread" not in drawn.drawn
    path = "calendar.days_per_year"
    days = PLANT.calendar.days_per_year
    assert (drawn.numbers(days, path) == unknowns().numbers(days, path)).all()


def test_a_number_by_branch_is_held_as_a_whole():
    """Held at its own path, a number by branch is the same under every option."""
    held = {"parameters.by-branch": Number(form=Constant(value=1e-6), base="time")}
    assert (unknowns(held=held).parameter("by-branch") == 1e-6).all()


def test_an_edit_elsewhere_leaves_other_draws_alone():
    """Numbers are addressed by their path: new numbers, lines or branches change none of them."""
    more = BRANCHES.replace("branches:\n", "branches:\n  first: {weights: {a: 1}, because: new}\n")
    edited = PARAMETERS.replace("  known:", "  new: {uniform: [1/h, 2/h], assumed: x}\n  known:")
    other = unknowns(plant=short_plant(calendar=CALENDAR, more=more + edited))
    other.parameter("new")
    one = unknowns()
    assert (one.parameter("spread") == other.parameter("spread")).all()
    assert (one.picks["reading"] == other.picks["reading"]).all()


def test_paths_and_seeds_have_numbers_of_their_own():
    """Two numbers with one law are drawn apart, and so are two seeds."""
    twin = PARAMETERS + "  twin: {uniform: [50/h, 70/h], assumed: x}\n"
    drawn = unknowns(plant=short_plant(calendar=CALENDAR, more=BRANCHES + twin))
    spread = drawn.parameter("spread")
    assert abs(np.corrcoef(spread, drawn.parameter("twin"))[0, 1]) < 4 / np.sqrt(D)
    assert abs(np.corrcoef(spread, unknowns(seed=2).parameter("spread"))[0, 1]) < 4 / np.sqrt(D)


@pytest.mark.parametrize("sizes", [[7, 93], [50, 50], [1, 1, 98]])
def test_blocks_cut_anyhow_give_the_same_values(sizes):
    """A draw has its values by its number, in whatever block it is drawn."""
    whole = unknowns(n=100)
    ends = np.cumsum([0, *sizes])
    cut = [unknowns(int(first), size) for first, size in zip(ends, sizes, strict=False)]
    picks = np.concatenate([part.picks["reading"] for part in cut])
    spread = np.concatenate([part.parameter("spread") for part in cut])
    assert (whole.picks["reading"] == picks).all()
    assert (whole.parameter("spread") == spread).all()


def test_a_branch_may_have_many_options():
    """A hundred rival readings are as good as two."""
    options = [f"o{number}" for number in range(100)]
    weights = ", ".join(f"{option}: 0.01" for option in options)
    values = ", ".join(f"{option}: {number + 1}/h" for number, option in enumerate(options))
    more = f"branches: {{many: {{weights: {{{weights}}}, because: x}}}}\n"
    more += f"parameters: {{rate: {{when: {{many: {{{values}}}}}, assumed: x}}}}\n"
    drawn = unknowns(plant=short_plant(more=more), n=500)
    assert drawn.parameter("rate") * HOUR == pytest.approx(drawn.picks["many"] + 1.0)


def test_a_number_is_followed_through_its_branches_to_its_leaf():
    """The leaf is the number under the options that hold, with its path and period."""
    number = PLANT.parameters["by-branch"]
    leaf = leaf_of(number, "parameters.by-branch", {"reading": "net"})
    assert leaf.path == "parameters.by-branch.when.reading.net"
    assert leaf.base == "time"
    assert leaf.centre * HOUR == pytest.approx(200.0)
    assert leaf_of(PLANT.parameters["spread"], "p", {}).centre * HOUR == pytest.approx(50.0)
    assert leaf_of(PLANT.calendar.days_per_year, "d", {}).centre == 240.0
    with pytest.raises(SimulationError, match="solve for that instead"):
        leaf_of(PLANT.parameters["part"], "parameters.part", {})
