"""Curves of a ramp-up."""

import numpy as np
import pytest

from nameplate.drawing.ramping import shares_worked
from nameplate.drawing.unknowns import Unknowns
from nameplate.model.calendars import RampUp
from nameplate.model.line import DAY_TICKS
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
