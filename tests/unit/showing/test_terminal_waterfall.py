"""Waterfalls on a terminal; every step of a real one is looked for with the whole answer."""

import pytest

from nameplate.answer import Bar
from nameplate.showing.screen import Screen
from nameplate.showing.terminal_waterfall import add_waterfall, block_bar


@pytest.mark.parametrize(("start", "end"), [(0, 0), (0, 100), (100, 40), (40, 40), (40, 100)])
def test_a_bar_stays_in_its_column(start: int, end: int) -> None:
    """A bar of the waterfall is seen and never longer than its column."""
    bar = block_bar(start, end, 100, 20)
    assert bar.strip()
    assert len(bar) <= 20


def test_long_labels_take_the_room_of_short_figures() -> None:
    """In a scale of its own a waterfall has room for longer labels, and its bars stay seen."""
    label = "waiting for room at the end"
    bars = (Bar("level", "in", 3_000_000, 1e6, 4e6), Bar("loss", label, 1_000_000, 0.0, 2e6))
    screen = Screen(80)
    add_waterfall(screen, bars, "Where it goes", 1e6)
    lines = screen.text(color=False).splitlines()
    assert lines[3].startswith(f"  {label} ")
    assert lines[3].split()[-4:] == ["−1", "0", "to", "−2"]
    assert "░" in lines[3]


def test_no_steps_make_no_heading() -> None:
    """Without bars nothing is added, not even a heading."""
    screen = Screen(80)
    add_waterfall(screen, (), "Where it goes")
    assert screen.text(color=False) == ""
