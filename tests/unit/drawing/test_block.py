"""Blocks of draws, from the plant to counted parts."""

import numpy as np
import pytest

from nameplate.drawing.block import level_names, run_block
from nameplate.drawing.outcomes import STATES
from short_plants import short_plant

FAILING = """{
    cut: {cycle_time: {uniform: [61 s, 70 s]}, scrap: 2 %,
      failures: {jam: {time_to_failure: {exponential: {mean: 2 h}}, clock: operating,
        time_to_repair: {exponential: {mean: 10 min}}}},
      micro_stops: {slip: {time_to_failure: {exponential: {mean: 1 h}}, clock: running,
        time_to_repair: {exponential: {mean: 1 min}}}},
      planned_stops: {clean: {every: 7 h, lasting: 15 min}}},
    pack: {cycle_time: 1 min, scrap: 5 %}}"""
MORE = """\
factors: {supply: {share_of_time: {uniform: [80 %, 90 %]}, label: missing parts, assumed: x}}
ramp_up: {start_share: 40 %, time_to_90_percent: 100 days, assumed: x}
"""
ALL = short_plant(FAILING, "{cut-pack: 5}", line="count: 2, losses: modelled", more=MORE)


def levels(plant, n=1, **kwargs):
    """Return the levels of the waterfall by name, each of all draws."""
    outcomes = run_block(plant, 1, 0, n, **kwargs)
    return {name: outcomes.total(i).tolist() for i, name in enumerate(level_names(plant))}


def test_one_station_makes_a_part_a_second():
    """8 h on 250 days are 7,200,000 s: as many parts, but for the one that time ran out on."""
    found = levels(short_plant())
    assert found["design speed"] == [31_536_000]
    assert found["nameplate capacity"] == [7_200_000]
    for name in ("planned stops", "breakdowns", "micro-stops", "starved", "blocked"):
        assert found[name] == [7_200_000]
    assert found["left in the line"] == found["scrap"] == [7_199_999]
    # A part that ends with a day's last tick counts for the day after it.
    assert found["first-year output"] == [7_199_999]
    assert found["sustained capacity"] in ([7_199_999], [7_200_000])


def test_the_slower_of_two_stations_sets_the_pace():
    """Of stations of 1 s and 4 s the slower makes 1,800,000 parts, and waits once, for 1 s."""
    plant = short_plant("{a: {cycle_time: 1 s}, b: {cycle_time: 4 s}}", "{a-b: 2}")
    found = levels(plant)
    assert found["nameplate capacity"] == [1_800_000]
    assert found["starved"] == [1_799_999]
    assert found["first-year output"] == [1_799_999]
    (kind,) = run_block(plant, 1, 0, 1).kinds
    assert kind.limits.tolist() == [1]
    assert kind.shares[0, 1, STATES.index("busy")] == pytest.approx(1 - 1 / 7_200_000)
    assert kind.shares[0, 0, STATES.index("busy")] == pytest.approx(0.25, abs=1e-5)
    assert kind.buffer_level[0, 0] == pytest.approx(2, abs=1e-4)


def test_planned_stops_are_taken_off_by_hand():
    """A stop of 1 h after every 3 h takes a quarter of 2,000 h."""
    stop = "{make: {cycle_time: 1 s, planned_stops: {clean: {every: 3 h, lasting: 1 h}}}}"
    found = levels(short_plant(stop))
    assert found["planned stops"] == [5_400_000]
    assert found["first-year output"] == [5_400_000]


def test_levels_are_named_in_the_order_of_the_losses():
    """From design speed over calendar, factors, stops and waiting to good parts."""
    names = level_names(ALL)
    assert names[:3] == ("design speed", "nameplate capacity", "missing parts")
    assert names[-2:] == ("sustained capacity", "first-year output")
    (kind,) = run_block(ALL, 1, 0, 1).kinds
    assert kind.levels.shape == (1, len(names))


def test_levels_fall_from_loss_to_loss():
    """Every loss takes parts away; none is given back."""
    (kind,) = run_block(ALL, 1, 0, 8).kinds
    names = level_names(ALL)
    upto_blocked = kind.levels[:, : names.index("blocked") + 1]
    assert (np.diff(upto_blocked, axis=1) <= 0).all()
    assert (np.diff(upto_blocked, axis=1)[:, :5] < 0).all()  # the first never starves
    scrap = names.index("scrap")
    assert (kind.levels[:, scrap] < kind.levels[:, scrap - 1]).all()
    assert (kind.levels[:, -1] < kind.levels[:, -2]).all()  # ramp-up
    assert (kind.levels >= 0).all()


def test_the_time_of_every_station_adds_up():
    """The shares of a station's states add to one."""
    (kind,) = run_block(ALL, 1, 0, 4).kinds
    assert kind.shares.sum(axis=2) == pytest.approx(np.ones((4, 2)))


def test_good_parts_of_the_year_are_at_most_those_taken_in():
    """Parts do not come from nowhere, and scrap is not good."""
    (kind,) = run_block(ALL, 1, 0, 4).kinds
    assert (kind.good < kind.parts * 0.96).all()
    assert (kind.good > kind.parts * 0.9).all()


def test_copies_of_a_line_add_up_and_go_their_own_ways():
    """Two lines make what the first makes and what the second makes, not twice the first."""
    single = short_plant(FAILING, "{cut-pack: 5}", more=MORE)
    one = run_block(single, 1, 0, 4).kinds[0]
    two = run_block(ALL, 1, 0, 4).kinds[0]
    assert (two.levels[:, 0] == 2 * one.levels[:, 0]).all()
    assert (two.good != 2 * one.good).any()
    assert two.good == pytest.approx(2 * one.good, rel=0.02)


@pytest.mark.parametrize("sizes", [[1, 1, 2], [3, 1]])
def test_blocks_cut_anyhow_give_the_same_parts(sizes):
    """A draw gives the same parts in whatever block it is run."""
    starts = np.cumsum([0, *sizes])
    cut = [run_block(ALL, 1, int(s), n) for s, n in zip(starts, sizes, strict=False)]
    whole = run_block(ALL, 1, 0, 4).kinds[0].good
    assert np.concatenate([block.kinds[0].good for block in cut]).tolist() == whole.tolist()


def test_a_replication_keeps_what_is_not_known_and_has_its_own_chance():
    """Replications of a draw differ by chance alone."""
    first, second = run_block(ALL, 1, 0, 4), run_block(ALL, 1, 0, 4, replication=1)
    assert {path: values.tolist() for path, values in first.drawn.items()} == {
        path: values.tolist() for path, values in second.drawn.items()
    }
    assert first.total(0).tolist() == second.total(0).tolist()
    assert (first.kinds[0].good != second.kinds[0].good).all()


LOSES_SHIFTS = """\
factors:
  power: {share_of_time: 80 %, lost_in: whole shifts, bad_spell: 3 shifts, assumed: x}
  staff: {share_of_time: 90 %, lost_in: whole shifts, per: line, assumed: x}
"""


def test_lost_shifts_are_a_loss_of_whole_parts_by_line_and_replication():
    """Each bar is what a line would have made in the shifts lost; another run loses others."""
    plant = short_plant(line="count: 2, losses: modelled", more=LOSES_SHIFTS)
    found = [run_block(plant, 1, 0, 5, replication=r).kinds[0].levels for r in (0, 0, 1)]
    assert found[0].tolist() == found[1].tolist()
    assert (found[0] != found[2]).any()
    nameplate, power, staff = (found[0][:, 1 + i] for i in range(3))
    a_shift = 8 * 3600
    assert (nameplate == 2 * 250 * a_shift).all()
    lost = (nameplate - power) / a_shift
    assert lost == pytest.approx(np.rint(lost), abs=1e-3)
    assert (np.rint(lost) % 2 == 0).all()  # both lines at once
    assert ((power - staff) / a_shift % 2 > 0.5).any()


def test_a_plant_with_fewer_shifts_later_makes_more_in_its_first_year():
    """Sustained capacity is that of the last pattern; the first year is counted to its end."""
    calendar = """{days_per_year: 250, shifts_per_day: 2, shift_length: 8 h, assumed: x,
      later: [{after: 2 years, shifts_per_day: 1}]}"""
    (kind,) = run_block(short_plant(calendar=calendar), 1, 0, 1).kinds
    *_, sustained, first_year = kind.levels[0].tolist()
    assert sustained == 250 * 8 * 3600
    assert first_year == 250 * 16 * 3600 - 1  # the last part is done when the year is over
