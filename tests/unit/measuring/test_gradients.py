"""Elasticities and the errors of their means."""

import math

import numpy as np
import pytest

from nameplate.measuring.gradients import elasticities, gradient, mean_error


def test_an_elasticity_is_per_cent_by_per_cent() -> None:
    """In proportion it is 1, with no change 0, and nothing is 0 where nothing is made."""
    before, after = np.array([1000, 1000, 0, 5]), np.array([1100, 1000, 7, 0])
    assert elasticities(before, after, 1.1).tolist() == pytest.approx([1.0, 0.0, 0.0, 0.0])
    assert elasticities(np.array([1000]), np.array([1210]), 1.1)[0] == pytest.approx(2.0)


def test_a_mean_of_few_has_the_interval_of_student() -> None:
    """Of 1 and 3 the interval is 12.71 wide either way; of many it is that of the normal law."""
    assert mean_error(np.array([1.0, 3.0])) == pytest.approx(12.71)
    assert math.isnan(mean_error(np.array([1.0])))
    many = np.tile([1.0, -1.0], 5000)
    assert mean_error(many) == pytest.approx(0.0196, rel=0.01)
    found = gradient(np.array([0.0, 1.0, 0.5]))
    assert (found.elasticity, found.draws) == (0.5, 3)
    assert found.error == pytest.approx(4.30 * 0.5 / math.sqrt(3))
