"""Blocks of draws that join to one."""

from dataclasses import fields

import numpy as np

from nameplate.drawing.block import run_block
from nameplate.drawing.outcomes import KindOutcomes, join
from short_plants import short_plant

PLANT = short_plant(
    "{make: {cycle_time: {uniform: [1 min, 2 min]}}}",
    more="  twin: {product: other, like: line}\n"
    "branches: {reading: {weights: {a: 0.5, b: 0.5}, because: x}}\n",
)


def test_joined_blocks_are_the_same_as_one_block():
    """Every array of every kind of line stands in the order of the draws."""
    whole = run_block(PLANT, 1, 0, 6)
    joined = join([run_block(PLANT, 1, 0, 1), run_block(PLANT, 1, 1, 2), run_block(PLANT, 1, 3, 3)])
    assert joined.n_draws == 6
    assert joined.n_draws == whole.n_draws
    assert joined.picks["reading"].tolist() == whole.picks["reading"].tolist()
    assert {path: values.tolist() for path, values in joined.drawn.items()} == {
        path: values.tolist() for path, values in whole.drawn.items()
    }
    for one, other in zip(joined.kinds, whole.kinds, strict=True):
        for part in fields(KindOutcomes):
            assert np.array_equal(getattr(one, part.name), getattr(other, part.name))


def test_kinds_of_lines_add_up():
    """The plant makes what its kinds of lines make together."""
    outcomes = run_block(PLANT, 1, 0, 3)
    each = outcomes.total(1, [0]) + outcomes.total(1, [1])
    assert outcomes.total(1).tolist() == each.tolist()
    assert (outcomes.total(1, [0]) > 0).all()
