"""Curves of a ramp-up."""

import math

import numpy as np
import pytest

from nameplate.drawing.ramping import learned_shares, shares_worked
from nameplate.drawing.unknowns import Unknowns
from nameplate.errors import SimulationError
from nameplate.model.calendars import RampUp
from nameplate.model.durations import DAY_TICKS
from short_plants import short_plant


def shares(days, **given):
    """Return the shares worked after so many days, in one draw."""
    unknowns = Unknowns(short_plant(), seed=1, first_draw=0, n_draws=1)
    ramp_up = RampUp(start_share="20 %", **given)
    return shares_worked(unknowns, ramp_up, "ramp_up", np.array(days) * float(DAY_TICKS))[0]


@pytest.mark.parametrize("shape", ["exponential", "logistic"])
def test_a_curve_begins_at_its_start_and_gains_nine_tenths_in_its_time(shape):
    """Whatever the shape, a tenth of the missing share is missing at the time that is given."""
    found = shares([0, 100, 10_000], time_to_90_percent="100 days", shape=shape)
    assert found == pytest.approx([0.2, 0.92, 1.0])


def test_a_logistic_growth_is_slow_at_first():
    """It lies below the exponential one on the way, and its steepest week is a later one."""
    days = np.arange(0, 100, 7)
    logistic = shares(days, time_to_90_percent="100 days", shape="logistic")
    exponential = shares(days, time_to_90_percent="100 days")
    assert (logistic[1:] < exponential[1:]).all()
    assert np.argmax(np.diff(logistic)) > np.argmax(np.diff(exponential)) == 0


def test_a_table_is_followed_along_straight_lines():
    """Between two points the share is in proportion; behind the last it stays."""
    table = [{"after": "100 days", "share": "60 %"}, {"after": "200 days", "share": "50 %"}]
    found = shares([0, 50, 100, 150, 900], table=table)
    assert found == pytest.approx([0.2, 0.4, 0.6, 0.55, 0.5])


def test_each_doubling_of_output_saves_its_share_of_the_time_per_part():
    """From a tenth of the design rate, doublings at 20 % take the share to 1/8, 1/6.4, 1/5.12."""
    # A week makes 1,000 parts by design, so the first makes 100, as many as the reference.
    found = learned_shares(0.1, 0.2, 100.0, np.array([1000.0, 1000.0, 800.0, 0.0, 1e9, 1.0]))
    made_before = [0.0, 100.0, 200.0, 300.0, 300.0]
    power = -math.log2(0.8)
    by_hand = [0.1 * max(made / 100.0, 1.0) ** power for made in made_before]
    assert found[:3] == pytest.approx(by_hand[:3])
    assert found[2] == pytest.approx(0.1 / 0.8)
    assert found[3] == found[4] == pytest.approx(0.1 * (2 + 0.8 * 1.25) ** power)
    assert found[5] == 1.0  # the design rate is never passed


def test_nothing_is_learned_before_the_reference_output():
    """Until a line has made so many parts it works at its start share, however long that takes."""
    found = learned_shares(0.5, 0.3, 1000.0, np.array([500.0] * 5))
    assert found[:4].tolist() == [0.5] * 4  # 250 parts a week
    assert learned_shares(0.5, 0.0, 1.0, np.full(9, 1e6)).tolist() == [0.5] * 9


def test_a_faster_learner_is_never_behind():
    """A higher learning rate, a higher start or an earlier reference never lowers a share."""
    weeks = np.full(200, 1000.0)
    slow = learned_shares(0.1, 0.1, 5000.0, weeks)
    for other in ((0.2, 0.1, 5000.0), (0.1, 0.2, 5000.0), (0.1, 0.1, 2000.0)):
        quick = learned_shares(*other, weeks)
        assert (quick >= slow).all()
        assert (quick > slow).any()


def test_learning_has_no_share_by_the_date_alone():
    """What a line has learned depends on the line, so a share at a date is refused."""
    with pytest.raises(SimulationError, match="ramp_up learns from what a line has made"):
        shares([0], shape="learning", learning_rate="20 %", reference_output="100")
