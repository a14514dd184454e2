"""The long run of a scheme: its ends, a scheme by hand, and a long series of lots."""

import numpy as np
import pytest
from long_run import long_run
from series import after, plan_of

from nameplate.acceptance.plans import SamplingPlan
from nameplate.acceptance.scheme import Scheme, scheme_by_aql
from nameplate.acceptance.severity import TIGHTENED
from nameplate.acceptance.switching import START


def test_perfect_lots_end_under_reduced_inspection_where_it_is_used() -> None:
    """Without bad items every lot is accepted, at last under the least inspection allowed."""
    assert long_run(scheme_by_aql(2000, 1.0), 0.0) == (1.0, 0.0, 0.0, 1.0, 125.0)
    reduced = long_run(scheme_by_aql(2000, 1.0, reduced_rule="switching score"), 0.0)
    assert reduced == pytest.approx((0.0, 0.0, 1.0, 1.0, 50.0))


def test_hopeless_lots_end_under_tightened_inspection() -> None:
    """Of bad items only, no lot is accepted and tightened inspection never ends."""
    assert long_run(scheme_by_aql(2000, 1.0), 1.0) == pytest.approx((0.0, 1.0, 0.0, 0.0, 125.0))


def test_lots_judged_by_a_fair_coin_are_tightened_fifteen_times_of_sixteen() -> None:
    """The share of a severity is the mean number of lots that it lasts, worked out by hand.

    Five accepted in a row take 2 + 4 + 8 + 16 + 32 = 62 lots under tightened inspection. Under
    normal inspection let E(k) lots be to come when k were accepted since a rejected one: E(k) =
    1 + E(k + 1) / 2 for k below 4, and E(4) = 1 + (E(4) + E(0)) / 2. So E(4) = 62 / 15, with which
    normal inspection begins.
    """
    coin = SamplingPlan(1, 0, 1)
    found = long_run(Scheme(coin, coin, coin, 0, 0), 0.5)
    assert found == pytest.approx((1 / 16, 15 / 16, 0.0, 0.5, 1.0), rel=1e-12)


def test_a_long_series_comes_near_the_long_run() -> None:
    """Shares over many short series of lots lie within four standard errors of the chain."""
    scheme = scheme_by_aql(2000, 1.0, reduced_rule="switching score")
    p, draw = 0.012, np.random.default_rng(5)
    shares = []
    for _ in range(40):
        state, counts = START, np.zeros(3)
        for lot in range(600):
            if lot >= 100:
                counts[state.severity] += 1
            plan = plan_of(scheme, state.severity)
            state = after(scheme, state, draw.binomial(plan.sample, p))
            state = state._replace(rejected_on_tightened=0)
        shares.append(counts / 500)
    mean, error = np.mean(shares, axis=0), np.std(shares, axis=0, ddof=1) / np.sqrt(40)
    assert np.all(abs(mean - long_run(scheme, p)[:3]) < 4 * error)
    assert mean[TIGHTENED] > 0
