"""Scores of probabilities, worked out by hand."""

import math

import numpy as np
import pytest

from nameplate.scoring.baselines import baselines
from nameplate.scoring.scores import (
    brier_terms,
    log_terms,
    mean_with_interval,
    share_with_interval,
)


def test_the_brier_score_is_the_squared_distance():
    """A probability of 0.8 costs 0.04 where it happened and 0.64 where it did not."""
    assert brier_terms([0.8, 0.8, 0.5], [True, False, True]) == pytest.approx([0.04, 0.64, 0.25])


def test_the_log_score_is_clipped():
    """Whoever is certain and wrong pays as for 99 %, and whoever is right as for 99 %, too."""
    found = log_terms([1.0, 0.0, 0.25], [False, False, True])
    assert found == pytest.approx([-math.log(0.01), -math.log(0.99), -math.log(0.25)])


def test_the_share_has_the_interval_of_wilson():
    """Of 10 intervals 7 hold: 0.397 to 0.892, as tables of the score interval give it."""
    found = share_with_interval(7, 10)
    assert found.value == pytest.approx(0.7)
    assert (found.low, found.high) == pytest.approx((0.3968, 0.8922), abs=5e-4)


def test_a_share_of_none_or_all_still_has_an_interval():
    """No success in five leaves up to 43 %, and five of five at least 57 %."""
    assert share_with_interval(0, 5)[1:] == pytest.approx((0.0, 0.4345), abs=5e-4)
    assert share_with_interval(5, 5)[1:] == pytest.approx((0.5655, 1.0), abs=5e-4)


def test_the_mean_lies_inside_its_interval():
    """The interval of a mean holds the mean, and is the same in every call."""
    terms = np.array([0.0, 0.0, 0.2, 1.0])
    found = mean_with_interval(terms)
    assert found.value == pytest.approx(0.3)
    assert found.low < found.value < found.high
    assert found == mean_with_interval(terms)


def test_equal_terms_leave_no_doubt():
    """Where all terms are equal, the interval is the mean alone."""
    assert mean_with_interval(np.full(6, 0.25)) == pytest.approx((0.25, 0.25, 0.25))


def test_no_case_forecasts_itself():
    """The base rate of a case is that of all others: 1/3 where it did not happen, else 0."""
    found = baselines([True, False, False, False], [0.4, None, 0.0, 1.5])
    assert found["base rate of others"] == pytest.approx((0.0, 1 / 3, 1 / 3, 1 / 3))
    assert found["demonstrated share"] == pytest.approx((0.4, 0.5, 0.0, 1.0))
    assert found["always believe"] == (1.0,) * 4
    assert found["always doubt"] == (0.0,) * 4
