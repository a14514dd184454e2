"""Differences from pairs of draws, and their errors."""

import math

import numpy as np
import pytest

from nameplate.comparing.paired import paired_probability, paired_quantiles


def quantiles(before, after):
    """Return the pairs by name."""
    return dict(paired_quantiles(np.array(before), np.array(after)))


def test_equal_draws_differ_by_nothing_for_certain():
    """The same quantity in every draw has a difference of nothing without an error."""
    for paired in quantiles([3, 1, 2, 9], [3, 1, 2, 9]).values():
        assert (paired.difference, paired.error) == (0.0, 0.0)


def test_what_both_share_cancels():
    """A step that is the same in every pair is known for certain, however far the draws spread."""
    draws = np.random.default_rng(1).integers(0, 10**9, 500)
    for paired in quantiles(draws, draws + 1000).values():
        assert paired.difference == pytest.approx(1000)
        assert paired.error == pytest.approx(0, abs=1e-3)


def test_the_error_of_the_mean_is_that_of_the_pairs():
    """Differences 0, 2, 4 have the mean 2 and the standard error 2 / sqrt(3)."""
    mean = quantiles([5, 5, 5], [5, 7, 9])["mean"]
    assert (mean.before, mean.after, mean.difference) == (5.0, 7.0, 2.0)
    assert mean.error == pytest.approx(4.30 * 2 / math.sqrt(3))  # Student's t of three pairs


def test_the_error_of_a_median_is_as_wide_as_theory_says():
    """Medians of two independent normal samples differ with the error that theory gives."""
    rng = np.random.default_rng(2)
    before, after = (np.rint(rng.normal(1e6, 1e5, 2000)).astype(np.int64) for _ in range(2))
    theory = 1.96 * 1e5 * math.sqrt(2) * math.sqrt(math.pi / 2 / 2000)
    assert quantiles(before, after)["P50"].error == pytest.approx(theory, rel=0.25)


def test_one_draw_leaves_the_error_open():
    """A single pair has a difference and no error that could be known."""
    for paired in quantiles([3], [5]).values():
        assert paired.difference == 2
        assert math.isnan(paired.error)


def test_probabilities_are_compared_pair_by_pair():
    """Of 100 pairs 10 gain and 2 lose: the difference is 8 points, with the error worked out."""
    before, after = np.zeros(100, np.bool_), np.zeros(100, np.bool_)
    after[:10], before[10:12] = True, True
    paired = paired_probability(before, after)
    assert (paired.before, paired.after) == (0.02, 0.1)
    assert paired.difference == pytest.approx(0.08)
    error = 1.96 * math.sqrt((10.5 + 2.5) - 8**2 / 102) / 102
    assert paired.error == pytest.approx(error)


def test_pairs_that_all_agree_leave_an_error():
    """A difference of nothing in few draws is not known for certain."""
    held = np.ones(50, np.bool_)
    assert 0 < paired_probability(held, held).error < 0.05


def test_a_claim_of_one_plant_alone_has_no_difference():
    """Where one side asks nothing, there is one probability and no difference."""
    assert paired_probability(None, np.ones(4, np.bool_)) == (None, 1.0, None, None)
    assert paired_probability(np.ones(4, np.bool_), None) == (1.0, None, None, None)
