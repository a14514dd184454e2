"""More shifts never make less: of the shifts themselves, and of the parts of a line.

Holds comparisons of two calendars or factors on the same random numbers.
"""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from drawn_lines import keys
from nameplate.drawing.block import level_names, run_block
from nameplate.drawing.lost_shifts import shifts_lost
from nameplate.drawing.ramping import learned_shares
from nameplate.kernels.arrays import RunKey
from short_plants import short_plant

LEFT = st.floats(0.0, 1.0)
SPELLS = st.none() | st.floats(1.0, 30.0)
LINE = """{a: {cycle_time: 7 min, scrap: 4 %, failures: {jam: {clock: running,
    time_to_failure: {exponential: {mean: 9 h}}, time_to_repair: {exponential: {mean: 1 h}}}}},
    b: {cycle_time: 6 min}}"""


@given(LEFT, LEFT, SPELLS, keys)
@settings(max_examples=300)
def test_a_larger_share_left_never_leaves_fewer_shifts(
    one: float, other: float, spell: float | None, key: RunKey
) -> None:
    """On the same random numbers, from the first shift up to any other."""
    low, high = sorted((one, other))
    fewer, more = (np.cumsum(~shifts_lost(key, 9, 500, left, spell)) for left in (low, high))
    assert (fewer <= more).all()


def good_parts(calendar: str, share: int) -> int:
    """Return the parts of a year with a share of its shifts left."""
    factors = f"""factors: {{power: {{share_of_time: {share} %, lost_in: whole shifts,
      bad_spell: 4 shifts, assumed: x}}}}\n"""
    plant = short_plant(LINE, "{a-b: 3}", calendar, more=factors)
    kinds = run_block(plant, 1, 0, 1)
    return int(kinds.total(level_names(plant).index("scrap"))[0])


@given(st.integers(1, 100), st.integers(1, 100), st.sampled_from(["1", "1.5", "2"]))
@settings(max_examples=25, deadline=None)
def test_a_line_never_makes_less_for_fewer_lost_or_more_planned_shifts(
    one: int, other: int, shifts: str
) -> None:
    """A year with more open time is a longer piece of the same path."""
    low, high = sorted((one, other))
    calendar = f"{{days_per_year: 50, shifts_per_day: {shifts}, shift_length: 8 h, assumed: x}}"
    assert good_parts(calendar, low) <= good_parts(calendar, high)
    change = ", later: [{after: 1 day, shifts_per_day: 2.5}]}"
    assert good_parts(calendar, 100) <= good_parts(calendar[:-1] + change, 100)


@given(
    st.floats(0.01, 1.0),
    st.floats(0.0, 0.9),
    st.floats(1.0, 1e6),
    st.lists(st.floats(0.0, 1e5), min_size=1, max_size=60),
)
def test_a_line_that_learns_never_gets_worse_nor_better_than_by_design(
    start: float, rate: float, reference: float, parts: list[float]
) -> None:
    """The share rises from the start share to at most all of planned time."""
    shares = learned_shares(start, rate, reference, np.array(parts))
    assert shares[0] == start
    assert (np.diff(shares) >= 0).all()
    assert shares.max() <= 1.0
