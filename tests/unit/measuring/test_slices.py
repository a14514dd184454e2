"""How draws are cut by what they assume."""

import numpy as np
import pytest

from flow_plants import flow_plant
from nameplate.drawing.block import run_block
from nameplate.measuring.slices import (
    branch_options,
    branch_slices,
    branches_of_lines,
    combinations,
    every_slice,
    number_slices,
)
from nameplate.model.inventory import list_numbers
from short_plants import short_plant

BRANCHES = (
    "branches:\n"
    "  reading: {weights: {gross: 0.55, net: 0.4, odd: 0.05}, because: x}\n"
    "  basis: {weights: {line: 0.2, plant: 0.8}, because: x}\n"
    "parameters:\n  wide: {uniform: [1/h, 2/h], assumed: x}\n"
    "  chosen: {choice: {1/h: 0.5, 2/h: 0.45, 3/h: 0.05}, assumed: x}\n"
)
PLANT = short_plant("{make: {cycle_time: {uniform: [50 s, 70 s]}}}", more=BRANCHES)
OUTCOMES = run_block(PLANT, 1, 0, 400)
NUMBERS = {entry.path: entry.number for entry in list_numbers(PLANT)}


def test_a_continuous_number_is_sliced_into_thirds():
    """Every draw is in just one third, and the thirds are alike in size."""
    values = np.random.default_rng(1).random(4_000)
    slices = number_slices(NUMBERS["parameters.wide"], values)
    assert [name for name, _ in slices] == ["lowest third", "middle third", "highest third"]
    together = sum(mask.astype(int) for _, mask in slices)
    assert (together == 1).all()
    assert all(abs(mask.mean() - 1 / 3) < 0.001 for _, mask in slices)


def test_a_choice_is_sliced_by_the_weights_that_the_file_states():
    """A value of weight 0.05 has no slice, however often it came up in few draws."""
    values = np.array([3.0] * 50 + [1.0] * 2 + [2.0] * 45)
    number = NUMBERS["parameters.chosen"]
    values *= number.form.values[0]
    slices = number_slices(number, values)
    assert [int(mask.sum()) for _, mask in slices] == [2, 45]


def test_a_branch_is_sliced_by_option_and_unlikely_options_are_left_out():
    """Options of weight below a tenth are there to be looked at, and are no slice."""
    options = branch_options(PLANT, OUTCOMES, "reading")
    assert [name for name, _ in options] == ["gross", "net", "odd"]
    assert sum(mask.astype(int) for _, mask in options).tolist() == [1] * 400
    assert [name for name, _ in branch_slices(PLANT, OUTCOMES, "reading")] == ["gross", "net"]


def test_combinations_are_weighed_by_the_product_of_their_branches():
    """0.55 x 0.2 is a tenth, 0.4 x 0.2 is not."""
    found = combinations(PLANT, OUTCOMES)
    assert [name for name, _ in found] == ["gross, line", "gross, plant", "net, plant"]
    for name, mask in found:
        reading, basis = name.split(", ")
        assert (mask == (_picked("reading", reading) & _picked("basis", basis))).all()


def test_what_changes_no_line_takes_no_part_in_combinations():
    """A branch of a customer's demand would only thin out the combinations of the others."""
    plant = flow_plant(
        branches="  apart: {weights: {few: 0.5, many: 0.5}, because: x}\n"
        "  hours: {weights: {short: 0.9, long: 0.1}, because: x}\n",
        imports="{lead_time: {constant: {when: {apart: {few: 9 days, many: 5 days}}}}, assumed: x}",
    )
    assert branches_of_lines(plant) == ["hours"]


def _picked(branch, option):
    """Return the draws in which an option holds."""
    return dict(branch_options(PLANT, OUTCOMES, branch))[option]


def test_without_branches_all_draws_are_one_combination():
    """There is nothing to combine."""
    plant = short_plant()
    ((name, mask),) = combinations(plant, run_block(plant, 1, 0, 3))
    assert (name, mask.tolist()) == ("", [True] * 3)


@pytest.mark.parametrize("path", ["lines.line.stations.make.cycle_time"])
def test_a_number_is_varied_alone_and_within_each_combination(path):
    """Three thirds over all draws and in each combination; branches alone and together."""
    found = list(every_slice(PLANT, OUTCOMES, {path: NUMBERS[path]}))
    mine = [(within, mask) for name, within, mask in found if name == path]
    assert len(mine) == 3 * 4
    assert sum(int(mask.sum()) for within, mask in mine if within == "") == 400
    names = [name for name, _, _ in found if name != path]
    assert names == ["reading and basis"] * 3 + ["reading"] * 2 + ["basis"] * 2
