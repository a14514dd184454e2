"""Waterfalls: levels and the losses between them add up, in whole parts."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nameplate.answer import Bar
from nameplate.measuring.bars import Step, bars


def step(left: list[int], loss: str = "", level: str = "") -> Step:
    """Return a step of a few draws."""
    return Step(np.array(left), loss, level)


def test_a_level_and_what_is_lost_after_it() -> None:
    """A loss is the mean of what went, with its range over the draws."""
    found = bars([step([100, 120], "", "all"), step([40, 80], "stops", "left")])
    assert found == (
        Bar("level", "all", 110, 101.0, 119.0),
        Bar("loss", "stops", 50, 41.0, 59.0),
        Bar("level", "left", 60, 42.0, 78.0),
    )


def test_a_loss_that_is_nothing_in_every_draw_is_left_out() -> None:
    """What loses in one draw and gains in another stays, though it is nothing on average."""
    found = bars([step([5, 5], "", "all"), step([5, 5], "rain"), step([6, 4], "luck", "left")])
    assert [bar.label for bar in found] == ["all", "luck", "left"]
    assert found[1].parts == 0


def test_a_step_without_a_name_is_no_level() -> None:
    """Several losses may follow each other without levels between them."""
    found = bars([step([9], "", "all"), step([7], "a"), step([4], "b"), step([3], "c", "left")])
    assert [(bar.kind, bar.parts) for bar in found] == [
        ("level", 9),
        ("loss", 2),
        ("loss", 3),
        ("loss", 1),
        ("level", 3),
    ]


levels = st.lists(st.integers(0, 10**9), min_size=3, max_size=3)


@given(st.lists(levels, min_size=1, max_size=8))
def test_levels_are_the_level_before_less_the_losses(values: list[list[int]]) -> None:
    """However means are rounded, the bars add up exactly."""
    found = bars([step(left, f"loss {i}", f"level {i}") for i, left in enumerate(values)])
    running = found[0].parts
    for bar in found[1:]:
        running = running - bar.parts if bar.kind == "loss" else running
        assert bar.kind == "loss" or bar.parts == running
